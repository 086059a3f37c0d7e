"""Puts a conversation's record into the log, in place of the rows it has grown out of, and takes rows away."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple, cast

from callpop.calls.record import Direction, Outcome, Record
from callpop.storage import closing, promises, settlements
from callpop.storage.closing import Closer
from callpop.storage.marks import all_handled, is_voicemail, joined_note, mark_handled
from callpop.storage.places import leads_astray, place_for
from callpop.storage.rows import call_ids_of, encode_record, rows_of
from callpop.storage.search import search_text
from callpop.storage.storable import storable
from callpop.storage.tags import tags_of

_SORTED = ("call_id", "started_at", "direction", "outcome", "number_key", "line_key", "internal", "test")
"""What indexes and lists go by: SQLite writes their entries anew for every column that an UPDATE names, changed or not,
so only what has changed is named."""

_BESIDE = (
    "handled",
    "voicemail",
    "ring_ms",
    "talk_ms",
    "through",
    "name",
    "organisation",
    "note",
    "search_text",
    "record",
)
_COLUMNS = (*_SORTED, *_BESIDE, "id", "astray")
_INSERT = f"INSERT INTO calls ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_BEFORE = f"SELECT handled, masked, astray, voicemail, closed_kind, {', '.join(_SORTED)} FROM calls WHERE id = ?"


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


_Placing = tuple[str, int, str, str, str | None, str | None, int, int]
"""A row's ``_SORTED`` columns."""


class _Before(NamedTuple):
    """A row as it was."""

    handled: int
    masked: int
    astray: int
    voicemail: int
    closed_kind: str | None
    placing: _Placing


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
    before = [_before(found) for row in rows for found in conn.execute(_BEFORE, (row,)).fetchall()]
    if any(one.masked for one in before):
        return Upserted()
    members = [call_ids_of(conn, row) for row in rows]
    handled = all(one.handled for one in before) if rows else all_handled(conn, call_ids)
    if handled:
        settlements.adopt(conn, call_ids)
        mark_handled(conn, call_ids, record.newest_at)
    note = joined_note(conn, call_ids)
    voicemail = record.outcome is Outcome.ANSWERED and is_voicemail(conn, call_ids)
    outcome = Outcome.MISSED if voicemail else record.outcome
    placing = (
        record.call_id,
        record.started_at,
        record.direction.value,
        outcome.value,
        number_key,
        line_key and storable(line_key),
        int(record.internal),
        int(record.test),
    )
    beside = (
        handled,
        voicemail,
        _milliseconds(record.ring_seconds),
        None if voicemail else _milliseconds(record.talk_seconds),
        through,
        name and storable(name),
        organisation and storable(organisation),
        note,
        search_text(
            record,
            number_key=number_key,
            name=name,
            note=note,
            organisation=organisation,
            tags=tags_of(conn, call_ids),
        ),
        encode_record(record),
    )
    if rows:
        row = rows[0]
        conn.executemany("DELETE FROM calls WHERE id = ?", [(other,) for other in rows[1:]])
        _update(conn, row, before[0], placing, beside)
    else:
        row, astray = place_for(conn, record.started_at)
        conn.execute(_INSERT, (*placing, *beside, row, astray))
    held = members[0] if rows else set()
    if held != call_ids:
        conn.executemany("INSERT INTO call_ids (call_id, row) VALUES (?, ?)", [(one, row) for one in call_ids - held])
        conn.executemany("DELETE FROM call_ids WHERE call_id = ?", [(one,) for one in held - call_ids])
    if note:
        promises.belong(conn, call_ids, number_key)
    closed = closing.follow(
        conn, gone=[closer for one in before for closer in _closer(one.placing)], come=_closer(placing)
    )
    if outcome is Outcome.MISSED or any(one.closed_kind for one in before):
        closed |= closing.derive(conn, [row])
    if voicemail and not any(one.voicemail for one in before):
        closed.add(record.call_id)
    return Upserted(
        gone=tuple(one.placing[0] for one in before if one.placing[0] != record.call_id),
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


def _update(conn: sqlite3.Connection, row: int, before: _Before, placing: _Placing, beside: tuple[object, ...]) -> None:
    changed = [place for place, (old, new) in enumerate(zip(before.placing, placing, strict=True)) if old != new]
    if placing[1] != before.placing[1] and not before.astray and leads_astray(conn, row, placing[1]):
        conn.execute("UPDATE calls SET astray = 1 WHERE id = ?", (row,))
    columns = [_SORTED[place] for place in changed]
    told = ", ".join(f"{column} = ?" for column in (*columns, *_BESIDE))
    conn.execute(f"UPDATE calls SET {told} WHERE id = ?", (*(placing[place] for place in changed), *beside, row))


def _before(found: tuple[Any, ...]) -> _Before:
    handled, masked, astray, voicemail, closed_kind, *placing = found
    return _Before(handled, masked, astray, voicemail, closed_kind, cast(_Placing, tuple(placing)))


def _closer(placing: _Placing) -> tuple[Closer, ...]:
    """What a row closes others by, as the column ``closer`` says it."""
    _, started_at, direction, outcome, number_key, _, _, test = placing
    if number_key is None or test:
        return ()
    if direction == Direction.OUTGOING.value:
        return (Closer(number_key, started_at, "called-back"),)
    if outcome in (Outcome.ANSWERED.value, Outcome.IN_PROGRESS.value):
        return (Closer(number_key, started_at, "got-through"),)
    return ()


def _milliseconds(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds * 1000)
