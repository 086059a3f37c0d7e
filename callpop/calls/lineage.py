"""The way of a call to the agent: the line, the colleagues who had it, and how long they talked."""

from __future__ import annotations

from collections.abc import Sequence

from callpop.calls.agent import same_party
from callpop.calls.legs import Answer
from callpop.calls.record import Stop
from callpop.notifications.model import Notification, Party, Status


def lineage(
    ordered: Sequence[Notification], to_me: Sequence[Notification], answers: Sequence[Answer]
) -> tuple[Stop, ...]:
    """The stops before the agent; empty for a call that nobody passed on.

    Args:
        ordered: The conversation in order.
        to_me: Its transfers whose target is the agent, in order.
        answers: Its in-progress notifications in order.
    """
    if not to_me:
        return ()
    stops = [Stop(None, ordered[0].stamped_at)]
    for one in ordered:
        if one.status is Status.TRANSFER and one.redirector is not None:
            stops.append(_stop(one, one.redirector, answers))
        if one is to_me[-1]:
            break
    return tuple(stops)


def _stop(transfer: Notification, redirector: Party, answers: Sequence[Answer]) -> Stop:
    """When the redirector got the call: their answer, or the answer to the call they placed."""
    before = [one for one in answers if one.notification.stamped_at <= transfer.stamped_at]
    theirs = [one for one in before if any(same_party(redirector, x) for x in one.notification.targets)]
    placed = [
        one
        for one in before
        if same_party(redirector, one.notification.caller) and transfer.call_id != one.notification.call_id
    ]
    got = theirs or placed
    if not got:
        return Stop(redirector, transfer.stamped_at)
    since = got[-1].notification.stamped_at
    return Stop(redirector, since, (transfer.stamped_at - since) / 1e6)
