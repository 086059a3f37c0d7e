"""What each notification did on this desktop and why: the memory of ``callpop explain``."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of ``callpop explain`` (interface.md, 'What is explained').

    Attributes:
        received_at: Microseconds UTC.
        call_id: The call; '' if the body had none.
        status: The wire's word; '' if the body had none.
        source: ``listener``, ``relay`` or ``replay``.
        decision: ``shown``, ``updated``, ``closed``, ``logged``, ``ignored``, ``duplicate`` or ``rejected``.
        why: The reason in words.
        mine: Whether the agent has a part in the call.
    """

    received_at: int
    call_id: str
    status: str
    source: str
    decision: str
    why: str
    mine: bool


def add(
    conn: sqlite3.Connection,
    *,
    received_at: int,
    call_id: str,
    status: str,
    source: str,
    decision: str,
    why: str,
    mine: bool,
) -> None:
    """Remember a decision. What is said of other people's calls holds no numbers and no names."""
    conn.execute(
        "INSERT INTO decisions (received_at, call_id, status, source, decision, why, mine)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (received_at, call_id, status, source, decision, why, mine),
    )


def recent(conn: sqlite3.Connection, *, call_id: str | None = None, limit: int | None = None) -> list[Decision]:
    """The newest ``limit`` decisions (all if None) about a call (about any if None), oldest of them first."""
    where, values = ("", ()) if call_id is None else ("WHERE call_id = ?", (call_id,))
    rows = conn.execute(
        f"SELECT received_at, call_id, status, source, decision, why, mine FROM decisions {where}"
        " ORDER BY id DESC LIMIT ?",
        (*values, -1 if limit is None else limit),
    ).fetchall()
    return [Decision(*(*row[:-1], bool(row[-1]))) for row in reversed(rows)]


def purge(conn: sqlite3.Connection, before: int, *, limit: int = -1) -> int:
    """Forget what was said of other people's calls before a time (microseconds UTC), so many lines at most.

    Returns:
        How many lines went.
    """
    old = "SELECT id FROM decisions WHERE mine = 0 AND received_at < ? LIMIT ?"
    return conn.execute(f"DELETE FROM decisions WHERE id IN ({old})", (before, limit)).rowcount
