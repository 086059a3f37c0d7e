"""What stands first when the app starts: the tray, and the word that notifications can arrive.

Cards and windows are half of a start's work. They are made right after that word, or when the first
event needs them: what comes in between waits, and nothing is lost.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from callpop.desktop.tray import Tray
from callpop.events import CallEvent, Event, RowsRemoved, SourceEvent, SourceState

_SOON_MS = 20
"""The panel takes in the icon meanwhile."""
_LATEST_MS = 500
"""A keyring or a port may let the word wait."""

Handle = Callable[[Event], None]


class Front(QObject):
    """Takes the engine's events, and hands them on to the rest of the desktop once that is there.

    Args:
        tray: Shown by ``start``.
        furnish: Makes the rest; returns what takes events from then on.
        parent: The owner.

    Signals:
        listening: Notifications can arrive, for the first time or again, or all is done that can be here.
        ready: They can, and everything is made; once.
    """

    listening = Signal()
    ready = Signal()

    def __init__(self, *, tray: Tray, furnish: Callable[[], Handle], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray, self._furnish = tray, furnish
        self._handle: Handle | None = None
        self._kept: list[Event] = []
        self._listens = self._told = False
        self._timer = QTimer(self, singleShot=True, interval=_LATEST_MS)
        self._timer.timeout.connect(self.complete)

    def start(self) -> None:
        """Show the tray."""
        self._tray.start()
        self._timer.start()

    def close(self) -> None:
        """Make nothing any more."""
        self._timer.stop()

    def handle(self, event: Event) -> None:
        """Take one event of the engine."""
        if isinstance(event, SourceEvent):
            self._tray.set_source_event(event)
            if event.state is SourceState.CONNECTED or event.started:
                self._listens = True
                self.listening.emit()
                if self._handle is None:
                    self._timer.start(_SOON_MS)
        if self._handle is None:
            self._kept.append(event)
            if isinstance(event, CallEvent | RowsRemoved):
                self.complete()
        else:
            self._handle(event)
        self._tell_ready()

    def complete(self) -> None:
        """Make the rest, if it is not made yet, and hand over what came before."""
        if self._handle is not None:
            return
        self._timer.stop()
        self._handle = self._furnish()
        kept, self._kept = self._kept, []
        for event in kept:
            self._handle(event)
        self._tell_ready()

    def _tell_ready(self) -> None:
        if self._listens and self._handle is not None and not self._told:
            self._told = True
            self.ready.emit()
