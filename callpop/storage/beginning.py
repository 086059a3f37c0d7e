"""Makes a database's file: nobody ever opens a half-made one, and nobody but its owner reads it."""

from __future__ import annotations

import contextlib
import os
import secrets
import sqlite3
from collections.abc import Callable
from pathlib import Path

from callpop.storage import remains
from callpop.storage.connections import connect_writer
from callpop.storage.faults import Holding
from callpop.storage.migrate import Migration, migrate, version_of

BESIDE = ("", "-wal", "-shm")
"""What the names of a database's files end with."""


def begin(path: Path, steps: list[Migration], holding: Holding) -> None:
    """Make the file elsewhere and give it its name once it is whole: who comes at the same moment, another process of
    a first start, finds it whole, or makes one as well, and one of the two is taken.

    Where the file system has no second names it is not made here.

    Raises:
        MigrationFailed: A step of the schema failed.
        StorageUnavailable: The file system cannot hold it.
        sqlite3.Error: As above.
        OSError: As above.
    """
    making = path.with_name(f"{path.name}.new-{secrets.token_hex(4)}")
    try:
        make_private(making)
        with contextlib.closing(connect_writer(making, holding)) as conn:
            bring_up_to_date(conn, steps, path=making, holding=holding)
        with contextlib.suppress(OSError):
            os.link(making, path)
    finally:
        for suffix in BESIDE:
            making.with_name(making.name + suffix).unlink(missing_ok=True)


def bring_up_to_date(
    conn: sqlite3.Connection,
    steps: list[Migration],
    *,
    path: Path,
    holding: Holding,
    told: Callable[[], None] = lambda: None,
) -> None:
    """Bring the open database to the newest schema; see ``migrate``, also for what is raised."""
    new = version_of(conn) == 0
    migrate(conn, steps, path=path, holding=holding, told=told)
    if new:
        conn.execute("BEGIN IMMEDIATE")
        remains.note_overwritten(conn)
        conn.execute("COMMIT")


def make_private(path: Path) -> None:
    """See to it that only the owner can read: SQLite gives the log and its index the file's own rights."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    for suffix in BESIDE:
        with contextlib.suppress(FileNotFoundError):
            one = path.with_name(path.name + suffix)
            if one.stat().st_mode & 0o077:
                one.chmod(0o600)
