"""What each notification did on this desktop, and why: of the agent's calls as it was noted, of others' derived."""

from __future__ import annotations

import sqlite3

from callpop.calls.agent import Agent
from callpop.calls.explain import why_ignored
from callpop.notifications.decode import NotANotification, decode
from callpop.storage import decisions, journal
from callpop.storage.decisions import Decision

_IGNORED = "ignored"


def explained(
    conn: sqlite3.Connection, agent: Agent, *, call_id: str | None = None, limit: int | None = None
) -> list[Decision]:
    """The newest ``limit`` notifications (all if None) about a call (about any if None), newest first.

    What is said of other people's calls holds no numbers and no names (interface.md, 'Rules').
    """
    made = decisions.recent(conn, call_id=call_id, limit=limit)
    decided = {(one.received_at, one.call_id, one.status) for one in made}
    found = [
        Decision(entry.received_at, entry.call_id, status, entry.source, _IGNORED, why, mine=False)
        for entry in journal.entries(conn, call_id, limit)
        for status, why in (_said_of(entry, agent),)
        if (entry.received_at, entry.call_id, status) not in decided
    ]
    # Those of one moment in the order of their making, and then all turned round.
    return sorted([*found, *made], key=lambda one: one.received_at)[::-1][:limit]


def _said_of(entry: journal.JournalEntry, agent: Agent) -> tuple[str, str]:
    """The wire's word for the status, and why the notification did nothing."""
    try:
        notification = decode(entry.body)
    except NotANotification as problem:  # an older Callpop accepted it
        return entry.status, f"it is no notification any more: {problem}"
    return notification.raw_status, why_ignored(notification, agent)
