"""What the log says of one conversation, from the agent's chair."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from callpop.calls.story import Scene
from callpop.notifications.model import Party


class Direction(StrEnum):
    """The agent's first part: were they rung, or did they place the call?"""

    INCOMING = "incoming"
    OUTGOING = "outgoing"


class Outcome(StrEnum):
    """How the conversation went for the agent."""

    RINGING = "ringing"
    IN_PROGRESS = "in-progress"
    ANSWERED = "answered"
    ANSWERED_ELSEWHERE = "answered-elsewhere"
    MISSED = "missed"
    BUSY = "busy"
    NO_ANSWER = "no-answer"
    CANCELLED = "cancelled"
    FAILED = "failed"
    UNKNOWN = "unknown"


class RingEnd(StrEnum):
    """What became of a ring of the agent's phone."""

    STILL_RINGING = "still-ringing"
    ANSWERED = "answered"
    ANSWERED_ELSEWHERE = "answered-elsewhere"
    PASSED_ELSEWHERE = "passed-elsewhere"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Ring:
    """One stretch in which the agent's phone rang. A card belongs to it.

    Attributes:
        notifications: Digests of the notifications that make it.
        call_id: The call that began to ring; it stays so when a transfer merges it into another.
        began_at: Stamp of the first notification that names the agent, microseconds UTC.
        newest_at: Stamp of the newest notification that names the agent in it.
        state: What became of it, or that it still rings.
        ended_at: When it ended, or None while it rings.
        answered_by: Who took it: the agent's own phone, or a colleague's.
        left_at: When the agent, having answered this ring, passed the call on; else None.
        passed_by: Who passed the call on to the agent (``NOBODY`` if unnamed), or None.
        others: The other phones that ring with it.
        silent: Whether its leg was answered or over before it began, so that it rang nobody.
    """

    notifications: frozenset[str]
    call_id: str
    began_at: int
    newest_at: int
    state: RingEnd = RingEnd.STILL_RINGING
    ended_at: int | None = None
    answered_by: Party | None = None
    left_at: int | None = None
    passed_by: Party | None = None
    others: tuple[Party, ...] = ()
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """A station of a call on its way to the agent: who had it, from when, and for how long.

    Attributes:
        party: The colleague, or None for the line the caller dialled.
        at: When the call reached this stop, microseconds UTC.
        talked_seconds: How long they talked, or None if they did not.
    """

    party: Party | None
    at: int
    talked_seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """One conversation: a pure function of the set of its notifications and the agent.

    All times are microseconds since the epoch, UTC, from the payloads' stamps.
    ``story`` tells the whole conversation, ``rings`` and ``lineage`` what a card needs of it.
    ``None`` times are unknown or not reached. See the table 'The record' in
    ``packaging/decisions/001-a-record-is-a-fold.md`` for the meaning of each field.
    """

    call_id: str
    call_ids: tuple[str, ...]
    direction: Direction
    outcome: Outcome
    reason: str | None
    internal: bool
    remote: Party
    dialled: str | None
    answered_by: Party | None
    transferred_by: Party | None
    transferred_to: tuple[Party, ...]
    started_at: int
    answered_at: int | None
    ended_at: int | None
    rings: tuple[Ring, ...]
    lineage: tuple[Stop, ...]
    newest_at: int
    over: bool
    by_mobile: bool = False
    test: bool = False
    original_call_id: str = ""
    story: tuple[Scene, ...] = ()
    placed_as: str | None = None

    @property
    def ring_seconds(self) -> float | None:
        """How long it rang before it was answered, or until it was over."""
        until = self.answered_at if self.answered_at is not None else self.ended_at
        if until is None or (self.direction is Direction.INCOMING and not self.rings):
            return None
        return max(0, until - self.started_at) / 1e6

    @property
    def talk_seconds(self) -> float | None:
        """How long the agent talked; None if they did not, or still do."""
        mine = self.outcome is Outcome.ANSWERED
        if not mine or self.answered_at is None or self.ended_at is None:
            return None
        return max(0, self.ended_at - self.answered_at) / 1e6
