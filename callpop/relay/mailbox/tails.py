"""The newest items of the mailboxes, in memory: a desktop that waited gets what came without a question to the disk."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from callpop.relay.store import Item, Page

ITEMS = 8
"""Of each mailbox."""
_MAILBOXES = 4096


class Tails:
    """What is known of the ends of mailboxes.

    Items never change, and places have no gaps: what is here is right until it is deleted.

    Args:
        length: What a mailbox holds at most.
    """

    def __init__(self, *, length: int) -> None:
        self._kept = min(ITEMS, length)
        self._newest: dict[str, int] = {}
        self._items: OrderedDict[str, tuple[Item, ...]] = OrderedDict()

    def add(self, mailbox: str, items: Sequence[Item]) -> None:
        """Take what was just appended."""
        first, last = items[0].place, items[-1].place
        if last <= self._newest.get(mailbox, 0):
            return
        before = self._items.get(mailbox, ()) if self._newest.get(mailbox) == first - 1 else ()
        self._newest[mailbox] = last
        self._items[mailbox] = (*before, *items)[-self._kept :]
        self._items.move_to_end(mailbox)
        if len(self._items) > _MAILBOXES:
            self._items.popitem(last=False)

    def learn(self, mailbox: str, newest: int) -> bool:
        """Take what the newest place is; returns whether that is news."""
        known = self._newest.get(mailbox)
        if known is not None and known >= newest:
            return False
        self._newest[mailbox] = newest
        self._items.pop(mailbox, None)
        return True

    def forget(self, mailbox: str) -> None:
        """The mailbox was dropped."""
        self._newest.pop(mailbox, None)
        self._items.pop(mailbox, None)

    def clear(self) -> None:
        """Old items were deleted, perhaps some of these."""
        self._items.clear()

    def page(self, mailbox: str, after: int | None, limit: int) -> Page | None:
        """What stands after a place, or None if the disk has to be asked."""
        if after is None or after < 0:
            return None
        if self._newest.get(mailbox) == after:
            return Page((), after)
        items = self._items.get(mailbox)
        if not items or not items[0].place <= after + 1 <= items[-1].place:
            return None
        found = items[after + 1 - items[0].place :][:limit]
        return Page(found, found[-1].place) if found else None
