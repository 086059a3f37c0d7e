"""How long a card stays, and how large it is meanwhile: the rules of daily use, without a window.

Every time in them is a setting.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from callpop.calls.popup import CardKind, CardState
from callpop.settings.schema import (
    CardSize,
    PopupSettings,
    RuleCard,
    WhenAnswered,
    WhenElsewhere,
    WhenEnded,
    WhenMissed,
)


class Size(StrEnum):
    """How much of a card is shown."""

    FULL = "full"
    SMALL = "small"


class Fate(StrEnum):
    """What becomes of a card at a moment of its life."""

    STAY = "stay"
    LEAVE = "leave"
    FOLD = "fold"
    """It leaves, and counts in the one strip of missed calls."""


@dataclass(frozen=True, slots=True)
class StayFacts:
    """What decides how long a card stays.

    Attributes:
        state: What the card says.
        kind: A ring's card, or an outgoing call's.
        others: How many other phones ring, or rang, with it.
        rang: How long it rang, seconds; None if that is not known.
        asked: What a rule of the agent says of its size.
    """

    state: CardState
    kind: CardKind = CardKind.RING
    others: int = 0
    rang: float | None = None
    asked: RuleCard = RuleCard.UNCHANGED

    @property
    def rings(self) -> bool:
        """Whether the phone still rings for it."""
        return self.state in (CardState.RINGING, CardState.PASSED_ON)


@dataclass(frozen=True, slots=True)
class Stay:
    """The plan of one card in one state. Ages are seconds since it came into that state.

    Attributes:
        size: How large it is at first.
        full_for: The age at which a full card becomes small, or None if it never does by itself.
        stays_for: The age at which it goes, or None if it waits for its next state.
        fate: How it goes: it leaves, or it folds into the strip.
        pauses: Whether its age stands still while the pointer holds the stack.
    """

    size: Size
    full_for: float | None = None
    stays_for: float | None = None
    fate: Fate = Fate.STAY
    pauses: bool = False

    def size_at(self, age: float) -> Size:
        """How large the card is at this age."""
        if self.full_for is not None and age >= self.full_for:
            return Size.SMALL
        return self.size

    def fate_at(self, age: float) -> Fate:
        """What becomes of the card at this age."""
        return self.fate if self.stays_for is not None and age >= self.stays_for else Fate.STAY

    def seconds_left(self, age: float) -> float | None:
        """Seconds until the plan next asks for something, or None if it never will."""
        ahead = [at - age for at in (self.full_for, self.stays_for) if at is not None and at > age]
        return min(ahead, default=None)


_GONE = Stay(Size.SMALL, stays_for=0.0, fate=Fate.LEAVE)


def stay(facts: StayFacts, rules: PopupSettings) -> Stay:
    """The plan of a card that has just come into its state.

    Args:
        facts: What the card says and of which ring.
        rules: The agent's times and sizes.
    """
    plan = _stay(facts, rules)
    if facts.asked is RuleCard.SMALL:
        return replace(plan, size=Size.SMALL, full_for=None)
    # A rule for one caller weighs more than what holds for all calls of a group.
    return replace(plan, size=Size.FULL) if facts.asked is RuleCard.FULL and facts.rings else plan


def _stay(facts: StayFacts, rules: PopupSettings) -> Stay:
    group = facts.others >= rules.group_size
    if facts.rings:
        return Stay(Size.SMALL if group else Size.FULL)
    if facts.state is CardState.IN_CALL:
        return _in_call(facts, rules)
    if facts.state is CardState.ENDED:
        if rules.when_ended is WhenEnded.STAY:
            return Stay(Size.SMALL)
        return _leaving(Size.SMALL, float(rules.ended), at_once=rules.when_ended is WhenEnded.CLOSE)
    if facts.state is CardState.ANSWERED_ELSEWHERE:
        size, seconds = (Size.SMALL, rules.elsewhere_group) if group else (Size.FULL, rules.elsewhere)
        if rules.when_elsewhere is WhenElsewhere.STAY:
            return Stay(size)
        return _leaving(size, seconds, at_once=rules.when_elsewhere is WhenElsewhere.CLOSE)
    if facts.state is CardState.MISSED:
        return _missed(facts, rules, group=group)
    return _GONE


def _leaving(size: Size, seconds: float, *, at_once: bool) -> Stay:
    return _GONE if at_once else Stay(size, stays_for=seconds, fate=Fate.LEAVE, pauses=True)


def _in_call(facts: StayFacts, rules: PopupSettings) -> Stay:
    """I am talking: the card of an outgoing call has just come, and must not go because I 'answered'."""
    if facts.kind is CardKind.OUTGOING and rules.outgoing is not CardSize.FULL:
        return Stay(Size.SMALL)
    if facts.kind is CardKind.RING and rules.when_answered is WhenAnswered.CLOSE:
        return _GONE
    if rules.when_answered is WhenAnswered.KEEP:
        return Stay(Size.FULL)
    return Stay(Size.FULL, full_for=float(rules.in_call_full))


def _missed(facts: StayFacts, rules: PopupSettings, *, group: bool) -> Stay:
    """A call nobody took: short rings only to the log, a group's to the strip, one of mine stands a while."""
    if facts.rang is not None and facts.rang < rules.missed_minimum:
        return _GONE
    size = Size.SMALL if group else Size.FULL
    if rules.when_missed is WhenMissed.STAY:
        return Stay(size)
    seconds = 0.0 if group else float(rules.missed)
    return Stay(size, stays_for=seconds, fate=Fate.LEAVE if rules.when_missed is WhenMissed.LEAVE else Fate.FOLD)
