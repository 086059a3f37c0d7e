"""Pages of the log for what the agent wants to see, newest first, each found by its key."""

from __future__ import annotations

import sqlite3
from typing import Any

from callpop.calls.log_filters import Key, LogFilters, Page
from callpop.storage.narrowing import newest, oldest
from callpop.storage.rows import COLUMNS, key_of, log_entries
from callpop.storage.search import wanted
from callpop.storage.searching import found_ids


def page(
    conn: sqlite3.Connection,
    filters: LogFilters,
    *,
    before: Key | None = None,
    after: Key | None = None,
    limit: int = 50,
) -> Page:
    """Rows of the log, newest first.

    Args:
        conn: Any connection.
        filters: Which ones.
        before: Only rows below this key: the page that goes on from its last one.
        after: Only rows above this key, those next to it: the page that ends above its first one.
        limit: At most so many. Fewer come only where the log ends.
    """
    rows = read(conn, filters, COLUMNS, before=before, after=after, limit=limit)
    return list(zip(map(key_of, rows), log_entries(conn, rows), strict=True))


def read(
    conn: sqlite3.Connection,
    filters: LogFilters,
    columns: str,
    *,
    before: Key | None = None,
    after: Key | None = None,
    limit: int,
) -> list[Any]:
    """The same rows as these columns of them."""
    upwards = after is not None
    conditions = wanted(filters.text, tag=filters.tag, region=filters.region)
    if conditions:
        ids = found_ids(conn, filters, conditions, before=before, after=after, limit=limit)
        marks = ", ".join("?" * len(ids))
        sql = f"SELECT {columns} FROM calls WHERE id IN ({marks}) ORDER BY started_at DESC, id DESC"
        return conn.execute(sql, ids).fetchall()
    sql, values = (oldest if upwards else newest)(filters, before=before, after=after, columns=columns)
    rows = conn.execute(f"{sql} LIMIT ?", (*values, limit)).fetchall()
    return rows[::-1] if upwards else rows


def around(conn: sqlite3.Connection, filters: LogFilters, moment: int, *, limit: int = 50) -> Page:
    """The rows from a moment downwards.

    Args:
        conn: Any connection.
        filters: Which ones.
        moment: Microseconds UTC; calls that began then are among them.
        limit: At most so many.
    """
    return page(conn, filters, before=(moment + 1, -(1 << 63)), limit=limit)
