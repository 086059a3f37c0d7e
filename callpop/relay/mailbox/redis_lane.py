"""One connection to Redis for everybody: what is asked in the same moment goes out together.

However many desktops wait, a process has one connection for each lane. A lane sends what has gathered while the
last batch was on its way, as the writer thread of ``storage/database.py`` does: a burst costs few waits for the disk.
"""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass
from typing import Any

from redis import exceptions
from redis.asyncio import ConnectionPool, Redis
from redis.asyncio.client import Pipeline

from callpop.relay.mailbox.redis_faults import is_lost_connection, may_be_elsewhere, unavailable
from callpop.relay.mailbox.redis_script import Script
from callpop.store_faults import StorageUnavailable

Word = str | bytes | int
_BATCH = 256
_CLOSED = "The relay's store is closed."
_UNSURE = "Redis did not get what was sent onto its disk in time."
_REFUSED = (
    "Redis refuses WAITAOF, by which the relay knows what is on the disk ({}). "
    "Allow it to the relay's user, or set appendonly yes and appendfsync always."
)


@dataclass(slots=True, eq=False)
class _Asked:
    words: tuple[Word, ...]
    script: Script | None
    future: asyncio.Future[Any]


class Lane:
    """Sends commands in the order they were asked for.

    Every command must bear being sent twice: after a broken connection it is unknown whether it was carried out. What
    only counts up (``note.lua``) may then count double.

    Args:
        pool: Where its connection comes from, for it alone; stays the caller's to close.
        place: Where Redis is, in words.
        after: A command sent behind each batch, whose reply tells whether the batch may be answered. It may be
            changed whenever the pool connects.
        mark: Writes something, for ``after`` to wait for where the batch may have written nothing.
    """

    def __init__(
        self, pool: ConnectionPool, *, place: str, after: tuple[Word, ...] = (), mark: tuple[Word, ...] = ()
    ) -> None:
        self._pool = pool
        self._client: Redis = Redis(connection_pool=pool)
        self._client.response_callbacks.clear()  # replies as they come: what the library makes of them has changed
        self._place = place
        self.after = after
        self._mark = mark
        self._renew = False
        self._asked: list[_Asked] = []
        self._task: asyncio.Task[None] | None = None
        self._closed = False

    async def run(self, *words: Word) -> Any:
        """One command; returns its reply.

        Raises:
            StorageUnavailable: Redis cannot be reached or refuses. Whether the command was carried out is unknown.
        """
        return await self._ask(words, None)

    async def call(self, script: Script, keys: tuple[Word, ...], *arguments: Word) -> Any:
        """One script, which Redis runs wholly or not at all.

        Raises:
            StorageUnavailable: As for ``run``.
        """
        return await self._ask((len(keys), *keys, *arguments), script)

    async def sure(self) -> None:
        """Return once all that anybody has written until now may be answered.

        Raises:
            StorageUnavailable: As for ``run``.
        """
        if self.after:
            await self.run(*self._mark)

    def renew(self) -> None:
        """Leave the connection for a new one before anything else is sent."""
        self._renew = True

    async def close(self) -> None:
        """Send what was asked, and take nothing more."""
        self._closed = True
        if self._task is not None:
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _ask(self, words: tuple[Word, ...], script: Script | None) -> Any:
        if self._closed:
            raise StorageUnavailable(_CLOSED)
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Any] = loop.create_future()
        self._asked.append(_Asked(words, script, future))
        if self._task is None:
            self._task = loop.create_task(self._work())
        return await future

    async def _work(self) -> None:
        try:
            while self._asked:
                batch, self._asked = self._asked[:_BATCH], self._asked[_BATCH:]
                await self._send(batch)
        finally:
            self._task = None

    async def _send(self, batch: list[_Asked]) -> None:
        try:
            replies = await self._replies(batch)
        except BaseException as error:
            fault = unavailable(error, self._place) or error
            for one in batch:
                if not one.future.done():
                    one.future.set_exception(fault if isinstance(fault, Exception) else StorageUnavailable(_CLOSED))
            if not isinstance(error, Exception):
                raise
            return
        for one, reply in zip(batch, replies, strict=True):
            if one.future.done():
                continue
            if isinstance(reply, Exception):
                one.future.set_exception(unavailable(reply, self._place) or reply)
            else:
                one.future.set_result(reply)

    async def _replies(self, batch: list[_Asked]) -> list[Any]:
        if self._renew:
            self._renew = False
            await self._pool.disconnect()
        found = None
        try:
            found = await self._attempt(batch)
        except (exceptions.RedisError, OSError) as error:
            if not is_lost_connection(error) and not may_be_elsewhere(error):
                raise
        if found is None or any(may_be_elsewhere(reply) for replies in found for reply in replies):
            # Redis was restarted since the last batch, mostly, or another server is the primary now: the old
            # connection is not worth an error.
            await self._pool.disconnect()
            found = await self._attempt(batch, again=True)
        replies, said = found
        _check_durable(said)
        return replies

    async def _attempt(self, batch: list[_Asked], *, again: bool = False) -> tuple[list[Any], list[Any]]:
        """Send a batch, and the scripts of it once more that the server does not know.

        Returns:
            The replies, and those of what was sent behind them.
        """
        replies, said = await self._exchange(batch, known=True, marked=again)
        unknown = [at for at, reply in enumerate(replies) if isinstance(reply, exceptions.NoScriptError)]
        if unknown:
            more, said = await self._exchange([batch[at] for at in unknown], known=False, marked=True)
            for at, reply in zip(unknown, more, strict=True):
                replies[at] = reply
        return replies, said

    async def _exchange(self, batch: list[_Asked], *, known: bool, marked: bool) -> tuple[list[Any], list[Any]]:
        """Send a batch; returns the replies, and those of what was sent behind it: of ``after`` the last."""
        after = self.after
        pipeline: Pipeline = self._client.pipeline(transaction=False)
        try:
            for one in batch:
                if one.script is None:
                    pipeline.execute_command(*one.words)
                elif known:
                    pipeline.execute_command("EVALSHA", one.script.digest, *one.words)
                else:
                    pipeline.execute_command("EVAL", one.script.text, *one.words)
            if after and marked and self._mark:
                # What finds itself done has written nothing on this connection, and WAITAOF looks at nothing else.
                pipeline.execute_command(*self._mark)
            if after:
                pipeline.execute_command(*after)
            replies: list[Any] = await pipeline.execute(raise_on_error=False)
        finally:
            await pipeline.reset()  # type: ignore[no-untyped-call]
        if self.after != after:  # it went to a server that wants to be asked otherwise
            return await self._exchange(batch, known=known, marked=True)
        return replies[: len(batch)], replies[len(batch) :]


def _check_durable(said: list[Any]) -> None:
    """Look at what a mark and ``WAITAOF`` say, which tells how many copies are on a disk.

    Raises:
        StorageUnavailable: None is, or nobody says so.
    """
    for at, reply in enumerate(said, 1 - len(said)):
        if at == 0 and isinstance(reply, exceptions.ResponseError) and not may_be_elsewhere(reply):
            raise StorageUnavailable(_REFUSED.format(reply)) from reply
        if isinstance(reply, Exception):
            raise reply
    if said and (not said[-1] or not int(said[-1][0])):
        raise StorageUnavailable(_UNSURE)
