"""The engine's events, brought to the GUI thread: many events, one queued signal."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

from callpop.events import Event

_BUDGET = 0.004
"""Seconds that one turn may take of the GUI thread; what is left waits for the next turn."""


class Bridge(QObject):
    """Hands events over in order.

    Args:
        handle: Takes each event, on the GUI thread.
        parent: The owner.
    """

    _arrived = Signal()

    def __init__(self, *, handle: Callable[[Event], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._handle = handle
        self._waiting: deque[Event] = deque()
        self._lock = threading.Lock()
        self._signalled = False
        self._arrived.connect(self._drain, Qt.ConnectionType.QueuedConnection)

    def deliver(self, event: Event) -> None:
        """Take an event; from any thread, returns at once."""
        with self._lock:
            self._waiting.append(event)
            if self._signalled:
                return
            self._signalled = True
        self._arrived.emit()

    @Slot()
    def _drain(self) -> None:
        until = time.monotonic() + _BUDGET
        while True:
            with self._lock:
                if not self._waiting:
                    self._signalled = False
                    return
                event = self._waiting.popleft()
            try:
                self._handle(event)
            finally:
                late = time.monotonic() >= until
            if late:
                self._arrived.emit()
                return
