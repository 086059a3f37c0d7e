"""Lets single changes of calls through at once, and gathers those of a burst: each new row lays the list out anew."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from itertools import islice

from PySide6.QtCore import QObject, QTimer

from callpop.calls.entry import LogEntry

_MOST, _WITHIN = 4, 0.25
"""So many changes within so many seconds are taken as they come."""

_GATHER_MS = 150

_AT_ONCE = 12
"""So many changes are handed on in one turn of the loop: a key press waits no longer than for these."""


class Pace(QObject):
    """Hands changes on.

    Args:
        act: Takes a call that is new or has changed.
        together: Entered before what was gathered is handed on, and left after it.
        parent: The owner.
    """

    def __init__(
        self,
        act: Callable[[LogEntry], None],
        together: Callable[[], AbstractContextManager[None]] = nullcontext,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._act, self._together = act, together
        self._waiting: dict[str, LogEntry] = {}
        self._taken: deque[float] = deque(maxlen=_MOST)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    def take(self, entry: LogEntry) -> None:
        """Take a change: now, or together with others in a moment."""
        now = time.monotonic()
        busy = len(self._taken) == _MOST and now - self._taken[0] < _WITHIN
        if not self._waiting and not busy:
            self._taken.append(now)
            self._act(entry)
            return
        # The newest state of a call is all that matters, and of calls that have become one, that of the one.
        for call_id in (entry.record.call_id, *entry.record.call_ids):
            self._waiting.pop(call_id, None)
        self._waiting[entry.record.call_id] = entry
        if not self._timer.isActive():
            self._timer.start(_GATHER_MS)

    def flush(self) -> None:
        """Hand on all that waits."""
        self._timer.stop()
        self._hand_on(len(self._waiting))

    def _go_on(self) -> None:
        self._hand_on(_AT_ONCE)
        if self._waiting:
            self._timer.start(0)

    def _hand_on(self, most: int) -> None:
        """The oldest first. A change that comes meanwhile waits its turn."""
        entries = [self._waiting.pop(call_id) for call_id in list(islice(self._waiting, most))]
        if not entries:
            return
        with self._together():
            for entry in entries:
                self._act(entry)
