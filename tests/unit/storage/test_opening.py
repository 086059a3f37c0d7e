from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import shutil
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from callpop.storage import beginning, connections, file_header, meta, opening
from callpop.storage.connections import connect_reader, connect_writer
from callpop.storage.database import Database
from callpop.storage.faults import NewerDatabase
from callpop.storage.migrate import migrate, migrations, shipped
from callpop.store_faults import StorageUnavailable

NEWEST = migrations(shipped())[-1].version

SUFFIXES = ("", "-wal", "-shm")


def contents(path: Path) -> dict[str, str]:
    """A digest of each file of the database."""
    files = [path.with_name(path.name + suffix) for suffix in SUFFIXES]
    return {
        file.name[len(path.name) :]: hashlib.sha256(file.read_bytes()).hexdigest() for file in files if file.exists()
    }


def left_by_a_crash(path: Path, sql: str = "") -> None:
    """Make a database whose newest pages are still in the write-ahead log, as after a kill."""
    Database.open(path).close()
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as conn:
        for statement in sql.split(";"):
            conn.execute(statement)
        meta.put(conn, "test", "kept")
        for suffix in SUFFIXES:
            shutil.copy(f"{path}{suffix}", f"{path}.copy{suffix}")
    for suffix in SUFFIXES:
        Path(f"{path}.copy{suffix}").replace(f"{path}{suffix}")


def all_aside(path: Path) -> list[Path]:
    """The damaged databases beside ``path``."""
    return [file for file in path.parent.glob(f"{path.name}.damaged-*") if not file.name.endswith(("-wal", "-shm"))]


def aside(path: Path) -> Path:
    """The one damaged database beside ``path``."""
    [found] = all_aside(path)
    return found


def opens_and_keeps(path: Path) -> tuple[str, ...]:
    """Whether the database works now; returns its notices."""
    database = Database.open(path)
    database.submit(lambda conn: meta.put(conn, "works", "yes")).result()
    database.close()
    with Database.read_only(path) as conn:
        assert meta.get(conn, "works") == "yes"
    return database.notices


def test_a_new_file_is_made_with_its_folder(path: Path) -> None:
    assert opens_and_keeps(path) == ()


def test_what_a_kill_left_in_the_log_is_there_again(path: Path) -> None:
    left_by_a_crash(path)
    assert opens_and_keeps(path) == ()
    with Database.read_only(path) as conn:
        assert meta.get(conn, "test") == "kept"


def test_a_newer_file_is_refused_and_stays_as_it_is(path: Path) -> None:
    Database.open(path).close()
    with contextlib.closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA user_version=99")
    before = contents(path)
    with pytest.raises(NewerDatabase) as caught:
        Database.open(path)
    assert "newer Callpop" in caught.value.message
    assert contents(path) == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_newer_file_is_known_by_its_log_and_no_byte_of_that_is_touched(path: Path) -> None:
    left_by_a_crash(path, "PRAGMA user_version=99")
    assert file_header.user_version(path) == 99
    with path.open("rb") as file:
        assert int.from_bytes(file.read(64)[60:]) == NEWEST, "the version must only be in the log for this test"
    before = contents(path)
    assert set(before) == set(SUFFIXES)
    with pytest.raises(NewerDatabase):
        Database.open(path)
    assert contents(path) == before


def test_a_version_that_was_never_committed_is_not_believed(path: Path) -> None:
    left_by_a_crash(path, f"PRAGMA user_version=99; PRAGMA user_version={NEWEST}")
    assert file_header.user_version(path) == NEWEST
    left_by_a_crash(path)
    log = Path(f"{path}-wal")
    log.write_bytes(log.read_bytes()[:-100])  # the last frame is torn
    assert file_header.user_version(path) == NEWEST


def test_pages_of_a_transaction_that_did_not_end_are_not_believed(path: Path) -> None:
    left_by_a_crash(path, "PRAGMA user_version=99")
    log = Path(f"{path}-wal")
    data = bytearray(log.read_bytes())
    for start in range(32, len(data), 24 + 4096):
        if int.from_bytes(data[start + 24 + 60 : start + 24 + 64]) == 99:
            data[start + 4 : len(data)] = b"\0\0\0\0" + data[start + 8 : len(data)]
            del data[start + 24 + 4096 :]
    log.write_bytes(data)
    assert file_header.user_version(path) == NEWEST


def header(data: bytearray) -> None:
    data[:16] = b"not SQLite at all"[:16]


def garbage(data: bytearray) -> None:
    data[:] = b"\x00\xff garbage" * 1000


def text(data: bytearray) -> None:
    data[:] = b"hello"


def short(data: bytearray) -> None:
    del data[50:]


def first_page_only(data: bytearray) -> None:
    del data[4096:]


def half(data: bytearray) -> None:
    del data[len(data) // 2 :]


def last_page_cut(data: bytearray) -> None:
    del data[-1000:]


def pages_flipped(data: bytearray) -> None:
    for start in range(4096, len(data), 8192):
        data[start : start + 200] = bytes(byte ^ 0xFF for byte in data[start : start + 200])


def schema_flipped(data: bytearray) -> None:
    data[100:4096] = bytes(byte ^ 0x55 for byte in data[100:4096])


DAMAGES = [header, garbage, text, short, first_page_only, half, last_page_cut, pages_flipped, schema_flipped]


@pytest.mark.logs_warnings
@pytest.mark.parametrize("with_log", [False, True])
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_set_aside_to_the_byte_and_a_new_one_begun(
    path: Path, damage: Callable[[bytearray], None], with_log: bool
) -> None:
    if with_log:
        left_by_a_crash(path)
        Path(f"{path}-shm").unlink()
    else:
        Database.open(path).close()
    data = bytearray(path.read_bytes())
    damage(data)
    path.write_bytes(data)
    before = contents(path)

    [notice] = opens_and_keeps(path)

    damaged = aside(path)
    assert damaged.name in notice
    assert re.search(r"\.damaged-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d", damaged.name)
    after = contents(damaged)
    assert {suffix: after[suffix] for suffix in before} == before
    assert opens_and_keeps(path) == ()


@pytest.mark.logs_warnings
def test_a_damaged_file_can_be_set_aside_twice_in_a_second(path: Path) -> None:
    for _ in range(2):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"hello")
        assert len(opens_and_keeps(path)) == 1
    assert len(all_aside(path)) == 2


def test_a_log_whose_main_file_is_gone_is_kept_too(path: Path) -> None:
    left_by_a_crash(path)
    path.unlink()
    before = contents(path)
    assert len(opens_and_keeps(path)) == 1
    kept = {suffix: hashlib.sha256(file.read_bytes()).hexdigest() for suffix, file in aside_parts(path).items()}
    assert kept == before


def aside_parts(path: Path) -> dict[str, Path]:
    return {file.name[-4:]: file for file in path.parent.glob(f"{path.name}.damaged-*")}


@pytest.mark.logs_warnings
def test_another_programs_database_is_set_aside(path: Path) -> None:
    path.parent.mkdir()
    with contextlib.closing(sqlite3.connect(path)) as conn:
        conn.execute("CREATE TABLE bookmarks (url)")
        conn.execute("PRAGMA user_version=1")
    assert len(opens_and_keeps(path)) == 1
    with contextlib.closing(sqlite3.connect(aside(path))) as conn:
        assert conn.execute("SELECT count(*) FROM bookmarks").fetchone() == (0,)


@pytest.mark.logs_warnings
@pytest.mark.parametrize(("large", "clean", "checked"), [(False, True, True), (True, False, True), (True, True, False)])
def test_a_large_file_is_checked_only_after_an_unclean_end(
    path: Path, large: bool, clean: bool, checked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    Database.open(path).close()
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as conn:
        if not clean:
            meta.put(conn, opening.OPENED_BY, "somebody")
        [[page]] = conn.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'decisions_by_call'").fetchall()
    if large:
        monkeypatch.setattr(opening, "_ALWAYS_CHECKED", 0)
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : (page - 1) * 4096 + 50] = b"\xff" * 50
    path.write_bytes(data)
    database = Database.open(path)
    database.close()
    assert bool(database.notices) is checked


def test_a_folder_in_the_files_place_is_told(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StorageUnavailable, match="is a folder"):
        Database.open(path)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageUnavailable, match="cannot be made"):
        Database.open(tmp_path / "file" / "profile" / "callpop.sqlite3")


def test_a_locked_file_is_told_and_opens_later(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Database.open(path).close()
    monkeypatch.setattr("callpop.storage.connections.BUSY_SECONDS", 0.05)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StorageUnavailable, match="Another program"):
            Database.open(path)
    assert opens_and_keeps(path) == ()


def test_a_file_system_without_shared_memory_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = sqlite3.connect

    def connect(*args: object, **more: object) -> sqlite3.Connection:
        conn = original(":memory:", isolation_level=None)  # memory cannot have a write-ahead log either
        return conn

    monkeypatch.setattr(sqlite3, "connect", connect)
    with pytest.raises(StorageUnavailable, match="network share"):
        Database.open(path)


def test_a_command_beside_a_server_leaves_its_mark_and_its_file_alone(path: Path) -> None:
    server = Database.open(path)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute("UPDATE meta SET value = 'the server' WHERE key = ?", (opening.OPENED_BY,))
        Database.open(path, sole=False).close()
        assert conn.execute("SELECT value FROM meta WHERE key = ?", (opening.OPENED_BY,)).fetchone() == ("the server",)
    server.close()


def test_a_command_sets_no_damaged_file_aside(path: Path) -> None:
    Database.open(path).close()
    path.write_bytes(path.read_bytes()[:100] + b"x" * 8000)
    spoilt = path.read_bytes()
    with pytest.raises((StorageUnavailable, sqlite3.DatabaseError)):
        Database.open(path, sole=False).close()
    assert path.read_bytes() == spoilt
    assert list(path.parent.glob("*damaged*")) == []


def making(path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[threading.Thread, threading.Event, list[Database]]:
    """Another start of the same moment, held in the middle of making the file."""
    half, go_on = threading.Event(), threading.Event()
    made: list[Database] = []

    def held(conn: sqlite3.Connection, *args: Any, **more: Any) -> int:
        monkeypatch.setattr(beginning, "migrate", migrate)
        conn.execute("BEGIN IMMEDIATE")
        conn.execute("CREATE TABLE half (made)")
        half.set()
        assert go_on.wait(20)
        conn.execute("ROLLBACK")
        return migrate(conn, *args, **more)

    monkeypatch.setattr(beginning, "migrate", held)
    other = threading.Thread(target=lambda: made.append(Database.open(path, sole=False)))
    other.start()
    assert half.wait(20)
    return other, go_on, made


def test_who_starts_while_another_makes_the_file_finds_nothing_half_made(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, go_on, made = making(path, monkeypatch)
    database = Database.open(path)
    go_on.set()
    other.join()
    assert (database.notices, made[0].notices) == ((), ())
    database.submit(lambda conn: meta.put(conn, "by", "us")).result()
    assert made[0].submit(lambda conn: meta.get(conn, "by")).result() == "us", "both have the same file"
    made[0].close()
    database.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_many_who_start_together_on_one_new_file_all_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 60.0)  # however busy the machine is

    def start(number: int, path: Path, together: threading.Barrier) -> tuple[str, ...]:
        together.wait(20)
        database = Database.open(path, sole=number == 0)
        database.submit(lambda conn: meta.put(conn, f"by-{number}", "")).result()
        database.close()
        return database.notices

    with ThreadPoolExecutor(4) as pool:
        for turn in range(8):
            path, together = tmp_path / str(turn) / "callpop.sqlite3", threading.Barrier(4)
            assert [*pool.map(start, range(4), [path] * 4, [together] * 4)] == [()] * 4
            with Database.read_only(path) as conn:
                assert conn.execute("SELECT count(*) FROM meta WHERE key LIKE 'by-%'").fetchone() == (4,)


def test_a_file_system_without_second_names_does_as_well(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*names: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    assert opens_and_keeps(path) == ()
    assert path.stat().st_mode & 0o077 == 0


def test_a_file_that_is_made_between_two_looks_at_it_is_not_damaged(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = file_header.size
    made: list[sqlite3.Connection] = []

    def looked(file: Path) -> int:
        found = size(file)
        if not made and file.name.startswith(path.name):
            path.parent.mkdir(parents=True, exist_ok=True)
            made.append(connect_writer(path))
            made[0].execute("PRAGMA application_id=1")
            assert size(file_header.write_ahead_log(path)) > 0
        return found

    monkeypatch.setattr(file_header, "size", looked)
    assert opens_and_keeps(path) == ()
    made[0].close()
    assert all_aside(path) == []


def test_a_commit_on_its_way_to_the_disk_is_no_damage(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir(parents=True)
    with contextlib.closing(connect_writer(path)) as conn:
        conn.execute("PRAGMA application_id=1")
        # The same file, one commit further: that commit stands in the log here, and SQLite does not count it yet.
        twin = tmp_path / "twin.sqlite3"
        for suffix in ("", "-wal"):
            shutil.copy(f"{path}{suffix}", f"{twin}{suffix}")
        with contextlib.closing(connect_writer(twin)) as further:
            migrate(further, migrations(shipped()))
            written = Path(f"{twin}-wal").read_bytes()
        before = file_header.size(file_header.write_ahead_log(path))
        with Path(f"{path}-wal").open("r+b") as log:
            log.seek(before)
            log.write(written[before:])
        assert file_header.user_version(path) == NEWEST
        with contextlib.closing(connect_reader(path)) as reader:
            assert reader.execute("PRAGMA user_version").fetchone() == (0,)
        assert opens_and_keeps(path) == ()
    assert all_aside(path) == []
