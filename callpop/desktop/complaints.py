"""Tells the agent what could not be done, from any thread, with a tray or without one."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox

log = logging.getLogger(__name__)


class Complaints(QObject):
    """Where words for the agent go that answer a click.

    Args:
        balloon: Shows them in the tray; False if it cannot.
        parent: The owner.
    """

    _arrived = Signal(str)

    def __init__(self, *, balloon: Callable[[str], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._balloon = balloon
        self._box: QMessageBox | None = None
        # Queued: a browser's end, for one, is told by a thread of its own.
        self._arrived.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def tell(self, words: str) -> None:
        """Say in words what could not be done; returns at once."""
        log.warning("%s", words)
        self._arrived.emit(words)

    def close(self) -> None:
        """Take away what still stands there."""
        if self._box is not None:
            self._box.close()

    def _tell(self, words: str) -> None:
        if self._balloon(words):
            return
        if self._box is None:
            self._box = QMessageBox()
            self._box.setWindowTitle("Callpop")
            self._box.setIcon(QMessageBox.Icon.Warning)
            self._box.setTextFormat(Qt.TextFormat.PlainText)
            self._box.setModal(False)
        self._box.setText(words)
        self._box.show()
