"""The personal call log: one row a conversation of the agent, replaced as a whole when its record changes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from callpop.calls.entry import LogEntry
from callpop.calls.record import Outcome, Record
from callpop.storage import closing, promises, settlements
from callpop.storage.log_queries import entry, history, missed_open, page, unfinished
from callpop.storage.marks import (
    all_handled,
    is_voicemail,
    joined_note,
    mark_handled,
    mark_reopened,
    mark_voicemail,
    replace_note,
    unmark_handled,
)
from callpop.storage.places import leads_astray, place_for
from callpop.storage.retention import purge
from callpop.storage.rows import call_ids_of, decode_record, encode_record, rows_of
from callpop.storage.search import search_text
from callpop.storage.storable import storable
from callpop.storage.tags import replace_tags, tags_of

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
    "set_tags",
    "set_voicemail",
    "take_away",
    "unfinished",
    "upsert",
]

_COLUMNS = (
    "call_id, started_at, direction, outcome, number_key, line_key, internal, test, handled, voicemail, ring_ms,"
    " talk_ms, through, name, organisation, note, search_text, record"
)
_VALUES = ", ".join("?" * (_COLUMNS.count(",") + 1))
_INSERT = f"INSERT INTO calls ({_COLUMNS}, id, astray) VALUES ({_VALUES}, ?, ?)"
_UPDATE = f"UPDATE calls SET ({_COLUMNS}) = ({_VALUES}) WHERE id = ?"
_BEFORE = "SELECT call_id, handled, masked, started_at, astray, voicemail FROM calls WHERE id = ?"


@dataclass(frozen=True, slots=True)
class Upserted:
    """What an ``upsert`` did to other rows.

    Attributes:
        gone: The ``record.call_id`` under which rows stood that this record has replaced.
        left: Calls of those rows that the record does not hold (a link was undone): fold them anew.
        closed: The ``record.call_id`` of missed calls, this one or others, that it closed or opened, and of one that
            is missed because a voicemail answered.
    """

    gone: tuple[str, ...] = ()
    left: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()


def upsert(
    conn: sqlite3.Connection,
    record: Record,
    *,
    number_key: str | None,
    name: str | None,
    through: int,
    organisation: str | None = None,
    line_key: str | None = None,
) -> Upserted:
    """Put the record into the log in place of every row that shares a call_id with it.

    The oldest of those rows keeps its id. Their notes are joined by time; the row counts as handled
    if all of them were. A row whose numbers have been masked stays as it is.

    Args:
        conn: In a transaction of the writer.
        record: The fold of the conversation.
        number_key: The other end's number, as ``calls.numbers.number_key`` gives it; None if withheld.
        name: The other end's name as it is shown now, for the search.
        through: The newest journal entry that the record takes into account.
        organisation: The other end's, for the search.
        line_key: The key of the number that an incoming call had dialled.
    """
    call_ids = {record.call_id, *record.call_ids}
    rows = rows_of(conn, call_ids)
    before = [conn.execute(_BEFORE, (row,)).fetchone() for row in rows]
    if any(masked for _, _, masked, *_ in before):
        return Upserted()
    members = [call_ids_of(conn, row) for row in rows]
    closers = [closer for row in rows if (closer := closing.closer_of(conn, row)) is not None]
    handled = all(flag for _, flag, *_ in before) if rows else all_handled(conn, call_ids)
    if handled:
        settlements.adopt(conn, call_ids)
        mark_handled(conn, call_ids, record.newest_at)
    note = joined_note(conn, call_ids)
    voicemail = record.outcome is Outcome.ANSWERED and is_voicemail(conn, call_ids)
    found_by = search_text(
        record,
        number_key=number_key,
        name=name,
        note=note,
        organisation=organisation,
        tags=tags_of(conn, call_ids),
    )
    values = (
        record.call_id,
        record.started_at,
        record.direction.value,
        (Outcome.MISSED if voicemail else record.outcome).value,
        number_key,
        line_key and storable(line_key),
        record.internal,
        record.test,
        handled,
        voicemail,
        _milliseconds(record.ring_seconds),
        None if voicemail else _milliseconds(record.talk_seconds),
        through,
        name and storable(name),
        organisation and storable(organisation),
        note,
        found_by,
        encode_record(record),
    )
    if rows:
        row, (_, _, _, started_at, astray, _) = rows[0], before[0]
        conn.executemany("DELETE FROM calls WHERE id = ?", [(other,) for other in rows[1:]])
        if record.started_at != started_at and not astray and leads_astray(conn, row, record.started_at):
            conn.execute("UPDATE calls SET astray = 1 WHERE id = ?", (row,))
        conn.execute(_UPDATE, (*values, row))
    else:
        row, lost = place_for(conn, record.started_at)
        conn.execute(_INSERT, (*values, row, lost))
    held = members[0] if rows else set()
    conn.executemany("INSERT INTO call_ids (call_id, row) VALUES (?, ?)", [(one, row) for one in call_ids - held])
    conn.executemany("DELETE FROM call_ids WHERE call_id = ?", [(one,) for one in held - call_ids])
    now = closing.closer_of(conn, row)
    closed = closing.derive(conn, [row]) | closing.follow(conn, gone=closers, come=() if now is None else (now,))
    if voicemail and not any(was for *_, was in before):
        closed.add(record.call_id)
    return Upserted(
        gone=tuple(call_id for call_id, *_ in before if call_id != record.call_id),
        left=frozenset().union(*members) - call_ids,
        closed=frozenset(closed),
    )


def take_away(conn: sqlite3.Connection, call_ids: Iterable[str]) -> Upserted:
    """Take away the rows that hold any of these call_ids; one that carries a note stays."""
    gone: list[str] = []
    closed: set[str] = set()
    for row in rows_of(conn, call_ids):
        closer = closing.closer_of(conn, row)
        found = conn.execute("DELETE FROM calls WHERE id = ? AND note = '' RETURNING call_id", (row,)).fetchall()
        gone += [str(call_id) for (call_id,) in found]
        if found and closer is not None:
            closed |= closing.follow(conn, gone=(closer,))
    return Upserted(gone=tuple(gone), closed=frozenset(closed))


def remove(conn: sqlite3.Connection, call_ids: Iterable[str]) -> tuple[str, ...]:
    """As ``take_away``; returns the ``record.call_id`` of each row taken away."""
    return take_away(conn, call_ids).gone


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
        conn.execute("UPDATE calls SET note = ? WHERE id = ?", (note, row))
        _make_findable(conn, row, call_ids)
    return entry(conn, call_id)


def set_tags(conn: sqlite3.Connection, call_id: str, tags: Iterable[str]) -> LogEntry | None:
    """File a call under these tags instead of those it had; without a row they wait for one.

    Args:
        conn: In a transaction of the writer.
        call_id: Any of the row's.
        tags: As they were typed.

    Returns:
        The row as it is now, or None if there is none.
    """
    owner, call_ids = _owner(conn, call_id)
    replace_tags(conn, call_ids, owner=owner, tags=tags)
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
    """Say whether a call was dealt with; holds for its whole row.

    Args:
        conn: In a transaction of the writer.
        call_id: Any of the row's.
        handled: Whether it was dealt with; if not, nothing that came before closes it either.
        at: When the agent said so, microseconds UTC.

    Returns:
        The row as it is now, or None if there is none.
    """
    _, call_ids = _owner(conn, call_id)
    promises.handled(conn, call_ids, at if handled else None)
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


def _milliseconds(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds * 1000)


def _owner(conn: sqlite3.Connection, call_id: str) -> tuple[str, set[str]]:
    """The row's own call_id and all it holds; the call alone if it has no row."""
    for row in rows_of(conn, [call_id]):
        owner = conn.execute("SELECT call_id FROM calls WHERE id = ?", (row,)).fetchone()[0]
        return str(owner), call_ids_of(conn, row)
    return call_id, {call_id}
