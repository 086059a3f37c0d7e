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
from callpop.storage import journal, refused, remains, tidying, wishes
from callpop.storage.in_time import in_time
from callpop.storage.rows import call_ids_of, decode_record, encode_record, rows_of
from callpop.storage.traces import WIPING, Column, Traces, tables_with, without_a_row

_GONE = "•••"
_MOST = 200
"""Rows that one step looks at; it ends by the clock long before (``in_time``)."""

_ROWS = "SELECT id, call_id, name, record, started_at FROM calls WHERE number_key = ? LIMIT ?"


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

    calls: tuple[str, ...] = ()
    call_ids: frozenset[str] = frozenset()
    changed: tuple[str, ...] = ()
    frozen: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def __add__(self, other: Erased) -> Erased:
        """What both took away."""
        return Erased(
            self.calls + other.calls,
            self.call_ids | other.call_ids,
            tuple(dict.fromkeys((*self.changed, *other.changed))),
            self.frozen | other.frozen,
            self.names | other.names,
        )


class Erasure:
    """A wipe, some rows at a time: each step is a transaction, and others write in between.

    One that failed is not gone on with: look for traces again, and begin another.

    Args:
        traces: What ``traces.trace`` found.
        now: Microseconds UTC.

    Attributes:
        done: Whether nothing of the number is left, but for what ``remains`` clears.
    """

    def __init__(self, traces: Traces, now: int) -> None:
        self._traces, self._key, self._now = traces, traces.number_key, now
        self._call_ids = sorted(traces.call_ids)
        self._mentions = list(_by_row(traces.mentions).items())
        self._lines = {self._key, *traces.lines}
        self._deleted: set[str] = set()
        self._looked_up = False
        self.done = False

    def go_on(self, conn: sqlite3.Connection) -> Erased:
        """Take away some of it; returns what went. In a transaction of the writer."""
        with tidying.overwriting(conn):
            erased = self._step(conn)
            remains.note_due(conn)
            return replace(erased, names=wishes.note_names(conn, self._key, erased.names))

    def _step(self, conn: sqlite3.Connection) -> Erased:
        """The calls first; those that came meanwhile, too."""
        rows = conn.execute(_ROWS, (self._key, _MOST)).fetchall()
        if rows:
            return self._delete_rows(conn, rows)
        if self._call_ids:
            return self._delete_others(conn)
        if not self._looked_up:
            self._looked_up = True
            return self._delete_contacts(conn)
        if self._mentions:
            done = [_redact(conn, self._key, *one) for one in in_time(self._mentions)]
            del self._mentions[: len(done)]
            frozen = frozenset[str]().union(*(one for _, one in done))
            refused.add(conn, frozen, self._now)
            return Erased(changed=tuple(dict.fromkeys(one for some, _ in done for one in some)), frozen=frozen)
        left = _leave_line(conn, self._lines)
        self.done = not left
        return Erased(changed=left)

    def _delete_rows(self, conn: sqlite3.Connection, rows: list[tuple[int, str, str | None, str, int]]) -> Erased:
        """Some of these rows, with all that hangs on them."""
        calls: list[str] = []
        call_ids: set[str] = set()
        names: set[str] = set()
        tables = _tables(conn)
        for row, call_id, name, record, started_at in in_time(rows):
            members = call_ids_of(conn, row)
            strangers = without_a_row(conn, journal.linked(conn, members))
            _delete_calls(conn, members | strangers, tables)
            refused.add(conn, members | strangers if started_at >= self._now - refused.KEPT else strangers, self._now)
            conn.execute("DELETE FROM calls WHERE id = ?", (row,))
            calls.append(str(call_id))
            call_ids |= members | strangers
            names |= {one for one in (name, decode_record(record).remote.name) if one}
        self._deleted |= call_ids
        return Erased(tuple(calls), frozenset(call_ids), names=frozenset(names))

    def _delete_others(self, conn: sqlite3.Connection) -> Erased:
        """Some of the calls that stand in no row; most of those that were found went with theirs."""
        gone: set[str] = set()
        tables, looked_at = _tables(conn), 0
        for one in in_time(self._call_ids):
            looked_at += 1
            if one not in self._deleted and without_a_row(conn, (one,)):
                _delete_calls(conn, (one,), tables)
                gone.add(one)
        del self._call_ids[:looked_at]
        refused.add(conn, gone, self._now)
        return Erased(call_ids=frozenset(gone))

    def _delete_contacts(self, conn: sqlite3.Connection) -> Erased:
        names = _names_of_contacts(conn, self._traces.contacts)
        _delete_contacts(conn, self._key, self._traces.contacts)
        for table in tables_with(conn, "number_key"):
            if table not in ("calls", WIPING):
                # The number itself, and with anything behind a semicolon: told so that an index finds them.
                conn.execute(f"DELETE FROM {table} WHERE number_key = ?", (self._key,))
                conn.execute(
                    f"DELETE FROM {table} WHERE number_key > ? || ';' AND number_key < ? || '<'", (self._key, self._key)
                )
        return Erased(names=frozenset(names))


def erase(conn: sqlite3.Connection, traces: Traces, *, now: int) -> Erased:
    """Delete all that was found, and what has come since, at once.

    Args:
        conn: In a transaction of the writer.
        traces: What ``traces.trace`` found.
        now: Microseconds UTC.
    """
    erasure, erased = Erasure(traces, now), Erased()
    while not erasure.done:
        erased += erasure.go_on(conn)
    return erased


def _tables(conn: sqlite3.Connection) -> tuple[str, ...]:
    """Where something hangs on a call. A row's own names go with the row."""
    return tuple(table for table in tables_with(conn, "call_id") if table not in ("calls", "call_ids"))


def _delete_calls(conn: sqlite3.Connection, call_ids: Iterable[str], tables: Iterable[str]) -> None:
    values = [(one,) for one in call_ids]
    for table in tables:
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
    """Some calls that came in on the number count as those of no line; the sums follow by themselves."""
    changed: list[str] = []
    for line in lines:
        rows = conn.execute("SELECT id, call_id FROM calls WHERE line_key = ? LIMIT ?", (line, _MOST)).fetchall()
        for row, call_id in in_time(rows):
            conn.execute("UPDATE calls SET line_key = NULL WHERE id = ?", (row,))
            changed.append(str(call_id))
        if changed:
            break
    return tuple(changed)


def _redact(
    conn: sqlite3.Connection, number_key: str, row: tuple[str, str, object], places: list[Column]
) -> tuple[list[str], set[str]]:
    """Take the number out of a row that stays; see ``Erased.changed`` and ``frozen``."""
    pattern = spellings(number_key)
    if pattern is None:
        return [], set()
    table, told_by, key = row
    names = ", ".join(place.column for place in places)
    held = conn.execute(f"SELECT {names} FROM {table} WHERE {told_by} = ?", (key,)).fetchone()
    if held is None:
        return [], set()
    if table == "journal":
        frozen = _freeze(conn, key)
        return _conclude(conn, frozen), frozen
    values = [
        None if text is None else _without(pattern, number_key, text, place)
        for text, place in zip(held, places, strict=True)
    ]
    sets = ", ".join(f"{place.column} = ?" for place in places)
    conn.execute(f"UPDATE OR REPLACE {table} SET {sets} WHERE {told_by} = ?", (*values, key))
    if table != "calls":
        return [], set()
    (call_id,) = conn.execute("SELECT call_id FROM calls WHERE id = ?", (key,)).fetchone()
    return [str(call_id)], set()


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
