"""A bound on what a flood may leave behind."""

from __future__ import annotations

_HOUR = 3_600_000_000


class Quota:
    """So many an hour, and no more.

    Args:
        an_hour: How many.
    """

    def __init__(self, an_hour: int) -> None:
        self._an_hour = an_hour
        self._began = 0
        self._spent = 0

    def allows(self, now: int) -> bool:
        """Whether one more is within the bound, and count it (``now`` in microseconds UTC)."""
        if not 0 <= now - self._began < _HOUR:
            self._began, self._spent = now, 0
        self._spent += 1
        return self._spent <= self._an_hour
