"""The relay's store on Redis: any number of relay processes share it.

Mailboxes are streams; what has to happen wholly or not at all is one script (folder ``lua``). A process has three
connections, however many desktops wait: one reads, one writes (and waits for the disk), one hears what came.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Callable, Coroutine, Iterable
from functools import partial
from typing import Any, TypeVar

from redis import exceptions
from redis.asyncio import Connection, ConnectionPool
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from callpop.notifications.model import Notification
from callpop.relay.mailbox import redis_durability, redis_entries
from callpop.relay.mailbox.redis_durability import WAIT_MILLISECONDS
from callpop.relay.mailbox.redis_faults import described
from callpop.relay.mailbox.redis_keys import Keys, split_prefix
from callpop.relay.mailbox.redis_lane import Lane
from callpop.relay.mailbox.redis_post import Posting
from callpop.relay.mailbox.redis_script import script
from callpop.relay.mailbox.redis_sightings import SightingsKept
from callpop.relay.mailbox.redis_wakes import Echoes, Wakes
from callpop.relay.staff import Staff
from callpop.relay.store import (
    UNSEALED,
    Document,
    Gone,
    Lasts,
    Page,
    Place,
    Posted,
    Purged,
    Retention,
    Sighting,
    Watcher,
    cursor,
    new_seal,
    none_lasts,
    place_of,
)
from callpop.store_faults import StorageUnavailable

log = logging.getLogger(__name__)

T = TypeVar("T")
_CONNECT_SECONDS, _ANSWER_SECONDS = 2.0, 5.0
_PURGED_AT_ONCE = 500
"""Entries deleted in one step: others wait for it."""
_REMEMBERED_SECONDS = 60
_MOST_WATCHED = 100_000


class RedisStore:
    """``Store`` on a Redis server; made by ``open``."""

    def __init__(self, *, pool: Callable[..., ConnectionPool], place: str, keys: Keys, retention: Retention) -> None:
        self._keys = keys
        self._retention = retention
        self._pools = pool(), pool(redis_connect_func=self._greet), pool()
        reading, writing, self._hearing = self._pools
        self._reads = Lane(reading, place=place)
        self._ping = ("SET", keys.ping, "", "EX", _REMEMBERED_SECONDS)
        self._writes = Lane(writing, place=place, mark=self._ping)
        self._posting = Posting(reads=self._reads, writes=self._writes, keys=keys, retention=retention)
        self._sightings = SightingsKept(reads=self._reads, writes=self._writes, keys=keys, retention=retention)
        self._echoes = Echoes(self._came)
        self._under_way: set[asyncio.Task[Any]] = set()
        self._wakes: Wakes | None = None
        self._place = place
        self._id = ""
        self._server = ""
        self._notices: tuple[str, ...] = ()
        self._watchers: list[Watcher] = []
        self._read_here: dict[str, None] = {}
        self._closed = False

    @classmethod
    async def open(cls, url: str, *, retention: Retention | None = None) -> RedisStore:
        """Connect to a server, and begin a store there if it has none.

        Args:
            url: ``redis://``, ``rediss://`` or ``unix://``; ``?prefix=`` tells several stores on one server apart.
            retention: How long things are kept.

        Raises:
            StorageUnavailable: It cannot be reached or used; the text holds no password.
        """
        try:
            own, keys = split_prefix(url)
            pool = partial(
                ConnectionPool.from_url,
                own,
                max_connections=1,
                socket_connect_timeout=_CONNECT_SECONDS,
                socket_timeout=_ANSWER_SECONDS,
                socket_keepalive=True,
                retry=Retry(NoBackoff(), 0),  # a lane knows better what bears being sent again
                decode_responses=False,
                protocol=2,
            )
            tried = pool()
            tried.connection_class(**tried.connection_kwargs)  # a wrong option would come to light only on connecting
            place = described(own)
        except (ValueError, TypeError, exceptions.RedisError):
            raise StorageUnavailable(
                "The store's URL cannot be used: expected redis://[[user]:password@]host[:port][/number]."
            ) from None
        store = cls(pool=pool, place=place, keys=keys, retention=retention or Retention())
        try:
            await store._begin()
        except BaseException:
            await store.close()
            raise
        return store

    @property
    def id(self) -> str:
        """See ``Store``."""
        return self._id

    @property
    def notices(self) -> tuple[str, ...]:
        """See ``Store``."""
        return self._notices

    async def roster(self, *, unless: int = -1) -> Document | None:
        """See ``Store``."""
        version, content = await self._reads.call(script("roster_read"), (self._keys.roster,), unless)
        return None if content is None else Document(int(version), content)

    async def replace_roster(self, version: int, content: bytes) -> bool:
        """See ``Store``."""
        return bool(await self._writes.call(script("roster"), (self._keys.roster,), version, content))

    async def post(self, *, company: str, staff: Staff, notification: Notification, received_at: int) -> Posted:
        """See ``Store``."""
        token = self._echoes.token()
        return await self._finish(self._post(company, staff, notification, received_at, token))

    async def append(self, *, mailbox: str, notification: Notification, received_at: int) -> int:
        """See ``Store``."""
        return await self._finish(self._append(mailbox, notification, received_at, self._echoes.token()))

    async def handled(
        self, *, company: str, staff: Staff, mailbox: str, call_id: str, by: str, at: int
    ) -> frozenset[str]:
        """See ``Store``."""
        token = self._echoes.token()
        return await self._finish(self._handled(company, staff, mailbox, call_id, by, at, token))

    async def read(self, mailbox: str, *, after: int | None, seal: int = UNSEALED, limit: int = 200) -> Page | Gone:
        """See ``Store``."""
        if mailbox not in self._read_here and len(self._read_here) < _MOST_WATCHED:
            self._read_here[mailbox] = None
        words = ("" if after is None else after, limit, seal)
        reply: list[Any] = await self._reads.call(script("read"), (self._keys.mailbox(mailbox),), *words)
        if not reply[0]:
            return Gone(int(reply[1]))
        items = redis_entries.items(reply[3:])
        return Page(items, *((items[-1].place, items[-1].seal) if items else (int(reply[1]), int(reply[2]))))

    def cursor(self, mailbox: str, place: int, seal: int = UNSEALED) -> str:
        """See ``Store``. With ``appendfsync always`` nothing can be read before it is on the disk. Else it may be read
        earlier, also where the platform is answered later; if a power cut takes it then, its place gets another seal.
        """
        return cursor(self._id, Place(place, seal))

    def place_of(self, text: str) -> Place:
        """See ``Store``."""
        return place_of(self._id, text)

    def watch(self, watcher: Watcher) -> None:
        """See ``Store``."""
        self._watchers.append(watcher)

    async def drop(self, mailbox: str) -> None:
        """See ``Store``."""
        keys = (self._keys.mailbox(mailbox), self._keys.mailboxes, self._keys.dropped)
        while not await self._writes.call(script("drop"), keys, mailbox, _PURGED_AT_ONCE):
            continue
        self._read_here.pop(mailbox, None)

    async def note(self, sightings: Iterable[Sighting]) -> None:
        """See ``Store``."""
        await self._sightings.note(sightings)

    async def sightings(self, company: str) -> tuple[Sighting, ...]:
        """See ``Store``."""
        return await self._sightings.of(company)

    async def purge(self, now: int, *, lasts: Lasts = none_lasts) -> Purged:
        """See ``Store``."""
        items = notifications = 0
        for name in await self._reads.run("SMEMBERS", self._keys.mailboxes):
            key = self._keys.mailbox(name.decode())
            while True:
                before, length = now - self._retention.mailbox_age, self._retention.mailbox_length
                gone, freed = await self._writes.call(script("purge"), (key,), before, length, _PURGED_AT_ONCE)
                items += gone
                notifications += freed
                if gone < _PURGED_AT_ONCE:
                    break
        for company in await self._reads.run("SMEMBERS", self._keys.companies):
            notifications += await self._posting.purge(company.decode(), now)
            await self._sightings.purge(company.decode(), now, lasts)
        return Purged(items, notifications)

    async def ping(self) -> None:
        """See ``Store``."""
        await self._writes.run(*self._ping)

    async def close(self) -> None:
        """See ``Store``."""
        if self._closed:
            return
        self._closed = True
        await asyncio.gather(*self._under_way, return_exceptions=True)
        if self._wakes is not None:
            await self._wakes.close()
        await self._writes.close()
        await self._reads.close()
        for pool in self._pools:
            await pool.disconnect()

    async def _post(
        self, company: str, staff: Staff, notification: Notification, received_at: int, token: str
    ) -> Posted:
        posted = await self._posting.post(company, staff, notification, received_at, token)
        self._echoes.done(token, posted.mailboxes)
        return posted

    async def _handled(
        self, company: str, staff: Staff, mailbox: str, call_id: str, by: str, at: int, token: str
    ) -> frozenset[str]:
        mailboxes = await self._posting.handled(company, staff, mailbox, call_id, by, at, token)
        self._echoes.done(token, mailboxes)
        return mailboxes

    async def _append(self, mailbox: str, notification: Notification, received_at: int, token: str) -> int:
        keys = self._keys
        place = await self._writes.call(
            script("append"),
            (keys.mailbox(mailbox), keys.mailboxes, keys.dropped, keys.once(token)),
            keys.channel,
            mailbox,
            self._retention.mailbox_length,
            received_at,
            redis_entries.notification(notification.canonical),
            _REMEMBERED_SECONDS,
            token,
            new_seal(),
        )
        if place:
            self._echoes.done(token, frozenset((mailbox,)))
        return int(place)

    async def _finish(self, work: Coroutine[Any, Any, T]) -> T:
        """Do it to its end, also if the asker does not wait for it any more."""
        task = asyncio.get_running_loop().create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._finished)
        return await asyncio.shield(task)

    def _finished(self, task: asyncio.Task[Any]) -> None:
        self._under_way.discard(task)
        if not task.cancelled():
            task.exception()  # seen to, also where the asker has gone

    async def _begin(self) -> None:
        await self._identify()
        self._wakes = Wakes(
            self._hearing,
            place=self._place,
            channel=self._keys.channel,
            heard=self._echoes.heard,
            back=self._identify,  # a server that came back with nothing is another store: old cursors must not fit it
            missed=lambda: self._came(frozenset(self._read_here)),
        )
        await self._wakes.begin()

    async def _greet(self, connection: Connection) -> None:
        """A new connection for what is written: look how that server keeps it, before anything else is sent there."""

        async def ask(*words: str) -> Any:
            await connection.send_command(*words)
            return await connection.read_response()

        try:
            await connection.on_connect()
            found = await redis_durability.look(ask)
        except BaseException:
            await connection.disconnect()
            raise
        self._writes.after = ("WAITAOF", 1, 0, WAIT_MILLISECONDS) if found.waits else ()
        server, notices = self._server, self._notices
        self._server, self._notices = found.server, found.notices
        if not server:
            return  # whoever opens the store tells the notices
        for notice in found.notices:
            if notice not in notices:
                log.warning("%s", notice)
        if found.server != server:
            # Restarted, or another one is the primary now: the old one may live on, with our other connections.
            self._reads.renew()
            if self._wakes is not None:
                self._wakes.renew()

    async def _identify(self) -> None:
        own = secrets.token_urlsafe(9)
        await self._writes.run("SET", self._keys.id, own, "NX")
        self._id = (await self._writes.run("GET", self._keys.id) or own.encode()).decode()

    def _came(self, mailboxes: frozenset[str]) -> None:
        for watcher in self._watchers:
            watcher(mailboxes)
