"""Takes data away for good: everything about one number, the numbers of old calls, and what deleting leaves behind.

First the rows go, some in each transaction, and memory lets go of them; then what they left in the file, beside it and
in the log files. All of it is due until it has been done: also after a crash, a full disk, or a quit in between.
Nothing of it holds up the calls that come meanwhile for longer than some tens of milliseconds.
"""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from callpop.calls.spellings import spellings
from callpop.contacts.own_copies import forget_number
from callpop.events import Event
from callpop.intake.announce import Announcer
from callpop.intake.aside import aside
from callpop.intake.callers import Callers
from callpop.intake.pipeline import Pipeline
from callpop.intake.small_steps import SmallSteps
from callpop.intake.telling import Telling
from callpop.intake.vault import Vault
from callpop.settings.profile import Profile
from callpop.storage import confirmed, masking, remains, tidying, traces, wipe, wishes
from callpop.storage.beside import clear_beside
from callpop.storage.clock_trust import time_to_delete_by
from callpop.storage.database import Database
from callpop.storage.faults import unavailable
from callpop.storage.leftovers import Leftovers
from callpop.store_faults import NOT_OPEN, StorageUnavailable

_DAY = 86_400_000_000
_MINUTE = 60_000_000
_HOUR = 60 * _MINUTE
_AGAIN = 10 * _MINUTE
"""Microseconds until what deleting left behind is gone for again, when that could not be done."""

_SLICE = 200
"""Calls that are looked at to be masked in one transaction, which ends by the clock."""

_TRIES = 40
_PAUSE = 0.05


@dataclass(frozen=True, slots=True)
class Wiped:
    """What a wipe did.

    Attributes:
        calls: How many calls are gone.
        left: Files that could not be deleted, or still name the number: the agent's own settings.
    """

    calls: int
    left: tuple[Path, ...] = ()


class Clearing:
    """Of the engine's loop.

    Args:
        profile: Where the files are.
        vault: The database.
        pipeline: Follows calls in memory.
        announcer: Has what is typed.
        callers: Knows who calls.
        mask_days: After how many days numbers are masked; 0 for never.
        deliver: Told of rows that are no more, or changed.
        clock: Microseconds UTC.
    """

    def __init__(
        self,
        *,
        profile: Profile,
        vault: Vault,
        pipeline: Pipeline,
        announcer: Announcer,
        callers: Callers,
        mask_days: Callable[[], int],
        deliver: Callable[[Event], None],
        clock: Callable[[], int],
    ) -> None:
        self._profile, self._vault, self._pipeline = profile, vault, pipeline
        self._announcer, self._callers = announcer, callers
        self._mask_days, self._clock = mask_days, clock
        self._mask_at = clock() + _MINUTE
        self._scrub_at = self._tidy_at = 0
        self._undoable: set[str] = set()
        self._looked_for_unfinished = False
        self._at_work: Counter[str] = Counter()
        self._leftovers = Leftovers(profile.database)
        self._telling = Telling(vault=vault, deliver=deliver)
        self._steps = SmallSteps(vault=vault, busy=lambda: pipeline.busy)

    async def turn(self) -> None:
        """Do what is due.

        Raises:
            StorageUnavailable: Storage is out of order; the next turn tries again.
        """
        if self._vault.database is None:
            return
        if not self._looked_for_unfinished:
            with contextlib.suppress(OSError):
                confirmed.forget_unfinished(self._profile.database, but=self._undoable)
                self._looked_for_unfinished = True
        wanted, begun, due = self._vault.to_clear()
        agreed = set(confirmed.numbers(self._profile.database)) - self._undoable
        # A full disk, or a program that reads all the time: to begin anew at every turn would help nobody.
        again = self._clock() >= self._scrub_at
        # What the desktop has asked for is done beside this.
        for number_key in sorted({*wanted, *agreed, *(begun if again else ())} - self._at_work.keys()):
            await self.wipe(number_key)
        if due and again and not begun and not wanted and not agreed and not self._at_work:
            await self._scrub()
        if self._mask_days() and self._clock() >= self._mask_at:
            await self._mask_old()
        if self._clock() >= self._tidy_at and self._vault.to_tidy(self._clock()):
            await self._tidy()

    async def _mask_old(self) -> None:
        """Mask what is too old; a clock that is far ahead of the log masks nothing until it is confirmed."""
        by = await self._time_to_delete_by()
        if by is not None:
            await self.mask(by - self._mask_days() * _DAY)
        self._mask_at = self._clock() + (_DAY if by is not None else _HOUR)

    async def _time_to_delete_by(self) -> int | None:
        own, witnessed = self._clock(), self._pipeline.witnessed()
        return await self._vault.run(lambda conn: time_to_delete_by(conn, own, witnessed))

    def mask_soon(self) -> None:
        """The agent chose another time after which numbers are masked."""
        self._mask_at = self._clock()

    async def agree(self, number_key: str) -> None:
        """The agent wants everything about a number wiped, and may still take that back.

        From now on it is done sooner or later: by ``wipe``, or by the next start if this one ends before.

        Raises:
            StorageUnavailable: It cannot be noted; nothing is begun.
        """
        self._undoable.add(number_key)
        try:
            await aside(lambda: confirmed.keep(self._profile.database, number_key))
        except OSError as error:
            self._undoable.discard(number_key)
            raise unavailable(error) or error from error

    async def take_back(self, number_key: str) -> None:
        """The agent wants to keep a number after all.

        Raises:
            StorageUnavailable: The file beside the log that says otherwise cannot be deleted. As long as this start
                lasts nothing is wiped.
        """
        try:
            await aside(lambda: confirmed.take_back(self._profile.database, number_key))
        except OSError as error:
            raise unavailable(error) or error from error
        self._undoable.discard(number_key)

    async def wipe(self, number_key: str) -> Wiped:
        """Take away everything about a number.

        Raises:
            StorageUnavailable: It could not be done. What is begun is gone on with by itself.
        """
        self._undoable.discard(number_key)
        self._at_work[number_key] += 1
        try:
            return await self._wipe(number_key)
        finally:
            # The same may have been asked for twice.
            self._at_work -= Counter((number_key,))

    async def _wipe(self, number_key: str) -> Wiped:
        database, path = self._database(), self._profile.database
        await self._vault.run(partial(wishes.begin, number_key=number_key))
        # From now on the log itself knows.
        with contextlib.suppress(OSError):
            await aside(lambda: confirmed.take_back(path, number_key))
        # What the file does not have yet cannot be found in it.
        await self._pipeline.store_waiting()
        found = await aside(lambda: _read(database, lambda conn: traces.trace(conn, number_key)))
        # What comes of them from now on is not even begun with: it would reach the disk behind the wipe.
        self._pipeline.refuse(found.call_ids)
        erasure, erased = wipe.Erasure(found, self._clock()), wipe.Erased()
        try:
            while not erasure.done:
                some = await self._steps.run(erasure.go_on)
                erased += some
                self._forget(number_key, some.call_ids)
                self._pipeline.refuse(some.frozen)
                self._telling.removed(some.call_ids, wiped=True)
                self._telling.changed(some.changed)
        finally:
            self._telling.tell()
        self._pipeline.tell_missed()
        left = await self._scrub(number_key, erased.names)
        return Wiped(len(erased.calls), left)

    async def mask(self, before: int) -> int:
        """Mask the numbers of calls that began before a time; returns how many.

        Raises:
            StorageUnavailable: The rest has to wait.
        """
        through = await self._vault.run(masking.masked_through)
        count, since = 0, through
        try:
            while since < before:
                work = partial(masking.mask, since=since, before=before, limit=_SLICE, now=self._clock())
                done = await self._steps.run(work)
                count += len(done.calls)
                self._pipeline.let_go(done.call_ids)
                self._pipeline.refuse(done.refused)
                self._telling.changed(done.calls)
                if done.through is None:
                    break
                since = done.through
        finally:
            self._telling.tell()
        late = await self._vault.look_aside(partial(masking.late_ones, before=before))
        while late:
            del late[: await self._steps.run(partial(masking.drop_late, call_ids=tuple(late)))]
        await self._vault.run(partial(masking.finish, before=before, anything=False))
        return count

    def _forget(self, number_key: str, call_ids: Iterable[str]) -> None:
        gone = tuple(call_ids)
        self._pipeline.refuse(gone)
        self._announcer.forget(gone)
        self._callers.forget(number_key, gone)

    async def _scrub(self, number_key: str = "", names: Iterable[str] = ()) -> tuple[Path, ...]:
        """Have nothing left of what was deleted; returns files that keep it all the same."""
        self._scrub_at = self._clock() + _AGAIN
        database, profile, gone = self._database(), self._profile, tuple(names)

        def beside() -> tuple[Path, ...]:
            left = clear_beside(profile, number_key, gone)
            return left + forget_number(profile.books, spellings(number_key))

        left = await aside(beside)
        if number_key:
            await self._vault.run(partial(wishes.finish, number_key=number_key))
        if await self._vault.run(remains.is_overwritten):
            await self._merge()
            await self._empty_log()
            if number_key and await self._is_left(number_key):
                await self._vault.run(remains.note_left)
                await database.alone(remains.rewrite)
            await self._vault.run(remains.finish)
        else:
            await database.alone(remains.scrub)
        self._scrub_at = 0
        return left

    async def _is_left(self, number_key: str) -> bool:
        try:
            return await aside(lambda: self._leftovers.names(number_key))
        except OSError as error:
            raise unavailable(error) or error from error

    async def _tidy(self) -> None:
        """Have nothing left of old calls that were deleted or masked: at most once a day, in small steps."""
        now, database, path = self._clock(), self._database(), self._profile.database
        self._tidy_at = now + _AGAIN
        if await self._time_to_delete_by() is None:  # copies of the file go by their age
            return
        await self._vault.run(partial(tidying.begin, now=now))
        await self._merge()
        gone = await aside(lambda: tidying.remove_old_copies(path, now))
        # Otherwise a copy is young, or a program reads just now: tomorrow is soon enough.
        if await database.alone(tidying.empty_log) and gone:
            await self._vault.run(tidying.finish)

    async def _merge(self) -> None:
        """Have the search forget deleted words, and give free room back."""
        more = await self._steps.run_when_quiet(partial(tidying.merge, first=True))
        while more:
            more = await self._steps.run_when_quiet(partial(tidying.merge, first=False))
        while await self._steps.run_when_quiet(tidying.shrink):
            pass

    async def _empty_log(self) -> None:
        """Move the write-ahead log into the file; reads that are under way end soon."""
        for _ in range(_TRIES):
            if await self._database().alone(tidying.empty_log):
                return
            await asyncio.sleep(_PAUSE)
        raise StorageUnavailable(remains.READ_ALL_THE_TIME)

    def _database(self) -> Database:
        if self._vault.database is None:
            raise StorageUnavailable(NOT_OPEN)
        return self._vault.database


def _read(database: Database, question: Callable[[sqlite3.Connection], traces.Traces]) -> traces.Traces:
    try:
        with contextlib.closing(database.connect_reader()) as conn:
            return question(conn)
    except sqlite3.Error as error:
        raise unavailable(error) or error from error
