"""The cards that were shown, so that none is shown twice; they belong to call_ids and survive merges."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

from callpop.calls.popup import Card, CardKind, CardState, Step

_COLUMNS = "id, card_id, kind, call_id, notifications, state, fingerprint, dismissed, steps"
_SAVE = """
INSERT INTO cards (card_id, kind, call_id, notifications, state, fingerprint, dismissed, steps)
VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (card_id) DO UPDATE SET
    kind = excluded.kind, call_id = excluded.call_id, notifications = excluded.notifications, state = excluded.state,
    fingerprint = excluded.fingerprint, dismissed = excluded.dismissed, steps = excluded.steps
"""


def save(conn: sqlite3.Connection, card: Card) -> None:
    """Keep a card; it replaces the one of the same ``card_id`` and keeps its place in the order."""
    conn.execute(
        _SAVE,
        (
            card.card_id,
            card.kind.value,
            card.call_id,
            " ".join(sorted(card.notifications)),
            card.state.value,
            card.fingerprint,
            card.dismissed,
            " ".join(card.steps),
        ),
    )


def load(conn: sqlite3.Connection, call_ids: Iterable[str]) -> list[Card]:
    """The cards of these call_ids, in the order of their first showing."""
    rows: list[tuple[Any, ...]] = []
    for call_id in set(call_ids):
        rows += conn.execute(f"SELECT {_COLUMNS} FROM cards WHERE call_id = ?", (call_id,)).fetchall()
    return [_card(row) for row in sorted(rows)]


def find(conn: sqlite3.Connection, card_id: str) -> Card | None:
    """One card, or None."""
    row = conn.execute(f"SELECT {_COLUMNS} FROM cards WHERE card_id = ?", (card_id,)).fetchone()
    return None if row is None else _card(row)


def shown(conn: sqlite3.Connection, call_ids: Iterable[str]) -> tuple[int, tuple[Step, ...]]:
    """How many ring cards of a conversation were shown, and what all its cards did, card after card."""
    rings = 0
    steps: list[Step] = []
    for card in load(conn, call_ids):
        rings += card.kind is CardKind.RING and Step.SHOWN in card.steps
        steps += card.steps
    return rings, tuple(steps)


def _card(row: tuple[Any, ...]) -> Card:
    _, card_id, kind, call_id, notifications, state, fingerprint, dismissed, steps = row
    return Card(
        card_id=card_id,
        kind=CardKind(kind),
        call_id=call_id,
        notifications=frozenset(notifications.split()),
        state=CardState(state),
        fingerprint=fingerprint,
        dismissed=bool(dismissed),
        steps=tuple(Step(step) for step in steps.split()),
    )
