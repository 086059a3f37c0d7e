"""How old a ring is, whatever the desktop's clock says (calls.md, 'The card')."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import deque

_RECEIPTS = 50
_PLAUSIBLE = 3_600_000_000


class Skew:
    """The offset between the platform's stamps and our clock, from the last live receipts.

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
    def offset(self) -> int:
        """Microseconds to subtract from our clock before it is compared with a stamp."""
        ordered = self._ordered
        if not ordered:
            return 0
        least = ordered[(len(ordered) - 1) // 2] - _PLAUSIBLE
        return ordered[0] if ordered[0] >= least else ordered[bisect_left(ordered, least)]
