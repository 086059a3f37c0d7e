"""What the agent said they would do, and by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Promise:
    """One thing that is due.

    Attributes:
        promise_id: Tells it from others.
        call_id: The call in whose note it stands.
        text: The note's line.
        due: The day, as 'YYYY-MM-DD'.
        done: Whether the agent kept it, or dealt with the call.
    """

    promise_id: int
    call_id: str
    text: str
    due: str
    done: bool = False

    @property
    def day(self) -> date:
        """The day it is due."""
        return date.fromisoformat(self.due)
