"""Answers the log window's questions with pages of the engine's log."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import Group, LogFilters
from callpop.desktop.log_window.query import LogFailure, LogPage, LogQuery, Overview
from callpop.desktop.slots import AsyncSlots
from callpop.engine import Engine
from callpop.storage.faults import StorageUnavailable, Superseded


class LogPages:
    """Fetches pages, and the counts beside them.

    Args:
        engine: Has the log.
        slots: Runs the waiting.
        hides: Whether a call is about to be taken away, and so is out of sight.
    """

    def __init__(
        self, *, engine: Engine, slots: AsyncSlots, hides: Callable[[LogEntry], bool] = lambda _: False
    ) -> None:
        self._engine, self._slots, self._hides = engine, slots, hides
        self._asked = 0

    def fetch(self, query: LogQuery, answer: Callable[[LogPage | LogFailure], None]) -> None:
        """Ask for a page; a newer question takes the place of one that is not answered yet."""
        self._slots.run(self._fetch(query, answer), "while a page of the log was read")

    def survey(self, filters: LogFilters, answer: Callable[[Overview], None]) -> None:
        """Ask for counts; what cannot be counted now is not told."""
        self._slots.run(self._survey(filters, answer), "while calls were counted")

    async def _fetch(self, query: LogQuery, answer: Callable[[LogPage | LogFailure], None]) -> None:
        self._asked += 1
        number, log = self._asked, self._engine.log
        while number == self._asked:
            if query.around is not None:
                asked = log.around(query.filters, query.around, limit=query.limit)
            else:
                asked = log.page(query.filters, before=query.before, after=query.after, limit=query.limit)
            try:
                rows = await asyncio.wrap_future(asked)
            except Superseded:
                return
            except StorageUnavailable as fault:
                answer(LogFailure(fault.message))
                return
            shown, end = tuple(row for row in rows if not self._hides(row[1])), len(rows) < query.limit
            if shown or end:
                answer(LogPage(shown, end=end))
                return
            # A whole page of what is about to go: what is to be seen comes after it.
            if query.after is not None:
                query = replace(query, after=rows[0][0])
            else:
                query = replace(query, before=rows[-1][0], around=None)

    async def _survey(self, filters: LogFilters, answer: Callable[[Overview], None]) -> None:
        log = self._engine.log
        try:
            counts = await asyncio.wrap_future(log.counts(filters))
            of_all_time = await asyncio.wrap_future(log.counts(LogFilters())) if filters != LogFilters() else counts
            lines = await asyncio.wrap_future(log.lines())
            tags = await asyncio.wrap_future(log.tags())
        except (Superseded, StorageUnavailable):
            return
        groups = {
            Group.ALL: counts.all,
            Group.MISSED_OPEN: of_all_time.missed_open,
            Group.MISSED: counts.missed,
            Group.ANSWERED: counts.answered,
            Group.OUTGOING: counts.outgoing,
            Group.INTERNAL: counts.internal,
        }
        answer(Overview(groups, tuple(lines), tuple(tags)))
