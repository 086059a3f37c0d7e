"""What a native notification says, and how it may say it: pure."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from callpop.calls.popup import CardState
from callpop.desktop.popup.reminder_view import ReminderView
from callpop.desktop.popup.view import Action, CardView
from callpop.desktop.words import Words

OPEN, CALL_BACK, COPY, HANDLED, CLOSE = "open", "call-back", "copy", "handled", "close"
LATER, DONE = "later", "done"
DEFAULT = "default"
"""The action of a click on the notification itself (its name is the specification's)."""

_KEYS = {
    Action.OPEN: OPEN,
    Action.CREATE: OPEN,
    Action.SEARCH: OPEN,
    Action.CALL_BACK: CALL_BACK,
    Action.COPY: COPY,
    Action.HANDLED: HANDLED,
}
_MOST_ACTIONS = 3
_URGENCY_NORMAL, _URGENCY_CRITICAL = 1, 2
NEVER, SERVERS_CHOICE = 0, -1


@dataclass(frozen=True, slots=True)
class Text:
    """One notification, ready to be sent.

    Attributes:
        summary: Its title; the specification allows no markup there.
        body: Its lines; escaped if the server reads markup.
        actions: Key and label alternately.
        hints: Name to (signature, value).
        timeout: Milliseconds, NEVER or SERVERS_CHOICE.
    """

    summary: str
    body: str
    actions: tuple[str, ...] = ()
    hints: tuple[tuple[str, tuple[str, Any]], ...] = ()
    timeout: int = SERVERS_CHOICE


def card_text(view: CardView, capabilities: frozenset[str], *, close: str) -> Text:
    """A card as a notification.

    Args:
        view: What the card would show.
        capabilities: What the server says that it can do.
        close: Label of the close action.
    """
    head = " · ".join(part for part in (view.header, view.timer_text) if part)
    lines = [head, " · ".join(part for part in (view.organisation, view.number) if part)]
    lines += [line.text for line in view.context]
    body = "\n".join(line for line in lines if line)
    urgency = _URGENCY_CRITICAL if view.rings else _URGENCY_NORMAL
    hints: list[tuple[str, tuple[str, Any]]] = [
        ("urgency", ("y", urgency)),
        ("category", ("s", "call.incoming" if view.rings else "call")),
        ("desktop-entry", ("s", "callpop")),
        ("resident", ("b", True)),
    ]
    if view.state is CardState.ANSWERED_ELSEWHERE:
        hints.append(("transient", ("b", True)))
    return Text(
        summary=view.title,
        body=plain(body, capabilities),
        actions=_actions(view, close) if "actions" in capabilities else (),
        hints=tuple(hints),
        # The rules of the cards close it; a server that fades it away on its own would hide a ringing call.
        timeout=NEVER,
    )


def line_text(words: str, capabilities: frozenset[str], *, open_label: str) -> Text:
    """A strip ('3 missed') as a notification; a click on it opens the log."""
    actions = (DEFAULT, open_label) if "actions" in capabilities else ()
    return Text(summary=words, body="", actions=actions, hints=(("urgency", ("y", _URGENCY_NORMAL)),))


def reminder_text(view: ReminderView, capabilities: frozenset[str], *, words: Words) -> Text:
    """A reminder as a notification; 'Done' is offered where it is about one thing alone."""
    body = "\n".join((*(f"{row.title}: {row.second}" for row in view.rows), view.more)).rstrip()
    labels = [(DEFAULT, words.text("menu.open_log")), (LATER, words.text("remind.later"))]
    if len(view.rows) == 1:
        labels.append((DONE, words.text("remind.done")))
    actions = tuple(part for pair in labels for part in pair) if "actions" in capabilities else ()
    hints = (("urgency", ("y", _URGENCY_NORMAL)), ("desktop-entry", ("s", "callpop")), ("resident", ("b", True)))
    return Text(view.title, plain(body, capabilities), actions, hints, NEVER)


def plain(text: str, capabilities: frozenset[str]) -> str:
    """Text that the server shows as it is: where it reads markup, a caller's name must not become any."""
    return escape(text, quote=False) if "body-markup" in capabilities else text


def _actions(view: CardView, close: str) -> tuple[str, ...]:
    labels: dict[str, str] = {}
    for button in (*((view.primary,) if view.primary else ()), *view.others):
        key = _KEYS.get(button.action)
        if key is not None and len(labels) < _MOST_ACTIONS - 1:
            labels.setdefault(key, button.text)
    pairs = [*labels.items(), (CLOSE, close)]
    if OPEN in labels:
        pairs.insert(0, (DEFAULT, labels[OPEN]))
    return tuple(part for pair in pairs for part in pair)
