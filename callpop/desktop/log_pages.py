"""Answers the log window's questions with pages of the engine's log."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import Group, LogCounts, LogFilters, Page
from callpop.desktop.log_window.query import LogFailure, LogPage, LogQuery, Overview
from callpop.desktop.slots import AsyncSlots
from callpop.engine import Engine
from callpop.storage.faults import StorageUnavailable, Superseded

_AGAIN = 0.3
"""Seconds until it is counted again after a page came before that."""

_OPENING = 1.0
"""Seconds that the first page waits for the file to be opened."""

_EVERY = 0.05


class LogPages:
    """Fetches pages, and the counts beside them.

    Args:
        engine: Has the log.
        slots: Runs the waiting.
        hides: Whether a call is about to be taken away, and so is out of sight.
        opening: Seconds that the first page waits for the file to be opened.
    """

    def __init__(
        self,
        *,
        engine: Engine,
        slots: AsyncSlots,
        hides: Callable[[LogEntry], bool] = lambda _: False,
        opening: float = _OPENING,
    ) -> None:
        self._engine, self._slots, self._hides = engine, slots, hides
        self._asked = self._surveyed = 0
        self._patience = opening

    def fetch(self, query: LogQuery, answer: Callable[[LogPage | LogFailure], None]) -> None:
        """Ask for a page; a newer question takes the place of one that is not answered yet."""
        self._slots.run(self._fetch(query, answer), "while a page of the log was read")

    def survey(self, filters: LogFilters, answer: Callable[[Overview], None]) -> None:
        """Ask for counts; what cannot be counted now is not told.

        Of a search that finds very many it is said first that there are at least so many, and later how many.
        """
        self._slots.run(self._survey(filters, answer), "while calls were counted")

    async def _fetch(self, query: LogQuery, answer: Callable[[LogPage | LogFailure], None]) -> None:
        self._asked += 1
        number = self._asked
        while number == self._asked:
            try:
                rows = await self._page(query)
            except Superseded:
                # By a newer question of ours, which will be answered; by anybody else's, this one must be.
                continue
            except StorageUnavailable as fault:
                if self._patience > 0:
                    self._patience -= _EVERY
                    await asyncio.sleep(_EVERY)
                    continue
                answer(LogFailure(fault.message))
                return
            except Exception as error:
                # The list must not wait for ever because of a fault of ours.
                answer(LogFailure(str(error)))
                raise
            self._patience = 0.0
            shown, end = tuple(row for row in rows if not self._hides(row[1])), len(rows) < query.limit
            if shown or end:
                answer(LogPage(shown, end=end))
                return
            # A whole page of what is about to go: what is to be seen comes after it.
            if query.after is not None:
                query = replace(query, after=rows[0][0])
            else:
                query = replace(query, before=rows[-1][0], around=None)

    async def _page(self, query: LogQuery) -> Page:
        log = self._engine.log
        if query.around is not None:
            return await asyncio.wrap_future(log.around(query.filters, query.around, limit=query.limit))
        asked = log.page(query.filters, before=query.before, after=query.after, limit=query.limit)
        return await asyncio.wrap_future(asked)

    async def _survey(self, filters: LogFilters, answer: Callable[[Overview], None]) -> None:
        self._surveyed += 1
        number = self._surveyed
        while number == self._surveyed:
            try:
                await self._count(filters, answer)
            except Superseded:
                # What the agent is to see goes first.
                await asyncio.sleep(_AGAIN)
            except StorageUnavailable:
                return
            else:
                return

    async def _count(self, filters: LogFilters, answer: Callable[[Overview], None]) -> None:
        log = self._engine.log
        counts = await asyncio.wrap_future(log.counts_soon(filters))
        of_all_time = await asyncio.wrap_future(log.counts(LogFilters())) if filters != LogFilters() else counts
        lines = await asyncio.wrap_future(log.lines())
        tags = await asyncio.wrap_future(log.tags())
        answer(Overview(_groups(counts, of_all_time), tuple(lines), tuple(tags), more=counts.more))
        if counts.more:
            counts = await asyncio.wrap_future(log.counts(filters))
            answer(Overview(_groups(counts, of_all_time), tuple(lines), tuple(tags)))


def _groups(counts: LogCounts, of_all_time: LogCounts) -> dict[Group, int]:
    return {group: (of_all_time if group is Group.MISSED_OPEN else counts).of(group) for group in Group}
