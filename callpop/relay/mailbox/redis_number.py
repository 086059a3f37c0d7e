"""Of each number of the outside: the latest talk with it, and which calls from it were missed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import msgspec

from callpop.relay.mailbox.redis_conversation import Kept
from callpop.relay.mailbox.redis_keys import Keys
from callpop.relay.mailbox.redis_lane import Lane
from callpop.relay.mailbox.redis_script import script
from callpop.relay.mailbox.redis_step import Step
from callpop.relay.settling import Talk

_FORGOTTEN_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Number:
    """What was read of one.

    Attributes:
        key: The number.
        version: As it was read; b"" if nothing is kept.
        talk: The latest.
        kept: Conversations in which somebody missed it, by id.
    """

    key: str
    version: bytes
    talk: Talk | None = None
    kept: dict[str, Kept] = field(default_factory=dict)

    def after(self, talk: Talk) -> Number:
        """With one more talk, which may not be the latest."""
        return self if self.talk is not None and self.talk.at >= talk.at else replace(self, talk=talk)


class Numbers:
    """Reads and writes them.

    Args:
        reads: Where questions go.
        keys: How things are named.
    """

    def __init__(self, *, reads: Lane, keys: Keys) -> None:
        self._reads = reads
        self._keys = keys

    async def read(self, company: str, key: str) -> Number:
        """What is kept of a number."""
        of = self._keys.of_company
        keys = (of(company, "number", key), of(company, "calls"))
        version, talk, _, *found = await self._reads.call(script("number"), keys, of(company, "conversation"))
        kept = {one.id: one for one in map(Kept.of, found)}
        return Number(key, version, msgspec.json.decode(talk, type=Talk) if talk else None, kept)

    def write(self, step: Step, company: str, number: Number, kept: Iterable[Kept], *, at: int) -> None:
        """Keep a number, if nobody has changed it since it was read.

        Args:
            step: Which does it.
            company: Whose.
            number: What was read, with talks that came after.
            kept: The conversations as they will be; those in which somebody still waits to be settled are noted.
            at: Now.
        """
        of = self._keys.of_company
        where = of(company, "number", number.key)
        missed = {
            miss.call_ids[0]: None
            for one in kept
            for miss in one.content.misses
            if miss.number == number.key and not miss.settled
        }
        step.expect(where, "version", number.version)
        step.write("HSET", where, "missed", msgspec.json.encode(list(missed)))
        if number.talk is not None:
            step.write("HSET", where, "talk", msgspec.json.encode(number.talk))
        step.write("HINCRBY", where, "version", 1)
        step.write("ZADD", of(company, "numbers"), "GT", at, number.key)

    async def purge(self, writes: Lane, company: str, before: int) -> None:
        """Forget numbers that nothing was heard of for long."""
        of = self._keys.of_company
        known = of(company, "numbers")
        while True:
            words = ("ZRANGEBYSCORE", known, "-inf", f"({before}", "LIMIT", 0, _FORGOTTEN_AT_ONCE)
            old: list[bytes] = await self._reads.run(*words)
            if old:
                await writes.run("DEL", *(of(company, "number", one.decode()) for one in old))
                await writes.run("ZREM", known, *old)
            if len(old) < _FORGOTTEN_AT_ONCE:
                return
