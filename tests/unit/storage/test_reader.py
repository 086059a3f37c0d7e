from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError, Future
from typing import Any

import pytest

from callpop.storage import meta
from callpop.storage.database import Database
from callpop.storage.reader import UNFINISHED, Reader, Unfinished
from callpop.store_faults import StorageUnavailable, Superseded

ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"


@pytest.fixture
def reader(database: Database) -> Iterator[Reader]:
    made = Reader(database)
    yield made
    made.close()


class Endless:
    """A question that is never answered; ``begun`` is set once it runs."""

    def __init__(self) -> None:
        self.begun = threading.Event()

    def __call__(self, conn: sqlite3.Connection) -> Any:
        self.begun.set()
        return conn.execute(ENDLESS).fetchone()


def test_a_question_sees_what_was_committed_before_it(database: Database, reader: Reader) -> None:
    for value in ("1", "2"):
        database.submit(lambda conn, value=value: meta.put(conn, "test", value)).result()  # type: ignore[misc]
        assert reader.submit(lambda conn: meta.get(conn, "test")).result() == value


def test_a_question_sees_one_state_and_leaves_no_transaction_open(database: Database, reader: Reader) -> None:
    def twice(conn: sqlite3.Connection) -> tuple[str | None, str | None]:
        before = meta.get(conn, "test")
        database.submit(lambda writer: meta.put(writer, "test", "new")).result()
        return before, meta.get(conn, "test")

    assert reader.submit(twice).result() == (None, None)
    assert reader.submit(lambda conn: meta.get(conn, "test")).result() == "new"
    checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)"
    writer = database.connect_reader()
    writer.close()
    with sqlite3.connect(database.path, isolation_level=None) as conn:
        assert conn.execute(checkpoint).fetchone()[0] == 0, "a reader's open transaction would be in the way"
    conn.close()


def test_a_reader_cannot_write(reader: Reader) -> None:
    with pytest.raises(StorageUnavailable):
        reader.submit(lambda conn: meta.put(conn, "test", "x")).result()
    assert reader.submit(lambda conn: meta.get(conn, "test")).result() is None


def test_a_newer_question_of_the_slot_interrupts_the_running_one(reader: Reader) -> None:
    endless = Endless()
    older = reader.submit(endless, slot="search")
    endless.begun.wait()
    newer = reader.submit(lambda conn: "answer", slot="search")
    with pytest.raises(Superseded):
        older.result()
    assert newer.result() == "answer"


def test_a_newer_question_of_the_slot_takes_the_place_of_a_waiting_one(reader: Reader) -> None:
    endless = Endless()
    running = reader.submit(endless, slot="other")
    endless.begun.wait()
    asked: list[int] = []
    waiting = [reader.submit(lambda conn, number=number: asked.append(number), slot="search") for number in range(3)]  # type: ignore[misc]
    for dropped in waiting[:2]:
        with pytest.raises(Superseded):
            dropped.result()
    reader.submit(lambda conn: None, slot="other")
    waiting[2].result()
    assert asked == [2]
    with pytest.raises(Superseded):
        running.result()


def test_questions_of_other_slots_or_of_none_are_all_answered(reader: Reader) -> None:
    slots = ["a", "b", "", "", "c"]
    futures = [reader.submit(lambda conn, number=number: number, slot=slot) for number, slot in enumerate(slots)]  # type: ignore[misc]
    assert [future.result() for future in futures] == [0, 1, 2, 3, 4]


def test_an_error_is_the_askers_and_the_next_question_is_answered(reader: Reader) -> None:
    with pytest.raises(ZeroDivisionError):
        reader.submit(lambda conn: 1 // 0, slot="a").result()
    with pytest.raises(sqlite3.OperationalError):
        reader.submit(lambda conn: conn.execute("SELECT * FROM nowhere")).result()
    assert reader.submit(lambda conn: 1, slot="a").result() == 1


def test_the_asker_may_give_up(reader: Reader) -> None:
    endless = Endless()
    reader.submit(endless, slot="running")
    endless.begun.wait()
    given_up = reader.submit(lambda conn: 1, slot="a")
    assert given_up.cancel()
    newer = reader.submit(lambda conn: 2, slot="a")
    reader.submit(lambda conn: None, slot="running")
    assert newer.result() == 2
    with pytest.raises(CancelledError):
        given_up.result()


def test_a_question_takes_the_place_of_those_that_go_with_the_older_one_of_its_slot(reader: Reader) -> None:
    counting, others = Endless(), Endless()
    running = reader.submit(counting, slot="log-counts")
    counting.begun.wait()
    waiting = reader.submit(lambda conn: 1, slot="log-lines")
    logs = reader.submit(lambda conn: 2, slot="logs")
    page = reader.submit(lambda conn: 3, slot="log")
    for future in (running, waiting):
        with pytest.raises(Superseded):
            future.result()
    assert (logs.result(), page.result()) == (2, 3)
    paging = reader.submit(others, slot="log")
    others.begun.wait()
    counts = reader.submit(lambda conn: 4, slot="log-counts")
    assert not paging.done(), "what goes with a page does not take its place"
    reader.submit(lambda conn: 5, slot="log")
    assert counts.exception() is not None


def test_what_is_told_may_ask_again(reader: Reader) -> None:
    endless = Endless()
    answers: list[Future[int]] = []
    asked = threading.Event()

    def ask_again(_: Future[int]) -> None:
        answers.append(reader.submit(lambda conn: 3))
        asked.set()

    reader.submit(endless, slot="running")
    endless.begun.wait()
    reader.submit(lambda conn: 1, slot="a").add_done_callback(ask_again)
    reader.submit(lambda conn: 2, slot="a")
    reader.submit(lambda conn: 0, slot="running")
    asked.wait()
    assert answers[0].result() == 3


def test_closing_interrupts_what_runs_and_answers_nothing_more(reader: Reader) -> None:
    endless = Endless()
    running = reader.submit(endless)
    endless.begun.wait()
    waiting = reader.submit(lambda conn: 1)
    reader.close()
    reader.close()
    for future in (running, waiting, reader.submit(lambda conn: 1)):
        with pytest.raises(StorageUnavailable):
            future.result()


class Parts:
    """A question that takes so many parts; ``first`` is set once it has begun."""

    def __init__(self, parts: int, going_on: threading.Event | None = None) -> None:
        self.left, self.going_on = parts, going_on
        self.first = threading.Event()

    def __call__(self, conn: sqlite3.Connection) -> str | Unfinished:
        self.first.set()
        if self.going_on is not None:
            self.going_on.wait()
        self.left -= 1
        return UNFINISHED if self.left else "all"


def test_what_takes_long_lets_other_questions_pass_between_its_parts(reader: Reader) -> None:
    going_on, order = threading.Event(), []
    parts = Parts(3, going_on)
    long = reader.submit_in_parts(parts)
    parts.first.wait()
    short = reader.submit(lambda conn: "short")
    short.add_done_callback(lambda _: order.append("short"))
    long.add_done_callback(lambda _: order.append("long"))
    going_on.set()
    assert (long.result(), short.result()) == ("all", "short")
    assert order == ["short", "long"]


def test_between_its_parts_it_is_superseded_like_any_other(reader: Reader) -> None:
    asked = threading.Event()
    endless = reader.submit_in_parts(Parts(-1), slot="log-counts")

    def supersede(conn: sqlite3.Connection) -> None:
        # Now the other is between two of its parts: this one runs.
        newer.append(reader.submit(lambda _: "answer", slot="log"))
        asked.set()

    newer: list[Future[str]] = []
    reader.submit(supersede)
    asked.wait()
    with pytest.raises(Superseded):
        endless.result()
    assert newer[0].result() == "answer"


def test_what_is_between_its_parts_when_the_file_is_closed_is_told(reader: Reader) -> None:
    going_on = threading.Event()
    parts = Parts(-1, going_on)
    endless = reader.submit_in_parts(parts)
    parts.first.wait()
    threading.Timer(0, going_on.set).start()
    reader.close()
    with pytest.raises(StorageUnavailable):
        endless.result()
