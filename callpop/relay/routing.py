"""Who gets which notification: pure, the same for every store.

A store reads what it keeps of the conversations that a notification joins, has ``plan`` say what becomes of them,
and carries that out in one step. While nothing else writes to these conversations, the outcome is exact: a store
without transactions has to see to it that they have not changed since they were read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from callpop.calls.agent import same_party
from callpop.calls.conversation import LINK_WINDOW
from callpop.notifications.model import Notification, Status
from callpop.relay.staff import Staff

__all__ = ["LINK_WINDOW", "Conversation", "Entry", "Plan", "is_lonely", "may_be_merged", "plan"]

_NONE: frozenset[str] = frozenset()
_UNRUNG = frozenset({Status.CREATED, Status.ENDED})


@dataclass(frozen=True, slots=True)
class Entry:
    """A notification that is kept for its conversation.

    Attributes:
        number: Grows with each receipt of the company; finds the kept notification.
        status: What it told.
        dialled: What was dialled, as it came.
    """

    number: int
    status: Status
    dialled: str | None


@dataclass(frozen=True, slots=True)
class Conversation:
    """What is kept of a conversation. Each participant's mailbox holds all its entries.

    Attributes:
        call_ids: Its calls, also those that were only merged so far.
        participants: The mailboxes of those whom it concerned until now.
        entries: In any order.
        staff: By whom the participants were named: ``Staff.fingerprint``, '' if that is not known.
    """

    call_ids: frozenset[str]
    participants: frozenset[str]
    entries: tuple[Entry, ...]
    staff: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a notification makes of the conversations that it joins: one.

    Attributes:
        call_ids: All its calls.
        participants: Whom it concerns now. The notification goes to all of these mailboxes.
        backlog: What some of these mailboxes lack, to be appended before it: numbers of entries in order of receipt.
    """

    call_ids: frozenset[str]
    participants: frozenset[str]
    backlog: Mapping[str, tuple[int, ...]]


def plan(
    notification: Notification,
    *,
    staff: Staff,
    kept: Sequence[Conversation],
    earlier: Iterable[Notification] = (),
) -> Plan:
    """Say who gets a notification that was not there before.

    It reaches all agents it names, and those whom the conversation concerned before; where nothing but ``created``
    and ``ended`` was sent, those whose number was dialled, once the call is over (calls.md, 'The agent'). A call
    that is merely ``created`` may yet ring anybody's phone, so it waits.

    Args:
        notification: The new one.
        staff: The company's agents.
        kept: The conversations of its ``call_id``, its ``merged_id`` and of what ``Linking`` found; none twice.
        earlier: What those hold whose ``staff`` is another than today's: somebody was enrolled, or has another number,
            since they were posted, and may be whom they name.
    """
    call_ids = _NONE.union((notification.call_id,), *(one.call_ids for one in kept))
    if notification.merged_id is not None:
        call_ids |= {notification.merged_id}
    before = _NONE.union(*(one.participants for one in kept))
    participants = before.union(*map(staff.named, (notification, *earlier))) | _dialled(notification, staff, kept)
    backlog: dict[str, tuple[int, ...]] = {}
    if len(kept) > 1 or participants != before:
        for mailbox in participants:
            lacking = [e.number for one in kept if mailbox not in one.participants for e in one.entries]
            if lacking:
                backlog[mailbox] = tuple(sorted(lacking))
    return Plan(call_ids, participants, backlog)


def is_lonely(notification: Notification) -> bool:
    """Whether it is a transfer that does not say what it merges, but who passed the call on."""
    return (
        notification.status is Status.TRANSFER
        and notification.merged_id is None
        and notification.redirector is not None
    )


def may_be_merged(call: Sequence[Notification], transfer: Notification) -> bool:
    """Whether such a transfer may be about a call, as far as a glance tells: spares looking for its other candidates.

    Args:
        call: All that is known of one call_id; not empty.
        transfer: One that ``is_lonely``.
    """
    by = transfer.redirector
    age = transfer.stamped_at - min(one.stamped_at for one in call)
    return by is not None and 0 <= age <= LINK_WINDOW and any(same_party(one.caller, by) for one in call)


def _dialled(notification: Notification, staff: Staff, kept: Sequence[Conversation]) -> frozenset[str]:
    """Whose number was dialled, if the call is over and rang nobody's phone."""
    if notification.status not in _UNRUNG:
        return _NONE
    entries = [entry for one in kept for entry in one.entries if entry.status is not Status.OTHER]
    statuses = {notification.status, *(entry.status for entry in entries)}
    if Status.ENDED not in statuses or not statuses <= _UNRUNG:
        return _NONE
    return staff.owners(notification.dialled).union(*(staff.owners(entry.dialled) for entry in entries))
