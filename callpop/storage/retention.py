"""Deletes calls that are older than the agent wants to keep, with all that belongs to them."""

from __future__ import annotations

import sqlite3

from callpop.storage.rows import call_ids_of
from callpop.storage.traces import tables_with

_PAGES_FREED = 5000
"""Pages given back at once: some 20 MB, a fraction of a second."""


def purge(conn: sqlite3.Connection, before: int) -> tuple[str, ...]:
    """Delete the calls that began before a time, with their notifications, notes, cards and decisions.

    The search's indexes are rewritten without them, and the file shrinks.

    Args:
        conn: In a transaction of the writer.
        before: Microseconds UTC.

    Returns:
        The ``record.call_id`` of each row deleted.
    """
    gone = []
    tables = [table for table in tables_with(conn, "call_id") if table not in ("calls", "call_ids")]
    for row, call_id in conn.execute("SELECT id, call_id FROM calls WHERE started_at < ?", (before,)).fetchall():
        gone.append(str(call_id))
        for one in call_ids_of(conn, row):
            for table in tables:
                conn.execute(f"DELETE FROM {table} WHERE call_id = ?", (one,))
            conn.execute("DELETE FROM chosen_contacts WHERE kind = 'call' AND key = ?", (one,))
        conn.execute("DELETE FROM calls WHERE id = ?", (row,))
    orphans = conn.execute(
        "DELETE FROM notes WHERE at < ? AND call_id NOT IN (SELECT call_id FROM call_ids)", (before,)
    ).rowcount
    stale = conn.execute(
        "DELETE FROM decisions WHERE received_at < ? AND call_id NOT IN (SELECT call_id FROM call_ids)", (before,)
    ).rowcount
    if gone:
        # A deleted row's trigrams stay in the index's older segments until these are merged away.
        conn.execute("INSERT INTO search_parts (search_parts) VALUES ('optimize')")
        conn.execute("INSERT INTO search_starts (search_starts) VALUES ('optimize')")
    if gone or orphans or stale:
        _shrink(conn)
    return tuple(gone)


def _shrink(conn: sqlite3.Connection) -> None:
    """Give free pages back to the disk, a bounded number at a time."""
    free = int(conn.execute("PRAGMA freelist_count").fetchone()[0])
    # The sqlite3 module steps a statement without columns only once, which frees one page.
    for _ in range(min(free, _PAGES_FREED)):
        conn.execute("PRAGMA incremental_vacuum(1)")
