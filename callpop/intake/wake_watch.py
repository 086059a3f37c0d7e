"""Notices that the computer has slept: connections are dead then, and nobody says so."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

_LOOK = 5.0
_SLEPT = 15.0


class WakeWatch:
    """Looks at two clocks every few seconds.

    A steady clock stands still in sleep on some systems and runs on in others, where the look itself is late;
    a wall clock tells both. One that was set forward looks like sleep, which costs one connection.

    Args:
        woken: Told after a sleep.
        wall: Seconds; runs on in sleep.
        sleep: Waits so many seconds.
    """

    def __init__(
        self,
        woken: Callable[[], None],
        *,
        wall: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._woken, self._wall, self._sleep = woken, wall, sleep

    async def run(self) -> None:
        """Look until cancelled."""
        last = self._wall()
        while True:
            await self._sleep(_LOOK)
            now = self._wall()
            if now - last > _SLEPT:
                self._woken()
            last = now
