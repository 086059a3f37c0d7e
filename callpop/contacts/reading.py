"""One reading of an address book into the database, in small transactions, on a thread of its own."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol

from callpop.contacts.book import MOST_CONTACTS, BookFault, Entry, Outcome, Source, Stopped
from callpop.contacts.kept import row_of
from callpop.contacts.pace import Pace
from callpop.said import Said
from callpop.settings.books import Book
from callpop.storage import contacts
from callpop.storage.database import Operation

BATCH = 50
"""Contacts in one transaction: what a call's commit may have to wait for."""

_BATCH_BYTES = 1024 * 1024
_FORMAT = "1"
"""Raise it when contacts are read in another way: every book is then read anew."""


class Store(Protocol):
    """What is used of ``storage.database.Database``, or of ``storage.side_writer.SideWriter``."""

    def submit(self, operation: Operation[Any]) -> Future[Any]:
        """Run in a transaction."""

    def connect_reader(self) -> sqlite3.Connection:
        """A new read-only connection; the caller closes it."""


@dataclass(slots=True, eq=False)
class Sinking:
    """The sink of one reading: gathers, commits in batches, and knows what was not mentioned.

    Attributes:
        token: As of ``Sink``.
        versions: As of ``Sink``.
        seal: As of ``Sink``.
    """

    token: str
    versions: Mapping[str, str]
    seal: str
    name: str
    store: Store
    stopped: threading.Event
    tell: Callable[[int, int], None]
    _pace: Pace = field(default_factory=Pace)
    _waiting: list[contacts.Row] = field(default_factory=list)
    _gone: list[str] = field(default_factory=list)
    _bytes: int = 0
    _put: int = 0
    _unmentioned: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._unmentioned = set(self.versions)

    def put(self, entry: Entry) -> None:
        """As of ``Sink``."""
        self._unmentioned.discard(entry.ref)
        self._put += 1
        if self._put > MOST_CONTACTS:
            raise BookFault(Said("it has more than {most} contacts", "many_contacts", most=MOST_CONTACTS))
        row = row_of(entry.contact, book=self.name, ref=entry.ref, version=entry.version, photo=entry.photo)
        self._waiting.append(row)
        self._bytes += len(row.content) + len(row.photo or b"")
        if len(self._waiting) >= BATCH or self._bytes >= _BATCH_BYTES:
            self.flush()
        self.rest()

    def keep(self, ref: str) -> None:
        """As of ``Sink``."""
        self._unmentioned.discard(ref)
        self.rest()

    def remove(self, ref: str) -> None:
        """As of ``Sink``."""
        self._unmentioned.discard(ref)
        self._gone.append(ref)
        if len(self._gone) >= BATCH:
            self.flush()
        self.rest()

    def progress(self, done: int, total: int) -> None:
        """As of ``Sink``."""
        self.tell(done, total)

    def rest(self) -> None:
        """As of ``Sink``."""
        if self.stopped.is_set():
            raise Stopped
        self._pace.rest()

    def flush(self) -> None:
        """Commit what was gathered, and wait for it: a source is not read faster than the disk writes."""
        rows, gone = tuple(self._waiting), tuple(self._gone)
        self._waiting, self._gone, self._bytes = [], [], 0
        if not rows and not gone:
            return

        def work(conn: sqlite3.Connection) -> None:
            contacts.remove(conn, self.name, gone)
            contacts.put(conn, self.name, rows)

        self.store.submit(work).result()

    def finish(self, outcome: Outcome, at: int) -> None:
        """Remove what is no longer there, and remember where this ended."""
        self.flush()
        if outcome.complete:
            gone = list(self._unmentioned)
            for start in range(0, len(gone), BATCH):
                self.rest()
                self.store.submit(partial(contacts.remove, name=self.name, refs=gone[start : start + BATCH])).result()
        self.store.submit(lambda conn: contacts.remember(conn, self.name, outcome.token, at)).result()


def read_book(
    *,
    book: Book,
    source: Source,
    store: Store,
    stopped: threading.Event,
    tell: Callable[[int, int], None],
    clock: Callable[[], int],
) -> Outcome:
    """Read a book, or what changed in it, into the database.

    Args:
        book: Its settings; ``region`` is filled in.
        source: The book.
        store: The database.
        stopped: Set when nobody wants the rest.
        tell: Told how far it is; on this thread.
        clock: Microseconds UTC.

    Raises:
        BookFault: It cannot be read now; what was read stays.
        StorageUnavailable: The database cannot be written now.
        Stopped: ``stopped`` was set.
    """
    mark = made_of(book)
    kept = store.submit(lambda conn: contacts.begin(conn, book.name, mark)).result()
    sink = Sinking(
        token=kept.token,
        versions=dict(_versions(store, book.name, stopped)),
        seal=mark[:8],
        name=book.name,
        store=store,
        stopped=stopped,
        tell=tell,
    )
    outcome = source.read(sink)
    sink.finish(outcome, clock())
    return outcome


def made_of(book: Book) -> str:
    """A fingerprint of the settings that decide what is read; a password or the time between readings does not."""
    parts = (_FORMAT, book.kind, book.path, book.url, book.user, book.base, book.filter, *book.columns)
    text = "\x1f".join((*parts, book.delimiter, book.encoding, book.region.upper()))
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()


def _versions(store: Store, name: str, stopped: threading.Event) -> Iterator[tuple[str, str]]:
    pace = Pace()
    with contextlib.closing(store.connect_reader()) as conn:
        rows = contacts.versions(conn, name)
        while some := rows.fetchmany(BATCH):
            if stopped.is_set():
                raise Stopped
            yield from some
            pace.rest()
