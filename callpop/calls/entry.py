"""A line of the call log: the record of a conversation with what the agent added to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from callpop.calls.popup import Step
from callpop.calls.record import Record
from callpop.notifications.model import Party


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
    """

    record: Record
    note: str = ""
    handled: bool = False
    rings_shown: int = 0
    steps: tuple[Step, ...] = ()
    settled: Settled | None = None
    name: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class History:
    """What the log knows of a caller when their call rings.

    Attributes:
        calls_this_week: Conversations with this number since Monday 00:00 local time, this one included.
        missed_today: Missed conversations with this number today (local time), this one included if missed.
        last: The latest earlier conversation with this number, or None.
    """

    calls_this_week: int
    missed_today: int
    last: LogEntry | None
