"""How many rows each list of the log has, by line and by day."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from callpop.calls.log_filters import Group, LogCounts, LogFilters
from callpop.storage.narrowing import newest
from callpop.storage.search import wanted

_COLUMNS = "calls, missed_open, missed, answered, outgoing, internal"


def counts(conn: sqlite3.Connection, filters: LogFilters) -> LogCounts:
    """How many rows each list has; test calls are in none.

    Args:
        conn: Any connection.
        filters: What else holds for them; the group is left out.
    """
    return _counted(conn, replace(filters, group=Group.ALL))


def _counted(conn: sqlite3.Connection, filters: LogFilters) -> LogCounts:
    sql, values = newest(filters, columns="kind, closed_kind, internal, id")
    conditions = wanted(filters.text, tag=filters.tag)
    where = "test = 0"
    if conditions:
        found = []
        for one in conditions:
            both = []
            if one.parts:
                both.append("id IN (SELECT rowid FROM search_parts WHERE search_parts MATCH ?)")
                values.append(one.parts_query)
            if one.starts:
                both.append("id IN (SELECT rowid FROM search_starts WHERE search_starts MATCH ?)")
                values.append(one.starts_query)
            found.append(f"({' AND '.join(both)})")
        where += f" AND ({' OR '.join(found)})"
    inner = sql.partition(" ORDER BY ")[0].replace("SELECT kind,", "SELECT test, kind,")
    row = conn.execute(
        "SELECT count(*), total(kind = 'missed' AND closed_kind IS NULL), total(kind = 'missed'),"
        " total(kind = 'answered'), total(kind = 'outgoing'), total(internal)"
        f" FROM ({inner}) WHERE {where}",
        values,
    ).fetchone()
    return LogCounts(*map(int, row))


def lines(conn: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """The dialled lines, the most dialled first, each with how many calls it had."""
    found = conn.execute(
        "SELECT line_key, sum(calls) FROM summary WHERE level = 2 AND line_key <> '' GROUP BY line_key"
        " ORDER BY sum(calls) DESC, line_key"
    )
    return tuple((str(line), int(count)) for line, count in found)
