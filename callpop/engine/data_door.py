"""What the desktop may ask to be done with the agent's data: written to files, read from them, masked, wiped."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Generic, TypeVar

from callpop.calls.log_filters import LogFilters
from callpop.calls.numbers import number_key
from callpop.contacts.directory import Directory
from callpop.engine.clearing import Clearing, Wiped
from callpop.engine.door import Door
from callpop.events import Event, RowsChanged
from callpop.exchange.export import Cancelled, CannotWrite, Lines, write_file
from callpop.exchange.importing import Report, import_lines
from callpop.exchange.lines import Format, lines_for
from callpop.exchange.reading import pages
from callpop.intake.aside import aside
from callpop.intake.pipeline import Pipeline
from callpop.intake.vault import Vault
from callpop.settings.profile import Profile
from callpop.settings.schema import Settings
from callpop.storage import remains, retention, traces
from callpop.storage.database import Database
from callpop.storage.faults import unavailable
from callpop.store_faults import NOT_OPEN, StorageUnavailable

__all__ = ["Cancelled", "CannotWrite", "DataDoor", "Export", "Format", "Report", "Wiped", "Work"]

T = TypeVar("T")

_BREATH = 0.005
"""Seconds after each page in which the interpreter is left to the screen and the calls."""


@dataclass(frozen=True, slots=True)
class Work(Generic[T]):
    """Something that takes its time.

    Attributes:
        done: Its result.
        cancel: Gives it up; ``done`` then raises Cancelled.
    """

    done: Future[T]
    cancel: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Export:
    """What is to be written, and how.

    Attributes:
        path: The file.
        form: The format.
        filters: Which calls.
        call_ids: These calls alone, whatever the filters say; () for all of the filters.
        bom: Whether a CSV begins with the mark of UTF-8.
    """

    path: Path
    form: Format
    filters: LogFilters = field(default_factory=LogFilters)
    call_ids: tuple[str, ...] = ()
    bom: bool = False


class DataDoor:
    """The agent's data. May be used from any thread.

    Args:
        door: To the engine.
        profile: Where the files are.
        vault: Has the database.
        pipeline: Tells how many missed calls wait.
        clearing: Takes data away.
        settings: As they are now.
        language: The agent's (two letters).
        deliver: Told of what an import changed.
        clock: Microseconds UTC.
    """

    def __init__(
        self,
        *,
        door: Door,
        profile: Profile,
        vault: Vault,
        pipeline: Pipeline,
        clearing: Clearing,
        settings: Callable[[], Settings],
        language: Callable[[], str],
        deliver: Callable[[Event], None],
        clock: Callable[[], int],
    ) -> None:
        self._door, self._profile, self._vault, self._pipeline = door, profile, vault, pipeline
        self._deliver = deliver
        self._clearing, self._settings, self._language, self._clock = clearing, settings, language, clock

    def export(
        self, wanted: Export, *, word: Callable[[str], str], told: Callable[[int], None] = lambda _: None
    ) -> Work[int]:
        """Write calls to a file.

        Args:
            wanted: What and how.
            word: Gives the header of a column of a CSV.
            told: Told how many calls are written, on a thread of its own.

        Returns:
            The number of calls. Its future raises CannotWrite, Cancelled or StorageUnavailable.
        """
        settings = self._settings()
        directory = Directory(settings.everybody, settings.all_lines, settings.agent.region)
        lines = lines_for(wanted.form, directory, word=word, bom=wanted.bom)
        wanted = replace(wanted, filters=replace(wanted.filters, region=settings.agent.region))
        stop = threading.Event()
        return Work(self._door.submit(self._export(wanted, lines, told, stop)), stop.set)

    def import_file(self, path: Path, *, told: Callable[[int], None] = lambda _: None) -> Work[Report]:
        """Read calls from a file of JSON Lines; those that are known already stay what they are.

        Args:
            path: The file.
            told: Told how many lines are read, on a thread of its own.

        Returns:
            What became of it. Its future raises OSError, Cancelled or StorageUnavailable; lines that were read until
            then are in the log.
        """
        stop = threading.Event()
        return Work(self._door.submit(self._import(path, told, stop)), stop.set)

    def count(self, number: str) -> Future[tuple[str, traces.TraceCounts] | None]:
        """The key of a number in any spelling, and what a wipe of it would take away; None for what is no number."""
        key = self.key_of(number)

        async def nothing() -> None:
            return None

        if key is None:
            return self._door.submit(nothing())
        copies = len(remains.copies(self._profile.database))
        return self._door.ask(lambda conn: (key, replace(traces.count(conn, key), copies=copies)))

    def key_of(self, number: str | None) -> str | None:
        """The key of a number in any spelling."""
        return number_key(number, self._settings().agent.region)

    def begin_wipe(self, number_key: str) -> Future[tuple[str, ...]]:
        """The agent has agreed to wipe a number; for a while it can be taken back, then ``wipe`` is to follow.

        If the app ends in between, however it does, the next start wipes it.

        Returns:
            All call_ids of the calls with the number: what is out of sight meanwhile. StorageUnavailable if it cannot
            be noted: then nothing has begun.
        """
        return self._door.submit(self._begin_wipe(number_key))

    def take_back_wipe(self, number_key: str) -> Future[None]:
        """All about the number stays after all. StorageUnavailable if the next start would wipe it nevertheless."""
        return self._door.submit(self._clearing.take_back(number_key))

    def wipe(self, number_key: str) -> Future[Wiped]:
        """Take away everything about a number. StorageUnavailable if it cannot be done now."""
        return self._door.submit(self._clearing.wipe(number_key))

    def calls_older_than(self, days: int, *, to_mask: bool) -> Future[int]:
        """How many calls another retention would delete, or another time of masking would mask.

        Args:
            days: Their age; 0 for none.
            to_mask: Count only what can be masked and is not yet.
        """
        before = self._clock() - days * 86_400_000_000 if days else 0
        if not to_mask:
            return self._door.ask(lambda conn: retention.count_old(conn, before))
        sql = "SELECT count(*) FROM calls WHERE started_at < ? AND masked = 0 AND internal = 0"
        return self._door.ask(lambda conn: int(conn.execute(sql, (before,)).fetchone()[0]))

    async def _begin_wipe(self, number_key: str) -> tuple[str, ...]:
        await self._clearing.agree(number_key)
        sql = "SELECT i.call_id FROM call_ids i JOIN calls c ON c.id = i.row WHERE c.number_key = ?"
        question = self._door.ask(lambda conn: tuple(str(one) for (one,) in conn.execute(sql, (number_key,))))
        try:
            return await asyncio.wrap_future(question)
        except StorageUnavailable:
            await self._clearing.take_back(number_key)
            raise

    async def _export(self, wanted: Export, lines: Lines, told: Callable[[int], None], stop: threading.Event) -> int:
        database = self._database()

        def progress(written: int) -> bool:
            told(written)
            time.sleep(_BREATH)
            return not stop.is_set()

        def work() -> int:
            with _reading(database) as conn:
                found = pages(conn, wanted.filters, call_ids=wanted.call_ids)
                return write_file(wanted.path, found, lines, progress=progress)

        try:
            return await aside(work)
        except asyncio.CancelledError:
            stop.set()
            raise

    async def _import(self, path: Path, told: Callable[[int], None], stop: threading.Event) -> Report:
        database, region, language = self._database(), self._settings().agent.region, self._language()

        def progress(read: int) -> bool:
            told(read)
            time.sleep(_BREATH)
            return not stop.is_set()

        try:
            return await aside(
                lambda: import_lines(
                    path, store=database, region=region, language=language, now=self._clock(), progress=progress
                )
            )
        finally:
            stop.set()
            self._deliver(RowsChanged())
            self._pipeline.tell_missed()

    def _database(self) -> Database:
        if self._vault.database is None:
            raise StorageUnavailable(NOT_OPEN)
        return self._vault.database


@contextlib.contextmanager
def _reading(database: Database) -> Iterator[sqlite3.Connection]:
    try:
        with contextlib.closing(database.connect_reader()) as conn:
            yield conn
    except sqlite3.Error as error:
        raise unavailable(error) or error from error
