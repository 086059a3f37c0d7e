"""What the engine does by the clock: finish what lags, give up lost calls, keep the file small."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable

from callpop.calls.desk import HOUR
from callpop.intake.pipeline import Pipeline
from callpop.intake.vault import Vault
from callpop.storage import call_log, decisions, journal, meta

FOLD_VERSION = "1"
"""Raise it when a rule of calls/ changes: the next start folds the whole journal again."""

_DAY = 24 * HOUR
_SLICE = 200
_LATELY = HOUR // 6
_FOLDED_FOR = "folded-for"


class Housekeeping:
    """One turn every few seconds.

    Attributes:
        interval: Seconds between turns.

    Args:
        vault: The storage.
        pipeline: Whose conversations are looked after.
        retention_days: How long calls are kept, in days; 0 for ever.
        clock: Microseconds UTC.
    """

    interval = 5.0

    def __init__(
        self, *, vault: Vault, pipeline: Pipeline, retention_days: Callable[[], int], clock: Callable[[], int]
    ) -> None:
        self._vault = vault
        self._pipeline = pipeline
        self._retention_days = retention_days
        self._clock = clock
        self._purge_at = clock() + HOUR // 60
        self._folded_for = ""

    async def bring_to_hand(self) -> None:
        """At the start: what was still going on, and what the journal has but the log has not."""
        await self._fold_again_if_rules_changed()
        await self._fold_what_lags()
        now = self._clock()
        self._pipeline.bring_to_hand(self._vault.unfinished(now - _LATELY, now + _LATELY))

    async def turn(self) -> None:
        """Do what is due."""
        await self._fold_again_if_rules_changed()
        await self._fold_what_lags()
        await self._pipeline.settle()
        now = self._clock()
        if now >= self._purge_at:
            self._purge_at = now + HOUR
            await self._vault.run(lambda conn: self._purge(conn, now))

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

    async def _fold_what_lags(self) -> None:
        lagging = self._vault.unfolded()
        for start in range(0, len(lagging), _SLICE):
            await self._pipeline.refold(lagging[start : start + _SLICE])
            await asyncio.sleep(0)

    def _purge(self, conn: sqlite3.Connection, now: int) -> None:
        journal.purge_others(conn, now - _DAY)
        decisions.purge(conn, now - _DAY)
        days = self._retention_days()
        if days:
            call_log.purge(conn, now - days * _DAY)
