"""What the log window asks for, and what it gets: values only, so that any thread may answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from callpop.calls.entry import LogEntry
from callpop.calls.record import Direction, Outcome

Key = tuple[int, int]
"""A row's place in the log: when it started (microseconds UTC) and its number in the table."""


class LogFilter(StrEnum):
    """The groups of calls in the rail."""

    ALL = "all"
    MISSED = "missed"
    ANSWERED = "answered"
    OUTGOING = "outgoing"

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """The outcomes it lets through; empty for any."""
        return _OUTCOMES.get(self, ())

    @property
    def directions(self) -> tuple[Direction, ...]:
        """The directions it lets through; empty for any."""
        return _DIRECTIONS.get(self, ())

    def admits(self, entry: LogEntry) -> bool:
        """Whether ``entry`` belongs to the group."""
        record = entry.record
        return (not self.outcomes or record.outcome in self.outcomes) and (
            not self.directions or record.direction in self.directions
        )


_OUTCOMES = {LogFilter.MISSED: (Outcome.MISSED,), LogFilter.ANSWERED: (Outcome.ANSWERED, Outcome.IN_PROGRESS)}
_DIRECTIONS = {
    LogFilter.MISSED: (Direction.INCOMING,),
    LogFilter.ANSWERED: (Direction.INCOMING,),
    LogFilter.OUTGOING: (Direction.OUTGOING,),
}


@dataclass(frozen=True, slots=True)
class LogQuery:
    """One page of the log, newest first.

    Attributes:
        text: Part of a name, number or note; '' for all.
        filter: The group of calls.
        before: Only rows below this key; None from the newest.
        limit: At most so many rows.
    """

    text: str = ""
    filter: LogFilter = LogFilter.ALL
    before: Key | None = None
    limit: int = 100


@dataclass(frozen=True, slots=True)
class LogPage:
    """The answer: rows in order. Fewer than asked for means that there are no more."""

    rows: tuple[tuple[Key, LogEntry], ...]


@dataclass(frozen=True, slots=True)
class LogFailure:
    """The log could not be read; ``message`` says why, for people."""

    message: str


Fetch = Callable[[LogQuery, Callable[[LogPage | LogFailure], None]], None]
"""Asks for a page. Returns at once; the callback comes once, on the GUI thread, now or later."""
