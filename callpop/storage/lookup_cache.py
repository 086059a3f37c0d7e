"""What CRM look-ups answered lately: asked before the network is."""

from __future__ import annotations

import sqlite3


def load(conn: sqlite3.Connection, *, lookup: str, number_key: str, now: int) -> str | None:
    """The answer that is still good, as it was saved, or None.

    Args:
        conn: Any connection.
        lookup: Which look-up, and how it was set up.
        number_key: Whom it was asked for.
        now: Microseconds UTC.
    """
    row = conn.execute(
        "SELECT hits FROM lookup_cache WHERE lookup = ? AND number_key = ? AND expires_at > ?",
        (lookup, number_key, now),
    ).fetchone()
    return None if row is None else str(row[0])


def save(conn: sqlite3.Connection, *, lookup: str, number_key: str, hits: str, expires_at: int, now: int) -> None:
    """Keep an answer until it expires, and drop those that have."""
    conn.execute("DELETE FROM lookup_cache WHERE expires_at <= ?", (now,))
    conn.execute(
        "INSERT OR REPLACE INTO lookup_cache (lookup, number_key, expires_at, hits) VALUES (?, ?, ?, ?)",
        (lookup, number_key, expires_at, hits),
    )


def forget(conn: sqlite3.Connection) -> None:
    """Drop all answers."""
    conn.execute("DELETE FROM lookup_cache")
