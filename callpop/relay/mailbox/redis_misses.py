"""Of each number of the outside: who missed it, and the latest talk with it. Outlives the conversations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import msgspec

from callpop.relay import settling
from callpop.relay.mailbox.redis_keys import Keys
from callpop.relay.mailbox.redis_lane import Lane
from callpop.relay.mailbox.redis_script import script
from callpop.relay.mailbox.redis_step import Step
from callpop.relay.settling import Miss, Talk
from callpop.relay.store import Settled

_AT_ONCE = 200


class KeptMiss(msgspec.Struct, array_like=True, frozen=True):
    """A miss, and the id of its conversation, which may be forgotten by now."""

    conversation: str
    miss: Miss


class Number(msgspec.Struct):
    """What is kept of one.

    Attributes:
        key: The number.
        version: As it was read; b"" if nothing is kept.
        talk: The latest.
        misses: Of all conversations.
        gone: Misses that are no more, as far as this was changed.
    """

    key: str
    version: bytes
    talk: Talk | None
    misses: list[KeptMiss]
    gone: list[Miss] = []

    def all(self) -> list[Miss]:
        """The misses alone."""
        return [one.miss for one in self.misses]

    def close(self, over: set[Miss]) -> None:
        """Some have been settled."""
        self.misses = [
            KeptMiss(one.conversation, replace(one.miss, settled=True)) if one.miss in over else one
            for one in self.misses
        ]

    def replace(self, conversations: set[str], by: Iterable[KeptMiss]) -> None:
        """What was missed of some conversations is now another matter."""
        self.gone = [one.miss for one in self.misses if one.conversation in conversations]
        self.misses = [one for one in self.misses if one.conversation not in conversations] + list(by)


class Misses:
    """Reads and writes them.

    Args:
        reads: Where questions go.
        keys: How things are named.
    """

    def __init__(self, *, reads: Lane, keys: Keys) -> None:
        self._reads = reads
        self._keys = keys

    async def read(self, company: str, numbers: Iterable[str]) -> dict[str, Number]:
        """What is kept of numbers."""
        wanted = list(dict.fromkeys(numbers))
        if not wanted:
            return {}
        keys = tuple(self._key(company, one) for one in wanted)
        reply: list[list[bytes]] = await self._reads.call(script("number"), keys)
        return {key: _number(key, *kept) for key, kept in zip(wanted, reply, strict=True)}

    async def number_of(self, company: str, mailbox: str, call_id: str) -> str | None:
        """The number that an agent missed by a call."""
        found: bytes | None = await self._reads.run("HGET", self._calls(company), _field(mailbox, call_id))
        return None if found is None else found.decode()

    def write(self, step: Step, company: str, number: Number) -> None:
        """Keep a number, if nobody has changed it since it was read."""
        key, calls, known = (
            self._key(company, number.key),
            self._calls(company),
            self._keys.of_company(company, "numbers"),
        )
        step.expect(key, "version", number.version)
        stamps = [one.at for one in number.all()] + ([number.talk.at] if number.talk is not None else [])
        if stamps:
            step.write("HSET", key, "misses", msgspec.json.encode(number.misses))
            step.write("HINCRBY", key, "version", 1)
            if number.talk is not None:
                step.write("HSET", key, "talk", msgspec.json.encode(number.talk))
            step.write("ZADD", known, min(stamps), number.key)
        else:
            step.write("DEL", key)
            step.write("ZREM", known, number.key)
        for one in number.gone:
            for call_id in one.call_ids:
                step.write("HDEL", calls, _field(one.mailbox, call_id))
        for one in number.all():
            for call_id in one.call_ids:
                step.write("HSET", calls, _field(one.mailbox, call_id), number.key)

    async def purge(self, writes: Lane, company: str, before: int) -> None:
        """Forget what was missed, and who was talked with, before a time."""
        known = self._keys.of_company(company, "numbers")
        while True:
            words = ("ZRANGEBYSCORE", known, "-inf", f"({before}", "LIMIT", 0, _AT_ONCE)
            old: list[bytes] = await self._reads.run(*words)
            for number in (await self.read(company, [one.decode() for one in old])).values():
                number.gone = [one for one in number.all() if one.at < before]
                number.misses = [one for one in number.misses if one.miss.at >= before]
                if number.talk is not None and number.talk.at < before:
                    number.talk = None
                step = Step(self._keys, company)
                step.write("HDEL", self._key(company, number.key), "talk")
                self.write(step, company, number)
                await step.commit(writes, length=1)  # if somebody else has changed it: the next time
            if len(old) < _AT_ONCE:
                return

    def _key(self, company: str, number: str) -> str:
        return self._keys.of_company(company, "number", number)

    def _calls(self, company: str) -> str:
        return self._keys.of_company(company, "missed")


def by_talk(number: Number, talk: Talk) -> dict[str, Settled]:
    """Note a talk with a number; returns what that settles, by mailbox."""
    settled = settling.by_talk(number.all(), talk)
    number.close({one for one in number.all() if settling.is_settled_by(one, talk)})
    if number.talk is None or number.talk.at < talk.at:
        number.talk = talk
    return settled


def by_hand(number: Number, mailbox: str, call_id: str, *, by: str, at: int) -> dict[str, Settled] | None:
    """An agent marked a miss of theirs; returns what that settles of others, or None if it is no miss of theirs."""
    own = [one for one in number.all() if one.mailbox == mailbox and call_id in one.call_ids]
    if not own:
        return None
    newest = max(own, key=lambda one: one.at)
    settled = settling.by_hand(number.all(), newest, by=by, at=at)
    number.close({one for one in number.all() if settling.is_settled_by_hand(one, newest)})
    return settled


def _number(key: str, version: bytes, talk: bytes, misses: bytes) -> Number:
    return Number(
        key, version, _decoded(talk, Talk) if talk else None, _decoded(misses, list[KeptMiss]) if misses else []
    )


def _decoded(raw: bytes, kind: Any) -> Any:
    return msgspec.json.decode(raw, type=kind)


def _field(mailbox: str, call_id: str) -> str:
    return f"{mailbox} {call_id}"
