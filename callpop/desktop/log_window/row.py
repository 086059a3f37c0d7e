"""The rows that the list holds: calls, and the headings of their days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import Key
from callpop.calls.periods import end_of
from callpop.desktop.log_window.rows import RowView

LIVE = 2**62
"""Stands for the number in the table of a call that came in live: nobody told it yet."""


@dataclass(slots=True, eq=False)
class CallRow:
    """A call in the list.

    Attributes:
        key: Its place in the log.
        entry: The call.
        view: What is painted; made when it first comes into sight, None again when words change.
    """

    key: Key
    entry: LogEntry
    view: RowView | None = None


@dataclass(slots=True, eq=False)
class DayRow:
    """The heading of a day.

    Attributes:
        day: The day.
        key: The end of the day: it stands above all its calls.
    """

    day: dt.date
    key: Key

    @classmethod
    def of(cls, day: dt.date) -> DayRow:
        """The heading of a day."""
        return cls(day, (end_of(day, None) - 1, LIVE + 1))


Row = CallRow | DayRow


def order(row: Row) -> tuple[int, int]:
    """Ascends from the top of the list to its bottom."""
    return -row.key[0], -row.key[1]


def below(top: Key) -> Key:
    """The place right above all calls that began at the moment of this one: a page below it begins with them."""
    return top[0], LIVE + 1
