"""Stretches of local days as stretches of UTC, also over a change of the clocks.

A zone is any ``tzinfo``, or None for the computer's own. Stamps are microseconds UTC. Quarters are numbers of quarter
hours since the epoch (``stamp // QUARTER``): every zone in use is a whole number of them away from UTC.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from callpop.calls.local_time import FIRST, LAST, local, stamp_of

QUARTER = 900_000_000
"""Microseconds of a quarter of an hour."""

DAY = 86_400
"""Seconds of a day on which no clock is changed."""

_QUARTERS_A_DAY = 96
_SECOND = 1_000_000


@dataclass(frozen=True, slots=True)
class Period:
    """Whole local days.

    Attributes:
        first: The first day.
        last: The last day; not before the first.
    """

    first: dt.date
    last: dt.date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a period that ends on {self.last} cannot begin on {self.first}")

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def bounds(self, zone: dt.tzinfo | None, *, now: int | None = None) -> tuple[int, int]:
        """When it begins and ends.

        Args:
            zone: Whose days they are.
            now: What lies after the quarter hour of this stamp is left out, so that a day that has just
                begun is compared with as much of another.

        Returns:
            Two stamps, the second not part of it, both on a quarter hour.
        """
        since = begin_of(self.first, zone)
        until = end_of(self.last, zone)
        if now is not None:
            until = max(since, min(until, -(-now // QUARTER) * QUARTER))
        return since, until


def days_up_to(day: dt.date, length: int) -> Period:
    """The last so many days, this one included."""
    return Period(dt.date.fromordinal(max(1, day.toordinal() - length + 1)), day)


def begin_of(day: dt.date, zone: dt.tzinfo | None) -> int:
    """When a day begins.

    Where the clocks jump over midnight it is the moment of the jump; where midnight comes twice, the first.
    """
    begin = stamp_of(dt.datetime.combine(day, dt.time()), zone)
    # West of UTC the calendar's first day is that of earlier stamps, too.
    return min(begin, FIRST) if day == dt.date.min else begin


def end_of(day: dt.date, zone: dt.tzinfo | None) -> int:
    """When a day is over: the beginning of the next, and of the calendar's last, when no stamp comes any more."""
    if day == dt.date.max:
        return max(begin_of(day, zone) + DAY * _SECOND, LAST + 1)
    return begin_of(day + dt.timedelta(days=1), zone)


def before(since: int, until: int, zone: dt.tzinfo | None) -> tuple[int, int]:
    """The stretch before one of equal length: as many days earlier, from and to the same time of day.

    Args:
        since: When it begins.
        until: When it is over.
        zone: Whose days they are.
    """
    begin, end = local(since, zone), local(until, zone)
    days = dt.timedelta(days=max(1, (local(max(since, until - 1), zone).date() - begin.date()).days + 1))
    earlier = min(since, stamp_of(_days_before(begin, days), zone))
    if end.time() == dt.time() and end.date() == begin.date() + days:
        return earlier, since
    shifted = stamp_of(_days_before(end, days), zone)
    # A jump of the clocks may fold the end back over the beginning; and nothing is counted twice.
    return earlier, min(max(earlier, -(-shifted // QUARTER) * QUARTER), since)


def offsets(since: int, until: int, zone: dt.tzinfo | None) -> Iterator[tuple[int, int, int]]:
    """The pieces of a stretch within which no clock is changed.

    Yields:
        First quarter, the one after the last, and the seconds to add to UTC for local time.
    """
    quarter, end = since // QUARTER, -(-until // QUARTER)
    begin, offset = quarter, _offset(quarter, zone)
    while quarter < end:
        after = min(quarter + _QUARTERS_A_DAY, end)
        if _offset(after, zone) != offset:
            change = _change(quarter, after, offset, zone)
            yield begin, change, offset
            begin, offset, after = change, _offset(change, zone), change
        quarter = after
    if begin < end:
        yield begin, end, offset


def _change(low: int, high: int, offset: int, zone: dt.tzinfo | None) -> int:
    """The first quarter after ``low`` at which the clocks are otherwise."""
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(middle, zone) == offset:
            low = middle
        else:
            high = middle
    return high


def _offset(quarter: int, zone: dt.tzinfo | None) -> int:
    away = local(quarter * QUARTER, zone).utcoffset()
    return 0 if away is None else round(away.total_seconds() / 900) * 900


def _days_before(moment: dt.datetime, days: dt.timedelta) -> dt.datetime:
    """The same time of the wall's clock so many days earlier; before the first of the calendar there is none."""
    wall = moment.replace(tzinfo=None)
    return wall - days if wall - dt.datetime.min >= days else dt.datetime.min
