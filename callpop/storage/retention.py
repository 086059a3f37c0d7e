"""Deletes calls that are older than the agent wants to keep, with all that belongs to them."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from callpop.storage import tidying
from callpop.storage.rows import call_ids_of
from callpop.storage.traces import tables_with


class Purged(NamedTuple):
    """What one slice did.

    Attributes:
        calls: The ``record.call_id`` of each row deleted.
        complete: Whether none is left that is as old.
    """

    calls: tuple[str, ...]
    complete: bool


def purge(conn: sqlite3.Connection, before: int) -> tuple[str, ...]:
    """Delete all calls that began before a time at once, and tidy up after them.

    Args:
        conn: In a transaction of the writer.
        before: Microseconds UTC.

    Returns:
        The ``record.call_id`` of each row deleted.
    """
    gone = purge_some(conn, before, limit=-1).calls
    if gone:
        first = True
        while tidying.merge(conn, first=first):
            first = False
    while tidying.shrink(conn):
        pass
    return gone


def purge_some(conn: sqlite3.Connection, before: int, *, limit: int) -> Purged:
    """Delete the oldest calls that began before a time, with their notifications, notes, cards and decisions.

    What they leave in the search's indexes and in the file is ``tidying``'s.

    Args:
        conn: In a transaction of the writer.
        before: Microseconds UTC.
        limit: At most so many; -1 for all.
    """
    with tidying.overwriting(conn):
        return _purge_some(conn, before, limit)


def _purge_some(conn: sqlite3.Connection, before: int, limit: int) -> Purged:
    gone = []
    tables = [table for table in tables_with(conn, "call_id") if table not in ("calls", "call_ids")]
    oldest = "SELECT id, call_id FROM calls WHERE started_at < ? ORDER BY started_at, id LIMIT ?"
    for row, call_id in conn.execute(oldest, (before, limit)).fetchall():
        gone.append(str(call_id))
        for one in call_ids_of(conn, row):
            for table in tables:
                conn.execute(f"DELETE FROM {table} WHERE call_id = ?", (one,))
            conn.execute("DELETE FROM chosen_contacts WHERE kind = 'call' AND key = ?", (one,))
        conn.execute("DELETE FROM calls WHERE id = ?", (row,))
    complete = len(gone) != limit
    strays = 0
    if complete:
        for sql in (
            "DELETE FROM notes WHERE at < ? AND call_id NOT IN (SELECT call_id FROM call_ids)",
            "DELETE FROM decisions WHERE received_at < ? AND call_id NOT IN (SELECT call_id FROM call_ids)",
        ):
            strays += conn.execute(sql, (before,)).rowcount
    if gone or strays:
        tidying.note_due(conn)
    return Purged(tuple(gone), complete)
