"""What closed a missed call: derived from what the log knows by now, whatever came first.

A missed call is open until one of these, of which the earliest counts: the agent marked it, a later call to its number
was placed, a later call from its number reached the agent, or a colleague dealt with it. Withheld numbers are never
joined. The agent may open it again: what closed it until then does not count any more.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

_DERIVE = """
SELECT reasons.kind, reasons.at
FROM (
    SELECT * FROM (
        SELECT closers.closer AS kind, closers.started_at AS at
        FROM calls AS closers
        WHERE closers.number_key = :number_key AND closers.closer IS NOT NULL AND closers.started_at > :after
        ORDER BY closers.started_at, closers.closer
        LIMIT 1
    )
    UNION ALL
    SELECT CASE settled.talked WHEN 1 THEN 'settled' ELSE 'colleague-handled' END, settled.at
    FROM call_ids
    JOIN settled ON settled.call_id = call_ids.call_id
    WHERE call_ids.row = :row AND :handled = 1 AND settled.at > :reopened
    UNION ALL
    SELECT 'handled', coalesce(handled.at, :reopened)
    FROM call_ids
    LEFT JOIN handled ON handled.call_id = call_ids.call_id
    LEFT JOIN settled ON settled.call_id = call_ids.call_id AND settled.at = handled.at
    WHERE call_ids.row = :row AND :handled = 1 AND settled.call_id IS NULL
) AS reasons
ORDER BY reasons.at, reasons.kind
LIMIT 1
"""
_STATE = "SELECT call_id, outcome, number_key, started_at, handled, closed_kind, closed_at FROM calls WHERE id = ?"
_REOPENED = "SELECT max(at) FROM reopened WHERE call_id IN (SELECT call_id FROM call_ids WHERE row = ?)"
_BEGINNING = -(1 << 62)

_OPEN_UNTIL = """
SELECT id FROM calls
WHERE number_key = ? AND outcome = 'missed' AND started_at < ? AND (closed_at IS NULL OR closed_at >= ?)
"""
_CLOSED_AT = "SELECT id FROM calls WHERE number_key = ? AND outcome = 'missed' AND started_at < ? AND closed_at = ?"


class Closer(NamedTuple):
    """A call that closes missed ones of its number before it.

    Attributes:
        number_key: Its number.
        at: When it began, microseconds UTC.
        kind: In which way.
    """

    number_key: str
    at: int
    kind: str


def closer_of(conn: sqlite3.Connection, row: int) -> Closer | None:
    """What a row closes others by, if it does."""
    found = conn.execute(
        "SELECT number_key, started_at, closer FROM calls WHERE id = ? AND closer IS NOT NULL", (row,)
    ).fetchone()
    return None if found is None else Closer(*found)


def follow(conn: sqlite3.Connection, *, gone: Iterable[Closer] = (), come: Iterable[Closer] = ()) -> set[str]:
    """Bring missed calls up to date with calls of their numbers.

    Args:
        conn: In a transaction of the writer; rows are as they are to be.
        gone: Calls that close nothing any more, or did so otherwise.
        come: Calls that now do.

    Returns:
        The ``record.call_id`` of each row of which it changed what closed it.
    """
    before, after = set(gone), set(come)
    rows: set[int] = set()
    for one in before - after:
        rows.update(row for (row,) in conn.execute(_CLOSED_AT, (one.number_key, one.at, one.at)))
    for one in after - before:
        rows.update(row for (row,) in conn.execute(_OPEN_UNTIL, (one.number_key, one.at, one.at)))
    return derive(conn, sorted(rows))


def derive(conn: sqlite3.Connection, rows: Iterable[int]) -> set[str]:
    """Derive of some rows what closed them; returns the ``record.call_id`` of each of which that changed."""
    changed = set()
    for row in rows:
        call_id, outcome, number_key, started_at, handled, kind, at = conn.execute(_STATE, (row,)).fetchone()
        found = (None, None)
        if outcome == "missed":
            (reopened,) = conn.execute(_REOPENED, (row,)).fetchone()
            reopened = _BEGINNING if reopened is None else int(reopened)
            values = {
                "row": row,
                "number_key": number_key,
                "after": max(started_at, reopened),
                "reopened": reopened,
                "handled": handled,
            }
            found = conn.execute(_DERIVE, values).fetchone() or found
        if found != (kind, at):
            conn.execute("UPDATE calls SET closed_kind = ?, closed_at = ? WHERE id = ?", (*found, row))
            changed.add(str(call_id))
    return changed


def rederive(conn: sqlite3.Connection, number_key: str) -> set[str]:
    """Derive all missed calls of a number, after rows were brought in or taken away by other ways than ``call_log``."""
    sql = "SELECT id FROM calls WHERE number_key = ? AND outcome = 'missed'"
    return derive(conn, [row for (row,) in conn.execute(sql, (number_key,)).fetchall()])
