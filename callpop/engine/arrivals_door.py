"""What the page 'Connection' asks: what has come lately, and since when a relay knows this desktop."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress

from callpop.calls.local_time import day_of
from callpop.calls.periods import begin_of
from callpop.engine.door import Door
from callpop.intake.vault import Vault
from callpop.settings.agent import agent_of
from callpop.settings.relay_address import origin_of
from callpop.settings.schema import Settings
from callpop.storage import meta
from callpop.storage.arrivals import Arrivals, arrivals
from callpop.store_faults import StorageUnavailable

_ENROLLED = "enrolled-at"


class ArrivalsDoor:
    """May be used from any thread.

    Args:
        door: To the engine.
        vault: Has the file.
        settings: As they are now.
        clock: Microseconds UTC.
    """

    def __init__(self, *, door: Door, vault: Vault, settings: Callable[[], Settings], clock: Callable[[], int]) -> None:
        self._door, self._vault, self._settings, self._clock = door, vault, settings, clock

    def lately(self, limit: int) -> Future[tuple[Arrivals, int | None]]:
        """What has come lately, and since when (microseconds UTC) the relay that is set knows this desktop."""
        settings = self._settings()
        agent, key = agent_of(settings), _key(settings.relay.url)
        midnight = begin_of(day_of(self._clock()), None)

        def look(conn: sqlite3.Connection) -> tuple[Arrivals, int | None]:
            since = meta.get(conn, key) if key else None
            return arrivals(conn, agent, since=midnight, limit=limit), int(since) if since else None

        return self._door.ask(look)

    async def enrolled(self, relay_url: str) -> None:
        """Remember that a relay knows this desktop since now; on the engine's loop."""
        at = str(self._clock())
        with suppress(StorageUnavailable):  # nothing hangs on it
            await self._vault.run(lambda conn: meta.put(conn, _key(relay_url), at))


def _key(relay_url: str) -> str:
    return f"{_ENROLLED} {origin_of(relay_url)}" if relay_url else ""
