"""Coroutines that slots start: every task is owned here, and none is lost or left behind."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


class AsyncSlots:
    """The registry of the desktop's tasks.

    (qasync's own ``asyncSlot`` keeps no reference to its task.)

    Args:
        report: Takes an exception that a task ended with, and what was being done.
    """

    def __init__(self, report: Callable[[BaseException, str], None]) -> None:
        self._report = report
        self._tasks: set[asyncio.Task[None]] = set()
        self._closed = False

    def run(self, work: Coroutine[Any, Any, None], where: str) -> None:
        """Start a coroutine on the GUI's loop; after ``shutdown`` nothing starts any more.

        Args:
            work: What to do.
            where: What it is, in words, for the log should it fail ('while a note was stored').
        """
        if self._closed:
            work.close()
            return
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(lambda done: self._ended(done, where))

    async def shutdown(self) -> None:
        """Cancel what still runs and wait for it."""
        self._closed = True
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _ended(self, task: asyncio.Task[None], where: str) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._report(error, where)
