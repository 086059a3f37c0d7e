"""One setting: what it is, what it does, its control, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from callpop.desktop.labels import divider, plain_label
from callpop.desktop.settings_window.columns_control import ColumnsControl
from callpop.desktop.settings_window.controls import Control
from callpop.desktop.settings_window.corner_control import CornerControl
from callpop.desktop.settings_window.fields_control import FieldsControl
from callpop.desktop.settings_window.more_controls import PathControl, RecipeControl, SecretControl, SecretsControl
from callpop.desktop.settings_window.sound_control import SoundControl

RowControl = (
    Control
    | CornerControl
    | FieldsControl
    | ColumnsControl
    | PathControl
    | RecipeControl
    | SecretControl
    | SecretsControl
    | SoundControl
)

Apply = Callable[[str, object], str | None]
"""Applies one setting at once; says in words what is wrong with it, or None."""


class SettingRow(QFrame):
    """A row of a page, at least 64 high.

    Args:
        key: ``section.field``.
        label: What it is called.
        hint: What it does.
        control: Changes it.
        apply: Puts a value into force.
        below: Set the control below its words, as wide as the page.
        parent: The owner.
    """

    def __init__(
        self,
        *,
        key: str,
        label: str,
        hint: str,
        control: RowControl,
        apply: Apply,
        below: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key, self._apply = key, apply
        self.control = control
        self.setObjectName(key)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for widget in {control, control.focusProxy() or control}:
            widget.setAccessibleDescription(hint)
        title, explanation = plain_label("strong", label), plain_label("second", hint)
        title.setProperty("medium", True)
        explanation.setWordWrap(True)
        title.setBuddy(control)
        self._lock = plain_label("caption")
        self._lock.hide()
        self.error = plain_label("error")
        self.error.setWordWrap(True)
        self.error.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(title)
        words.addWidget(explanation)
        words.addWidget(self._lock)
        words.addStretch()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 12, 0, 0)
        self.column.setSpacing(0)
        if below:
            self.column.addLayout(words)
            self.column.addSpacing(8)
            self.column.addWidget(control)
        else:
            line = QHBoxLayout()
            line.setSpacing(24)
            line.addLayout(words, 1)
            line.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
            self.column.addLayout(line)
        self.column.addWidget(self.error)
        self.column.addSpacing(12)
        self.column.addWidget(divider())
        control.edited.connect(self._edited)

    def show_value(self, value: object) -> None:
        """Show what is set."""
        self.control.show_value(value)

    def show_lock(self, who: str) -> None:
        """Say that somebody else decides this, and let nobody change it here; '': the user may."""
        self._lock.setText(who)
        self._lock.setVisible(bool(who))
        self.control.setEnabled(not who)

    def show_problem(self, problem: str | None) -> None:
        """Say what is wrong beside the control, or that nothing is."""
        self.error.setText(problem or "")
        self.error.setVisible(bool(problem))
        if bool(self.control.property("wrong")) != bool(problem):
            self.control.setProperty("wrong", bool(problem))
            # Polishing anew forgets the family that was inherited, unless it is asked for.
            font = self.control.font()
            font.setFamilies(font.families())
            self.control.style().polish(self.control)
            self.control.setFont(font)

    def _edited(self, value: object) -> None:
        self.show_problem(self._apply(self._key, value))
