"""Which buttons a card has: one filled at most, and nothing that cannot work."""

from __future__ import annotations

from dataclasses import dataclass

from callpop.calls.popup import CardKind, CardState
from callpop.desktop.popup.view import Action, Button
from callpop.desktop.words import Words

_LOOKS = {
    Action.OPEN: ("act.open", "open"),
    Action.CREATE: ("act.create", "person-plus"),
    Action.SEARCH: ("act.search", "search"),
    Action.CALL_BACK: ("act.call_back", "handset"),
    Action.NOTE: ("act.note", "pencil"),
    Action.COPY: ("act.copy", "copy"),
    Action.HANDLED: ("act.handled", "check"),
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What decides it.

    Attributes:
        state: What the card says.
        kind: A ring's card or an outgoing call's.
        internal: Whether the other side is a colleague: then there is no record to open.
        diallable: Whether there is a number to call back or copy.
        has_crm: Whether a URL template is set.
    """

    state: CardState
    kind: CardKind
    internal: bool
    diallable: bool
    has_crm: bool


@dataclass(frozen=True, slots=True)
class Buttons:
    """The wide button, the icon buttons beside it, and those of the small card."""

    primary: Button | None
    others: tuple[Button, ...]
    small: tuple[Button, ...]


def button(action: Action, words: Words, *, filled: bool = False) -> Button:
    """A button with its own words and icon."""
    key, icon = _LOOKS[action]
    return Button(action, words.text(key), icon, filled)


def buttons(facts: Facts, words: Words) -> Buttons:
    """The buttons of a card."""
    if facts.state in (CardState.ANSWERED_ELSEWHERE, CardState.GONE):
        return Buttons(None, (), ())
    filled = _filled(facts)
    wanted: list[Action] = []
    if facts.state is CardState.MISSED:
        if _opens(facts):
            wanted.append(Action.OPEN)
        wanted += [Action.NOTE, Action.HANDLED]
    else:
        if facts.state not in (CardState.IN_CALL, CardState.ENDED):
            wanted.append(Action.NOTE)
        # The wrap-up is about the note and the record; the number was to be had all along.
        if facts.diallable and facts.state is not CardState.ENDED:
            wanted.append(Action.COPY)
    primary = filled
    others = [action for action in wanted if action is not filled]
    if primary is None and others:
        primary = Action.NOTE if Action.NOTE in others else others[0]
        others.remove(primary)
    return Buttons(
        None if primary is None else button(primary, words, filled=primary is filled),
        tuple(button(action, words) for action in others),
        tuple(button(action, words) for action in _small(facts)),
    )


def _opens(facts: Facts) -> bool:
    return facts.has_crm and facts.diallable and not facts.internal


def _filled(facts: Facts) -> Action | None:
    if facts.state is CardState.MISSED:
        return Action.CALL_BACK if facts.diallable else None
    return Action.OPEN if _opens(facts) else None


def _small(facts: Facts) -> list[Action]:
    if facts.state is CardState.MISSED:
        return [Action.CALL_BACK] if facts.diallable else [Action.NOTE]
    wraps_up = facts.kind is CardKind.OUTGOING or facts.state is CardState.ENDED
    actions = [Action.NOTE] if wraps_up or not _opens(facts) else []
    return [*actions, Action.OPEN] if _opens(facts) else actions
