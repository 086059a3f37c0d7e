"""Which id a row gets: ids follow the begin of the calls.

The search's indexes know nothing but ids. While these follow the begin, the newest matches are the first that an
index gives when it is read backwards; else all matches would have to be sorted for every key that is typed. Rows for
which no fitting id is left are *astray*: they are few, are listed in an index of their own, and a search looks at them
by themselves.

The rule that everything rests on: of two rows that are not astray, the one with the greater id has the greater
``(started_at, id)``.
"""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

FIRST = 1 << 30
"""The first row's id: older rows go below it."""

STEP = 8
"""Ids left free between neighbours for calls that come late; the index's differences stay within a byte."""

_MOST_MOVED = 8
"""So many rows at the end give way to one before them: a stamp from the future must not lead all others astray."""

_NEXT = "SELECT id FROM calls WHERE astray = 0 AND started_at > ? ORDER BY started_at, id LIMIT 1"
_PREVIOUS = "SELECT id FROM calls WHERE astray = 0 AND started_at <= ? ORDER BY started_at DESC, id DESC LIMIT 1"
_LATER = "SELECT id FROM calls WHERE astray = 0 AND started_at > ? ORDER BY started_at, id LIMIT ?"


class Place(NamedTuple):
    """A row's id, and whether it stands where its begin does not belong."""

    id: int
    astray: bool = False


def place_for(conn: sqlite3.Connection, started_at: int) -> Place:
    """A free id for a new row.

    Args:
        conn: In a transaction of the writer; others may be led astray.
        started_at: When its call began, microseconds UTC.
    """
    least, greatest = conn.execute("SELECT (SELECT min(id) FROM calls), (SELECT max(id) FROM calls)").fetchone()
    if greatest is None:
        return Place(FIRST)
    above = conn.execute(_NEXT, (started_at,)).fetchone()
    if above is None:
        return Place(greatest + STEP)
    below = conn.execute(_PREVIOUS, (started_at,)).fetchone()
    if below is None:
        return Place(least - STEP)
    if (free := _between(conn, below[0], above[0])) is not None:
        return Place(free)
    later = conn.execute(_LATER, (started_at, _MOST_MOVED + 1)).fetchall()
    if len(later) > _MOST_MOVED:
        return Place(greatest + STEP, astray=True)
    conn.executemany("UPDATE calls SET astray = 1 WHERE id = ?", later)
    return Place(greatest + STEP)


def leads_astray(conn: sqlite3.Connection, row: int, started_at: int) -> bool:
    """Whether a row that is not astray would be with this begin."""
    (below,) = conn.execute(
        "SELECT (SELECT started_at FROM calls WHERE id < ? AND astray = 0 ORDER BY id DESC LIMIT 1)", (row,)
    ).fetchone()
    (above,) = conn.execute(
        "SELECT (SELECT started_at FROM calls WHERE id > ? AND astray = 0 ORDER BY id LIMIT 1)", (row,)
    ).fetchone()
    return (below is not None and below > started_at) or (above is not None and above < started_at)


def _between(conn: sqlite3.Connection, below: int, above: int) -> int | None:
    """The free id nearest to the middle between two; rows astray may have some of them."""
    middle = (below + above) // 2
    lowest, highest = max(below + 1, middle - STEP), min(above - 1, middle + STEP)
    taken = {row for (row,) in conn.execute("SELECT id FROM calls WHERE id BETWEEN ? AND ?", (lowest, highest))}
    free = [row for row in range(lowest, highest + 1) if row not in taken]
    return min(free, key=lambda row: (abs(row - middle), row), default=None)
