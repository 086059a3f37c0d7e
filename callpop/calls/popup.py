"""Which cards a record asks for: pure, like the record itself (calls.md, 'The card')."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import blake2b

from callpop.calls.record import Direction, Outcome, Record, Ring, RingEnd


class CardState(StrEnum):
    """What a card says. The last four are final: the card stays a while, then leaves."""

    RINGING = "ringing"
    PASSED_ON = "passed-on"
    IN_CALL = "in-call"
    ENDED = "ended"
    ANSWERED_ELSEWHERE = "answered-elsewhere"
    MISSED = "missed"
    GONE = "gone"

    @property
    def final(self) -> bool:
        """Whether the card is about to leave."""
        return self in _FINAL


_FINAL = frozenset({CardState.ENDED, CardState.ANSWERED_ELSEWHERE, CardState.MISSED, CardState.GONE})
_RINGS = frozenset({CardState.RINGING, CardState.PASSED_ON})


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
        card_id: The smallest digest of its ring when the card was first shown, or ``outgoing-`` and the call's own; it
            stays as it is when the ring grows.
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

    def closed_by_agent(self) -> Card:
        """The card after the agent closed it."""
        steps = self.steps if self.dismissed else (*self.steps, Step.CLOSED)
        return replace(self, dismissed=True, steps=steps)


@dataclass(frozen=True, slots=True)
class CardChange:
    """One thing for the desktop to carry out.

    Attributes:
        step: Show a new card, update it, or let it take its leave in ``card.state``.
        card: The card as it is after the change.
        ring: Index into ``record.rings``, or None (outgoing, or the ring is no more).
    """

    step: Step
    card: Card
    ring: int | None


@dataclass(frozen=True, slots=True)
class CardRules:
    """What decides, besides the record, whether a new card is shown.

    Attributes:
        age_limit: Microseconds; a ring named longer ago shows no card.
        outgoing: Whether calls that the agent placed get a card when answered.
        held: Why no new card may be shown now ('popups are paused'), or ''.
        kept_away: Why a ring of this conversation may show none (a rule of the agent's), or ''; None: any may.
    """

    age_limit: int = 30_000_000
    outgoing: bool = True
    held: str = ""
    kept_away: Callable[[Record], str] | None = None


@dataclass(frozen=True, slots=True)
class CardPlan:
    """The outcome of ``card_changes``.

    Attributes:
        cards: All cards of the conversation as they are now; store those that differ.
        changes: What the desktop is to carry out, in order.
        why: Why a card was shown, or why none was, for ``callpop explain``.
        without_card: What the card of a ring of this moment would say now if no rule kept it away; None: there is
            no such ring.
    """

    cards: tuple[Card, ...]
    changes: tuple[CardChange, ...]
    why: str
    without_card: CardState | None = None


def card_changes(cards: Sequence[Card], record: Record | None, now: int, rules: CardRules) -> CardPlan:
    """Compare the cards that were shown with what the record says now.

    Args:
        cards: Those already shown or closed, of all call_ids of the conversation.
        record: Its fold; None if the agent turned out to have no part in it.
        now: Microseconds UTC, already freed of the clock's offset (calls.md, 'The card').
        rules: What else decides about new cards.
    """
    plan = _Planner(record, now, rules)
    followed = _follow(cards, record.rings if record is not None else ())
    for card in cards:
        if card.kind is CardKind.OUTGOING:
            plan.follow(card, None, plan.outgoing_state(), card.notifications)
        elif card.card_id in followed and record is not None:
            index = followed[card.card_id]
            ring = record.rings[index]
            plan.follow(card, index, ring_state(ring, record), card.notifications | ring.notifications)
        else:
            plan.follow(card, None, plan.orphan_state(cards, card, followed), card.notifications)
    if record is not None:
        for index, ring in enumerate(record.rings):
            if not any(card.notifications & ring.notifications for card in cards if card.kind is CardKind.RING):
                plan.consider(index, ring)
        if not any(card.kind is CardKind.OUTGOING for card in cards):
            plan.consider_outgoing()
    return CardPlan(tuple(plan.cards), tuple(plan.changes), plan.why, plan.without_card)


def ring_state(ring: Ring, record: Record) -> CardState:
    """What the card of a ring says."""
    if ring.state is RingEnd.STILL_RINGING:
        return CardState.RINGING if ring.passed_by is None else CardState.PASSED_ON
    if ring.state is RingEnd.ANSWERED:
        talking = ring.left_at is None and not record.over and record.outcome is not Outcome.UNKNOWN
        return CardState.IN_CALL if talking else CardState.ENDED
    if ring.state is RingEnd.ANSWERED_ELSEWHERE:
        return CardState.ANSWERED_ELSEWHERE
    if ring.state is RingEnd.OVER and record.outcome is Outcome.MISSED:
        return CardState.MISSED
    return CardState.GONE


def _follow(cards: Sequence[Card], rings: Sequence[Ring]) -> dict[str, int]:
    """Which ring each card follows: one that still rings first, then the latest; one card a ring."""
    followed: dict[str, int] = {}
    for card in cards:
        shared = [
            (ring.state is RingEnd.STILL_RINGING, index)
            for index, ring in enumerate(rings)
            if index not in followed.values() and card.notifications & ring.notifications
        ]
        if card.kind is CardKind.RING and shared:
            followed[card.card_id] = max(shared)[1]
    return followed


class _Planner:
    def __init__(self, record: Record | None, now: int, rules: CardRules) -> None:
        self._record = record
        self._now = now
        self._rules = rules
        self.cards: list[Card] = []
        self.changes: list[CardChange] = []
        self.why = ""
        self.without_card: CardState | None = None

    def follow(self, card: Card, ring: int | None, state: CardState, notifications: frozenset[str]) -> None:
        """Let a card that was shown follow the record."""
        kept = replace(card, notifications=notifications, state=state, fingerprint=self._fingerprint(state, ring))
        if card.dismissed:
            kept = replace(kept, fingerprint=card.fingerprint)
            self.why = self.why or "the card was closed by the agent"
        elif kept.fingerprint != card.fingerprint and not card.state is state is CardState.GONE:
            step = Step.CLOSED if state.final and not card.state.final else Step.UPDATED
            kept = replace(kept, steps=(*card.steps, step))
            self.changes.append(CardChange(step, kept, ring))
            self.why = f"card {step}: {_WORDS[state]}"
        else:
            self.why = self.why or "nothing new on the card"
        self.cards.append(kept)

    def consider(self, index: int, ring: Ring) -> None:
        """Show a card for a ring that has none, unless there is a reason not to."""
        record = self._record
        assert record is not None
        reason = self._rules.held
        age = self._now - ring.began_at
        if ring.state is not RingEnd.STILL_RINGING or record.outcome is Outcome.UNKNOWN:
            reason = f"no popup: {_ENDED_WORDS[ring.state]} before a card was shown"
            if ring.state is RingEnd.ANSWERED and (kept := self._kept_away_now(ring, record)):
                reason, self.without_card = kept, ring_state(ring, record)
        elif age > self._rules.age_limit:
            reason = (
                f"no popup: this ring is {age // 1_000_000} s old, the limit is {self._rules.age_limit // 1_000_000} s"
            )
        elif not reason and self._rules.kept_away is not None:
            reason = self._rules.kept_away(record)
            self.without_card = ring_state(ring, record) if reason else self.without_card
        if reason:
            self.why = self.why or reason
            return
        state = ring_state(ring, record)
        first = min(ring.notifications)
        self._show(Card(first, CardKind.RING, ring.call_id, ring.notifications, state, "", steps=()), index)
        self.why = f"card shown: {_WORDS[state]}"

    def _kept_away_now(self, ring: Ring, record: Record) -> str:
        """Why the card of a ring that has just been answered was never shown, if a rule is the reason, or ''."""
        if self._rules.kept_away is None or self._rules.held or ring.ended_at is None:
            return ""
        return self._rules.kept_away(record) if self._now - ring.ended_at <= self._rules.age_limit else ""

    def consider_outgoing(self) -> None:
        """Show the small card of a call the agent placed, once the other side answers."""
        record = self._record
        assert record is not None
        if record.direction is not Direction.OUTGOING:
            return
        if record.outcome is not Outcome.IN_PROGRESS or record.answered_at is None:
            self.why = self.why or "no card: a call of the agent's own shows one when it is answered"
        elif not self._rules.outgoing:
            self.why = self.why or "no card: switched off for outgoing calls"
        elif self._rules.held or self._now - record.answered_at > self._rules.age_limit:
            self.why = self.why or self._rules.held or "no card: answered too long ago"
        else:
            card_id = f"outgoing-{record.call_id}"
            self._show(Card(card_id, CardKind.OUTGOING, record.call_id, frozenset(), CardState.IN_CALL, ""), None)
            self.why = "card shown: the other side answered"

    def _show(self, card: Card, ring: int | None) -> None:
        shown = replace(card, fingerprint=self._fingerprint(card.state, ring), steps=(Step.SHOWN,))
        self.cards.append(shown)
        self.changes.append(CardChange(Step.SHOWN, shown, ring))

    def outgoing_state(self) -> CardState:
        """What the card of an outgoing call says."""
        record = self._record
        if record is None or record.direction is not Direction.OUTGOING or record.outcome is Outcome.UNKNOWN:
            return CardState.GONE
        return CardState.IN_CALL if record.outcome is Outcome.IN_PROGRESS else CardState.ENDED

    def orphan_state(self, cards: Sequence[Card], card: Card, followed: dict[str, int]) -> CardState:
        """What a card says whose ring late news took away: the call itself, if no other card does."""
        record = self._record
        if record is None or any(one.card_id in followed for one in cards if one is not card):
            return CardState.GONE
        by_outcome = {
            Outcome.IN_PROGRESS: CardState.IN_CALL,
            Outcome.ANSWERED: CardState.ENDED,
            Outcome.ANSWERED_ELSEWHERE: CardState.ANSWERED_ELSEWHERE,
            Outcome.MISSED: CardState.MISSED,
        }
        return by_outcome.get(record.outcome, CardState.GONE)

    def _fingerprint(self, state: CardState, ring: int | None) -> str:
        record = self._record
        if record is None:
            return state
        shown: tuple[object, ...] = (state, record.remote, record.dialled, record.internal, record.lineage)
        if ring is not None:
            stretch = record.rings[ring]
            shown += (stretch.passed_by, stretch.answered_by, stretch.others if state in _RINGS else ())
        return blake2b(repr(shown).encode(errors="surrogatepass"), digest_size=8).hexdigest()


_WORDS = {
    CardState.RINGING: "the agent's phone rings",
    CardState.PASSED_ON: "the call was passed on to the agent",
    CardState.IN_CALL: "the agent answered",
    CardState.ENDED: "the agent's call is over",
    CardState.ANSWERED_ELSEWHERE: "somebody else answered",
    CardState.MISSED: "the call was missed",
    CardState.GONE: "the ring is over",
}
_ENDED_WORDS = {
    RingEnd.STILL_RINGING: "the end was given up",
    RingEnd.ANSWERED: "the agent had answered",
    RingEnd.ANSWERED_ELSEWHERE: "somebody else had answered",
    RingEnd.PASSED_ELSEWHERE: "the call was passed elsewhere",
    RingEnd.OVER: "the call was over",
}
