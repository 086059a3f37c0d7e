from __future__ import annotations

import asyncio
import contextlib
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any, ClassVar

import pytest

from callpop.storage import connections, meta
from callpop.storage.database import Database
from callpop.storage.faults import NewerDatabase
from callpop.store_faults import StorageUnavailable


def put(key: str) -> Any:
    return lambda conn: meta.put(conn, f"test {key}", "x")


def keys(conn: sqlite3.Connection) -> list[str]:
    rows = conn.execute("SELECT key FROM meta WHERE key LIKE 'test %' ORDER BY key")
    return [row[0].removeprefix("test ") for row in rows]


@contextlib.contextmanager
def busy(database: Database) -> Iterator[None]:
    """The writer is occupied, so that what is submitted meanwhile becomes one batch."""
    begun, leave = threading.Event(), threading.Event()

    def occupy(_: sqlite3.Connection) -> None:
        begun.set()
        leave.wait()

    occupied = database.submit(occupy)
    begun.wait()
    yield
    leave.set()
    occupied.result()


def transactions(database: Database) -> list[str]:
    """Statements that the writer runs from now on."""
    said: list[str] = []
    database.submit(lambda conn: conn.set_trace_callback(said.append)).result()
    return said


def test_an_operation_gives_its_result_once_it_is_on_the_disk(database: Database) -> None:
    def work(conn: sqlite3.Connection) -> str:
        meta.put(conn, "test a", "x")
        return "done"

    assert database.submit(work).result() == "done"
    with contextlib.closing(database.connect_reader()) as other:
        assert keys(other) == ["a"]


def test_what_queued_up_meanwhile_is_one_transaction(database: Database) -> None:
    said = transactions(database)
    with busy(database):
        futures = [database.submit(put(f"{number:03}")) for number in range(100)]
    for future in futures:
        future.result()
    assert said.count("BEGIN IMMEDIATE") == 2  # the occupied one, and all hundred
    assert len(database.submit(keys).result()) == 100


def test_a_batch_is_bounded(database: Database) -> None:
    said = transactions(database)
    with busy(database):
        futures = [database.submit(put(f"{number:04}")) for number in range(1025)]
    for future in futures:
        future.result()
    assert said.count("BEGIN IMMEDIATE") == 1 + 3


@pytest.mark.parametrize("company", [0, 2])
def test_a_failing_operation_harms_only_itself(database: Database, company: int) -> None:
    def broken(conn: sqlite3.Connection) -> None:
        meta.put(conn, "test broken", "x")
        raise KeyError("our bug")

    def wrong(conn: sqlite3.Connection) -> None:
        meta.put(conn, "test wrong", "x")
        conn.execute("INSERT INTO meta (key, value) VALUES ('test wrong', 'again')")

    def stopped(conn: sqlite3.Connection) -> None:
        meta.put(conn, "test stopped", "x")
        next(iter(()))

    failures: list[Future[Any]] = []
    with busy(database):
        others = [database.submit(put(f"before {number}")) for number in range(company)]
        failures += [database.submit(one) for one in (broken, wrong, stopped)]
        others += [database.submit(put(f"after {number}")) for number in range(company)]
    for failure, expected in zip(failures, (KeyError, sqlite3.IntegrityError, RuntimeError), strict=True):
        with pytest.raises(expected):
            failure.result()
    assert [future.result() for future in others] == [None] * 2 * company
    assert database.submit(keys).result() == [f"{word} {n}" for word in ("after", "before") for n in range(company)]
    with pytest.raises(KeyError):
        database.submit(broken).result()
    assert "broken" not in database.submit(keys).result()


def test_a_cancelled_operation_that_has_not_begun_is_not_run(database: Database) -> None:
    with busy(database):
        future = database.submit(put("a"))
        assert future.cancel()
    assert database.submit(keys).result() == []


def test_a_batch_wakes_the_loop_once(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> None:
        loop = asyncio.get_running_loop()
        wakes: list[Any] = []
        original = loop.call_soon_threadsafe

        def counted(*args: Any, **more: Any) -> asyncio.Handle:
            wakes.append(args)
            return original(*args, **more)

        monkeypatch.setattr(loop, "call_soon_threadsafe", counted)
        with busy(database):
            tasks = [asyncio.ensure_future(database.run(put(f"{number}"))) for number in range(20)]
            await asyncio.sleep(0)
        await asyncio.gather(*tasks)
        assert len(wakes) == 1

    asyncio.run(main())
    assert len(database.submit(keys).result()) == 20


def test_waiting_coroutines_get_results_and_errors(database: Database) -> None:
    async def main() -> None:
        assert await database.run(lambda conn: 7) == 7
        with pytest.raises(IndexError):
            await database.run(lambda conn: conn.execute("SELECT 1").fetchall()[7])
        task = asyncio.ensure_future(database.run(put("given up")))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    assert database.submit(keys).result() == ["given up"]


def test_a_loop_that_is_gone_stops_nobody(database: Database) -> None:
    async def main() -> None:
        asyncio.ensure_future(database.run(put("a"))).cancel()
        task = asyncio.ensure_future(database.run(put("b")))
        await asyncio.sleep(0)
        task.cancel()

    with busy(database):
        asyncio.run(main())
    assert database.submit(keys).result() == ["b"]


@pytest.mark.logs_warnings
def test_a_lock_of_another_program_fails_the_batch_and_passes(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.05)
    database = Database.open(path)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        futures = [database.submit(put(f"{number}")) for number in range(3)]
        for future in futures:
            with pytest.raises(StorageUnavailable) as caught:
                future.result()
            assert "Another program" in caught.value.message
        other.execute("ROLLBACK")
    assert database.submit(put("later")).result() is None
    assert database.submit(keys).result() == ["later"]
    database.close()


@pytest.mark.logs_warnings
@pytest.mark.parametrize("company", [0, 3])
def test_a_full_disk_fails_the_batch_and_passes(database: Database, company: int) -> None:
    def large(conn: sqlite3.Connection) -> None:
        meta.put(conn, "test large", "x" * 10_000_000)

    def limit(pages: int) -> Any:
        return lambda conn: conn.execute(f"PRAGMA max_page_count={pages}").fetchone()

    database.submit(limit(200)).result()
    with busy(database):
        futures = [database.submit(put(f"{number}")) for number in range(company)] + [database.submit(large)]
    for future in futures:
        with pytest.raises(StorageUnavailable) as caught:
            future.result()
        assert "full" in caught.value.message
    assert database.submit(keys).result() == []
    database.submit(limit(1_000_000)).result()
    database.submit(large).result()
    assert database.submit(keys).result() == ["large"]


@pytest.mark.logs_warnings
def test_a_read_only_file_fails_the_batch_and_passes(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[sqlite3.Connection] = []
    original = sqlite3.connect

    def connect(*args: Any, **more: Any) -> sqlite3.Connection:
        made.append(original(*args, **more))
        return made[-1]

    monkeypatch.setattr(sqlite3, "connect", connect)
    database = Database.open(path)
    made[-1].execute("PRAGMA query_only=1")
    with pytest.raises(StorageUnavailable) as caught:
        database.submit(put("a")).result()
    assert "read-only" in caught.value.message
    made[-1].execute("PRAGMA query_only=0")
    database.submit(put("b")).result()
    assert database.submit(keys).result() == ["b"]
    database.close()


@pytest.mark.logs_warnings
def test_a_fault_of_the_file_within_an_operation_is_told_as_one(database: Database) -> None:
    def refused(conn: sqlite3.Connection) -> None:
        conn.execute("PRAGMA query_only=1")
        try:
            meta.put(conn, "test refused", "x")
        finally:
            conn.execute("PRAGMA query_only=0")

    with busy(database):
        futures: list[Future[Any]] = [database.submit(put("a")), database.submit(refused)]
    for future in futures:
        with pytest.raises(StorageUnavailable, match="read-only"):
            future.result()
    assert database.submit(keys).result() == []


LOST_FILES = """
import os, sys
from pathlib import Path
from callpop.storage.database import Database
from callpop.store_faults import StorageUnavailable
from callpop.storage import meta
database = Database.open(Path(sys.argv[1]))
put = lambda key: database.submit(lambda conn: meta.put(conn, key, "x")).result()
put("before")
nothing = os.open(os.devnull, os.O_RDONLY)
for name in os.listdir("/proc/self/fd"):
    link = f"/proc/self/fd/{name}"
    if os.path.exists(link) and os.readlink(link).endswith((".sqlite3", ".sqlite3-wal")):
        os.dup2(nothing, int(name))
try:
    put("during")
except StorageUnavailable as fault:
    print(fault.message)
put("after")
database.close()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc shows which files are open")
def test_a_disk_that_was_gone_and_came_back_is_written_to_again(path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", LOST_FILES, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["The disk with the call log reports an error, or is full."]
    with contextlib.closing(sqlite3.connect(path)) as conn:
        kept = {row[0] for row in conn.execute("SELECT key FROM meta")}
    assert {"before", "after"} <= kept


FILE_SIZE_LIMIT = """
import resource, sys
from pathlib import Path
from callpop.storage.database import Database
from callpop.store_faults import StorageUnavailable
from callpop.storage import meta
database = Database.open(Path(sys.argv[1]))
unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
put = lambda key: database.submit(lambda conn: meta.put(conn, key, "x" * 100_000)).result()
put("before")
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, unlimited[1]))
for attempt in range(3):
    try:
        put("during")
        print("kept")
    except StorageUnavailable as fault:
        print(fault.message)
resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
put("after")
database.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_disk_that_refuses_to_write_fails_the_batch_and_passes(path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FILE_SIZE_LIMIT, str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["The disk with the call log reports an error, or is full."] * 3
    with contextlib.closing(sqlite3.connect(path)) as conn:
        kept = {row[0] for row in conn.execute("SELECT key FROM meta")}
        assert {"before", "after"} <= kept
        assert "during" not in kept
        assert conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_only_the_owner_can_read_the_file_and_what_stands_beside_it(database: Database, path: Path) -> None:
    database.submit(put("a")).result()
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    rights = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    assert rights == {path.name + suffix: 0o600 for suffix in ("", "-wal", "-shm")}


def test_a_file_that_others_could_read_is_closed_to_them(path: Path) -> None:
    Database.open(path).close()
    path.chmod(0o644)
    Database.open(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_closing_commits_what_is_queued_and_leaves_one_file(path: Path) -> None:
    database = Database.open(path)
    with busy(database):
        future = database.submit(put("a"))
        closer = threading.Thread(target=database.close)
        closer.start()
    closer.join()
    assert future.result() is None
    database.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    with Database.read_only(path) as conn:
        assert keys(conn) == ["a"]


def test_closing_empties_the_log_even_if_somebody_still_looks(database: Database, path: Path) -> None:
    with contextlib.closing(database.connect_reader()) as other:
        database.submit(put("a")).result()
        assert keys(other) == ["a"]
        database.close()
        assert Path(f"{path}-wal").stat().st_size == 0


def test_a_closed_database_takes_nothing_more(database: Database) -> None:
    database.close()
    with pytest.raises(StorageUnavailable):
        database.submit(put("a")).result()
    with pytest.raises(StorageUnavailable):
        asyncio.run(database.run(put("a")))


def test_commands_look_at_the_file_while_the_app_writes_and_cannot_write(database: Database, path: Path) -> None:
    database.submit(put("a")).result()
    with Database.read_only(path) as conn:
        assert keys(conn) == ["a"]
        with pytest.raises(sqlite3.OperationalError):
            meta.put(conn, "test b", "x")


def test_commands_say_why_a_file_cannot_be_looked_at(path: Path) -> None:
    with pytest.raises(StorageUnavailable, match="cannot be opened"), Database.read_only(path):
        pass
    Database.open(path).close()
    with contextlib.closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA user_version=99")
    with pytest.raises(NewerDatabase), Database.read_only(path):
        pass


PUT = "INSERT INTO meta (key, value) VALUES (?, ?)"


async def insert_all(database: Database, names: list[str]) -> list[BaseException | None]:
    """Insert rows that queue up behind one another; the error of each, or None."""
    begun, leave = threading.Event(), threading.Event()

    def occupy(_: sqlite3.Connection) -> None:
        begun.set()
        leave.wait()

    occupied = database.submit(occupy)
    await asyncio.to_thread(begun.wait)
    rows = [asyncio.ensure_future(database.insert(PUT, (f"test {name}", "x"))) for name in names]
    await asyncio.sleep(0)
    leave.set()
    occupied.result()
    return await asyncio.gather(*rows, return_exceptions=True)


def test_rows_that_queue_up_are_all_kept(database: Database) -> None:
    assert asyncio.run(insert_all(database, ["a", "b", "c"])) == [None, None, None]
    assert database.submit(keys).result() == ["a", "b", "c"]


def test_a_row_that_does_not_fit_harms_only_itself(database: Database) -> None:
    answers = asyncio.run(insert_all(database, ["a", "b", "a", "c"]))
    assert [isinstance(one, sqlite3.IntegrityError) for one in answers] == [False, False, True, False]
    assert database.submit(keys).result() == ["a", "b", "c"]


def test_rows_and_operations_keep_their_order(database: Database) -> None:
    async def mixed() -> list[str]:
        first = asyncio.ensure_future(database.insert(PUT, ("test a", "x")))
        await asyncio.sleep(0)
        seen = asyncio.ensure_future(database.run(keys))
        await asyncio.sleep(0)
        last = asyncio.ensure_future(database.insert(PUT, ("test b", "x")))
        await asyncio.gather(first, last)
        return await seen

    assert asyncio.run(mixed()) == ["a"]


def test_rows_of_one_turn_of_the_loop_reach_the_file_before_what_was_asked_after_them(database: Database) -> None:
    async def mixed() -> list[str]:
        rows = [database.insert(PUT, (f"test {name}", "x")) for name in "cab"]
        seen = await database.run(keys)
        await asyncio.gather(*rows)
        return seen

    assert sorted(asyncio.run(mixed())) == ["a", "b", "c"]


def test_more_rows_than_one_statement_takes_are_all_kept(database: Database) -> None:
    names = [f"{n:03}" for n in range(150)]
    assert set(asyncio.run(insert_all(database, names))) == {None}
    assert database.submit(keys).result() == names


def test_rows_of_one_loop_do_not_wait_for_the_turn_of_another(database: Database) -> None:
    gathered, stored = threading.Event(), threading.Event()

    async def long_turn() -> bool:
        row = database.insert(PUT, ("test slow", "x"))
        gathered.set()
        before = stored.wait(20)  # as long as this lasts, nothing else of this loop runs
        await row
        return before

    async def quick() -> None:
        await asyncio.to_thread(gathered.wait)
        await database.insert(PUT, ("test quick", "x"))
        stored.set()

    other = threading.Thread(target=lambda: asyncio.run(quick()))
    other.start()
    assert asyncio.run(long_turn())
    other.join()
    assert database.submit(keys).result() == ["quick", "slow"]


class Stuck(sqlite3.Connection):
    """A connection that rolls nothing back, as after an error of the disk."""

    def execute(self, sql: str, *more: Any) -> sqlite3.Cursor:
        if sql == "ROLLBACK":
            raise sqlite3.OperationalError("disk I/O error")
        return super().execute(sql, *more)


@pytest.mark.logs_warnings
def test_rows_that_could_not_be_rolled_back_together_are_stored_one_by_one_through_a_new_connection(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []

    def connect(target: str, *, uri: bool = False) -> sqlite3.Connection:
        made.append(target)
        return sqlite3.connect(target, uri=uri, isolation_level=None, check_same_thread=False, factory=Stuck)

    monkeypatch.setattr(connections, "_connect", connect)
    database = Database.open(path)
    opened = len(made)
    try:
        # More than one statement takes: the first has been carried out when the second fails.
        names = [f"{n:03}" for n in range(100)]
        answers = asyncio.run(insert_all(database, [*names, "000"]))
        assert [isinstance(one, sqlite3.IntegrityError) for one in answers] == [*[False] * 100, True]
        assert database.submit(keys).result() == names
        assert len(made) == opened + 1
    finally:
        database.close()


class Talkative(sqlite3.Connection):
    """A connection that remembers what it was asked to do."""

    said: ClassVar[list[str]] = []

    def execute(self, sql: str, *more: Any) -> sqlite3.Cursor:
        self.said.append(sql.split(maxsplit=1)[0])
        return super().execute(sql, *more)


def test_rows_of_several_turns_of_the_loop_that_queue_up_are_one_statement_and_nothing_else(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        connections, "_connect",
        lambda target, uri=False: sqlite3.connect(
            target, uri=uri, isolation_level=None, check_same_thread=False, factory=Talkative
        ),
    )  # fmt: skip
    database = Database.open(path)

    async def work() -> None:
        with busy(database):
            Talkative.said.clear()
            rows = []
            for name in "abc":
                rows.append(asyncio.ensure_future(database.insert(PUT, (f"test {name}", "x"))))
                await asyncio.sleep(0)
        await asyncio.gather(*rows)

    try:
        asyncio.run(work())
        # The first is the end of what kept the writer busy.
        assert Talkative.said == ["COMMIT", "INSERT"]
        assert database.submit(keys).result() == ["a", "b", "c"]
    finally:
        database.close()


def test_rows_that_wait_when_the_file_is_closed_are_committed(path: Path) -> None:
    database = Database.open(path)

    async def leave() -> None:
        row = database.insert(PUT, ("test last", "x"))
        await asyncio.to_thread(database.close)
        await row

    asyncio.run(leave())
    with contextlib.closing(sqlite3.connect(path)) as conn:
        assert keys(conn) == ["last"]


def test_what_sqlite_does_in_no_transaction_takes_its_turn(database: Database) -> None:
    async def work() -> list[str]:
        with busy(database):
            first = asyncio.ensure_future(database.run(put("a")))
            vacuumed = asyncio.ensure_future(database.alone(lambda conn: conn.execute("VACUUM").fetchall()))
            last = asyncio.ensure_future(database.run(put("b")))
            await asyncio.sleep(0)
        await first
        assert await vacuumed == []
        await last
        return await database.run(keys)

    assert asyncio.run(work()) == ["a", "b"]


@pytest.mark.logs_warnings
def test_what_fails_in_no_transaction_harms_nothing_else(database: Database) -> None:
    def fail(conn: sqlite3.Connection) -> None:
        conn.execute("BEGIN")
        put("lost")(conn)
        raise ZeroDivisionError

    async def work() -> list[str]:
        with pytest.raises(ZeroDivisionError):
            await database.alone(fail)
        await database.run(put("kept"))
        return await database.run(keys)

    assert asyncio.run(work()) == ["kept"]
