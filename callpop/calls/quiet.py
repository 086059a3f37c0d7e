"""Hours of the week in which nothing pops up: by the clock on the wall, over midnight and a change of clocks too: pure.

A span belongs to the days on which it begins. It begins, and ends, when the wall's clock shows its time (or more) for
the first time: an hour that comes twice in autumn ends nothing twice, one that spring leaves out holds nothing up.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from callpop.calls.local_time import day_of, local, stamp_of

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""As they are written down, Monday first."""

ALL_DAYS = frozenset(range(len(DAYS)))
_DAY = 24 * 60
_US = 1_000_000
_HOUR = 3600 * _US
_TIMES = re.compile(r"([01]?[0-9]|2[0-4]):([0-5][0-9])-([01]?[0-9]|2[0-4]):([0-5][0-9])")
_BACK, _AHEAD = 2, 9
"""Days around now whose spans are looked at: one that began yesterday, and all of a week."""


@dataclass(frozen=True, slots=True)
class QuietSpan:
    """Some days' hours.

    Attributes:
        days: Days on which it begins, 0 is Monday.
        begins: Minutes since midnight, less than a day's.
        ends: The same; at most a day's. Not later than ``begins``: on the next day.
    """

    days: frozenset[int]
    begins: int
    ends: int

    @property
    def next_day(self) -> bool:
        """Whether it ends on the day after."""
        return self.ends <= self.begins

    @property
    def all_day(self) -> bool:
        """Whether it is from midnight to midnight."""
        return self.begins == 0 and self.ends in (0, _DAY)


def span_of(text: str) -> QuietSpan | None:
    """Read ``mon-fri 18:00-08:00``, ``sat sun 00:00-24:00`` or ``22:00-06:00`` (every day); None if it is not that."""
    *named, times = text.lower().split() or [""]
    found = _TIMES.fullmatch(times)
    if found is None:
        return None
    hour, minute, end_hour, end_minute = (int(part) for part in found.groups())
    begins, ends = hour * 60 + minute, end_hour * 60 + end_minute
    days: set[int] = set()
    for name in named:
        meant = _days_of(name)
        if meant is None:
            return None
        days |= meant
    return QuietSpan(frozenset(days) or ALL_DAYS, begins, ends) if begins < _DAY and ends <= _DAY else None


def text_of(span: QuietSpan) -> str:
    """Write it down; days that follow each other as one stretch."""
    return f"{' '.join(_names(span.days))} {clock_of(span.begins)}-{clock_of(span.ends)}"


def clock_of(minutes: int) -> str:
    """Minutes since midnight as ``HH:MM``."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def spans_of(texts: Sequence[str]) -> tuple[QuietSpan, ...]:
    """Those that can be read: one that cannot silences nothing."""
    return tuple(span for text in texts if (span := span_of(text)) is not None)


def covers_week(spans: Sequence[QuietSpan]) -> bool:
    """Whether no minute of the week is left in which a card may come."""
    quiet: set[int] = set()
    for span in spans:
        length = (span.ends - span.begins) % _DAY or _DAY
        for day in span.days:
            first = day * _DAY + span.begins
            quiet.update(minute % (7 * _DAY) for minute in range(first, first + length))
    return len(quiet) == 7 * _DAY


class QuietHours:
    """Says of any moment whether it is quiet, and until when. Asked at every notification: what it found holds a while.

    Args:
        spans: The hours.
        zone: Whose clock; None: this computer's.
    """

    def __init__(self, spans: Sequence[QuietSpan] = (), zone: dt.tzinfo | None = None) -> None:
        self._spans, self._zone = tuple(spans), zone
        self._found: int | None = None
        self._since, self._good_until = 0, 0

    def until(self, now: int) -> int | None:
        """When the quiet of this moment ends (microseconds UTC, more than now), or None: it is not quiet.

        If no minute of the week is left, it is a moment more than a week ahead.
        """
        if not self._spans:
            return None
        if not self._since <= now < self._good_until:
            self._look(now)
        return self._found

    def next_change(self, now: int) -> int | None:
        """When it becomes quiet, or is no more; None: never."""
        quiet_until = self.until(now)
        if quiet_until is not None:
            return quiet_until
        return min((begin for begin, _ in self._stretches(now) if begin > now), default=None)

    def _look(self, now: int) -> None:
        stretches = sorted(self._stretches(now))
        end = now
        for begin, stretch_end in stretches:
            if begin <= end < stretch_end:
                end = stretch_end
        self._found = end if end > now else None
        change = end if end > now else min((begin for begin, _ in stretches if begin > now), default=now + _HOUR)
        # The computer may be carried to another zone: no answer is older than an hour.
        self._since, self._good_until = now, min(change, now + _HOUR)

    def _stretches(self, now: int) -> Iterator[tuple[int, int]]:
        """When spans around now begin and end."""
        today = day_of(now, self._zone)
        for away in range(-_BACK, _AHEAD):
            day = today + dt.timedelta(days=away)
            for span in self._spans:
                if day.weekday() in span.days:
                    last = day + dt.timedelta(days=1) if span.next_day else day
                    begin, end = self._first(day, span.begins), self._first(last, span.ends)
                    if begin < end:
                        yield begin, end

    def _first(self, day: dt.date, minutes: int) -> int:
        """The first moment at which the wall's clock shows this time, or more."""
        wall = dt.datetime.combine(day, dt.time()) + dt.timedelta(minutes=minutes)
        first, second = self._stamp(wall), self._stamp(wall.replace(fold=1))
        if first <= second:
            return first
        # Spring leaves it out: the clock jumps somewhere between the two.
        low, high = second, first
        while high - low > 1:
            middle = (low + high) // 2
            if local(middle, self._zone).replace(tzinfo=None) < wall:
                low = middle
            else:
                high = middle
        return high

    def _stamp(self, wall: dt.datetime) -> int:
        return stamp_of(wall, self._zone)


def _days_of(name: str) -> set[int] | None:
    first, dash, last = name.partition("-")
    if first not in DAYS or (dash and last not in DAYS):
        return None
    begin = DAYS.index(first)
    count = (DAYS.index(last) - begin) % len(DAYS) if dash else 0
    return {(begin + step) % len(DAYS) for step in range(count + 1)}


def _names(days: frozenset[int]) -> Iterator[str]:
    if days == ALL_DAYS:
        yield f"{DAYS[0]}-{DAYS[-1]}"
        return
    day = 0
    while day < len(DAYS):
        end = day
        while end + 1 in days and end in days:
            end += 1
        if day in days:
            if end - day >= 2:
                yield f"{DAYS[day]}-{DAYS[end]}"
            else:
                yield from DAYS[day : end + 1]
        day = end + 1
