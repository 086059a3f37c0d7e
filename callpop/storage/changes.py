"""That another process changed rows of the log, told to whoever has the file open and shows them."""

from __future__ import annotations

import sqlite3

from callpop.storage import meta

_KEY = "changes-beside"


def note(conn: sqlite3.Connection) -> None:
    """Rows change, by another hand than the running app's.

    Args:
        conn: In the transaction in which they do: a kill must not part the two.
    """
    meta.put(conn, _KEY, str(count(conn) + 1))


def count(conn: sqlite3.Connection) -> int:
    """How often that was so: another count than before means other rows."""
    return int(meta.get(conn, _KEY) or 0)
