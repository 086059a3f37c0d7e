"""Mailboxes in SQLite: rows that refer to the one copy of each notification."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

import msgspec

from callpop.relay.store import OLDEST, UNSEALED, Gone, Item, Page, Place, Settled, new_seal

_BEGIN = """
INSERT INTO mailboxes (name, newest, seal) VALUES {}
ON CONFLICT (name) DO UPDATE
SET newest = newest + excluded.newest, seal = (seal * 69069 + excluded.seal) % 4294967296
WHERE dropped = 0
RETURNING name, id, newest, deleted, seal
"""
_ADD = "INSERT INTO items (mailbox, place, received_at, entry, settled, seal) VALUES {}"
_ROWS = 32
"""In one statement at most. Each gives Python's lock away, and another thread takes it: few, not one a row."""

_FROM = """
SELECT items.place, items.received_at, items.seal, entries.body, items.settled
FROM items LEFT JOIN entries ON entries.id = items.entry
WHERE items.mailbox = ? AND items.place >= ? ORDER BY items.place LIMIT ?
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
    step = new_seal()
    for row in _executed(conn, _BEGIN, [(name, len(added), step) for name, added in news.items()]):
        begun[row[0]] = row[1:]
    appended: dict[str, tuple[Item, ...]] = {}
    rows: list[tuple[object, ...]] = []
    for name, (number, newest, _, seal) in begun.items():
        added = news[name]
        items = [Item(at, one.received_at, one.content, seal) for at, one in enumerate(added, newest - len(added) + 1)]
        appended[name] = tuple(items)
        rows += [
            (number, item.place, one.received_at, one.entry, one.settled(), seal)
            for item, one in zip(items, added, strict=True)
        ]
    _executed(conn, _ADD, rows)
    for number, newest, deleted, _ in begun.values():
        if newest - deleted > length:
            _delete_through(conn, number, newest - length)
    return appended


def read(
    conn: sqlite3.Connection, mailbox: str, *, after: int | None, seal: int, limit: int
) -> tuple[Page | Gone, Place]:
    """What stands after a place (see ``Store.read``), and the newest place of the mailbox."""
    row = conn.execute("SELECT id, newest, deleted, seal FROM mailboxes WHERE name = ?", (mailbox,)).fetchone()
    number, newest, deleted, last_seal = row or (None, OLDEST, OLDEST, UNSEALED)
    last = Place(newest, last_seal)
    place = deleted if after is None else after
    if not deleted <= place <= newest:
        return Gone(deleted), last
    items = [
        Item(at, received_at, body if settled is None else msgspec.json.decode(settled, type=Settled), item_seal)
        for at, received_at, item_seal, body, settled in conn.execute(_FROM, (number, place, limit + 1))
    ]
    found = last_seal if place == newest else UNSEALED
    if items and items[0].place == place:
        found = items.pop(0).seal
    if UNSEALED not in (seal, found) and seal != found:
        return Gone(deleted), last
    items = items[:limit]
    return Page(tuple(items), *((items[-1].place, items[-1].seal) if items else (place, found))), last


def drop(conn: sqlite3.Connection, mailbox: str) -> None:
    """Delete all that stands in a mailbox; nothing is appended to it any more."""
    conn.execute("INSERT INTO mailboxes (name, newest) VALUES (?, 0) ON CONFLICT (name) DO NOTHING", (mailbox,))
    number, newest = conn.execute("SELECT id, newest FROM mailboxes WHERE name = ?", (mailbox,)).fetchone()
    _delete_through(conn, number, newest)
    conn.execute("UPDATE mailboxes SET newest = 0, deleted = 0, seal = 0, dropped = 1 WHERE id = ?", (number,))


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


def places(conn: sqlite3.Connection) -> dict[str, Place]:
    """The newest place of each mailbox."""
    return {row[0]: Place(*row[1:]) for row in conn.execute("SELECT name, newest, seal FROM mailboxes")}


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
