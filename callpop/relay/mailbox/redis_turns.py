"""Who contends for the same thing takes turns within a process, and tries again until it is done, for a time."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TypeVar
from weakref import WeakValueDictionary

from callpop.relay.mailbox.redis_step import Changed
from callpop.store_faults import StorageUnavailable

T = TypeVar("T")
_PATIENCE_SECONDS = 15.0
_CONTENDED = "Too much changes at once around the same calls: within {:g} seconds it was not this one's turn."
_PAUSE_SECONDS, _LONGEST_PAUSE_SECONDS = 0.002, 0.1


class Turns:
    """Between processes attempts are optimistic (``Step.commit``): one of all that begin at the same moment gets
    through. Within one that would be much wasted work, so there they queue.

    Nobody waits for a second queue while it holds a first one of ``done``, and nobody waits for a call's turn while it
    holds anything: so no two wait for each other.

    Args:
        patience: Seconds until a step is given up.
    """

    def __init__(self, *, patience: float = _PATIENCE_SECONDS) -> None:
        self._patience = patience
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def of(self, what: str) -> AsyncIterator[None]:
        """Hold the turn for one thing; who asks first gets it first."""
        lock = self._locks.get(what)
        if lock is None:
            lock = self._locks[what] = asyncio.Lock()
        async with lock:
            yield

    async def done(self, call: str, attempt: Callable[[], Awaitable[T | Changed]]) -> T:
        """Attempt a step until nothing has been changed under it; the steps of one call one after the other.

        Args:
            call: Whose turn it needs.
            attempt: Plans and commits; returns what was changed meanwhile, or anything else once it is done.

        Raises:
            StorageUnavailable: It had no turn, or lost too often, for as long as patience lasts.
        """
        try:
            async with asyncio.timeout(self._patience), self.of(call):
                outcome = await attempt()
                if isinstance(outcome, Changed):  # mostly by another matter, and not again
                    outcome = await attempt()
                while isinstance(outcome, Changed):
                    outcome = await self._in_turn(outcome.what, attempt)
                return outcome
        except TimeoutError:
            raise StorageUnavailable(_CONTENDED.format(self._patience)) from None

    async def _in_turn(self, what: str, attempt: Callable[[], Awaitable[T | Changed]]) -> T | Changed:
        """Attempt it until something else than what it queued for was changed under it."""
        async with self.of(what):
            pause = _PAUSE_SECONDS
            while True:
                outcome = await attempt()
                if not isinstance(outcome, Changed) or outcome.what != what:
                    return outcome
                # Another process contends for it, or somebody here who does not queue yet.
                await asyncio.sleep(random.uniform(0, pause))
                pause = min(2 * pause, _LONGEST_PAUSE_SECONDS)
