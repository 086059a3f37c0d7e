"""Asks once a day whether there is a newer Callpop, and remembers what it heard."""

from __future__ import annotations

import asyncio
import json
import logging
import random
from collections.abc import Awaitable, Callable
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from callpop.events import Event, NewVersion
from callpop.settings.atomic import write_private
from callpop.settings.schema import UpdateSettings
from callpop.updates.version import is_newer

if TYPE_CHECKING:
    from callpop.updates.asking import Announcement

log = logging.getLogger(__name__)

DAY = 24 * 3600
_JITTER = 2 * 3600
"""Seconds over which the desktops of a company spread: they start together in the morning."""

_SETTLED = (300.0, 1800.0)
"""Seconds after the start, from and to: other things come first then."""

_LOOK = 900.0
"""Seconds between two looks at the clock: a sleeping computer's timers stand still."""

Ask = Callable[[str], Awaitable["Announcement"]]


class UpdateWatch:
    """Lives on the engine's loop.

    Args:
        memory: The file that keeps when it asked, and what it heard.
        deliver: Told of a newer version, and when there is none any more.
        clock: Microseconds UTC.
        running: Gives the version that runs.
        ask: Asks an address; None: over the network.
        between: Gives a number between two.
        look: Seconds between two looks at the clock.
    """

    def __init__(
        self,
        *,
        memory: Path,
        deliver: Callable[[Event], None],
        clock: Callable[[], int],
        running: Callable[[], str] = lambda: metadata.version("callpop"),
        ask: Ask | None = None,
        between: Callable[[float, float], float] = random.uniform,
        look: float = _LOOK,
    ) -> None:
        self._memory, self._deliver, self._clock = memory, deliver, clock
        self._running, self._ask, self._between, self._pause = running, ask, between, look
        self._url = ""
        self._told = NewVersion()
        self._task: asyncio.Task[None] | None = None

    def follow(self, settings: UpdateSettings) -> None:
        """Ask as the settings say from now on; without an address nobody is asked."""
        url = settings.url.strip() if settings.check else ""
        if url == self._url:
            return
        self._url = url
        self._let_go()
        if url:
            self._task = asyncio.create_task(self._watch(url))
        else:
            self._tell(NewVersion())

    async def stop(self) -> None:
        """Ask no more."""
        task = self._task
        self._let_go()
        if task is not None:
            await asyncio.gather(task, return_exceptions=True)

    def _let_go(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    async def _watch(self, url: str) -> None:
        kept = self._remembered(url)
        self._tell_of(kept)
        due = max(_asked_at(kept, self._now()) + DAY, self._now() + self._between(*_SETTLED))
        while True:
            while (left := due - self._now()) > 0:
                await asyncio.sleep(min(left, self._pause))
            # Kept first: a Callpop that is started again and again asks no oftener.
            kept = {**kept, "url": url, "asked_at": self._now()}
            self._keep(kept)
            heard = await self._hear(url)
            if heard is not None:
                kept |= {"version": heard.version, "page": heard.url}
                self._keep(kept)
                self._tell_of(kept)
            due = self._now() + DAY + self._between(0.0, _JITTER)

    async def _hear(self, url: str) -> Announcement | None:
        from callpop.updates.asking import CannotAsk, ask_newest

        try:
            return await (self._ask or ask_newest)(url)
        except CannotAsk as problem:
            log.info("there is no telling whether there is a newer version: %s", problem)
            return None

    def _tell_of(self, kept: dict[str, Any]) -> None:
        from callpop.updates.asking import is_page

        version, page = str(kept.get("version", "")), str(kept.get("page", ""))
        newer = is_newer(version, self._running())
        self._tell(NewVersion(version, page if is_page(page) else "") if newer else NewVersion())

    def _tell(self, event: NewVersion) -> None:
        if event != self._told:
            self._told = event
            self._deliver(event)

    def _now(self) -> float:
        return self._clock() / 1_000_000

    def _remembered(self, url: str) -> dict[str, Any]:
        """What was kept of this address."""
        try:
            found = json.loads(self._memory.read_bytes())
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) and found.get("url") == url else {}

    def _keep(self, kept: dict[str, Any]) -> None:
        try:
            write_private(self._memory, json.dumps(kept).encode())
        except OSError as error:
            log.info("what was heard of versions cannot be remembered: %s", error)


def _asked_at(kept: dict[str, Any], now: float) -> float:
    """When it was last asked, seconds; a time to come (a clock that was put back) counts as never."""
    at = kept.get("asked_at")
    return float(at) if isinstance(at, int | float) and at <= now else -DAY
