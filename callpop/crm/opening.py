"""When a record opens by itself."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from callpop.calls.record import Direction, Outcome, Record
from callpop.crm.rules import Treatment
from callpop.settings.schema import OpenWhen, RuleCard


class Moment(StrEnum):
    """What just happened to a call."""

    RINGING = "ringing"
    ANSWERED = "answered"


def opens_by_itself(
    moment: Moment,
    record: Record,
    *,
    when: OpenWhen,
    treatment: Treatment | None = None,
    live: bool,
    opened: Iterable[str] = (),
) -> bool:
    """Whether the caller's record opens now without a click.

    Never for a withheld number or a colleague, never twice for one call whatever merges into it, and never
    for what is not happening now. An answer on the agent's mobile opens nothing on an empty desk
    (calls.md, 'The card'). A call whose card a rule keeps away opens only if a rule says so too.

    Args:
        moment: What just happened.
        record: The conversation; after a transfer its ``remote`` is the original caller.
        when: What the settings say for all calls.
        treatment: What the rules say of this one.
        live: Whether it happens now: a card is shown or changed for it, and it is no backlog.
        opened: The call_ids of calls whose record was opened, by itself or by a click.
    """
    said = treatment or Treatment()
    wanted = said.open or (OpenWhen.BUTTON if said.card is RuleCard.NEVER else when)
    if not live or record.internal or record.remote.withheld or not record.remote.number:
        return False
    if record.direction is not Direction.INCOMING or not frozenset(record.call_ids).isdisjoint(opened):
        return False
    if moment is Moment.RINGING:
        return wanted is OpenWhen.RINGING and record.outcome is Outcome.RINGING
    # Who set 'when it rings' and picks up a call that never rang here meant this one too.
    mine = record.outcome in (Outcome.IN_PROGRESS, Outcome.ANSWERED) and not record.by_mobile
    return wanted is not OpenWhen.BUTTON and mine and not record.over
