"""The personal call log: one row a conversation of the agent, replaced as a whole when its record changes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from callpop.calls.entry import LogEntry
from callpop.calls.record import Record
from callpop.storage import settlements
from callpop.storage.log_queries import entry, history, missed_open, page, unfinished
from callpop.storage.marks import all_handled, joined_note, mark_handled, replace_note, unmark_handled
from callpop.storage.retention import purge
from callpop.storage.rows import call_ids_of, decode_record, encode_record, rows_of
from callpop.storage.search import search_text
from callpop.storage.storable import storable

__all__ = [
    "Upserted",
    "entry",
    "history",
    "missed_open",
    "page",
    "purge",
    "remove",
    "rename",
    "set_handled",
    "set_note",
    "unfinished",
    "upsert",
]

_INSERT = """
INSERT INTO calls (call_id, started_at, direction, outcome, number_key, name, note, handled, through, search_text,
    record)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_UPDATE = """
UPDATE calls SET call_id = ?, started_at = ?, direction = ?, outcome = ?, number_key = ?, name = ?, note = ?,
    handled = ?, through = ?, search_text = ?, record = ?
WHERE id = ?
"""


@dataclass(frozen=True, slots=True)
class Upserted:
    """What an ``upsert`` did to other rows.

    Attributes:
        gone: The ``record.call_id`` under which rows stood that this record has replaced.
        left: Calls of those rows that the record does not hold (a link was undone): fold them anew.
    """

    gone: tuple[str, ...] = ()
    left: frozenset[str] = frozenset()


def upsert(
    conn: sqlite3.Connection, record: Record, *, number_key: str | None, name: str | None, through: int
) -> Upserted:
    """Put the record into the log in place of every row that shares a call_id with it.

    The oldest of those rows keeps its id. Their notes are joined by time; the row counts as handled
    if all of them were.

    Args:
        conn: In a transaction of the writer.
        record: The fold of the conversation.
        number_key: The other end's number, as ``calls.numbers.number_key`` gives it; None if withheld.
        name: The other end's name as it is shown now, for the search.
        through: The newest journal entry that the record takes into account.
    """
    call_ids = {record.call_id, *record.call_ids}
    rows = rows_of(conn, call_ids)
    before = [conn.execute("SELECT call_id, handled FROM calls WHERE id = ?", (row,)).fetchone() for row in rows]
    members = [call_ids_of(conn, row) for row in rows]
    handled = all(flag for _, flag in before) if rows else all_handled(conn, call_ids)
    if handled:
        mark_handled(conn, call_ids, record.newest_at)
    note = joined_note(conn, call_ids)
    values = (
        record.call_id,
        record.started_at,
        record.direction.value,
        record.outcome.value,
        number_key,
        name and storable(name),
        note,
        handled,
        through,
        search_text(record, number_key=number_key, name=name, note=note),
        encode_record(record),
    )
    if rows:
        row = rows[0]
        conn.executemany("DELETE FROM calls WHERE id = ?", [(other,) for other in rows[1:]])
        conn.execute(_UPDATE, (*values, row))
    else:
        row = int(conn.execute(_INSERT, values).lastrowid or 0)
    held = members[0] if rows else set()
    conn.executemany("INSERT INTO call_ids (call_id, row) VALUES (?, ?)", [(one, row) for one in call_ids - held])
    conn.executemany("DELETE FROM call_ids WHERE call_id = ?", [(one,) for one in held - call_ids])
    return Upserted(
        gone=tuple(call_id for call_id, _ in before if call_id != record.call_id),
        left=frozenset().union(*members) - call_ids,
    )


def remove(conn: sqlite3.Connection, call_ids: Iterable[str]) -> tuple[str, ...]:
    """Take away the rows that hold any of these call_ids; one that carries a note stays.

    Returns:
        The ``record.call_id`` of each row taken away.
    """
    gone = []
    for row in rows_of(conn, call_ids):
        found = conn.execute("DELETE FROM calls WHERE id = ? AND note = '' RETURNING call_id", (row,)).fetchall()
        gone += [str(call_id) for (call_id,) in found]
    return tuple(gone)


def set_note(conn: sqlite3.Connection, call_id: str, text: str, at: int) -> LogEntry | None:
    """Keep what the agent wrote about a call.

    On a merged row the text takes the place of the joined note. Without a row it waits for one.

    Args:
        conn: In a transaction of the writer.
        call_id: Any of the row's.
        text: The whole note; nothing but blanks removes it.
        at: When it was written, microseconds UTC.

    Returns:
        The row as it is now, or None if there is none.
    """
    owner, call_ids = _owner(conn, call_id)
    replace_note(conn, call_ids, owner=owner, text=text, at=at)
    note = joined_note(conn, call_ids)
    for row in rows_of(conn, [call_id]):
        number_key, name, encoded = conn.execute(
            "SELECT number_key, name, record FROM calls WHERE id = ?", (row,)
        ).fetchone()
        found_by = search_text(decode_record(encoded), number_key=number_key, name=name, note=note)
        conn.execute("UPDATE calls SET note = ?, search_text = ? WHERE id = ?", (note, found_by, row))
    return entry(conn, call_id)


def rename(conn: sqlite3.Connection, call_id: str, name: str) -> LogEntry | None:
    """Say who the other end was, as the agent does.

    Returns:
        The row as it is now, or None if there is none.
    """
    for row in rows_of(conn, [call_id]):
        number_key, note, encoded = conn.execute(
            "SELECT number_key, note, record FROM calls WHERE id = ?", (row,)
        ).fetchone()
        kept = storable(name)
        found_by = search_text(decode_record(encoded), number_key=number_key, name=kept, note=note)
        conn.execute("UPDATE calls SET name = ?, search_text = ? WHERE id = ?", (kept, found_by, row))
    return entry(conn, call_id)


def set_handled(conn: sqlite3.Connection, call_id: str, handled: bool, at: int) -> LogEntry | None:
    """Say whether a call was dealt with; holds for its whole row.

    Args:
        conn: In a transaction of the writer.
        call_id: Any of the row's.
        handled: Whether it was dealt with.
        at: When the agent said so, microseconds UTC.

    Returns:
        The row as it is now, or None if there is none.
    """
    _, call_ids = _owner(conn, call_id)
    if handled:
        mark_handled(conn, call_ids, at)
    else:
        unmark_handled(conn, call_ids)
        settlements.forget(conn, call_ids)
    conn.executemany("UPDATE calls SET handled = ? WHERE id = ?", [(handled, row) for row in rows_of(conn, [call_id])])
    return entry(conn, call_id)


def _owner(conn: sqlite3.Connection, call_id: str) -> tuple[str, set[str]]:
    """The row's own call_id and all it holds; the call alone if it has no row."""
    for row in rows_of(conn, [call_id]):
        owner = conn.execute("SELECT call_id FROM calls WHERE id = ?", (row,)).fetchone()[0]
        return str(owner), call_ids_of(conn, row)
    return call_id, {call_id}
