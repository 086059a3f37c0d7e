"""What is still to be done at the end of a day."""

from __future__ import annotations

import datetime as dt
import sqlite3

from callpop.calls.day_sheet import LONGEST, DaySheet, DuePromise, Part
from callpop.calls.periods import Period
from callpop.storage.log_queries import entry
from callpop.storage.rows import COLUMNS, log_entries

_MISSED = (
    "FROM calls INDEXED BY calls_missed_open"
    " WHERE outcome = 'missed' AND closed_kind IS NULL AND test = 0 AND started_at < ?"
)
_WITHOUT_NOTE = (
    "FROM calls INDEXED BY calls_by_start WHERE started_at >= ? AND started_at < ? AND outcome = 'answered'"
    " AND internal = 0 AND test = 0 AND note = ''"
)
_DUE = "SELECT id, call_id, text, due FROM promises WHERE done_at IS NULL AND due <= ? ORDER BY due, id"


def day_sheet(conn: sqlite3.Connection, day: str, zone: dt.tzinfo | None = None) -> DaySheet:
    """The sheet of one local day.

    Args:
        conn: Any connection.
        day: ISO ``YYYY-MM-DD``.
        zone: Whose day; None for the computer's.
    """
    date = dt.date.fromisoformat(day)
    since, until = Period(date, date).bounds(zone)
    return DaySheet(
        day=day,
        missed=_part(conn, _MISSED, (until,)),
        without_note=_part(conn, _WITHOUT_NOTE, (since, until)),
        promises=_promises(conn, day),
    )


def _part(conn: sqlite3.Connection, rows: str, values: tuple[int, ...]) -> Part:
    (total,) = conn.execute(f"SELECT count(*) {rows}", values).fetchone()
    sql = f"SELECT {COLUMNS} {rows} ORDER BY started_at DESC, id DESC LIMIT ?"
    return Part(tuple(log_entries(conn, conn.execute(sql, (*values, LONGEST)).fetchall())), int(total))


def _promises(conn: sqlite3.Connection, day: str) -> tuple[DuePromise, ...]:
    due = []
    for promise_id, call_id, text, on in conn.execute(_DUE, (day,)).fetchall():
        one = entry(conn, call_id)
        if one is not None and not one.record.test:
            due.append(DuePromise(promise_id, text, on, one))
    return tuple(due)
