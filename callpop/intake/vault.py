"""The storage as the pipeline sees it: there, or out of order and coming back by itself.

Writes go to the database's writer thread. The engine's own short reads (what is known of a call,
of a caller) run on a connection of its own; they never wait for a lock.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from callpop.calls.entry import History, LogEntry
from callpop.calls.popup import Card
from callpop.notifications.model import Notification
from callpop.storage import call_log, cards, journal
from callpop.storage.database import Database
from callpop.storage.faults import NewerDatabase, StorageUnavailable, unavailable

log = logging.getLogger(__name__)
T = TypeVar("T")


class Vault:
    """One profile's database.

    Args:
        path: Its file.
        on_trouble: Told in words when storage fails, and '' when it works again.
    """

    def __init__(self, path: Path, on_trouble: Callable[[str], None]) -> None:
        self._path = path
        self._on_trouble = on_trouble
        self._trouble = ""
        self._final = False
        self._reader: sqlite3.Connection | None = None
        self.database: Database | None = None

    def open(self) -> tuple[str, ...]:
        """Open the file, or try again; returns what the agent should know about it.

        A file of a newer Callpop stays closed for good: nothing may touch it.
        """
        if self.database is not None or self._final:
            return ()
        try:
            self.database = Database.open(self._path)
            self._reader = self.database.connect_reader()
            self._reader.execute("PRAGMA busy_timeout = 50")
        except StorageUnavailable as fault:
            self._final = isinstance(fault, NewerDatabase)
            self._note(fault.message)
            return ()
        self._note("")
        return self.database.notices

    def close(self) -> None:
        """Close what is open; waits for what is queued."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None
        if self.database is not None:
            self.database.close()
            self.database = None

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do the work in a transaction; returns when it is on the disk.

        Raises:
            StorageUnavailable: It could not be done; nothing of it was.
        """
        if self.database is None:
            raise StorageUnavailable(self._trouble or "The call log is not open yet.")
        try:
            result = await self.database.run(work)
        except StorageUnavailable as fault:
            self._note(fault.message)
            raise
        self._note("")
        return result

    def submit(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Do the work when possible; nobody waits for it, and it may be lost."""
        if self.database is not None:
            self.database.submit(work)

    def known(self, call_ids: Iterable[str]) -> set[str]:
        """All call_ids that the journal links with these; empty if it knows none."""
        return self._read(lambda conn: journal.linked(conn, call_ids), set())

    def conversation(self, call_ids: Iterable[str]) -> tuple[list[Notification], list[Card]]:
        """The notifications and cards of these calls."""
        wanted = list(call_ids)
        nothing: tuple[list[Notification], list[Card]] = ([], [])
        return self._read(lambda conn: (journal.load(conn, wanted), cards.load(conn, wanted)), nothing)

    def card(self, card_id: str) -> Card | None:
        """A card by its id."""
        return self._read(lambda conn: cards.find(conn, card_id), None)

    def stored(self, call_ids: Iterable[str]) -> list[LogEntry]:
        """The rows, oldest first, that the log now has for these calls; more than one before a merge."""

        def question(conn: sqlite3.Connection) -> list[LogEntry]:
            found = [call_log.entry(conn, call_id) for call_id in call_ids]
            rows = {entry.record.call_id: entry for entry in found if entry is not None}
            return sorted(rows.values(), key=lambda entry: entry.record.started_at)

        return self._read(question, [])

    def history(self, *, number_key: str, started_before: int, week_start: int, day_start: int) -> History | None:
        """What the log knows of a caller."""
        return self._read(
            lambda conn: call_log.history(
                conn, number_key=number_key, started_before=started_before, week_start=week_start, day_start=day_start
            ),
            None,
        )

    def missed_open(self) -> int:
        """How many missed calls wait to be handled."""
        return self._read(call_log.missed_open, 0)

    def unfolded(self) -> list[str]:
        """Calls whose row lags behind the journal."""
        return self._read(journal.unfolded, [])

    def unfinished(self, since: int, until: int) -> list[str]:
        """Calls that still go on as far as the log knows, and all that were stamped in this time."""

        def question(conn: sqlite3.Connection) -> list[str]:
            going_on = [entry.record.call_id for entry in call_log.unfinished(conn)]
            return list(dict.fromkeys([*going_on, *journal.stamped_between(conn, since, until)]))

        return self._read(question, [])

    def _read(self, question: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        if self._reader is None:
            return otherwise
        try:
            return question(self._reader)
        except sqlite3.Error as error:
            if unavailable(error) is None:
                raise
            log.warning("the call log could not be read: %s", error)
            return otherwise

    def _note(self, trouble: str) -> None:
        if trouble != self._trouble:
            self._trouble = trouble
            self._on_trouble(trouble)
