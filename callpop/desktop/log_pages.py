"""Answers the log window's questions with pages of the engine's log."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from callpop.desktop.log_window.query import LogFailure, LogPage, LogQuery
from callpop.desktop.slots import AsyncSlots
from callpop.engine import Engine
from callpop.storage.faults import StorageUnavailable, Superseded


class LogPages:
    """Fetches pages.

    Args:
        engine: Has the log.
        slots: Runs the waiting.
    """

    def __init__(self, *, engine: Engine, slots: AsyncSlots) -> None:
        self._engine, self._slots = engine, slots

    def fetch(self, query: LogQuery, answer: Callable[[LogPage | LogFailure], None]) -> None:
        """Ask for a page; a newer question takes the place of one that is not answered yet."""
        self._slots.run(self._fetch(query, answer), "while a page of the log was read")

    async def _fetch(self, query: LogQuery, answer: Callable[[LogPage | LogFailure], None]) -> None:
        asked = self._engine.log.search(
            query.text,
            before=query.before,
            limit=query.limit,
            outcomes=query.filter.outcomes,
            directions=query.filter.directions,
        )
        try:
            rows = await asyncio.wrap_future(asked)
        except Superseded:
            return
        except StorageUnavailable as fault:
            answer(LogFailure(fault.message))
            return
        answer(LogPage(tuple(rows)))
