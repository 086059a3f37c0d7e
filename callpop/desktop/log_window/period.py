"""From when to when calls are shown: as it is chosen, and as moments."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from callpop.calls.periods import Period, begin_of, days_up_to


class PeriodKind(StrEnum):
    """What can be chosen."""

    TODAY = "today"
    LAST_14 = "last-14"
    LAST_30 = "last-30"
    BETWEEN = "between"
    EVER = "ever"


_LENGTHS = {PeriodKind.TODAY: 1, PeriodKind.LAST_14: 14, PeriodKind.LAST_30: 30}


@dataclass(frozen=True, slots=True)
class LogPeriod:
    """A choice.

    Attributes:
        kind: What was chosen.
        first: The first day, where days were chosen.
        last: The last day; not before the first.
    """

    kind: PeriodKind = PeriodKind.EVER
    first: dt.date | None = None
    last: dt.date | None = None

    def bounds(self, today: dt.date) -> tuple[int | None, int | None]:
        """From when (microseconds UTC), and until when; None: for ever. What goes on until today has no end."""
        if self.kind is PeriodKind.EVER:
            return None, None
        if self.kind is PeriodKind.BETWEEN:
            days = self.days(today)
            return Period(days[0], days[1]).bounds(None)
        return begin_of(days_up_to(today, _LENGTHS[self.kind]).first, None), None

    def days(self, today: dt.date) -> tuple[dt.date, dt.date]:
        """First and last day; of all time, today alone."""
        if self.kind is PeriodKind.BETWEEN and self.first is not None and self.last is not None:
            return min(self.first, self.last), max(self.first, self.last)
        period = days_up_to(today, _LENGTHS.get(self.kind, 1))
        return period.first, period.last

    @classmethod
    def of(cls, kind: str, first: str, last: str) -> LogPeriod | None:
        """From what was kept; None if it is no period."""
        try:
            chosen = PeriodKind(kind)
            if chosen is not PeriodKind.BETWEEN:
                return cls(chosen)
            return cls(chosen, dt.date.fromisoformat(first), dt.date.fromisoformat(last))
        except ValueError:
            return None
