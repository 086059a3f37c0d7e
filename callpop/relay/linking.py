"""What transfers without ``merged_id`` link with a call, and who has to know of other calls to see it alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from callpop.calls.conversation import Conversations
from callpop.notifications.model import Notification

_NONE: frozenset[str] = frozenset()
Undecided = Iterable[tuple[Notification, frozenset[str]]]
"""Such transfers, each with the several calls that it may merge."""


class Linking:
    """The calls that a transfer without ``merged_id`` links with a notification's (calls.md, 'The conversation').

    To be asked if the notification is such a transfer, or its call ``may_be_merged`` by one that is stamped within
    ``LINK_WINDOW`` of it. What was linked once stays so for the relay: mailboxes have it already, and each desktop
    undoes the link by itself.

    Args:
        notification: The new one.
        around: Other conversations, whole: its own; for each such transfer that it may be about (itself too), the
            transfer's, and all that lie within ``LINK_WINDOW`` before the transfer in mailboxes of agents it names.

    Attributes:
        call_ids: All of the notification's conversation, as far as these tell.
    """

    def __init__(self, notification: Notification, around: Iterable[Notification]) -> None:
        together = Conversations()
        for one in around:
            together.add(one)
        self._before = together.undecided
        together.add(notification)
        self._now = together.undecided
        self.call_ids = together.call_ids(notification.call_id)

    @property
    def in_doubt(self) -> frozenset[str]:
        """The calls of transfers that may merge one of several, and these."""
        return _NONE.union(*(calls | {one.call_id} for one, calls in chain(self._before, self._now)))

    def lacking(
        self, before: Mapping[str, frozenset[str]], now: Mapping[str, frozenset[str]]
    ) -> dict[str, frozenset[str]]:
        """What some mailboxes lack to come to the same verdict: such a transfer links nothing if it may merge several
        calls, and who has only one of these would link it.

        They get what is known of the other calls, which the same colleague placed to the same one, and nothing more of
        their conversations.

        Args:
            before: The mailboxes that held the conversation of each call ``in_doubt`` until now.
            now: And those that hold it with the notification.

        Returns:
            Calls by mailbox. Who was to get some for a transfer before gets none for it again.
        """
        served = {(digest, mailbox) for digest, mailbox, _ in _one_sided(self._before, before)}
        found: dict[str, frozenset[str]] = defaultdict(frozenset)
        for digest, mailbox, others in _one_sided(self._now, now):
            if (digest, mailbox) not in served:
                found[mailbox] |= others
        return dict(found)


def _one_sided(
    undecided: Undecided, holders: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Whose mailbox holds a transfer and one of the calls that it may merge: its digest, the mailbox, the others."""
    for transfer, calls in undecided:
        for mailbox in holders.get(transfer.call_id, _NONE):
            lacking = frozenset(one for one in calls if mailbox not in holders.get(one, _NONE))
            if len(lacking) == len(calls) - 1:
                yield transfer.digest, mailbox, lacking
