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
    Action.ASK: ("detail.call_back_note", "mail"),
    Action.NOTE: ("act.note", "pencil"),
    Action.COPY: ("act.copy", "copy"),
    Action.HANDLED: ("act.handled", "check"),
    Action.THIS_IS: ("act.this_is", "person-check"),
    Action.REMEMBER: ("act.remember", "pin"),
    Action.FORGET: ("act.forget", "check"),
}


@dataclass(frozen=True, slots=True)
class ButtonFacts:
    """What decides it.

    Attributes:
        state: What the card says.
        kind: A ring's card or an outgoing call's.
        internal: Whether the other side is a colleague: then there is no record to open.
        diallable: Whether there is a number to call back, oneself or a colleague, or to copy.
        page: What the wide button opens in the CRM, or None if nothing can be opened.
        naming: ``THIS_IS`` where the agent may say who it is, ``REMEMBER`` where they said so for this call alone,
            ``FORGET`` where they made it hold for the number.
    """

    state: CardState
    kind: CardKind
    internal: bool
    diallable: bool
    page: Action | None
    naming: Action | None = None


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


def buttons(facts: ButtonFacts, words: Words) -> Buttons:
    """The buttons of a card."""
    if facts.state in (CardState.ANSWERED_ELSEWHERE, CardState.GONE):
        return Buttons(None, (), ())
    filled = _filled(facts)
    wanted: list[Action] = []
    if facts.state is CardState.MISSED:
        page = _page(facts)
        if page is not None:
            wanted.append(page)
        wanted.append(Action.NOTE)
        # Whom nobody can call, nobody can be asked to call.
        if facts.diallable:
            wanted.append(Action.ASK)
        wanted.append(Action.HANDLED)
    else:
        if facts.state not in (CardState.IN_CALL, CardState.ENDED):
            wanted.append(Action.NOTE)
        # The wrap-up is about the note and the record; the number was to be had all along.
        if facts.diallable and facts.state is not CardState.ENDED:
            wanted.append(Action.COPY)
    if facts.naming is not None:
        wanted.append(facts.naming)
    primary = filled
    others = [action for action in wanted if action is not filled]
    if primary is None and others:
        primary = Action.NOTE if Action.NOTE in others else others[0]
        others.remove(primary)
    # While it is not known who calls, nothing is offered as the right thing to do.
    is_filled = primary is filled and primary is not Action.SEARCH
    return Buttons(
        None if primary is None else button(primary, words, filled=is_filled),
        tuple(button(action, words) for action in others),
        tuple(button(action, words) for action in _small(facts)),
    )


def _page(facts: ButtonFacts) -> Action | None:
    return facts.page if facts.diallable and not facts.internal else None


def _filled(facts: ButtonFacts) -> Action | None:
    if facts.state is CardState.MISSED:
        return Action.CALL_BACK if facts.diallable else None
    return _page(facts)


def _small(facts: ButtonFacts) -> list[Action]:
    if facts.state is CardState.MISSED:
        return [Action.CALL_BACK] if facts.diallable else [Action.NOTE]
    wraps_up = facts.kind is CardKind.OUTGOING or facts.state is CardState.ENDED
    page = _page(facts)
    actions = [Action.NOTE] if wraps_up or page is None else []
    return actions if page is None else [*actions, page]
