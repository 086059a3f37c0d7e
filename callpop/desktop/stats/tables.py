"""The charts' data as tables: for a file, and for whoever cannot see the charts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from callpop.calls import csv_cells
from callpop.calls.statistics import Counts, Statistics
from callpop.desktop.stats.grouping import Bar, Unit, bars_of, shown_weekdays
from callpop.desktop.stats.names import Names
from callpop.desktop.stats.said import OUTCOMES, StatisticsWords, hour

Cell = str | int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a title; numbers as numbers."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables_of(of: Statistics, *, said: StatisticsWords, names: Names, first_weekday: int) -> tuple[Table, ...]:
    """All that the page shows: figures, days (or the hours of a single one), busiest hours, callers, lines."""
    bars = bars_of(of, first_weekday=first_weekday)
    if bars and bars[0].unit is not Unit.HOUR:
        # A file is not drawn: it has every day, however many there are.
        days = ((dt.date.fromisoformat(each.day), each.counts) for each in of.days)
        bars = tuple(Bar(Unit.DAY, day, day, counts) for day, counts in days)
    return (
        figures_table(of, said),
        bars_table(bars, said),
        hours_table(of, said, first_weekday),
        callers_table(of, said, names),
        lines_table(of, said, names),
    )


def csv_of(tables: tuple[Table, ...]) -> str:
    """One text of comma-separated values, an empty line between tables; guarded against formulas."""
    return csv_cells.LINE_END.join("".join(map(_line, ((t.title,), t.header, *t.rows))) for t in tables)


def figures_table(of: Statistics, said: StatisticsWords) -> Table:
    """The figures at the head, and those of the period before."""
    text, before = said.words.text, of.previous
    rows: list[tuple[Cell, ...]] = [
        (text("stats.calls"), of.calls, before.counts.total),
        (text("column.rate"), _share(of.missed_rate), _share(before.counts.missed_rate)),
    ]
    for kind, now, earlier in (("ring", of.ring, before.ring), ("talk", of.talk, before.talk)):
        rows.append((text(f"column.{kind}_median"), _plain(now.median), _plain(earlier.median)))
        rows.append((text(f"column.{kind}_p90"), _plain(now.p90), _plain(earlier.p90)))
    header = (text("column.figure"), text("column.value"), text("column.before"))
    return Table(text("stats.title"), header, tuple(rows))


def bars_table(bars: tuple[Bar, ...], said: StatisticsWords) -> Table:
    """Calls by outcome, a row a bar."""
    unit = bars[0].unit if bars else Unit.DAY
    header = (said.words.text(f"column.{unit}"), *_outcomes(said), said.words.text("column.total"))
    rows: list[tuple[Cell, ...]] = [(_begin(bar), *_numbers(bar.counts), bar.counts.total) for bar in bars]
    return Table(said.bars_title(unit), header, tuple(rows))


def hours_table(of: Statistics, said: StatisticsWords, first_weekday: int) -> Table:
    """Calls by weekday and hour."""
    text = said.words.text
    header = (text("column.weekday"), *(hour(each) for each in range(24)))
    days = shown_weekdays(of, first_weekday=first_weekday)
    return Table(text("stats.busiest"), header, tuple((said.weekday(day), *of.hours[day]) for day in days))


def callers_table(of: Statistics, said: StatisticsWords, names: Names) -> Table:
    """Who called most."""
    text = said.words.text
    header = (text("column.name"), text("column.number"), text("column.calls"), text("outcome.missed"))
    rows = tuple((names.caller(each)[0], each.number_key, each.count, each.missed) for each in of.top)
    return Table(text("stats.top"), header, rows)


def lines_table(of: Statistics, said: StatisticsWords, names: Names) -> Table:
    """Calls by dialled line."""
    text = said.words.text
    header = (text("column.line"), text("column.number"), *_outcomes(said), text("column.total"), text("column.rate"))
    rows: list[tuple[Cell, ...]] = [
        (
            names.line(each.line)[0],
            each.line,
            *_numbers(each.counts),
            each.counts.total,
            _share(each.counts.missed_rate),
        )
        for each in of.lines
    ]
    return Table(text("stats.per_line"), header, tuple(rows))


def _line(cells: tuple[Cell, ...]) -> str:
    return csv_cells.line(map(str, cells))


def _outcomes(said: StatisticsWords) -> tuple[str, ...]:
    return tuple(said.words.text(f"outcome.{each}") for each in OUTCOMES)


def _numbers(counts: Counts) -> tuple[int, ...]:
    return tuple(getattr(counts, each) for each in OUTCOMES)


def _begin(bar: Bar) -> str:
    return hour(bar.hour) if bar.unit is Unit.HOUR else bar.first.isoformat()


def _share(rate: float | None) -> str:
    """A share for programs: 0.122."""
    return "" if rate is None else f"{rate:.4f}"


def _plain(seconds: float | None) -> str:
    return "" if seconds is None else f"{seconds:g}"
