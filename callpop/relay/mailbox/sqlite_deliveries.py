"""What appends to mailboxes in SQLite: told as soon as it is committed, answered once it is flushed."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from typing import Any

from callpop.relay.mailbox.sqlite_early import Early
from callpop.relay.mailbox.sqlite_post import Appended
from callpop.relay.mailbox.tails import Tails
from callpop.storage.database import Database

Work = Callable[[sqlite3.Connection], Appended | None]
"""Appends, in a transaction; None if there was nothing to do."""


class Deliveries:
    """Carries them out, each to its end.

    Args:
        database: Where.
        tails: Gets what was appended.
        early: Knows of it until it is flushed.
        committed: Told with each commit which mailboxes got something.
    """

    def __init__(
        self, database: Database, *, tails: Tails, early: Early, committed: Callable[[frozenset[str]], None]
    ) -> None:
        self._database, self._tails, self._early, self._committed = database, tails, early, committed
        self._under_way: set[asyncio.Task[Any]] = set()

    async def deliver(self, work: Work) -> Appended | None:
        """Append, and have it told also if the asker does not wait for it any more; returns when it is durable.

        Raises:
            StorageUnavailable: It was not done, or was told and may not last.
        """
        task = asyncio.get_running_loop().create_task(self._carry_out(work))
        self._under_way.add(task)
        task.add_done_callback(self._ended)
        return await asyncio.shield(task)

    async def end(self) -> None:
        """Wait for what is under way."""
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def _carry_out(self, work: Work) -> Appended | None:
        begun: Appended = {}
        told = False

        def appending(conn: sqlite3.Connection) -> Appended | None:
            appended = work(conn)
            if appended:
                self._early.begin(appended)
                begun.update(appended)
            return appended

        def committed(appended: Appended | None) -> None:
            nonlocal told
            told = True
            for mailbox, items in (appended or {}).items():
                self._tails.add(mailbox, items)
            self._committed(frozenset(appended or ()))

        try:
            appended = await self._database.run(appending, committed=committed)
        except Exception:
            if told:
                self._early.unflushed(begun)
            else:
                self._early.undone(begun)
            raise
        self._early.flushed(begun)
        return appended

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._under_way.discard(task)
        if not task.cancelled():
            task.exception()  # seen to, also where the asker has gone
