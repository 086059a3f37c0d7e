"""What the desktop asks of the engine: each a task, whose failure by the world's fault is told in words."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from callpop.desktop.slots import AsyncSlots
from callpop.store_faults import StorageUnavailable

T = TypeVar("T")


class Errands:
    """Waits for the engine without holding up the screen.

    Args:
        slots: Runs the waiting.
        complain: Told in words what could not be done.
    """

    def __init__(self, *, slots: AsyncSlots, complain: Callable[[str], None]) -> None:
        self._slots, self._complain = slots, complain

    def send(self, asked: Future[None], where: str) -> None:
        """Ask for something to be done.

        Args:
            asked: The engine's promise.
            where: What is done, in words ('while a card was closed').
        """
        self.then(asked, lambda _: None, where)

    def then(self, asked: Future[T], use: Callable[[T], None], where: str, *, quietly: bool = False) -> None:
        """Ask for something, and use the answer on the GUI thread.

        Args:
            asked: The engine's promise.
            use: Takes the answer.
            where: What is done, in words.
            quietly: Nobody clicked for it: do not complain when it cannot be had.
        """

        async def work() -> None:
            try:
                answer = await asyncio.wrap_future(asked)
            except StorageUnavailable as fault:
                if not quietly:
                    self._complain(fault.message)
                return
            use(answer)

        self._slots.run(work(), where)
