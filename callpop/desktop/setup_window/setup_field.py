"""A field of a step: what it is called above it, and below it what is to be said of it."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from callpop.desktop.labels import plain_label, polish_anew
from callpop.desktop.settings_window.controls import TextControl
from callpop.desktop.settings_window.fields_control import FieldsControl
from callpop.desktop.settings_window.make_control import hint_of
from callpop.desktop.settings_window.setting_row import Apply, LockLine
from callpop.desktop.settings_window.standing_words import lock_of
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.origin import Standing
from callpop.settings.schema import Settings
from callpop.settings.values import all_keys, value_of


class SetupField:
    """One setting, in force as soon as its field is left.

    Args:
        key: ``section.field``.
        label: What it is called here.
        control: Changes it.
        theme: The look in force.
        words: The language of the windows.
        apply: Puts a value into force; says what is wrong with it, or None.

    Attributes:
        control: Changes it.
        label: Stands above.
        below: A lock or what the company adds, and what is wrong.
        error: What is wrong.
    """

    def __init__(
        self, *, key: str, label: str, control: TextControl | FieldsControl, theme: Theme, words: Words, apply: Apply
    ) -> None:
        self._key, self._apply, self._words = key, apply, words
        self.control = control
        self.label = plain_label("label", label)
        self.label.setWordWrap(True)
        self.label.setBuddy(control)
        hint = hint_of(all_keys()[key], words)
        for widget in {control, control.focusProxy() or control}:
            widget.setAccessibleDescription(hint)
        control.setProperty("tall", True)
        self._lock = LockLine()
        self._lock.restyle(theme)
        theme.changed.connect(lambda: self._lock.restyle(theme))
        self._lock.hide()
        self.error = plain_label("error")
        self.error.setWordWrap(True)
        self.error.hide()
        self.below = QWidget()
        column = QVBoxLayout(self.below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._lock)
        column.addWidget(self.error)
        control.edited.connect(lambda value: self.show_problem(self._apply(self._key, value)))

    def stand_in(self, column: QVBoxLayout, note: QLabel | None = None) -> None:
        """Put its parts one below the other; ``note`` comes right under the control."""
        column.addWidget(self.label)
        column.addSpacing(4)
        column.addWidget(self.control)
        if note is not None:
            column.addSpacing(4)
            column.addWidget(note)
        column.addWidget(self.below)

    def show_settings(self, settings: Settings, standing: Standing) -> None:
        """Show what is set; an edit must not write down what the company adds to a list."""
        value, theirs = value_of(settings, self._key), standing.joined.get(self._key, ())
        self.control.show_value(tuple(one for one in value if one not in theirs) if isinstance(value, tuple) else value)
        locked = lock_of(self._key, standing, self._words)
        self.control.setEnabled(not locked)
        adds = self._words.text("relay.adds", values=", ".join(theirs)) if theirs else ""
        self._lock.show_reason(locked or adds)

    def show_problem(self, problem: str | None) -> None:
        """Say what is wrong below the control, or that nothing is."""
        self.error.setText(self._words.said(problem) if problem else "")
        self.error.setVisible(bool(problem))
        if bool(self.control.property("wrong")) != bool(problem):
            self.control.setProperty("wrong", bool(problem))
            polish_anew(self.control)

    def show(self, shown: bool) -> None:
        """Have all its parts in sight, or none."""
        for part in (self.label, self.control, self.below):
            part.setVisible(shown)
