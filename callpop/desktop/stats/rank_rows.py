"""The rows of the rankings."""

from __future__ import annotations

from callpop.calls.statistics import Counts, Statistics
from callpop.desktop.stats.names import Names
from callpop.desktop.stats.ranking import RankRow
from callpop.desktop.stats.said import OUTCOMES, StatisticsWords

TOP = 8
"""So many callers are shown; a file has all that were read."""

_LINES = 12


def caller_rows(of: Statistics, said: StatisticsWords, names: Names) -> tuple[RankRow, ...]:
    """Who called most."""
    made = []
    for caller in of.top[:TOP]:
        title, number = names.caller(caller)
        missed = said.missed(caller.missed) if caller.missed else ""
        answered = caller.count - caller.missed - caller.elsewhere
        counts = Counts(missed=caller.missed, answered=answered, elsewhere=caller.elsewhere)
        lines = (title, number, *said.counts(counts))
        made.append(
            RankRow(
                title=title,
                second=number,
                is_number=not number,
                pieces=tuple((outcome, getattr(counts, outcome)) for outcome in OUTCOMES),
                total=said.words.number(caller.count),
                remark=missed,
                said=tuple(line for line in lines if line),
                key=caller.number_key,
            )
        )
    return tuple(made)


def line_rows(of: Statistics, said: StatisticsWords, names: Names) -> tuple[RankRow, ...]:
    """How each dialled line went."""
    made = []
    for line in of.lines[:_LINES]:
        title, number = names.line(line.line)
        counts = line.counts
        rate = said.rate_missed(counts.missed_rate)
        lines = (title, number, *said.counts(counts), rate)
        made.append(
            RankRow(
                title=title,
                second=number,
                is_number=not number,
                pieces=tuple((outcome, getattr(counts, outcome)) for outcome in OUTCOMES),
                total=said.words.number(counts.total),
                remark=rate,
                said=tuple(each for each in lines if each),
                key=line.line,
            )
        )
    return tuple(made)
