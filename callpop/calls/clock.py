"""How old a ring is, whatever the desktop's clock says (CALLS.md, Age)."""

from __future__ import annotations

from collections import deque

_RECEIPTS = 50
_PLAUSIBLE = 3_600_000_000


class Skew:
    """The offset between the platform's stamps and our clock, from the last live receipts.

    The smallest (received - stamped) of the last 50. One more than an hour from their median
    is passed over: a single absurd stamp must not silence the cards of the next 50 receipts.
    """

    def __init__(self) -> None:
        self._differences: deque[int] = deque(maxlen=_RECEIPTS)

    def observe(self, *, received_at: int, stamped_at: int) -> None:
        """Take one live receipt, both in microseconds UTC."""
        self._differences.append(received_at - stamped_at)

    @property
    def offset(self) -> int:
        """Microseconds to subtract from our clock before it is compared with a stamp."""
        if not self._differences:
            return 0
        # Asked for at each receipt, so it sorts once and reads on.
        differences = sorted(self._differences)
        least = differences[(len(differences) - 1) // 2] - _PLAUSIBLE
        return next(one for one in differences if one >= least)
