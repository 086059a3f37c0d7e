"""Borrows the keyboard for a note and gives it back to the window it came from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from callpop.desktop.platform.active_window import active_window


class FocusLoan:
    """A card's right to have the keyboard: only from a click into the note, or the shortcut, until Esc.

    Args:
        card: The card's window.
    """

    def __init__(self, card: QWidget) -> None:
        self._card = card
        self._taken = False
        self._lender = 0

    @property
    def taken(self) -> bool:
        """Whether the card may have the keyboard now."""
        return self._taken

    def take(self) -> None:
        """Let the window be activated, and ask for it."""
        window = self._card.windowHandle()
        if window is None:
            return
        if not self._taken:
            self._lender = active_window().current()
        self._taken = True
        window.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, False)
        window.requestActivate()

    def give_back(self) -> None:
        """Refuse the keyboard again, and see that the window it came from has it; the card stays where it is."""
        active = self._card.isActiveWindow()
        lender = self._lender
        self.forget()
        window = self._card.windowHandle()
        if active and lender and window is not None and lender != int(window.winId()):
            active_window().activate(lender)

    def forget(self) -> None:
        """Refuse the keyboard again; the agent has taken it elsewhere already."""
        window = self._card.windowHandle()
        if window is None or not self._taken:
            return
        self._taken, self._lender = False, 0
        window.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, True)
