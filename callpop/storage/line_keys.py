"""Dialled lines of rows that were written before lines had keys: the migration knows no region, so it took them raw."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from callpop.storage.stretches import MONTHS

_AT_ONCE = 2000
"""Rows changed at a stretch: calls wait behind it to be written."""


def key_lines(conn: sqlite3.Connection, key_of: Callable[[str], str | None]) -> bool:
    """Give some rows the key of their line.

    Args:
        conn: In a transaction of the writer.
        key_of: The key of a dialled number, or None if it has none.

    Returns:
        Whether rows may be left that have to be changed.
    """
    lines = conn.execute(f"SELECT DISTINCT line_key FROM summary WHERE level = {MONTHS} AND line_key <> ''").fetchall()
    for (raw,) in lines:
        key = key_of(raw)
        if key is not None and key != raw:
            conn.execute(
                "UPDATE calls SET line_key = ? WHERE id IN (SELECT id FROM calls WHERE line_key = ? LIMIT ?)",
                (key, raw, _AT_ONCE),
            )
            return True
    return False
