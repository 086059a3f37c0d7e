"""The write-ahead log goes into the file beside the writer, and is begun anew before somebody waits for that."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from callpop.relay.mailbox import sqlite_checkpoints
from callpop.relay.mailbox.sqlite import SqliteStore
from callpop.relay.mailbox.sqlite_checkpoints import Checkpoints, Moved
from tests.unit.relay.company import missed, sent
from tests.unit.relay.store_contract import post, until

pytestmark = pytest.mark.asyncio
_HEADER = 32


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "relay.sqlite3"


@pytest_asyncio.fixture
async def store(path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[SqliteStore]:
    monkeypatch.setattr(sqlite_checkpoints, "EVERY_SECONDS", 0.01)
    opened = await SqliteStore.open(path)
    yield opened
    await opened.close()


def in_the_file_itself(path: Path) -> int:
    """How many items are there without the write-ahead log."""
    copy = path.with_name("copy.sqlite3")
    shutil.copy(path, copy)
    with contextlib.closing(sqlite3.connect(copy)) as conn:
        return int(conn.execute("SELECT count(*) FROM items").fetchone()[0])


def beginning(path: Path) -> bytes:
    """Another one each time the log is begun anew."""
    return Path(f"{path}-wal").read_bytes()[:_HEADER]


async def test_the_log_is_begun_anew_by_a_commit_that_nobody_waits_for(
    store: SqliteStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = beginning(path)
    await post(store, [sent("ringing", targets=("anna",))])
    await until(lambda: in_the_file_itself(path) == 1 and beginning(path) != before)
    monkeypatch.setattr(sqlite_checkpoints, "EVERY_SECONDS", 1000)
    begun = beginning(path)
    await post(store, missed("c2", 60, "anna"))
    assert beginning(path) == begun


async def test_where_nothing_is_written_nothing_is_moved(store: SqliteStore, path: Path) -> None:
    before = beginning(path)
    await post(store, [sent("ringing", targets=("anna",))])
    await until(lambda: in_the_file_itself(path) == 1 and beginning(path) != before)
    changed, begun = path.stat().st_mtime_ns, beginning(path)
    await asyncio.sleep(20 * sqlite_checkpoints.EVERY_SECONDS)
    assert (path.stat().st_mtime_ns, beginning(path)) == (changed, begun)


async def test_under_a_load_that_never_leaves_off_the_writer_stops_to_move_the_rest(
    store: SqliteStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As if as much came as was moved, again and again.
    monkeypatch.setattr(Checkpoints, "_move", lambda self: Moved(sqlite_checkpoints.LARGE + 1, 0.0))
    before = beginning(path)
    await post(store, [sent("ringing", targets=("anna",))])
    await until(lambda: in_the_file_itself(path) == 1 and beginning(path) != before)


async def test_where_the_disk_is_slow_a_busy_writer_is_left_in_peace_until_the_log_is_twice_as_large(
    store: SqliteStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop, rounds = asyncio.get_running_loop(), 0
    pages = sqlite_checkpoints.LARGE + 1

    def move(checkpoints: Checkpoints) -> Moved:
        nonlocal rounds
        rounds += 1
        loop.call_soon_threadsafe(checkpoints.note)  # something is written meanwhile, again and again
        return Moved(pages, 2 * sqlite_checkpoints.CALM_SECONDS)

    monkeypatch.setattr(Checkpoints, "_move", move)
    before = beginning(path)
    await post(store, [sent("ringing", targets=("anna",))])
    await until(lambda: rounds >= 3)  # when the third begins, two are over
    assert beginning(path) == before
    pages = 2 * sqlite_checkpoints.LARGE + 1
    await until(lambda: beginning(path) != before)


async def test_a_slow_disk_too_gets_a_new_log_once_nobody_writes(
    store: SqliteStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_checkpoints, "CALM_SECONDS", 0.0)
    before = beginning(path)
    await post(store, [sent("ringing", targets=("anna",))])
    await until(lambda: in_the_file_itself(path) == 1 and beginning(path) != before)
