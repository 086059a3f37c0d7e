"""What the engine does by the clock: finish what lags, give up lost calls, keep the file small."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

from callpop.calls.desk import HOUR, MINUTE
from callpop.events import Event, RowsChanged
from callpop.intake.pipeline import Pipeline
from callpop.intake.small_steps import SmallSteps
from callpop.intake.telling import Telling
from callpop.intake.vault import Vault
from callpop.storage import decisions, journal, line_keys, meta, refused
from callpop.storage.clock_trust import time_to_delete_by
from callpop.storage.retention import Strays, purge_some, purge_strays, strays

T = TypeVar("T")

log = logging.getLogger(__name__)

FOLD_VERSION = "3"
"""Raise it when a rule of calls/ changes: the next start folds the whole journal again.

2: the line that callers without a number had dialled, and calls that were joined because both numbers were withheld.
3: the line that an outgoing call was placed from.
"""

_DAY = 24 * HOUR
_SLICE = 50
"""Calls folded again, or deleted, at a stretch: a few milliseconds in which no notification is taken."""

_LINES = 500
"""Lines deleted at a stretch that nothing hangs on."""

_SLICES_A_TURN = 20
"""Slices of old calls deleted in one turn: each is a transaction of its own, and others write in between."""

_FOLDED_FOR = "folded-for"
_WRITABLE_AT = "writable-at"


class Housekeeping:
    """One turn every few seconds.

    Attributes:
        interval: Seconds between turns.

    Args:
        vault: The storage.
        pipeline: Whose conversations are looked after.
        retention_days: How long calls are kept, in days; 0 for ever.
        deliver: Told of rows that are no more, and that others have changed some.
        clock: Microseconds UTC.
        line_key: The key of a dialled number, or None if it has none.
    """

    interval = 5.0

    def __init__(
        self,
        *,
        vault: Vault,
        pipeline: Pipeline,
        retention_days: Callable[[], int],
        deliver: Callable[[Event], None],
        clock: Callable[[], int],
        line_key: Callable[[str], str | None] = lambda dialled: dialled,
    ) -> None:
        self._line_key = line_key
        self._vault = vault
        self._pipeline = pipeline
        self._retention_days = retention_days
        self._clock = clock
        self._purge_at = clock() + MINUTE
        self._folded_for = ""
        self._begun = False
        self._deliver = deliver
        self._changes_beside: int | None = None
        self._telling = Telling(vault=vault, deliver=deliver)
        self._steps = SmallSteps(vault=vault, busy=lambda: pipeline.busy)

    def purge_soon(self) -> None:
        """Calls are kept for another time from now on: the next turn deletes what is too old."""
        self._purge_at = self._clock()

    async def turn(self) -> None:
        """Do what is due.

        Raises:
            StorageUnavailable: Storage is out of order; what can be done without it was done.
        """
        self._pipeline.follow_refused()
        await self._pipeline.settle()
        if self._vault.in_trouble:
            # Nobody else may write for hours, and the agent should know that it works again.
            await self._vault.run(lambda conn: meta.put(conn, _WRITABLE_AT, str(self._clock())))
        await self._fold_again_if_rules_changed()
        await self._fold(self._vault.unfolded())
        if not self._begun:
            # What was still going on when Callpop ended: time can end it only from memory.
            await self._fold(self._vault.unfinished())
            await self._vault.learn()
            while await self._vault.run(lambda conn: line_keys.key_lines(conn, self._line_key)):
                pass
            self._begun = True
        self._look_beside()
        self._pipeline.tell_missed()
        now = self._clock()
        if now >= self._purge_at:
            self._purge_at = now + HOUR
            if not await self._purge(now):
                # Many calls are too old, for the first time: the next turn goes on.
                self._purge_at = now

    def _look_beside(self) -> None:
        """A command imported calls, or masked some, while the app runs: whoever shows rows reads them anew."""
        before, now = self._changes_beside, self._vault.changes_beside()
        if now is None:
            return
        self._changes_beside = now
        if before not in (None, now):
            self._deliver(RowsChanged())

    async def _fold_again_if_rules_changed(self) -> None:
        """A new address or a better rule: what the journal still has is looked at again."""
        wanted = f"{FOLD_VERSION} {self._pipeline.desk.agent.fingerprint}"
        if wanted == self._folded_for:
            return

        def work(conn: sqlite3.Connection) -> None:
            before = meta.get(conn, _FOLDED_FOR)
            if before != wanted:
                if before is not None:
                    journal.mark_unfolded(conn)
                meta.put(conn, _FOLDED_FOR, wanted)

        await self._vault.run(work)
        self._folded_for = wanted

    async def _fold(self, call_ids: list[str]) -> None:
        for start in range(0, len(call_ids), _SLICE):
            await self._pipeline.refold(call_ids[start : start + _SLICE])

    async def _purge(self, now: int) -> bool:
        """Delete what is too old; False if there is more of it."""
        witnessed = self._pipeline.witnessed()
        by = await self._vault.run(lambda conn: time_to_delete_by(conn, now, witnessed))
        if by is None:
            log.info("the clock is far ahead of the log: nothing is deleted by age until a call confirms it")
            return True
        # These are told by when they were received, which this computer's clock said.
        await self._purge_others(now - _DAY)
        await self._vault.run(lambda conn: refused.purge(conn, by))
        days, left = self._retention_days(), _SLICE * _SLICES_A_TURN
        complete = not days
        try:
            while not complete and left > 0:
                gone, complete = await self._steps.run(partial(purge_some, before=by - days * _DAY, limit=_SLICE))
                left -= len(gone)
                self._telling.removed(gone)
        finally:
            self._telling.tell()
        if days and complete:
            await self._purge_strays(by - days * _DAY)
        self._pipeline.tell_missed()
        return complete

    # What is to go is looked for aside: that takes long in a large file. The writer deletes, a little at a time.

    async def _purge_others(self, before: int) -> None:
        old = await self._vault.look_aside(partial(journal.old_others, before=before))
        for some in _slices(old, _SLICE):
            await self._vault.run(partial(journal.purge_others, before=before, call_ids=some))
        while await self._vault.run(partial(decisions.purge, before=before, limit=_LINES)) == _LINES:
            pass

    async def _purge_strays(self, before: int) -> None:
        found = await self._vault.look_aside(partial(strays, before=before))
        for notes in _slices(found.notes, _LINES):
            await self._vault.run(partial(purge_strays, before=before, found=Strays(notes, [])))
        for those in _slices(found.decisions, _LINES):
            await self._vault.run(partial(purge_strays, before=before, found=Strays([], those)))


def _slices(those: list[T], size: int) -> Iterator[list[T]]:
    for start in range(0, len(those), size):
        yield those[start : start + size]
