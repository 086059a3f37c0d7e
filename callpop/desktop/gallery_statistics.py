"""Made-up statistics and a day sheet for pictures of the windows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import cycle

from callpop.calls.day_sheet import DaySheet, DuePromise, Part
from callpop.calls.local_time import day_of
from callpop.calls.periods import QUARTER, begin_of
from callpop.calls.record import Outcome
from callpop.calls.statistics import Bucket, Caller, Counts, RawFigures, RawStatistics, Statistics, statistics_of
from callpop.desktop.day_sheet.query import DaySheetFailure
from callpop.desktop.gallery_calls import NORTH, SALES, SUPPORT, entries
from callpop.desktop.stats.query import StatisticsFailure, StatisticsQuery

# Missed, answered, by a colleague, outgoing: Monday to Sunday.
_DAYS = ((3, 10, 4, 3), (1, 9, 3, 4), (0, 8, 4, 2), (1, 7, 3, 4), (2, 8, 2, 3), (0, 0, 0, 0), (0, 1, 0, 0))
_HOURS = (9, 14, 15, 10, 11, 14, 10, 16, 15, 9, 12, 11, 15, 13, 14, 8, 17, 10, 16, 18)
_LINES = (SALES, SUPPORT, SALES, NORTH, SUPPORT, SALES, SALES)
_RING = {3: 14, 5: 22, 7: 21, 9: 12, 12: 9, 19: 6, 31: 2}
_TALK = {41: 12, 96: 21, 140: 12, 168: 18, 260: 21, 410: 14, 726: 11, 1480: 2}
_TOP = (
    Caller("+31612345678", "", 11, 1, 2),
    Caller("+4944198765432", "", 8, 0, 3),
    Caller("+31502223344", "K Hoekstra", 6, 2, 1),
    Caller("+31507002201", "", 5, 1, 0),
    Caller("+31503141592", "", 3, 3, 0),
)
_BEFORE = RawFigures(Counts(19, 77, 36, 23), {7: 80}, {158: 90})


def made_up_statistics(query: StatisticsQuery, done: Callable[[Statistics | StatisticsFailure], None]) -> None:
    """Answer with a fortnight like many others, whatever the period."""
    raw = RawStatistics(query.since, query.until, tuple(_buckets(query)), _RING, _TALK, _TOP, _BEFORE)
    done(statistics_of(raw, zone=None))


def made_up_day_sheet(day: str, done: Callable[[DaySheet | DaySheetFailure], None]) -> None:
    """Answer with a day on which little is left to do."""
    calls = {entry.record.call_id: entry for entry in entries()}
    missed = tuple(e for e in calls.values() if e.record.outcome is Outcome.MISSED and not e.handled)
    date = dt.date.fromisoformat(day)
    promises = (
        DuePromise(1, "Quote for 40 handsets", (date - dt.timedelta(days=2)).isoformat(), calls["c6"]),
        DuePromise(2, "Call back about delivery", day, calls["c12"]),
    )
    without = tuple(calls[call_id] for call_id in ("c2", "c8"))
    done(DaySheet(day, Part(missed, len(missed)), Part(without, len(without)), promises))


def _buckets(query: StatisticsQuery) -> Iterator[Bucket]:
    hours, lines = cycle(_HOURS), cycle(_LINES)
    day, last = day_of(query.since, None), day_of(query.until - 1, None)
    while day <= last:
        begin = begin_of(day, None) // QUARTER
        for kind, calls in enumerate(_DAYS[day.weekday()]):
            for _ in range(calls):
                one = tuple(int(kind == each) for each in range(4))
                yield begin + 4 * next(hours), next(lines) if kind < 3 else "", *one  # type: ignore[misc]
        day += dt.timedelta(days=1)
