"""Numbers that are to be wiped: what a command wants of the app that runs, and what has begun and is not over.

The app has calls in memory too, so it does the work. A kill in between leaves the rest of it to the next start.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from callpop.storage import meta

_WANTED = "wipe-wanted:"


def wish(conn: sqlite3.Connection, number_key: str) -> None:
    """Ask whoever has the file open to wipe a number."""
    meta.put(conn, _WANTED + number_key, "")


def wishes(conn: sqlite3.Connection) -> tuple[str, ...]:
    """The numbers that are to be wiped."""
    rows = conn.execute("SELECT key FROM meta WHERE key GLOB ? || '*' ORDER BY key", (_WANTED,)).fetchall()
    return tuple(str(key).removeprefix(_WANTED) for (key,) in rows)


def begin(conn: sqlite3.Connection, number_key: str) -> None:
    """The number is being wiped from now on, whoever wished it."""
    meta.remove(conn, _WANTED + number_key)
    conn.execute("INSERT INTO wiping (number_key, names) VALUES (?, '[]') ON CONFLICT DO NOTHING", (number_key,))


def under_way(conn: sqlite3.Connection) -> tuple[str, ...]:
    """Numbers of which the wipe has begun."""
    return tuple(str(key) for (key,) in conn.execute("SELECT number_key FROM wiping ORDER BY number_key"))


def note_names(conn: sqlite3.Connection, number_key: str, names: Iterable[str]) -> frozenset[str]:
    """Keep what the number's owners were called, until what names them beside the file is gone, too.

    Args:
        conn: In the transaction in which they go.
        number_key: The number.
        names: Theirs.

    Returns:
        All of them, those noted before as well.
    """
    row = conn.execute("SELECT names FROM wiping WHERE number_key = ?", (number_key,)).fetchone()
    known = frozenset(json.loads(row[0])) if row is not None else frozenset()
    every = known | frozenset(names)
    if row is not None and every != known:
        told = json.dumps(sorted(every), ensure_ascii=False)
        conn.execute("UPDATE wiping SET names = ? WHERE number_key = ?", (told, number_key))
    return every


def finish(conn: sqlite3.Connection, number_key: str) -> None:
    """Nothing names the number but free room in the file: neither may this."""
    conn.execute("DELETE FROM wiping WHERE number_key = ?", (number_key,))
