"""What the log counts of a period, from its summaries (``calls.statistics`` makes days and hours of it)."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections import Counter
from collections.abc import Iterable

from callpop.calls import periods
from callpop.calls.statistics import Bucket, Caller, Counts, RawFigures, RawStatistics, Statistics, statistics_of
from callpop.storage.stretches import DAYS, LENGTHS, MONTHS, QUARTERS, Buckets, pieces

_TOP = 10
_CALLERS = "SELECT number_key, sum(kind = 'missed'), sum(kind = 'answered'), sum(kind = 'elsewhere')"
_COUNTED = (
    "direction = 'incoming' AND internal = 0 AND test = 0 AND masked = 0 AND number_key IS NOT NULL"
    " AND started_at >= ? AND started_at < ?"
)
_FEW = 0.05
"""A period with less than this share of the log's calls is read row by row; for others all numbers are gone through."""


def statistics(
    conn: sqlite3.Connection, since: int, until: int, *, line: str | None = None, zone: dt.tzinfo | None = None
) -> Statistics:
    """A period in figures.

    Args:
        conn: Any connection.
        since: When it begins, microseconds UTC, on a quarter hour.
        until: When it is over, likewise.
        line: Only calls to this line, by its key.
        zone: Whose days and hours; None for the computer's.
    """
    return statistics_of(raw_statistics(conn, since, until, line=line, zone=zone), zone=zone)


def raw_statistics(
    conn: sqlite3.Connection, since: int, until: int, *, line: str | None = None, zone: dt.tzinfo | None = None
) -> RawStatistics:
    """The same as the log counts it."""
    now = figures(conn, since, until, line=line)
    return RawStatistics(
        since=since,
        until=until,
        buckets=_buckets(conn, since, until, line),
        ring=now.ring,
        talk=now.talk,
        callers=_callers(conn, since, until, line, now.counts.total),
        before=figures(conn, *periods.before(since, until, zone), line=line),
    )


def figures(conn: sqlite3.Connection, since: int, until: int, *, line: str | None = None) -> RawFigures:
    """The sums of a period."""
    return RawFigures(
        counts=_counts(conn, since, until, line),
        ring=_spans(conn, "ring", since, until, line),
        talk=_spans(conn, "talk", since, until, line),
    )


def _buckets(conn: sqlite3.Connection, since: int, until: int, line: str | None) -> list[Bucket]:
    where, values = _on_line(line)
    length = LENGTHS[QUARTERS]
    return conn.execute(
        "SELECT bucket, line_key, missed, answered, elsewhere, outgoing FROM summary"
        f" WHERE level = {QUARTERS} AND bucket >= ? AND bucket < ?{where} ORDER BY bucket, line_key",
        (since // length, -(-until // length), *values),
    ).fetchall()


def _counts(conn: sqlite3.Connection, since: int, until: int, line: str | None) -> Counts:
    where, values = _on_line(line)
    counts = Counts()
    for piece in pieces(since, until):
        if isinstance(piece, Buckets):
            sums = conn.execute(
                "SELECT total(missed), total(answered), total(elsewhere), total(outgoing) FROM summary"
                f" WHERE level = ? AND bucket >= ? AND bucket < ?{where}",
                (*piece, *values),
            ).fetchone()
            counts += Counts(*map(int, sums))
    return counts


def _spans(conn: sqlite3.Connection, kind: str, since: int, until: int, line: str | None) -> Counter[int]:
    """How often each whole number of seconds occurs."""
    where, values = _on_line(line)
    told = "kind = 'answered' AND ring_ms IS NOT NULL" if kind == "ring" else "talk_ms IS NOT NULL"
    found: Counter[int] = Counter()
    for piece in pieces(since, until, (MONTHS, DAYS)):
        if isinstance(piece, Buckets):
            rows: Iterable[tuple[int, int]] = conn.execute(
                "SELECT seconds, sum(calls) FROM spans"
                f" WHERE level = ? AND kind = ? AND bucket >= ? AND bucket < ?{where} GROUP BY seconds",
                (piece.level, kind, piece.first, piece.end, *values),
            )
        else:
            rows = conn.execute(
                f"SELECT ({kind}_ms + 500) / 1000, count(*) FROM calls INDEXED BY calls_by_start"
                f" WHERE started_at >= ? AND started_at < ? AND test = 0 AND {told}{where} GROUP BY 1",
                (*piece, *values),
            )
        for seconds, calls in rows:
            found[seconds] += calls
    return found


def _callers(conn: sqlite3.Connection, since: int, until: int, line: str | None, calls: int) -> tuple[Caller, ...]:
    """Who called most."""
    where, values = _on_line(line)
    (every,) = conn.execute(f"SELECT total(calls) FROM summary WHERE level = {MONTHS}").fetchone()
    few = calls < every * _FEW
    index = "calls_by_line" if line is not None else "calls_by_start" if few else "calls_callers"
    found = conn.execute(
        f"{_CALLERS} FROM calls INDEXED BY {index} WHERE {_COUNTED}{where} AND kind <> 'other' GROUP BY number_key"
        " ORDER BY count(*) DESC, number_key LIMIT ?",
        (since, until, *values, _TOP),
    ).fetchall()
    return tuple(
        Caller(key, _name(conn, key), missed + answered + elsewhere, missed, elsewhere)
        for key, missed, answered, elsewhere in found
    )


def _name(conn: sqlite3.Connection, number_key: str) -> str:
    found = conn.execute(
        "SELECT name FROM calls INDEXED BY calls_by_number WHERE number_key = ? AND name <> '' AND masked = 0"
        " ORDER BY started_at DESC, id DESC LIMIT 1",
        (number_key,),
    ).fetchone()
    return "" if found is None else str(found[0])


def _on_line(line: str | None) -> tuple[str, tuple[str, ...]]:
    return ("", ()) if line is None else (" AND line_key = ?", (line,))
