"""The last calls in the tray's menu, kept fresh without asking at every event of a burst."""

from __future__ import annotations

from collections.abc import Callable

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
        hides: Whether a call is about to be taken away, and so is out of sight.
        parent: The owner.
    """

    def __init__(
        self,
        *,
        engine: Engine,
        errands: Errands,
        tray: Tray,
        hides: Callable[[LogEntry], bool] = lambda _: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine, self._errands, self._tray, self._hides = engine, errands, tray, hides
        self._closed = False
        self._timer = QTimer(self, singleShot=True, interval=_CATCH_UP_MS)
        self._timer.timeout.connect(self._look)

    def look_soon(self) -> None:
        """Something has happened."""
        if not (self._closed or self._timer.isActive()):
            self._timer.start()

    def close(self) -> None:
        """Look no more."""
        self._closed = True
        self._timer.stop()

    def _look(self) -> None:
        def in_sight(show: Callable[[list[LogEntry]], None]) -> Callable[[list[LogEntry]], None]:
            return lambda entries: show([entry for entry in entries if not self._hides(entry)])

        where = "while the last calls were read"
        recent, missed = self._engine.log.recent(RECENT), self._engine.follow_up.open_missed(RECENT)
        self._errands.then(recent, in_sight(self._tray.set_recent), where, quietly=True)
        self._errands.then(missed, in_sight(self._tray.set_open_missed), where, quietly=True)
