"""For how long the agent's phone has been ringing, as the cards count it, for what else says so."""

from __future__ import annotations

from collections.abc import Callable

from callpop.calls.record import Outcome, Record
from callpop.events import CallEvent

_KEPT = 64
"""So many calls ring at a time at most; one that was wiped meanwhile is never said to have ended."""


class RingSeconds:
    """Counts by a clock that nobody sets, from the moment that whoever stamps the notifications says.

    Args:
        now: This computer's clock, microseconds UTC.
        steady: Microseconds by a clock that nobody sets: the one that the engine counts by.
    """

    def __init__(self, *, now: Callable[[], int], steady: Callable[[], int]) -> None:
        self._now, self._steady = now, steady
        self._ahead: dict[str, int] = {}

    def heard(self, event: CallEvent) -> None:
        """A call is new or has changed."""
        record = event.entry.record
        for call_id in record.call_ids:
            self._ahead.pop(call_id, None)
        if record.outcome is Outcome.RINGING:
            self._keep(record, event.ahead)

    def of(self, record: Record) -> float:
        """Seconds since a call that rings began to ring at the agent's."""
        ahead = self._ahead.get(record.call_id)
        if ahead is None:
            # Nobody says by how much the two clocks differ. Whatever is set from now on changes nothing.
            ahead = self._steady() - self._now()
            self._keep(record, ahead)
        began_at = record.rings[-1].began_at if record.rings else record.started_at
        return max(0.0, (self._steady() - ahead - began_at) / 1e6)

    def _keep(self, record: Record, ahead: int) -> None:
        for call_id in (record.call_id, *record.call_ids):
            self._ahead[call_id] = ahead
        while len(self._ahead) > _KEPT:
            del self._ahead[next(iter(self._ahead))]
