"""Keeps what look-ups answered: in the call log's database, and the newest in memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress

from callpop.calls.contact import Contact
from callpop.crm.hits import as_json, from_json
from callpop.storage import lookup_cache
from callpop.storage.database import Database
from callpop.store_faults import StorageUnavailable

_MOST_IN_MEMORY = 500


class LookupCache:
    """Hits and misses, each until it expires. A database that cannot be used costs a request, nothing else.

    Args:
        database: The open database, or None.
    """

    def __init__(self, database: Callable[[], Database | None] = lambda: None) -> None:
        self._database = database
        self._newest: OrderedDict[tuple[str, str], tuple[int, tuple[Contact, ...]]] = OrderedDict()

    async def load(self, identity: str, lookup: str, number_key: str, now: int) -> tuple[Contact, ...] | None:
        """The answer that is still good, or None.

        Args:
            identity: Which look-up, and how it is set up.
            lookup: Its name, which is the source of what it found.
            number_key: Whom it was asked for.
            now: Microseconds UTC.
        """
        kept = self._newest.get((identity, number_key))
        if kept is not None and kept[0] > now:
            return kept[1]
        database = self._database()
        if database is None:
            return None
        with suppress(StorageUnavailable):
            text = await database.run(
                lambda conn: lookup_cache.load(conn, lookup=identity, number_key=number_key, now=now)
            )
            return None if text is None else from_json(text, lookup=lookup)
        return None

    def forget_number(self, number_key: str) -> None:
        """Let go of what is in memory of a number."""
        for known in [one for one in self._newest if one[1] == number_key]:
            del self._newest[known]

    async def save(
        self, identity: str, number_key: str, found: tuple[Contact, ...], *, expires_at: int, now: int
    ) -> None:
        """Keep an answer."""
        self._newest[(identity, number_key)] = (expires_at, found)
        self._newest.move_to_end((identity, number_key))
        while len(self._newest) > _MOST_IN_MEMORY:
            self._newest.popitem(last=False)
        database = self._database()
        if database is not None:
            text = as_json(found)
            with suppress(StorageUnavailable):
                await database.run(
                    lambda conn: lookup_cache.save(
                        conn, lookup=identity, number_key=number_key, hits=text, expires_at=expires_at, now=now
                    )
                )

    async def forget(self) -> None:
        """Drop all answers, as the agent may ask."""
        self._newest.clear()
        database = self._database()
        if database is not None:
            with suppress(StorageUnavailable):
                await database.run(lookup_cache.forget)
