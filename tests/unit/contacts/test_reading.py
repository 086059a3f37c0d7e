"""What a reading asks of the database: small transactions, and as few as there are changes."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from callpop.contacts.book import Stopped
from callpop.contacts.csv_book import CsvBook
from callpop.contacts.reading import BATCH, made_of, read_book
from callpop.settings.books import Book, BookKind
from callpop.storage import contacts
from callpop.storage.database import Database


class Counting:
    """The database, and how many rows each transaction changed."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.changed: list[int] = []

    def connect_reader(self) -> sqlite3.Connection:
        return self._database.connect_reader()

    def submit(self, operation: Callable[[sqlite3.Connection], Any]) -> Future[Any]:
        def counted(conn: sqlite3.Connection) -> Any:
            before = conn.execute("SELECT count(*) FROM contacts").fetchone()[0]
            value = operation(conn)
            self.changed.append(abs(conn.execute("SELECT count(*) FROM contacts").fetchone()[0] - before))
            return value

        return self._database.submit(counted)


@pytest.fixture
def store(database: Database) -> Counting:
    return Counting(database)


def book(path: Path, rows: int) -> Book:
    lines = [f"Person {n};0508{n:06}" for n in range(rows)]
    path.write_text("\n".join(["Name;Tel", *lines, ""]))
    return Book(name="office", kind=BookKind.CSV, path=str(path), region="NL")


def read(store: Counting, made: Book, stopped: threading.Event | None = None) -> None:
    read_book(
        book=made,
        source=CsvBook(made),
        store=store,
        stopped=stopped or threading.Event(),
        tell=lambda done, total: None,
        clock=lambda: 7,
    )


def test_a_call_never_waits_for_more_than_a_few_contacts(store: Counting, tmp_path: Path) -> None:
    made = book(tmp_path / "people.csv", 1000)
    read(store, made)
    assert sum(store.changed) == 1000
    assert max(store.changed) <= BATCH
    store.changed.clear()
    book(tmp_path / "people.csv", 1)
    read(store, made)
    assert sum(store.changed) == 999
    assert max(store.changed) <= BATCH


def test_a_file_that_did_not_change_changes_nothing(store: Counting, tmp_path: Path) -> None:
    made = book(tmp_path / "people.csv", 300)
    read(store, made)
    store.changed.clear()
    read(store, made)
    assert store.changed == [0, 0]


def test_a_reading_that_is_stopped_ends_soon_and_removes_nothing(store: Counting, tmp_path: Path) -> None:
    made = book(tmp_path / "people.csv", 300)
    read(store, made)
    book(tmp_path / "people.csv", 1)
    stopped = threading.Event()
    stopped.set()
    with pytest.raises(Stopped):
        read(store, made, stopped)
    assert store.submit(lambda conn: contacts.about(conn, "office")).result()[1] == 300


def test_a_books_fingerprint_is_of_what_decides_its_contents(tmp_path: Path) -> None:
    made = book(tmp_path / "people.csv", 1)
    for more in ({"region": "DE"}, {"columns": ("name=1",)}, {"path": "/else.csv"}, {"filter": "x"}, {"user": "x"}):
        assert made_of(replace(made, **more)) != made_of(made)
    for more in ({"refresh": 5}, {"plain": True}, {"name": "else"}, {"ca": "/ca.pem"}):
        assert made_of(replace(made, **more)) == made_of(made)
