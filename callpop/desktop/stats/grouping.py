"""The bars of a period: hours of one day, or days, weeks, months or years, so that they stay broad enough to read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from callpop.calls.statistics import Counts, Statistics

MOST_BARS = 54
"""A year has 53 or 54 weeks, counting those that are cut off at its ends."""

FIRST_HOUR, LAST_HOUR = 8, 18
"""The hours that always have their place."""

_WEEK = 7
_MONTHS = 12


class Unit(StrEnum):
    """What one bar stands for."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar.

    Attributes:
        unit: What it stands for.
        first: Its first day within the period.
        last: Its last day within the period.
        counts: Its calls.
        hour: The hour of the day, where it stands for one.
    """

    unit: Unit
    first: dt.date
    last: dt.date
    counts: Counts
    hour: int = 0


def bars_of(statistics: Statistics, *, first_weekday: int = 0) -> tuple[Bar, ...]:
    """Group the days of a period.

    Args:
        statistics: The period.
        first_weekday: With which day weeks begin; 0 for Monday.
    """
    if not statistics.days:
        return ()
    first = dt.date.fromisoformat(statistics.days[0].day)
    last = first + dt.timedelta(days=len(statistics.days) - 1)
    if first == last:
        return tuple(
            Bar(Unit.HOUR, first, first, statistics.day_hours[hour], hour) for hour in busy_hours(statistics.hours)
        )
    unit = _unit(first, last, first_weekday)
    # Years have thousands of days, and this is done while the agent looks: numbers are quicker than dates.
    groups: dict[int, list[int]] = {}
    for ordinal, each in enumerate(statistics.days, first.toordinal()):
        group = groups.setdefault(_group(dt.date.fromordinal(ordinal), unit, first_weekday), [ordinal, 0, 0, 0, 0, 0])
        counts = each.counts
        group[1] = ordinal
        group[2] += counts.missed
        group[3] += counts.answered
        group[4] += counts.elsewhere
        group[5] += counts.outgoing
    return tuple(
        Bar(unit, dt.date.fromordinal(begin), dt.date.fromordinal(end), Counts(*sums))
        for begin, end, *sums in groups.values()
    )


def busy_hours(hours: Iterable[Iterable[int]]) -> range:
    """The hours of a day to show: those that have calls, and at least 8 to 18."""
    busy = [hour for row in hours for hour, calls in enumerate(row) if calls]
    return range(min([FIRST_HOUR, *busy]), max([LAST_HOUR, *busy]) + 1)


def shown_weekdays(statistics: Statistics, *, first_weekday: int) -> tuple[int, ...]:
    """The weekdays to show, in their order.

    Those that the period has: Monday to Friday, and a day of the weekend on which somebody called.
    """
    order = ((first_weekday + each) % _WEEK for each in range(_WEEK))
    there = {dt.date.fromisoformat(each.day).weekday() for each in statistics.days[:_WEEK]}
    kept = tuple(day for day in order if day in there and (day < 5 or any(statistics.hours[day])))
    return kept or tuple(sorted(there))


def _unit(first: dt.date, last: dt.date, first_weekday: int) -> Unit:
    for unit in (Unit.DAY, Unit.WEEK, Unit.MONTH):
        if _group(last, unit, first_weekday) - _group(first, unit, first_weekday) < MOST_BARS:
            return unit
    return Unit.YEAR


def _group(day: dt.date, unit: Unit, first_weekday: int) -> int:
    """A number that the days of one bar share, and that grows by one from bar to bar."""
    match unit:
        case Unit.WEEK:
            # Day 1 of the calendar was a Monday.
            return (day.toordinal() - 1 - first_weekday) // _WEEK
        case Unit.MONTH:
            return day.year * _MONTHS + day.month
        case Unit.YEAR:
            return day.year
        case _:
            return day.toordinal()
