"""Tells the agent what could not be done, from any thread, with a tray or without one."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from callpop.desktop.data_dialogs.dialog import DataDialog
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words

log = logging.getLogger(__name__)


class ComplaintDialog(DataDialog):
    """Says what could not be done, and why.

    Args:
        theme: The look in force.
        words: The language of the windows.
        why: What to say.
    """

    def __init__(self, *, theme: Theme, words: Words, why: str) -> None:
        super().__init__(theme=theme, words=words, title=words.text("complaint.title"), about=why)
        self.close_button = self.add_button(words.text("act.close"), filled=True)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setFocus()
        self.say(why)

    def say(self, why: str) -> None:
        """Say something else."""
        self.about.setText(why)
        self.setAccessibleDescription(why)
        self.fit()


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
            self._dialog = ComplaintDialog(theme=self._theme, words=self._words(), why=words)
            self._dialog.finished.connect(self._closed)
        self._dialog.show()

    def _closed(self) -> None:
        self._dialog = None
