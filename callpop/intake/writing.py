"""What the database is told of notifications: parts of one transaction, on the writer's thread.

What is refused meanwhile (its call was wiped, its row frozen) changes nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from callpop.calls.popup import Card
from callpop.intake.entry import Effects, Entry, Row
from callpop.storage import call_log, cards, decisions, journal, refused
from callpop.storage.call_log import Upserted


def write(conn: sqlite3.Connection, row: Row, through: int) -> Upserted:
    """Bring a conversation's row and cards up to date; returns what that did to other rows.

    One of which nothing is taken any more stays as it is: it was wiped, or frozen, while this was on its way.
    """
    change = row.change
    if refused.includes(conn, change.call_ids):
        return Upserted()
    if change.record is None:
        done = call_log.take_away(conn, change.call_ids)
    else:
        done = call_log.upsert(
            conn,
            change.record,
            number_key=row.number_key,
            name=row.name,
            through=through,
            organisation=row.organisation,
            line_key=row.line_key,
        )
    for card in change.plan.cards:
        cards.save(conn, card)
    return done


def decide(conn: sqlite3.Connection, entry: Entry, decision: str, why: str, *, mine: bool) -> None:
    """Tell ``callpop explain`` what became of a notification."""
    decisions.add(
        conn,
        received_at=entry.received_at,
        call_id=entry.notification.call_id,
        status=entry.notification.raw_status,
        source=entry.source,
        decision=decision,
        why=why,
        mine=mine,
    )


def append(conn: sqlite3.Connection, entry: Entry, *, folded: bool) -> int | None:
    """Add a notification to the journal; returns its place, None for a duplicate, 0 if it is refused."""
    if refused.includes(conn, entry.conversation):
        return 0
    return journal.append(
        conn,
        entry.notification,
        body=entry.body,
        received_at=entry.received_at,
        source=entry.source,
        folded=folded,
    )


def store(conn: sqlite3.Connection, entry: Entry, rows: Sequence[Row]) -> tuple[int | None, Effects]:
    """Store a notification that came just now, with its rows.

    Returns:
        Its place in the journal as ``append`` gives it, and what its rows did to others.
    """
    through, effects = append(conn, entry, folded=entry.folded), Effects()
    if through:
        if entry.folded:
            for row in rows:
                effects.add(write(conn, row, through))
            effects.left.difference_update(*(row.change.call_ids for row in rows))
        decide_own(conn, entry)
    return through, effects


def store_late(conn: sqlite3.Connection, entry: Entry) -> int | None:
    """Store a notification that had to wait; its rows are as old as it is: they are made anew afterwards."""
    through = append(conn, entry, folded=False)
    if through:
        decide_own(conn, entry)
    return through


def keep_card(conn: sqlite3.Connection, card: Card) -> None:
    """Store a card that the agent changed."""
    if not refused.includes(conn, [card.call_id]):
        cards.save(conn, card)


def decide_own(conn: sqlite3.Connection, entry: Entry) -> None:
    """What others' calls did (nothing) is told from the journal."""
    own = [row.change.plan for row in entry.rows if row.change.record is not None]
    if not own:
        return
    decision, why = "logged", next((plan.why for plan in own if plan.why), "the call log was brought up to date")
    for plan in own:
        if plan.changes:
            decision, why = plan.changes[-1].step.value, plan.why
            break
    decide(conn, entry, decision, why, mine=True)
