"""Which mailboxes hold something that their desktop has not fetched yet, as far as this process saw.

Only those count whose desktop asks this very process: with several on one store, what another one hands over is not
seen here, and a desktop that is switched off is not behind but away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

_OF_LATE = 120.0
"""Seconds in which a desktop that is switched on has asked again, several times over."""


class Lag:
    """For ``/metrics``: how many mailboxes are behind, and by how long.

    Args:
        clock: Seconds, monotonic.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._since: dict[str, float] = {}
        self._asked: dict[str, float] = {}

    def asked(self, mailbox: str) -> None:
        """A desktop asks this process for it."""
        self._asked[mailbox] = self._clock()

    def came(self, mailboxes: Iterable[str]) -> None:
        """Something came into these mailboxes."""
        now = self._clock()
        for mailbox in mailboxes:
            self._since.setdefault(mailbox, now)

    def fetched(self, mailbox: str) -> None:
        """A desktop has all that was in it."""
        self._since.pop(mailbox, None)

    def forget(self, unknown: Callable[[str], bool]) -> None:
        """Leave out the mailboxes that nobody reads any more."""
        for found in (self._since, self._asked):
            for mailbox in [one for one in found if unknown(one)]:
                del found[mailbox]

    def behind(self) -> float:
        """How many."""
        return len(self._here())

    def longest(self) -> float:
        """Seconds since the first thing came that is not fetched yet."""
        return max(0.0, self._clock() - min(here)) if (here := self._here()) else 0.0

    def _here(self) -> list[float]:
        """Since when each mailbox is behind whose desktop asked here of late."""
        late = self._clock() - _OF_LATE
        return [since for mailbox, since in self._since.items() if self._asked.get(mailbox, late) > late]
