"""Moves the write-ahead log into the file beside the writer.

Left to itself SQLite does so within the commit that has made the log large, and whoever waits for that commit waits for
some thousand pages to reach the disk. While much is written in small steps, another connection moves it as it grows:
the writer is held up by no lock meanwhile. What was committed while it did so, the writer moves itself: that is little,
and then it begins the log anew.
"""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path


def move(path: Path) -> None:
    """Move what no reader needs any more. It takes as long as the disk does: not for a loop, nor for the writer.

    What cannot be moved now is moved later, by SQLite itself at the latest.
    """
    with contextlib.suppress(sqlite3.Error), contextlib.closing(_connect(path)) as conn:
        conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()


def move_rest(conn: sqlite3.Connection) -> None:
    """Move the little that has come since. A writer's, in no transaction."""
    conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()


def _connect(path: Path) -> sqlite3.Connection:
    """Not as a writer does: what that says first would wait for the writer."""
    return sqlite3.connect(path.absolute().as_uri() + "?mode=rw", uri=True, isolation_level=None)
