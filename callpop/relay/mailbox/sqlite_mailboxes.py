"""Mailboxes in SQLite: rows that refer to the one copy of each notification."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from callpop.relay.store import OLDEST, Gone, Item, Page, Settled

_BEGIN = """
INSERT INTO mailboxes (name, newest) VALUES (?1, ?2)
ON CONFLICT (name) DO UPDATE SET newest = newest + ?2 WHERE dropped = 0
RETURNING id, newest, deleted
"""
_ADD = "INSERT INTO items (mailbox, place, received_at, entry, settled) VALUES (?, ?, ?, ?, ?)"
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


def append(conn: sqlite3.Connection, mailbox: str, news: Sequence[New], *, length: int) -> tuple[Item, ...]:
    """Append to a mailbox, in order; the entries' ``held`` is the caller's to count.

    Args:
        conn: In a transaction.
        mailbox: Its name; made at the first item.
        news: At least one.
        length: What the mailbox may hold; the oldest items make room.

    Returns:
        The items; none if the mailbox was dropped.
    """
    row = conn.execute(_BEGIN, (mailbox, len(news))).fetchone()
    if row is None:
        return ()
    number, newest, deleted = row
    place = newest - len(news)
    items = []
    for one in news:
        place += 1
        settled = msgspec.json.encode(one.content).decode() if isinstance(one.content, Settled) else None
        conn.execute(_ADD, (number, place, one.received_at, one.entry, settled))
        items.append(Item(place, one.received_at, one.content))
    if newest - deleted > length:
        _delete_through(conn, number, newest - length)
    return tuple(items)


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


def _delete_through(conn: sqlite3.Connection, number: int, place: int) -> None:
    conn.execute(_LET_GO, (number, place))
    conn.execute("DELETE FROM items WHERE mailbox = ? AND place <= ?", (number, place))
    conn.execute("UPDATE mailboxes SET deleted = ? WHERE id = ?", (place, number))
