"""Mailboxes in SQLite: rows that refer to the one copy of each notification."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

import msgspec

from callpop.relay.store import OLDEST, Gone, Item, Page, Settled

_BEGIN = """
INSERT INTO mailboxes (name, newest) VALUES {}
ON CONFLICT (name) DO UPDATE SET newest = newest + excluded.newest WHERE dropped = 0
RETURNING name, id, newest, deleted
"""
_ADD = "INSERT INTO items (mailbox, place, received_at, entry, settled) VALUES {}"
_ROWS = 32
"""In one statement at most. Each gives Python's lock away, and another thread takes it: few, not one a row."""

_AFTER = """
SELECT items.place, items.received_at, entries.body, items.settled
FROM items LEFT JOIN entries ON entries.id = items.entry
WHERE items.mailbox = ? AND items.place > ? ORDER BY items.place LIMIT ?
"""
_LET_GO = """
UPDATE entries SET held = held - 1
WHERE id IN (SELECT entry FROM items WHERE mailbox = ?1 AND place <= ?2 AND entry IS NOT NULL)
"""
_FIRST_YOUNG = "SELECT place FROM items WHERE mailbox = ? AND received_at >= ? ORDER BY place LIMIT 1"


@dataclass(frozen=True, slots=True)
class New:
    """What is to be appended: a kept notification (``entry``), or that misses were settled."""

    received_at: int
    content: bytes | Settled
    entry: int | None = None

    def settled(self) -> str | None:
        """As it is kept beside the item; None of a notification."""
        return msgspec.json.encode(self.content).decode() if isinstance(self.content, Settled) else None


def append(conn: sqlite3.Connection, news: Mapping[str, Sequence[New]], *, length: int) -> dict[str, tuple[Item, ...]]:
    """Append to mailboxes, to each in order; the entries' ``held`` is the caller's to count.

    Args:
        conn: In a transaction.
        news: At least one for each mailbox, by its name; it is made at its first item.
        length: What a mailbox may hold; the oldest items make room.

    Returns:
        The items; mailboxes that were dropped are left out.
    """
    begun = {}
    for row in _executed(conn, _BEGIN, [(name, len(added)) for name, added in news.items()]):
        begun[row[0]] = row[1:]
    appended: dict[str, tuple[Item, ...]] = {}
    rows: list[tuple[object, ...]] = []
    for name, (number, newest, _) in begun.items():
        added = news[name]
        items = [Item(at, one.received_at, one.content) for at, one in enumerate(added, newest - len(added) + 1)]
        appended[name] = tuple(items)
        rows += [
            (number, item.place, one.received_at, one.entry, one.settled())
            for item, one in zip(items, added, strict=True)
        ]
    _executed(conn, _ADD, rows)
    for number, newest, deleted in begun.values():
        if newest - deleted > length:
            _delete_through(conn, number, newest - length)
    return appended


def read(conn: sqlite3.Connection, mailbox: str, *, after: int | None, limit: int) -> tuple[Page | Gone, int]:
    """What stands after a place (see ``Store.read``), and the newest place of the mailbox."""
    row = conn.execute("SELECT id, newest, deleted FROM mailboxes WHERE name = ?", (mailbox,)).fetchone()
    number, newest, deleted = row or (None, OLDEST, OLDEST)
    place = deleted if after is None else after
    if not deleted <= place <= newest:
        return Gone(deleted), newest
    items = tuple(
        Item(at, received_at, body if settled is None else msgspec.json.decode(settled, type=Settled))
        for at, received_at, body, settled in conn.execute(_AFTER, (number, place, limit))
    )
    return Page(items, items[-1].place if items else place), newest


def drop(conn: sqlite3.Connection, mailbox: str) -> None:
    """Delete all that stands in a mailbox; nothing is appended to it any more."""
    conn.execute("INSERT INTO mailboxes (name, newest) VALUES (?, 0) ON CONFLICT (name) DO NOTHING", (mailbox,))
    number, newest = conn.execute("SELECT id, newest FROM mailboxes WHERE name = ?", (mailbox,)).fetchone()
    _delete_through(conn, number, newest)
    conn.execute("UPDATE mailboxes SET newest = 0, deleted = 0, dropped = 1 WHERE id = ?", (number,))


def trim(conn: sqlite3.Connection, number: int, *, before: int, length: int, at_once: int) -> int:
    """Delete a mailbox's oldest items: those received before a time, and those that are too many.

    Returns:
        How many were deleted; if ``at_once``, there may be more.
    """
    newest, deleted = conn.execute("SELECT newest, deleted FROM mailboxes WHERE id = ?", (number,)).fetchone()
    young = conn.execute(_FIRST_YOUNG, (number, before)).fetchone()
    through = min(max(newest if young is None else young[0] - 1, newest - length), deleted + at_once)
    if through <= deleted:
        return 0
    _delete_through(conn, number, through)
    return int(through - deleted)


def places(conn: sqlite3.Connection) -> dict[str, int]:
    """The newest place of each mailbox."""
    return dict(conn.execute("SELECT name, newest FROM mailboxes").fetchall())


def numbers(conn: sqlite3.Connection) -> list[int]:
    """What ``trim`` calls the mailboxes."""
    return [row[0] for row in conn.execute("SELECT id FROM mailboxes WHERE newest > deleted")]


def _executed(conn: sqlite3.Connection, statement: str, rows: Sequence[tuple[object, ...]]) -> list[Any]:
    """Run it for many rows at once; returns what it returns."""
    returned: list[Any] = []
    for begin in range(0, len(rows), _ROWS):
        some = rows[begin : begin + _ROWS]
        values = tuple(chain.from_iterable(some))
        returned += conn.execute(_for_rows(statement, len(some[0]), len(some)), values).fetchall()
    return returned


@lru_cache(2 * _ROWS)
def _for_rows(statement: str, width: int, count: int) -> str:
    return statement.format(", ".join([f"({', '.join('?' * width)})"] * count))


def _delete_through(conn: sqlite3.Connection, number: int, place: int) -> None:
    conn.execute(_LET_GO, (number, place))
    conn.execute("DELETE FROM items WHERE mailbox = ? AND place <= ?", (number, place))
    conn.execute("UPDATE mailboxes SET deleted = ? WHERE id = ?", (place, number))
