"""Answers the log window's questions with pages of the engine's log."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import replace

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import Group, LogCounts, LogFilters, Page
from callpop.desktop.log_window.query import LogFailure, LogPage, LogQuery, Overview
from callpop.desktop.slots import AsyncSlots
from callpop.engine import Engine
from callpop.store_faults import StorageUnavailable, Superseded

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
        hidden: The keys of the numbers whose calls are.
        opening: Seconds that the first page waits for the file to be opened.
    """

    def __init__(
        self,
        *,
        engine: Engine,
        slots: AsyncSlots,
        hides: Callable[[LogEntry], bool] = lambda _: False,
        hidden: Callable[[], tuple[str, ...]] = tuple,
        opening: float = _OPENING,
    ) -> None:
        self._engine, self._slots, self._hides, self._hidden = engine, slots, hides, hidden
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
        hidden = await self._out_of_sight(filters)
        counts = (await asyncio.wrap_future(log.counts_soon(filters))).without(hidden)
        of_all_time = counts
        if filters != LogFilters():
            of_all_time = await asyncio.wrap_future(log.counts(LogFilters()))
            of_all_time = of_all_time.without(await self._out_of_sight(LogFilters()))
        every_line = await asyncio.wrap_future(log.lines())
        lines = await self._lines_in_sight(every_line)
        tags = await asyncio.wrap_future(log.tags())
        answer(Overview(_groups(counts, of_all_time), tuple(lines), tuple(tags), more=counts.more))
        if counts.more:
            counts = (await asyncio.wrap_future(log.counts(filters))).without(hidden)
            answer(Overview(_groups(counts, of_all_time), tuple(lines), tuple(tags)))

    async def _out_of_sight(self, filters: LogFilters) -> LogCounts:
        """How many of the calls that are counted are about to be taken away."""
        found = LogCounts()
        for key in self._hidden():
            if filters.number_key in (None, key):
                theirs = replace(filters, group=Group.ALL, number_key=key)
                found += await asyncio.wrap_future(self._engine.log.counts(theirs))
        return found

    async def _lines_in_sight(self, lines: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
        """The lines with what is left of their calls."""
        if not self._hidden():
            return list(lines)
        left = [(line, calls - (await self._out_of_sight(LogFilters(line=line))).all) for line, calls in lines]
        return [(line, calls) for line, calls in left if calls > 0]


def _groups(counts: LogCounts, of_all_time: LogCounts) -> dict[Group, int]:
    return {group: (of_all_time if group is Group.MISSED_OPEN else counts).of(group) for group in Group}
