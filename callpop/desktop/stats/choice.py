"""Which period the agent looks at."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from callpop.calls.periods import Period, days_up_to

_LENGTHS = {"today": 1, "days-14": 14, "days-30": 30}


class PeriodKind(StrEnum):
    """The choices there are, in the order in which they are offered."""

    TODAY = "today"
    DAYS_14 = "days-14"
    DAYS_30 = "days-30"
    SPAN = "span"

    @property
    def days(self) -> int | None:
        """How many days up to today it has; None for a span."""
        return _LENGTHS.get(self.value)


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """A period that moves with the days, or a fixed one.

    Attributes:
        kind: Which.
        span: The days of a fixed one.
    """

    kind: PeriodKind = PeriodKind.DAYS_14
    span: Period | None = None

    def period(self, today: dt.date) -> Period:
        """The days it has on a day; a span without days is today."""
        if self.kind.days is not None:
            return days_up_to(today, self.kind.days)
        return self.span or Period(today, today)
