"""Tells the desktop of rows that became others, or are no more, in as few words as there can be.

A mass change (numbers masked, a number wiped, old calls deleted, a file imported) touches up to a million rows: each is
told by its name alone, many of them together, and whoever shows some reads these anew.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from callpop.events import EntryChanged, Event, RowsChanged, RowsRemoved
from callpop.intake.vault import Vault

FEW = 20
"""So many rows are read and told one by one, as they are now: what an agent does by hand."""

_TOGETHER = 1.0
"""Seconds for which what changes is gathered while more is to come."""


class Telling:
    """Of the engine's loop.

    Args:
        vault: Has the rows.
        deliver: Takes each event.
        seconds: A clock that never goes back.
    """

    def __init__(
        self, *, vault: Vault, deliver: Callable[[Event], None], seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._vault, self._deliver, self._seconds = vault, deliver, seconds
        self._changed: set[str] = set()
        self._gone: set[str] = set()
        self._wiped: set[str] = set()
        self._since: float | None = None

    def changed(self, call_ids: Iterable[str]) -> None:
        """Rows have become others; more may follow at once."""
        self._gather(self._changed, call_ids)

    def removed(self, call_ids: Iterable[str], *, wiped: bool = False) -> None:
        """Rows are no more; more may follow at once.

        Args:
            call_ids: All of theirs.
            wiped: Whether the agent had all about them taken away.
        """
        self._gather(self._wiped if wiped else self._gone, call_ids)

    def tell(self) -> None:
        """Nothing follows for now: tell what is gathered."""
        self._since = None
        for those, wiped in ((self._gone, False), (self._wiped, True)):
            if those:
                self._deliver(RowsRemoved(tuple(sorted(those)), wiped=wiped))
        changed = self._changed - self._gone - self._wiped
        self._changed, self._gone, self._wiped = set(), set(), set()
        if len(changed) > FEW:
            self._deliver(RowsChanged(frozenset(changed)))
        elif changed:
            for entry in self._vault.stored(changed):
                self._deliver(EntryChanged(entry))

    def _gather(self, those: set[str], call_ids: Iterable[str]) -> None:
        those.update(call_ids)
        now = self._seconds()
        if self._since is None and those:
            self._since = now
        if self._since is not None and now - self._since >= _TOGETHER:
            self.tell()
