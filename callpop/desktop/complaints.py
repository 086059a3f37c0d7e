"""Tells the agent what could not be done, from any thread, with a tray or without one."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from callpop.desktop.theme import Theme
from callpop.desktop.words import Words

if TYPE_CHECKING:
    from callpop.desktop.data_dialogs.complaint import ComplaintDialog

log = logging.getLogger(__name__)


class Complaints(QObject):
    """Where words for the agent go that answer a click.

    Args:
        balloon: Shows them in the tray; False if it cannot.
        theme: The look in force.
        words: The language of the windows, as it is now.
        parent: The owner.
    """

    _arrived = Signal(str)

    def __init__(
        self,
        *,
        balloon: Callable[[str], bool],
        theme: Theme,
        words: Callable[[], Words],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._balloon, self._theme, self._words = balloon, theme, words
        self._dialog: ComplaintDialog | None = None
        # Queued: a browser's end, for one, is told by a thread of its own.
        self._arrived.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def tell(self, words: str) -> None:
        """Say in words what could not be done; returns at once."""
        log.warning("%s", words)
        self._arrived.emit(words)

    def close(self) -> None:
        """Take away what still stands there."""
        if self._dialog is not None:
            self._dialog.close()

    def _tell(self, words: str) -> None:
        if self._balloon(words):
            return
        if self._dialog is not None:
            self._dialog.say(words)
        else:
            # Seldom wanted: the start does not wait for what windows are made of.
            from callpop.desktop.data_dialogs.complaint import ComplaintDialog

            self._dialog = ComplaintDialog(theme=self._theme, words=self._words(), why=words)
            self._dialog.finished.connect(self._closed)
        self._dialog.show()
        # One that still stands may lie behind what was clicked.
        self._dialog.raise_()

    def _closed(self) -> None:
        self._dialog = None
