"""The newest rows, or the oldest, that have what was typed, without a sort of all that have it.

Three ways, and each gives its rows in order:
- the index of the texts, read backwards: rows' ids follow their begin (``places``);
- the index of the list, when the list is short: each row is looked at;
- the index of the rows that are astray: each is looked at, or all matches are sorted when there are few.
The first rows of each are put together.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from callpop.calls.log_filters import Key, LogFilters
from callpop.storage.narrowing import LEAST, Value, bounds, conditions, index_for, newest, oldest
from callpop.storage.search import Wanted

_ASTRAY = "SELECT 1 FROM calls INDEXED BY calls_astray WHERE astray = 1"
_SHORT = 2000
"""Rows of a list, or matches, that are looked at one by one: a few milliseconds."""

_FEW = 30_000
"""Rows with words that begin so, which the index of texts' parts is held against: as many milliseconds as thousands,
at most. Where there are more of them, hits are near each other, and each row's text is looked at."""


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


def ids_of_short_list(
    conn: sqlite3.Connection, filters: LogFilters, alternatives: tuple[Wanted, ...]
) -> list[int] | None:
    """The ids of all rows of a short list that have one of the alternatives; None if the list is long."""
    search = _Search(conn, filters, None, None, _SHORT)
    if not search.list_is_short:
        return None
    return sorted({row for one in alternatives for _, row in search.by_list(one)})


def ids_of_period(conn: sqlite3.Connection, filters: LogFilters) -> tuple[int, int] | None:
    """The ids between which all rows of the filters' period lie; None if there are none."""
    if conn.execute(f"{_ASTRAY} LIMIT 1").fetchone() is None:
        found = _Search(conn, filters, None, None, 1).rows()
        if found is None:
            return None
        low, high = found
    else:
        low, high = LEAST, -LEAST - 1
    least, greatest = conn.execute("SELECT (SELECT min(id) FROM calls), (SELECT max(id) FROM calls)").fetchone()
    return None if greatest is None else (max(low, least), min(high, greatest))


def _table(wanted: Wanted, *, by_starts: bool) -> tuple[str, str]:
    """An index of texts, and the question to it."""
    return ("search_starts", wanted.starts_query) if by_starts else ("search_parts", wanted.parts_query)


def _looks(wanted: Wanted, *, parts: bool = True, starts: bool = True) -> tuple[list[str], list[str]]:
    """Conditions on a row's own text, and their values.

    For the beginnings of words it is a rough look, which lets too many rows pass but none too few: no letter of the
    alphabet and no digit stands before them.
    """
    found: list[str] = []
    values: list[str] = []
    if parts:
        found += ["instr(calls.search_text, ?) > 0"] * len(wanted.parts)
        values += wanted.parts
    if starts:
        found += ["(char(10) || calls.search_text) GLOB ?"] * len(wanted.starts)
        values += [f"*[^a-z0-9]{one}*" for one in wanted.starts]
    return found, values


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
            self._filters, columns="started_at, id, search_text", before=self._before, after=self._after
        )
        head, _, order = sql.partition(" ORDER BY ")
        head, _, where = head.partition(" WHERE ")
        found = [where] if where else []
        if index:
            head = head.replace(f"INDEXED BY {index_for(self._filters)}", f"INDEXED BY {index}")
            found.append("astray = 1")
        looks, more = _looks(wanted)
        sql = f"{head} WHERE {' AND '.join([*found, *looks])} ORDER BY {order}"
        return self._first(sql, (*values, *more), wanted)

    def by_text(self, wanted: Wanted) -> list[Key]:
        """Rows that are not astray, in the order of the index of texts."""
        rows = self.rows()
        if rows is None:
            return []
        by_starts = not wanted.parts or self._starts_are_fewer(wanted, _SHORT)
        table, query = _table(wanted, by_starts=by_starts)
        looks, more = _looks(wanted, parts=by_starts, starts=not by_starts)
        checked = wanted
        if by_starts:
            checked = Wanted()
        elif self._starts_are_fewer(wanted, _FEW):
            # The plus sign keeps SQLite from asking the index of texts for each of them.
            looks = ["+f.rowid IN (SELECT rowid FROM search_starts WHERE search_starts MATCH ?)"]
            more, checked = [wanted.starts_query], Wanted()
        found, values = conditions(self._filters)
        order = "" if self._upwards else " DESC"
        sql = (
            f"SELECT calls.started_at, calls.id, calls.search_text FROM {table} AS f CROSS JOIN calls"
            f" WHERE calls.id = f.rowid AND f.{table} MATCH ? AND f.rowid BETWEEN ? AND ?"
            f" AND {' AND '.join(['calls.astray = 0', *found, *looks])} ORDER BY f.rowid{order}"
        )
        return self._first(sql, (query, *rows, *values, *more), checked)

    def astray(self, wanted: Wanted) -> list[Key]:
        """Rows that are."""
        if self._conn.execute(f"{_ASTRAY} LIMIT 1").fetchone() is None:
            return []
        table, query = _table(wanted, by_starts=not wanted.parts)
        sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT ?"
        matches = [row for (row,) in self._conn.execute(sql, (query, _SHORT))]
        if len(matches) == _SHORT:
            return self.by_list(wanted, index="calls_astray")
        above, below = bounds(self._filters, before=self._before, after=self._after)
        found, values = conditions(self._filters)
        looks, more = _looks(wanted, parts=False)
        order = "started_at, id" if self._upwards else "started_at DESC, id DESC"
        marks = ", ".join("?" * len(matches))
        sql = (
            f"SELECT started_at, id, search_text FROM calls WHERE id IN ({marks})"
            f" AND {' AND '.join(['astray = 1', *found, *looks])}"
        )
        values = [*matches, *values, *more]
        if above is not None:
            sql, values = f"{sql} AND (started_at, id) > (?, ?)", [*values, *above]
        if below is not None:
            sql, values = f"{sql} AND (started_at, id) < (?, ?)", [*values, *below]
        return self._first(f"{sql} ORDER BY {order}", values, wanted)

    def _first(self, sql: str, values: Sequence[Value], wanted: Wanted) -> list[Key]:
        """The first rows whose words begin as they should; the statement has looked at the texts but roughly."""
        if not wanted.starts:
            rows = self._conn.execute(f"{sql} LIMIT ?", (*values, self._limit)).fetchall()
            return [(started_at, row) for started_at, row, _ in rows]
        keys: list[Key] = []
        for started_at, row, text in self._conn.execute(sql, values):
            if wanted.begins(text):
                keys.append((started_at, row))
                if len(keys) == self._limit:
                    break
        return keys

    def _starts_are_fewer(self, wanted: Wanted, than: int) -> bool:
        """Whether only some rows have words that begin so."""
        if not wanted.starts:
            return False
        sql = "SELECT count(*) FROM (SELECT 1 FROM search_starts WHERE search_starts MATCH ? LIMIT ?)"
        return bool(self._conn.execute(sql, (wanted.starts_query, than)).fetchone()[0] < than)

    def rows(self) -> tuple[int, int] | None:
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
