"""Conversations for tests, in the compact notation of ``tests/data/flows.txt``."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from typing import Any

from callpop.calls.agent import Agent
from callpop.calls.desk import Desk
from callpop.calls.popup import CardChange, CardRules
from callpop.calls.record import Record
from callpop.notifications.decode import decode
from callpop.notifications.model import Notification
from tests.flows import Dialect, flow_payloads, parse

START = datetime.datetime(2026, 11, 20, 9, 0, 0, tzinfo=datetime.UTC)
START_US = int(START.timestamp() * 1_000_000)
SECOND = 1_000_000
RULES = CardRules()


def me(account: str = "201", **more: Any) -> Agent:
    """The agent of an account."""
    return Agent.of(emails=(f"u{account}@example.com",), **more)


def payloads(text: str, **changes: Any) -> list[dict[str, Any]]:
    """The payloads of a flow, a second apart each; ``changes`` go into all of them."""
    lines = "\n".join(f"  {line.strip()}" for line in text.strip().splitlines())
    (flow,) = parse(f"test/flow\n{lines}")
    return [{**one, **changes} for one in flow_payloads(flow, Dialect.TARGETS_BESIDE, START)]


def decoded(bodies: Iterable[dict[str, Any]]) -> list[Notification]:
    """Payloads as the application sees them."""
    return [decode(json.dumps(one).encode()) for one in bodies]


def sent(text: str, **changes: Any) -> list[Notification]:
    """The notifications of a flow."""
    return decoded(payloads(text, **changes))


class Play:
    """A desk, and all that it asked for.

    Args:
        agent: From whose chair.
        rules: What decides about cards.
    """

    def __init__(self, agent: Agent, rules: CardRules = RULES) -> None:
        self.desk = Desk(agent)
        self.rules = rules
        self.changes: list[CardChange] = []
        self.whys: list[str] = []

    def receive(self, notifications: Iterable[Notification], *, late: int = 0) -> Play:
        """Receive them at their stamps, or so many microseconds later."""
        for one in notifications:
            for change in self.desk.receive(one, one.stamped_at + late, self.rules):
                self.changes += change.plan.changes
                self.whys.append(change.plan.why)
        return self

    @property
    def record(self) -> Record:
        """The one record."""
        (record,) = self.desk.records()
        return record

    @property
    def steps(self) -> list[tuple[str, str]]:
        """Each step with what the card said: ``('shown', 'ringing')``."""
        return [(one.step.value, one.card.state.value) for one in self.changes]


def seen_by(account: str, text: str, **changes: Any) -> Play:
    """A flow from the chair of an account."""
    return Play(me(account)).receive(sent(text, **changes))
