"""The agent's desk: the conversations at hand, and what each new notification makes of them.

Pure state, no I/O and no clock: the engine feeds it from the network and the journal,
``callpop replay`` from a file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from callpop.calls.agent import Agent
from callpop.calls.conversation import Conversations
from callpop.calls.fold import close_by_limit, fold
from callpop.calls.popup import Card, CardPlan, CardRules, card_changes
from callpop.calls.record import Outcome, Record
from callpop.notifications.model import Notification, Party, Status

MINUTE = 60_000_000
HOUR = 60 * MINUTE


@dataclass(frozen=True, slots=True)
class Limits:
    """When a call without an end is given up, in microseconds since its newest notification."""

    ringing: int = 3 * MINUTE
    call: int = 6 * HOUR


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one conversation.

    Attributes:
        call_ids: All its call_ids.
        record: Its record, or None if the agent has no part in it.
        plan: Its cards and what they are to do.
    """

    call_ids: frozenset[str]
    record: Record | None
    plan: CardPlan


class Desk:
    """All conversations in memory, folded for one agent."""

    def __init__(self, agent: Agent, limits: Limits | None = None) -> None:
        self.agent = agent
        self.limits = limits or Limits()
        self._conversations = Conversations()
        self._cards: dict[str, dict[str, Card]] = {}
        self._records: dict[str, Record] = {}
        self._involved: set[str] = set()

    def __contains__(self, call_id: str) -> bool:
        return call_id in self._conversations

    def __len__(self) -> int:
        return len(self._conversations)

    def knows(self, notification: Notification) -> bool:
        """Whether this very notification has been taken before."""
        return self._conversations.knows(notification)

    def load(self, notifications: Iterable[Notification], cards: Iterable[Card] = ()) -> None:
        """Take what is already known, without consequences."""
        for one in notifications:
            self._note_involvement(one)
            self._conversations.add(one)
        for card in cards:
            self._cards.setdefault(card.call_id, {})[card.card_id] = card

    def take(self, notification: Notification) -> frozenset[str]:
        """Take one of many, and leave what follows from it for later (``refold``).

        Returns:
            One call_id of each conversation of the agent's that it may have changed.
        """
        self._note_involvement(notification)
        touched = self._conversations.add(notification) | {notification.call_id}
        return frozenset(one for one in touched if self._is_mine(self._conversations.call_ids(one)))

    def receive(self, notification: Notification, now: int, rules: CardRules) -> tuple[Change, ...]:
        """Take one more notification.

        Args:
            notification: A known one changes nothing.
            now: Microseconds UTC, freed of the clock's offset.
            rules: What decides about new cards.

        Returns:
            The agent's conversations that it changed; none for calls of others.
        """
        self._note_involvement(notification)
        touched = {self._conversations.call_ids(one) for one in self._conversations.add(notification)}
        mine = [call_ids for call_ids in touched if self._is_mine(call_ids)]
        # What goes on being the agent's first: it takes over what stood in the row of one that is not any more.
        mine.sort(key=lambda call_ids: (self._involved.isdisjoint(call_ids), min(call_ids)))
        return tuple(self.refold(min(call_ids), now, rules) for call_ids in mine)

    def refold(self, call_id: str, now: int, rules: CardRules) -> Change:
        """Derive one conversation again."""
        call_ids = self._conversations.call_ids(call_id)
        record = fold(self._conversations.of(call_id), self.agent)
        if record is not None:
            record = close_by_limit(record, now=now, ringing_limit=self.limits.ringing, call_limit=self.limits.call)
        plan = card_changes(self.cards(call_ids), record, now, rules)
        for card in plan.cards:
            self._cards.setdefault(card.call_id, {})[card.card_id] = card
        for one in call_ids:
            self._records.pop(one, None)
        if record is not None:
            self._records[record.call_id] = record
        return Change(call_ids, record, plan)

    def expire(self, now: int, rules: CardRules) -> tuple[Change, ...]:
        """Give up the calls whose end never came."""
        waiting = [r for r in self._records.values() if r.outcome in (Outcome.RINGING, Outcome.IN_PROGRESS)]
        late = [
            record
            for record in waiting
            if close_by_limit(record, now=now, ringing_limit=self.limits.ringing, call_limit=self.limits.call)
            is not record
        ]
        return tuple(self.refold(record.call_id, now, rules) for record in late)

    def cards(self, call_ids: Iterable[str]) -> tuple[Card, ...]:
        """The cards of a conversation's calls, in order of showing."""
        return tuple(card for call_id in sorted(call_ids) for card in self._cards.get(call_id, {}).values())

    def replace_card(self, card: Card) -> None:
        """Take a card that the agent changed (closed it)."""
        self._cards.setdefault(card.call_id, {})[card.card_id] = card

    def card(self, card_id: str) -> Card | None:
        """A card by its id, if it is in memory."""
        return next((cards[card_id] for cards in self._cards.values() if card_id in cards), None)

    def records(self) -> tuple[Record, ...]:
        """The records of all of the agent's conversations in memory."""
        return tuple(self._records.values())

    def conversation(self, call_id: str) -> tuple[frozenset[str], tuple[Notification, ...]]:
        """The call_ids of a conversation and its notifications in order."""
        return self._conversations.call_ids(call_id), self._conversations.of(call_id)

    @property
    def unlinked(self) -> tuple[Notification, ...]:
        """The transfers at hand that do not say what they merge."""
        return self._conversations.unlinked

    def forget(self, call_ids: Iterable[str]) -> None:
        """Drop conversations from memory; the journal has them."""
        gone = set(call_ids)
        self._conversations.forget(gone)
        self._involved -= gone
        for call_id in gone:
            self._cards.pop(call_id, None)
            self._records.pop(call_id, None)

    def _is_mine(self, call_ids: frozenset[str]) -> bool:
        """Whether a conversation may be the agent's, or was until a link of it was undone."""
        return not self._involved.isdisjoint(call_ids) or not self._records.keys().isdisjoint(call_ids)

    def _note_involvement(self, one: Notification) -> None:
        if one.call_id not in self._involved and self.involves(one):
            self._involved.add(one.call_id)

    def involves(self, one: Notification) -> bool:
        """Whether a notification, taken alone, may make its call one of the agent's."""
        mine = self.agent.is_party
        if any(map(mine, one.targets)) or mine(one.caller) or mine(one.redirector or _NONE):
            return True
        return one.status in (Status.CREATED, Status.ENDED) and self.agent.owns_number(one.dialled)


_NONE = Party()
