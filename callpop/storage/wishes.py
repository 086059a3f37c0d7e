"""Numbers that a command wants wiped while the app runs: the app has them in memory too, so it does the work."""

from __future__ import annotations

import sqlite3

from callpop.storage import meta

_WANTED = "wipe-wanted:"


def wish(conn: sqlite3.Connection, number_key: str) -> None:
    """Ask whoever has the file open to wipe a number."""
    meta.put(conn, _WANTED + number_key, "")


def wishes(conn: sqlite3.Connection) -> tuple[str, ...]:
    """The numbers that are to be wiped."""
    rows = conn.execute("SELECT key FROM meta WHERE key GLOB ? || '*' ORDER BY key", (_WANTED,)).fetchall()
    return tuple(str(key).removeprefix(_WANTED) for (key,) in rows)


def fulfil(conn: sqlite3.Connection, number_key: str) -> None:
    """The number is wiped: the wish must not name it any longer."""
    meta.remove(conn, _WANTED + number_key)
