"""How many rows each list of the log has, and each line.

Without a text, a tag or a number the summaries tell; with one of these the rows are counted: some of them at a time,
because a text that most rows have takes seconds in a large log.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from callpop.calls.log_filters import Group, LogCounts, LogFilters
from callpop.storage.narrowing import bounds, conditions, newest
from callpop.storage.search import Wanted, condition_of, wanted
from callpop.storage.searching import ids_of_period, ids_of_short_list
from callpop.storage.stretches import LENGTHS, MONTHS, Buckets, pieces

MOST = 1000
"""So many rows are counted at once; of a longer list it is said that it has at least these."""

_LOOKED_AT = 2000
"""Rows that are looked at in one part: some milliseconds, for which the next key may have to wait."""

_FIRST_WIDTH = 1 << 13
"""Ids in the first step; how wide the next ones are goes by how many rows were found."""

_WIDEST = 1 << 62
_SUMS = "total(calls), total(missed_open), total(missed), total(answered), total(outgoing), total(internal)"
_OF_ROWS = (
    "count(*), total(kind = 'missed' AND closed_kind IS NULL), total(kind = 'missed'), total(kind = 'answered'),"
    " total(kind = 'outgoing'), total(internal)"
)


class Counting:
    """Counts the rows that have what was typed, the newest first.

    Args:
        filters: What else holds for them; the group is left out.
    """

    def __init__(self, filters: LogFilters) -> None:
        self._filters = replace(filters, group=Group.ALL, tests=False)
        self._wanted = wanted(filters.text, tag=filters.tag, region=filters.region)
        self._counts = LogCounts()
        self._above: int | None = None
        self._least = 0
        self._width = _FIRST_WIDTH

    def go_on(self, conn: sqlite3.Connection, *, enough: int | None = None) -> LogCounts | None:
        """Count some more rows.

        Args:
            conn: Any connection.
            enough: Give up when so many are found, or the part is at its end, and tell what there is.

        Returns:
            The counts; None if there is more to count.
        """
        if self._above is None:
            done = self._at_once(conn)
            if done is not None:
                return done
        looked_at = 0
        while self._above is not None and self._above >= self._least:
            looked_at += self._step(conn, self._above)
            if enough is not None and (self._counts.all >= enough or looked_at >= _LOOKED_AT):
                return replace(self._counts, more=self._above >= self._least)
            if looked_at >= _LOOKED_AT and self._above >= self._least:
                return None
        return self._counts

    def _at_once(self, conn: sqlite3.Connection) -> LogCounts | None:
        """What needs no going through the texts' index; else where that begins is noted."""
        if not self._wanted:
            return _without_text(conn, self._filters)
        short = ids_of_short_list(conn, self._filters, self._wanted)
        if short is not None:
            marks = ", ".join("?" * len(short))
            return _told(conn.execute(f"SELECT {_OF_ROWS} FROM calls WHERE id IN ({marks})", short).fetchone())
        ids = ids_of_period(conn, self._filters)
        if ids is None:
            return LogCounts()
        self._least, self._above = ids
        return None

    def _step(self, conn: sqlite3.Connection, above: int) -> int:
        """Count the rows of some ids; returns how many had what was typed."""
        low = max(self._least, above - self._width + 1)
        found, parameters = _between(self._wanted, low, above)
        holds, values = conditions(self._filters)
        after, before = bounds(self._filters, before=None, after=None)
        for key, sign in ((after, ">"), (before, "<")):
            if key is not None:
                holds.append(f"(started_at, id) {sign} (?, ?)")
                values += key
        looked_at, *counted = conn.execute(
            "SELECT count(*), total(fits), total(fits AND kind = 'missed' AND closed_kind IS NULL),"
            " total(fits AND kind = 'missed'), total(fits AND kind = 'answered'), total(fits AND kind = 'outgoing'),"
            f" total(fits AND internal) FROM (SELECT kind, closed_kind, internal, ({' AND '.join(holds)}) AS fits"
            f" FROM calls WHERE {found})",
            (*values, *parameters),
        ).fetchone()
        self._counts += _told(counted)
        self._above = low - 1
        # Between a quarter of a part and half of it.
        if looked_at < _LOOKED_AT // 8:
            self._width = min(self._width * 2, _WIDEST)
        elif looked_at > _LOOKED_AT // 4:
            self._width = max(self._width // 2, 1)
        return int(looked_at)


def counts(conn: sqlite3.Connection, filters: LogFilters) -> LogCounts:
    """How many rows each list has; test calls are in none.

    Args:
        conn: Any connection.
        filters: What else holds for them; the group is left out.
    """
    if not filters.text and filters.tag is None:
        return _without_text(conn, filters)
    counting = Counting(filters)
    while (done := counting.go_on(conn)) is None:
        pass
    return done


def counts_soon(conn: sqlite3.Connection, filters: LogFilters) -> LogCounts:
    """The same within some ten milliseconds: of many rows the newest thousand, or some more, are counted."""
    done = Counting(filters).go_on(conn, enough=MOST)
    assert done is not None
    return done


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
    found = LogCounts()
    for piece in pieces(since, until):
        if isinstance(piece, Buckets):
            table = f"{_SUMS} FROM summary WHERE level = ? AND bucket >= ? AND bucket < ?"
        else:
            table = (
                f"{_OF_ROWS} FROM calls INDEXED BY calls_by_start WHERE test = 0 AND started_at >= ? AND started_at < ?"
            )
        found += _told(conn.execute(f"SELECT {table}{where}", (*piece, *values)).fetchone())
    return found


def _without_text(conn: sqlite3.Connection, filters: LogFilters) -> LogCounts:
    """Counts that the summaries tell, or a number's few rows; the filters' group is left out."""
    if filters.number_key is not None:
        every = replace(filters, group=Group.ALL, tests=False)
        sql, values = newest(every, columns="kind, closed_kind, internal")
        return _told(conn.execute(f"SELECT {_OF_ROWS} FROM ({sql.partition(' ORDER BY ')[0]})", values).fetchone())
    if filters.since is None and filters.until is None:
        where, parameters = ("", []) if filters.line is None else (" AND line_key = ?", [filters.line])
        return _told(conn.execute(f"SELECT {_SUMS} FROM summary WHERE level = {MONTHS}{where}", parameters).fetchone())
    return _of_stretch(conn, filters)


def _between(alternatives: Sequence[Wanted], low: int, high: int) -> tuple[str, list[str | int]]:
    """The SQL condition on ``calls.id`` that one of these holds for rows of some ids, and its parameters."""
    found, parameters = condition_of(alternatives, " AND rowid BETWEEN ? AND ?")
    return found, [one for query in parameters for one in (query, low, high)]


def _told(row: Sequence[float]) -> LogCounts:
    every, missed_open, missed, answered, outgoing, internal = map(int, row)
    return LogCounts(every, missed_open, missed, answered, outgoing, internal)
