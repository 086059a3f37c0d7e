"""What the log window asks for, and what it gets: values only, so that any thread may answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import Group, Key, LogFilters

OLDEST: Key = (-(2**62), 0)
"""Older than any row: the page after it is the log's last."""


@dataclass(frozen=True, slots=True)
class LogQuery:
    """One page of the log, newest first. At most one of ``before``, ``after`` and ``around`` is given.

    Attributes:
        filters: Which calls.
        before: Only rows below this key; None from the newest.
        after: The rows next above this key.
        around: The rows that began at this moment (microseconds UTC) or earlier.
        limit: At most so many rows.
    """

    filters: LogFilters = field(default_factory=LogFilters)
    before: Key | None = None
    after: Key | None = None
    around: int | None = None
    limit: int = 100


@dataclass(frozen=True, slots=True)
class LogPage:
    """The answer.

    Attributes:
        rows: In order; calls that are about to be taken away are left out of them.
        end: Whether there are no more in that direction.
        newest: Of a page that goes both ways: whether there are no more above it.
    """

    rows: tuple[tuple[Key, LogEntry], ...]
    end: bool
    newest: bool = False


@dataclass(frozen=True, slots=True)
class LogFailure:
    """The log could not be read; ``message`` says why, for people."""

    message: str


Fetch = Callable[[LogQuery, Callable[[LogPage | LogFailure], None]], None]
"""Asks for a page. Returns at once; the callback comes once, on the GUI thread, now or later."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What the rail says: how many calls each group has, and which lines were dialled.

    Attributes:
        groups: Calls by group, under all other filters in force; missed ones that wait are those of all time,
            which the tray counts too.
        lines: Keys of dialled lines, the busiest first, each with its calls.
        tags: Tags in use, each with its calls.
        more: Whether the groups have at least so many calls: they are still counted.
    """

    groups: Mapping[Group, int]
    lines: tuple[tuple[str, int], ...] = ()
    tags: tuple[tuple[str, int], ...] = ()
    more: bool = False


Survey = Callable[[LogFilters, Callable[[Overview], None]], None]
"""Asks for an overview. Returns at once; the callback comes on the GUI thread: not at all, once, or again when all that
was found is counted."""


def no_survey(filters: LogFilters, answer: Callable[[Overview], None]) -> None:
    """Where nothing can be counted."""
