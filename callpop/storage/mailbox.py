"""Where the agent's mailbox at a relay was read to, what of it was lost, and what the relay is still to be told."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from callpop.events import Gap


@dataclass(frozen=True, slots=True)
class ReadTo:
    """The end of what was read.

    Attributes:
        cursor: The relay's word for it.
        received_at: When the relay had received the last notification of it, microseconds UTC by its clock.
    """

    cursor: str
    received_at: int


def read_to(conn: sqlite3.Connection, mailbox: str) -> ReadTo | None:
    """The end of what was read of a mailbox, or None for one that was never read."""
    row = conn.execute("SELECT cursor, received_at FROM mailbox WHERE mailbox = ?", (mailbox,)).fetchone()
    return None if row is None else ReadTo(*row)


def move(conn: sqlite3.Connection, mailbox: str, to: ReadTo) -> None:
    """Say that a mailbox has been read further; others are not read any more and are forgotten."""
    conn.execute("DELETE FROM mailbox WHERE mailbox <> ?", (mailbox,))
    conn.execute(
        "INSERT INTO mailbox (mailbox, cursor, received_at) VALUES (?, ?, ?) ON CONFLICT (mailbox) DO UPDATE"
        " SET cursor = excluded.cursor, received_at = max(received_at, excluded.received_at)",
        (mailbox, to.cursor, to.received_at),
    )


def add_gap(conn: sqlite3.Connection, *, since: int | None, until: int) -> None:
    """Remember that notifications were lost; one that follows on the last is the same gap."""
    last = conn.execute("SELECT id, since, until FROM gaps ORDER BY id DESC LIMIT 1").fetchone()
    if last is not None and since is not None and last[1] == since:
        conn.execute("UPDATE gaps SET until = max(until, ?) WHERE id = ?", (until, last[0]))
        return
    conn.execute("INSERT INTO gaps (since, until) VALUES (?, ?)", (since, until))


def gaps(conn: sqlite3.Connection) -> tuple[Gap, ...]:
    """The gaps that the agent has not put away, oldest first."""
    return tuple(Gap(*row) for row in conn.execute("SELECT id, since, until FROM gaps ORDER BY id"))


def forget_gaps(conn: sqlite3.Connection, gap_ids: Iterable[int]) -> None:
    """The agent has seen these gaps."""
    conn.executemany("DELETE FROM gaps WHERE id = ?", [(gap_id,) for gap_id in gap_ids])


def note_untold(conn: sqlite3.Connection, call_id: str, at: int) -> None:
    """The relay is to be told that the agent marked this call as handled."""
    conn.execute("INSERT INTO untold (call_id, at) VALUES (?, ?) ON CONFLICT (call_id) DO NOTHING", (call_id, at))


def untold(conn: sqlite3.Connection) -> tuple[str, ...]:
    """The calls of which the relay is still to be told, oldest first."""
    return tuple(str(call_id) for (call_id,) in conn.execute("SELECT call_id FROM untold ORDER BY at, call_id"))


def told(conn: sqlite3.Connection, call_ids: Iterable[str]) -> None:
    """The relay knows of these, or the agent changed their mind."""
    conn.executemany("DELETE FROM untold WHERE call_id = ?", [(call_id,) for call_id in call_ids])
