"""The one order of a conversation's notifications (CALLS.md, The conversation).

It is total and depends on the set alone: arrival plays no part.
"""

from __future__ import annotations

from collections import defaultdict
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
    distinct = {one.digest: one for one in notifications}
    by_call: dict[str, list[Notification]] = defaultdict(list)
    for one in distinct.values():
        by_call[one.call_id].append(one)

    def key(one: Notification) -> tuple[int, int, str, bytes]:
        rank = _RANK[one.status]
        if one.status is Status.IN_PROGRESS and _answers_a_transfer(one, by_call[one.call_id]):
            rank = _AFTER_TRANSFER
        return one.stamped_at, rank, one.call_id, one.canonical

    return tuple(sorted(distinct.values(), key=key))


def _answers_a_transfer(answer: Notification, call: list[Notification]) -> bool:
    """Whether this in-progress follows a transfer of the same stamp.

    It does when that transfer names the one who answers, and somebody else had answered before.
    """
    passed_on = any(
        one.status is Status.TRANSFER
        and one.stamped_at == answer.stamped_at
        and names_any(one.targets, answer.targets)
        for one in call
    )
    return passed_on and any(
        one.status is Status.IN_PROGRESS
        and one.stamped_at <= answer.stamped_at
        and not names_any(one.targets, answer.targets)
        for one in call
    )
