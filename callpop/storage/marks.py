"""What the agent adds to a call: a note, and that it was dealt with.

Both are kept by call_id, not by row: rows merge, and late news takes rows away and brings them back.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from callpop.storage.storable import storable


def joined_note(conn: sqlite3.Connection, call_ids: Iterable[str]) -> str:
    """The notes of these call_ids as one text, by the time of writing, each on a line of its own."""
    notes: list[tuple[int, str, str]] = []
    for call_id in call_ids:
        notes += conn.execute("SELECT at, call_id, text FROM notes WHERE call_id = ?", (call_id,)).fetchall()
    return "\n".join(text for _, _, text in sorted(notes))


def replace_note(conn: sqlite3.Connection, call_ids: Iterable[str], *, owner: str, text: str, at: int) -> None:
    """Keep one text in place of the notes of all these call_ids; nothing but blanks removes them."""
    conn.executemany("DELETE FROM notes WHERE call_id = ?", [(call_id,) for call_id in call_ids])
    if text.strip():
        conn.execute("INSERT INTO notes (call_id, text, at) VALUES (?, ?, ?)", (owner, storable(text), at))


def all_handled(conn: sqlite3.Connection, call_ids: Iterable[str]) -> bool:
    """Whether every one of these calls was dealt with."""
    return all(
        conn.execute("SELECT 1 FROM handled WHERE call_id = ?", (call_id,)).fetchone() is not None
        for call_id in call_ids
    )


def mark_handled(conn: sqlite3.Connection, call_ids: Iterable[str], at: int) -> None:
    """Say of each of these calls that it was dealt with; an earlier time stands."""
    conn.executemany(
        "INSERT INTO handled (call_id, at) VALUES (?, ?) ON CONFLICT (call_id) DO NOTHING",
        [(call_id, at) for call_id in call_ids],
    )


def unmark_handled(conn: sqlite3.Connection, call_ids: Iterable[str]) -> None:
    """Say of each of these calls that it still waits."""
    conn.executemany("DELETE FROM handled WHERE call_id = ?", [(call_id,) for call_id in call_ids])
