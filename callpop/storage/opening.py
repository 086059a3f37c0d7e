"""Makes the file ready before anything is written: folder, rights, version, soundness, schema."""

from __future__ import annotations

import contextlib
import datetime
import logging
import os
import sqlite3
from importlib.resources.abc import Traversable
from pathlib import Path

from callpop.storage import file_header, meta, remains
from callpop.storage.connections import connect_reader, connect_writer
from callpop.storage.faults import NewerDatabase, StorageUnavailable, is_damage, unavailable
from callpop.storage.migrate import migrate, migrations, shipped, version_of
from callpop.storage.network_share import network_share

_log = logging.getLogger(__name__)
OPENED_BY = "opened-by"
"""The key of ``meta`` that stands while a process has the file open for writing."""

_ALWAYS_CHECKED = 64 * 1024 * 1024
"""Bytes up to which a file is checked at every start; a larger one only after an unclean end."""

_BESIDE = ("", "-wal", "-shm")


def prepare(
    path: Path, *, folder: Traversable | None = None, sole: bool = True
) -> tuple[sqlite3.Connection, tuple[str, ...]]:
    """Open the database for writing, at the newest schema.

    Args:
        path: The file; made with its folder if it is not there.
        folder: Where the migrations are, if not the product's own.
        sole: False for a command beside a server that may be running on the file: it looks for no damage, sets
            nothing aside, and leaves the server's mark alone.

    Returns:
        The connection, and what people should know (a damaged file was set aside), in words.

    Raises:
        NewerDatabase: A newer Callpop made the file; nothing was touched.
        StorageUnavailable: It cannot be opened now; nothing was lost.
    """
    if sqlite3.sqlite_version_info < (3, 37):
        raise StorageUnavailable(f"SQLite 3.37 or newer is needed; this Python has {sqlite3.sqlite_version}.")
    steps = migrations(folder or shipped())
    try:
        _check_place(path)
        notices = _refuse_or_set_aside(path, len(steps), sole=sole)
        _make_private(path)
        conn = connect_writer(path)
        try:
            new = version_of(conn) == 0
            migrate(conn, steps, path=path)
            if new or sole:
                conn.execute("BEGIN IMMEDIATE")
                if new:
                    remains.note_overwritten(conn)
                if sole:
                    meta.put(conn, OPENED_BY, _own_mark())
                conn.execute("COMMIT")
        except BaseException:
            conn.close()
            raise
    except (sqlite3.Error, OSError) as error:
        raise unavailable(error) or error from error
    return conn, notices


def connect_current(path: Path) -> sqlite3.Connection:
    """A read-only connection to a file that has exactly this Callpop's version.

    Raises:
        NewerDatabase: A newer Callpop made the file.
        StorageUnavailable: An older one did, and this one has not yet brought it up to date.
        sqlite3.Error: It cannot be read.
    """
    newest = len(migrations(shipped()))
    conn = connect_reader(path)
    try:
        version = file_header.user_version(path) or 0  # before SQLite touches anything
        if version > newest:
            raise _newer(path, version, newest)
        if version_of(conn) < newest:
            raise StorageUnavailable(
                "The call log is not ready yet: start Callpop once, so that it is brought up to date."
            )
    except BaseException:
        conn.close()
        raise
    return conn


def mark_closed(conn: sqlite3.Connection) -> None:
    """Say in the file that it was closed cleanly, unless another process opened it since."""
    conn.execute("BEGIN IMMEDIATE")
    if meta.get(conn, OPENED_BY) == _own_mark():
        meta.remove(conn, OPENED_BY)
    conn.execute("COMMIT")


def _own_mark() -> str:
    return str(os.getpid())


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise StorageUnavailable(f"{path} is a folder; the call log must be a file.")
    kind = network_share(path.parent)
    if kind:
        raise StorageUnavailable(
            f"The folder {path.parent} is on a network share ({kind}), where the call log would come to harm. "
            "Keep the profile in a folder of this computer (--profile, CALLPOP_PROFILE, or [profile] of the policy)."
        )
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StorageUnavailable(f"The folder {path.parent} cannot be made: {error.strerror}.") from error


def _refuse_or_set_aside(path: Path, newest: int, *, sole: bool) -> tuple[str, ...]:
    length = file_header.size(path)
    if length == 0:
        # SQLite drops the log of an empty database: keep one whose main file is gone.
        left_over = sole and file_header.size(file_header.write_ahead_log(path)) > 0
        return (_set_aside(path),) if left_over else ()
    version = file_header.user_version(path)
    if version is not None and version > newest:
        raise _newer(path, version, newest)
    if not sole:
        return ()
    sound = version is not None and _is_sound(path, length, migrated=version > 0)
    return () if sound else (_set_aside(path),)


def _newer(path: Path, version: int, newest: int) -> NewerDatabase:
    return NewerDatabase(
        f"The call log {path} was made by a newer Callpop (its version is {version}, this one knows {newest}). "
        "Install the newer Callpop again, or move the file away."
    )


def _is_sound(path: Path, length: int, *, migrated: bool) -> bool:
    """Whether the file passes SQLite's check. It is only read, so that a damaged one stays as it was found."""
    try:
        with contextlib.closing(connect_reader(path)) as conn:
            if length > _ALWAYS_CHECKED and _closed_cleanly(conn):
                return True
            problems = [str(row[0]) for row in conn.execute("PRAGMA quick_check(5)")]
            if migrated and conn.execute("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").fetchone() is None:
                problems.append("it holds something else than a call log")
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        problems = [str(error)]
    if problems == ["ok"]:
        return True
    _log.warning("the database is damaged: %s", "; ".join(problems))
    return False


def _closed_cleanly(conn: sqlite3.Connection) -> bool:
    try:
        return meta.get(conn, OPENED_BY) is None
    except sqlite3.OperationalError as error:
        if is_damage(error):
            raise
        return False


def _set_aside(path: Path) -> str:
    now = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H-%M-%S")
    name = f"{path.name}.damaged-{now}"
    number = 1
    while any(path.with_name(name + suffix).exists() for suffix in _BESIDE):
        number += 1
        name = f"{path.name}.damaged-{now}-{number}"
    for suffix in _BESIDE:
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + suffix).rename(path.with_name(name + suffix))
    return f"The call log was damaged. It was set aside as {name}, in {path.parent}, and a new one was begun."


def _make_private(path: Path) -> None:
    """See to it that only the owner can read: SQLite gives the log and its index the file's own rights."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    for suffix in _BESIDE:
        with contextlib.suppress(FileNotFoundError):
            one = path.with_name(path.name + suffix)
            if one.stat().st_mode & 0o077:
                one.chmod(0o600)
