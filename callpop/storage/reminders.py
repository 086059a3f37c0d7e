"""What the agent is to be reminded of, and what they were reminded of: never twice of the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date

from callpop.calls.promise import Promise
from callpop.storage import meta, promises
from callpop.storage.rows import call_ids_of

_LATER = "remind-later-until"
_MOST = 500


def due_promises(conn: sqlite3.Connection, today: date) -> tuple[Promise, ...]:
    """Promises due today or before that the agent has not been reminded of, the most pressing first.

    What a note of a test call promises is tried out, and reminds of nothing.
    """
    rows = conn.execute(
        "SELECT id, call_id, text, due, done_at FROM promises"
        " WHERE done_at IS NULL AND due <= ? AND reminded_at IS NULL AND NOT EXISTS ("
        "SELECT 1 FROM call_ids JOIN calls ON calls.id = call_ids.row"
        " WHERE call_ids.call_id = promises.call_id AND calls.test = 1"
        ") ORDER BY due, id LIMIT ?",
        (today.isoformat(), _MOST),
    )
    return tuple(promises.promise(row) for row in rows.fetchall())


def open_missed(conn: sqlite3.Connection, *, since: int, until: int) -> tuple[str, ...]:
    """The ``record.call_id`` of missed calls of a stretch of time that are open and were not reminded of, newest first.

    Args:
        conn: Any connection.
        since: Microseconds UTC.
        until: Likewise; not included.
    """
    rows = conn.execute(
        "SELECT call_id FROM calls INDEXED BY calls_missed_open"
        " WHERE outcome = 'missed' AND closed_kind IS NULL AND test = 0 AND started_at >= ? AND started_at < ?"
        " AND NOT EXISTS (SELECT 1 FROM call_ids JOIN reminded USING (call_id) WHERE call_ids.row = calls.id)"
        " ORDER BY started_at DESC LIMIT ?",
        (since, until, _MOST),
    )
    return tuple(str(call_id) for (call_id,) in rows.fetchall())


def call_is_up(conn: sqlite3.Connection) -> bool:
    """Whether a call rings or is in progress, as far as the log knows."""
    row = conn.execute("SELECT 1 FROM calls WHERE outcome IN ('ringing', 'in-progress') LIMIT 1").fetchone()
    return row is not None


def mark(conn: sqlite3.Connection, *, promise_ids: Iterable[int], call_ids: Iterable[str], at: int) -> None:
    """The agent has seen the reminders of these promises and missed calls.

    Args:
        conn: In a transaction of the writer.
        promise_ids: The promises.
        call_ids: One of each missed call's.
        at: When, microseconds UTC.
    """
    conn.executemany("UPDATE promises SET reminded_at = ? WHERE id = ?", [(at, one) for one in promise_ids])
    for call_id in call_ids:
        found = conn.execute("SELECT row FROM call_ids WHERE call_id = ?", (call_id,)).fetchone()
        whole = call_ids_of(conn, found[0]) if found is not None else {call_id}
        conn.executemany(
            "INSERT INTO reminded (call_id, at) VALUES (?, ?) ON CONFLICT (call_id) DO NOTHING",
            [(one, at) for one in whole],
        )


def later_until(conn: sqlite3.Connection) -> int:
    """Until when the agent wants to hear of nothing, microseconds UTC; 0 if of all."""
    return int(meta.get(conn, _LATER) or 0)


def remind_later(conn: sqlite3.Connection, until: int) -> None:
    """Say nothing until then (microseconds UTC)."""
    meta.put(conn, _LATER, str(until))
