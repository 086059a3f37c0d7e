"""When the agent is away, and when what came meanwhile is to be told in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:  # it brings D-Bus along, and is loaded when the agent is reachable
    from callpop.desktop.platform.away_watch import AwayWatch

_BURST_MS = 2000
"""What was kept for a sleeping computer arrives together; after this long without more, it is complete."""


class Absence(QObject):
    """Follows the screen's lock and the computer's sleep; a sleep that nobody announced is found at the next call.

    Args:
        watch: Hears of locks and sleep.
        parent: The owner.

    Signals:
        changed: The agent is away, or back.
    """

    changed = Signal(bool)

    def __init__(self, watch: AwayWatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self._burst = QTimer(self, singleShot=True, interval=_BURST_MS)
        self._burst.timeout.connect(self._caught_up)
        watch.left.connect(self._left)
        watch.returned.connect(self._returned)

    def call_came(self) -> None:
        """A call is new or has changed; to be told before it is shown."""
        slept = self._watch.look()
        if self._burst.isActive():
            self._burst.start()
        elif slept and not self._watch.away:
            self._burst.start()
            self.changed.emit(True)

    def close(self) -> None:
        """Stop listening."""
        self._burst.stop()
        self._watch.close()

    def _left(self) -> None:
        if self._burst.isActive():
            self._burst.stop()
        else:
            self.changed.emit(True)

    def _returned(self) -> None:
        # This sleep was announced: it is not to be found once more.
        self._watch.look()
        self.changed.emit(False)

    def _caught_up(self) -> None:
        self.changed.emit(False)
