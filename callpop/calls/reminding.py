"""When the agent is to be reminded, and of what: pure."""

from __future__ import annotations

from dataclasses import dataclass

from callpop.calls.entry import LogEntry
from callpop.calls.local_time import local
from callpop.calls.promise import Promise

MINUTE = 60_000_000
LATER = 60 * MINUTE
"""What 'Later' means."""
LONGEST = 7 * 24 * 60 * MINUTE
"""Missed calls of longer ago are found in the log, not in a reminder."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing the agent is reminded of.

    Attributes:
        entry: The call.
        promise: What was promised in its note; None for a missed call that is still open.
    """

    entry: LogEntry
    promise: Promise | None = None

    @property
    def key(self) -> str:
        """Tells it from others."""
        return f"call {self.entry.record.call_id}" if self.promise is None else f"promise {self.promise.promise_id}"


@dataclass(frozen=True, slots=True)
class Moment:
    """What a moment asks for.

    Attributes:
        day_has_begun: Whether promises of today may be told.
        missed_since: Missed calls that began at this time or later, microseconds UTC.
        missed_until: And before this one; at most ``missed_since`` means none.
    """

    day_has_begun: bool
    missed_since: int
    missed_until: int


def moment(now: int, *, day_start: str, missed_after: int) -> Moment:
    """What now asks for.

    Args:
        now: Microseconds UTC.
        day_start: When the agent's day begins, 'HH:MM' of this computer's time.
        missed_after: Minutes after which a missed call is told once more; 0: never.
    """
    since = now - LONGEST
    until = now - missed_after * MINUTE if missed_after else since
    return Moment(f"{local(now):%H:%M}" >= day_start, since, until)
