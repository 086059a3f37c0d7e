"""One step that Redis takes wholly or not at all, gathered here and carried out by ``lua/commit.lua``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from callpop.relay.mailbox import redis_entries
from callpop.relay.mailbox.redis_keys import Keys
from callpop.relay.mailbox.redis_lane import Lane, Word
from callpop.relay.mailbox.redis_script import script
from callpop.relay.store import Settled, new_seal

_SEPARATOR = b"\n"


@dataclass(frozen=True, slots=True)
class Changed:
    """A step was not taken, because something was not as it had been read.

    Attributes:
        what: Names it; the same for all that contend for it.
    """

    what: str


class Step:
    """What is expected, and what is to be done if that is so.

    Args:
        keys: How things are named.
        company: Whose.
        token: By which it is known where it is published.
    """

    def __init__(self, keys: Keys, company: str, token: str = "") -> None:
        self._keys = keys
        self._company = company
        self._token = token
        self._meant: list[Word] = []
        self._expect: dict[tuple[str, str], int] = {}
        self._between: dict[tuple[str, int, int, int], int] = {}
        self._write: list[list[str | int]] = []
        self._bodies: dict[str, int] = {}
        self._append: dict[str, list[tuple[str, str, str | int]]] = {}

    def expect(self, key: str, field: str, value: bytes | str) -> None:
        """A hash's field must hold this; nothing, if it is empty."""
        if (key, field) not in self._expect:
            self._expect[key, field] = self._mean(value) if value else 0

    def expect_between(self, key: str, newest: int, oldest: int, most: int, found: Sequence[bytes]) -> None:
        """A sorted set must hold these, and no others, between two scores: the greatest first, at most so many."""
        self._between[key, newest, oldest, most] = self._mean(_SEPARATOR.join(found))

    def write(self, *words: Word) -> None:
        """Carry out a command; the first of all should be one that a full Redis refuses."""
        name, *others = words
        self._write.append([str(name), *(self._mean(word) for word in others)])

    def keep(self, digest: str, canonical: bytes) -> None:
        """A notification that is new, held by its conversation."""
        self._bodies[self._body(digest)] = self._mean(canonical)

    def append(self, mailbox: str, received_at: int, content: str | Settled) -> None:
        """Append to a mailbox: a kept notification by its digest, or that missed calls were settled."""
        entry: tuple[str, str, str | int] = (
            (str(received_at), "r", self._body(content))
            if isinstance(content, str)
            else (str(received_at), "c", self._mean(redis_entries.settled(content)))
        )
        self._append.setdefault(mailbox, []).append(entry)

    async def commit(self, lane: Lane, *, length: int) -> frozenset[str] | Changed:
        """Have it done.

        Args:
            lane: Where to.
            length: Of a mailbox, at most.

        Returns:
            The mailboxes that got something; or what was not as expected: then nothing was done.

        Raises:
            StorageUnavailable: Redis is away. Whether it was done is unknown.
        """
        plan = {
            "token": self._token,
            "company": self._company,
            "seal": new_seal(),
            "expect": [[*where, value] for where, value in self._expect.items()],
            "between": [[*map(str, where), value] for where, value in self._between.items()],
            "write": self._write,
            "bodies": list(self._bodies.items()),
            "append": [[name, self._keys.mailbox(name), *entries] for name, entries in self._append.items()],
        }
        shared = (self._keys.mailboxes, self._keys.dropped, self._keys.companies)
        encoded = msgspec.json.encode(plan)
        reply: Any = await lane.call(script("commit"), shared, self._keys.channel, length, encoded, *self._meant)
        if isinstance(reply, int):
            expected = [f"{key} {field}" for key, field in self._expect] + [where[0] for where in self._between]
            return Changed(expected[reply - 1])
        return frozenset(name.decode() for name in reply)

    def _body(self, digest: str) -> str:
        return self._keys.of_company(self._company, "body", digest)

    def _mean(self, word: Word) -> int:
        self._meant.append(word)
        return len(self._meant)
