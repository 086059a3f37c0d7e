"""After old calls were deleted or masked: the search forgets their words and the file shrinks, a little at a time.

Whoever writes waits behind each step, so none takes longer than some tens of milliseconds.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from callpop.storage import meta, remains

_DUE = "tidy-due"
_UNDER_WAY = "under way"
_AT = "tidied-at"
_DAY = 86_400_000_000
_INDEXES = ("search_parts", "search_starts")
_MERGED = 100
"""Pages of an index written in one step."""

_FREED = 500
"""Pages given back in one step: some 2 MB."""


@contextlib.contextmanager
def overwriting(conn: sqlite3.Connection) -> Iterator[None]:
    """What is deleted meanwhile is overwritten in the file."""
    (before,) = conn.execute("PRAGMA secure_delete").fetchone()
    conn.execute("PRAGMA secure_delete = ON")
    try:
        yield
    finally:
        conn.execute(f"PRAGMA secure_delete = {before}")


def note_due(conn: sqlite3.Connection) -> None:
    """Say that rows went; in the transaction that deletes or masks them."""
    meta.put(conn, _DUE, "1")


def is_due(conn: sqlite3.Connection, now: int) -> bool:
    """Whether rows went, and the last time is a day ago (microseconds UTC)."""
    return meta.get(conn, _DUE) is not None and now - int(meta.get(conn, _AT) or 0) >= _DAY


def begin(conn: sqlite3.Connection, now: int) -> None:
    """It is being done: what goes from now on is for the next time. Due it stays until it is finished."""
    meta.put(conn, _DUE, _UNDER_WAY)
    meta.put(conn, _AT, str(now))


def finish(conn: sqlite3.Connection) -> None:
    """All of it is done."""
    if meta.get(conn, _DUE) == _UNDER_WAY:
        meta.remove(conn, _DUE)


def merge(conn: sqlite3.Connection, *, first: bool) -> bool:
    """Merge some of the search's segments: a deleted row's words stay in the older ones until then.

    Args:
        conn: In a transaction of the writer.
        first: Whether it is the first step of all segments into one.

    Returns:
        Whether there is more to do.
    """
    more = False
    with overwriting(conn):
        for index in _INDEXES:
            before = conn.total_changes
            pages = -_MERGED if first else _MERGED
            conn.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)", (pages,))
            # The statement itself counts as one change.
            more = more or conn.total_changes - before > 1
    return more


def shrink(conn: sqlite3.Connection) -> bool:
    """Give some free pages back to the disk; returns whether there are more. In a transaction of the writer."""
    free = int(conn.execute("PRAGMA freelist_count").fetchone()[0])
    # The sqlite3 module steps a statement without columns only once, which frees one page.
    for _ in range(min(free, _FREED)):
        conn.execute("PRAGMA incremental_vacuum(1)")
    return free > _FREED and int(conn.execute("PRAGMA freelist_count").fetchone()[0]) < free


def remove_old_copies(path: Path, now: int) -> bool:
    """Delete older states of the file that stand beside it, but for those of the last day; returns whether all went."""
    gone = True
    for one in remains.copies(path):
        try:
            if now - one.stat().st_mtime_ns // 1000 >= _DAY:
                one.unlink(missing_ok=True)
            else:
                gone = False
        except OSError:
            gone = False
    return gone


def empty_log(conn: sqlite3.Connection) -> bool:
    """Move the write-ahead log into the file and make it empty; False if somebody reads. In no transaction."""
    return not conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
