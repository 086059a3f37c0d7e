"""The address books' contacts: by number, by name, and what a refresh changes.

Every operation on many rows is bounded by its caller: the writer thread also commits calls.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from callpop.storage.storable import storable

MOST_FOUND = 50
"""Contacts of one number at most: a switchboard's may stand in hundreds."""

_FOUND = "SELECT c.id, c.book, c.ref, c.content"
_BY_NUMBER = (
    f"{_FOUND}, n.exact FROM contact_numbers n JOIN contacts c ON c.id = n.contact WHERE n.number_key = ? LIMIT ?"
)
_PUT = (
    "INSERT INTO contacts (book, ref, version, sort_name, search_text, content) VALUES (?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (book, ref) DO UPDATE SET version = excluded.version, sort_name = excluded.sort_name, "
    "search_text = excluded.search_text, content = excluded.content RETURNING id"
)


@dataclass(frozen=True, slots=True)
class StoredBook:
    """An address book as the file knows it.

    Attributes:
        name: As in the settings.
        made_of: Fingerprint of the settings it was read with.
        token: Where the last complete reading ended, in the source's own words; '' for none.
        synced_at: When that was, in microseconds UTC; None for never.
    """

    name: str
    made_of: str
    token: str
    synced_at: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """A contact to keep.

    Attributes:
        ref: Its name inside the book, unique there.
        version: Differs when the contact has changed.
        sort_name: Lists are in this order.
        search_text: What a search looks in, case-folded.
        content: The contact as JSON.
        keys: Its numbers' keys; False for the number of an extension without the extension.
        photo: A picture, or None.
    """

    ref: str
    version: str
    sort_name: str
    search_text: str
    content: bytes
    keys: tuple[tuple[str, bool], ...] = ()
    photo: bytes | None = None


class KeptContact(NamedTuple):
    """A contact as it is kept.

    Attributes:
        id: Its row, until the book's next refresh.
        book: The book's name.
        ref: Its name inside the book.
        content: JSON.
        exact: False where only the number without an extension is the one looked for.
    """

    id: int
    book: str
    ref: str
    content: bytes
    exact: bool = True


def book(conn: sqlite3.Connection, name: str) -> StoredBook | None:
    """What is known of a book."""
    row = conn.execute("SELECT name, made_of, token, synced_at FROM books WHERE name = ?", (name,)).fetchone()
    return None if row is None else StoredBook(*row)


def books(conn: sqlite3.Connection) -> list[tuple[StoredBook, int]]:
    """All books, each with the number of its contacts."""
    counts = dict(conn.execute("SELECT book, count(*) FROM contacts GROUP BY book").fetchall())
    found = conn.execute("SELECT name, made_of, token, synced_at FROM books ORDER BY name").fetchall()
    return [(StoredBook(*row), counts.get(row[0], 0)) for row in found]


def about(conn: sqlite3.Connection, name: str) -> tuple[StoredBook | None, int]:
    """What is known of a book, and how many contacts it has."""
    (count,) = conn.execute("SELECT count(*) FROM contacts WHERE book = ?", (name,)).fetchone()
    return book(conn, name), int(count)


def begin(conn: sqlite3.Connection, name: str, made_of: str) -> StoredBook:
    """Make the book if it is new; one that was read with other settings loses its token, so all is read again."""
    conn.execute(
        "INSERT INTO books (name, made_of) VALUES (?, ?) ON CONFLICT (name) DO UPDATE "
        "SET token = CASE made_of WHEN excluded.made_of THEN token ELSE '' END, made_of = excluded.made_of",
        (name, made_of),
    )
    kept = book(conn, name)
    assert kept is not None
    return kept


def versions(conn: sqlite3.Connection, name: str) -> sqlite3.Cursor:
    """Gives the ref and the version of each contact of a book; not all at once, for there may be many."""
    return conn.execute("SELECT ref, version FROM contacts WHERE book = ?", (name,))


def put(conn: sqlite3.Connection, name: str, rows: Sequence[Row]) -> None:
    """Add contacts, or replace those of the same refs."""
    keys: list[tuple[str, int, int]] = []
    for row in rows:
        texts = (storable(row.ref), row.version, storable(row.sort_name), storable(row.search_text))
        (contact,) = conn.execute(_PUT, (name, *texts, row.content)).fetchone()
        conn.execute("DELETE FROM contact_numbers WHERE contact = ?", (contact,))
        conn.execute("DELETE FROM contact_photos WHERE contact = ?", (contact,))
        if row.photo is not None:
            conn.execute("INSERT INTO contact_photos (contact, content) VALUES (?, ?)", (contact, row.photo))
        keys += ((key, contact, int(exact)) for key, exact in row.keys)
    conn.executemany(
        "INSERT INTO contact_numbers (number_key, contact, exact) VALUES (?, ?, ?) "
        "ON CONFLICT (number_key, contact) DO UPDATE SET exact = max(exact, excluded.exact)",
        keys,
    )


def remove(conn: sqlite3.Connection, name: str, refs: Iterable[str]) -> None:
    """Forget contacts of a book; their numbers and photos go with them."""
    conn.executemany("DELETE FROM contacts WHERE book = ? AND ref = ?", [(name, storable(ref)) for ref in refs])


def remember(conn: sqlite3.Connection, name: str, token: str, at: int) -> None:
    """A complete reading ended here."""
    conn.execute("UPDATE books SET token = ?, synced_at = ? WHERE name = ?", (token, at, name))


def drop_some(conn: sqlite3.Connection, name: str, limit: int) -> bool:
    """Forget some contacts of a book, and the book when none is left; whether that was the last."""
    conn.execute(
        "DELETE FROM contacts WHERE id IN (SELECT id FROM contacts WHERE book = ? LIMIT ?)",
        (name, limit),
    )
    if conn.execute("SELECT 1 FROM contacts WHERE book = ? LIMIT 1", (name,)).fetchone() is not None:
        return False
    conn.execute("DELETE FROM books WHERE name = ?", (name,))
    return True


def by_number(conn: sqlite3.Connection, key: str) -> list[KeptContact]:
    """All contacts with this number, in no order."""
    return list(map(KeptContact._make, conn.execute(_BY_NUMBER, (key, MOST_FOUND))))


def by_ref(conn: sqlite3.Connection, name: str, ref: str) -> KeptContact | None:
    """One contact of a book."""
    row = conn.execute(f"{_FOUND} FROM contacts c WHERE book = ? AND ref = ?", (name, storable(ref))).fetchone()
    return None if row is None else KeptContact(*row)


def page(
    conn: sqlite3.Connection, *, after: tuple[str, int] | None = None, limit: int = 50, search: str = ""
) -> list[tuple[tuple[str, int], KeptContact]]:
    """Contacts by name, each with the key after which the next page begins.

    Args:
        conn: The database.
        after: The key of the last one seen.
        limit: At most so many.
        search: Texts of which each must be part of the contact.
    """
    conditions, values = ["(c.sort_name, c.id) > (?, ?)"], list[object](after or ("", -1))
    for word in search.casefold().split():
        conditions.append("instr(c.search_text, ?) > 0")
        values.append(storable(word))
    rows = conn.execute(
        f"{_FOUND}, c.sort_name FROM contacts c WHERE {' AND '.join(conditions)} ORDER BY c.sort_name, c.id LIMIT ?",
        (*values, limit),
    ).fetchall()
    return [((row[4], row[0]), KeptContact(*row[:4])) for row in rows]


def photo(conn: sqlite3.Connection, contact: int) -> bytes | None:
    """A contact's picture."""
    row = conn.execute("SELECT content FROM contact_photos WHERE contact = ?", (contact,)).fetchone()
    return None if row is None else bytes(row[0])


def choose(conn: sqlite3.Connection, *, kind: str, key: str, name: str, ref: str, at: int) -> None:
    """Remember whom the agent chose.

    Args:
        conn: The database.
        kind: ``number`` or ``call``.
        key: The number's key, or the call_id.
        name: The book of the contact.
        ref: The contact's name inside it.
        at: Microseconds UTC.
    """
    conn.execute(
        "INSERT INTO chosen_contacts (kind, key, book, ref, at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (kind, key) DO UPDATE SET book = excluded.book, ref = excluded.ref, at = excluded.at",
        (kind, storable(key), name, storable(ref), at),
    )


def unchoose(conn: sqlite3.Connection, *, kind: str, key: str) -> None:
    """Forget a choice."""
    conn.execute("DELETE FROM chosen_contacts WHERE kind = ? AND key = ?", (kind, storable(key)))


def choices(conn: sqlite3.Connection) -> dict[tuple[str, str], tuple[str, str]]:
    """The book and the ref that the agent chose, by kind and key."""
    rows = conn.execute("SELECT kind, key, book, ref FROM chosen_contacts").fetchall()
    return {(kind, key): (name, ref) for kind, key, name, ref in rows}
