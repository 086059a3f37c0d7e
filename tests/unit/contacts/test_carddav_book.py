"""CardDAV against a real Radicale: created, synced, changed, deleted; all seen."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from callpop.contacts.book import BookFault
from callpop.contacts.carddav_book import CarddavBook
from callpop.settings.books import Book, BookKind
from tests.unit.contacts.peers import Radicale, card
from tests.unit.contacts.recorder import Recorder

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 100


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    server = Radicale(tmp_path_factory.mktemp("radicale") / "server")
    yield server
    server.stop()


@pytest.fixture
def radicale(running: Radicale) -> Iterator[Radicale]:
    """The server with an empty address book."""
    running.ask("DELETE", running.book)
    running.make_book(running.book)
    yield running
    running.ask("DELETE", "/anna/more/")


def book(server: Radicale, path: str = "") -> Book:
    return Book(name="dav", kind=BookKind.CARDDAV, url=server.url + path, user=server.USER, region="NL")


def source(server: Radicale, path: str = "", password: str | None = Radicale.PASSWORD) -> CarddavBook:
    return CarddavBook(book(server, path), password)


@pytest.mark.parametrize("path", ["", "anna/", "anna/people/", ".well-known/carddav"])
def test_the_address_book_is_found_from_every_address_that_people_have(radicale: Radicale, path: str) -> None:
    radicale.put("a", card("a", "Anna Visser", "050 800 9000"))
    sink = Recorder()
    sink.read(source(radicale, path))
    assert [contact.name for contact in sink.contacts] == ["Anna Visser"]
    assert sink.contacts[0].numbers[0].key == "+31508009000"


def test_what_is_created_changed_and_deleted_is_seen_and_nothing_else_is_fetched(radicale: Radicale) -> None:
    for number in range(90):
        radicale.put(f"c{number}", card(f"c{number}", f"Contact {number}", f"+3150800{number:04}"))
    sink = Recorder()
    sink.read(source(radicale))
    assert len(sink.entries) == 90
    token = sink.token
    sink.read(source(radicale))
    assert (sink.new, sink.gone) == ([], [])
    radicale.put("new", card("new", "Nora New", "+31612345678"))
    radicale.put("c7", card("c7", "Seven Changed", "+31612340007"))
    radicale.delete("c8")
    sink.read(source(radicale))
    assert sink.new == ["/anna/people/c7.vcf", "/anna/people/new.vcf"] or sorted(sink.new) == sorted(
        ["/anna/people/c7.vcf", "/anna/people/new.vcf"]
    )
    assert sink.gone == ["/anna/people/c8.vcf"]
    assert sink.named("Seven Changed").contact.numbers[0].key == "+31612340007"
    assert sink.token != token


def test_a_token_that_the_server_has_forgotten_is_followed_by_a_comparison(radicale: Radicale) -> None:
    radicale.put("a", card("a", "Anna", "0508009000"))
    radicale.put("b", card("b", "Bob", "0508009001"))
    sink = Recorder()
    sink.read(source(radicale))
    radicale.delete("b")
    sink.token = re.sub(r"[0-9a-f]{8}", "01234567", sink.token)
    sink.read(source(radicale))
    assert (sink.names, sink.new) == (["Anna"], [])


def test_several_address_books_of_one_user_are_all_read(radicale: Radicale) -> None:
    radicale.make_book("/anna/more/")
    radicale.put("a", card("a", "Anna", "0508009000"))
    radicale.put("b", card("b", "Bob", "0508009001"), book="/anna/more/")
    sink = Recorder()
    sink.read(source(radicale))
    assert sink.names == ["Anna", "Bob"]
    assert radicale.ask("DELETE", "/anna/more/")[0] == 200
    sink.read(source(radicale))
    assert sink.names == ["Anna"]


def test_photos_come_along_and_are_not_fetched_from_elsewhere(radicale: Radicale) -> None:
    inside = f"PHOTO;ENCODING=b;TYPE=PNG:{base64.b64encode(PNG).decode()}"
    radicale.put("a", card("a", "Anna", "0508009000", more=inside))
    radicale.put("b", card("b", "Bob", "0508009001", more="PHOTO;VALUE=uri:http://127.0.0.1:1/bob.png"))
    sink = Recorder()
    sink.read(source(radicale))
    assert sink.named("Anna").photo == PNG
    assert sink.named("Bob").photo is None


@pytest.mark.parametrize("password", ["wrong", None])
def test_a_wrong_password_is_said(radicale: Radicale, password: str | None) -> None:
    with pytest.raises(BookFault, match="user or the password"):
        source(radicale, password=password).read(Recorder())


def test_an_address_without_address_books_is_said(radicale: Radicale) -> None:
    wrong = replace(book(radicale), url=radicale.url + "anna/nothing/here/")
    with pytest.raises(BookFault):
        CarddavBook(wrong, "wrong").read(Recorder())
