"""What the page of statistics asks for, and what it gets: values only, so that any thread may answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from callpop.calls.statistics import Statistics


@dataclass(frozen=True, slots=True)
class StatisticsQuery:
    """One period.

    Attributes:
        since: When it begins, microseconds UTC, on a quarter hour.
        until: When it is over, likewise.
        line: Only calls to the line of this key; None for all.
    """

    since: int
    until: int
    line: str | None = None


@dataclass(frozen=True, slots=True)
class StatisticsFailure:
    """They could not be read; ``message`` says why, for people."""

    message: str


FetchStatistics = Callable[[StatisticsQuery, Callable[[Statistics | StatisticsFailure], None]], None]
"""Asks for a period. Returns at once; the callback comes at most once, on the GUI thread, now or later."""
