"""Answers the day sheet's question with the engine's log."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import tzinfo
from typing import Protocol

from callpop.calls.day_sheet import DaySheet, Part
from callpop.calls.entry import LogEntry
from callpop.desktop.day_sheet.query import DaySheetFailure
from callpop.desktop.slots import AsyncSlots
from callpop.store_faults import StorageUnavailable


class KeepsSheets(Protocol):
    """The part of the log's door that knows what is to be done."""

    def day_sheet(self, day: str, zone: tzinfo | None = None) -> Future[DaySheet]:
        """The sheet of one local day."""


class DaySheetReader:
    """Fetches sheets.

    Args:
        log: Has them.
        slots: Runs the waiting.
        hides: Whether a call is about to be taken away, and so is out of sight.
    """

    def __init__(
        self, *, log: KeepsSheets, slots: AsyncSlots, hides: Callable[[LogEntry], bool] = lambda _: False
    ) -> None:
        self._log, self._slots, self._hides = log, slots, hides

    def fetch(self, day: str, answer: Callable[[DaySheet | DaySheetFailure], None]) -> None:
        """Ask for the sheet of a day."""
        self._slots.run(self._fetch(day, answer), "while the day sheet was read")

    async def _fetch(self, day: str, answer: Callable[[DaySheet | DaySheetFailure], None]) -> None:
        try:
            found = await asyncio.wrap_future(self._log.day_sheet(day))
        except StorageUnavailable as fault:
            answer(DaySheetFailure(fault.message))
            return
        answer(
            replace(
                found,
                missed=self._in_sight(found.missed),
                without_note=self._in_sight(found.without_note),
                promises=tuple(one for one in found.promises if not self._hides(one.entry)),
            )
        )

    def _in_sight(self, part: Part) -> Part:
        rows = tuple(entry for entry in part.rows if not self._hides(entry))
        return Part(rows, part.total - (len(part.rows) - len(rows)))
