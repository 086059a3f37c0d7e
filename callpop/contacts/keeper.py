"""The agent's address books: kept up to date behind the calls, and asked when the phone rings."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from callpop.calls.contact import Contact, ContactSource
from callpop.contacts.book_reader import NO_DATABASE, BookReader
from callpop.contacts.lookup import Lookup
from callpop.contacts.reading import BATCH
from callpop.contacts.watch import INTERVAL
from callpop.events import BookState
from callpop.settings.books import Book, at_home
from callpop.settings.schema import Settings
from callpop.storage import contacts
from callpop.storage.database import Database
from callpop.store_faults import NOT_OPEN, StorageUnavailable

log = logging.getLogger(__name__)
T = TypeVar("T")


class Keeper:
    """Reads each book on a thread of its own, and answers who has a number.

    All methods are for the thread of one asyncio loop (the engine's). A book that fails, hangs or lies
    harms no other book, and no look-up: what was read once stays.

    Args:
        database: Gives the open database, or None while there is none.
        secret: Gives the secret kept under a name (``books.secret_name``), or None; asked on other threads, for
            it may block.
        deliver: Told the state of a book whenever it changes, on the loop's thread.
        report: Takes our own bugs: an exception, and what was being done.
        clock: Microseconds UTC.
        watch_interval: Seconds between two looks at a file.
    """

    def __init__(
        self,
        *,
        database: Callable[[], Database | None],
        secret: Callable[[str], str | None],
        deliver: Callable[[BookState], None],
        report: Callable[[BaseException, str], None],
        clock: Callable[[], int],
        watch_interval: float = INTERVAL,
    ) -> None:
        self._database = database
        self._secret = secret
        self._deliver = deliver
        self._report = report
        self._clock = clock
        self._watch_interval = watch_interval
        self._lookup = Lookup(database)
        self._readers: dict[str, BookReader] = {}
        self._dropping: asyncio.Task[None] | None = None

    def follow(self, settings: Settings) -> None:
        """Keep these books from now on, and forget the contacts of all others. On a running loop."""
        wanted = {book.name: at_home(book, settings.agent.region) for book in settings.all_books}
        for name, reader in list(self._readers.items()):
            if wanted.get(name) != reader.book:
                reader.stop()
                del self._readers[name]
        readers = {}
        for name, book in wanted.items():
            readers[name] = self._readers.get(name) or self._open(book)
        self._readers = readers
        self._lookup.trust(readers)
        if self._dropping is not None:
            self._dropping.cancel()
        self._dropping = asyncio.get_running_loop().create_task(self._drop_others())

    def refresh(self, name: str | None = None) -> None:
        """Read a book now, or all of them."""
        for reader in self._readers.values():
            if name is None or reader.book.name == name:
                reader.due.set()

    def states(self) -> tuple[BookState, ...]:
        """The state of each book, in the order of trust."""
        return tuple(reader.state for reader in self._readers.values())

    def find(self, number_key: str | None, *, call_id: str | None = None) -> tuple[Contact, ...]:
        """Who has a number, the most trusted first; several are several people. Well under a millisecond.

        Args:
            number_key: As of ``calls.numbers.number_key``; None for a withheld one.
            call_id: A call for which the agent may have said who it is.

        Returns:
            One contact where the agent chose one; () where nobody has it, or the database cannot be read.
        """
        return self._lookup.find(number_key, call_id=call_id)

    def choice(self, *, number_key: str | None = None, call_id: str | None = None) -> tuple[str, str] | None:
        """The book (or the system) and the ref there that the agent chose for a number or a call, or None."""
        return self._lookup.choice(number_key=number_key, call_id=call_id)

    def photo(self, contact: Contact) -> bytes | None:
        """A contact's picture as its book has it, not yet decoded."""
        return self._lookup.photo(contact)

    async def choose(self, source: ContactSource, *, number_key: str | None = None, call_id: str | None = None) -> None:
        """Remember that this number, or this call alone, is of this contact.

        Raises:
            StorageUnavailable: It could not be kept.
        """
        at = self._clock()
        for kind, key in (("number", number_key), ("call", call_id)):
            if key is not None:
                choice = partial(contacts.choose, kind=kind, key=key, name=source.book, ref=source.ref, at=at)
                await self._run(choice)
        self._lookup.close()

    async def unchoose(self, *, number_key: str | None) -> None:
        """Forget the choice for a number; without one there is none.

        Raises:
            StorageUnavailable: It could not be forgotten.
        """
        if number_key is not None:
            await self._run(partial(contacts.unchoose, kind="number", key=number_key))
        self._lookup.close()

    def reopen(self) -> None:
        """Contacts and choices were taken out of the file: look there anew."""
        self._lookup.close()

    def stop(self) -> None:
        """End all readings; their threads are not waited for. Idempotent."""
        for reader in self._readers.values():
            reader.stop()
        self._readers = {}
        if self._dropping is not None:
            self._dropping.cancel()
            self._dropping = None
        self._lookup.close()

    def _open(self, book: Book) -> BookReader:
        return BookReader(
            book,
            database=self._database,
            secret=self._secret,
            deliver=self._deliver,
            report=self._report,
            clock=self._clock,
            watch_interval=self._watch_interval,
        )

    async def _run(self, operation: Callable[[sqlite3.Connection], T]) -> T:
        database = self._database()
        if database is None:
            raise StorageUnavailable(NOT_OPEN)
        return await database.run(operation)

    async def _drop_others(self) -> None:
        """Forget books that are no longer in the settings, a few contacts at a time."""
        while self._database() is None:
            await asyncio.sleep(NO_DATABASE)
        try:
            known = await self._run(contacts.books)
            for kept, _ in known:
                while kept.name not in self._readers and not await self._run(
                    partial(contacts.drop_some, name=kept.name, limit=BATCH)
                ):
                    await asyncio.sleep(0)
        except StorageUnavailable as fault:
            log.info("books that are gone are forgotten later: %s", fault.message)
