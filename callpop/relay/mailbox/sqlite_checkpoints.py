"""Moves the write-ahead log into the file beside the writer, so that no notification waits for it.

The writer would do it by itself only once the log holds several times what is let grow here. Where all was moved,
the next commit begins the log anew and waits for the disk, by SQLite's rules: one that nobody waits for goes ahead.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
import time
from typing import NamedTuple

from callpop.storage import meta
from callpop.storage.database import Database
from callpop.store_faults import StorageUnavailable

EVERY_SECONDS = 2.0
LARGE = 96 * 1024 * 1024 // 4096
"""Pages in the log after which the writer stops for a moment, so that it can be begun anew: under a load that never
leaves off, something new has always come by the time all is moved. To cut off a long log holds up the writer (15 to
45 ms were seen, where the file system tells the disk of what is free), so it is done seldom."""
CALM_SECONDS = 0.05
"""Where the disk was slower than that just now, a writer that has something to write is left in peace, while the log is
not twice as large."""

_BUSY_SECONDS = 1.0
_BEGUN = "log-begun"
_log = logging.getLogger(__name__)


class Moved(NamedTuple):
    """How many pages the log held, 0 if it could not be moved; and how long that took."""

    pages: int
    seconds: float


class Checkpoints:
    """A task with a connection of its own; nothing is done where nothing was written.

    Args:
        database: The store's file; stays the caller's to close.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._conn: sqlite3.Connection | None = None
        self._written = asyncio.Event()
        self._task = asyncio.get_running_loop().create_task(self._work())

    def note(self) -> None:
        """Something was written."""
        self._written.set()

    async def close(self) -> None:
        """Let go of the file. Idempotent."""
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        await asyncio.to_thread(self._let_go)

    async def _work(self) -> None:
        while True:
            await self._written.wait()
            await asyncio.sleep(EVERY_SECONDS)
            self._written.clear()
            step = asyncio.get_running_loop().run_in_executor(None, self._move)
            try:
                moved = await asyncio.shield(step)
            except asyncio.CancelledError:
                with contextlib.suppress(asyncio.CancelledError):
                    await step  # it holds the connection
                raise
            if self._written.is_set() and moved.seconds > CALM_SECONDS and moved.pages <= 2 * LARGE:
                continue  # somebody would wait for it; the next round is due
            with contextlib.suppress(StorageUnavailable):  # whoever posts meets the same trouble, and says so
                if moved.pages > LARGE:
                    await self._database.alone(_moved)
                await self._database.run(lambda conn: meta.put(conn, _BEGUN, ""))

    def _move(self) -> Moved:
        began = time.monotonic()
        try:
            if self._conn is None:
                self._conn = sqlite3.connect(
                    self._database.path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
                )
                self._conn.execute("PRAGMA synchronous=FULL")
            pages = _moved(self._conn)
        except sqlite3.Error as error:
            # The writer meets the same trouble, and says so to whoever posts.
            _log.info("the write-ahead log was not moved: %r", error)
            self._let_go()
            pages = 0
        return Moved(pages, time.monotonic() - began)

    def _let_go(self) -> None:
        conn, self._conn = self._conn, None
        if conn is not None:
            conn.close()


def _moved(conn: sqlite3.Connection) -> int:
    """Move what is in the log by now; returns how many pages that are."""
    pages: int = conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()[1]
    return pages
