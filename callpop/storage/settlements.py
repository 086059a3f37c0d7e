"""Missed calls that somebody else of the company dealt with. Kept by call_id, as what the agent adds is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

import msgspec

from callpop.calls.entry import Settled
from callpop.notifications.model import Party
from callpop.storage import closing
from callpop.storage.marks import mark_handled

_decode_party = msgspec.json.Decoder(Party).decode

_OPEN_BY_NUMBER = """
SELECT id FROM calls WHERE number_key = ? AND outcome = 'missed' AND handled = 0 AND started_at <= ?
"""
_OPEN_BY_CALL = """
SELECT id FROM calls WHERE id = (SELECT row FROM call_ids WHERE call_id = ?) AND outcome = 'missed' AND handled = 0
"""


def settle(
    conn: sqlite3.Connection, settled: Settled, *, number_key: str | None, call_ids: Iterable[str] = ()
) -> tuple[str, ...]:
    """Close the agent's open missed calls with a number.

    Args:
        conn: In a transaction of the writer.
        settled: Who dealt with them, and when: calls that came later stay open.
        number_key: The caller's number; None for a withheld one, which is never joined with another's.
        call_ids: Missed calls that are meant whatever their number. A mark of a colleague's means them alone: it may
            be of an earlier call, and set long after a later one.

    Returns:
        The ``record.call_id`` of each call closed.
    """
    named = tuple(call_ids)
    rows = {row for one in named for (row,) in conn.execute(_OPEN_BY_CALL, (one,))}
    if number_key is not None and (settled.talked or not named):
        rows |= {row for (row,) in conn.execute(_OPEN_BY_NUMBER, (number_key, settled.at))}
    by = msgspec.json.encode(settled.by).decode()
    closed = []
    for row in sorted(rows):
        whole = [str(one) for (one,) in conn.execute("SELECT call_id FROM call_ids WHERE row = ?", (row,))]
        if _was_reopened(conn, whole, settled.at):
            continue
        mark_handled(conn, whole, settled.at)
        conn.executemany(
            "INSERT INTO settled (call_id, by, at, talked) VALUES (?, ?, ?, ?) ON CONFLICT (call_id) DO NOTHING",
            [(one, by, settled.at, settled.talked) for one in whole],
        )
        (call_id,) = conn.execute("UPDATE calls SET handled = 1 WHERE id = ? RETURNING call_id", (row,)).fetchall()[0]
        closing.derive(conn, [row])
        closed.append(str(call_id))
    return tuple(closed)


def settled_from(at: int, by: str, talked: int) -> Settled:
    """The value of a row of the table."""
    return Settled(_decode_party(by), at, bool(talked))


def adopt(conn: sqlite3.Connection, call_ids: Iterable[str]) -> None:
    """What holds for one of these calls holds for all: they are one conversation now."""
    whole = list(call_ids)
    found: list[tuple[str, int, int]] = []
    for call_id in whole:
        found += conn.execute("SELECT by, at, talked FROM settled WHERE call_id = ?", (call_id,)).fetchall()
    if found and len(found) < len(whole):
        by, at, talked = max(found, key=lambda one: one[1])
        mark_handled(conn, whole, at)
        conn.executemany(
            "INSERT INTO settled (call_id, by, at, talked) VALUES (?, ?, ?, ?) ON CONFLICT (call_id) DO NOTHING",
            [(one, by, at, talked) for one in whole],
        )


def _was_reopened(conn: sqlite3.Connection, call_ids: Iterable[str], at: int) -> bool:
    """Whether the agent marked one of these as open after that."""
    return any(
        conn.execute("SELECT 1 FROM reopened WHERE call_id = ? AND at >= ?", (call_id, at)).fetchone() is not None
        for call_id in call_ids
    )


def forget(conn: sqlite3.Connection, call_ids: Iterable[str]) -> None:
    """The agent marked these calls as open again."""
    conn.executemany("DELETE FROM settled WHERE call_id = ?", [(call_id,) for call_id in call_ids])
