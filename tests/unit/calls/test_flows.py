"""Every real flow gives the row that each agent must see, in each dialect of the wire."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest

from callpop.calls.agent import Agent
from callpop.calls.desk import Desk
from callpop.calls.popup import CardRules, Step
from callpop.notifications.decode import decode
from tests.flows import Dialect, call_id, expected, flow_payloads, flows

START = datetime.datetime(2026, 11, 20, 9, 0, 0, tzinfo=datetime.UTC)
VIEWERS = tuple(f"u20{n}@example.com" for n in range(1, 5))


def rows(flow: Any, viewer: str, dialect: Dialect) -> list[dict[str, Any]]:
    """The rows of one flow as ``flows_expected.jsonl`` spells them."""
    desk = Desk(Agent.of(emails=(viewer,)))
    shown = set()
    for payload in flow_payloads(flow, dialect, START):
        notification = decode(json.dumps(payload).encode())
        for change in desk.receive(notification, notification.stamped_at, CardRules(outgoing=False)):
            shown |= {one.card.call_id for one in change.plan.changes if one.step is Step.SHOWN}
    numbers = {call_id(flow, line.call, START): line.call for line in flow.lines}
    found = []
    for record in desk.records():
        row: dict[str, Any] = {
            "flow": flow.name,
            "viewer": viewer,
            "call": numbers[record.call_id],
            "direction": record.direction.value,
            "reason": record.reason,
            "outcome": record.outcome.value,
            "popup": not shown.isdisjoint(record.call_ids),
        }
        if record.direction.value == "incoming":
            row |= {"remote_number": record.remote.number, "dialled": record.dialled}
        if record.transferred_by is not None:
            row["transferred_by"] = record.transferred_by.number
        if record.transferred_to:
            row["transferred_to"] = [party.number for party in record.transferred_to]
        found.append(row)
    return sorted(found, key=lambda row: row["call"])


@pytest.mark.parametrize("dialect", list(Dialect))
@pytest.mark.parametrize("flow", flows(), ids=lambda flow: flow.name)
def test_flow_gives_the_expected_rows_for_each_agent(flow: Any, dialect: Dialect) -> None:
    for viewer in VIEWERS:
        wanted = [row for row in expected() if row["flow"] == flow.name and row["viewer"] == viewer]
        assert rows(flow, viewer, dialect) == sorted(wanted, key=lambda row: row["call"])
