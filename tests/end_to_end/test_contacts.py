"""Who calls, from a book in the settings to the card on a real screen and the address in the browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.end_to_end.conftest import MakeApp
from tests.end_to_end.support.application import App
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import Windows
from tests.end_to_end.support.wire import ANNA, Call, outsider

pytestmark = pytest.mark.end_to_end

BOOK = "Naam;Bedrijf;Telefoon;Adres;Nr\nKarin Hoekstra;Noorderlicht;06 12345678;https://crm.example.com/people/17;17\n"
SETTINGS = """
[[books]]
name = "Company"
kind = "csv"
path = "{path}"
columns = ["name=Naam", "organisation=Bedrijf", "number=Telefoon", "url=Adres", "id=Nr"]
"""


def has_read(app: App) -> bool:
    """Whether the book has been read, as the command line sees it."""
    return "Karin Hoekstra" in app.command("contacts", "find", "06-12345678").stdout


def test_a_contact_of_a_book_is_named_and_a_click_opens_their_own_record(
    screen: Screen, windows: Windows, make_app: MakeApp, tmp_path: Path
) -> None:
    book = tmp_path / "people.csv"
    book.write_text(BOOK, encoding="latin-1")
    app = make_app(screen.env, extra=SETTINGS.format(path=book)).start().wait_ready()
    eventually(lambda: has_read(app), what="the book")
    call = Call(outsider("+31612345678"))
    app.deliver(call.created(), call.ringing(ANNA))
    (card,) = windows.wait_for_cards(1)
    windows.click_open(card)
    assert eventually(app.opened, what="an address for the browser") == ["https://crm.example.com/people/17"]
    app.deliver(call.answered(ANNA), call.ended())
    # What was opened and shown is found again by the contact's name, which was never on the wire.
    assert [row["call_id"] for row in app.records("--search", "hoekstra")] == [call.call_id]
