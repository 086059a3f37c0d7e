"""The last calls in the tray's menu, kept fresh without asking at every event of a burst."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from callpop.calls.entry import LogEntry
from callpop.desktop.errands import Errands
from callpop.desktop.tray import Tray
from callpop.desktop.tray_menu import RECENT
from callpop.engine import Engine

_CATCH_UP_MS = 400


class Lately(QObject):
    """Reads the last calls, and the missed ones that wait.

    Args:
        engine: Has the log.
        errands: Asks it.
        tray: Shows them.
        parent: The owner.
    """

    def __init__(self, *, engine: Engine, errands: Errands, tray: Tray, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine, self._errands, self._tray = engine, errands, tray
        self._timer = QTimer(self, singleShot=True, interval=_CATCH_UP_MS)
        self._timer.timeout.connect(self._look)

    def look_soon(self) -> None:
        """Something has happened."""
        if not self._timer.isActive():
            self._timer.start()

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _look(self) -> None:
        def show(entries: list[LogEntry]) -> None:
            self._tray.set_recent(entries)

        where = "while the last calls were read"
        self._errands.then(self._engine.log.recent(RECENT), show, where, quietly=True)
        missed = self._engine.follow_up.open_missed(RECENT)
        self._errands.then(missed, self._tray.set_open_missed, where, quietly=True)
