"""What a native notification says."""

from __future__ import annotations

from callpop.calls.popup import CardState
from callpop.desktop.platform.notification_text import card_text, line_text
from callpop.desktop.popup.view import Action, Button, CardView

ALL = frozenset({"actions", "body", "body-markup"})


def view(**more: object) -> CardView:
    parts: dict[str, object] = {
        "card_id": "a",
        "state": CardState.RINGING,
        "header": "Ringing",
        "title": "<i>Karin</i>",
        "organisation": "Bold & Söhne <b>",
        "primary": Button(Action.OPEN, "Open in CRM", "open", filled=True),
        "others": (Button(Action.NOTE, "Add a note", "pencil"), Button(Action.COPY, "Copy number", "copy")),
    }
    return CardView(**(parts | more))  # type: ignore[arg-type]


def test_text_is_escaped_only_where_the_server_reads_markup() -> None:
    assert card_text(view(), ALL, close="Close").body == "Ringing\nBold &amp; Söhne &lt;b&gt;"
    assert card_text(view(), frozenset({"body"}), close="Close").body == "Ringing\nBold & Söhne <b>"
    assert card_text(view(), ALL, close="Close").summary == "<i>Karin</i>"


def test_its_actions_are_those_that_work_without_a_card() -> None:
    actions = card_text(view(), ALL, close="Close").actions
    assert actions == ("default", "Open in CRM", "open", "Open in CRM", "copy", "Copy number", "close", "Close")


def test_a_server_without_actions_gets_none() -> None:
    assert card_text(view(), frozenset({"body"}), close="Close").actions == ()
    assert line_text("3 missed", frozenset(), open_label="3 missed").actions == ()


def test_a_withheld_number_offers_only_to_close() -> None:
    shown = view(primary=Button(Action.NOTE, "Add a note", "pencil"), others=())
    assert card_text(shown, ALL, close="Close").actions == ("close", "Close")


def test_only_a_ringing_call_is_urgent() -> None:
    def urgency(state: CardState) -> object:
        return dict(card_text(view(state=state), ALL, close="Close").hints)["urgency"]

    assert urgency(CardState.RINGING) == ("y", 2)
    assert urgency(CardState.MISSED) == ("y", 1)
