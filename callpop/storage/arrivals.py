"""What has come lately: of all notifications how many and when, of the newest what became of them."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from callpop.calls.agent import Agent
from callpop.storage import call_log
from callpop.storage.explained import explained


@dataclass(frozen=True, slots=True)
class Arrival:
    """One notification.

    Attributes:
        at: When it came, microseconds UTC.
        status: The wire's word; '' if it had none.
        decision: What it did here, as ``callpop explain`` calls it.
        why: Why, in words.
        mine: Whether the agent has a part in the call: of others' calls no number is told.
        number: The other end's number, of the agent's own calls; None where there is none to be told.
        withheld: Whether that is because the caller withheld it.
        dialled: The number that was called, of the agent's own calls.
    """

    at: int
    status: str
    decision: str
    why: str
    mine: bool
    number: str | None = None
    withheld: bool = False
    dialled: str | None = None


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What has come lately.

    Attributes:
        last: When the last one came, microseconds UTC; None if none is known of.
        today: How many of today are known.
        newest: The newest few, the newest first.
    """

    last: int | None = None
    today: int = 0
    newest: tuple[Arrival, ...] = ()


def arrivals(conn: sqlite3.Connection, agent: Agent, *, since: int, limit: int) -> Arrivals:
    """What has come lately.

    Args:
        conn: Any connection.
        agent: Whose calls are the agent's own.
        since: When today began, microseconds UTC.
        limit: How many of the newest are told.
    """
    # By the platform's clock: that stands in an index, and a day's may be very many.
    (today,) = conn.execute("SELECT count(*) FROM journal WHERE stamped_at >= ?", (since,)).fetchone()
    last = conn.execute("SELECT received_at FROM journal ORDER BY id DESC LIMIT 1").fetchone()
    newest = []
    for one in explained(conn, agent, limit=limit):
        entry = call_log.entry(conn, one.call_id) if one.mine and one.call_id else None
        record = entry.record if entry is not None else None
        newest.append(
            Arrival(
                one.received_at,
                one.status,
                one.decision,
                one.why,
                one.mine,
                record.remote.number if record is not None else None,
                record is not None and record.remote.withheld,
                record.dialled if record is not None else None,
            )
        )
    return Arrivals(None if last is None else int(last[0]), int(today), tuple(newest))
