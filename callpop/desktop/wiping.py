"""All about a number goes in ten seconds, unless the agent takes it back; its calls are out of sight at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from callpop.calls.entry import LogEntry

SECONDS = 10


class Wiping(QObject):
    """Numbers that are about to be wiped. At the app's end they are wiped at once.

    Args:
        key_of: Gives the key of a number.
        parent: The owner.

    Signals:
        ticked: A number's key, and for how many seconds it can still be taken back.
        taken_back: A number's key: all stays.
        due: A number's key: now.
        over: A number's key: it is wiped, or could not be.
    """

    ticked = Signal(str, int)
    taken_back = Signal(str)
    due = Signal(str)
    over = Signal(str)

    def __init__(self, *, key_of: Callable[[str | None], str | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key_of = key_of
        self._left: dict[str, int] = {}
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._tick)

    @property
    def keys(self) -> tuple[str, ...]:
        """The numbers whose calls are out of sight."""
        return tuple(self._left)

    def begin(self, number_key: str) -> None:
        """Begin to count; one that is counted already goes on."""
        if number_key not in self._left:
            self._left[number_key] = SECONDS
            self.ticked.emit(number_key, SECONDS)
            self._timer.start()

    def take_back(self, number_key: str) -> None:
        """Leave all as it is."""
        if self._left.get(number_key):
            del self._left[number_key]
            self.taken_back.emit(number_key)

    def finish(self) -> tuple[str, ...]:
        """The app ends: the numbers that are to be wiped now."""
        self._timer.stop()
        keys = tuple(key for key, left in self._left.items() if left)
        self._left.clear()
        return keys

    def hides(self, entry: LogEntry) -> bool:
        """Whether a call is one that is about to go."""
        return bool(self._left) and self._key_of(entry.record.remote.number) in self._left

    def hides_number(self, number_key: str) -> bool:
        """Whether a number is one that is about to go."""
        return number_key in self._left

    def _tick(self) -> None:
        for key, left in list(self._left.items()):
            if left > 1:
                self._left[key] = left - 1
                self.ticked.emit(key, left - 1)
            elif left == 1:
                # Out of sight until it is gone: whoever wipes it says so with ``done``.
                self._left[key] = 0
                self.due.emit(key)
        if not any(self._left.values()):
            self._timer.stop()

    def done(self, number_key: str) -> None:
        """It is wiped, or could not be."""
        self._left.pop(number_key, None)
        self.over.emit(number_key)
