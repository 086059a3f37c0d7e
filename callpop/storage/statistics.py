"""What the log counts of a period, from its summaries (``calls.statistics`` makes days and hours of it)."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections import Counter
from collections.abc import Iterable

from callpop.calls import periods
from callpop.calls.statistics import Bucket, Caller, Counts, RawFigures, RawStatistics, Statistics, statistics_of
from callpop.storage.stretches import ALL_LINES, ALL_LINES_SPANS, DAYS, LENGTHS, MONTHS, QUARTERS, Buckets, pieces

_TOP = 10
_NAMED_WITHIN = 100
_CALLERS = (
    "kind <> 'outgoing' AND kind <> 'other' AND internal = 0 AND test = 0 AND masked = 0 AND number_key IS NOT NULL"
)
_COUNTED = f"{_CALLERS} AND started_at >= ? AND started_at < ?"
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
        buckets=_hours(conn, since, until, zone) if line is None else _buckets(conn, since, until, line),
        ring=now.ring,
        talk=now.talk,
        callers=_callers(conn, since, until, line, now.counts.total),
        before=figures(conn, *periods.before(since, until, zone), line=line),
        lines=_lines(conn, since, until) if line is None else None,
    )


def figures(conn: sqlite3.Connection, since: int, until: int, *, line: str | None = None) -> RawFigures:
    """The sums of a period."""
    return RawFigures(
        counts=_counts(conn, since, until, line),
        ring=_spans(conn, "ring", since, until, line),
        talk=_spans(conn, "talk", since, until, line),
    )


def _hours(conn: sqlite3.Connection, since: int, until: int, zone: dt.tzinfo | None) -> list[Bucket]:
    """The calls of all lines, by hours if local hours are hours of UTC, else by quarters of an hour."""
    first, end = since // LENGTHS[QUARTERS], -(-until // LENGTHS[QUARTERS])
    whole = first % 4 == 0 and all(offset % 3600 == 0 for _, _, offset in periods.offsets(since, until, zone))
    step = 4 if whole else 1
    return conn.execute(
        f"SELECT bucket / {step} * {step}, '', sum(missed), sum(answered), sum(elsewhere), sum(outgoing) FROM summary"
        f" WHERE level = {ALL_LINES} AND bucket >= ? AND bucket < ? GROUP BY 1",
        (first, end),
    ).fetchall()


def _buckets(conn: sqlite3.Connection, since: int, until: int, line: str) -> list[Bucket]:
    """The calls of one line by quarters of an hour."""
    return conn.execute(
        "SELECT bucket, line_key, missed, answered, elsewhere, outgoing FROM summary"
        f" WHERE level = {QUARTERS} AND bucket >= ? AND bucket < ? AND line_key = ?",
        (since // LENGTHS[QUARTERS], -(-until // LENGTHS[QUARTERS]), line),
    ).fetchall()


def _lines(conn: sqlite3.Connection, since: int, until: int) -> dict[str, Counts]:
    """The calls of each line."""
    found: dict[str, Counts] = {}
    for piece in pieces(since, until):
        if isinstance(piece, Buckets):
            for line, *sums in conn.execute(
                "SELECT line_key, sum(missed), sum(answered), sum(elsewhere), sum(outgoing) FROM summary"
                " WHERE level = ? AND bucket >= ? AND bucket < ? AND line_key <> '' GROUP BY line_key",
                piece,
            ):
                counts = found.get(line, Counts()) + Counts(*sums)
                if counts.total:
                    found[line] = counts
    return found


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
            of_all = line is None and piece.level == MONTHS
            rows: Iterable[tuple[int, int]] = conn.execute(
                "SELECT seconds, sum(calls) FROM spans"
                f" WHERE level = ? AND kind = ? AND bucket >= ? AND bucket < ?{where} GROUP BY seconds",
                (ALL_LINES_SPANS if of_all else piece.level, kind, piece.first, piece.end, *values),
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
    index = "calls_callers" if not few else "calls_by_start" if line is None else "calls_by_line"
    time, moments = _within(conn, since, until)
    most = conn.execute(
        f"SELECT number_key FROM calls INDEXED BY {index} WHERE {_CALLERS}{time}{where} GROUP BY number_key"
        " ORDER BY count(*) DESC, number_key LIMIT ?",
        (*moments, *values, _TOP),
    ).fetchall()
    return tuple(_caller(conn, key, since, until, line) for (key,) in most)


def _within(conn: sqlite3.Connection, since: int, until: int) -> tuple[str, list[int]]:
    """The condition on the time; an end of the period that no call lies beyond needs none, and each costs its time."""
    first, last = conn.execute(
        "SELECT (SELECT min(started_at) FROM calls), (SELECT max(started_at) FROM calls)"
    ).fetchone()
    sql, moments = "", []
    if first is not None and since > first:
        sql, moments = " AND started_at >= ?", [since]
    if last is not None and until <= last:
        sql, moments = f"{sql} AND started_at < ?", [*moments, until]
    return sql, moments


def _caller(conn: sqlite3.Connection, number_key: str, since: int, until: int, line: str | None) -> Caller:
    where, values = _on_line(line)
    count, missed, elsewhere = conn.execute(
        "SELECT count(*), total(kind = 'missed'), total(kind = 'elsewhere') FROM calls INDEXED BY calls_callers"
        f" WHERE {_COUNTED} AND number_key = ?{where}",
        (since, until, number_key, *values),
    ).fetchone()
    return Caller(number_key, _name(conn, number_key), int(count), int(missed), int(elsewhere))


def _name(conn: sqlite3.Connection, number_key: str) -> str:
    """The newest name; a number that had none for so many calls has none."""
    found = conn.execute(
        "SELECT name FROM (SELECT name, masked FROM calls INDEXED BY calls_by_number WHERE number_key = ?"
        " ORDER BY started_at DESC, id DESC LIMIT ?) WHERE name <> '' AND masked = 0 LIMIT 1",
        (number_key, _NAMED_WITHIN),
    ).fetchone()
    return "" if found is None else str(found[0])


def _on_line(line: str | None) -> tuple[str, tuple[str, ...]]:
    return ("", ()) if line is None else (" AND line_key = ?", (line,))
