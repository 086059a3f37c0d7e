"""The engine's events, brought to the GUI thread: many events, one queued signal."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from callpop.desktop.burst import merged
from callpop.events import CallEvent, Event

_BUDGET = 0.004
"""Seconds that one turn may take of the GUI thread; what is left waits for the next turn."""


_MANY = 24
_MANY_WHILE_BUSY = 4
_BURST_MS = 400
"""From so many calls' events a second on, the screen looks at them every 0.4 s, and only at what is left to
see: painting what has changed again holds up the engine's thread, and nobody reads so fast. While notifications
queue up there, fewer are many. As many that wait are a burst whenever they came: where this thread stood still for
a while, it has no time to paint them one by one either."""


class Bridge(QObject):
    """Hands events over in order, from when ``connect_to`` says to whom.

    Args:
        report: Takes an exception that the handling of one event ended with; the next events follow all the same.
        parent: The owner.
    """

    _arrived = Signal()

    def __init__(self, *, report: Callable[[BaseException, str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self._handle: Callable[[Event], None] | None = None
        self._together: Callable[[], AbstractContextManager[None]] = nullcontext
        self._busy: Callable[[], bool] = lambda: False
        self._waiting: deque[Event] = deque()
        self._calls_at: deque[float] = deque(maxlen=_MANY)
        self._lock = threading.Lock()
        self._signalled = False
        self._closed = False
        self._arrived.connect(self._begin, Qt.ConnectionType.QueuedConnection)
        # Not the signal once more: Qt hands over all posted events before it looks at clicks and paints again.
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._drain)

    def connect_to(
        self,
        handle: Callable[[Event], None],
        together: Callable[[], AbstractContextManager[None]] = nullcontext,
        busy: Callable[[], bool] = lambda: False,
    ) -> None:
        """Hand over what came meanwhile and what comes, on the GUI thread.

        Args:
            handle: Takes each event.
            together: Entered before the events of one look of a burst, and left after them.
            busy: Whether notifications queue up.
        """
        self._handle, self._together, self._busy = handle, together, busy
        self._rest.start(0)

    def deliver(self, event: Event) -> None:
        """Take an event; from any thread, returns at once."""
        with self._lock:
            if self._closed:
                return
            self._waiting.append(event)
            if isinstance(event, CallEvent):
                self._calls_at.append(time.monotonic())
            if self._signalled:
                return
            self._signalled = True
        self._arrived.emit()

    def close(self) -> None:
        """Hand over nothing any more: what would show it is about to go."""
        with self._lock:
            self._closed = True
            self._waiting.clear()
        self._rest.stop()

    @property
    def _many(self) -> int:
        return _MANY_WHILE_BUSY if self._busy() else _MANY

    @property
    def _bursting(self) -> bool:
        many = self._many
        with self._lock:
            return len(self._calls_at) >= many and time.monotonic() - self._calls_at[-many] < 1.0

    @property
    def _piled_up(self) -> bool:
        many = self._many
        with self._lock:
            return sum(isinstance(event, CallEvent) for event in self._waiting) >= many

    @Slot()
    def _begin(self) -> None:
        if self._bursting:
            self._rest.start(_BURST_MS)
        else:
            self._drain()

    @Slot()
    def _drain(self) -> None:
        if self._handle is None:
            return
        if not self._bursting and not self._piled_up:
            self._hand_over(self._handle)
            return
        with self._lock:
            self._waiting = deque(merged(self._waiting))
        with self._together():
            self._hand_over(self._handle)

    def _hand_over(self, handle: Callable[[Event], None]) -> None:
        until = time.monotonic() + _BUDGET
        while True:
            with self._lock:
                if not self._waiting:
                    self._signalled = False
                    return
                event = self._waiting.popleft()
            try:
                handle(event)
            except Exception as error:
                self._report(error, f"while the desktop took in a {type(event).__name__}")
            if time.monotonic() >= until:
                self._rest.start(0)
                return
