"""How old a ring is, whatever the desktop's clock says (calls.md, 'The card')."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import deque
from collections.abc import Callable

_RECEIPTS = 50
_PLAUSIBLE = 3_600_000_000
_SET = 5_000_000
"""Microseconds by which a clock moves against a steady one only if it was set: what is slewed or drifts takes
hours for that, and then what was seen long ago says nothing any more either."""


class Skew:
    """The offset between the stamps of notifications and our clock, from the last live receipts.

    The smallest (received - stamped) of the last 50. One more than an hour from their median
    is passed over: a single absurd stamp must not silence the cards of the next 50 receipts.
    """

    def __init__(self) -> None:
        self._differences: deque[int] = deque()
        self._ordered: list[int] = []

    def observe(self, *, received_at: int, stamped_at: int) -> None:
        """Take one live receipt, both in microseconds UTC."""
        difference = received_at - stamped_at
        self._differences.append(difference)
        insort(self._ordered, difference)
        if len(self._ordered) > _RECEIPTS:
            del self._ordered[bisect_left(self._ordered, self._differences.popleft())]

    @property
    def is_told(self) -> bool:
        """Whether there was any receipt."""
        return bool(self._ordered)

    @property
    def offset(self) -> int:
        """Microseconds to subtract from our clock before it is compared with a stamp."""
        ordered = self._ordered
        if not ordered:
            return 0
        least = ordered[(len(ordered) - 1) // 2] - _PLAUSIBLE
        return ordered[0] if ordered[0] >= least else ordered[bisect_left(ordered, least)]


class StampClock:
    """What time it is for those who stamp the notifications.

    There are two of them: the platform, and whoever plays test and simulated calls, as a rule this computer. Their
    receipts are kept apart: a test call comes without any difference, and would silence the cards of real calls
    on a computer whose clock is fast.

    A clock that is set (a step of NTP, a virtual machine that goes on) makes all earlier receipts worthless: set
    forward, each ring would be too old until 50 more had come. So it begins anew then.

    Args:
        clock: This computer's, microseconds UTC.
        steady: Microseconds by a clock that nobody sets, by which the seconds on cards are counted; None: ``clock``,
            which nobody sets then.
    """

    def __init__(self, clock: Callable[[], int], steady: Callable[[], int] | None = None) -> None:
        self._own, self._steady = clock, steady or clock
        self.go_by(None)

    def go_by(self, clock: Callable[[], int] | None, heard: Callable[[], bool] = lambda: True) -> None:
        """Go by another clock than this computer's, by which receipts are told as well; None: by this computer's.

        Args:
            clock: That clock.
            heard: Whether it has been: until then it gives this computer's time.
        """
        self._clock = clock or self._own
        self._heard = None if clock is None else heard
        self._begin()

    def observe(self, *, received_at: int, stamped_at: int, trial: bool = False) -> None:
        """Take one live receipt.

        Args:
            received_at: By the clock this goes by, microseconds UTC.
            stamped_at: What the notification says, microseconds UTC.
            trial: Whether it belongs to a test call or a simulated one.
        """
        self._look()
        self._skews[trial].observe(received_at=received_at, stamped_at=stamped_at)

    def now(self, *, trial: bool = False) -> int:
        """The time as the stamps count it, microseconds UTC."""
        self._look()
        return self._clock() - self._skews[trial].offset

    def witnessed(self) -> int | None:
        """The time as others than this computer tell it: the other clock, or live receipts; None without either."""
        self._look()
        if self._heard is not None:
            return self._clock() if self._heard() else None
        return self.now() if self._skews[False].is_told else None

    def ahead(self, *, trial: bool = False) -> int:
        """Microseconds to take from the steady clock to have that time."""
        now = self.now(trial=trial)
        return self._steady() - now

    def _begin(self) -> None:
        self._skews = {False: Skew(), True: Skew()}
        self._apart = self._clock() - self._steady()

    def _look(self) -> None:
        """Begin anew if the clock has been set."""
        if abs(self._clock() - self._steady() - self._apart) > _SET:
            self._begin()
