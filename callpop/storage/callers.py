"""What the log has of a number, and of whom the agent had to do with lately."""

from __future__ import annotations

import sqlite3

from callpop.calls.log_filters import Earlier, Key, LogFilters, RecentCaller
from callpop.storage.log_pages import page, read
from callpop.storage.rows import COLUMNS, log_entries

_AT_ONCE = 200
_LOOKED_AT = 5000
"""Rows at most that are looked at for callers: who called before these is not recent."""


def earlier(conn: sqlite3.Connection, number_key: str, *, before: Key | None = None, limit: int = 20) -> Earlier:
    """Calls with a number, newest first; test calls are left out.

    Args:
        conn: Any connection.
        number_key: As ``calls.numbers.number_key`` gives it.
        before: Only rows below this key.
        limit: At most so many of them; all are counted.
    """
    where, values = "number_key = ? AND test = 0", (number_key, *(before or ()))
    if before is not None:
        where += " AND (started_at, id) < (?, ?)"
    count = conn.execute(f"SELECT count(*) FROM calls INDEXED BY calls_by_number WHERE {where}", values).fetchone()[0]
    return Earlier(page(conn, LogFilters(number_key=number_key, tests=False), before=before, limit=limit), int(count))


def recent_callers(
    conn: sqlite3.Connection, limit: int, text: str = "", *, region: str = ""
) -> tuple[RecentCaller, ...]:
    """The other ends of the newest calls, each once; withheld numbers and test calls are left out.

    Args:
        conn: Any connection.
        limit: At most so many.
        text: Only those whose calls the search finds for this.
        region: Country of numbers in it that have no country code.
    """
    filters = LogFilters(text=text, region=region)
    found: dict[str, int] = {}
    before: Key | None = None
    looked_at = 0
    while len(found) < limit and looked_at < _LOOKED_AT:
        rows = read(conn, filters, "number_key, test, started_at, id", before=before, limit=_AT_ONCE)
        for number_key, test, _, row in rows:
            if number_key is not None and not test and len(found) < limit:
                found.setdefault(number_key, row)
        looked_at += len(rows)
        if not rows:
            break
        before = (rows[-1][2], rows[-1][3])
    marks = ", ".join("?" * len(found))
    sql = f"SELECT {COLUMNS} FROM calls WHERE id IN ({marks})"
    by_id = {row[0]: row for row in conn.execute(sql, list(found.values())).fetchall()}
    entries = log_entries(conn, [by_id[row] for row in found.values()])
    return tuple(RecentCaller(key, entry) for key, entry in zip(found, entries, strict=True))
