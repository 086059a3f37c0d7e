"""The rows that are to be written to a file, a page at a time: a million of them take no more memory than a page."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import LogFilters
from callpop.exchange.row import Row
from callpop.storage import call_log, importing, log_pages

_PAGE = 200


def pages(conn: sqlite3.Connection, filters: LogFilters, *, call_ids: Sequence[str] = ()) -> Iterator[list[Row]]:
    """Rows of the log, newest first.

    Args:
        conn: Any connection; each page is a short read of its own.
        filters: Which calls.
        call_ids: These calls alone, whatever the filters say; () for all of the filters.
    """
    found = _chosen(conn, call_ids) if call_ids else _filtered(conn, filters)
    for page in found:
        yield [row_of(conn, entry) for entry in page]


def row_of(conn: sqlite3.Connection, entry: LogEntry) -> Row:
    """A row with the times that a file needs beside it."""
    at = importing.times(conn, entry.record.call_ids)
    return Row(entry, at.noted if entry.note else None, at.handled if entry.handled else None, at.reopened)


def _filtered(conn: sqlite3.Connection, filters: LogFilters) -> Iterator[list[LogEntry]]:
    before = None
    while page := log_pages.page(conn, filters, before=before, limit=_PAGE):
        yield [entry for _, entry in page]
        before = page[-1][0]


def _chosen(conn: sqlite3.Connection, call_ids: Sequence[str]) -> Iterator[list[LogEntry]]:
    entries = [entry for one in dict.fromkeys(call_ids) if (entry := call_log.entry(conn, one)) is not None]
    entries.sort(key=lambda entry: entry.record.started_at, reverse=True)
    for start in range(0, len(entries), _PAGE):
        yield entries[start : start + _PAGE]
