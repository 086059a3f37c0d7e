"""Deletes calls that are older than the agent wants to keep, with all that belongs to them.

A call with a promise that is still to be kept stays until it is: what was promised must not be forgotten by itself.
Test calls go in any case: what their notes promise is tried out. So do missed calls that are open.
"""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from callpop.storage import tidying
from callpop.storage.in_time import in_time
from callpop.storage.rows import call_ids_of
from callpop.storage.traces import tables_with

_NO_ROW = "NOT EXISTS (SELECT 1 FROM call_ids WHERE call_ids.call_id = {0}.call_id)"
_STRAY_NOTE, _STRAY_DECISION = _NO_ROW.format("notes"), _NO_ROW.format("decisions")


_TOGETHER = 100
_OLD = """
started_at < ? AND (test = 1 OR NOT EXISTS (
    SELECT 1 FROM call_ids JOIN promises ON promises.call_id = call_ids.call_id AND promises.done_at IS NULL
    WHERE call_ids.row = calls.id
))
"""


class Purged(NamedTuple):
    """What one slice did.

    Attributes:
        calls: The ``record.call_id`` of each row deleted.
        complete: Whether none is left that is as old.
    """

    calls: tuple[str, ...]
    complete: bool


class Strays(NamedTuple):
    """What calls have left that went in another way.

    Attributes:
        notes: The call_ids of notes.
        decisions: The ids of decisions.
    """

    notes: list[str]
    decisions: list[int]


def purge(conn: sqlite3.Connection, before: int) -> tuple[str, ...]:
    """Delete all calls that began before a time at once, and tidy up after them.

    Args:
        conn: In a transaction of the writer.
        before: Microseconds UTC.

    Returns:
        The ``record.call_id`` of each row deleted.
    """
    gone: tuple[str, ...] = ()
    complete = False
    while not complete:
        some, complete = purge_some(conn, before, limit=_TOGETHER)
        gone += some
    left = strays(conn, before)
    purge_strays(conn, before, left)
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
        limit: At most so many; it ends by the clock, too (``in_time``).
    """
    with tidying.overwriting(conn):
        return _purge_some(conn, before, limit)


def _purge_some(conn: sqlite3.Connection, before: int, limit: int) -> Purged:
    gone = []
    tables = [table for table in tables_with(conn, "call_id") if table not in ("calls", "call_ids")]
    oldest = f"SELECT id, call_id FROM calls WHERE {_OLD} ORDER BY started_at, id LIMIT ?"
    rows = conn.execute(oldest, (before, limit)).fetchall()
    for row, call_id in in_time(rows):
        gone.append(str(call_id))
        for one in call_ids_of(conn, row):
            for table in tables:
                conn.execute(f"DELETE FROM {table} WHERE call_id = ?", (one,))
            conn.execute("DELETE FROM chosen_contacts WHERE kind = 'call' AND key = ?", (one,))
        conn.execute("DELETE FROM calls WHERE id = ?", (row,))
    if gone:
        tidying.note_due(conn)
    return Purged(tuple(gone), len(gone) == len(rows) < limit)


def count_old(conn: sqlite3.Connection, before: int) -> int:
    """How many calls that began before a time (microseconds UTC) would be deleted."""
    return int(conn.execute(f"SELECT count(*) FROM calls WHERE {_OLD}", (before,)).fetchone()[0])


def strays(conn: sqlite3.Connection, before: int) -> Strays:
    """Notes and decisions of before a time whose call has no row.

    It looks through all of them: for a reader, so that nobody waits for it.
    """
    notes = conn.execute(f"SELECT call_id FROM notes WHERE at < ? AND {_STRAY_NOTE}", (before,))
    decisions = conn.execute(f"SELECT id FROM decisions WHERE received_at < ? AND {_STRAY_DECISION}", (before,))
    return Strays([str(one) for (one,) in notes], [int(one) for (one,) in decisions])


def purge_strays(conn: sqlite3.Connection, before: int, found: Strays) -> None:
    """Delete those that are still without a row; in a transaction of the writer."""
    if not any(found):
        return
    with tidying.overwriting(conn):
        conn.executemany(
            f"DELETE FROM notes WHERE call_id = ? AND at < ? AND {_STRAY_NOTE}", [(one, before) for one in found.notes]
        )
        conn.executemany(
            f"DELETE FROM decisions WHERE id = ? AND {_STRAY_DECISION}", [(one,) for one in found.decisions]
        )
        tidying.note_due(conn)
