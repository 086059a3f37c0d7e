"""Long work on the file in small transactions: whoever else writes comes in between, and waits for none for long."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from callpop.intake.aside import aside
from callpop.intake.vault import Vault
from callpop.storage import write_ahead

T = TypeVar("T")

_MOVED_EVERY = 8
"""Steps after which what they wrote is moved into the file: each writes up to a megabyte."""

_PAUSE = 0.05
_PATIENCE = 100
"""Pauses at most until a step is done, however busy it is: a flood that never ends must not keep what was deleted."""


class SmallSteps:
    """Of the engine's loop.

    Args:
        vault: The storage.
        busy: Whether notifications queue up.
    """

    def __init__(self, *, vault: Vault, busy: Callable[[], bool]) -> None:
        self._vault, self._busy = vault, busy
        self._steps = 0

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do one step; ``storage.in_time`` says how large it may be.

        Raises:
            StorageUnavailable: It could not be done; nothing of it was.
        """
        result = await self._vault.run(work)
        self._steps += 1
        database = self._vault.database
        if self._steps % _MOVED_EVERY == 0 and database is not None:
            await aside(partial(write_ahead.move, database.path))
            await database.alone(write_ahead.move_rest)
        return result

    async def run_when_quiet(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do one step that can wait while notifications queue up."""
        for _ in range(_PATIENCE):
            if not self._busy():
                break
            await asyncio.sleep(_PAUSE)
        return await self.run(work)
