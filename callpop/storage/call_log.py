"""The personal call log: one row a conversation of the agent, replaced as a whole when its record changes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from callpop.calls.entry import LogEntry
from callpop.storage import closing, refused, settlements
from callpop.storage.log_queries import begun_between, entry, history, missed_open, page, unfinished
from callpop.storage.marks import (
    joined_note,
    mark_handled,
    mark_reopened,
    mark_voicemail,
    replace_note,
    unmark_handled,
)
from callpop.storage.retention import purge
from callpop.storage.rows import call_ids_of, decode_record, rows_of
from callpop.storage.search import search_text
from callpop.storage.storable import storable
from callpop.storage.tags import add_tag, remove_tag, replace_tags, tags_of
from callpop.storage.upserting import Upserted, remove, take_away, upsert

__all__ = [
    "Upserted",
    "begun_between",
    "entry",
    "history",
    "is_wiped",
    "missed_open",
    "page",
    "purge",
    "remove",
    "rename",
    "set_handled",
    "set_note",
    "set_tag",
    "set_tags",
    "set_voicemail",
    "take_away",
    "unfinished",
    "upsert",
]


def is_wiped(conn: sqlite3.Connection, call_id: str) -> bool:
    """Whether nothing that the agent adds to a call may be kept: it was wiped, and a window may not know that yet."""
    return not rows_of(conn, [call_id]) and refused.includes(conn, [call_id])


def set_note(conn: sqlite3.Connection, call_id: str, text: str, at: int) -> LogEntry | None:
    """Keep what the agent wrote about a call.

    On a merged row the text takes the place of the joined note. Without a row it waits for one, unless that was wiped.

    Args:
        conn: In a transaction of the writer.
        call_id: Any of the row's.
        text: The whole note; nothing but blanks removes it.
        at: When it was written, microseconds UTC.

    Returns:
        The row as it is now, or None if there is none.
    """
    if is_wiped(conn, call_id):
        return None
    owner, call_ids = _owner(conn, call_id)
    replace_note(conn, call_ids, owner=owner, text=text, at=at)
    note = joined_note(conn, call_ids)
    for row in rows_of(conn, [call_id]):
        conn.execute("UPDATE calls SET note = ? WHERE id = ?", (note, row))
        _make_findable(conn, row, call_ids)
    return entry(conn, call_id)


def set_tags(conn: sqlite3.Connection, call_id: str, tags: Iterable[str]) -> LogEntry | None:
    """File a call under these tags instead of those it had; without a row they wait for one, unless that was wiped.

    Args:
        conn: In a transaction of the writer.
        call_id: Any of the row's.
        tags: As they were typed.

    Returns:
        The row as it is now, or None if there is none.
    """
    if is_wiped(conn, call_id):
        return None
    owner, call_ids = _owner(conn, call_id)
    replace_tags(conn, call_ids, owner=owner, tags=tags)
    for row in rows_of(conn, [call_id]):
        _make_findable(conn, row, call_ids)
    return entry(conn, call_id)


def set_tag(conn: sqlite3.Connection, call_id: str, tag: str, on: bool) -> LogEntry | None:
    """File a call under a tag, or no longer; as ``set_tags``, but its other tags stay.

    Args:
        conn: In a transaction of the writer.
        call_id: Any of the row's.
        tag: As it was typed.
        on: Whether the call is to have it.

    Returns:
        The row as it is now, or None if there is none.
    """
    if is_wiped(conn, call_id):
        return None
    owner, call_ids = _owner(conn, call_id)
    if on:
        add_tag(conn, call_ids, owner=owner, tag=tag)
    else:
        remove_tag(conn, call_ids, tag)
    for row in rows_of(conn, [call_id]):
        _make_findable(conn, row, call_ids)
    return entry(conn, call_id)


def rename(conn: sqlite3.Connection, call_id: str, name: str, organisation: str | None = None) -> LogEntry | None:
    """Say who the other end was, as the agent does. A row whose numbers have been masked stays as it is.

    Returns:
        The row as it is now, or None if there is none.
    """
    _, call_ids = _owner(conn, call_id)
    for row in rows_of(conn, [call_id]):
        changed = conn.execute(
            "UPDATE calls SET name = ?, organisation = coalesce(?, organisation) WHERE id = ? AND masked = 0",
            (storable(name), organisation and storable(organisation), row),
        ).rowcount
        if changed:
            _make_findable(conn, row, call_ids)
    return entry(conn, call_id)


def set_handled(conn: sqlite3.Connection, call_id: str, handled: bool, at: int) -> LogEntry | None:
    """Say whether a call was dealt with; holds for its whole row. What its note promises is still to be kept.

    Args:
        conn: In a transaction of the writer.
        call_id: Any of the row's.
        handled: Whether it was dealt with; if not, nothing that came before closes it either.
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
        mark_reopened(conn, call_ids, at)
    for row in rows_of(conn, [call_id]):
        conn.execute("UPDATE calls SET handled = ? WHERE id = ?", (handled, row))
        closing.derive(conn, [row])
    return entry(conn, call_id)


def set_voicemail(
    conn: sqlite3.Connection, call_id: str, voicemail: bool, at: int
) -> tuple[LogEntry | None, frozenset[str]]:
    """Say that it was a voicemail that answered a call: it was missed, then. Or take that back.

    Args:
        conn: In a transaction of the writer.
        call_id: Any of the row's.
        voicemail: Whether it was.
        at: When the agent said so, microseconds UTC.

    Returns:
        The row as it is now, or None if there is none; and the ``record.call_id`` of missed calls that this
        closed or opened.
    """
    _, call_ids = _owner(conn, call_id)
    mark_voicemail(conn, call_ids, voicemail=voicemail, at=at)
    closed: frozenset[str] = frozenset()
    for row in rows_of(conn, [call_id]):
        sql = "SELECT number_key, name, through, organisation, line_key, record FROM calls WHERE id = ?"
        number_key, name, through, organisation, line_key, encoded = conn.execute(sql, (row,)).fetchone()
        closed |= upsert(
            conn,
            decode_record(encoded),
            number_key=number_key,
            name=name,
            through=through,
            organisation=organisation,
            line_key=line_key,
        ).closed
    return entry(conn, call_id), closed


def _make_findable(conn: sqlite3.Connection, row: int, call_ids: Iterable[str]) -> None:
    """Write down anew what a row is found by."""
    number_key, name, organisation, note, encoded = conn.execute(
        "SELECT number_key, name, organisation, note, record FROM calls WHERE id = ?", (row,)
    ).fetchone()
    found_by = search_text(
        decode_record(encoded),
        number_key=number_key,
        name=name,
        note=note,
        organisation=organisation,
        tags=tags_of(conn, call_ids),
    )
    conn.execute("UPDATE calls SET search_text = ? WHERE id = ?", (found_by, row))


def _owner(conn: sqlite3.Connection, call_id: str) -> tuple[str, set[str]]:
    """The row's own call_id and all it holds; the call alone if it has no row."""
    for row in rows_of(conn, [call_id]):
        owner = conn.execute("SELECT call_id FROM calls WHERE id = ?", (row,)).fetchone()[0]
        return str(owner), call_ids_of(conn, row)
    return call_id, {call_id}
