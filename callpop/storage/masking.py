"""Masks the numbers of old calls in the log: the row stays and is frozen, its notifications go.

Nothing finds a masked row by its number or its caller's name any more. What the agent added stays: note, tags,
promises (without the number, so that they stand on no card), and that it was dealt with.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from callpop.calls.masking import masked_record
from callpop.storage import meta, refused, tidying
from callpop.storage.in_time import in_time
from callpop.storage.rows import call_ids_of, decode_record, encode_record
from callpop.storage.search import search_text
from callpop.storage.tags import tags_of

_DUE = """
SELECT id, call_id, started_at, record, note FROM calls
WHERE masked = 0 AND internal = 0 AND started_at >= ? AND started_at < ? ORDER BY started_at, id LIMIT ?
"""
_LATE = """
SELECT DISTINCT journal.call_id FROM journal
JOIN call_ids ON call_ids.call_id = journal.call_id
JOIN calls ON calls.id = call_ids.row
WHERE journal.stamped_at < ? AND calls.masked = 1
"""


_THROUGH = "masked-through"


@dataclass(frozen=True, slots=True)
class Masked:
    """What one slice did.

    Attributes:
        calls: The ``record.call_id`` of each row that was masked.
        call_ids: All call_ids of these.
        refused: Those of which something may still come: it is let pass from now on.
        through: Where the next slice begins, microseconds UTC; None when none is left.
    """

    calls: tuple[str, ...]
    call_ids: frozenset[str]
    refused: frozenset[str]
    through: int | None


def mask(conn: sqlite3.Connection, *, since: int, before: int, limit: int, now: int) -> Masked:
    """Mask some of the calls that began in a stretch of time. Calls between colleagues stay as they are.

    Args:
        conn: In a transaction of the writer.
        since: Microseconds UTC.
        before: Microseconds UTC.
        limit: At most so many; it ends by the clock, too (``in_time``).
        now: Microseconds UTC.
    """
    rows = conn.execute(_DUE, (since, before, limit)).fetchall()
    calls: list[str] = []
    call_ids: set[str] = set()
    late: set[str] = set()
    through = since
    with tidying.overwriting(conn):
        for row, call_id, started_at, encoded, note in in_time(rows):
            record = masked_record(decode_record(encoded))
            members = call_ids_of(conn, row)
            found_by = search_text(record, number_key=None, name=None, note=note, tags=tags_of(conn, members))
            conn.execute(
                "UPDATE calls SET masked = 1, number_key = NULL, name = NULL, organisation = NULL, search_text = ?,"
                " record = ? WHERE id = ?",
                (found_by, encode_record(record), row),
            )
            _forget(conn, members)
            calls.append(str(call_id))
            through = int(started_at)
            call_ids |= members
            if started_at >= now - refused.SOON:
                late |= members
        refused.add(conn, late, now, kept=refused.SOON)
    if rows:
        tidying.note_due(conn)
    more = len(calls) < len(rows) or len(rows) == limit
    return Masked(tuple(calls), frozenset(call_ids), frozenset(late), through if more else None)


def masked_through(conn: sqlite3.Connection) -> int:
    """Up to where all calls are masked that can be; microseconds UTC."""
    return int(meta.get(conn, _THROUGH) or 0)


def rewind(conn: sqlite3.Connection, started_at: int) -> None:
    """A call came in that began then, and is not masked."""
    if started_at < masked_through(conn):
        meta.put(conn, _THROUGH, str(started_at))


def late_ones(conn: sqlite3.Connection, before: int) -> list[str]:
    """Masked calls of which notifications came after the masking.

    It looks through the whole journal: for a reader, so that nobody waits for it.
    """
    return [str(one) for (one,) in conn.execute(_LATE, (before,))]


def drop_late(conn: sqlite3.Connection, call_ids: Iterable[str]) -> int:
    """Forget what came late of some of these calls, as many as there is time for; returns how many."""
    with tidying.overwriting(conn):
        done = 0
        for one in in_time(call_ids):
            _forget(conn, {one})
            done += 1
        tidying.note_due(conn)
    return done


def finish(conn: sqlite3.Connection, before: int, *, anything: bool) -> None:
    """All calls that began before a time are masked, and what came late of them is gone (``drop_late``).

    Args:
        conn: In a transaction of the writer.
        before: Microseconds UTC.
        anything: Whether this masked any of them, and the search is to forget them at once. It takes seconds in a
            large log; otherwise ``tidying`` does it.
    """
    if anything:
        _merge_indexes(conn)
    meta.put(conn, _THROUGH, str(max(before, masked_through(conn))))


def _merge_indexes(conn: sqlite3.Connection) -> None:
    """Have the search forget the words of what was masked: they stay in its older segments until these are merged."""
    conn.execute("INSERT INTO search_parts (search_parts) VALUES ('optimize')")
    conn.execute("INSERT INTO search_starts (search_starts) VALUES ('optimize')")


def _forget(conn: sqlite3.Connection, call_ids: set[str]) -> None:
    values = [(one,) for one in call_ids]
    for table in ("journal", "decisions"):
        conn.executemany(f"DELETE FROM {table} WHERE call_id = ?", values)
    conn.executemany("DELETE FROM chosen_contacts WHERE kind = 'call' AND key = ?", values)
    conn.executemany("UPDATE promises SET number_key = NULL WHERE call_id = ?", values)
