"""What is still to be done at the end of a day: missed calls, calls without a note, promises."""

from __future__ import annotations

from dataclasses import dataclass, field

from callpop.calls.entry import LogEntry

LONGEST = 200
"""So many rows of each part are read; how many there are is told all the same."""


@dataclass(frozen=True, slots=True)
class Part:
    """Calls of one kind, newest first.

    Attributes:
        rows: At most ``LONGEST``.
        total: How many there are.
    """

    rows: tuple[LogEntry, ...] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class DuePromise:
    """Something promised in a call's note that is not done.

    Attributes:
        promise_id: Which it is.
        text: What was promised.
        due: The day, ISO ``YYYY-MM-DD``.
        entry: The call it was promised in.
    """

    promise_id: int
    text: str
    due: str
    entry: LogEntry


@dataclass(frozen=True, slots=True)
class DaySheet:
    """What is to be done, as of one local day. Test calls stand nowhere on it.

    Attributes:
        day: ISO ``YYYY-MM-DD``.
        missed: Missed calls that began on this day or before and are open still.
        without_note: Calls of this day that the agent talked in (incoming or outgoing), external, without a note.
        promises: Not done and due on this day or before, the longest overdue first.
    """

    day: str
    missed: Part = field(default_factory=Part)
    without_note: Part = field(default_factory=Part)
    promises: tuple[DuePromise, ...] = ()

    @property
    def overdue(self) -> tuple[DuePromise, ...]:
        """The promises that were due before the day."""
        return tuple(each for each in self.promises if each.due < self.day)

    @property
    def due_today(self) -> tuple[DuePromise, ...]:
        """The promises that are due on the day."""
        return tuple(each for each in self.promises if each.due == self.day)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to be done."""
        return not (self.missed.total or self.without_note.total or self.promises)
