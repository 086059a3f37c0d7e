"""How the day sheet is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from callpop.calls.day_sheet import DaySheet


@dataclass(frozen=True, slots=True)
class DaySheetFailure:
    """It could not be read; ``message`` says why, for people."""

    message: str


FetchDaySheet = Callable[[str, Callable[[DaySheet | DaySheetFailure], None]], None]
"""Asks for the sheet of a day (ISO). Returns at once; the callback comes at most once, on the GUI thread."""
