"""One address book's own clock: when it is read, and how it is."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from callpop.contacts.book import BookFault, Outcome, Stopped
from callpop.contacts.reading import read_book
from callpop.contacts.sources import FILES, source_of
from callpop.contacts.watch import Watch
from callpop.events import BookState, BookStatus
from callpop.said import Said, said_of
from callpop.settings.books import Book, WrongBook, secret_name
from callpop.storage import contacts
from callpop.storage.database import Database
from callpop.store_faults import NOT_OPEN, StorageUnavailable

log = logging.getLogger(__name__)

NO_DATABASE = 1.0
"""Seconds until a database that is not open is asked for again."""

_FIRST_RETRY = 60.0
_FILE_REFRESH = 24 * 60
"""Minutes between readings of a file whose watch saw no change."""


class BookReader:
    """Reads its book when it is due, on a thread of its own, until it is stopped.

    Attributes:
        book: Its settings; ``region`` is filled in.
        state: How it is.
        due: Set to read it now.

    Args are those of ``Keeper``.
    """

    def __init__(
        self,
        book: Book,
        *,
        database: Callable[[], Database | None],
        secret: Callable[[str], str | None],
        deliver: Callable[[BookState], None],
        report: Callable[[BaseException, str], None],
        clock: Callable[[], int],
        watch_interval: float,
    ) -> None:
        self.book = book
        self.state = BookState(book.name, book.kind)
        self.due = asyncio.Event()
        self._database = database
        self._secret = secret
        self._deliver = deliver
        self._report = report
        self._clock = clock
        self._stopped = threading.Event()
        self._loop = asyncio.get_running_loop()
        self._watch: Watch | None = None
        if book.kind in FILES and book.path:
            changed = partial(self._from_thread, self.due.set)
            self._watch = Watch(Path(book.path).expanduser(), changed, interval=watch_interval)
        self._task = self._loop.create_task(self._keep())

    def stop(self) -> None:
        """Read no more; a thread under way is not waited for."""
        self._stopped.set()
        self._task.cancel()
        if self._watch is not None:
            self._watch.stop()

    async def _keep(self) -> None:
        while self._database() is None:
            await asyncio.sleep(NO_DATABASE)
        await self._recall()
        failures = 0
        while True:
            self.due.clear()
            failures = 0 if await self._read() else failures + 1
            usual = 60.0 * (_FILE_REFRESH if self.book.kind in FILES else self.book.refresh)
            pause = usual if not failures else min(usual, _FIRST_RETRY * 2 ** min(failures - 1, 10))
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self.due.wait()

    async def _recall(self) -> None:
        """What is known from before."""
        with suppress(StorageUnavailable):
            await self._count()

    async def _read(self) -> bool:
        self._tell(status=BookStatus.READING, done=0, total=0)
        try:
            outcome = await self._aside()
            await self._count()
        except (BookFault, WrongBook) as fault:
            self._fail(said_of(fault))
        except StorageUnavailable as fault:
            self._fail(fault.message)
        except Exception as error:
            self._fail(Said("It could not be read because of an error in Callpop, which has been reported.", "our_bug"))
            self._report(error, "while an address book was read")
        else:
            self._tell(status=BookStatus.READY, message="", notes=outcome.notes)
            return True
        with suppress(StorageUnavailable):
            await self._count()
        return False

    def _aside(self) -> asyncio.Future[Outcome]:
        """Read on a thread of its own, which is left to itself when nobody waits any more."""
        done: asyncio.Future[Outcome] = self._loop.create_future()
        database = self._database()

        def work() -> Outcome:
            if database is None:
                raise StorageUnavailable(NOT_OPEN)
            if self._watch is not None:
                self._watch.seen()
            source = source_of(self.book, self._secret(secret_name(self.book)))
            return read_book(
                book=self.book,
                source=source,
                store=database,
                stopped=self._stopped,
                tell=lambda so_far, total: self._from_thread(partial(self._tell, done=so_far, total=total)),
                clock=self._clock,
            )

        def run() -> None:
            try:
                outcome = work()
            except Stopped:
                self._from_thread(done.cancel)
            except Exception as error:
                self._from_thread(partial(_settle, done, error=error))
            else:
                self._from_thread(partial(_settle, done, outcome=outcome))

        threading.Thread(target=run, name="callpop-book", daemon=True).start()
        return done

    async def _count(self) -> None:
        database = self._database()
        if database is None:
            return
        kept, count = await database.run(partial(contacts.about, name=self.book.name))
        self._tell(contacts=count, last_success=None if kept is None else kept.synced_at)

    def _fail(self, message: str) -> None:
        # The text may hold names of hosts and files, but never a password: sources see to that.
        log.info("the address book '%s' could not be read: %s", self.book.name, message)
        self._tell(status=BookStatus.FAILED, message=message)

    def _tell(self, **changes: object) -> None:
        state = replace(self.state, **changes)
        if state != self.state and not self._stopped.is_set():
            self.state = state
            self._deliver(state)

    def _from_thread(self, call: Callable[[], object]) -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            self._loop.call_soon_threadsafe(call)


def _settle(done: asyncio.Future[Outcome], *, outcome: Outcome | None = None, error: Exception | None = None) -> None:
    if done.done():
        return
    if error is not None:
        done.set_exception(error)
    elif outcome is not None:
        done.set_result(outcome)
