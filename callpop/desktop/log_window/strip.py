"""A line at the foot of the list: what was just done, and how to take it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.labels import plain_label
from callpop.desktop.theme import Theme

UNDO_MS = 6000


class Strip(QFrame):
    """Shows one sentence and one button for a while.

    Args:
        theme: The look in force.
        parent: The owner.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._act: Callable[[], None] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 8, 4)
        self._label = plain_label()
        self._label.setWordWrap(True)
        self.button = ThemedButton(theme=theme, kind=ButtonKind.GHOST)
        self.button.clicked.connect(self._clicked)
        row.addWidget(self._label, 1)
        row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def offer(self, text: str, label: str, act: Callable[[], None], *, for_ms: int = 0) -> None:
        """Say something and offer to act on it; ``for_ms`` 0: until it is hidden."""
        self._label.setText(text)
        self.button.set_label(label)
        self.button.show()
        self._act = act
        self._timer.stop()
        if for_ms:
            self._timer.start(for_ms)
        self.show()

    def tell(self, text: str, *, for_ms: int) -> None:
        """Say something that needs no answer; an offer that still stands is not pushed aside."""
        if self._act is not None and self._timer.isActive() and self.isVisible():
            return
        self._label.setText(text)
        self.button.hide()
        self._act = None
        self._timer.start(for_ms)
        self.show()

    def press(self, act: Callable[[], None]) -> bool:
        """Do this as if its button had been clicked; False if it is not what is offered now."""
        if self._act is not act or not self.isVisible():
            return False
        self.button.click()
        return True

    def _clicked(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
