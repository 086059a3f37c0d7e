"""What the agent adds to a call: a note, that it was dealt with or is open again, that it was a voicemail.

All are kept by call_id, not by row: rows merge, and late news takes rows away and brings them back.
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
    """Say of each of these calls that it was dealt with; of two times the earlier stands."""
    conn.executemany(
        "INSERT INTO handled (call_id, at) VALUES (?, ?) ON CONFLICT (call_id) DO UPDATE SET at = min(at, excluded.at)",
        [(call_id, at) for call_id in call_ids],
    )


def unmark_handled(conn: sqlite3.Connection, call_ids: Iterable[str]) -> None:
    """Say of each of these calls that it still waits."""
    conn.executemany("DELETE FROM handled WHERE call_id = ?", [(call_id,) for call_id in call_ids])


def mark_reopened(conn: sqlite3.Connection, call_ids: Iterable[str], at: int) -> None:
    """Say of each of these calls that it waits again, whatever closed it until then."""
    conn.executemany(
        "INSERT INTO reopened (call_id, at) VALUES (?, ?)"
        " ON CONFLICT (call_id) DO UPDATE SET at = max(at, excluded.at)",
        [(call_id, at) for call_id in call_ids],
    )


def is_voicemail(conn: sqlite3.Connection, call_ids: Iterable[str]) -> bool:
    """Whether the agent said of one of these calls that a voicemail had answered."""
    return any(
        conn.execute("SELECT 1 FROM voicemails WHERE call_id = ?", (call_id,)).fetchone() is not None
        for call_id in call_ids
    )


def mark_voicemail(conn: sqlite3.Connection, call_ids: Iterable[str], *, voicemail: bool, at: int) -> None:
    """Say of each of these calls whether a voicemail answered it."""
    conn.executemany("DELETE FROM voicemails WHERE call_id = ?", [(call_id,) for call_id in call_ids])
    if voicemail:
        conn.executemany("INSERT INTO voicemails (call_id, at) VALUES (?, ?)", [(call_id, at) for call_id in call_ids])
