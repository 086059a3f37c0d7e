"""What the engine does by the clock: finish what lags, give up lost calls, keep the file small."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from callpop.calls.desk import HOUR, MINUTE
from callpop.events import Event, RowsRemoved
from callpop.intake.pipeline import Pipeline
from callpop.intake.vault import Vault
from callpop.storage import call_log, decisions, journal, line_keys, meta

FOLD_VERSION = "1"
"""Raise it when a rule of calls/ changes: the next start folds the whole journal again."""

_DAY = 24 * HOUR
_SLICE = 50
"""Calls folded again at a stretch: a few milliseconds in which no notification is taken."""

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
        deliver: Told of rows that are no more.
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
        self._deliver = deliver
        self._clock = clock
        self._purge_at = clock() + MINUTE
        self._folded_for = ""
        self._begun = False

    async def turn(self) -> None:
        """Do what is due.

        Raises:
            StorageUnavailable: Storage is out of order; what can be done without it was done.
        """
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
        self._pipeline.tell_missed()
        now = self._clock()
        if now >= self._purge_at:
            self._purge_at = now + HOUR
            gone = await self._vault.run(lambda conn: self._purge(conn, now))
            if gone:
                self._deliver(RowsRemoved(gone))
                self._pipeline.tell_missed()

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

    def _purge(self, conn: sqlite3.Connection, now: int) -> tuple[str, ...]:
        journal.purge_others(conn, now - _DAY)
        decisions.purge(conn, now - _DAY)
        days = self._retention_days()
        return call_log.purge(conn, now - days * _DAY) if days else ()
