"""Moves the write-ahead log into the file beside the writer, so that no notification waits for it.

The writer does it by itself once the log holds 1,000 pages; what was moved here before is not left for it to do.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
from pathlib import Path

EVERY_SECONDS = 0.5
_BUSY_SECONDS = 1.0
_log = logging.getLogger(__name__)


class Checkpoints:
    """A task with a connection of its own; nothing is done where nothing was written.

    Args:
        path: The store's file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
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
                await asyncio.shield(step)
            except asyncio.CancelledError:
                with contextlib.suppress(asyncio.CancelledError):
                    await step  # it holds the connection
                raise

    def _move(self) -> None:
        try:
            if self._conn is None:
                self._conn = sqlite3.connect(
                    self._path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
                )
                self._conn.execute("PRAGMA synchronous=FULL")
            self._conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        except sqlite3.Error as error:
            # The writer meets the same trouble, and says so to whoever posts.
            _log.info("the write-ahead log was not moved: %r", error)
            self._let_go()

    def _let_go(self) -> None:
        conn, self._conn = self._conn, None
        if conn is not None:
            conn.close()
