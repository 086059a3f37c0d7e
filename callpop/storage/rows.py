"""Rows of the log as values, and the rows that a set of call_ids stands in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

import msgspec

from callpop.calls.entry import LogEntry
from callpop.calls.record import Record
from callpop.storage import cards, settlements

COLUMNS = "id, started_at, record, note, handled, name"
"""What ``log_entry`` and ``key_of`` need, in their order."""

Key = tuple[int, int]
"""A row's place in the log: ``started_at`` in microseconds UTC, and its id."""

Row = tuple[int, int, str, str, int, str | None]

decode_record = msgspec.json.Decoder(Record).decode


def encode_record(record: Record) -> str:
    """The record as JSON, as it stands in the column."""
    return msgspec.json.encode(record).decode()


def log_entry(conn: sqlite3.Connection, row: Row) -> LogEntry:
    """The entry of a row that was selected as ``COLUMNS``."""
    record = decode_record(row[2])
    rings, steps = cards.shown(conn, record.call_ids)
    settled = settlements.of(conn, record.call_ids) if row[4] else None
    return LogEntry(
        record=record,
        note=row[3],
        handled=bool(row[4]),
        rings_shown=rings,
        steps=steps,
        settled=settled,
        name=row[5] or "",
    )


def key_of(row: Row) -> Key:
    """The place in the log of a row that was selected as ``COLUMNS``."""
    return (row[1], row[0])


def rows_of(conn: sqlite3.Connection, call_ids: Iterable[str]) -> list[int]:
    """The rows that hold any of these call_ids, oldest first."""
    found: set[int] = set()
    for call_id in call_ids:
        found.update(row for (row,) in conn.execute("SELECT row FROM call_ids WHERE call_id = ?", (call_id,)))
    return sorted(found)


def call_ids_of(conn: sqlite3.Connection, row: int) -> set[str]:
    """All call_ids of a row."""
    return {str(call_id) for (call_id,) in conn.execute("SELECT call_id FROM call_ids WHERE row = ?", (row,))}
