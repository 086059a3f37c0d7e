"""What a period's calls come to: days, rates, times, hours, callers and lines.

The log counts calls by quarters of an hour in UTC (``RawStatistics``); ``statistics_of`` makes local days and hours
of them. Nothing here reads a clock or a database. Test calls, calls that still ring and calls of unknown outcome are
counted nowhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from callpop.calls.local_time import day_of
from callpop.calls.periods import DAY, offsets

Bucket = tuple[int, str, int, int, int, int]
"""Calls that began in one quarter hour on one line: number of the quarter (``started_at // QUARTER``), the line's key
('' where there is none: outgoing calls, and those whose dialled number is not known), and how many were missed,
answered by the agent (one that is in progress too), answered by a colleague, outgoing (whatever came of them)."""

_EPOCH = dt.date(1970, 1, 1).toordinal()
_HOUR = 3600


@dataclass(frozen=True, slots=True)
class Counts:
    """Calls by how they went for the agent.

    Attributes:
        missed: Nobody took them.
        answered: The agent did.
        elsewhere: A colleague did.
        outgoing: The agent placed them.
    """

    missed: int = 0
    answered: int = 0
    elsewhere: int = 0
    outgoing: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.missed + self.answered + self.elsewhere + self.outgoing

    @property
    def missed_rate(self) -> float | None:
        """The missed among those that rang the agent, 0 to 1; None if none did."""
        rang = self.missed + self.answered + self.elsewhere
        return self.missed / rang if rang else None

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.missed + other.missed,
            self.answered + other.answered,
            self.elsewhere + other.elsewhere,
            self.outgoing + other.outgoing,
        )


@dataclass(frozen=True, slots=True)
class DayCounts:
    """The calls of one local day (ISO ``YYYY-MM-DD``)."""

    day: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class Spread:
    """How long something took, in seconds; None where there is nothing to say it of.

    Attributes:
        median: Half took at most this long.
        p90: Nine of ten took at most this long.
        calls: Of how many calls it is said.
    """

    median: float | None = None
    p90: float | None = None
    calls: int = 0


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody who called.

    Attributes:
        number_key: Whose calls they are, as ``calls.numbers.number_key`` says it.
        name: The newest name that the log has for the number, or ''.
        count: How many of their calls rang the agent.
        missed: How many of these were missed.
        elsewhere: How many of these a colleague answered.
    """

    number_key: str
    name: str
    count: int
    missed: int = 0
    elsewhere: int = 0


@dataclass(frozen=True, slots=True)
class LineCounts:
    """The calls to one dialled line, by its key."""

    line: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class Figures:
    """The heads of a period."""

    counts: Counts = field(default_factory=Counts)
    ring: Spread = field(default_factory=Spread)
    talk: Spread = field(default_factory=Spread)


@dataclass(frozen=True, slots=True)
class RawFigures:
    """A period as the log counts it.

    Attributes:
        counts: All its calls.
        ring: How many incoming calls that the agent answered rang for so many whole seconds (rounded).
        talk: How many calls the agent talked for so many whole seconds (rounded), outgoing ones too.
    """

    counts: Counts = field(default_factory=Counts)
    ring: Mapping[int, int] = field(default_factory=dict)
    talk: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RawStatistics:
    """What the log reads for a period.

    Attributes:
        since: When it begins, microseconds UTC, on a quarter hour.
        until: When it is over, likewise.
        buckets: Its quarter hours that have calls, in any order; the same quarter may come more than once. Where all
            clocks in the period are whole hours from UTC, those of an hour may stand under its first quarter.
        ring: As in ``RawFigures``.
        talk: As in ``RawFigures``.
        callers: Those who called most, most first: incoming, not internal, not withheld.
        before: The stretch ``periods.before`` gives.
        lines: Its calls by line, where the buckets tell of all lines together (under ''); None where they do not.
    """

    since: int
    until: int
    buckets: Iterable[Bucket] = ()
    ring: Mapping[int, int] = field(default_factory=dict)
    talk: Mapping[int, int] = field(default_factory=dict)
    callers: tuple[Caller, ...] = ()
    before: RawFigures = field(default_factory=RawFigures)
    lines: Mapping[str, Counts] | None = None


@dataclass(frozen=True, slots=True)
class Statistics:
    """A period in figures.

    Attributes:
        since: When it begins, microseconds UTC.
        until: When it is over.
        days: Every local day of it in order, those without calls too.
        counts: The sum of the days.
        ring: How long calls that the agent answered had rung.
        talk: How long the agent talked.
        hours: Seven weekdays from Monday, each 24 local hours of the day: how many calls began in it.
        day_hours: The 24 hours of the day: calls that began in each, over all days.
        top: Who called most, most first.
        lines: Calls by dialled line, most first; calls without a line are in none.
        previous: The stretch of equal length before.
    """

    since: int
    until: int
    days: tuple[DayCounts, ...] = ()
    counts: Counts = field(default_factory=Counts)
    ring: Spread = field(default_factory=Spread)
    talk: Spread = field(default_factory=Spread)
    hours: tuple[tuple[int, ...], ...] = ((0,) * 24,) * 7
    day_hours: tuple[Counts, ...] = (Counts(),) * 24
    top: tuple[Caller, ...] = ()
    lines: tuple[LineCounts, ...] = ()
    previous: Figures = field(default_factory=Figures)

    @property
    def calls(self) -> int:
        """All calls."""
        return self.counts.total

    @property
    def missed_rate(self) -> float | None:
        """As ``Counts.missed_rate``."""
        return self.counts.missed_rate


def statistics_of(raw: RawStatistics, *, zone: dt.tzinfo | None) -> Statistics:
    """Make local days and hours of what the log counted.

    Args:
        raw: The counts; buckets outside of its bounds are left out.
        zone: Whose days and hours; None for the computer's.
    """
    days: dict[int, list[int]] = {}
    lines: dict[str, list[int]] = {}
    hours = [[0] * 24 for _ in range(7)]
    day_hours = [[0, 0, 0, 0] for _ in range(24)]
    for local, bucket in _local(raw, zone):
        _, line, missed, answered, elsewhere, outgoing = bucket
        day, second = divmod(local, DAY)
        hour = second // _HOUR
        into = [days.setdefault(day, [0, 0, 0, 0]), day_hours[hour]]
        if line:
            into.append(lines.setdefault(line, [0, 0, 0, 0]))
        for sums in into:
            sums[0] += missed
            sums[1] += answered
            sums[2] += elsewhere
            sums[3] += outgoing
        # 1 January 1970 was a Thursday.
        hours[(day + 3) % 7][hour] += missed + answered + elsewhere + outgoing
    of_lines = raw.lines if raw.lines is not None else {line: Counts(*sums) for line, sums in lines.items()}
    by_line = [LineCounts(line, counts) for line, counts in of_lines.items()]
    return Statistics(
        since=raw.since,
        until=raw.until,
        days=_all_days(raw, days, zone),
        counts=Counts(*map(sum, zip(*days.values(), strict=True))) if days else Counts(),
        ring=spread(raw.ring),
        talk=spread(raw.talk),
        hours=tuple(map(tuple, hours)),
        day_hours=tuple(Counts(*sums) for sums in day_hours),
        top=raw.callers,
        lines=tuple(sorted(by_line, key=lambda each: (-each.counts.total, each.line))),
        previous=Figures(raw.before.counts, spread(raw.before.ring), spread(raw.before.talk)),
    )


def spread(histogram: Mapping[int, int]) -> Spread:
    """Median and ninth decile of whole seconds by how often they occur.

    The median of an even number lies between the two in the middle; the decile is one of the values (nearest rank).
    """
    steps = sorted((seconds, calls) for seconds, calls in histogram.items() if calls > 0)
    calls = sum(number for _, number in steps)
    if not calls:
        return Spread()
    low, high, p90 = (_ranked(steps, rank) for rank in ((calls + 1) // 2, calls // 2 + 1, -(-calls * 9 // 10)))
    return Spread((low + high) / 2, float(p90), calls)


def _ranked(steps: list[tuple[int, int]], rank: int) -> int:
    for seconds, calls in steps:
        rank -= calls
        if rank <= 0:
            return seconds
    raise ValueError("the rank lies outside")


def _local(raw: RawStatistics, zone: dt.tzinfo | None) -> Iterable[tuple[int, Bucket]]:
    """Each bucket with its begin in local seconds: a lookup in the zone a piece, not one a bucket."""
    ordered = sorted(raw.buckets)
    pieces = list(offsets(raw.since, raw.until, zone))
    number = 0
    for begin, end, offset in pieces:
        while number < len(ordered) and ordered[number][0] < end:
            if ordered[number][0] >= begin:
                yield ordered[number][0] * 900 + offset, ordered[number]
            number += 1


def _all_days(raw: RawStatistics, counted: Mapping[int, list[int]], zone: dt.tzinfo | None) -> tuple[DayCounts, ...]:
    if raw.until <= raw.since:
        return ()
    first = day_of(raw.since, zone).toordinal() - _EPOCH
    last = day_of(raw.until - 1, zone).toordinal() - _EPOCH
    none = (0, 0, 0, 0)
    return tuple(
        DayCounts(dt.date.fromordinal(day + _EPOCH).isoformat(), Counts(*counted.get(day, none)))
        for day in range(first, last + 1)
    )
