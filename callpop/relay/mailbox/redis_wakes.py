"""Who waits in this process learns of what any process appended: one subscription, however many wait."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import logging
import random
import secrets
from collections.abc import Awaitable, Callable

from redis import exceptions
from redis.asyncio import ConnectionPool, Redis
from redis.asyncio.client import PubSub

from callpop.relay.mailbox.redis_faults import unavailable
from callpop.store_faults import StorageUnavailable

log = logging.getLogger(__name__)

_SEPARATOR = "\n"
_MOST_TOLD = 10_000
_QUIET_SECONDS = 10.0
"""After so long without a message the connection is asked whether it still lives; and given as long to answer."""
_BEGIN_SECONDS = 15.0
_FIRST_PAUSE, _LONGEST_PAUSE = 0.05, 2.0


class Echoes:
    """Tells once of each step, be it by its own reply or by what is heard of it, whichever is first.

    Args:
        came: Told the mailboxes that got something.
    """

    def __init__(self, came: Callable[[frozenset[str]], None]) -> None:
        self._came = came
        self._own = secrets.token_hex(6)
        self._steps = itertools.count()
        self._told: set[str] = set()

    def token(self) -> str:
        """For a step of this process."""
        return f"{self._own}.{next(self._steps)}"

    def done(self, token: str, mailboxes: frozenset[str]) -> None:
        """A step of this process has been carried out."""
        if mailboxes and self._is_first(token):
            self._came(mailboxes)

    def heard(self, token: str, mailboxes: frozenset[str]) -> None:
        """A step of any process was published."""
        if not token.startswith(f"{self._own}.") or self._is_first(token):
            self._came(mailboxes)

    def _is_first(self, token: str) -> bool:
        if token in self._told:
            self._told.remove(token)
            return False
        if len(self._told) >= _MOST_TOLD:  # echoes that got lost with a connection
            self._told.clear()
        self._told.add(token)
        return True


class Wakes:
    """Listens on one channel for the names of mailboxes, for as long as the store is open.

    Args:
        pool: Where its one connection comes from.
        place: Where Redis is, in words.
        channel: Where the scripts publish.
        heard: Told each step's token and the mailboxes that got something.
        back: Awaited each time the subscription stands, before anybody is told.
        missed: Called each time thereafter: messages may have been missed before.
    """

    def __init__(
        self,
        pool: ConnectionPool,
        *,
        place: str,
        channel: str,
        heard: Callable[[str, frozenset[str]], None],
        back: Callable[[], Awaitable[None]],
        missed: Callable[[], None],
    ) -> None:
        self._pool = pool
        self._client: Redis = Redis(connection_pool=pool)
        self._place = place
        self._channel = channel
        self._tell = heard
        self._back = back
        self._missed = missed
        self._outdated = asyncio.Event()
        loop = asyncio.get_running_loop()
        self._heard: asyncio.Future[None] = loop.create_future()
        self._task = loop.create_task(self._work())

    async def begin(self) -> None:
        """Return once the subscription stands.

        Raises:
            StorageUnavailable: It does not within a quarter of a minute.
        """
        try:
            async with asyncio.timeout(_BEGIN_SECONDS):
                await asyncio.shield(self._heard)
        except TimeoutError:
            raise StorageUnavailable(f"Redis at {self._place} lets nobody subscribe.") from None

    def renew(self) -> None:
        """Subscribe anew, on a new connection: the old one may lead to a server that others have left."""
        self._outdated.set()

    async def close(self) -> None:
        """Listen no more."""
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task

    async def _work(self) -> None:
        pause = _FIRST_PAUSE
        while True:
            listener = self._client.pubsub()
            self._outdated.clear()
            try:
                await listener.subscribe(self._channel)
                async with asyncio.timeout(_QUIET_SECONDS):
                    while not await listener.get_message(timeout=_QUIET_SECONDS):
                        continue  # until the subscription is confirmed
                await self._back()
                pause = _FIRST_PAUSE
                if not self._outdated.is_set():
                    if not self._heard.done():
                        self._heard.set_result(None)
                    self._missed()
                    await self._listen_until_outdated(listener)
            except Exception as error:  # whatever it is: nobody would look after a task that has ended
                fault = unavailable(error, self._place)
                if fault is None and not isinstance(error, StorageUnavailable):
                    log.exception("mailboxes of other relays are not heard of now")
                else:
                    log.info("mailboxes of other relays are not heard of now: %s", fault or error)
            finally:
                with contextlib.suppress(Exception):  # the connection is given up in any case
                    await listener.aclose()  # type: ignore[no-untyped-call]
                with contextlib.suppress(Exception):
                    await self._pool.disconnect()
            # Not all relays at once; soon at first, as mostly Redis was only restarted.
            await asyncio.sleep(pause * random.uniform(0.5, 1.5))
            pause = min(2 * pause, _LONGEST_PAUSE)

    async def _listen_until_outdated(self, listener: PubSub) -> None:
        loop = asyncio.get_running_loop()
        tasks = loop.create_task(self._listen(listener)), loop.create_task(self._outdated.wait())
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            ends = await asyncio.gather(*tasks, return_exceptions=True)
        if tasks[0] in done and isinstance(ends[0], Exception):
            raise ends[0]

    async def _listen(self, listener: PubSub) -> None:
        asked = False
        while True:
            message = await listener.get_message(timeout=_QUIET_SECONDS)
            if message is None:
                if asked:
                    raise exceptions.ConnectionError("it does not answer")
                asked = True
                await listener.ping()
                continue
            asked = False
            if message["type"] == "message":
                published: bytes = message["data"]
                token, *names = published.decode(errors="replace").split(_SEPARATOR)
                self._tell(token, frozenset(names))
