"""Which cards a record asks for: pure, like the record itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CardState(StrEnum):
    """What a card says. The last five are final: the card stays a while, then leaves."""

    RINGING = "ringing"
    PASSED_ON = "passed-on"
    IN_CALL = "in-call"
    ENDED = "ended"
    ANSWERED_ELSEWHERE = "answered-elsewhere"
    MISSED = "missed"
    GONE = "gone"


class CardKind(StrEnum):
    """A ring's card, or the small one of an outgoing call."""

    RING = "ring"
    OUTGOING = "outgoing"


class Step(StrEnum):
    """What a card did."""

    SHOWN = "shown"
    UPDATED = "updated"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Card:
    """A card that was shown, kept by the storage so that it is never shown twice.

    Attributes:
        card_id: Digest of the first notification of the ring: stable.
        kind: A ring's card, or an outgoing call's.
        call_id: The call it was shown for; it finds the conversation after merges too.
        notifications: Digests of all notifications that ever made its ring.
        state: What it said last.
        fingerprint: Hash of what it showed last: equal means nothing to repaint.
        dismissed: Whether the agent closed it.
        steps: What it did, in order.
    """

    card_id: str
    kind: CardKind
    call_id: str
    notifications: frozenset[str]
    state: CardState
    fingerprint: str
    dismissed: bool = False
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class CardChange:
    """One thing for the desktop to carry out.

    Attributes:
        step: Show a new card, update it, or let it take its leave in ``card.state``.
        card: The card as it is after the change.
        ring: Index into ``record.rings``, or None (outgoing, or the ring is no more).
        why: The reason in words, for ``callpop explain``.
    """

    step: Step
    card: Card
    ring: int | None
    why: str
