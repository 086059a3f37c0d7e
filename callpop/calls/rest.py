"""Whether cards may come now: what the agent asked for, the quiet hours and the system weighed against each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from callpop.calls.quiet import QuietHours


class RestReason(StrEnum):
    """Why no card comes."""

    PAUSED = "paused"
    """The agent said so, for a while."""

    HOURS = "hours"
    """It is within the quiet hours."""

    SYSTEM = "system"
    """The system's own 'do not disturb' is on."""


@dataclass(frozen=True, slots=True)
class Rest:
    """Cards rest.

    Attributes:
        reason: Why; the one that ends last of those that the agent did not choose is not told.
        until: Microseconds UTC; None: nobody knows.
    """

    reason: RestReason
    until: int | None


class Resting:
    """Knows the wishes, and says of any moment what they come to.

    A pause weighs most, and ends what was lifted. What is lifted ('show calls until …') silences the quiet hours and
    the system until then.

    Args:
        hours: The quiet hours.
    """

    def __init__(self, hours: QuietHours | None = None) -> None:
        self.hours = hours or QuietHours()
        self.system = False
        self._paused_until: int | None = None
        self._lifted_until: int | None = None

    def pause(self, until: int | None) -> None:
        """Show no card until then (microseconds UTC); None: no longer."""
        self._paused_until = until
        if until is not None:
            self._lifted_until = None

    def lift(self, until: int | None) -> None:
        """Show calls until then, whatever hours and system say; None: no longer."""
        self._lifted_until = until
        if until is not None:
            self._paused_until = None

    def imposed(self, now: int) -> Rest | None:
        """What hours or the system ask for now, lifted or not."""
        until = self.hours.until(now)
        if until is not None:
            return Rest(RestReason.HOURS, until)
        return Rest(RestReason.SYSTEM, None) if self.system else None

    def lifted(self, now: int) -> int | None:
        """Until when calls are shown in spite of hours and system; None: they are not."""
        if self._lifted_until is None or now >= self._lifted_until:
            return None
        return self._lifted_until

    def now(self, now: int) -> Rest | None:
        """Why no card may come at this moment; None: it may."""
        if self._paused_until is not None and now < self._paused_until:
            return Rest(RestReason.PAUSED, self._paused_until)
        return None if self.lifted(now) is not None else self.imposed(now)

    def next_change(self, now: int) -> int | None:
        """When hours or lifting say something else; None: not by themselves."""
        moments = (self.lifted(now), self.hours.next_change(now))
        return min((moment for moment in moments if moment is not None), default=None)
