"""Every real flow through a mailbox, live and as a backlog: the rows are those of the listener."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from callpop.calls.record import Record
from callpop.events import CallEvent, RowsRemoved
from callpop.intake.mail import Mail
from callpop.intake.relay_pages import Item, Page
from tests.flows import Dialect, Payload, flow_payloads, flows
from tests.unit.intake.office import EPOCH, Office, office

pytestmark = pytest.mark.once

START = datetime.datetime(2026, 11, 18, 9, tzinfo=datetime.UTC)
AGENTS = [f"u20{n}@example.com" for n in (1, 2, 3, 4)]


def stamped(payload: Payload) -> int:
    return round((datetime.datetime.fromisoformat(payload["timestamp"]) - EPOCH) / datetime.timedelta(microseconds=1))


def rows(one: Office) -> dict[str, Record]:
    told: dict[str, Record] = {}
    for event in one.events:
        if isinstance(event, RowsRemoved):
            for call_id in event.call_ids:
                told.pop(call_id, None)
        elif isinstance(event, CallEvent):
            for call_id in event.entry.record.call_ids:
                told.pop(call_id, None)
            told[event.entry.record.call_id] = event.entry.record
    stored = {call_id: one.row(call_id) for call_id in told}
    assert {call_id: row.record for call_id, row in stored.items() if row is not None} == told
    return told


async def through_the_listener(path: Path, me: str, played: list[list[Payload]]) -> tuple[dict[str, Record], int]:
    async with office(path, emails=(me,)) as agent:
        for payloads in played:
            await agent.play(*payloads)
        return rows(agent), len(agent.shown())


async def through_a_mailbox(
    path: Path, me: str, played: list[list[Payload]], *, backlog: bool
) -> tuple[dict[str, Record], int]:
    async with office(path, emails=(me,)) as agent:
        mail = Mail(
            pipeline=agent.pipeline,
            vault=agent.vault,
            deliver=agent.events.append,
            region=lambda: "NL",
            clock=lambda: agent.now,
            steady=lambda: agent.now / 1e6,
        )
        mail.open("box")
        for number, payloads in enumerate(played):
            items = [Item(f"s.{number}.{n}", stamped(one), json.dumps(one).encode()) for n, one in enumerate(payloads)]
            if backlog:
                agent.now = stamped(payloads[-1])
                for item in items:
                    await mail.take(Page((item,), item.cursor, agent.now), backlog=True)
                await mail.caught_up()
            else:
                for item in items:
                    agent.now = item.received_at
                    await mail.take(Page((item,), item.cursor, agent.now), backlog=False)
        return rows(agent), len(agent.shown())


@pytest.mark.asyncio
@pytest.mark.parametrize("me", AGENTS)
@pytest.mark.parametrize("dialect", list(Dialect))
async def test_every_flow_gives_the_listeners_rows_and_live_its_cards(
    tmp_path: Path, dialect: Dialect, me: str
) -> None:
    # Hours apart: no flow is to look like a part of another.
    played = [
        flow_payloads(flow, dialect, START + datetime.timedelta(hours=number)) for number, flow in enumerate(flows())
    ]
    expected, cards = await through_the_listener(tmp_path / "a.sqlite3", me, played)
    assert len(expected) > 5
    assert await through_a_mailbox(tmp_path / "b.sqlite3", me, played, backlog=False) == (expected, cards)
    late, _ = await through_a_mailbox(tmp_path / "c.sqlite3", me, played, backlog=True)
    assert late == expected
