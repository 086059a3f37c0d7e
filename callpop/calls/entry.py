"""A line of the call log: the record of a conversation with what the agent added to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from callpop.calls.popup import Step
from callpop.calls.promise import Promise
from callpop.calls.record import Outcome, Record
from callpop.notifications.model import Party

LONGEST_TAG = 40
"""Characters of a tag."""


@dataclass(frozen=True, slots=True)
class Settled:
    """Somebody else of the company dealt with a call that the agent missed.

    Attributes:
        by: The colleague, as far as it is known.
        at: When, microseconds UTC.
        talked: Whether they talked with the caller, and did not just mark the call.
    """

    by: Party
    at: int
    talked: bool = True


class ClosedBy(StrEnum):
    """Why a missed call needs nothing more."""

    HANDLED = "handled"
    """The agent marked it."""

    CALLED_BACK = "called-back"
    """The agent placed a later call to the number, whatever came of it."""

    GOT_THROUGH = "got-through"
    """A later call from the number reached the agent."""

    SETTLED = "settled"
    """A colleague talked with the caller."""

    COLLEAGUE_HANDLED = "colleague-handled"
    """A colleague marked it."""


@dataclass(frozen=True, slots=True)
class Closed:
    """A missed call was dealt with. Of several reasons it is the one that came first.

    Attributes:
        kind: How.
        at: When, microseconds UTC.
        by: The colleague, if it was one.
    """

    kind: ClosedBy
    at: int
    by: Party | None = None


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One row of the call log.

    Attributes:
        record: What the notifications say.
        note: What the agent wrote; '' if nothing.
        handled: Whether the agent marked it as dealt with.
        rings_shown: How many ring cards were shown (outgoing cards are not counted).
        steps: What all its cards did on this desktop, in order.
        settled: Who else dealt with it, if somebody did.
        name: Who the other end was when it was written down (an address book's name, too), or ''.
        organisation: Theirs, likewise.
        line_key: The key of the number that an incoming call had dialled, or None.
        tags: What the agent files it under, in their order.
        closed: What closed a missed call; None while it is open, and for all others.
        voicemail: Whether the agent said that a voicemail had answered: the outcome is missed then.
        masked: Whether the numbers have been masked, after which nothing changes the row.
        promises: What was promised in its note.
    """

    record: Record
    note: str = ""
    handled: bool = False
    rings_shown: int = 0
    steps: tuple[Step, ...] = ()
    settled: Settled | None = None
    name: str = field(default="", compare=False)
    organisation: str = field(default="", compare=False)
    line_key: str | None = field(default=None, compare=False)
    tags: tuple[str, ...] = ()
    closed: Closed | None = None
    voicemail: bool = False
    masked: bool = False
    promises: tuple[Promise, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it is a missed call that nobody has dealt with; a test call is none."""
        return self.record.outcome is Outcome.MISSED and self.closed is None and not self.record.test


@dataclass(frozen=True, slots=True)
class History:
    """What the log knows of a caller when their call rings.

    Attributes:
        calls_this_week: Conversations with this number since Monday 00:00 local time, this one included.
        missed_today: Missed conversations with this number today (local time), this one included if missed.
        last: The latest earlier conversation with this number, or None.
        promises: What is still to be kept of what they were promised, the most pressing first.
    """

    calls_this_week: int
    missed_today: int
    last: LogEntry | None
    promises: tuple[Promise, ...] = ()
