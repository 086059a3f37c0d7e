"""Connections to the database, and the settings they share."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from callpop.said import Said
from callpop.storage.faults import CALL_LOG, Holding
from callpop.store_faults import StorageUnavailable

BUSY_SECONDS = 2.0
"""How long a statement waits for another process's lock."""

_STATEMENTS = 256
"""Prepared statements kept by a connection: more than the rooms of this folder have."""

_LOG_LIMIT = 16 * 1024 * 1024
"""Bytes at which the write-ahead log is moved into the file, and to which it shrinks then. Whoever waits for a commit
waits for that, so it is done seldom; a page that changed many times is moved once."""

_LOG_LIMIT_BESIDE = 256 * 1024 * 1024
"""Bytes at which the writer moves it where others should have done so long ago."""

_PAGE = 4096


def connect_writer(path: Path, holding: Holding = CALL_LOG) -> sqlite3.Connection:
    """A connection that may write, in autocommit mode: transactions are spelt out.

    Raises:
        StorageUnavailable: The file system cannot hold a write-ahead log.
        sqlite3.Error: The file cannot be opened or is no database.
    """
    conn = _connect(str(path))
    try:
        conn.execute("PRAGMA auto_vacuum=INCREMENTAL")  # heeded only by an empty file
        mode = conn.execute("PRAGMA journal_mode=WAL").fetchone()[0]
        if mode != "wal":
            raise StorageUnavailable(
                Said(
                    "The folder {folder} cannot hold the {name} (is it on a network share?). Choose a local one.",
                    "storage_no_journal",
                    folder=str(path.parent),
                    name=holding.name,
                )
            )
        conn.execute("PRAGMA synchronous=FULL")
        conn.execute("PRAGMA foreign_keys=ON")
        # What is deleted or replaced leaves no copy in free pages or in the slack of others (storage/remains.py).
        # Debian's SQLite does so by itself; others would not.
        conn.execute("PRAGMA secure_delete=ON").fetchone()
        conn.execute(f"PRAGMA journal_size_limit={_LOG_LIMIT}")
        conn.execute(f"PRAGMA wal_autocheckpoint={_LOG_LIMIT // _PAGE}")
    except BaseException:
        conn.close()
        raise
    return conn


def leave_the_disk_to_others(conn: sqlite3.Connection) -> None:
    """Have a writer's commits wait for the disk only where the log is begun anew.

    Others make the log durable (flushing.py) and move it into the file; the writer does that only where they do not.
    """
    conn.execute("PRAGMA synchronous=NORMAL")
    # The log grows again each time. To write over the old one would be less work for the file system, but its frames
    # do not end where pages do: a page that the system has forgotten meanwhile has to be read from the disk first.
    conn.execute("PRAGMA journal_size_limit=0")
    conn.execute(f"PRAGMA wal_autocheckpoint={_LOG_LIMIT_BESIDE // _PAGE}")


def connect_reader(path: Path) -> sqlite3.Connection:
    """A connection that can only read; the file must exist.

    It never moves the write-ahead log into the file, neither while open nor when closed.
    """
    return _connect(path.absolute().as_uri() + "?mode=ro", uri=True)


def _connect(target: str, *, uri: bool = False) -> sqlite3.Connection:
    return sqlite3.connect(
        target,
        uri=uri,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        cached_statements=_STATEMENTS,
        check_same_thread=False,  # opened where it is made, used on its own thread, interrupted from others
    )
