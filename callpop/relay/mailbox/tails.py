"""The newest items of the mailboxes, in memory: a desktop that waited gets what came without a question to the disk."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import NamedTuple

from callpop.relay.store import UNSEALED, Item, Page, Place

ITEMS = 8
"""Of each mailbox."""
_MAILBOXES = 4096


class _Tail(NamedTuple):
    """The end of a mailbox: at least one item, and the seal of the place before the first."""

    before: int
    items: tuple[Item, ...]


class Tails:
    """What is known of the ends of mailboxes.

    Items never change, and places have no gaps: what is here is right until it is deleted.

    Args:
        length: What a mailbox holds at most.
    """

    def __init__(self, *, length: int) -> None:
        self._kept = min(ITEMS, length)
        self._newest: dict[str, Place] = {}
        self._tails: OrderedDict[str, _Tail] = OrderedDict()

    def add(self, mailbox: str, items: Sequence[Item]) -> None:
        """Take what was just appended."""
        newest = self._newest.get(mailbox, Place(0))
        if items[-1].place <= newest.number:
            return
        before: tuple[Item, ...] = ()
        seal = UNSEALED
        if newest.number == items[0].place - 1:
            seal, before = self._tails.get(mailbox) or (newest.seal, ())
        whole = (*before, *items)
        over = len(whole) - self._kept
        self._newest[mailbox] = Place(items[-1].place, items[-1].seal)
        self._tails[mailbox] = _Tail(whole[over - 1].seal, whole[over:]) if over > 0 else _Tail(seal, whole)
        self._tails.move_to_end(mailbox)
        if len(self._tails) > _MAILBOXES:
            self._tails.popitem(last=False)

    def learn(self, mailbox: str, newest: Place) -> bool:
        """Take what the newest place is; returns whether that is news."""
        known = self._newest.get(mailbox)
        if known is not None and known.number >= newest.number:
            return False
        self._newest[mailbox] = newest
        self._tails.pop(mailbox, None)
        return True

    def forget(self, mailbox: str) -> None:
        """The mailbox was dropped."""
        self._newest.pop(mailbox, None)
        self._tails.pop(mailbox, None)

    def clear(self) -> None:
        """Old items were deleted, perhaps some of these."""
        self._tails.clear()

    def seal(self, mailbox: str, place: int) -> int:
        """A place's seal; ``UNSEALED`` if it is not here."""
        newest = self._newest.get(mailbox)
        if newest is not None and newest.number == place:
            return newest.seal
        tail = self._tails.get(mailbox)
        if tail is None:
            return UNSEALED
        at = place - tail.items[0].place
        if not -1 <= at < len(tail.items):
            return UNSEALED
        return tail.before if at < 0 else tail.items[at].seal

    def page(self, mailbox: str, after: int | None, seal: int, limit: int) -> Page | None:
        """What stands after a place, or None if the disk has to be asked: also where the place's seal is another one,
        or has to be looked at and is not here.
        """
        if after is None or after < 0:
            return None
        tail = self._tails.get(mailbox)
        newest = self._newest.get(mailbox)
        if newest is not None and newest.number == after:
            found: tuple[Item, ...] = ()
        elif tail is not None and tail.items[0].place <= after + 1 <= tail.items[-1].place:
            found = tail.items[after + 1 - tail.items[0].place :][:limit]
        else:
            return None
        known = self.seal(mailbox, after)
        if seal not in (UNSEALED, known):
            return None
        return Page(found, found[-1].place, found[-1].seal) if found else Page((), after, known)
