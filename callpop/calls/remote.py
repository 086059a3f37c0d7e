"""Who is at the other end: put together from all that the wire says of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from callpop.calls.agent import same_party
from callpop.calls.conversation import before_transfer
from callpop.notifications.model import Notification, Party, Status


@dataclass(frozen=True, slots=True)
class Other:
    """The other end of the agent's call.

    Attributes:
        party: Number as it came, with name and identity where the wire tells them.
        of_company: Whether the platform knows the other end as its own user.
    """

    party: Party
    of_company: bool


def caller_of_call(call: Sequence[Notification]) -> Party | None:
    """Who placed a call: its callers before the first transfer, taken together; None if there are none."""
    callers = [one.caller for one in before_transfer(call)]
    return _together(callers[0], callers[1:]) if callers else None


def incoming_remote(
    first: Notification, passed_to_me: Notification | None, calls: dict[str, list[Notification]]
) -> Other:
    """The caller; once a transfer makes the agent its target, that transfer's caller (calls.md, 'The record').

    Args:
        first: The first notification of the agent's part.
        passed_to_me: The last transfer whose target is the agent, or None.
        calls: All notifications of the conversation in order, by call_id.
    """
    base = passed_to_me.caller if passed_to_me is not None else first.caller
    said = [one.caller for one in calls[first.call_id]] if passed_to_me is None else []
    if passed_to_me is not None:
        # After a transfer the wire's name may be another's, so what the call itself said weighs more.
        callers = [caller_of_call(call) for call in calls.values() if call]
        said = [one for one in callers if one is not None]
        named = next((one.name for one in said if one.name and same_party(one, base)), base.name)
        base = msgspec.structs.replace(base, name=named)
    party = _together(base, said)
    return Other(party, party.has_identity)


def outgoing_remote(call: Sequence[Notification]) -> Other:
    """The number dialled, with what the targets say of it."""
    own = before_transfer(call)
    targets: list[Party] = []
    for one in own:
        for target in one.targets:
            if one.status in (Status.RINGING, Status.IN_PROGRESS) and not any(same_party(target, x) for x in targets):
                targets.append(target)
    dialled = call[0].dialled
    of_company = any(target.has_identity for target in targets)
    if len(targets) == 1:
        said = [target for one in own for target in one.targets]
        alone = _together(targets[0], said)
        return Other(msgspec.structs.replace(alone, number=dialled or alone.number), of_company)
    return Other(Party(number=dialled), of_company)


def _together(base: Party, others: Sequence[Party]) -> Party:
    """Fill the gaps of ``base`` from other descriptions of the same party."""
    for other in others:
        if base.number is None and not base.has_identity and base.name is None:
            base = other
        elif same_party(base, other):
            base = Party(
                number=base.number if base.number is not None else other.number,
                name=base.name if base.name is not None else other.name,
                account_numbers=base.account_numbers or other.account_numbers,
                user_numbers=base.user_numbers or other.user_numbers,
                emails=base.emails or other.emails,
            )
    return base
