"""The storage as the pipeline sees it: there, or out of order and coming back by itself.

Writes go to the database's writer thread. The engine's own short reads (what is known of a call,
of a caller) run on a connection of its own; they never wait long for a lock.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from callpop.calls.conversation import LINK_WINDOW
from callpop.calls.entry import History, LogEntry
from callpop.calls.popup import Card
from callpop.intake.aside import aside
from callpop.intake.seen import Seen
from callpop.notifications.model import Notification, Status
from callpop.storage import call_log, cards, changes, journal, refused, remains, tidying, wishes
from callpop.storage.database import Database
from callpop.storage.faults import NewerDatabase, unavailable
from callpop.storage.rows import with_their_rows
from callpop.store_faults import NOT_OPEN, StorageUnavailable

log = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Kept:
    """What the file holds of a conversation.

    Attributes:
        call_ids: Those asked for, and all that the journal links with them.
        notifications: Theirs, in order of receipt.
        cards: Theirs.
    """

    call_ids: frozenset[str]
    notifications: tuple[Notification, ...]
    cards: tuple[Card, ...]


class Vault:
    """One profile's database.

    Args:
        path: Its file.
        on_trouble: Told in words when storage fails, and '' when it works again.
        on_stage: Told what keeps a large file from being ready, and '' when it is, or could not be opened.
    """

    def __init__(
        self, path: Path, on_trouble: Callable[[str], None], *, on_stage: Callable[[str], None] = lambda _: None
    ) -> None:
        self._path = path
        self._on_trouble = on_trouble
        self._on_stage = on_stage
        self._trouble = ""
        self._final = False
        self._unreadable = False
        self._reader: sqlite3.Connection | None = None
        self._seen = Seen()
        self._learnt = False
        self._unlinked_at = -math.inf
        self.database: Database | None = None

    @property
    def trouble(self) -> str:
        """Why the last write failed, or the file could not be opened; '' if neither is so. From any thread."""
        return self._trouble

    @property
    def in_trouble(self) -> bool:
        """Whether the last write failed, or there is no file to write to."""
        return bool(self._trouble) or self.database is None

    async def open(self) -> tuple[str, ...]:
        """Open the file, or try again; returns what the agent should know about it.

        A file of a newer Callpop stays closed for good: nothing may touch it.
        """
        if self.database is not None or self._final:
            return ()
        loop, stages = asyncio.get_running_loop(), list[str]()

        def told(stage: str) -> None:
            stages.append(stage)
            with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
                loop.call_soon_threadsafe(self._on_stage, stage)

        try:
            # Aside: a locked file or a long check must not delay a card.
            self.database = await aside(lambda: Database.open(self._path, told=told), undo=Database.close)
        except StorageUnavailable as fault:
            self._final = isinstance(fault, NewerDatabase)
            self._note(fault.message)
            return ()
        finally:
            if stages:
                self._on_stage("")
        self._note("")
        return self.database.notices

    def close(self) -> None:
        """Close what is open; waits for what is queued."""
        self._let_go_of_reader()
        if self.database is not None:
            self.database.close()
            self.database = None

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do the work in a transaction; returns when it is on the disk.

        Raises:
            StorageUnavailable: It could not be done; nothing of it was.
        """
        if self.database is None:
            raise StorageUnavailable(self._trouble or NOT_OPEN)
        try:
            result = await self.database.run(work)
        except StorageUnavailable as fault:
            self._note(fault.message)
            raise
        if self._trouble:
            self._note("")
        return result

    async def insert(self, statement: str, values: tuple[object, ...]) -> None:
        """Add one row; returns when it is on the disk. StorageUnavailable if it could not be added."""
        if self.database is None:
            raise StorageUnavailable(self._trouble or NOT_OPEN)
        try:
            await self.database.insert(statement, values)
        except StorageUnavailable as fault:
            self._note(fault.message)
            raise
        if self._trouble:
            self._note("")

    def remember(self, notification: Notification) -> None:
        """The journal is about to know this call."""
        self._seen.add(notification.call_id)
        if notification.merged_id is not None:
            self._seen.add(notification.merged_id)
        elif notification.status is Status.TRANSFER:
            self._unlinked_at = max(self._unlinked_at, notification.stamped_at)

    def may_know(self, call_id: str) -> bool:
        """Whether the journal may know this call; False is sure."""
        return not self._learnt or call_id in self._seen

    async def learn(self) -> None:
        """Look once, aside, what the journal knows of; until then it is asked about each call.

        Raises:
            StorageUnavailable: It cannot be read now.
        """
        if self.database is None or self._learnt:
            return

        def question(conn: sqlite3.Connection) -> tuple[Seen, int | None]:
            found = Seen()
            for call_id in journal.known_calls(conn):
                found.add(call_id)
            return found, journal.newest_unlinked(conn)

        # What is received meanwhile is remembered by itself.
        seen, unlinked_at = await self.look_aside(question)
        self._seen.update(seen)
        if unlinked_at is not None:
            self._unlinked_at = max(self._unlinked_at, unlinked_at)
        self._learnt = True

    async def look_aside(self, question: Callable[[sqlite3.Connection], T]) -> T:
        """Ask what takes long, on a thread and a connection of its own: neither this loop nor the writer waits.

        Raises:
            StorageUnavailable: It cannot be read now.
        """
        database = self.database
        if database is None:
            raise StorageUnavailable(self._trouble or NOT_OPEN)

        def work() -> T:
            with contextlib.closing(database.connect_reader()) as conn:
                return question(conn)

        try:
            return await aside(work)
        except sqlite3.Error as error:
            raise unavailable(error) or error from error

    def submit(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Do the work when possible; nobody waits for it, and it may be lost."""
        if self.database is not None:
            self.database.submit(work)

    # What a fold needs: a wrong answer would spoil a row, so these raise StorageUnavailable.

    def conversation(self, call_ids: Iterable[str]) -> Kept:
        """What is kept of these calls, of those in a row with them, and of all that the journal links with either.

        A transfer that does not say what it merges is known as such only while the calls around it are: what the row
        already holds together must not fall apart because they are not looked at again.
        """
        asked = frozenset(call_ids)
        if not any(map(self.may_know, asked)):
            return Kept(asked, (), ())

        def question(conn: sqlite3.Connection) -> Kept:
            linked = frozenset(journal.linked(conn, with_their_rows(conn, asked)))
            found = tuple(journal.load(conn, linked))
            return Kept(linked, found, tuple(cards.load(conn, linked)) if found else ())

        return self._read(question)

    def calls_between(self, since: int, until: int) -> list[str]:
        """Calls with a notification stamped in this time."""
        return self._read(lambda conn: journal.stamped_between(conn, since, until))

    def own_around(self, stamped_at: int) -> list[str]:
        """The agent's calls in the log that began near this time."""
        return self._read(lambda conn: call_log.begun_between(conn, stamped_at - LINK_WINDOW, stamped_at + LINK_WINDOW))

    def transfers_around(self, stamped_at: int) -> list[str]:
        """Calls with a transfer that does not say what it merges, near this time."""
        if self._learnt and stamped_at - LINK_WINDOW > self._unlinked_at:
            return []  # asked while the phone rings, and there are few such transfers
        return self._read(lambda conn: journal.unlinked_transfers(conn, stamped_at, LINK_WINDOW))

    def unfolded(self) -> list[str]:
        """Calls whose row lags behind the journal."""
        return self._read(journal.unfolded)

    def unfinished(self) -> list[str]:
        """Calls that still go on as far as the log knows."""
        return self._read(lambda conn: [entry.record.call_id for entry in call_log.unfinished(conn)])

    # What only adorns a card: nothing is better than waiting.

    def card(self, card_id: str) -> Card | None:
        """A card by its id."""
        return self._read_or(lambda conn: cards.find(conn, card_id), None)

    def stored(self, call_ids: Iterable[str]) -> list[LogEntry]:
        """The rows, oldest first, that the log now has for these calls; more than one before a merge."""

        def question(conn: sqlite3.Connection) -> list[LogEntry]:
            found = [call_log.entry(conn, call_id) for call_id in call_ids]
            rows = {entry.record.call_id: entry for entry in found if entry is not None}
            return sorted(rows.values(), key=lambda entry: entry.record.started_at)

        return self._read_or(question, [])

    def history(self, *, number_key: str, started_before: int, week_start: int, day_start: int) -> History | None:
        """What the log knows of a caller."""
        return self._read_or(
            lambda conn: call_log.history(
                conn, number_key=number_key, started_before=started_before, week_start=week_start, day_start=day_start
            ),
            None,
        )

    def missed_open(self) -> int:
        """How many missed calls wait to be handled."""
        return self._read_or(call_log.missed_open, 0)

    def to_clear(self) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
        """Numbers that are to be wiped, those whose wipe has begun, and whether something may be left of others."""
        nothing: tuple[tuple[str, ...], tuple[str, ...], bool] = ((), (), False)
        return self._read_or(lambda conn: (wishes.wishes(conn), wishes.under_way(conn), remains.is_due(conn)), nothing)

    def refused(self, known: int) -> frozenset[int] | None:
        """The marks of calls of which nothing is taken any more; None if there are as many as are known."""
        return self._read_or(lambda conn: refused.marks(conn) if refused.count(conn) != known else None, None)

    def changes_beside(self) -> int | None:
        """How often another process has changed rows; None if that cannot be read now."""
        return self._read_or(changes.count, None)

    def to_tidy(self, now: int) -> bool:
        """Whether old calls went, and what they left is to be cleared now (microseconds UTC)."""
        return self._read_or(lambda conn: tidying.is_due(conn, now), False)

    def _read_or(self, question: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        try:
            return self._read(question)
        except StorageUnavailable:
            return otherwise

    def _read(self, question: Callable[[sqlite3.Connection], T]) -> T:
        try:
            answer = question(self._reading())
        except (sqlite3.Error, StorageUnavailable) as error:
            fault = unavailable(error)
            if fault is None:
                raise
            if not self._unreadable and self.database is not None:
                log.warning("the call log cannot be read: %s", fault.message)
            self._unreadable = True
            # A connection may be stuck although the file is well again.
            self._let_go_of_reader()
            raise fault from error
        self._unreadable = False
        return answer

    def _reading(self) -> sqlite3.Connection:
        if self._reader is None:
            if self.database is None:
                raise StorageUnavailable(self._trouble or NOT_OPEN)
            self._reader = self.database.connect_reader()
            self._reader.execute("PRAGMA busy_timeout = 50")
        return self._reader

    def _let_go_of_reader(self) -> None:
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.close()

    def _note(self, trouble: str) -> None:
        if trouble != self._trouble:
            self._trouble = trouble
            self._on_trouble(trouble)
