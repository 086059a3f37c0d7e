"""The relay's store in one SQLite file: the default, nothing else to install.

Every write is an operation of ``Database``'s writer thread, which commits what has queued up together. What was
appended is told, and read from memory, as soon as it is committed; whoever brought it is answered once it is flushed
(storage/flushing.py), too. Until then cursors say so (``store.cursor``): a power cut may take what they stand for.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import sqlite3
from collections.abc import Callable, Iterable
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from callpop.notifications.model import Notification
from callpop.relay.mailbox import sqlite_conversations, sqlite_mailboxes, sqlite_misses, sqlite_sightings
from callpop.relay.mailbox import sqlite_post as posting
from callpop.relay.mailbox import sqlite_purge as purging
from callpop.relay.mailbox.sqlite_checkpoints import Checkpoints
from callpop.relay.mailbox.sqlite_deliveries import Deliveries
from callpop.relay.mailbox.sqlite_early import Early
from callpop.relay.mailbox.sqlite_mailboxes import New
from callpop.relay.mailbox.sqlite_post import Appended
from callpop.relay.mailbox.tails import Tails
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
    none_lasts,
    place_of,
)
from callpop.storage import meta
from callpop.storage.database import Database
from callpop.storage.faults import Holding
from callpop.storage.flushing import Flusher
from callpop.storage.reader import Reader
from callpop.store_faults import StorageUnavailable

T = TypeVar("T")
HOLDING = Holding(
    name="relay's store",
    file="relay's store",
    when_damaged="It holds who may read, and what was answered 200: stop the relay, and play back a backup, or have "
    "'sqlite3 … .recover' save what can be saved. Only 'callpop relay store set-aside' begins an empty one; every "
    "desktop has to enrol anew then.",
    when_shared="Give the relay a folder of this computer (--data).",
    is_renewed=False,
)
MIGRATIONS = files("callpop.relay.mailbox") / "migrations"
_ID = "store-id"
_ENDED_WELL = "ended-well"
_LOOK_SECONDS = 1.0
"""How often to look whether another process (a command beside the server) has written."""


class SqliteStore:
    """``Store`` on a file; made by ``open``. See there for what the methods promise.

    One process may serve it; commands may have it open beside that. After a ``StorageUnavailable`` because the disk
    failed, and not the commit, what was asked was done, but may not outlive a power cut: so a notification may have
    reached desktops although the platform was told 503. Posted again it is known, and its answer waits until
    everything is in the file itself.
    """

    def __init__(self, *, database: Database, store_id: str, boot: str | None, retention: Retention) -> None:
        self._database = database
        self._reader = Reader(database, cache_kib=2048)
        self._id = store_id
        self._retention = retention
        self._checkpoints = Checkpoints(database)
        self._tails = Tails(length=retention.mailbox_length)
        self._early = Early(boot or "")
        self._serving = boot is not None
        self._watchers: list[Watcher] = []
        self._deliveries = Deliveries(database, tails=self._tails, early=self._early, committed=self._committed)
        self._data_version = -1
        self._looking: asyncio.Task[None] | None = None
        self._closed = False

    @classmethod
    async def open(cls, path: Path, *, retention: Retention | None = None, serving: bool = True) -> SqliteStore:
        """Open the file, and make it if it is not there. Other processes may have it open too.

        Args:
            path: The file.
            retention: How long things are kept.
            serving: False for a command: whether the file is sound is the server's business, and each commit waits
                for the disk, as nobody waits for the command's.

        Raises:
            DamagedDatabase: It is damaged; a server begins no empty one by itself.
            StorageUnavailable: It cannot be used now; nothing was lost.
        """
        flusher = Flusher(path, holding=HOLDING) if serving else None
        database = await asyncio.to_thread(
            Database.open, path, migrations=MIGRATIONS, sole=serving, holding=HOLDING, flusher=flusher
        )
        try:
            store_id, boot = await database.run(partial(_begin, serving=serving))
        except BaseException:
            await asyncio.to_thread(database.close)
            raise
        return cls(database=database, store_id=store_id, boot=boot, retention=retention or Retention())

    @property
    def id(self) -> str:
        """See ``Store``."""
        return self._id

    @property
    def notices(self) -> tuple[str, ...]:
        """See ``Store``."""
        return self._database.notices

    async def roster(self, *, unless: int = -1) -> Document | None:
        """See ``Store``."""

        def question(conn: sqlite3.Connection) -> Document | None:
            row = conn.execute("SELECT version, iif(version = ?, NULL, content) FROM roster", (unless,)).fetchone()
            version, content = row or (0, b"")
            return None if version == unless else Document(version, content)

        return await self._ask(question)

    async def replace_roster(self, version: int, content: bytes) -> bool:
        """See ``Store``."""

        def work(conn: sqlite3.Connection) -> bool:
            if version == 0:
                statement = "INSERT INTO roster (id, version, content) VALUES (1, 1, ?) ON CONFLICT (id) DO NOTHING"
                return conn.execute(statement, (content,)).rowcount == 1
            statement = "UPDATE roster SET version = version + 1, content = ? WHERE version = ?"
            return conn.execute(statement, (content, version)).rowcount == 1

        return await self._database.run(work)

    async def post(self, *, company: str, staff: Staff, notification: Notification, received_at: int) -> Posted:
        """See ``Store``."""
        length = self._retention.mailbox_length

        def work(conn: sqlite3.Connection) -> Appended | None:
            return posting.post(
                conn,
                company=company,
                staff=staff,
                notification=notification,
                received_at=received_at,
                length=length,
            )

        appended = await self._deliveries.deliver(work)
        return Posted(appended is not None, frozenset(appended or ()))

    async def append(self, *, mailbox: str, notification: Notification, received_at: int) -> int:
        """See ``Store``."""

        def work(conn: sqlite3.Connection) -> Appended:
            entry = sqlite_conversations.add(conn, None, notification, received_at=received_at, held=1)
            news = {mailbox: [New(received_at, notification.canonical, entry)]}
            return posting.deliver(conn, news, length=self._retention.mailbox_length)

        appended = await self._deliveries.deliver(work)
        return appended[mailbox][-1].place if appended else 0

    async def handled(
        self, *, company: str, staff: Staff, mailbox: str, call_id: str, by: str, at: int
    ) -> frozenset[str]:
        """See ``Store``."""

        def work(conn: sqlite3.Connection) -> Appended:
            settled = sqlite_misses.marked(conn, company, mailbox, call_id, by=by, at=at)
            news = {other: [New(at, one)] for other, one in settled.items() if other in staff}
            return posting.deliver(conn, news, length=self._retention.mailbox_length)

        return frozenset(await self._deliveries.deliver(work) or ())

    async def read(self, mailbox: str, *, after: int | None, seal: int = UNSEALED, limit: int = 200) -> Page | Gone:
        """See ``Store``."""
        page = self._tails.page(mailbox, after, seal, limit)
        if page is not None:
            return page
        found, newest = await self._ask(
            lambda conn: sqlite_mailboxes.read(conn, mailbox, after=after, seal=seal, limit=limit)
        )
        self._tails.learn(mailbox, newest)
        return found

    def cursor(self, mailbox: str, place: int, seal: int = UNSEALED) -> str:
        """See ``Store``."""
        number = self._early.sure(mailbox)
        if number is None or place <= number:
            return cursor(self._id, Place(place, seal))
        sure = Place(number, self._tails.seal(mailbox, number) if seal else UNSEALED)
        return cursor(self._id, Place(place, seal), sure=sure, boot=self._early.boot)

    def place_of(self, text: str) -> Place:
        """See ``Store``."""
        return place_of(self._id, text, boot=self._early.boot)

    def watch(self, watcher: Watcher) -> None:
        """See ``Store``."""
        self._watchers.append(watcher)
        if self._looking is None:
            self._looking = asyncio.get_running_loop().create_task(self._look_around())

    async def drop(self, mailbox: str) -> None:
        """See ``Store``."""
        await self._database.run(lambda conn: sqlite_mailboxes.drop(conn, mailbox))
        self._tails.forget(mailbox)

    async def note(self, sightings: Iterable[Sighting]) -> None:
        """See ``Store``."""
        seen = tuple(sightings)
        if seen:
            await self._database.run(lambda conn: sqlite_sightings.note(conn, seen))

    async def sightings(self, company: str) -> tuple[Sighting, ...]:
        """See ``Store``."""
        return await self._ask(lambda conn: sqlite_sightings.of(conn, company))

    async def purge(self, now: int, *, lasts: Lasts = none_lasts) -> Purged:
        """See ``Store``."""
        kept, run = self._retention, self._database.run
        items = notifications = 0
        for number in await self._ask(sqlite_mailboxes.numbers):
            trim = _trimming(number, before=now - kept.mailbox_age, length=kept.mailbox_length)
            while (deleted := await run(trim)) > 0:
                items += deleted
                self._tails.clear()
        at: int | None = 0
        while at is not None:
            at = await run(_forgetting(at, now - kept.conversation_age))
        while (deleted := await run(purging.delete_entries)) > 0:
            notifications += deleted
        missed, seen = now - kept.mailbox_age, now - kept.sighting_age
        await run(lambda conn: purging.delete_others(conn, missed_before=missed))
        await run(lambda conn: sqlite_sightings.forget(conn, before=seen, lasts=lasts))
        return Purged(items, notifications)

    async def ping(self) -> None:
        """See ``Store``."""
        await self._database.run(lambda conn: meta.put(conn, "pinged", ""))

    async def close(self) -> None:
        """See ``Store``."""
        if self._closed:
            return
        self._closed = True
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.gather(self._looking, return_exceptions=True)
        await self._deliveries.end()
        await self._checkpoints.close()
        if self._serving:
            # What is in the file was committed after all else, so that it is not there where anything else is missing.
            with contextlib.suppress(StorageUnavailable):
                await self._database.run(lambda conn: meta.put(conn, _ENDED_WELL, self._early.boot))
        await asyncio.to_thread(self._reader.close)
        await asyncio.to_thread(self._database.close)

    def _committed(self, mailboxes: frozenset[str]) -> None:
        self._checkpoints.note()
        if mailboxes:
            self._tell(mailboxes)

    def _tell(self, mailboxes: frozenset[str]) -> None:
        for watcher in self._watchers:
            watcher(mailboxes)

    async def _ask(self, question: Callable[[sqlite3.Connection], T]) -> T:
        return await asyncio.wrap_future(self._reader.submit(question))

    async def _look_around(self) -> None:
        """Tell what other processes have appended."""
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            with contextlib.suppress(StorageUnavailable):  # whoever writes or reads next says so
                found = await self._database.run(self._others_places, changes=False)
                news = frozenset(name for name, newest in found.items() if self._tails.learn(name, newest))
                if news:
                    self._tell(news)

    def _others_places(self, conn: sqlite3.Connection) -> dict[str, Place]:
        # Changes with the commits of other connections only; here of other processes', as this one has one writer.
        version = int(conn.execute("PRAGMA data_version").fetchone()[0])
        if version == self._data_version:
            return {}
        self._data_version = version
        return sqlite_mailboxes.places(conn)


def _begin(conn: sqlite3.Connection, *, serving: bool) -> tuple[str, str | None]:
    """The store's id; and for a server the boot of its last life if that ended well, else ''."""
    store_id = meta.get(conn, _ID)
    if store_id is None:
        store_id = secrets.token_hex(8)
        meta.put(conn, _ID, store_id)
    if not serving:
        return store_id, None
    boot = meta.get(conn, _ENDED_WELL) or ""
    meta.remove(conn, _ENDED_WELL)
    return store_id, boot


def _trimming(number: int, *, before: int, length: int) -> Callable[[sqlite3.Connection], int]:
    return lambda conn: sqlite_mailboxes.trim(conn, number, before=before, length=length, at_once=purging.AT_ONCE)


def _forgetting(since: int, before: int) -> Callable[[sqlite3.Connection], int | None]:
    return lambda conn: purging.forget_conversations(conn, since, before)
