"""Popups at rest: until when, and what happens then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from callpop.calls.local_time import day_of
from callpop.calls.periods import end_of


class Pause(QObject):
    """Counts down a pause of the popups.

    Args:
        now: Microseconds UTC.
        parent: The owner.

    Signals:
        changed: Popups rest until this moment (microseconds UTC), or None: they come again.
    """

    changed = Signal(object)

    def __init__(self, *, now: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._until: int | None = None

    def begin(self, minutes: int | None) -> None:
        """Rest for so many minutes, or until tomorrow (None)."""
        if minutes is not None:
            self._until = self._now() + minutes * 60_000_000
        else:
            self._until = end_of(day_of(self._now()), None)
        self.changed.emit(self._until)
        self._look()

    def end(self) -> None:
        """Let popups come again."""
        self._timer.stop()
        if self._until is not None:
            self._until = None
            self.changed.emit(None)

    def _look(self) -> None:
        # A minute at a time: the clock may be set, and the computer may sleep. To the millisecond: a call
        # that rings right after the end is shown.
        if self._until is None or self._now() >= self._until:
            self.end()
        else:
            self._timer.start(min(60_000, (self._until - self._now()) // 1000 + 1))
