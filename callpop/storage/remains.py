"""What is left of rows that were deleted, and how it goes for good.

SQLite keeps what was deleted in free pages and in the slack of others until something is written over it, its
write-ahead log keeps older pages, and the search's indexes keep the words of deleted rows until their segments are
merged (Debian's 3.40 has no secure delete for FTS5). A file of which each write since its beginning has overwritten
what it deleted (``connections.connect_writer``) keeps next to nothing in pages: for it the merging is enough, which
``tidying`` does in small steps, and a look through its bytes (``leftovers``). Others have to be rewritten once, which
takes seconds for a large one. Beside the file stand copies that were made before migrations, and files that were set
aside as damaged.
"""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from callpop.said import Said
from callpop.storage import meta
from callpop.store_faults import StorageUnavailable

_DUE = "scrub-due"
_OVERWRITTEN = "overwritten"
_SAMPLES = ("sqlite_stat1", "sqlite_stat4")
READ_ALL_THE_TIME = Said(
    "Another program reads the call log's file all the time. Close it: then all is removed.", "log_read_all_the_time"
)
_TRIES = 40
_PAUSE = 0.05


def note_due(conn: sqlite3.Connection) -> None:
    """Say that rows were deleted of which nothing may be left; in the transaction that deletes them."""
    meta.put(conn, _DUE, "1")


def is_due(conn: sqlite3.Connection) -> bool:
    """Whether rows were deleted of which something may be left."""
    return meta.get(conn, _DUE) is not None


def note_overwritten(conn: sqlite3.Connection) -> None:
    """Say that the file is new, or rewritten: what is deleted in it was overwritten, ever since."""
    meta.put(conn, _OVERWRITTEN, "1")


def is_overwritten(conn: sqlite3.Connection) -> bool:
    """Whether no page of the file can hold what was deleted."""
    return meta.get(conn, _OVERWRITTEN) is not None and bool(conn.execute("PRAGMA secure_delete").fetchone()[0])


def finish(conn: sqlite3.Connection) -> None:
    """Nothing is left."""
    _forget_samples(conn)
    meta.remove(conn, _DUE)


def scrub(conn: sqlite3.Connection) -> None:
    """Have nothing left of what was deleted, at once; it rewrites a file that needs it, which takes as much room again.

    Args:
        conn: A writer's, in no transaction.

    Raises:
        StorageUnavailable: Another program reads the file all the time; try again.
        sqlite3.Error: The disk is full, or the like. It stays due.
    """
    clean = is_overwritten(conn)
    for index in _indexes(conn):
        if not clean:
            conn.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
        conn.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
    _forget_samples(conn)
    if not clean:
        conn.execute("VACUUM")
        note_overwritten(conn)
    _empty_log(conn)
    finish(conn)
    _empty_log(conn)


def note_left(conn: sqlite3.Connection) -> None:
    """Say that something was found in the file all the same: until it is rewritten, ``scrub`` does that."""
    meta.remove(conn, _OVERWRITTEN)
    note_due(conn)


def rewrite(conn: sqlite3.Connection) -> None:
    """Write the whole file anew, indexes and all: for what ``note_left`` told. Else as ``scrub``."""
    conn.execute("VACUUM")
    note_overwritten(conn)
    _empty_log(conn)


def copies(path: Path) -> tuple[Path, ...]:
    """Files beside the database that hold older states of it: from before migrations, or set aside as damaged."""
    found = [one for kind in ("backup", "damaged") for one in path.parent.glob(f"{path.name}.{kind}-*")]
    return tuple(sorted(one for one in found if one.is_file()))


def remove_copies(path: Path) -> tuple[Path, ...]:
    """Delete them; returns those that could not be deleted."""
    left = []
    for one in copies(path):
        try:
            one.unlink(missing_ok=True)
        except OSError:
            left.append(one)
    return tuple(left)


def _forget_samples(conn: sqlite3.Connection) -> None:
    """Values of indexes, where somebody had SQLite analyse the file."""
    for (table,) in conn.execute("SELECT name FROM sqlite_schema WHERE name IN (?, ?)", _SAMPLES).fetchall():
        conn.execute(f"DELETE FROM {table}")


def _indexes(conn: sqlite3.Connection) -> list[str]:
    """The full-text indexes that can be made anew from the rows."""
    made = conn.execute("SELECT name, sql FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'").fetchall()
    return [str(name) for name, sql in made if "content = ''" not in sql]


def _empty_log(conn: sqlite3.Connection) -> None:
    """Move the write-ahead log into the file, and make it empty: reads that are under way end soon."""
    for _ in range(_TRIES):
        busy = conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if not busy:
            return
        time.sleep(_PAUSE)
    raise StorageUnavailable(READ_ALL_THE_TIME)
