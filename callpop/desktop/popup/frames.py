"""The two things on a card that move by themselves: the pulse while it rings, and the line before it leaves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from callpop.desktop.tokens import PULSE_MS

_FRAME_MS = 50
_SECOND_MS = 1000


class Frames(QObject):
    """Runs one timer, and only while something moves and can be seen.

    Args:
        parent: The owner.
        rests: Whether animation is suspended at this moment because the computer is overloaded.
    """

    pulsed = Signal()
    counted = Signal()

    def __init__(self, parent: QObject, rests: Callable[[], bool] = lambda: False) -> None:
        super().__init__(parent)
        self._rests = rests
        self._pulses = False
        self._total = 0.0
        self._left = 0.0
        self._held = False
        self._since = QElapsedTimer()
        self._since.start()
        self._began = QElapsedTimer()
        self._began.start()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._frame)

    @property
    def phase(self) -> float | None:
        """Where the pulse is in its loop, 0 to 1; None if it does not pulse."""
        if not self._pulses:
            return None
        return (self._began.elapsed() % PULSE_MS) / PULSE_MS

    @property
    def left(self) -> float | None:
        """What is left of the countdown, 0 to 1; None if there is none."""
        return self._left / self._total if self._total > 0 else None

    @property
    def moves(self) -> bool:
        """Whether the timer runs."""
        return self._timer.isActive()

    def count_down(self, seconds: float | None) -> None:
        """Begin a countdown, or with None end it."""
        self._total = self._left = seconds or 0.0
        self._since.restart()

    def hold(self, held: bool) -> None:
        """Let the countdown stand still, or go on."""
        self._advance()
        self._held = held

    def stand_at(self, part: float) -> None:
        """Let the countdown stand at a part of its whole, 0 to 1."""
        self._held = True
        self._left = self._total * part

    def pulse(self, pulses: bool) -> None:
        """Let the rings breathe, or not; they begin at their strongest."""
        if pulses and not self._pulses:
            self._began.restart()
        self._pulses = pulses

    def run(self, *, visible: bool, reduced: bool) -> None:
        """Start or stop the timer.

        Args:
            visible: Whether anybody can see it.
            reduced: Whether the line moves once a second only, and nothing pulses.
        """
        counts = self._left > 0 and not self._held
        if not visible or not (counts or (self._pulses and not reduced)):
            self._timer.stop()
            return
        interval = _SECOND_MS if reduced else _FRAME_MS
        if not self._timer.isActive() or self._timer.interval() != interval:
            self._timer.start(interval)

    def stop(self) -> None:
        """Nothing moves any more."""
        self._timer.stop()

    def _frame(self) -> None:
        if self._rests():
            return
        if self._pulses:
            self.pulsed.emit()
        if self._left > 0 and not self._held:
            self._advance()
            self.counted.emit()

    def _advance(self) -> None:
        passed = self._since.restart() / 1000
        if not self._held:
            self._left = max(0.0, self._left - passed)
