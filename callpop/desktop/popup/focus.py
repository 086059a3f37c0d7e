"""Borrows the keyboard for a note and gives it back to the window it came from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class FocusLoan:
    """A card's right to have the keyboard: only from a click into the note, or the shortcut, until Esc.

    Args:
        card: The card's window.
    """

    def __init__(self, card: QWidget) -> None:
        self._card = card
        self._taken = False

    @property
    def taken(self) -> bool:
        """Whether the card may have the keyboard now."""
        return self._taken

    def take(self) -> None:
        """Let the window be activated, and ask for it."""
        window = self._card.windowHandle()
        if window is None:
            return
        self._taken = True
        window.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, False)
        window.requestActivate()

    def give_back(self) -> None:
        """Refuse the keyboard again; the window stays where it is."""
        window = self._card.windowHandle()
        if window is None or not self._taken:
            return
        self._taken = False
        window.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, True)
