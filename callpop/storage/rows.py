"""Rows of the log as values, and the rows that a set of call_ids stands in."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

import msgspec

from callpop.calls.entry import Closed, ClosedBy, LogEntry, Settled
from callpop.calls.log_filters import Key
from callpop.calls.popup import CardKind, Step
from callpop.calls.promise import Promise
from callpop.calls.record import Outcome, Record
from callpop.storage import settlements

__all__ = [
    "COLUMNS",
    "Key",
    "Row",
    "call_ids_of",
    "encode_record",
    "key_of",
    "log_entries",
    "log_entry",
    "rows_of",
    "with_their_rows",
]

COLUMNS = (
    "id, started_at, record, note, handled, name, organisation, line_key, voicemail, masked, closed_kind, closed_at"
)
"""What ``log_entries`` and ``key_of`` need, in their order."""

Row = tuple[int, int, str, str, int, str | None, str | None, str | None, int, int, str | None, int | None]

decode_record = msgspec.json.Decoder(Record).decode

_COLLEAGUES = frozenset({ClosedBy.SETTLED, ClosedBy.COLLEAGUE_HANDLED})


def encode_record(record: Record) -> str:
    """The record as JSON, as it stands in the column."""
    return msgspec.json.encode(record).decode()


def log_entry(conn: sqlite3.Connection, row: Row) -> LogEntry:
    """The entry of a row that was selected as ``COLUMNS``."""
    return log_entries(conn, [row])[0]


def log_entries(conn: sqlite3.Connection, rows: Sequence[Row]) -> list[LogEntry]:
    """The entries of rows that were selected as ``COLUMNS``; what belongs to them is read for all at once."""
    records = [decode_record(row[2]) for row in rows]
    beside = _Beside(conn, [call_id for record in records for call_id in record.call_ids])
    return [_entry(row, record, beside) for row, record in zip(rows, records, strict=True)]


def _entry(row: Row, record: Record, beside: _Beside) -> LogEntry:
    _, _, _, note, handled, name, organisation, line_key, voicemail, masked, closed_kind, closed_at = row
    call_ids = record.call_ids
    rings, steps = beside.shown(call_ids)
    settled = beside.settled_by(call_ids) if handled or closed_kind else None
    closed = None
    if closed_kind is not None and closed_at is not None:
        kind = ClosedBy(closed_kind)
        closed = Closed(kind, closed_at, settled.by if settled is not None and kind in _COLLEAGUES else None)
    return LogEntry(
        record=replace(record, outcome=Outcome.MISSED) if voicemail else record,
        note=note,
        handled=bool(handled),
        rings_shown=rings,
        steps=steps,
        settled=settled if handled else None,
        name=name or "",
        organisation=organisation or "",
        line_key=line_key,
        tags=beside.tags_of(call_ids),
        closed=closed,
        voicemail=bool(voicemail),
        masked=bool(masked),
        promises=beside.promises_of(call_ids),
    )


@lru_cache(maxsize=256)
def _told(kind: str, words: str) -> tuple[int, tuple[Step, ...]]:
    """Whether a card was a ring's that was shown, and what it did; most did one of few things."""
    done = tuple(map(Step, words.split()))
    return int(kind == CardKind.RING.value and Step.SHOWN in done), done


class _Beside:
    """What other tables hold of some calls, read in one question a table."""

    def __init__(self, conn: sqlite3.Connection, call_ids: Sequence[str]) -> None:
        self._conn, self._asked = conn, json.dumps(call_ids)
        self._cards = self._read("cards", "id, kind, steps", "id")
        self._tags = self._read("tags", "folded, tag", "folded")
        self._settled = self._read("settled", "at, by, talked", "at, by")
        self._promises = self._read("promises", "id, text, due, done_at IS NOT NULL", "due, id")

    def _read(self, table: str, columns: str, order: str) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = defaultdict(list)
        sql = (
            f"SELECT call_id, {columns} FROM {table} WHERE call_id IN (SELECT value FROM json_each(?)) ORDER BY {order}"
        )
        for call_id, *values in self._conn.execute(sql, (self._asked,)):
            found[call_id].append(values)
        return found

    def shown(self, call_ids: Iterable[str]) -> tuple[int, tuple[Step, ...]]:
        """How many ring cards were shown, and what all cards did, card after card."""
        found = [card for one in call_ids if one in self._cards for card in self._cards[one]]
        if len(found) == 1:
            return _told(*found[0][1:])
        rings = 0
        steps: list[Step] = []
        for _, kind, words in sorted(found):
            ring, done = _told(kind, words)
            rings += ring
            steps += done
        return rings, tuple(steps)

    def tags_of(self, call_ids: Iterable[str]) -> tuple[str, ...]:
        """Each tag once, in their order."""
        if not self._tags:
            return ()
        return tuple(dict(sorted(tag for one in call_ids for tag in self._tags.get(one, ()))).values())

    def settled_by(self, call_ids: Iterable[str]) -> Settled | None:
        """Who dealt with it; of several the last."""
        if not self._settled:
            return None
        found = [each for one in call_ids for each in self._settled.get(one, ())]
        return settlements.settled_from(*max(found)) if found else None

    def promises_of(self, call_ids: Iterable[str]) -> tuple[Promise, ...]:
        """What was promised, the first due first."""
        if not self._promises:
            return ()
        found = [
            Promise(promise_id, one, text, due, bool(done))
            for one in call_ids
            for promise_id, text, due, done in self._promises.get(one, ())
        ]
        return tuple(sorted(found, key=lambda promise: (promise.due, promise.promise_id)))


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


def with_their_rows(conn: sqlite3.Connection, call_ids: Iterable[str]) -> set[str]:
    """These call_ids, and all that stand in a row with one of them."""
    asked = set(call_ids)
    return asked.union(*(call_ids_of(conn, row) for row in rows_of(conn, asked)))
