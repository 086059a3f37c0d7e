"""What a platform posts about a small company: Anna, Bob, Carla and Dirk, and callers from outside."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from typing import Any

from callpop.calls.agent import Agent
from callpop.calls.desk import Desk
from callpop.calls.popup import CardRules
from callpop.calls.record import Record
from callpop.notifications.decode import decode
from callpop.notifications.model import Notification
from callpop.relay.staff import Staff
from callpop.relay.store import Item

START = 1_763_629_200_000_000
SECOND = 1_000_000
HOUR = 3600 * SECOND
KARIN = "+31612345678"
SALES = "+31508009000"
PEOPLE = {"anna": "201", "bob": "202", "carla": "203", "dirk": "204"}


def agent(name: str) -> Agent:
    """One of the people: by address, and by an own number."""
    return Agent.of(
        emails=(f"{name}@example.com",),
        numbers=(PEOPLE[name], f"+3150800900{PEOPLE[name][-1]}"),
        mobiles=(f"+3161111111{PEOPLE[name][-1]}",),
    )


def staff(*names: str) -> Staff:
    """These people enrolled, all if none is named; a mailbox is called like its owner."""
    return Staff({name: agent(name) for name in names or PEOPLE})


def party(who: str) -> dict[str, Any]:
    """A colleague by name (``anna/+31…`` under another number), or a number from outside."""
    name, _, number = who.partition("/")
    if name not in PEOPLE:
        return {"number": who, "name": None, "account_number": None, "user_numbers": [], "user_emails": []}
    own = PEOPLE[name]
    return {
        "number": number or own,
        "name": None,
        "account_number": own,
        "user_numbers": [own],
        "user_emails": [f"{name}@example.com"],
    }


def sent(
    status: str,
    call: str = "c1",
    at: float = 0,
    *,
    caller: str = KARIN,
    dialled: str = SALES,
    targets: Iterable[str] = (),
    **more: Any,
) -> Notification:
    """One notification, stamped ``at`` seconds after the start."""
    stamp = START + round(at * SECOND)
    payload: dict[str, Any] = {
        "call_id": call,
        "timestamp": _iso(stamp),
        "status": status,
        "direction": "inbound",
        "caller": party(caller),
        "destination": {"number": dialled, "targets": [party(one) for one in targets]},
        **more,
    }
    if "redirector" in more:
        payload["redirector"] = party(more["redirector"])
    return decode(json.dumps(payload).encode())


def missed(call: str, at: float, *targets: str, caller: str = KARIN, **more: Any) -> list[Notification]:
    """A call that rings these and that nobody answers; over after 10 seconds."""
    return [
        sent("created", call, at, caller=caller, **more),
        sent("ringing", call, at + 1, caller=caller, targets=targets, **more),
        sent("ended", call, at + 10, caller=caller, reason="no-answer", **more),
    ]


def answered(call: str, at: float, *targets: str, by: str, caller: str = KARIN) -> list[Notification]:
    """A call that rings these and that one answers; over after 60 seconds."""
    return [
        sent("created", call, at, caller=caller),
        sent("ringing", call, at + 1, caller=caller, targets=targets),
        sent("in-progress", call, at + 5, caller=caller, targets=(by,)),
        sent("ended", call, at + 60, caller=caller, reason="completed"),
    ]


def outgoing(call: str, at: float, by: str, number: str = KARIN) -> list[Notification]:
    """A call that a colleague places and that the other side answers."""
    return [
        sent(status, call, at + after, caller=by, dialled=number, targets=targets, direction="outbound", **more)
        for status, after, targets, more in (
            ("ringing", 0, (number,), {}),
            ("in-progress", 4, (number,), {}),
            ("ended", 60, (), {"reason": "completed"}),
        )
    ]


def records(notifications: Iterable[Notification], who: Agent) -> list[Record]:
    """The rows that an agent's desktop makes of notifications."""
    desk = Desk(who)
    for one in notifications:
        desk.receive(one, one.stamped_at, CardRules())
    return sorted(desk.records(), key=lambda record: record.call_id)


def delivered(items: Iterable[Item]) -> list[Notification]:
    """The notifications among a mailbox's items, decoded as a desktop does."""
    return [decode(item.content) for item in items if isinstance(item.content, bytes)]


def _iso(stamp: int) -> str:
    return datetime.datetime.fromtimestamp(stamp / 1e6, datetime.UTC).isoformat(timespec="microseconds")
