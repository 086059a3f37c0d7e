"""How many missed calls wait, as the tray's badge, the log and the cards say it: without those that are about to go."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future

from callpop.calls.log_filters import LogCounts, LogFilters
from callpop.desktop.slots import AsyncSlots
from callpop.store_faults import StorageUnavailable, Superseded

_SLOT = "missed-out-of-sight"


class OpenMissed:
    """Takes the engine's count, and leaves out calls of numbers whose wipe can still be undone.

    Args:
        counts: Asks how many calls each list has.
        slots: Runs the waiting.
        hidden: The keys of the numbers whose calls are out of sight.
        say: Told how many wait, whenever it may be another count.

    Attributes:
        count: How many wait, as it was told last.
    """

    def __init__(
        self,
        *,
        counts: Callable[..., Future[LogCounts]],
        slots: AsyncSlots,
        hidden: Callable[[], tuple[str, ...]],
        say: Callable[[int], None],
    ) -> None:
        self._counts, self._slots, self._hidden, self._tell = counts, slots, hidden, say
        self._in_all = self._asked = 0
        self.count = 0

    def told(self, in_all: int) -> None:
        """The engine has counted: those out of sight are among them."""
        self._in_all = in_all
        self.look_again()

    def look_again(self) -> None:
        """Calls have gone out of sight, or are back."""
        self._asked += 1
        if self._in_all and self._hidden():
            self._slots.run(self._look(self._asked), "while missed calls were counted")
        else:
            self._say(self._in_all)

    async def _look(self, number: int) -> None:
        out_of_sight = 0
        for key in self._hidden():
            try:
                found = await asyncio.wrap_future(self._counts(LogFilters(number_key=key), slot=_SLOT))
            except (Superseded, StorageUnavailable):
                # By a newer look, which says it; and a log that cannot be read is the tray's to tell of.
                continue
            out_of_sight += found.missed_open
        if number == self._asked:
            self._say(max(0, self._in_all - out_of_sight))

    def _say(self, count: int) -> None:
        self.count = count
        self._tell(count)
