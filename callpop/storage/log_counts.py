"""How many rows each list of the log has, and each line.

Without a text, a tag or a number the summaries tell; with one of these the rows are counted.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from callpop.calls.log_filters import Group, LogCounts, LogFilters
from callpop.storage.narrowing import Value, newest
from callpop.storage.search import condition_of, wanted
from callpop.storage.stretches import LENGTHS, MONTHS, Buckets, pieces

_SUMS = "total(calls), total(missed_open), total(missed), total(answered), total(outgoing), total(internal)"
_OF_ROWS = (
    "count(*), total(kind = 'missed' AND closed_kind IS NULL), total(kind = 'missed'), total(kind = 'answered'),"
    " total(kind = 'outgoing'), total(internal)"
)


def counts(conn: sqlite3.Connection, filters: LogFilters) -> LogCounts:
    """How many rows each list has; test calls are in none.

    Args:
        conn: Any connection.
        filters: What else holds for them; the group is left out.
    """
    every = replace(filters, group=Group.ALL)
    conditions = wanted(filters.text, tag=filters.tag)
    if conditions:
        found, parameters = condition_of(conditions)
        return _of_rows(conn, every, found, parameters)
    if filters.number_key is not None:
        return _of_rows(conn, every)
    if filters.since is None and filters.until is None:
        where, values = ("", []) if filters.line is None else (" AND line_key = ?", [filters.line])
        return _sum([conn.execute(f"SELECT {_SUMS} FROM summary WHERE level = {MONTHS}{where}", values).fetchone()])
    return _of_stretch(conn, every)


def lines(conn: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """The dialled lines, the most dialled first, each with how many calls it had."""
    found = conn.execute(
        f"SELECT line_key, sum(calls) FROM summary WHERE level = {MONTHS} AND line_key <> '' GROUP BY line_key"
        " ORDER BY sum(calls) DESC, line_key"
    )
    return tuple((str(line), int(count)) for line, count in found)


def _of_stretch(conn: sqlite3.Connection, filters: LogFilters) -> LogCounts:
    first, last = conn.execute(f"SELECT min(bucket), max(bucket) + 1 FROM summary WHERE level = {MONTHS}").fetchone()
    if first is None:
        return LogCounts()
    length = LENGTHS[MONTHS]
    since = max(first * length, first * length if filters.since is None else filters.since)
    until = min(last * length, last * length if filters.until is None else filters.until)
    where, values = ("", []) if filters.line is None else (" AND line_key = ?", [filters.line])
    found = []
    for piece in pieces(since, until):
        if isinstance(piece, Buckets):
            table = f"{_SUMS} FROM summary WHERE level = ? AND bucket >= ? AND bucket < ?"
        else:
            table = (
                f"{_OF_ROWS} FROM calls INDEXED BY calls_by_start WHERE test = 0 AND started_at >= ? AND started_at < ?"
            )
        found.append(conn.execute(f"SELECT {table}{where}", (*piece, *values)).fetchone())
    return _sum(found)


def _of_rows(
    conn: sqlite3.Connection, filters: LogFilters, found: str = "", parameters: Sequence[str] = ()
) -> LogCounts:
    sql, values = newest(filters, columns="id, test, kind, closed_kind, internal")
    # The texts' index gives the rows; only a number has fewer.
    rows = sql.partition(" ORDER BY ")[0]
    if found and filters.number_key is None:
        rows = rows.replace(" INDEXED BY calls_by_start", "").replace(" INDEXED BY calls_by_line", "")
    where = "test = 0" + (f" AND ({found})" if found else "")
    both: list[Value] = [*values, *parameters]
    return _sum([conn.execute(f"SELECT {_OF_ROWS} FROM ({rows}) WHERE {where}", both).fetchone()])


def _sum(rows: Sequence[Sequence[float]]) -> LogCounts:
    return LogCounts(*(int(sum(column)) for column in zip(*rows, strict=True)))
