"""Questions to the call log; all of them are answered from an index."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from callpop.calls.entry import History, LogEntry
from callpop.calls.record import Direction, Outcome
from callpop.storage import promises
from callpop.storage.rows import COLUMNS, Key, key_of, log_entries, log_entry
from callpop.storage.search import condition
from callpop.storage.stretches import MONTHS


def entry(conn: sqlite3.Connection, call_id: str) -> LogEntry | None:
    """The row that holds this call_id, or None."""
    row = conn.execute(
        f"SELECT {COLUMNS} FROM calls WHERE id = (SELECT row FROM call_ids WHERE call_id = ?)", (call_id,)
    ).fetchone()
    return None if row is None else log_entry(conn, row)


def page(
    conn: sqlite3.Connection,
    *,
    before: Key | None = None,
    limit: int = -1,
    search: str = "",
    outcomes: Collection[Outcome] = (),
    directions: Collection[Direction] = (),
    since: int | None = None,
    until: int | None = None,
) -> list[tuple[Key, LogEntry]]:
    """Rows of the log, newest first.

    Args:
        conn: Any connection.
        before: Only rows below this key: the last one of the page above. None from the newest.
        limit: At most so many rows; -1 for all.
        search: What the agent typed: parts of names, numbers and notes; '' for all.
        outcomes: Only these; empty for any.
        directions: Only these; empty for any.
        since: Only calls that began at this time or later, microseconds UTC.
        until: Only calls that began before this time.
    """
    sql, values = page_query(
        before=before, limit=limit, search=search, outcomes=outcomes, directions=directions, since=since, until=until
    )
    rows = conn.execute(sql, values).fetchall()
    return list(zip(map(key_of, rows), log_entries(conn, rows), strict=True))


def page_query(
    *,
    before: Key | None,
    limit: int,
    search: str,
    outcomes: Collection[Outcome],
    directions: Collection[Direction],
    since: int | None,
    until: int | None,
) -> tuple[str, list[str | int]]:
    """The statement of ``page`` and its values."""
    conditions: list[str] = []
    values: list[str | int] = []
    if before is not None:
        conditions.append("(started_at, id) < (?, ?)")
        values += before
    if since is not None:
        conditions.append("started_at >= ?")
        values.append(since)
    if until is not None:
        conditions.append("started_at < ?")
        values.append(until)
    for column, wanted in (("outcome", outcomes), ("direction", directions)):
        if wanted:
            conditions.append(f"{column} IN ({', '.join('?' * len(wanted))})")
            values += [one.value for one in wanted]
    found, parameters = condition(search)
    if found:
        conditions.append(found)
        values += parameters
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    return f"SELECT {COLUMNS} FROM calls {where} ORDER BY started_at DESC, id DESC LIMIT ?", [*values, limit]


def missed_open(conn: sqlite3.Connection) -> int:
    """How many missed calls are open; test calls are not counted. Asked at every call, so the sums tell it."""
    sql = f"SELECT total(missed_open) FROM summary WHERE level = {MONTHS}"
    return int(conn.execute(sql).fetchone()[0])


def begun_between(conn: sqlite3.Connection, since: int, until: int) -> list[str]:
    """The call_ids of the rows of calls that began in this time (microseconds UTC, both included)."""
    sql = "SELECT call_ids.call_id FROM calls JOIN call_ids ON call_ids.row = calls.id WHERE started_at BETWEEN ? AND ?"
    return [str(call_id) for (call_id,) in conn.execute(sql, (since, until))]


def unfinished(conn: sqlite3.Connection) -> list[LogEntry]:
    """The calls that ring or are in progress as far as the log knows, oldest first."""
    sql = f"SELECT {COLUMNS} FROM calls WHERE outcome IN ('ringing', 'in-progress') ORDER BY id"
    return log_entries(conn, conn.execute(sql).fetchall())


def history(
    conn: sqlite3.Connection, *, number_key: str | None, started_before: int, week_start: int, day_start: int
) -> History:
    """What the log knows of a number when its call rings; test calls are left out.

    Args:
        conn: Any connection.
        number_key: As ``calls.numbers.number_key`` gives it; a withheld one (None) has no history.
        started_before: When the call at hand began, microseconds UTC; it counts if it has a row.
        week_start: Monday 00:00 local time, microseconds UTC.
        day_start: Today 00:00 local time, microseconds UTC.
    """
    if number_key is None:
        return History(calls_this_week=0, missed_today=0, last=None)
    week, missed = conn.execute(
        "SELECT count(*) FILTER (WHERE started_at >= ?), count(*) FILTER (WHERE started_at >= ? AND outcome = 'missed')"
        " FROM calls WHERE number_key = ? AND started_at BETWEEN ? AND ? AND test = 0",
        (week_start, day_start, number_key, min(week_start, day_start), started_before),
    ).fetchone()
    last = conn.execute(
        f"SELECT {COLUMNS} FROM calls WHERE number_key = ? AND started_at < ? AND test = 0"
        " ORDER BY started_at DESC, id DESC LIMIT 1",
        (number_key, started_before),
    ).fetchone()
    return History(
        calls_this_week=week,
        missed_today=missed,
        last=None if last is None else log_entry(conn, last),
        promises=promises.open_of(conn, number_key),
    )
