"""The storage as the pipeline sees it: open, late, newer, damaged, not to be read."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
import threading
from pathlib import Path
from typing import Any

import pytest

from callpop.intake.vault import Vault
from callpop.storage import meta, opening
from callpop.storage.connections import connect_writer
from callpop.storage.database import Database
from callpop.storage.migrate import migrate, migrations, shipped
from callpop.store_faults import StorageUnavailable

pytestmark = pytest.mark.asyncio


async def test_before_it_is_open_nothing_is_known_and_nothing_can_be_stored(path: Path) -> None:
    vault = Vault(path, lambda _: None)
    with pytest.raises(StorageUnavailable):
        await vault.run(lambda conn: None)
    with pytest.raises(StorageUnavailable):
        vault.conversation(["c1"])
    assert vault.stored(["c1"]) == []
    assert vault.history(number_key="+31612345678", started_before=1, week_start=0, day_start=0) is None
    assert vault.missed_open() == 0
    assert vault.card("card") is None
    vault.submit(lambda conn: None)
    vault.close()


async def test_opening_again_does_nothing_and_closing_twice_neither(path: Path) -> None:
    told: list[str] = []
    vault = Vault(path, told.append)
    assert await vault.open() == ()
    first = vault.database
    assert await vault.open() == ()
    assert vault.database is first
    vault.close()
    vault.close()
    assert told == []


async def test_a_newer_callpops_file_is_told_once_and_never_touched(path: Path) -> None:
    with sqlite3.connect(path) as conn:
        conn.execute("PRAGMA user_version = 999")
        conn.execute("CREATE TABLE tomorrow (thing TEXT)")
    conn.close()
    before = path.read_bytes()
    told: list[str] = []
    vault = Vault(path, told.append)
    for _ in range(3):
        assert await vault.open() == ()
    assert len(told) == 1
    assert "newer Callpop" in told[0]
    with pytest.raises(StorageUnavailable, match="newer Callpop"):
        await vault.run(lambda conn: None)
    vault.close()
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


@pytest.mark.logs_warnings
async def test_a_damaged_file_is_set_aside_and_said_so(path: Path) -> None:
    path.write_bytes(b"no database at all " * 500)
    vault = Vault(path, lambda _: None)
    (notice,) = await vault.open()
    assert "damaged" in notice
    await vault.run(lambda conn: meta.put(conn, "a", "b"))
    assert await vault.open() == ()
    vault.close()
    assert len(list(path.parent.glob("*.damaged-*"))) >= 1


async def test_opening_leaves_the_loop_free(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    may_open = threading.Event()
    prepare = Database.open

    def slowly(where: Path, **more: Any) -> Database:
        may_open.wait(60)
        return prepare(where, **more)

    monkeypatch.setattr(Database, "open", slowly)
    vault = Vault(path, lambda _: None)
    opening = asyncio.create_task(vault.open())
    for _ in range(5):
        await asyncio.sleep(0)
    assert vault.database is None
    may_open.set()
    await opening
    assert vault.database is not None
    vault.close()


async def test_a_file_that_opens_after_everybody_has_left_is_closed_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_open, closed = threading.Event(), threading.Event()
    prepare, close = Database.open, Database.close

    def slowly(where: Path, **more: Any) -> Database:
        may_open.wait(60)
        return prepare(where, **more)

    def closing(database: Database) -> None:
        close(database)
        closed.set()

    monkeypatch.setattr(Database, "open", slowly)
    monkeypatch.setattr(Database, "close", closing)
    vault = Vault(path, lambda _: None)
    opening = asyncio.create_task(vault.open())
    await asyncio.sleep(0)
    opening.cancel()
    with pytest.raises(asyncio.CancelledError):
        await opening
    may_open.set()
    async with asyncio.timeout(60):
        while not closed.is_set():
            await asyncio.sleep(0.01)


async def test_reading_fails_with_one_warning_and_comes_back(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    vault = Vault(path, lambda _: None)
    await vault.open()
    assert vault.unfolded() == []
    assert vault._reader is not None

    class Broken:
        def execute(self, *_: object) -> None:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR
            raise error

        def close(self) -> None:
            pass

    vault._reader.close()
    vault._reader = Broken()  # type: ignore[assignment]
    assert vault.missed_open() == 0
    assert [record.message for record in caplog.records if "cannot be read" in record.message] != []
    assert vault.missed_open() == 0
    assert vault.unfolded() == []
    vault.close()


async def test_a_mistake_of_ours_is_no_trouble_of_the_storages(path: Path) -> None:
    told: list[str] = []
    vault = Vault(path, told.append)
    await vault.open()
    with pytest.raises(sqlite3.OperationalError):
        await vault.run(lambda conn: conn.execute("SELECT nonsense"))
    assert told == []
    vault.close()


@pytest.mark.parametrize("stage", ["upgrade", "check", ""])
async def test_what_keeps_a_large_log_from_being_ready_is_told_until_it_is(
    path: Path, stage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_ALWAYS_CHECKED", 0 if stage else 1 << 30)
    steps = migrations(shipped())
    path.parent.mkdir(exist_ok=True)
    with contextlib.closing(connect_writer(path)) as conn:
        migrate(conn, steps[:-1] if stage == "upgrade" else steps)
        if stage != "upgrade":
            meta.put(conn, opening.OPENED_BY, "somebody")
    told: list[str] = []
    vault = Vault(path, lambda _: None, on_stage=told.append)
    await vault.open()
    assert vault.database is not None
    assert told == ([stage, ""] if stage else [])
    vault.close()
