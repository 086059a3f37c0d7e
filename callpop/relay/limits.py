"""How often somebody may be wrong.

Only wrong secrets count, and strangers' bodies that do not come. A right token or hook secret is always taken:
behind one address may be a whole office, or a platform with many customers, and one of them who is wrong must
not lock out the others. Codes are typed by people and are shorter, so that there an address waits whatever it
brings.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from enum import StrEnum

_MOST_SENDERS = 10_000


class Wrong(StrEnum):
    """What can be wrong. The words stand in metrics and in the access log."""

    SECRET = "secret"
    TOKEN = "token"
    CODE = "code"
    AUTHORIZATION = "authorization"


class Refused(StrEnum):
    """Why else somebody is refused. The words stand there, too."""

    SOURCE = "source"
    """Not from the platform's networks."""

    RATE = "rate"
    """Wrong too often."""

    QUEUE = "queue"
    """Too many wait already: desktops to be approved, or desktops of one agent for calls."""

    FULL = "full"
    """A connection beyond the limit: there is no request that could be logged."""

    MALFORMED = "malformed"
    """No HTTP, or headers beyond what is read: nothing of it is logged but where it came from."""


class Patience:
    """Counts wrong attempts by sender and kind; forgives them as time goes by.

    Args:
        each: So many at once.
        per_minute: So many are forgiven in a minute.
        clock: Seconds, monotonic.
    """

    def __init__(self, *, each: float, per_minute: float, clock: Callable[[], float]) -> None:
        self._each = each
        self._per_second = per_minute / 60
        self._clock = clock
        self._left: OrderedDict[tuple[str, Wrong], tuple[float, float]] = OrderedDict()

    def wait(self, sender: str, kind: Wrong) -> float:
        """Seconds until the sender may be wrong again; 0: now."""
        left = self._now(sender, kind)
        return 0.0 if left >= 1 else (1 - left) / self._per_second

    def was_wrong(self, sender: str, kind: Wrong) -> float:
        """Count one more. Returns the seconds until the next may be looked at, 0 if this one was within bounds."""
        wait = self.wait(sender, kind)
        if not wait:
            self._left[(sender, kind)] = (self._now(sender, kind) - 1, self._clock())
            self._left.move_to_end((sender, kind))
            if len(self._left) > _MOST_SENDERS:
                self._left.popitem(last=False)
        return wait

    def _now(self, sender: str, kind: Wrong) -> float:
        left, at = self._left.get((sender, kind), (self._each, 0.0))
        return min(self._each, left + (self._clock() - at) * self._per_second)
