"""The engine's events, brought to the GUI thread: many events, one queued signal."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from callpop.events import Event

_BUDGET = 0.004
"""Seconds that one turn may take of the GUI thread; what is left waits for the next turn."""


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
        self._waiting: deque[Event] = deque()
        self._lock = threading.Lock()
        self._signalled = False
        self._closed = False
        self._arrived.connect(self._drain, Qt.ConnectionType.QueuedConnection)
        # Not the signal once more: Qt hands over all posted events before it looks at clicks and paints again.
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._drain)

    def connect_to(self, handle: Callable[[Event], None]) -> None:
        """Hand over what came meanwhile and what comes, on the GUI thread."""
        self._handle = handle
        self._rest.start()

    def deliver(self, event: Event) -> None:
        """Take an event; from any thread, returns at once."""
        with self._lock:
            if self._closed:
                return
            self._waiting.append(event)
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

    @Slot()
    def _drain(self) -> None:
        if self._handle is None:
            return
        until = time.monotonic() + _BUDGET
        while True:
            with self._lock:
                if not self._waiting:
                    self._signalled = False
                    return
                event = self._waiting.popleft()
            try:
                self._handle(event)
            except Exception as error:
                self._report(error, f"while the desktop took in a {type(event).__name__}")
            if time.monotonic() >= until:
                self._rest.start()
                return
