"""One setting: what it is, what it does, its control, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from callpop.desktop.buttons import ButtonKind, SmallButton, ThemedButton
from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import PitchedLabel, WrappingLabel, divider, plain_label, plain_tooltip, polish_anew
from callpop.desktop.settings_window.columns_control import ColumnsControl
from callpop.desktop.settings_window.controls import Control, NumberControl, TextControl
from callpop.desktop.settings_window.corner_control import CornerControl
from callpop.desktop.settings_window.fields_control import FieldsControl
from callpop.desktop.settings_window.hours_control import HoursControl
from callpop.desktop.settings_window.more_controls import PathControl, RecipeControl, SecretControl, SecretsControl
from callpop.desktop.settings_window.relay_control import RelayControl
from callpop.desktop.settings_window.sound_control import SoundControl
from callpop.desktop.settings_window.source_control import SourceControl
from callpop.desktop.settings_window.standing_words import Mark
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.origin import Origin

RowControl = (
    Control
    | RelayControl
    | SourceControl
    | CornerControl
    | FieldsControl
    | ColumnsControl
    | HoursControl
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
        bare: Say only who decides it and what is wrong with it: what it is can be seen beside it.
        parent: The owner.

    Signals:
        reset: What the user's file says of it shall be taken out: its key.
    """

    reset = Signal(str)

    def __init__(
        self,
        *,
        key: str,
        label: str,
        hint: str,
        control: RowControl,
        apply: Apply,
        below: bool = False,
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key, self._hint, self._apply = key, hint, apply
        self.control = control
        self.setObjectName(key)
        # As high as its words need at this width; what is left over is the page's.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        for widget in {control, control.focusProxy() or control}:
            widget.setAccessibleDescription(hint)
        title, explanation = WrappingLabel("strong", label), PitchedLabel("second", hint)
        title.setProperty("medium", True)
        title.setBuddy(control)
        self._mark = Mark()
        self._chip = plain_label("chip")
        self._chip.hide()
        self._reset: ThemedButton | None = None
        self._lock = LockLine()
        self._lock.hide()
        self.error = plain_label("error")
        self.error.setWordWrap(True)
        self.error.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        head.addStretch()
        self._title = title
        words.addStretch()
        words.addLayout(head)
        words.addWidget(explanation)
        words.addWidget(self._lock)
        words.addStretch()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, *((0, 0, 8) if bare else (12, 0, 0)))
        self.column.setSpacing(0)
        self._line = QHBoxLayout()
        self._line.setSpacing(4)
        self._line.addLayout(words, 1)
        self.column.addLayout(self._line)
        if below:
            self.column.addSpacing(8)
            self.column.addWidget(control)
        else:
            self._line.addSpacing(4)
            self._line.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addWidget(self.error)
        self._bare = bare
        self._divider = divider()
        if bare:
            title.hide()
            explanation.hide()
        else:
            self.column.addSpacing(11)
            self.column.addWidget(self._divider)
        control.edited.connect(self._edited)
        if isinstance(control, NumberControl):
            control.refused.connect(self.show_problem)

    def offer_reset(self, theme: Theme, words: Words) -> None:
        """Have a button beside the control that takes the user's choice back; shown while there is one."""
        label = words.text("settings_more.reset", name=self._title.text())
        button = SmallButton(theme=theme, label=label, icon_name="undo", icon_only=True, kind=ButtonKind.GHOST)
        policy = button.sizePolicy()
        # What is left of it does not move when it comes and goes.
        policy.setRetainSizeWhenHidden(not self._bare)
        button.setSizePolicy(policy)
        button.clicked.connect(lambda: self.reset.emit(self._key))
        button.hide()
        self._line.insertWidget(1, button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._reset = button
        self._lock.restyle(theme)
        theme.changed.connect(lambda: self._lock.restyle(theme))

    def end_group(self) -> None:
        """Nothing follows it: there is nothing to divide it from."""
        self._divider.hide()

    def show_mark(self, mark: Mark) -> None:
        """Say who decides this, and let nobody change here what somebody else decides."""
        self._mark = mark
        self._chip.setText(mark.text)
        self._chip.setToolTip(plain_tooltip(mark.tip))
        self._title.setToolTip(plain_tooltip(f"{mark.text}: {mark.tip}" if mark.text else ""))
        own = mark.origin is Origin.USER
        if bool(self._chip.property("own")) != own:
            self._chip.setProperty("own", own)
            polish_anew(self._chip)
        self._show_chip()
        self.show_lock(mark.lock)
        if self._reset is not None:
            self._reset.setVisible(mark.resettable)

    @property
    def mark(self) -> Mark:
        """Who decides this."""
        return self._mark

    @property
    def reset_button(self) -> ThemedButton | None:
        """Takes the user's choice back."""
        return self._reset

    def enterEvent(self, event: QEnterEvent) -> None:
        """Under the pointer a setting says also that nobody has set it."""
        super().enterEvent(event)
        self._show_chip()

    def leaveEvent(self, event: QEvent) -> None:
        """See above."""
        super().leaveEvent(event)
        self._show_chip()

    def _show_chip(self) -> None:
        unset = self._mark.origin is Origin.DEFAULT
        self._chip.setVisible(bool(self._mark.text) and (not unset or self.underMouse()))

    def show_value(self, value: object) -> None:
        """Show what is set."""
        self.control.show_value(value)

    def drop_typed(self) -> None:
        """Forget what is being typed: somebody else decides this from now on, and the field says what."""
        own = [self.control] if isinstance(self.control, TextControl) else []
        for field in (*own, *self.control.findChildren(TextControl)):
            field.drop_typed()
        self.show_problem(None)

    def show_lock(self, who: str) -> None:
        """Say that somebody else decides this, and let nobody change it here; '': the user may."""
        self._lock.show_reason(who)
        self.control.setEnabled(not who)

    def show_limit(self, why: str) -> None:
        """Say why not all of it can be chosen here; '': all can. A lock says more, and stays."""
        if not self._mark.lock:
            self._lock.show_reason(why)
        for widget in {self.control, self.control.focusProxy() or self.control}:
            widget.setAccessibleDescription(f"{self._hint} {why}".strip())

    def show_problem(self, problem: str | None) -> None:
        """Say what is wrong beside the control, or that nothing is."""
        self.error.setText(problem or "")
        self.error.setVisible(bool(problem))
        if bool(self.control.property("wrong")) != bool(problem):
            self.control.setProperty("wrong", bool(problem))
            polish_anew(self.control)

    def _edited(self, value: object) -> None:
        self.show_problem(self._apply(self._key, value))


class LockLine(QWidget):
    """Why a setting cannot be changed here, with a lock before it."""

    def __init__(self) -> None:
        super().__init__()
        self._sign, self._words = QLabel(), plain_label("caption")
        self._words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def show_reason(self, who: str) -> None:
        """Say it; '' says nothing."""
        self._words.setText(who)
        self.setVisible(bool(who))

    def restyle(self, theme: Theme) -> None:
        """Draw the lock in the theme's ink."""
        size = round(14 * theme.scale)
        self._sign.setPixmap(icon_pixmap("lock", theme.palette.text3, size, self.devicePixelRatioF()))
