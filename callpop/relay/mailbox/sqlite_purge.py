"""Retention in SQLite, in steps so short that no notification waits long for one."""

from __future__ import annotations

import sqlite3

from callpop.relay.mailbox import sqlite_conversations as conversations

AT_ONCE = 200
"""Rows that one step looks at."""

_OLD = """
SELECT received_at, conversation FROM entries
WHERE conversation IS NOT NULL AND received_at >= ? AND received_at < ? ORDER BY received_at LIMIT ?
"""
_YOUNG = "SELECT 1 FROM entries WHERE conversation = ? AND received_at >= ?"
_UNHELD = """
DELETE FROM entries WHERE id IN (SELECT id FROM entries WHERE conversation IS NULL AND held = 0 LIMIT ?)
"""


def forget_conversations(conn: sqlite3.Connection, since: int, before: int) -> int | None:
    """Let go of conversations whose last receipt was before a time.

    Args:
        conn: In a transaction.
        since: Where the last step stopped; 0 at first.
        before: The time.

    Returns:
        Where the next step goes on, or None if this was the last.
    """
    rows = conn.execute(_OLD, (since, before, AT_ONCE)).fetchall()
    for conversation in {row[1] for row in rows}:
        if conn.execute(_YOUNG, (conversation, before)).fetchone() is None:
            conversations.forget(conn, conversation)
    if len(rows) < AT_ONCE:
        return None
    # Equal times across a step's end: what was let go of is not found again, so only the others are looked at twice.
    last: int = rows[-1][0]
    return last + 1 if last == since else last


def delete_entries(conn: sqlite3.Connection) -> int:
    """Delete notifications that nobody holds; returns how many, ``AT_ONCE`` if there may be more."""
    return conn.execute(_UNHELD, (AT_ONCE,)).rowcount


def delete_others(conn: sqlite3.Connection, *, missed_before: int) -> None:
    """Delete old misses and talks, and give free pages back."""
    conn.execute("DELETE FROM misses WHERE at < ?", (missed_before,))
    conn.execute("DELETE FROM talks WHERE at < ?", (missed_before,))
    conn.execute("PRAGMA incremental_vacuum(500)").fetchall()
