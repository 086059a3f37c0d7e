"""``record = fold(all notifications of the conversation, agent)``: the meaning of a call.

A pure function of the set: every order and number of deliveries gives the same row
(calls.md, 'The record'). It knows no clock; ``close_by_limit`` alone does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from callpop.calls.agent import Agent, is_nameless, same_party
from callpop.calls.conversation import before_transfer
from callpop.calls.legs import ANSWERED_ELSEWHERE_REASON, Answer, RingStretch, Walk
from callpop.calls.lineage import lineage
from callpop.calls.record import Direction, Outcome, Record, RingEnd
from callpop.calls.remote import Other, caller_of_call, incoming_remote, outgoing_remote
from callpop.calls.story import story
from callpop.notifications.model import Notification, Party, Status

_OUTGOING_BY_REASON = {
    "busy": Outcome.BUSY,
    "rejected": Outcome.BUSY,
    "cancelled": Outcome.CANCELLED,
    "abandon": Outcome.CANCELLED,
    "failed": Outcome.FAILED,
}


@dataclass(frozen=True, slots=True)
class _Part:
    """The agent's first part in the conversation."""

    direction: Direction
    index: int
    placed: str | None


def fold(ordered: Sequence[Notification], agent: Agent) -> Record | None:
    """Derive the row of one conversation.

    Args:
        ordered: All its notifications, as ``Conversations.of`` gives them: in order, each
            transfer with the call it merges.
        agent: From whose chair.

    Returns:
        The record, or None if the agent has no part in the conversation.
    """
    meant = [one for one in ordered if one.status is not Status.OTHER]
    if not meant:
        return None
    calls = _by_call(meant)
    walk = Walk(meant, agent)
    part = _first_part(meant, calls, walk, agent)
    if part is None:
        return None
    survivor = next((one.call_id for one in reversed(meant) if one.status is Status.TRANSFER), meant[0].call_id)
    ends = [one for one in calls[survivor] if one.status is Status.ENDED]
    end = ends[-1] if ends else None
    left = walk.left[1] if walk.left is not None else None
    if end is not None:
        for stretch in walk.rings:
            stretch.close(RingEnd.OVER, end.stamped_at)
    answer = _answer(walk, part)
    answered = _is_answered(walk, part)
    transfers = [one for one in meant if one.status is Status.TRANSFER]
    to_me = [one for one in transfers if any(map(agent.is_party, one.targets))]
    by_me = [one for one in transfers if one.redirector is not None and agent.is_party(one.redirector)]
    first = meant[part.index]
    other = (
        outgoing_remote(calls[part.placed])
        if part.placed is not None
        else incoming_remote(first, to_me[-1] if to_me else None, calls)
    )
    return Record(
        call_id=survivor,
        call_ids=tuple(dict.fromkeys((survivor, *calls))),
        direction=part.direction,
        outcome=_outcome(part, walk, answered=answered, end=end, left=left),
        reason=end.reason if end is not None else None,
        internal=other.of_company or agent.is_colleague(other.party),
        remote=other.party,
        dialled=_dialled(part, first, other, calls),
        answered_by=answer.party if answer is not None else None,
        transferred_by=to_me[-1].redirector if to_me else None,
        transferred_to=by_me[-1].targets if by_me else (),
        started_at=first.stamped_at,
        answered_at=answer.notification.stamped_at if answer is not None else None,
        ended_at=left if left is not None else (end.stamped_at if end is not None else None),
        rings=tuple(stretch.frozen() for stretch in walk.rings),
        lineage=lineage(meant, to_me, walk.answers) if part.direction is Direction.INCOMING else (),
        newest_at=max(one.stamped_at for one in meant),
        over=end is not None,
        by_mobile=answer is not None and answer.mine and agent.is_mobile(answer.party),
        test=any(one.test for one in meant),
        original_call_id=_original(part, other, calls) or survivor,
        story=story(meant, agent, other.party, survivor),
        placed_as=_placed_as(calls[part.placed], agent) if part.placed is not None else None,
    )


def close_by_limit(record: Record, *, now: int, ringing_limit: int, call_limit: int) -> Record:
    """Give ``unknown`` to a call whose end never came.

    Args:
        record: A fold's result.
        now: Microseconds UTC.
        ringing_limit: Microseconds without news after which a ring is given up.
        call_limit: The same for a call in progress.
    """
    limits = {Outcome.RINGING: ringing_limit, Outcome.IN_PROGRESS: call_limit}
    limit = limits.get(record.outcome)
    if limit is None or now - record.newest_at <= limit:
        return record
    rings = tuple(
        replace(ring, state=RingEnd.OVER, ended_at=max(ring.newest_at, ring.began_at))
        if ring.state is RingEnd.STILL_RINGING
        else ring
        for ring in record.rings
    )
    return replace(record, outcome=Outcome.UNKNOWN, rings=rings)


def _by_call(meant: Sequence[Notification]) -> dict[str, list[Notification]]:
    calls: dict[str, list[Notification]] = {}
    for one in meant:
        calls.setdefault(one.call_id, []).append(one)
    for one in meant:
        if one.merged_id is not None:
            calls.setdefault(one.merged_id, [])
    return calls


def _first_part(
    meant: Sequence[Notification], calls: dict[str, list[Notification]], walk: Walk, agent: Agent
) -> _Part | None:
    place = {one.digest: index for index, one in enumerate(meant)}
    parts = []
    for call_id, call in calls.items():
        if any(agent.is_party(one.caller) for one in before_transfer(call)):
            parts.append(_Part(Direction.OUTGOING, place[call[0].digest], call_id))
    if walk.rings:
        parts.append(_Part(Direction.INCOMING, walk.rings[0].began, None))
    parts.extend(_Part(Direction.INCOMING, answer.index, None) for answer in walk.answers if answer.mine)
    if not parts and all(one.status in (Status.CREATED, Status.ENDED) for one in meant):
        parts.extend(
            _Part(Direction.INCOMING, index, None) for index, one in enumerate(meant) if agent.owns_number(one.dialled)
        )
    # At the same notification, placing the call comes first: min keeps the first of equals.
    return min(parts, key=lambda part: part.index, default=None)


def _answer(walk: Walk, part: _Part) -> Answer | None:
    """Whose answer the row names (decision 001: answered_by, answered_at)."""
    if part.placed is not None:
        placed = part.placed
        return next((one for one in walk.answers if placed in one.leg_calls), None)
    mine = next((one for one in walk.answers if one.mine), None)
    return mine or _answered_elsewhere(walk)


def _answered_elsewhere(walk: Walk) -> Answer | None:
    """The in-progress that answered a ring of the agent from another phone."""
    for ring in walk.rings:
        for answer in walk.answers:
            if not answer.mine and _took(ring, answer):
                return answer
    return None


def _took(ring: RingStretch, answer: Answer) -> bool:
    """Whether an answer took a ring: in its leg, after it began, or before a ring that rang nobody."""
    return ring.call_id in answer.leg_calls and (answer.index > ring.began or ring.silent)


def _is_answered(walk: Walk, part: _Part) -> bool:
    if part.direction is Direction.OUTGOING:
        return bool(walk.answers)
    return any(one.mine for one in walk.answers)


def _outcome(part: _Part, walk: Walk, *, answered: bool, end: Notification | None, left: int | None) -> Outcome:
    if answered:
        return Outcome.ANSWERED if end is not None or left is not None else Outcome.IN_PROGRESS
    reason = end.reason or "" if end is not None else ""
    if part.direction is Direction.OUTGOING:
        if end is None:
            return Outcome.RINGING
        return _OUTGOING_BY_REASON.get(reason, Outcome.NO_ANSWER)
    if reason == ANSWERED_ELSEWHERE_REASON or _answered_elsewhere(walk) is not None:
        return Outcome.ANSWERED_ELSEWHERE
    return Outcome.MISSED if end is not None else Outcome.RINGING


def _dialled(part: _Part, first: Notification, other: Other, calls: dict[str, list[Notification]]) -> str | None:
    if part.direction is Direction.INCOMING:
        placed = _earliest_placed_by(other.party, calls)
        if placed is not None:
            return calls[placed][0].dialled
    return first.dialled


def _placed_as(call: Sequence[Notification], agent: Agent) -> str | None:
    """The number that the other end saw of the agent who called; an internal one is nobody's line."""
    callers = [one.caller for one in before_transfer(call) if agent.is_party(one.caller)]
    internal = {number for caller in callers for number in (*caller.account_numbers, *caller.user_numbers)}
    return next((one.number for one in callers if one.number and not one.withheld and one.number not in internal), None)


def _original(part: _Part, other: Other, calls: dict[str, list[Notification]]) -> str | None:
    """The call that the other end placed, or that was placed to reach them."""
    if part.placed is not None:
        return part.placed
    return _earliest_placed_by(other.party, calls)


def _earliest_placed_by(party: Party, calls: dict[str, list[Notification]]) -> str | None:
    """The earliest call of the conversation that a party placed.

    Who withholds the number is nobody's equal, however the wire says so (null, empty, 'anonymous', masked): of them it
    is the earliest call that nobody else placed.
    """
    callers = {call_id: caller for call_id, call in calls.items() if (caller := caller_of_call(call)) is not None}
    same = (call_id for call_id, caller in callers.items() if same_party(caller, party))
    nameless = (call_id for call_id, caller in callers.items() if is_nameless(party) and is_nameless(caller))
    return next(same, None) or next(nameless, None)
