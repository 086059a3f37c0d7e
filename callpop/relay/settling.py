"""Who missed whom, and who has talked with them since: pure, the same for every store.

A store keeps the misses of each conversation and, of each number, the latest talk. What they mean is said here.
A test call, a withheld number and a colleague are never missed, and never talked with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from callpop.calls.conversation import Conversations
from callpop.calls.fold import fold
from callpop.calls.numbers import number_key
from callpop.calls.record import Outcome
from callpop.notifications.model import Notification, Party, Status
from callpop.relay.routing import Entry
from callpop.relay.staff import Staff
from callpop.relay.store import Settled, SettledBy

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Miss:
    """That an agent missed a conversation.

    Attributes:
        mailbox: The agent's.
        number: Key of whom they missed.
        at: When the call ended, by the payloads' stamps, but not after the relay heard of it.
        call_ids: Of the conversation.
        settled: Whether the mailbox has been told that somebody dealt with it.
    """

    mailbox: str
    number: str
    at: int
    call_ids: tuple[str, ...]
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Talk:
    """That somebody of the company talked with a number.

    Attributes:
        number: Its key.
        by: As ``Settled.by``.
        at: When it began, by the payload's stamp, but not after the relay heard of it: a stamp in the future would
            settle every call that is missed until then.
    """

    number: str
    by: str
    at: int


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What becomes of the misses of a conversation.

    Attributes:
        misses: To be kept in the place of those kept before.
        settled: To be appended, by mailbox.
    """

    misses: tuple[Miss, ...]
    settled: Mapping[str, Settled]


def is_due(notification: Notification, entries: Iterable[Entry]) -> bool:
    """Whether a new notification may change who missed its conversation: not before some call of it has ended."""
    if notification.status is Status.OTHER:
        return False
    return notification.status is Status.ENDED or any(entry.status is Status.ENDED for entry in entries)


def misses(
    conversation: Iterable[Notification], *, staff: Staff, participants: Iterable[str], received_at: int
) -> tuple[Miss, ...]:
    """Who missed a conversation.

    Args:
        conversation: All its notifications, the new one too.
        staff: The company's agents.
        participants: The mailboxes of those whom it concerns.
        received_at: When the new one was.
    """
    stream = [one for one in conversation if one.status is not Status.OTHER]
    statuses = {one.status for one in stream}
    passed_on = Status.TRANSFER in statuses
    if any(one.test for one in stream) or Status.ENDED not in statuses:
        return ()
    if not passed_on and Status.IN_PROGRESS in statuses:
        return ()  # a call that was taken and never passed on was missed by nobody
    together = Conversations()
    for one in stream:
        together.add(one)
    ordered = together.of(stream[0].call_id)
    answered = _named(staff, (target for one in stream if one.status is Status.IN_PROGRESS for target in one.targets))
    waiting = set(participants) - answered
    # All whom a group call rings miss it alike: what it is for one of them, it is for all.
    rung = _named(staff, (target for one in stream for target in one.targets))
    alike = waiting & rung - _named(staff, (one.caller for one in stream)) if not passed_on else set()
    common = _missed(ordered, staff, min(alike), received_at) if alike else None
    found = [replace(common, mailbox=mailbox) for mailbox in alike] if common is not None else []
    each = [_missed(ordered, staff, mailbox, received_at) for mailbox in waiting - alike]
    return tuple(sorted((*found, *(one for one in each if one is not None)), key=lambda one: one.mailbox))


def talks(notification: Notification, *, staff: Staff, received_at: int) -> tuple[Talk, ...]:
    """Whom somebody of the company talks with by this notification.

    An answer on a phone that is an agent's mobile may be its voicemail's (calls.md, 'The card'), so it tells nothing.
    """
    if notification.status is not Status.IN_PROGRESS or notification.test:
        return ()
    if _is_ours(notification.caller, staff):
        others = [one for one in notification.targets if not _is_ours(one, staff)]
        if not others and notification.targets:
            return ()
        by, spelt = notification.caller, [notification.dialled, *(one.number for one in others)]
    else:
        ours = [one for one in notification.targets if _is_ours(one, staff) and not _is_mobile(one, staff)]
        if not ours:
            return ()
        by, spelt = ours[0], [notification.caller.number]
    numbers = dict.fromkeys(_outside(one, staff) for one in spelt)
    at = min(notification.stamped_at, received_at)
    return tuple(Talk(one, _name(by), at) for one in numbers if one is not None)


def reckon(kept: Sequence[Miss], found: Sequence[Miss], talked: Mapping[str, Talk]) -> Reckoning:
    """Bring the misses of a conversation up to date.

    Args:
        kept: Its misses as kept; of several conversations, if they have become one.
        found: Its misses now (``misses``).
        talked: By number, the latest talk with it: what is received late may have been dealt with already.
    """
    told = {(one.mailbox, one.number) for one in kept if one.settled}
    now: list[Miss] = []
    settled: dict[str, Settled] = {}
    for one in found:
        talk = talked.get(one.number)
        if (one.mailbox, one.number) in told:
            now.append(replace(one, settled=True))
        elif talk is not None and talk.at > one.at:
            now.append(replace(one, settled=True))
            settled[one.mailbox] = Settled(one.number, talk.by, talk.at, SettledBy.TALKED, one.call_ids)
        else:
            now.append(one)
    return Reckoning(tuple(now), settled)


def by_talk(open_misses: Iterable[Miss], talk: Talk) -> dict[str, Settled]:
    """What a talk settles of the open misses of its number: those of calls that were over before, by mailbox."""
    over = [one for one in open_misses if is_settled_by(one, talk)]
    return _settled(over, talk.number, talk.by, talk.at, SettledBy.TALKED)


def is_settled_by(miss: Miss, talk: Talk) -> bool:
    """Whether a talk settles a miss."""
    return not miss.settled and miss.number == talk.number and miss.at < talk.at


def by_hand(open_misses: Iterable[Miss], marked: Miss, *, by: str, at: int) -> dict[str, Settled]:
    """What an agent settles for others by marking their own miss as handled: that, and earlier ones of the number."""
    others = [one for one in open_misses if is_settled_by_hand(one, marked) and one.mailbox != marked.mailbox]
    return _settled(others, marked.number, by, at, SettledBy.HANDLED)


def is_settled_by_hand(miss: Miss, marked: Miss) -> bool:
    """Whether a miss is dealt with when ``marked`` is; a later call is another matter."""
    return not miss.settled and miss.number == marked.number and miss.at <= marked.at


def _settled(over: Iterable[Miss], number: str, by: str, at: int, how: SettledBy) -> dict[str, Settled]:
    call_ids: dict[str, list[str]] = defaultdict(list)
    for one in over:
        call_ids[one.mailbox] += one.call_ids
    return {mailbox: Settled(number, by, at, how, tuple(ids)) for mailbox, ids in call_ids.items()}


def _missed(ordered: Sequence[Notification], staff: Staff, mailbox: str, received_at: int) -> Miss | None:
    """Whether an agent missed a conversation."""
    agent = staff.agent(mailbox)
    record = fold(ordered, agent) if agent is not None else None
    if record is None or record.outcome is not Outcome.MISSED or record.internal:
        return None
    number = _outside(record.remote.number, staff)
    if number is None:
        return None
    ended_at = record.ended_at if record.ended_at is not None else record.newest_at
    return Miss(mailbox, number, min(ended_at, received_at), record.call_ids)


def _named(staff: Staff, parties: Iterable[Party]) -> frozenset[str]:
    return _NONE.union(*(staff.is_party(one) for one in parties))


def _outside(number: str | None, staff: Staff) -> str | None:
    """The key of a number that can be reached from outside; internal ones mean others in another company."""
    key = number_key(number, staff.region)
    return key if key is not None and key.startswith("+") else None


def _is_ours(party: Party, staff: Staff) -> bool:
    return party.has_identity or bool(staff.is_party(party))


def _is_mobile(party: Party, staff: Staff) -> bool:
    agents = [staff.agent(mailbox) for mailbox in staff.is_party(party)]
    return any(agent is not None and agent.is_mobile(party) for agent in agents)


def _name(party: Party) -> str:
    named = (*party.emails, *party.account_numbers, *party.user_numbers, party.number or "")
    return named[0]
