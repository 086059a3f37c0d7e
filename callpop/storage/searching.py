"""The newest rows, or the oldest, that have what was typed, without a sort of all that have it.

Three ways, and each gives its rows in order:
- the index of the texts, read backwards: rows' ids follow their begin (``places``);
- the index of the list, when the list is short: each row is looked at;
- the index of the rows that are astray: each is looked at, or all matches are sorted when there are few.
The first rows of each are put together.
"""

from __future__ import annotations

import sqlite3

from callpop.calls.log_filters import Key, LogFilters
from callpop.storage.narrowing import LEAST, Value, bounds, conditions, index_for, newest, oldest
from callpop.storage.search import Wanted

_ASTRAY = "SELECT 1 FROM calls INDEXED BY calls_astray WHERE astray = 1"
_SHORT = 2000
"""Rows of a list, or matches, that are looked at one by one: a few milliseconds."""


def found_ids(
    conn: sqlite3.Connection,
    filters: LogFilters,
    alternatives: tuple[Wanted, ...],
    *,
    before: Key | None,
    after: Key | None,
    limit: int,
) -> list[int]:
    """The ids of the newest rows that have one of the alternatives; with ``after`` the oldest ones above it.

    Args:
        conn: Any connection.
        filters: What else holds for them.
        alternatives: What they have to have.
        before: Only rows below this key.
        after: Only rows above this key.
        limit: At most so many.
    """
    search = _Search(conn, filters, before, after, limit)
    keys: set[Key] = set()
    for one in alternatives:
        keys.update(search.by_list(one) if search.list_is_short else (*search.by_text(one), *search.astray(one)))
    return [row for _, row in sorted(keys, reverse=after is None)[:limit]]


class _Search:
    """One question, asked in several ways; each gives keys in order, at most as many as are wanted."""

    def __init__(
        self, conn: sqlite3.Connection, filters: LogFilters, before: Key | None, after: Key | None, limit: int
    ) -> None:
        self._conn, self._filters, self._before, self._after = conn, filters, before, after
        self._limit = limit
        self._upwards = after is not None
        self.list_is_short = index_for(filters) != "calls_by_start" and self._is_short()

    def _is_short(self) -> bool:
        sql, values = newest(self._filters, columns="1", before=self._before, after=self._after)
        count = f"SELECT count(*) FROM ({sql} LIMIT ?)"
        return bool(self._conn.execute(count, (*values, _SHORT)).fetchone()[0] < _SHORT)

    def by_list(self, wanted: Wanted, *, index: str = "") -> list[Key]:
        """Rows of the list, each looked at."""
        sql, values = (oldest if self._upwards else newest)(
            self._filters, columns="started_at, id", before=self._before, after=self._after
        )
        head, _, order = sql.partition(" ORDER BY ")
        if index:
            head = head.replace(f"INDEXED BY {index_for(self._filters)}", f"INDEXED BY {index}")
        found = [head.partition(" WHERE ")[2]] if " WHERE " in head else []
        head = head.partition(" WHERE ")[0]
        if index:
            found.append("astray = 1")
        if wanted.parts:
            found += ["instr(search_text, ?) > 0"] * len(wanted.parts)
            values += wanted.parts
        if wanted.starts:
            found.append("id IN (SELECT rowid FROM search_starts WHERE search_starts MATCH ? AND rowid = calls.id)")
            values.append(wanted.starts_query)
        statement = f"{head} WHERE {' AND '.join(found)} ORDER BY {order} LIMIT ?"
        return self._conn.execute(statement, (*values, self._limit)).fetchall()

    def by_text(self, wanted: Wanted) -> list[Key]:
        """Rows that are not astray, in the order of the index of texts."""
        rows = self._rows()
        if rows is None:
            return []
        text, values = self._matches(wanted)
        found, more = conditions(self._filters)
        order = "" if self._upwards else " DESC"
        sql = (
            f"SELECT calls.started_at, calls.id FROM {text} AND f.rowid BETWEEN ? AND ?"
            f" AND {' AND '.join(['calls.astray = 0', *found])} ORDER BY f.rowid{order} LIMIT ?"
        )
        return self._conn.execute(sql, (*values, *rows, *more, self._limit)).fetchall()

    def astray(self, wanted: Wanted) -> list[Key]:
        """Rows that are."""
        if (
            self._conn.execute("SELECT 1 FROM calls INDEXED BY calls_astray WHERE astray = 1 LIMIT 1").fetchone()
            is None
        ):
            return []
        text, values = self._matches(wanted)
        matches = self._conn.execute(f"SELECT f.rowid FROM {text} LIMIT ?", (*values, _SHORT)).fetchall()
        if len(matches) == _SHORT:
            return self.by_list(wanted, index="calls_astray")
        above, below = bounds(self._filters, before=self._before, after=self._after)
        found, more = conditions(self._filters)
        marks = ", ".join("?" * len(matches))
        sql = f"SELECT started_at, id FROM calls WHERE id IN ({marks}) AND {' AND '.join(['astray = 1', *found])}"
        keys: list[Key] = self._conn.execute(sql, (*(row for (row,) in matches), *more)).fetchall()
        keys = [key for key in keys if (above is None or key > above) and (below is None or key < below)]
        return sorted(keys, reverse=not self._upwards)[: self._limit]

    def _matches(self, wanted: Wanted) -> tuple[str, list[Value]]:
        """Tables and conditions that give the matches as ``f``, with the rows beside them."""
        values: list[Value] = []
        if wanted.parts:
            tables, found = "search_parts AS f", "f.search_parts MATCH ?"
            values.append(wanted.parts_query)
            if wanted.starts:
                tables += " CROSS JOIN search_starts AS s"
                found += " AND s.search_starts MATCH ? AND s.rowid = f.rowid"
                values.append(wanted.starts_query)
        else:
            tables, found = "search_starts AS f", "f.search_starts MATCH ?"
            values.append(wanted.starts_query)
        return f"{tables} CROSS JOIN calls WHERE calls.id = f.rowid AND {found}", values

    def _rows(self) -> tuple[int, int] | None:
        """The ids between which the rows that are not astray lie; None if there are none."""
        above, below = bounds(self._filters, before=self._before, after=self._after)
        least, greatest = LEAST, -LEAST - 1
        if above is not None:
            found = self._end("> (?, ?) ORDER BY started_at, id", above)
            if found is None:
                return None
            least = found
        if below is not None:
            found = self._end("< (?, ?) ORDER BY started_at DESC, id DESC", below)
            if found is None:
                return None
            greatest = found
        return least, greatest

    def _end(self, side: str, key: Key) -> int | None:
        sql = f"SELECT id FROM calls INDEXED BY calls_by_start WHERE astray = 0 AND (started_at, id) {side} LIMIT 1"
        found = self._conn.execute(sql, key).fetchone()
        return None if found is None else int(found[0])
