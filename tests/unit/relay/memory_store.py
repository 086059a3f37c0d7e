"""A store that forgets all at its end, for tests of what stands around it. Its routing is the simplest there is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from callpop.notifications.model import Notification
from callpop.relay.staff import Staff
from callpop.relay.store import (
    UNSEALED,
    Document,
    Gone,
    Item,
    Lasts,
    Page,
    Place,
    Posted,
    Purged,
    Settled,
    SettledBy,
    Sighting,
    Watcher,
    cursor,
    none_lasts,
    place_of,
)
from callpop.store_faults import StorageUnavailable


class MemoryStore:
    """Keeps everything in this process; ``broken`` says why it does not."""

    id = "5t0re"
    notices: tuple[str, ...] = ()

    def __init__(self) -> None:
        self.document = Document(0, b"")
        self.mailboxes: dict[str, list[Item]] = defaultdict(list)
        self.deleted: dict[str, int] = {}
        self.digests: set[tuple[str, str]] = set()
        self.seen: list[Sighting] = []
        self.dropped: list[str] = []
        self.reads = 0
        self.broken = ""
        self._watchers: list[Watcher] = []

    async def roster(self, *, unless: int = -1) -> Document | None:
        self._check()
        return None if self.document.version == unless else self.document

    async def replace_roster(self, version: int, content: bytes) -> bool:
        self._check()
        if version != self.document.version:
            return False
        self.document = Document(version + 1, content)
        return True

    async def post(self, *, company: str, staff: Staff, notification: Notification, received_at: int) -> Posted:
        self._check()
        if (company, notification.digest) in self.digests:
            return Posted(False, frozenset())
        self.digests.add((company, notification.digest))
        mailboxes = staff.named(notification)
        for mailbox in mailboxes:
            self._append(mailbox, notification.canonical, received_at)
        self._tell(mailboxes)
        return Posted(True, mailboxes)

    async def append(self, *, mailbox: str, notification: Notification, received_at: int) -> int:
        self._check()
        place = self._append(mailbox, notification.canonical, received_at)
        self._tell(frozenset({mailbox}))
        return place

    async def handled(
        self, *, company: str, staff: Staff, mailbox: str, call_id: str, by: str, at: int
    ) -> frozenset[str]:
        self._check()
        others = frozenset(one for one in staff.known(self.mailboxes) if one != mailbox)
        for other in others:
            self._append(other, Settled("+31612345678", by, at, SettledBy.HANDLED, (call_id,)), at)
        self._tell(others)
        return others

    async def read(self, mailbox: str, *, after: int | None, seal: int = UNSEALED, limit: int = 200) -> Page | Gone:
        self._check()
        self.reads += 1
        items = self.mailboxes[mailbox]
        oldest = self.deleted.get(mailbox, 0)
        newest = oldest + len(items)
        place = oldest if after is None else after
        if not oldest <= place <= newest:
            return Gone(oldest)
        found = tuple(items[place - oldest :][:limit])
        return Page(found, found[-1].place if found else place)

    def cursor(self, mailbox: str, place: int, seal: int = UNSEALED) -> str:
        return cursor(self.id, Place(place, seal))

    def place_of(self, text: str) -> Place:
        return place_of(self.id, text)

    def watch(self, watcher: Watcher) -> None:
        self._watchers.append(watcher)

    async def drop(self, mailbox: str) -> None:
        self.dropped.append(mailbox)
        self.mailboxes.pop(mailbox, None)

    async def note(self, sightings: Iterable[Sighting]) -> None:
        self._check()
        self.seen += sightings

    async def sightings(self, company: str) -> tuple[Sighting, ...]:
        return tuple(one for one in self.seen if one.company in ("", company))

    async def purge(self, now: int, *, lasts: Lasts = none_lasts) -> Purged:
        return Purged(0, 0)

    async def ping(self) -> None:
        self._check()

    async def close(self) -> None:
        """Nothing to let go of."""

    def delete_oldest(self, mailbox: str, count: int) -> None:
        """What retention does."""
        del self.mailboxes[mailbox][:count]
        self.deleted[mailbox] = self.deleted.get(mailbox, 0) + count

    def _append(self, mailbox: str, content: bytes | Settled, received_at: int) -> int:
        items = self.mailboxes[mailbox]
        place = self.deleted.get(mailbox, 0) + len(items) + 1
        items.append(Item(place, received_at, content))
        return place

    def _tell(self, mailboxes: frozenset[str]) -> None:
        for watcher in self._watchers:
            watcher(mailboxes)

    def _check(self) -> None:
        if self.broken:
            raise StorageUnavailable(self.broken)
