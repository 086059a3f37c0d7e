"""Which call_ids belong together: a conversation is a connected component of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from callpop.calls.agent import names_any, surely_same_party
from callpop.calls.order import in_order
from callpop.notifications.model import Notification, Status

_NONE: frozenset[str] = frozenset()
LINK_WINDOW = 180_000_000
"""Microseconds before a transfer without ``merged_id`` in which its consultation call began."""


class Conversations:
    """The notifications at hand, by call, and the links between the calls.

    A transfer links its ``call_id`` and ``merged_id``. One without ``merged_id`` links the one call
    that its redirector placed to one of its targets within the window before, if there is exactly
    one; a second candidate that turns up late undoes the link.
    """

    def __init__(self) -> None:
        self._calls: dict[str, dict[str, Notification]] = {}
        self._earliest: dict[str, int] = {}
        self._links: dict[str, set[str]] = defaultdict(set)
        self._unlinked: dict[str, Notification] = {}
        self._candidates: dict[str, set[str]] = {}
        self._implied: dict[str, set[str]] = defaultdict(set)

    def __len__(self) -> int:
        return len(self._calls)

    def __contains__(self, call_id: str) -> bool:
        return call_id in self._calls

    @property
    def unlinked(self) -> tuple[Notification, ...]:
        """The transfers at hand that do not say what they merge, as they came."""
        return tuple(self._unlinked.values())

    @property
    def undecided(self) -> tuple[tuple[Notification, frozenset[str]], ...]:
        """Those of them that link nothing because they may merge several calls; and these."""
        found = ((transfer, self._candidates[digest]) for digest, transfer in self._unlinked.items())
        return tuple((transfer, frozenset(calls)) for transfer, calls in found if len(calls) > 1)

    def knows(self, notification: Notification) -> bool:
        """Whether this very notification is at hand."""
        return notification.digest in self._calls.get(notification.call_id, ())

    def add(self, notification: Notification) -> frozenset[str]:
        """Take one more notification.

        Returns:
            One call_id of each conversation that may have changed; empty if it was known.
        """
        call = self._calls.setdefault(notification.call_id, {})
        if notification.digest in call:
            return frozenset()
        call[notification.digest] = notification
        earliest = self._earliest.get(notification.call_id, notification.stamped_at)
        self._earliest[notification.call_id] = min(earliest, notification.stamped_at)
        changed = {notification.call_id}
        if notification.status is Status.TRANSFER:
            if notification.merged_id is not None:
                self._links[notification.call_id].add(notification.merged_id)
                self._links[notification.merged_id].add(notification.call_id)
            elif notification.redirector is not None:
                self._unlinked[notification.digest] = notification
                self._candidates[notification.digest] = set()
                for call_id in tuple(self._calls):
                    changed |= self._weigh(notification, call_id)
        for transfer in self._unlinked.values():
            if transfer is not notification:
                changed |= self._weigh(transfer, notification.call_id)
        return frozenset(changed)

    def _weigh(self, transfer: Notification, call_id: str) -> set[str]:
        """Look whether a call is what a transfer merges; returns the calls whose conversation that changes."""
        candidates = self._candidates[transfer.digest]
        fits = self._may_be_consultation(transfer, call_id)
        if fits == (call_id in candidates):
            return set()
        before = self._linked_by(transfer.digest)
        if fits:
            candidates.add(call_id)
        else:
            candidates.discard(call_id)
        after = self._linked_by(transfer.digest)
        if before == after:
            return set()
        self._imply(transfer.call_id, before | after)
        return {transfer.call_id, *before, *after}

    def _imply(self, call_id: str, others: Iterable[str]) -> None:
        """Bring the implied links between a transfer's call and others up to date."""
        linked = {
            other
            for transfer in self._unlinked.values()
            if transfer.call_id == call_id
            for other in self._linked_by(transfer.digest)
        }
        for other in others:
            if other in linked:
                self._implied[call_id].add(other)
                self._implied[other].add(call_id)
            elif not self._implies(other, call_id):
                self._implied[call_id].discard(other)
                self._implied[other].discard(call_id)

    def _implies(self, call_id: str, other: str) -> bool:
        return any(
            transfer.call_id == call_id and other in self._linked_by(transfer.digest)
            for transfer in self._unlinked.values()
        )

    def _may_be_consultation(self, transfer: Notification, call_id: str) -> bool:
        # The cheapest question first: it is asked for each transfer of this kind and each call.
        age, by = transfer.stamped_at - self._earliest[call_id], transfer.redirector
        if not 0 <= age <= LINK_WINDOW or call_id == transfer.call_id or by is None:
            return False
        own = before_transfer(in_order(self._calls[call_id].values()))
        return any(surely_same_party(one.caller, by) for one in own) and any(
            names_any(one.targets, transfer.targets) for one in own
        )

    def _linked_by(self, digest: str) -> frozenset[str]:
        candidates = self._candidates[digest]
        return frozenset(candidates) if len(candidates) == 1 else frozenset()

    def call_ids(self, call_id: str) -> frozenset[str]:
        """All call_ids of the conversation, those not yet seen themselves included."""
        found = {call_id}
        queue = [call_id]
        while queue:
            one = queue.pop()
            reached = (self._links.get(one, _NONE) | self._implied.get(one, _NONE)) - found
            found |= reached
            queue.extend(reached)
        return frozenset(found)

    def of(self, call_id: str) -> tuple[Notification, ...]:
        """The conversation's notifications in order, each transfer with the call it merges."""
        together: list[Notification] = []
        for one in self.call_ids(call_id):
            together.extend(self._calls.get(one, {}).values())
        return in_order(self._resolved(one) for one in together)

    def _resolved(self, notification: Notification) -> Notification:
        if notification.digest in self._unlinked:
            for merged in self._linked_by(notification.digest):
                return msgspec.structs.replace(notification, merged_id=merged)
        return notification

    def forget(self, call_ids: Iterable[str]) -> None:
        """Drop whole conversations from memory."""
        for call_id in call_ids:
            self._earliest.pop(call_id, None)
            for digest in self._calls.pop(call_id, {}):
                self._unlinked.pop(digest, None)
                self._candidates.pop(digest, None)
            for links in (self._links, self._implied):
                for other in links.pop(call_id, ()):
                    links.get(other, set()).discard(call_id)
            # It stays a candidate where it was one of several: they do not become one by being forgotten.


def before_transfer(call: Iterable[Notification]) -> list[Notification]:
    """A call's notifications before its first transfer, of those given in order."""
    own = []
    for one in call:
        if one.status is Status.TRANSFER:
            break
        own.append(one)
    return own
