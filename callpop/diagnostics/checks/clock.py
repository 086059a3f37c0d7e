"""Is this computer's clock right? Told against the clock that a ring's age counts by: the relay's or the platform's."""

from __future__ import annotations

import math
from collections.abc import Iterable

from callpop.calls.clock import Skew
from callpop.diagnostics.finding import Finding, Level

_OFF = 30_000_000
"""Microseconds from which on a clock is wrong: a ring's card has such an age limit (calls.md, 'The card')."""
_SECOND = 1_000_000


def by_platform(receipts: Iterable[tuple[int, int]]) -> Finding:
    """Compare with the platform's stamps.

    Args:
        receipts: When each notification came, which the platform had just sent, and its stamp; microseconds UTC.
    """
    skew = Skew()
    for received_at, stamped_at in receipts:
        skew.observe(received_at=received_at, stamped_at=stamped_at)
    if not skew.is_told:
        return Finding("clock", Level.NOTE, "clock_unknown")
    if abs(skew.offset) <= _OFF:
        return Finding("clock", Level.GOOD, "clock_right")
    key = "clock_off" if skew.offset > 0 else "clock_behind"
    return Finding("clock", Level.NOTE, key, {"seconds": _seconds(skew.offset)})


def by_relay(host: str, ahead: int | None) -> Finding:
    """Compare with the relay's clock.

    Args:
        host: The relay.
        ahead: Microseconds by which this computer's clock is ahead of the relay's, to the second; None: it did not
            tell.
    """
    if ahead is None:
        return Finding("clock", Level.NOTE, "relay_clock_unknown")
    if abs(ahead) <= _OFF:
        within = max(1, math.ceil(abs(ahead) / _SECOND))
        return Finding("clock", Level.GOOD, "relay_clock_right", {"host": host, "seconds": str(within)})
    key = "relay_clock_ahead" if ahead > 0 else "relay_clock_behind"
    return Finding("clock", Level.NOTE, key, {"host": host, "seconds": _seconds(ahead)})


def _seconds(offset: int) -> str:
    return str(round(abs(offset) / _SECOND))
