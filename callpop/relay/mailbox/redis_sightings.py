"""What was seen of each company, for ``callpop relay explain``: a hash, subject by subject."""

from __future__ import annotations

from collections.abc import Iterable

from callpop.relay.mailbox.redis_keys import Keys
from callpop.relay.mailbox.redis_lane import Lane
from callpop.relay.mailbox.redis_script import script
from callpop.relay.store import MOST_SIGHTINGS, Lasts, Retention, Sighting, SightingKind

_KIND = "seen"


class SightingsKept:
    """Adds up, tells and forgets.

    Args:
        reads: Where questions go.
        writes: Where changes go.
        keys: How things are named.
        retention: How long they are kept.
    """

    def __init__(self, *, reads: Lane, writes: Lane, keys: Keys, retention: Retention) -> None:
        self._reads = reads
        self._writes = writes
        self._keys = keys
        self._retention = retention

    async def note(self, sightings: Iterable[Sighting]) -> None:
        """See ``Store.note``."""
        by_company: dict[str, list[str | int]] = {}
        for one in sightings:
            by_company.setdefault(one.company, []).extend((f"{one.kind}:{one.subject}", one.at, one.times))
        for company, words in by_company.items():
            keys = (self._keys.of_company(company, _KIND), self._keys.companies)
            await self._writes.call(script("note"), keys, company, MOST_SIGHTINGS, *words)

    async def of(self, company: str) -> tuple[Sighting, ...]:
        """See ``Store.sightings``."""
        whose = dict.fromkeys((company, ""))
        found = [Sighting(each, *_told(*pair)) for each in whose for pair in await self._all(each)]
        return tuple(sorted(found, key=lambda one: (-one.at, one.company, one.kind, one.subject)))

    async def purge(self, company: str, now: int, lasts: Lasts) -> None:
        """Forget what was seen too long ago and does not last."""
        before = now - self._retention.sighting_age
        seen = [(name, Sighting(company, *_told(name, value))) for name, value in await self._all(company)]
        old = [name for name, one in seen if one.at < before and not lasts(one)]
        if old:
            await self._writes.run("HDEL", self._keys.of_company(company, _KIND), *old)

    async def _all(self, company: str) -> list[tuple[bytes, bytes]]:
        reply: list[bytes] = await self._reads.run("HGETALL", self._keys.of_company(company, _KIND))
        return list(zip(reply[::2], reply[1::2], strict=True))


def _told(name: bytes, value: bytes) -> tuple[SightingKind, str, int, int]:
    kind, _, subject = name.decode().partition(":")
    at, _, times = value.partition(b" ")
    return SightingKind(kind), subject, int(at), int(times)
