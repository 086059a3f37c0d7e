"""Who calls, from the agent's own address book to the card, the click and the log, on the real engine."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import qasync
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.calls.contact import Contact, ContactSource
from callpop.calls.known import Known
from callpop.calls.log_filters import LogFilters
from callpop.calls.popup import CardState
from callpop.calls.record import Outcome
from callpop.desktop import call_actions
from callpop.desktop.photos import EDGE, Photos, decoded
from callpop.desktop.placement import DesktopScreens
from callpop.desktop.popup.card import Card
from callpop.desktop.popup.stack import Stack
from callpop.desktop.popup.view import Action
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.theme import Theme
from callpop.desktop.this_is import ThisIsDialog
from callpop.desktop.words import Words
from callpop.events import BookStatus, ContactsChanged, EntryChanged
from tests.desktop.wiring_support import SETTINGS, Desk, until
from tests.end_to_end.support.wire import ANNA, Call, outsider

Run = Callable[[Coroutine[Any, Any, None]], None]
pytestmark = pytest.mark.desktop

BOOK = """\
Name,Company,City,Phone,Url,Id
Karin Hoekstra,Noorderlicht Bouw,Groningen,06 12345678,https://crm.example.com/people/17,17
Pieter Dijkstra,Noorderlicht Bouw,,050 700 2200,,
Sanne Wiersma,Noorderlicht Bouw,,050 700 2200,https://crm.example.com/people/19,19
Fax van Spam,Spam BV,,020 5550000,,
"""
COLUMNS = '["name=Name", "organisation=Company", "place=City", "number=Phone", "url=Url", "id=Id"]'
CREATE = 'create_template = "https://crm.example.com/new?phone={number_e164}"'


@pytest.fixture
def run(qtbot: QtBot) -> Iterator[Run]:
    """Runs a test on the loop that the app runs on."""
    before = QApplication.quitOnLastWindowClosed()
    QApplication.setQuitOnLastWindowClosed(False)
    with qasync.QEventLoop(QApplication.instance(), set_running_loop=False) as loop:
        yield loop.run_until_complete
    QApplication.setQuitOnLastWindowClosed(before)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the browser is given."""
    addresses: list[str] = []
    monkeypatch.setattr(call_actions, "open_url", lambda url, browser, **_: addresses.append(url))
    return addresses


def with_book(folder: Path, *, crm: str = "", more: str = "") -> str:
    """Settings with an address book in a file."""
    book = folder / "people.csv"
    book.write_text(BOOK, encoding="utf-8")
    settings = SETTINGS.replace("[appearance]", f"{crm}\n[appearance]")
    return f'{settings}\n[[books]]\nname = "Company"\nkind = "csv"\npath = "{book}"\ncolumns = {COLUMNS}\n{more}'


async def read(desk: Desk) -> None:
    """Wait until the book has been read."""

    async def ready() -> bool:
        states = await asyncio.wrap_future(desk.engine.contacts.states())
        return [state.status for state in states] == [BookStatus.READY]

    while not await ready():
        await asyncio.sleep(0.02)


async def found(desk: Desk, number: str) -> Known:
    """Who has a number now."""
    return await asyncio.wrap_future(desk.engine.contacts.find(number))


async def ring(desk: Desk, number: str, call: Call | None = None) -> Call:
    """Let the agent's phone ring, and wait for the card."""
    rung = call or Call(outsider(number))
    before = len(desk.surface.cards)
    desk.post(rung.created(), rung.ringing(ANNA))
    await until(lambda: len(desk.surface.cards) > before, "the card")
    return rung


def test_the_card_names_the_contact_and_the_click_opens_their_record(
    run: Run, tmp_path: Path, opened: list[str]
) -> None:
    async def test() -> None:
        async with Desk(tmp_path, with_book(tmp_path)) as desk:
            await read(desk)
            call = await ring(desk, "+31612345678")
            (view,) = desk.surface.cards.values()
            assert (view.title, view.title_is_number) == ("Karin Hoekstra", False)
            assert view.organisation == "Noorderlicht Bouw · Groningen"
            desk.surface.open_clicked.emit(view.card_id)
            assert opened == ["https://crm.example.com/people/17"]
            await until(lambda: any("Karin Hoekstra" in line for line in desk.menu()[:1]), "the menu's first entry")
            desk.post(call.answered(ANNA), call.ended())
            await until(lambda: desk.surface.states == [CardState.ENDED], "the end")
            (entry,) = await asyncio.wrap_future(desk.engine.log.recent(5))
            assert desk.speech.presenter.row(entry).title == "Karin Hoekstra"
            found = await asyncio.wrap_future(desk.engine.log.page(LogFilters("hoekstra")))
            assert len(found) == 1
            desk.desk._clicks.open_record(entry.record.call_id)
            await until(lambda: len(opened) == 2, "the record of a call that is over")
            assert opened[1] == opened[0]

    run(test())


def test_of_several_people_none_is_guessed_and_the_row_that_is_clicked_is_the_one(
    run: Run, tmp_path: Path, opened: list[str]
) -> None:
    shown: list[Stack] = []

    def surface(theme: Any, words: Any, settings: Any) -> Stack:
        shown.append(Stack(theme=theme, words=words, settings=settings, screens=DesktopScreens()))
        return shown[-1]

    def card() -> Card | None:
        made = [one for one in QApplication.topLevelWidgets() if isinstance(one, Card) and one.isVisible()]
        return made[0] if made else None

    async def test() -> None:
        async with Desk(tmp_path, with_book(tmp_path, crm=CREATE), surface) as desk:
            await read(desk)
            call = Call(outsider("+31507002200"))
            desk.post(call.created(), call.ringing(ANNA))
            await until(card, "the card")
            seen = card()
            assert seen is not None
            view = seen.view
            assert view is not None
            assert (view.title, view.organisation) == ("+31 50 700 2200", "2 contacts share this number")
            assert sorted(match.name for match in view.matches) == ["Pieter Dijkstra", "Sanne Wiersma"]
            assert view.primary is None
            assert view.ghost is not None
            shown[-1].create_clicked.emit(view.card_id)
            assert opened == ["https://crm.example.com/new?phone=%2B31507002200"]
            sanne = next(match for match in view.matches if match.name == "Sanne Wiersma")
            shown[-1].match_clicked.emit(view.card_id, sanne.contact_id)
            assert opened[1:] == ["https://crm.example.com/people/19"]
            await until(lambda: (now := card()) and now.view and now.view.title == "Sanne Wiersma", "the choice")
            chosen = card()
            assert chosen is not None
            pin = chosen.parts.button(Action.REMEMBER)
            assert pin is not None
            assert [one.name for one in (await found(desk, "+31507002200")).contacts] != ["Sanne Wiersma"]
            desk.bridge.deliver(ContactsChanged(Known((Contact("Late Answer"),)), number_key="+31507002200"))
            await asyncio.sleep(0.1)
            assert chosen.view is not None and chosen.view.title == "Sanne Wiersma"
            place = pin.geometry()
            pin.click()
            while [one.name for one in (await found(desk, "+31507002200")).contacts] != ["Sanne Wiersma"]:
                await asyncio.sleep(0.02)
            await until(lambda: (now := card()) and now.parts.button(Action.FORGET), "that it is remembered")
            remembered = card()
            assert remembered is not None
            forget = remembered.parts.button(Action.FORGET)
            assert forget is not None
            assert forget.geometry() == place  # nothing moves under the pointer
            forget.click()
            while len((await found(desk, "+31507002200")).contacts) != 2:
                await asyncio.sleep(0.02)
            desk.post(call.answered(ANNA))
            await until(lambda: (now := card()) and now.view and now.view.state is CardState.IN_CALL, "the answer")
            talking = card()
            assert talking is not None and talking.view is not None
            assert talking.view.title == "Sanne Wiersma"

    run(test())


def test_a_stranger_is_offered_as_a_new_contact(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path, with_book(tmp_path, crm=CREATE)) as desk:
            await read(desk)
            await ring(desk, "+31503141592")
            (view,) = desk.surface.cards.values()
            assert (view.title, view.number) == ("+31 50 314 1592", "Not in the contacts")
            assert view.primary is not None
            assert view.primary.action is Action.CREATE

    run(test())


def test_a_record_opens_by_itself_once_when_the_agent_answers(run: Run, tmp_path: Path, opened: list[str]) -> None:
    async def test() -> None:
        async with Desk(tmp_path, with_book(tmp_path, crm='open_when = "answer"')) as desk:
            await read(desk)
            call = await ring(desk, "+31612345678")
            assert opened == []
            desk.post(call.answered(ANNA))
            await until(lambda: opened, "the record")
            withheld = await ring(desk, "anonymous")
            desk.post(call.answered(ANNA), call.ended(), withheld.answered(ANNA))
            await until(lambda: CardState.IN_CALL in desk.surface.states[1:], "the withheld call's answer")
            assert opened == ["https://crm.example.com/people/17"]

    run(test())


def test_of_several_none_opens_by_itself_and_a_click_counts_as_opened(
    run: Run, tmp_path: Path, opened: list[str]
) -> None:
    async def test() -> None:
        async with Desk(tmp_path, with_book(tmp_path, crm='open_when = "answer"')) as desk:
            await read(desk)
            several = await ring(desk, "+31507002200")
            karin = await ring(desk, "+31612345678")
            clicked = next(view for view in desk.surface.cards.values() if view.title == "Karin Hoekstra")
            desk.surface.open_clicked.emit(clicked.card_id)
            desk.post(several.answered(ANNA), karin.answered(ANNA))
            await until(lambda: desk.surface.states == [CardState.IN_CALL] * 2, "both answers")
            assert opened == ["https://crm.example.com/people/17"]

    run(test())


def test_a_rule_keeps_a_card_away_and_makes_another_small(run: Run, tmp_path: Path) -> None:
    rules = """
[[rules]]
name = "Spam"
organisations = ["Spam BV"]
card = "never"
[[rules]]
name = "Known"
callers = ["+31612345678"]
card = "small"
"""

    async def test() -> None:
        async with Desk(tmp_path, with_book(tmp_path, more=rules)) as desk:
            await read(desk)
            spam = Call(outsider("+31205550000"))
            desk.post(spam.created(), spam.ringing(ANNA))
            await ring(desk, "+31612345678")
            (view,) = desk.surface.cards.values()
            assert view.title == "Karin Hoekstra"
            assert view.size == "small"
            entries = await asyncio.wrap_future(desk.engine.log.recent(5))
            assert sorted(entry.rings_shown for entry in entries) == [0, 1]

    run(test())


@pytest.mark.parametrize("when", ["ringing", "answer"])
def test_a_rule_that_keeps_the_card_away_can_open_the_record_all_the_same(
    run: Run, tmp_path: Path, opened: list[str], when: str
) -> None:
    rules = f"""
[[rules]]
name = "Important"
callers = ["+31612345678"]
card = "never"
open = "{when}"
"""

    async def test() -> None:
        async with Desk(tmp_path, with_book(tmp_path, more=rules)) as desk:
            await read(desk)
            call = Call(outsider("+31612345678"))
            desk.post(call.created(), call.ringing(ANNA), call.ringing(ANNA))
            if when == "answer":
                another = await ring(desk, "+31503141592")
                assert opened == []
                desk.post(call.answered(ANNA), another.ended())
            await until(lambda: opened, "the record")
            await ring(desk, "+31507002200")
            assert opened == ["https://crm.example.com/people/17"]
            assert "Karin Hoekstra" not in [view.title for view in desk.surface.cards.values()]

    run(test())


def test_what_becomes_known_late_fills_the_card_in(run: Run, tmp_path: Path, opened: list[str]) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            await ring(desk, "+31612345678")
            (view,) = desk.surface.cards.values()
            assert view.title_is_number
            url = "https://crm.example.com/r/5"
            found = Contact(
                "Karin Hoekstra", "Noorderlicht", url=url, id="5", sources=(ContactSource("crm", "5", "5", url),)
            )
            desk.bridge.deliver(ContactsChanged(Known((found,)), number_key="+31612345678"))
            await until(lambda: [v.title for v in desk.surface.cards.values()] == ["Karin Hoekstra"], "the name")
            desk.surface.open_clicked.emit(view.card_id)
            assert opened == [url]

    run(test())


def test_a_number_can_be_tried_out_and_a_book_read_again(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path, with_book(tmp_path)) as desk:
            await read(desk)
            found = await asyncio.wrap_future(desk.engine.contacts.find("06-12 34 56 78"))
            assert [contact.name for contact in found.contacts] == ["Karin Hoekstra"]
            book = tmp_path / "people.csv"
            book.write_text(BOOK.replace("Karin Hoekstra", "Karin de Boer"), encoding="utf-8")
            await asyncio.wrap_future(desk.engine.contacts.refresh("Company"))

            async def renamed() -> bool:
                found = await asyncio.wrap_future(desk.engine.contacts.find("06-12 34 56 78"))
                return [contact.name for contact in found.contacts] == ["Karin de Boer"]

            while not await renamed():
                await asyncio.sleep(0.02)

    run(test())


def test_the_agent_says_who_called_for_this_call_and_for_the_number(run: Run, tmp_path: Path) -> None:
    def dialog() -> ThisIsDialog | None:
        made = [one for one in QApplication.topLevelWidgets() if isinstance(one, ThisIsDialog) and one.isVisible()]
        return made[0] if made else None

    async def say(desk: Desk, call: Call, name: str, *, for_number: bool) -> None:
        desk.desk.windows.show_log().this_is.emit(call.call_id)
        await until(dialog, "the question")
        asked = dialog()
        assert asked is not None
        assert asked.for_number.isVisible() == for_number
        await until(lambda: asked.list.count() == 4, "the whole book")
        asked.search.setText(name)
        await until(lambda: asked.list.count() == 1, "whom was searched for")
        assert not asked.accept_button.isEnabled()
        asked.list.setCurrentRow(0)
        asked.for_number.setChecked(for_number)
        asked.accept_button.click()

    async def test() -> None:
        async with Desk(tmp_path, with_book(tmp_path)) as desk:
            await read(desk)
            withheld = await ring(desk, "anonymous")
            await say(desk, withheld, "sanne", for_number=False)
            await until(lambda: [v.title for v in desk.surface.cards.values()] == ["Sanne Wiersma"], "her name")
            desk.post(withheld.ended())
            await until(lambda: CardState.MISSED in desk.surface.states, "the end")
            log = desk.desk.windows.show_log()
            presenter = desk.speech.presenter
            await until(
                lambda: [presenter.row(one).title for one in log.pane.model.entries()] == ["Sanne Wiersma"], "the row"
            )
            private = Call(outsider("+31687654321"))
            await ring(desk, "", private)
            await say(desk, private, "karin", for_number=True)
            await until(lambda: "Karin Hoekstra" in [v.title for v in desk.surface.cards.values()], "his name")
            found = await asyncio.wrap_future(desk.engine.contacts.find("0687654321"))
            while [one.name for one in found.contacts] != ["Karin Hoekstra"]:
                await asyncio.sleep(0.02)
                found = await asyncio.wrap_future(desk.engine.contacts.find("0687654321"))
            another = await ring(desk, "anonymous")
            assert [v.title for v in desk.surface.cards.values()][-1] == "Withheld number", another

    run(test())


def test_a_row_that_was_read_before_a_call_ended_does_not_have_it_ring_on(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            call = await ring(desk, "+31612345678")
            log = desk.desk.windows.show_log()
            (before,) = await asyncio.wrap_future(desk.engine.log.recent(5))
            assert before.record.outcome is Outcome.RINGING
            desk.post(call.ended())
            await until(lambda: log.pane.model.entries(), "the row")
            # A note is stored as the call ends: what is told of it was read a moment before.
            desk.bridge.deliver(EntryChanged(replace(before, note="call back at ten")))
            await until(lambda: [one.note for one in log.pane.model.entries()] == ["call back at ten"], "the note")
            assert [one.record.outcome for one in log.pane.model.entries()] == [Outcome.MISSED]
            assert log.pane.pinned.entry(call.call_id) is None

    run(test())


def test_on_the_card_of_a_stranger_the_agent_says_who_it_is_and_nothing_asks_before(run: Run, tmp_path: Path) -> None:
    shown: list[Stack] = []

    def surface(theme: Any, words: Any, settings: Any) -> Stack:
        shown.append(Stack(theme=theme, words=words, settings=settings, screens=DesktopScreens()))
        return shown[-1]

    def visible(kind: type[Any]) -> Any:
        return next((one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()), None)

    async def test() -> None:
        async with Desk(tmp_path, with_book(tmp_path), surface) as desk:
            await read(desk)
            call = Call(outsider("anonymous"))
            desk.post(call.created(), call.ringing(ANNA))
            await until(lambda: visible(Card), "the card")
            assert visible(ThisIsDialog) is None
            visible(Card).parts.button(Action.THIS_IS).click()
            await until(lambda: (asked := visible(ThisIsDialog)) and asked.list.count() == 4, "the question")
            asked = visible(ThisIsDialog)
            assert not asked.for_number.isVisible()
            asked.list.setCurrentRow(1)
            asked.accept_button.click()
            await until(lambda: visible(Card).view.title == "Karin Hoekstra", "her name")
            assert visible(Card).parts.button(Action.THIS_IS) is None

    run(test())


def test_the_photo_of_a_contact_comes_to_the_card(run: Run, tmp_path: Path) -> None:
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("#C03030"))
    file = tmp_path / "karin.png"
    picture.save(str(file))
    photo = base64.b64encode(file.read_bytes()).decode()
    who = "UID:k1\nFN:Karin Hoekstra\nTEL:+31612345678"
    card = f"BEGIN:VCARD\nVERSION:4.0\n{who}\nPHOTO:data:image/png;base64,{photo}\nEND:VCARD\n"
    (tmp_path / "karin.vcf").write_text(card, encoding="utf-8")
    settings = f'{SETTINGS}\n[[books]]\nname = "Cards"\nkind = "vcard"\npath = "{tmp_path / "karin.vcf"}"\n'

    async def test() -> None:
        async with Desk(tmp_path, settings) as desk:
            await read(desk)
            await ring(desk, "+31612345678")

            def shown() -> object:
                (view,) = desk.surface.cards.values()
                return view.avatar.picture

            await until(shown, "the photo")
            made = shown()
            assert isinstance(made, QImage)
            assert made.width() == made.height() <= EDGE
            assert made.pixelColor(20, 20) == QColor("#C03030")
            # A call of the log has it too; and another picture in the book is another picture everywhere.
            (entry,) = await asyncio.wrap_future(desk.engine.log.recent(1))
            known = await asyncio.wrap_future(desk.engine.contacts.known(entry.record))
            assert known.contact is not None
            assert await asyncio.wrap_future(desk.engine.contacts.photo(known.contact)) == file.read_bytes()
            picture.fill(QColor("#30C030"))
            picture.save(str(file))
            newer = card.replace(photo, base64.b64encode(file.read_bytes()).decode())
            (tmp_path / "karin.vcf").write_text(newer, encoding="utf-8")
            await asyncio.wrap_future(desk.engine.contacts.refresh("Cards"))
            while await asyncio.wrap_future(desk.engine.contacts.photo(known.contact)) != file.read_bytes():
                await asyncio.sleep(0.02)
            await read(desk)
            await ring(desk, "+31612345678")

            def newest() -> object:
                return list(desk.surface.cards.values())[-1].avatar.picture

            await until(lambda: newest() and newest().pixelColor(20, 20) == QColor("#30C030"), "the newer photo")

    run(test())


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 40])
def test_what_is_no_picture_is_none(content: bytes) -> None:
    assert decoded(content) is None


def test_the_question_who_it_is_is_answered_by_the_keyboard_alone(qtbot: QtBot) -> None:
    dialog = ThisIsDialog(theme=Theme(), words=Words.load("en"), has_number=True)
    qtbot.addWidget(dialog)
    chosen: list[tuple[str, bool]] = []
    dialog.chosen.connect(lambda contact, for_number: chosen.append((contact.name, for_number)))
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.show_contacts((Contact("Karin Hoekstra"), Contact("Sanne Wiersma")))
    dialog.search.setFocus()
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible() and chosen == []
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert chosen == [("Sanne Wiersma", False)]


def test_whoever_wants_a_picture_that_is_on_its_way_hears_of_it(run: Run, tmp_path: Path) -> None:
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("#3030C0"))
    picture.save(str(tmp_path / "karin.png"))
    content = (tmp_path / "karin.png").read_bytes()

    async def test() -> None:
        answer: Future[bytes | None] = Future()
        asked: list[Contact] = []
        bugs: list[BaseException] = []
        slots = AsyncSlots(lambda error, _: bugs.append(error))
        photos = Photos(fetch=lambda contact: (asked.append(contact), answer)[1], slots=slots)
        karin, told = Contact("Karin Hoekstra", photo=7), list[str]()
        for who in ("card", "log"):
            assert photos.of(karin, lambda who=who: told.append(who)) is None  # type: ignore[misc]
        answer.set_result(content)
        await until(lambda: told, "the picture")
        assert (told, len(asked), bugs) == (["card", "log"], 1, [])
        assert photos.of(karin, lambda: None) is not None

    run(test())


def test_whom_the_agent_chooses_from_is_told_to_screen_readers_too(qtbot: QtBot) -> None:
    dialog = ThisIsDialog(theme=Theme(), words=Words.load("en"), has_number=False)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_contacts((Contact("Karin <b>Hoekstra", "Noorderlicht", place="Groningen"),))
    told = dialog.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Karin <b>Hoekstra, Noorderlicht · Groningen"
    assert "&lt;b&gt;" in dialog.list.item(0).toolTip()  # a name is never markup
    assert not dialog.for_number.isVisible()
