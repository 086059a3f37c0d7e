"""Takes away everything about one number: its calls with all that hangs on them, and each mention elsewhere.

What is deleted leaves free pages and words in indexes behind; ``remains.scrub`` takes these, outside a transaction,
and ``remains.note_due`` sees to it that it is done after a crash, too.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from re import Pattern

from callpop.calls.masking import masked_number, without_number
from callpop.calls.record import Outcome
from callpop.calls.spellings import spellings
from callpop.storage import journal, remains
from callpop.storage.rows import call_ids_of, decode_record, encode_record, rows_of
from callpop.storage.traces import Column, Traces, tables_with

_GONE = "•••"


@dataclass(frozen=True, slots=True)
class Erased:
    """What a wipe took away.

    Attributes:
        calls: The ``record.call_id`` of each row that is gone.
        call_ids: All call_ids of which nothing is kept any more.
        changed: The ``record.call_id`` of rows of others that no longer name the number.
        frozen: Call_ids of others whose rows stay while their notifications went.
        names: What the number's owner was called: the log files are looked through for these, too.
    """

    calls: tuple[str, ...]
    call_ids: frozenset[str]
    changed: tuple[str, ...]
    frozen: frozenset[str]
    names: frozenset[str]


def erase(conn: sqlite3.Connection, traces: Traces) -> Erased:
    """Delete all that was found, and what has come since.

    Args:
        conn: In a transaction of the writer.
        traces: What ``traces.trace`` found.
    """
    key = traces.number_key
    rows = conn.execute("SELECT id, call_id, name, record FROM calls WHERE number_key = ?", (key,)).fetchall()
    call_ids = set(traces.call_ids)
    names = _names_of_contacts(conn, traces.contacts)
    for row, _, name, record in rows:
        call_ids |= call_ids_of(conn, row)
        names |= {one for one in (name, decode_record(record).remote.name) if one}
    call_ids |= _strangers(conn, journal.linked(conn, call_ids))
    _delete_calls(conn, call_ids)
    conn.executemany("DELETE FROM calls WHERE id = ?", [(row,) for row, *_ in rows])
    _delete_contacts(conn, key, traces.contacts)
    for table in tables_with(conn, "number_key"):
        if table != "calls":
            conn.execute(f"DELETE FROM {table} WHERE number_key = ? OR number_key LIKE ? || ';%'", (key, key))
    changed, frozen = _redact(conn, traces)
    changed = tuple(dict.fromkeys((*changed, *_leave_line(conn, {key, *traces.lines}))))
    remains.note_due(conn)
    return Erased(
        calls=tuple(str(call_id) for _, call_id, *_ in rows),
        call_ids=frozenset(call_ids),
        changed=changed,
        frozen=frozen,
        names=frozenset(names),
    )


def _strangers(conn: sqlite3.Connection, call_ids: Iterable[str]) -> set[str]:
    """Those that stand in no row of the log."""
    return {
        one for one in call_ids if conn.execute("SELECT 1 FROM call_ids WHERE call_id = ?", (one,)).fetchone() is None
    }


def _delete_calls(conn: sqlite3.Connection, call_ids: Iterable[str]) -> None:
    values = [(one,) for one in call_ids]
    for table in tables_with(conn, "call_id"):
        # A row's own names go with the row.
        if table not in ("calls", "call_ids"):
            conn.executemany(f"DELETE FROM {table} WHERE call_id = ?", values)
    conn.executemany("DELETE FROM chosen_contacts WHERE kind = 'call' AND key = ?", values)


def _names_of_contacts(conn: sqlite3.Connection, contacts: Iterable[int]) -> set[str]:
    names = set()
    for contact in contacts:
        for (name,) in conn.execute("SELECT sort_name FROM contacts WHERE id = ?", (contact,)):
            names.add(str(name))
    return names


def _delete_contacts(conn: sqlite3.Connection, key: str, contacts: Iterable[int]) -> None:
    refs = [
        found
        for contact in contacts
        for found in conn.execute("DELETE FROM contacts WHERE id = ? RETURNING book, ref", (contact,)).fetchall()
    ]
    conn.executemany("DELETE FROM chosen_contacts WHERE book = ? AND ref = ?", refs)
    conn.execute("DELETE FROM chosen_contacts WHERE kind = 'number' AND key = ?", (key,))


def _leave_line(conn: sqlite3.Connection, lines: Iterable[str]) -> tuple[str, ...]:
    """Calls that came in on the number count as those of no line; the sums follow by themselves."""
    changed: list[str] = []
    for line in lines:
        rows = conn.execute("UPDATE calls SET line_key = NULL WHERE line_key = ? RETURNING call_id", (line,)).fetchall()
        changed += [str(call_id) for (call_id,) in rows]
    return tuple(changed)


def _redact(conn: sqlite3.Connection, traces: Traces) -> tuple[tuple[str, ...], frozenset[str]]:
    """Take the number out of what stays; see ``Erased.changed`` and ``frozen``."""
    pattern = spellings(traces.number_key)
    if pattern is None:
        return (), frozenset()
    changed: dict[str, None] = {}
    frozen: set[str] = set()
    for (table, told_by, key), places in _by_row(traces.mentions).items():
        names = ", ".join(place.column for place in places)
        held = conn.execute(f"SELECT {names} FROM {table} WHERE {told_by} = ?", (key,)).fetchone()
        if held is None:
            continue
        if table == "journal":
            whole = _freeze(conn, key)
            frozen |= whole
            changed.update(dict.fromkeys(_conclude(conn, whole)))
            continue
        values = [
            None if text is None else _without(pattern, traces.number_key, text, place)
            for text, place in zip(held, places, strict=True)
        ]
        sets = ", ".join(f"{place.column} = ?" for place in places)
        conn.execute(f"UPDATE OR REPLACE {table} SET {sets} WHERE {told_by} = ?", (*values, key))
        if table == "calls":
            (call_id,) = conn.execute("SELECT call_id FROM calls WHERE id = ?", (key,)).fetchone()
            changed[str(call_id)] = None
    return tuple(changed), frozenset(frozen)


def _by_row(mentions: Iterable[tuple[Column, object]]) -> dict[tuple[str, str, object], list[Column]]:
    """The columns of each row: one that a row is told by must not change before the others."""
    rows: dict[tuple[str, str, object], list[Column]] = {}
    for place, key in mentions:
        rows.setdefault((place.table, place.key, key), []).append(place)
    return rows


def _freeze(conn: sqlite3.Connection, entry: object) -> set[str]:
    """Let the row of a conversation stand, and all its notifications go: without one of them it would fold anew."""
    (call_id,) = conn.execute("SELECT call_id FROM journal WHERE id = ?", (entry,)).fetchone()
    whole = journal.linked(conn, [str(call_id)])
    conn.executemany("DELETE FROM journal WHERE call_id = ?", [(one,) for one in whole])
    return whole


def _conclude(conn: sqlite3.Connection, call_ids: Iterable[str]) -> list[str]:
    """Rows that wait for news which is not taken any more wait no longer: nobody knows how these calls end."""
    done = []
    for row in rows_of(conn, call_ids):
        call_id, encoded = conn.execute("SELECT call_id, record FROM calls WHERE id = ?", (row,)).fetchone()
        record = decode_record(encoded)
        if record.outcome in (Outcome.RINGING, Outcome.IN_PROGRESS):
            record = replace(record, outcome=Outcome.UNKNOWN, over=True)
            conn.execute(
                "UPDATE calls SET outcome = ?, record = ? WHERE id = ?",
                (record.outcome.value, encode_record(record), row),
            )
            done.append(str(call_id))
    return done


def _without(pattern: Pattern[str], number_key: str, held: str | bytes, place: Column) -> str | bytes:
    """The text without the number: a record keeps what masking keeps, the agent's words a sign that it stood there."""
    if isinstance(held, bytes):
        return pattern.sub(_GONE, held.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
    if (place.table, place.column) == ("calls", "record"):
        without = encode_record(without_number(decode_record(held), pattern))
        return pattern.sub(masked_number(number_key) or "", without)
    return pattern.sub(_GONE, held)
