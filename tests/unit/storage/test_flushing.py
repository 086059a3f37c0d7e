"""Durable beside the writer: told of the commit at once, answered after a flush that began after it."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from callpop.storage import connections, meta
from callpop.storage.database import Database
from callpop.storage.flushing import Flusher
from callpop.store_faults import StorageUnavailable
from tests.unit.storage.held_disk import Disk


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


@pytest.fixture
def flushed(path: Path, disk: Disk) -> Iterator[Database]:
    """A database that is flushed beside the writer."""
    opened = Database.open(path, flusher=Flusher(path))
    yield opened
    disk.broken = False
    disk.let_go()
    opened.close()


def put(key: str) -> Any:
    return lambda conn: meta.put(conn, f"test {key}", "x")


def broken(conn: sqlite3.Connection) -> None:
    raise IndexError("our bug")


def keys(conn: sqlite3.Connection) -> list[str]:
    rows = conn.execute("SELECT key FROM meta WHERE key LIKE 'test %' ORDER BY key")
    return [row[0].removeprefix("test ") for row in rows]


def seen(database: Database) -> list[str]:
    """What another connection sees."""
    with contextlib.closing(database.connect_reader()) as conn:
        return keys(conn)


def in_the_file_itself(database: Database, folder: Path) -> list[str]:
    """What is there without the write-ahead log."""
    copy = folder / "copy.sqlite3"
    shutil.copy(database.path, copy)
    with contextlib.closing(sqlite3.connect(copy)) as conn:
        return keys(conn)


def until(look: Callable[[], object]) -> None:
    """The guard against hanging is pytest's."""
    while not look():
        threading.Event().wait(0.001)


def test_an_answer_waits_for_the_flush_and_the_commit_does_not(flushed: Database, disk: Disk) -> None:
    async def main() -> None:
        told: list[str] = []
        disk.hold()
        waiting = asyncio.create_task(flushed.run(lambda conn: put("a")(conn) or "value", committed=told.append))
        while not told:
            await asyncio.sleep(0.001)
        assert (told, seen(flushed), waiting.done()) == (["value"], ["a"], False)
        disk.let_go()
        assert await waiting == "value"

    asyncio.run(main())


def test_without_a_flusher_the_commit_is_told_before_the_answer_too(database: Database) -> None:
    async def main() -> None:
        told: list[int] = []
        assert await database.run(lambda conn: 7, committed=told.append) == 7
        assert told == [7]

    asyncio.run(main())
    assert database.submit(lambda conn: conn.execute("PRAGMA synchronous").fetchone()).result() == (2,)


def test_what_only_reads_leaves_the_disk_in_peace_and_keeps_its_place(flushed: Database, disk: Disk) -> None:
    async def main() -> None:
        assert await flushed.run(put("a")) is None
        before = len(disk.files)
        assert await flushed.run(keys, changes=False) == ["a"]
        assert len(disk.files) == before
        disk.hold()
        first = asyncio.create_task(flushed.run(put("b")))
        second = asyncio.create_task(flushed.run(keys, changes=False))
        while len(disk.files) == before:
            await asyncio.sleep(0.001)
        assert not second.done()
        disk.let_go()
        assert await asyncio.gather(first, second) == [None, ["a", "b"]]

    asyncio.run(main())


def test_what_failed_is_not_told_as_committed(flushed: Database) -> None:
    async def main() -> None:
        told: list[object] = []
        with pytest.raises(IndexError):
            await flushed.run(broken, committed=told.append)
        assert told == []

    asyncio.run(main())


def test_a_flush_that_began_before_a_commit_does_not_count_for_it(flushed: Database, disk: Disk) -> None:
    disk.hold()
    first = flushed.submit(put("a"))
    disk.begun.acquire()
    second = flushed.submit(put("b"))
    until(lambda: seen(flushed) == ["a", "b"])
    held, disk.passed = disk.passed, threading.Event()
    held.set()
    first.result()
    disk.begun.acquire()
    assert not second.done()
    disk.let_go()
    second.result()


def test_all_that_was_committed_meanwhile_is_flushed_at_once_and_told_in_order(flushed: Database, disk: Disk) -> None:
    order: list[str] = []

    def submitted(name: str, operation: Any) -> Future[Any]:
        future = flushed.submit(operation)
        future.add_done_callback(lambda _: order.append(name))
        return future

    disk.hold()
    first = submitted("first", put("first"))
    disk.begun.acquire()
    before = len(disk.files)
    others = [submitted("b", put("b")), submitted("broken", broken), submitted("c", put("c"))]
    until(lambda: "c" in seen(flushed))
    disk.let_go()
    for future in (first, *others):
        future.exception()
    assert order == ["first", "b", "broken", "c"]
    assert len(disk.files) <= before + len(others)
    assert isinstance(others[1].exception(), IndexError)


@pytest.mark.logs_warnings
def test_after_a_failed_flush_only_the_file_itself_counts(
    flushed: Database, disk: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.05)
    flushed.submit(put("a")).result()
    disk.broken = True
    with pytest.raises(StorageUnavailable, match="Input/output error"):
        flushed.submit(put("b")).result()
    # It was committed; but that the next flush succeeds says nothing of what this one did not write.
    assert seen(flushed) == ["a", "b"]
    disk.broken = False
    with contextlib.closing(flushed.connect_reader()) as other:
        other.execute("BEGIN")
        keys(other)
        with pytest.raises(StorageUnavailable, match="Another program"):
            flushed.submit(put("c")).result()
        assert in_the_file_itself(flushed, tmp_path) == []
    flushed.submit(lambda conn: None).result()
    assert in_the_file_itself(flushed, tmp_path) == ["a", "b", "c"]
    before = len(disk.files)
    flushed.submit(put("d")).result()
    assert len(disk.files) == before + 1, "the log is sound again, and is flushed as ever"


@pytest.mark.logs_warnings
def test_a_log_that_is_another_one_is_not_taken_for_the_old(flushed: Database, disk: Disk, tmp_path: Path) -> None:
    def torn(conn: sqlite3.Connection) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR
        raise error

    flushed.submit(put("a")).result()
    # The writer opens the file anew; as nobody else has it open, the log is deleted meanwhile.
    with pytest.raises(StorageUnavailable):
        flushed.submit(torn).result()
    flushed.submit(put("b")).result()
    assert in_the_file_itself(flushed, tmp_path) == ["a", "b"]
    flushed.submit(put("c")).result()
    assert disk.files[-1] == Path(f"{flushed.path}-wal").stat().st_ino


def test_what_a_life_before_left_in_the_log_is_moved_at_the_start(path: Path, tmp_path: Path) -> None:
    other = Database.open(path)
    other.submit(put("a")).result()
    copy = tmp_path / "killed" / path.name
    copy.parent.mkdir()
    for end in ("", "-wal"):
        shutil.copy(f"{path}{end}", f"{copy}{end}")
    other.close()
    again = Database.open(copy, flusher=Flusher(copy))
    assert in_the_file_itself(again, tmp_path) == ["a"]
    again.close()


def test_a_reader_that_holds_the_log_keeps_nobody_from_beginning(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.05)
    Database.open(path).close()
    with contextlib.closing(connections.connect_reader(path)) as reader:
        reader.execute("BEGIN")
        keys(reader)
        opened = Database.open(path, flusher=Flusher(path))
        opened.submit(put("a")).result()
        assert seen(opened) == ["a"]
    opened.close()


def test_closing_flushes_and_answers_what_is_under_way(path: Path, disk: Disk) -> None:
    opened = Database.open(path, flusher=Flusher(path))
    disk.hold()
    futures = [opened.submit(put(f"{number}")) for number in range(3)]
    closing = threading.Thread(target=opened.close)
    closing.start()
    until(lambda: seen(opened) == ["0", "1", "2"])
    assert closing.is_alive() and not any(future.done() for future in futures)
    disk.let_go()
    closing.join()
    assert [future.result() for future in futures] == [None] * 3
    assert not Path(f"{path}-wal").exists()
    opened.close()


def test_a_log_that_is_begun_anew_holds_nothing_that_would_be_written_over(flushed: Database, path: Path) -> None:
    # A part of a page that the system has forgotten could not be written before the disk was read.
    log = Path(f"{path}-wal")
    for number in range(20):
        flushed.submit(put(str(number))).result()
    grown = log.stat().st_size
    with contextlib.closing(sqlite3.connect(path)) as beside:
        busy, held, moved = beside.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    assert (busy, moved) == (0, held)
    flushed.submit(put("more")).result()
    assert log.stat().st_size < grown / 4
    assert flushed.submit(keys).result()[-1] == "more"
