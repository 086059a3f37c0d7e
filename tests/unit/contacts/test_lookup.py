"""The look-up: what it reads in place, while the file changes under it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from callpop.calls.contact import Contact, ContactNumber
from callpop.contacts.kept import row_of
from callpop.contacts.lookup import Lookup
from callpop.storage import contacts
from callpop.storage.database import Database

MANY = 4000


def key_of(n: int) -> str:
    return f"+31508{n:06d}"


def put_many(database: Database) -> None:
    """Some megabytes of contacts, the first of which lie at the beginning of the file."""
    people = [
        Contact(f"Anna {n}", "Bakkerij Visser " * 20, numbers=(ContactNumber(key_of(n), key_of(n)),))
        for n in range(MANY)
    ]
    rows = [row_of(one, book="office", ref=str(n), version="1") for n, one in enumerate(people)]
    database.submit(lambda conn: (contacts.begin(conn, "office", ""), contacts.put(conn, "office", rows))).result()


def alone(database: Database, statement: str) -> None:
    """Run a statement outside a transaction."""
    asyncio.run(database.alone(lambda conn: conn.execute(statement).fetchall()))


def test_a_file_that_becomes_shorter_harms_no_lookup(database: Database, tmp_path: Path) -> None:
    put_many(database)
    lookup = Lookup(lambda: database)
    lookup.trust(["office"])
    alone(database, "PRAGMA wal_checkpoint(TRUNCATE)")
    assert [lookup.find(key_of(n))[0].name for n in (0, MANY - 1)] == ["Anna 0", f"Anna {MANY - 1}"]
    before = (tmp_path / "profile" / "callpop.sqlite3").stat().st_size

    database.submit(lambda conn: contacts.remove(conn, "office", map(str, range(10, MANY)))).result()
    alone(database, "VACUUM")
    alone(database, "PRAGMA wal_checkpoint(TRUNCATE)")

    path = tmp_path / "profile" / "callpop.sqlite3"
    assert path.stat().st_size < before / 2
    assert [bool(lookup.find(key_of(n))) for n in (0, 9, 10, MANY - 1)] == [True, True, False, False]
    lookup.close()
