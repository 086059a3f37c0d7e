"""The one order of a conversation's notifications (calls.md, 'The conversation').

It is total and depends on the set alone: arrival plays no part.
"""

from __future__ import annotations

from collections.abc import Iterable

from callpop.calls.agent import names_any
from callpop.notifications.model import Notification, Status

_RANK = {
    Status.CREATED: 0,
    Status.RINGING: 1,
    Status.IN_PROGRESS: 2,
    Status.TRANSFER: 3,
    Status.ENDED: 5,
    Status.OTHER: 6,
}
_AFTER_TRANSFER = 4


def in_order(notifications: Iterable[Notification]) -> tuple[Notification, ...]:
    """Sort by stamp; at equal stamps by what must have come first; repeated ones are dropped."""
    distinct = tuple({one.digest: one for one in notifications}.values())

    def key(one: Notification) -> tuple[int, int, str, bytes]:
        rank = _RANK[one.status]
        if one.status is Status.IN_PROGRESS and _answers_a_transfer(one, distinct):
            rank = _AFTER_TRANSFER
        return one.stamped_at, rank, one.call_id, one.canonical

    return tuple(sorted(distinct, key=key))


def _answers_a_transfer(answer: Notification, together: Iterable[Notification]) -> bool:
    """Whether this in-progress follows a transfer of the same stamp.

    It does when that transfer names the one who answers, and somebody else had answered the call
    before: in its own call_id, or in one that an earlier transfer merged with it.
    """
    passed_on = any(
        one.status is Status.TRANSFER
        and one.stamped_at == answer.stamped_at
        and one.call_id == answer.call_id
        and names_any(one.targets, answer.targets)
        for one in together
    )
    if not passed_on:
        return False
    calls = _merged_before(answer, together)
    return any(
        one.status is Status.IN_PROGRESS
        and one.call_id in calls
        and one.stamped_at <= answer.stamped_at
        and not names_any(one.targets, answer.targets)
        for one in together
    )


def _merged_before(answer: Notification, together: Iterable[Notification]) -> set[str]:
    """The calls that were one with the answered call before it was answered."""
    calls = {answer.call_id}
    merges = [
        {one.call_id, one.merged_id}
        for one in together
        if one.merged_id is not None and one.stamped_at < answer.stamped_at
    ]
    while reached := [merge for merge in merges if not merge.isdisjoint(calls) and not merge <= calls]:
        calls.update(call_id for merge in reached for call_id in merge if call_id is not None)
    return calls
