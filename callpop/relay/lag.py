"""Which mailboxes hold something that their desktop has not fetched yet, as far as this process saw."""

from __future__ import annotations

from collections.abc import Callable, Iterable


class Lag:
    """For ``/metrics``: how many mailboxes are behind, and by how long.

    Args:
        clock: Seconds, monotonic.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._since: dict[str, float] = {}

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
        for mailbox in [one for one in self._since if unknown(one)]:
            del self._since[mailbox]

    def behind(self) -> float:
        """How many."""
        return len(self._since)

    def longest(self) -> float:
        """Seconds since the first thing came that is not fetched yet."""
        return max(0.0, self._clock() - min(self._since.values())) if self._since else 0.0
