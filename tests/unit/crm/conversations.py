"""Conversations as the tests of records and rules need them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from callpop.calls.record import Direction, Outcome, Record
from callpop.notifications.model import Party

_RINGING = Record(
    call_id="host-1.1",
    call_ids=("host-1.1",),
    direction=Direction.INCOMING,
    outcome=Outcome.RINGING,
    reason=None,
    internal=False,
    remote=Party(number="0612345678"),
    dialled="+31508009000",
    answered_by=None,
    transferred_by=None,
    transferred_to=(),
    started_at=1795165200_000000,
    answered_at=None,
    ended_at=None,
    rings=(),
    lineage=(),
    newest_at=1795165200_000000,
    over=False,
)


def conversation(**changes: Any) -> Record:
    """A call that rings here, from 06 12345678 to the line +31 50 800 9000, with these changes."""
    return replace(_RINGING, **changes)
