"""What the agent wants to see of the call log, and what the log answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from callpop.calls.entry import LogEntry

Key = tuple[int, int]
"""A row's place in the log: ``started_at`` in microseconds UTC, and its id. The greater one is the newer."""

Page = list[tuple[Key, LogEntry]]
"""Rows with their places, newest first, whichever way they were asked for."""


class Group(StrEnum):
    """The lists of the log."""

    ALL = "all"
    MISSED_OPEN = "missed-open"
    MISSED = "missed"
    ANSWERED = "answered"
    """Incoming, and the agent answered."""

    OUTGOING = "outgoing"
    INTERNAL = "internal"
    """With a colleague, whoever called."""


@dataclass(frozen=True, slots=True)
class LogFilters:
    """Which rows; all conditions hold together.

    Attributes:
        text: What the agent typed: parts of names, organisations, numbers, notes and tags; '' for all.
        group: One of the lists.
        line: The dialled line, by its key (``LogEntry.line_key``); None for all.
        since: Only calls that began at this time or later, microseconds UTC.
        until: Only calls that began before this time.
        tag: Only calls with this tag, in any case.
        number_key: Only calls with this number.
        tests: Whether test calls are among them.
        region: Two-letter country by which a whole number in ``text`` is read that has no country code; '' for none.
    """

    text: str = ""
    group: Group = Group.ALL
    line: str | None = None
    since: int | None = None
    until: int | None = None
    tag: str | None = None
    number_key: str | None = None
    tests: bool = True
    region: str = ""


@dataclass(frozen=True, slots=True)
class LogCounts:
    """How many rows each list has. Test calls are counted nowhere.

    Attributes:
        more: Whether only the newest rows were counted: each list has at least so many.
    """

    all: int = 0
    missed_open: int = 0
    missed: int = 0
    answered: int = 0
    outgoing: int = 0
    internal: int = 0
    more: bool = False

    def of(self, group: Group) -> int:
        """How many rows a list has."""
        return {
            Group.ALL: self.all,
            Group.MISSED_OPEN: self.missed_open,
            Group.MISSED: self.missed,
            Group.ANSWERED: self.answered,
            Group.OUTGOING: self.outgoing,
            Group.INTERNAL: self.internal,
        }[group]

    def __add__(self, other: LogCounts) -> LogCounts:
        """Those of two parts of the log together."""
        return LogCounts(
            self.all + other.all,
            self.missed_open + other.missed_open,
            self.missed + other.missed,
            self.answered + other.answered,
            self.outgoing + other.outgoing,
            self.internal + other.internal,
            self.more or other.more,
        )

    def without(self, others: LogCounts) -> LogCounts:
        """What is left when others are not counted; where only the newest were counted, at least so many."""
        return LogCounts(
            max(0, self.all - others.all),
            max(0, self.missed_open - others.missed_open),
            max(0, self.missed - others.missed),
            max(0, self.answered - others.answered),
            max(0, self.outgoing - others.outgoing),
            max(0, self.internal - others.internal),
            self.more,
        )


@dataclass(frozen=True, slots=True)
class RecentCaller:
    """Somebody the agent had to do with.

    Attributes:
        number_key: Whose number it is.
        last: The newest call with them.
    """

    number_key: str
    last: LogEntry


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the log has of one number.

    Attributes:
        page: Calls with it, newest first.
        count: How many there are in all, from the place asked for downwards.
    """

    page: Page
    count: int
