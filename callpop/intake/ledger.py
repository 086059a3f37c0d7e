"""What is on its way to the disk, and what waits until the disk works again.

Accepted means committed: a notification is forgotten here only when it is in the journal. One that
could not be stored was answered 503; it is stored when the platform tries again, or with the next
thing that can be stored, whichever is first.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from callpop.calls.desk import Change
from callpop.calls.popup import Card
from callpop.intake.entry import Effects, Entry
from callpop.intake.quota import Quota
from callpop.intake.vault import Vault
from callpop.intake.writing import decide, keep_card, store, store_late
from callpop.notifications.model import Notification
from callpop.storage import journal
from callpop.store_faults import StorageUnavailable

log = logging.getLogger(__name__)

_LATE = 10_000
_LATE_BYTES = 32 * 1024 * 1024
_LATE_CARDS = 500

_RECEIVED_BEFORE = "the same notification had been received before"


class Ledger:
    """Stores notifications with their rows, cards and decisions, each in one transaction.

    Args:
        vault: The storage, which may be out of order for a while.
        quota: How many duplicates ``callpop explain`` is told of.
        is_newest: Whether a change is the last one of its conversation.
    """

    def __init__(self, *, vault: Vault, quota: Quota, is_newest: Callable[[Change], bool]) -> None:
        self._vault = vault
        self._quota = quota
        self._is_newest = is_newest
        self._pending: dict[str, dict[str, Entry]] = {}
        self._late: OrderedDict[tuple[str, str], Entry] = OrderedDict()
        self._late_bytes = 0
        self._dropping = False
        self._late_cards: dict[str, Card] = {}
        self._carrying = False
        self._lagging: set[str] = set()
        self._closed: set[str] = set()

    def of(self, call_ids: Iterable[str]) -> tuple[list[Notification], list[Card]]:
        """Notifications and cards of these calls that the file may not have yet, oldest first."""
        wanted = frozenset(call_ids)
        entries = [entry for call_id in wanted for entry in self._pending.get(call_id, {}).values()]
        shown = [card for entry in entries for row in entry.rows for card in row.change.plan.cards]
        found = [card for card in (*shown, *self._late_cards.values()) if card.call_id in wanted]
        return [entry.notification for entry in entries], found

    async def commit(self, entry: Entry, *, patience: float = 0.0) -> bool:
        """Store a notification; returns when it is on the disk.

        Args:
            entry: What to store.
            patience: Seconds to leave the disk alone before.

        Returns:
            Whether it was new. What was refused meanwhile is not stored, and counts as new.

        Raises:
            StorageUnavailable: It is kept in memory and stored later.
        """
        of_call = self._pending.setdefault(entry.notification.call_id, {})
        # Asked again before the first delivery is stored: only the first knows what it changed.
        first = of_call.setdefault(entry.notification.digest, entry)
        try:
            if patience:
                await asyncio.sleep(patience)
            if first is entry and entry.is_plain and not self._late:
                await self._vault.insert(journal.APPEND, first.line)
                self._forget(first)
                return True
            if self._late:
                with self._carried(besides=first) as carried:
                    through = await self._commit(first, carried)
            else:
                through = await self._commit(first, ())
        except StorageUnavailable:
            self._keep_for_later(first)
            raise
        except Exception:
            self._forget(first)
            raise
        except BaseException:  # nobody waits any more, and who knows: to store it twice does no harm
            self._keep_for_later(first)
            raise
        if through is None and self._quota.allows(entry.received_at):
            self._vault.submit(lambda conn: decide(conn, entry, "duplicate", _RECEIVED_BEFORE, mine=False))
        return through is not None

    async def _commit(self, entry: Entry, carried: Sequence[Entry]) -> int | None:
        late = entry.key in self._late
        # While this one waited, a younger one may have brought the row further.
        rows = tuple(row for row in entry.rows if self._is_newest(row.change))

        def work(conn: sqlite3.Connection) -> tuple[int | None, Effects]:
            for one in carried:
                store_late(conn, one)
            return (store_late(conn, entry), Effects()) if late else store(conn, entry, rows)

        through, effects = await self._vault.run(work)
        self.note_closed(effects.closed)
        self.lag(effects.left)
        for one in carried:
            self._forget(one)
        self._forget(entry)
        return through

    async def save_card(self, card: Card) -> None:
        """Store a card that the agent changed; StorageUnavailable if that has to wait."""
        self._late_cards[card.card_id] = card
        while len(self._late_cards) > _LATE_CARDS:
            del self._late_cards[next(iter(self._late_cards))]
        await self._vault.run(lambda conn: keep_card(conn, card))
        self._forget_card(card)

    async def flush(self) -> None:
        """Store what waits; StorageUnavailable if it still cannot be."""
        closed = tuple(self._late_cards.values())
        with self._carried() as carried:

            def work(conn: sqlite3.Connection) -> None:
                for entry in carried:
                    store_late(conn, entry)
                for card in closed:
                    keep_card(conn, card)

            if carried or closed:
                await self._vault.run(work)
            for entry in carried:
                self._forget(entry)
        for card in closed:
            self._forget_card(card)

    def drop(self, call_ids: Iterable[str]) -> None:
        """Store nothing more of these calls. What is with the writer already is refused there."""
        gone = set(call_ids)
        for call_id in gone:
            for entry in list(self._pending.get(call_id, {}).values()):
                self._forget(entry)
        for card in [one for one in self._late_cards.values() if one.call_id in gone]:
            self._forget_card(card)
        self._lagging -= gone

    def on_the_way(self) -> frozenset[Entry]:
        """What goes to the disk at this moment, and is not late."""
        return frozenset(
            entry for of_call in self._pending.values() for entry in of_call.values() if entry.key not in self._late
        )

    def lag(self, call_ids: Iterable[str]) -> None:
        """Say that the rows of these calls could not be written."""
        self._lagging.update(call_ids)

    @property
    def under_way(self) -> int:
        """How many calls have something on its way to the disk."""
        return len(self._pending)

    @property
    def lags(self) -> bool:
        """Whether rows have to be made anew."""
        return bool(self._lagging)

    def note_closed(self, call_ids: Iterable[str]) -> None:
        """Say that other calls have closed these missed ones, or opened them."""
        self._closed.update(call_ids)

    def take_closed(self) -> list[str]:
        """Missed calls that others have closed or opened; each is told once."""
        found, self._closed = sorted(self._closed), set()
        return found

    def take_lagging(self) -> list[str]:
        """Calls whose rows have to be made anew, now that they can be written; each is told once."""
        found, self._lagging = sorted(self._lagging), set()
        return found

    @contextmanager
    def _carried(self, *, besides: Entry | None = None) -> Iterator[list[Entry]]:
        """All that is late, for one transaction at a time: the others need not try the same."""
        if self._carrying or not self._late:
            yield []
            return
        self._carrying = True
        carried = [one for one in self._late.values() if besides is None or one.key != besides.key]
        try:
            yield carried
        except StorageUnavailable:
            raise
        except Exception:
            # Our bug: what can never be stored must not keep all else from the disk.
            for one in carried:
                self._forget(one)
            raise
        finally:
            self._carrying = False

    def _keep_for_later(self, entry: Entry) -> None:
        if entry.key in self._late:
            return
        self._late[entry.key] = entry
        self._late_bytes += len(entry.body)
        while len(self._late) > _LATE or self._late_bytes > _LATE_BYTES:
            if not self._dropping:
                log.warning(
                    "Too many notifications wait to be stored: the oldest, answered 503, are dropped until one is"
                )
                self._dropping = True
            self._forget(next(iter(self._late.values())))

    def _forget(self, entry: Entry) -> None:
        call_id, digest = entry.key
        of_call = self._pending.get(call_id, {})
        of_call.pop(digest, None)
        if not of_call:
            self._pending.pop(call_id, None)
        if self._late.pop(entry.key, None) is not None:
            self._late_bytes -= len(entry.body)
            self._dropping = self._dropping and bool(self._late)
            self._lagging.add(call_id)

    def _forget_card(self, card: Card) -> None:
        if self._late_cards.get(card.card_id) is card:
            del self._late_cards[card.card_id]
