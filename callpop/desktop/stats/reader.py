"""Answers the page's questions with the engine's statistics."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from datetime import tzinfo
from typing import Protocol

from callpop.calls.statistics import Statistics
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.stats.query import StatisticsFailure, StatisticsQuery
from callpop.store_faults import StorageUnavailable, Superseded


class CountsCalls(Protocol):
    """The part of the log's door that counts."""

    def statistics(
        self, since: int, until: int, line: str | None = None, zone: tzinfo | None = None
    ) -> Future[Statistics]:
        """The figures of a period; a newer question supersedes one that still runs."""


class StatisticsReader:
    """Fetches periods.

    Args:
        log: Counts them, on a thread of its own.
        slots: Runs the waiting.
        zone: Whose days and hours; None for the computer's.
    """

    def __init__(self, *, log: CountsCalls, slots: AsyncSlots, zone: tzinfo | None = None) -> None:
        self._log, self._slots, self._zone = log, slots, zone

    def fetch(self, query: StatisticsQuery, answer: Callable[[Statistics | StatisticsFailure], None]) -> None:
        """Ask for a period; a question that is superseded is never answered."""
        self._slots.run(self._fetch(query, answer), "while statistics were read")

    async def _fetch(self, query: StatisticsQuery, answer: Callable[[Statistics | StatisticsFailure], None]) -> None:
        try:
            found = await asyncio.wrap_future(
                self._log.statistics(query.since, query.until, query.line, zone=self._zone)
            )
        except Superseded:
            return
        except StorageUnavailable as fault:
            answer(StatisticsFailure(fault.message))
            return
        answer(found)
