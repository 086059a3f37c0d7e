"""Contacts as the database keeps them."""

from __future__ import annotations

import sqlite3

from callpop.storage import contacts
from callpop.storage.contacts import Row

KEY = "+31508009000"


def row(ref: str, name: str = "", *keys: str, version: str = "1", photo: bytes | None = None) -> Row:
    name = name or ref
    return Row(ref, version, name.casefold(), name.casefold(), name.encode(), tuple((key, True) for key in keys), photo)


def fill(conn: sqlite3.Connection, name: str, *rows: Row) -> None:
    contacts.begin(conn, name, "made of this")
    contacts.put(conn, name, rows)


def found(conn: sqlite3.Connection, key: str = KEY) -> list[str]:
    return sorted(one.content.decode() for one in contacts.by_number(conn, key))


def test_a_contact_is_found_by_each_number_until_it_loses_it(conn: sqlite3.Connection) -> None:
    fill(conn, "office", row("a", "Anna", KEY, "+31612345678"), row("b", "Bob", KEY))
    assert found(conn) == ["Anna", "Bob"]
    assert found(conn, "+31612345678") == ["Anna"]
    contacts.put(conn, "office", [row("a", "Anna Visser", "+31612345678", version="2")])
    assert (found(conn), found(conn, "+31612345678")) == (["Bob"], ["Anna Visser"])
    assert dict(contacts.versions(conn, "office")) == {"a": "2", "b": "1"}
    contacts.remove(conn, "office", ["b", "nobody"])
    assert found(conn) == []


def test_two_books_keep_the_same_ref_apart(conn: sqlite3.Connection) -> None:
    fill(conn, "one", row("a", "Anna", KEY))
    fill(conn, "two", row("a", "Bob", KEY))
    contacts.remove(conn, "one", ["a"])
    assert found(conn) == ["Bob"]
    kept = contacts.by_ref(conn, "two", "a")
    assert kept is not None
    assert (kept.book, kept.ref, kept.exact) == ("two", "a", True)


def test_a_number_that_is_also_anothers_main_number_is_exact(conn: sqlite3.Connection) -> None:
    both = Row("a", "1", "", "", b"A", ((KEY, False), (KEY, True)))
    fill(conn, "office", both, Row("b", "1", "", "", b"B", ((f"{KEY};ext=1", True), (KEY, False))))
    assert {one.content: bool(one.exact) for one in contacts.by_number(conn, KEY)} == {b"A": True, b"B": False}


def test_a_switchboards_number_gives_no_endless_list(conn: sqlite3.Connection) -> None:
    fill(conn, "office", *(row(str(n), "", KEY) for n in range(contacts.MOST_FOUND + 10)))
    assert len(contacts.by_number(conn, KEY)) == contacts.MOST_FOUND


def test_other_settings_take_the_token_away(conn: sqlite3.Connection) -> None:
    assert contacts.begin(conn, "office", "a").token == ""
    contacts.remember(conn, "office", "token", 7)
    kept = contacts.begin(conn, "office", "a")
    assert (kept.token, kept.synced_at) == ("token", 7)
    assert contacts.begin(conn, "office", "b").token == ""
    assert contacts.book(conn, "nobody's") is None


def test_a_book_is_forgotten_a_few_contacts_at_a_time(conn: sqlite3.Connection) -> None:
    fill(conn, "office", *(row(str(n), "", KEY, photo=b"x") for n in range(25)))
    fill(conn, "other", row("a", "", KEY))
    steps = 1
    while not contacts.drop_some(conn, "office", 10):
        steps += 1
    assert steps == 3
    assert [(kept.name, count) for kept, count in contacts.books(conn)] == [("other", 1)]
    assert found(conn) == ["a"]
    assert conn.execute("SELECT count(*) FROM contact_photos").fetchone() == (0,)


def test_pages_go_on_behind_the_last_one_and_searches_want_every_word(conn: sqlite3.Connection) -> None:
    fill(conn, "office", *(row(f"{n}", f"Person {n:02} {'Groningen' if n % 2 else 'Assen'}") for n in range(10)))
    first = contacts.page(conn, limit=4)
    second = contacts.page(conn, after=first[-1][0], limit=100)
    names = [one.content.decode() for _, one in (*first, *second)]
    assert names == sorted(names) and len(names) == 10
    assert len(contacts.page(conn, search="groningen person")) == 5
    assert contacts.page(conn, search="groningen assen") == []
    assert contacts.page(conn, search="100%") == []


def test_a_photo_goes_with_a_newer_version_that_has_none(conn: sqlite3.Connection) -> None:
    fill(conn, "office", row("a", "Anna", KEY, photo=b"picture"))
    (anna,) = contacts.by_number(conn, KEY)
    assert contacts.photo(conn, anna.id) == b"picture"
    contacts.put(conn, "office", [row("a", "Anna", KEY, version="2")])
    assert contacts.photo(conn, anna.id) is None


def test_choices_are_kept_and_changed(conn: sqlite3.Connection) -> None:
    contacts.choose(conn, kind="number", key=KEY, name="office", ref="a", at=1)
    contacts.choose(conn, kind="number", key=KEY, name="office", ref="b", at=2)
    contacts.choose(conn, kind="call", key="call-1", name="other", ref="c", at=3)
    assert contacts.choices(conn) == {("number", KEY): ("office", "b"), ("call", "call-1"): ("other", "c")}
    contacts.unchoose(conn, kind="number", key=KEY)
    assert contacts.choices(conn) == {("call", "call-1"): ("other", "c")}
