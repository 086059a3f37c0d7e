"""The keeper: real files and a real database, on a real loop; what the engine sees of the agent's books."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from callpop.contacts import sources
from callpop.contacts.book import BookFault, Outcome, Sink
from callpop.contacts.keeper import Keeper
from callpop.contacts.reading import read_book
from callpop.events import BookState, BookStatus
from callpop.settings.books import Book, BookKind
from callpop.settings.schema import AgentSettings, Settings
from callpop.storage import contacts
from callpop.storage.database import Database
from callpop.store_faults import StorageUnavailable

ANNA = "Name;Tel;E-Mail;Firma\nAnna Visser;050 800 9000;anna@example.com;Bakkerij Visser\n"
KEY = "+31508009000"


class Office:
    """A keeper with what it told."""

    def __init__(self, database: Database | None, folder: Path) -> None:
        self.database = database
        self.folder = folder
        self.told: list[BookState] = []
        self.bugs: list[tuple[BaseException, str]] = []
        self.asked: list[str] = []
        self.keeper = Keeper(
            database=lambda: self.database,
            secret=self.secret,
            deliver=self.told.append,
            report=lambda error, where: self.bugs.append((error, where)),
            clock=lambda: 1_700_000_000_000_000,
            watch_interval=0.02,
        )

    def secret(self, name: str) -> str | None:
        self.asked.append(name)
        return None

    def csv(self, name: str, text: str) -> Book:
        path = self.folder / f"{name}.csv"
        path.write_text(text, encoding="utf-8")
        return Book(name=name, kind=BookKind.CSV, path=str(path))

    def follow(self, *books: Book) -> None:
        self.keeper.follow(Settings(agent=AgentSettings(region="NL"), books=books))

    def state(self, name: str) -> BookState:
        return next(state for state in self.keeper.states() if state.name == name)

    def found(self, key: str = KEY) -> list[str]:
        return [contact.title for contact in self.keeper.find(key)]

    async def until(self, true: Callable[[], object]) -> None:
        async with asyncio.timeout(60):
            while not true():
                await asyncio.sleep(0.005)

    async def ready(self, *names: str) -> None:
        await self.until(lambda: all(self.state(name).status is BookStatus.READY for name in names))


def work(
    database: Database | None,
    folder: Path,
    story: Callable[[Office], Awaitable[None]],
    office: Office | None = None,
) -> Office:
    office = office or Office(database, folder)

    async def run() -> None:
        try:
            await story(office)
        finally:
            office.keeper.stop()

    asyncio.run(run())
    assert office.bugs == []
    return office


def test_a_book_is_read_and_its_people_are_found_by_number(database: Database, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        office.follow(office.csv("office", ANNA))
        assert office.found() == []
        await office.ready("office")
        (contact,) = office.keeper.find(KEY)
        assert (contact.name, contact.organisation) == ("Anna Visser", "Bakkerij Visser")
        assert [source.book for source in contact.sources] == ["office"]
        state = office.state("office")
        assert (state.contacts, state.last_success, state.message) == (1, 1_700_000_000_000_000, "")
        assert office.keeper.find(None) == ()
        assert office.found("+31508009001") == []

    told = work(database, tmp_path, story).told
    assert BookStatus.READING in [state.status for state in told]


def test_what_was_read_once_is_found_while_the_book_is_gone(database: Database, tmp_path: Path) -> None:
    async def first(office: Office) -> None:
        office.follow(office.csv("office", ANNA))
        await office.ready("office")

    async def second(office: Office) -> None:
        (tmp_path / "office.csv").unlink()
        office.follow(Book(name="office", kind=BookKind.CSV, path=str(tmp_path / "office.csv")))
        assert office.found() == ["Anna Visser"]
        await office.until(lambda: office.state("office").status is BookStatus.FAILED)
        assert office.found() == ["Anna Visser"]
        state = office.state("office")
        assert (state.contacts, state.last_success) == (1, 1_700_000_000_000_000)
        assert "cannot be read" in state.message

    work(database, tmp_path, first)
    work(database, tmp_path, second)


def test_a_file_that_changes_is_read_again(database: Database, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        book = office.csv("office", ANNA)
        office.follow(book)
        await office.ready("office")
        office.csv("office", ANNA.replace("Anna", "Nora") + "Bob;050 800 9001;;\n")
        await office.until(lambda: office.found() == ["Nora Visser"])
        await office.until(lambda: office.found("+31508009001") == ["Bob"])
        await office.until(lambda: office.state("office").contacts == 2)

    work(database, tmp_path, story)


def test_one_person_in_two_books_is_one_contact_and_the_first_book_is_trusted_most(
    database: Database, tmp_path: Path
) -> None:
    async def story(office: Office) -> None:
        one = office.csv("one", "Naam;Mobiel;Bedrijf\nVisser, Anna;+31508009000;\n")
        two = office.csv("two", ANNA + "Anna Visser;0612345678;anna@example.com;\n")
        office.follow(one, two)
        await office.ready("one", "two")
        (contact,) = office.keeper.find(KEY)
        assert (contact.name, contact.organisation) == ("Visser, Anna", "Bakkerij Visser")
        assert [source.book for source in contact.sources] == ["one", "two"]
        office.follow(two, one)
        (contact,) = office.keeper.find(KEY)
        assert contact.name == "Anna Visser"

    work(database, tmp_path, story)


def test_several_people_on_one_number_stay_several_until_the_agent_says_who_it_is(
    database: Database, tmp_path: Path
) -> None:
    async def story(office: Office) -> None:
        office.follow(office.csv("office", ANNA + "Bob Visser;0508009000;bob@example.com;Bakkerij Visser\n"))
        await office.ready("office")
        anna, bob = office.keeper.find(KEY)
        assert (anna.name, bob.name) == ("Anna Visser", "Bob Visser")
        await office.keeper.choose(anna.sources[0], call_id="call-1")
        await office.keeper.choose(bob.sources[0], number_key=KEY)
        assert office.found() == ["Bob Visser"]
        assert [one.name for one in office.keeper.find(KEY, call_id="call-1")] == ["Anna Visser"]
        assert [one.name for one in office.keeper.find(None, call_id="call-1")] == ["Anna Visser"]
        await office.keeper.unchoose(number_key=KEY)
        assert office.found() == ["Anna Visser", "Bob Visser"]

    work(database, tmp_path, story)


def test_who_is_behind_an_extension_is_found_by_the_main_number_unless_somebody_has_just_that(
    database: Database, tmp_path: Path
) -> None:
    async def story(office: Office) -> None:
        office.follow(
            office.csv("office", "Name;Tel\nAnna;050 800 9000 ext. 12\nBob;050 800 9001 x3\nCas;050 800 9001\n")
        )
        await office.ready("office")
        assert office.found() == ["Anna"]
        assert office.found(f"{KEY};ext=12") == ["Anna"]
        assert office.found("+31508009001") == ["Cas"]

    work(database, tmp_path, story)


def test_a_book_that_leaves_the_settings_is_forgotten(database: Database, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        office.follow(office.csv("office", ANNA), office.csv("other", "Name;Tel\nBob;050 800 9001\n"))
        await office.ready("office", "other")
        office.follow(office.csv("other", "Name;Tel\nBob;050 800 9001\n"))
        assert office.found() == []
        await office.until(lambda: [kept.name for kept, _ in database.submit(contacts.books).result()] == ["other"])
        assert office.found("+31508009001") == ["Bob"]

    work(database, tmp_path, story)


def test_other_settings_of_a_book_make_all_of_it_anew(database: Database, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        book = office.csv("office", ANNA)
        office.follow(book)
        await office.ready("office")
        office.follow(replace(book, region="DE"))
        await office.until(lambda: office.found("+49508009000") == ["Anna Visser"])
        await office.until(lambda: office.found() == [])

    work(database, tmp_path, story)


class Hanging:
    """A book that never answers."""

    def __init__(self) -> None:
        self.over = threading.Event()

    def read(self, sink: Sink) -> Outcome:
        self.over.wait(60)
        return Outcome()


def test_a_book_that_hangs_fails_or_breaks_harms_no_other(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hanging = Hanging()

    def source_of(book: Book, secret: str | None) -> object:
        if book.name == "hanging":
            return hanging
        if book.name == "broken":
            raise ZeroDivisionError
        return sources.source_of(book, secret)

    monkeypatch.setattr("callpop.contacts.book_reader.source_of", source_of)

    async def story(office: Office) -> None:
        wrong = Book(name="wrong", kind=BookKind.CSV)
        nothing = Book(name="nothing", kind=BookKind.UNSAID)
        broken, slow = (
            Book(name=name, kind=BookKind.CARDDAV, url="https://x.invalid") for name in ("broken", "hanging")
        )
        office.follow(slow, wrong, nothing, broken, office.csv("office", ANNA))
        await office.ready("office")
        assert office.found() == ["Anna Visser"]
        await office.until(lambda: len(office.bugs) == 1)
        assert isinstance(office.bugs.pop()[0], ZeroDivisionError)
        assert office.state("hanging").status is BookStatus.READING
        assert office.state("wrong").message == "path: a book of kind csv needs it"
        assert office.state("nothing").message.startswith("kind: expected one of csv")
        assert office.state("broken").status is BookStatus.FAILED
        assert "book:hanging@x.invalid" in office.asked

    work(database, tmp_path, story)
    hanging.over.set()


def test_a_reading_that_fails_half_way_keeps_what_was_there(database: Database) -> None:
    class Half:
        def read(self, sink: Sink) -> Outcome:
            raise BookFault("the server is gone")

    def read(source: object) -> None:
        read_book(book=BOOK, source=source, store=database, stopped=threading.Event(), tell=lambda *_: None, clock=int)

    row = contacts.Row("a", "1", "anna", "anna", b'{"name":"Anna"}', ((KEY, True),))

    def prepare(conn: sqlite3.Connection) -> None:
        contacts.begin(conn, "office", "")
        contacts.put(conn, "office", [row])

    database.submit(prepare).result()
    with pytest.raises(BookFault):
        read(Half())
    assert len(database.submit(lambda conn: contacts.by_number(conn, KEY)).result()) == 1


BOOK = Book(name="office", kind=BookKind.CSV, path="office.csv", region="NL")


def test_without_a_database_nobody_is_found_and_nothing_breaks(tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        office.follow(office.csv("office", ANNA))
        await asyncio.sleep(0.05)
        assert office.found() == []
        assert office.state("office").status is BookStatus.WAITING
        with pytest.raises(StorageUnavailable):
            await office.keeper.unchoose(number_key=KEY)

    work(None, tmp_path, story)


def test_a_database_that_opens_late_is_used(database: Database, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        office.database = None
        office.follow(office.csv("office", ANNA))
        await asyncio.sleep(0.01)
        office.database = database
        await office.ready("office")
        assert office.found() == ["Anna Visser"]

    work(database, tmp_path, story)


def test_a_photo_is_given_as_it_came(database: Database, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        path = tmp_path / "people.vcf"
        photo = "PHOTO:data:image/png;base64,iVBORw0KGgo="
        path.write_text(f"BEGIN:VCARD\nVERSION:4.0\nFN:Anna\nTEL:tel:+31508009000\n{photo}\nEND:VCARD\n")
        office.follow(Book(name="cards", kind=BookKind.VCARD, path=str(path)))
        await office.ready("cards")
        (contact,) = office.keeper.find(KEY)
        assert office.keeper.photo(contact) == b"\x89PNG\r\n\x1a\n"
        assert office.keeper.photo(replace(contact, photo=None)) is None

    work(database, tmp_path, story)
