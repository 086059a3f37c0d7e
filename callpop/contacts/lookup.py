"""Who has a number: one look into the database, at the moment the phone rings."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable, Iterable
from typing import Protocol

from callpop.calls.contact import Contact
from callpop.contacts.kept import contact_from
from callpop.contacts.merging import merged
from callpop.storage import contacts
from callpop.storage.faults import unavailable
from callpop.store_faults import StorageUnavailable

log = logging.getLogger(__name__)

_MAPPED = 256 << 20 if os.name == "posix" else 0
"""Bytes of the file that are read in place, not copied page by page. Windows could not shorten the file meanwhile."""


class Readable(Protocol):
    """What is used of ``storage.database.Database``."""

    def connect_reader(self) -> sqlite3.Connection:
        """A new read-only connection; the caller closes it."""


class Lookup:
    """Reads on a connection of its own, on the thread of its user; never waits long for a lock.

    Args:
        database: Gives the open database, or None while there is none.
    """

    def __init__(self, database: Callable[[], Readable | None]) -> None:
        self._database = database
        self._trust: dict[str, int] = {}
        self._conn: sqlite3.Connection | None = None
        self._of: Readable | None = None
        self._choices: dict[tuple[str, str], tuple[str, str]] = {}

    def trust(self, names: Iterable[str]) -> None:
        """Answer from these books alone, the first is trusted most."""
        self._trust = {name: place for place, name in enumerate(names)}

    def find(self, number_key: str | None, *, call_id: str | None = None) -> tuple[Contact, ...]:
        """As of ``Keeper.find``."""
        if not self._trust:
            return ()
        try:
            conn = self._connection()
            return () if conn is None else self._found(conn, number_key, call_id)
        except (sqlite3.Error, StorageUnavailable) as error:
            self._give_up(error)
            return ()

    def choice(self, *, number_key: str | None = None, call_id: str | None = None) -> tuple[str, str] | None:
        """As of ``Keeper.choice``."""
        try:
            self._connection()
        except (sqlite3.Error, StorageUnavailable) as error:
            self._give_up(error)
            return None
        key = ("call", call_id) if call_id is not None else ("number", number_key)
        return None if key[1] is None else self._choices.get((key[0], key[1]))

    def photo(self, contact: Contact) -> bytes | None:
        """As of ``Keeper.photo``."""
        if contact.photo is None:
            return None
        try:
            conn = self._connection()
            return None if conn is None else contacts.photo(conn, contact.photo)
        except (sqlite3.Error, StorageUnavailable) as error:
            self._give_up(error)
            return None

    def close(self) -> None:
        """Let go of the database; the next question opens it anew, with the newest choices."""
        conn, self._conn = self._conn, None
        if conn is not None:
            conn.close()

    def _found(self, conn: sqlite3.Connection, number_key: str | None, call_id: str | None) -> tuple[Contact, ...]:
        if self._choices:
            chosen = None if call_id is None else self._chosen(conn, "call", call_id)
            if chosen is None and number_key is not None:
                chosen = self._chosen(conn, "number", number_key)
            if chosen is not None:
                return (chosen,)
        if number_key is None:
            return ()
        rows = [row for row in contacts.by_number(conn, number_key) if row.book in self._trust]
        if len(rows) > 1:
            # Who has the number itself comes before those who are behind it with an extension.
            exact = [row for row in rows if row.exact] or rows
            return merged([contact_from(row) for row in exact], self._trust)
        return (contact_from(rows[0]),) if rows else ()

    def _chosen(self, conn: sqlite3.Connection, kind: str, key: str) -> Contact | None:
        choice = self._choices.get((kind, key))
        if choice is None or choice[0] not in self._trust:
            return None
        row = contacts.by_ref(conn, *choice)
        return None if row is None else contact_from(row)

    def _give_up(self, error: Exception) -> None:
        fault = unavailable(error)
        if fault is None:
            raise error
        log.info("a contact could not be looked up: %s", fault.message)
        # A connection may be stuck although the file is well again.
        self.close()

    def _connection(self) -> sqlite3.Connection | None:
        database = self._database()
        if database is not self._of:
            self.close()
            self._of = database
        if self._conn is None and database is not None:
            self._conn = database.connect_reader()
            self._conn.execute("PRAGMA busy_timeout = 50")
            self._conn.execute(f"PRAGMA mmap_size = {_MAPPED}")
            self._choices = contacts.choices(self._conn)
        return self._conn
