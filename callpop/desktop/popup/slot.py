"""What the stack remembers of one card, whether its window is shown or waits behind the chip."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from callpop.calls.popup import CardState
from callpop.desktop.popup.geometry import shape, small_height
from callpop.desktop.popup.layout import Item
from callpop.desktop.popup.policy import Fate, Size, Stay, StayFacts, stay
from callpop.desktop.popup.view import CardView
from callpop.settings.schema import PopupSettings


@dataclass(slots=True)
class Slot:
    """One card of the stack.

    Attributes:
        view: What it shows.
        order: Its place in time; the smallest stands at the corner.
        facts: What decides how long it stays.
        plan: How long it stays in its state.
        since: When it came into its state, steady seconds.
        stood_still: Seconds for which its age did not grow.
        opened_until: Until when the agent's wish keeps it full, steady seconds.
        listed: Whether it is a row of the list instead of a card.
        waits_since: When its ring began, microseconds UTC; its row stands by it, also once it is answered.
    """

    view: CardView
    order: float
    facts: StayFacts
    plan: Stay
    since: float
    stood_still: float = 0.0
    opened_until: float = -math.inf
    listed: bool = False
    waits_since: float = math.inf
    _shaped: tuple[CardView, float, int] | None = None

    @classmethod
    def of(cls, view: CardView, *, order: float, rules: PopupSettings, now: float) -> Slot:
        """A card that has just been shown."""
        facts = _facts(view)
        began = math.inf if view.timer_from is None else float(view.timer_from)
        return cls(view, order, facts, stay(facts, rules), now, waits_since=began)

    @property
    def rings(self) -> bool:
        """Whether the phone still rings for it."""
        return self.facts.rings

    @property
    def mine(self) -> bool:
        """Whether it is the call that the agent is in."""
        return self.facts.state is CardState.IN_CALL

    def show(self, view: CardView, *, rules: PopupSettings, now: float) -> None:
        """Take over what has become of the call."""
        # The ring may be gone from the record by the time the call is over; how large its group was still counts.
        facts = replace(_facts(view), others=max(view.group_size, self.facts.others))
        self.view = view
        if facts.state is not self.facts.state:
            self.since, self.stood_still, self.opened_until = now, 0.0, -math.inf
        if facts != self.facts:
            self.facts = facts
            self.plan = stay(facts, rules)

    def follow(self, rules: PopupSettings) -> None:
        """Take over other rules."""
        self.plan = stay(self.facts, rules)

    def age(self, now: float, held_since: float | None) -> float:
        """Seconds in its state, without those for which it was held.

        Args:
            now: Steady seconds.
            held_since: Since when the stack is held, or None.
        """
        still = self.stood_still
        if held_since is not None and self.plan.pauses:
            still += max(0.0, now - max(held_since, self.since))
        return now - self.since - still

    def release(self, now: float, held_since: float, *, opened_for: float) -> None:
        """The stack is held no longer: count what the age stood still, and how long an opened card stays so."""
        if self.plan.pauses:
            self.stood_still += max(0.0, now - max(held_since, self.since))
        if self.opened_until == math.inf:
            self.opened_until = now + opened_for

    def open(self, until: float) -> None:
        """The agent wants to see the whole card.

        Args:
            until: Steady seconds; infinite while the stack is held, then ``release`` sets an end.
        """
        self.opened_until = until

    def opened(self, now: float) -> bool:
        """Whether the agent's wish keeps it full."""
        return now < self.opened_until

    def wants_full(self, now: float, held_since: float | None) -> bool:
        """Whether it should be the full card."""
        return self.opened(now) or self.plan.size_at(self.age(now, held_since)) is Size.FULL

    @property
    def leaves_silently(self) -> bool:
        """Whether it goes at once, only to the log."""
        return self.plan.fate_at(0.0) is Fate.LEAVE

    def folds(self, now: float, *, listed: bool) -> bool:
        """Whether it becomes one of the missed calls that the strip counts; a row of the list does so at once."""
        at_once = listed and self.facts.state is CardState.MISSED and not self.leaves_silently
        return at_once or self.plan.fate_at(self.age(now, None)) is Fate.FOLD

    def leaves(self, now: float) -> bool:
        """Whether its time is over."""
        return self.plan.fate_at(self.age(now, None)) is Fate.LEAVE

    def seconds_left(self, now: float, held_since: float | None) -> float | None:
        """Until it next changes by itself; None if it does not, or stands still."""
        ahead = [] if held_since is not None else [self.plan.seconds_left(self.age(now, None))]
        if now < self.opened_until < math.inf:
            ahead.append(self.opened_until - now)
        return min((seconds for seconds in ahead if seconds is not None), default=None)

    def item(self, now: float, held_since: float | None, *, full: int | None, scale: float) -> Item:
        """It, for the layout.

        Args:
            now: Steady seconds.
            held_since: Since when the stack is held, or None.
            full: The height of its full card, if a window knows better.
            scale: The text size.
        """
        return Item(
            key=self.view.card_id,
            full=full if full is not None else self._full_height(scale),
            small=small_height(scale),
            wants_full=self.wants_full(now, held_since),
            ringing=self.rings,
            opened=self.opened(now),
        )

    def _full_height(self, scale: float) -> int:
        """Its height as a full card; after a busy minute a hundred of them wait, and are asked at every change."""
        shaped = self._shaped
        if shaped is None or shaped[0] is not self.view or shaped[1] != scale:
            note = self.view.note_open or bool(self.view.note)
            shaped = self._shaped = (self.view, scale, shape(self.view, scale=scale, note_open=note).height)
        return shaped[2]


def _facts(view: CardView) -> StayFacts:
    return StayFacts(view.state, view.kind, view.group_size, view.rang, view.size)
