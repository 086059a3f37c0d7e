"""Where the file speaks of one number: its calls, and whatever else names it in some spelling.

Tables are found by their columns, so that one of a later migration is not forgotten: ``call_id`` belongs to a call,
``number_key`` to a number, and any other text may mention it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from callpop.calls.spellings import last_digits, spellings
from callpop.storage import journal

# Made by programs: figures in them are no numbers of people.
_NO_WORDS = frozenset(
    {
        *("call_id", "merged_id", "card_id", "number_key", "line_key", "digest", "notifications", "fingerprint"),
        *("status", "source", "kind", "state", "steps", "direction", "outcome", "decision", "version", "token"),
    }
)
WIPING = "wiping"
"""The table that tells which numbers are being wiped: it names them until all else does not."""

_SIGNS = (" ", "-", ".", "/", "\u00a0", "(", ")")


class Column(NamedTuple):
    """A column with text, and how its rows are told apart."""

    table: str
    column: str
    key: str


@dataclass(frozen=True, slots=True)
class TraceCounts:
    """What a wipe takes away, for the agent to agree to.

    Attributes:
        calls: Rows of the call log.
        notes: Notes on these.
        tags: Tags on these.
        promises: Promises on these, or to this number.
        contacts: Rows of address books as Callpop keeps them.
        copies: Older states of the file beside it.
    """

    calls: int = 0
    notes: int = 0
    tags: int = 0
    promises: int = 0
    contacts: int = 0
    copies: int = 0

    @property
    def anything(self) -> bool:
        """Whether there is anything to take away, as far as can be counted at once."""
        return any((self.calls, self.notes, self.tags, self.promises, self.contacts))


@dataclass(frozen=True, slots=True)
class Traces:
    """What was found of a number.

    Attributes:
        number_key: The number.
        call_ids: All call_ids of its conversations, and of other people's calls that name it.
        contacts: Rows of ``contacts``.
        mentions: Texts elsewhere that name it: the column, and the row's key in it.
        lines: How calls name it as the line they came in on, where that is not its key.
    """

    number_key: str
    call_ids: frozenset[str]
    contacts: frozenset[int]
    mentions: tuple[tuple[Column, object], ...]
    lines: frozenset[str] = frozenset()


def count(conn: sqlite3.Connection, number_key: str) -> TraceCounts:
    """What a wipe of this number takes away; answered from indexes."""
    mine = "call_id IN (SELECT i.call_id FROM call_ids i JOIN calls c ON c.id = i.row WHERE c.number_key = ?)"

    def many(sql: str, *values: object) -> int:
        return int(conn.execute(f"SELECT count(*) FROM {sql}", values).fetchone()[0])

    return TraceCounts(
        calls=many("calls WHERE number_key = ?", number_key),
        notes=many("calls WHERE number_key = ? AND note <> ''", number_key),
        tags=many(f"tags WHERE {mine}", number_key),
        promises=many(f"promises WHERE number_key = ? OR {mine}", number_key, number_key),
        contacts=many("contact_numbers WHERE number_key = ?", number_key),
    )


def still_naming(conn: sqlite3.Connection, number_key: str) -> int:
    """How many calls name an internal number without being calls with it: colleagues answered at it, or it was dialled.

    A wipe leaves these as they are. Of a number that can be dialled from outside it leaves none.
    """
    if number_key.startswith("+"):
        return 0
    sql = """SELECT count(*) FROM calls WHERE number_key IS NOT ? AND instr(record, '"' || ? || '"') > 0"""
    return int(conn.execute(sql, (number_key, number_key)).fetchone()[0])


def trace(conn: sqlite3.Connection, number_key: str) -> Traces:
    """Look through the whole file; seconds for a large one.

    Args:
        conn: Any connection.
        number_key: As ``calls.numbers.number_key`` gives it.
    """
    call_ids = {
        str(one)
        for (one,) in conn.execute(
            "SELECT i.call_id FROM call_ids i JOIN calls c ON c.id = i.row WHERE c.number_key = ?", (number_key,)
        )
    }
    call_ids |= without_a_row(conn, journal.linked(conn, call_ids))
    contacts = {
        int(one)
        for (one,) in conn.execute(
            "SELECT contact FROM contact_numbers WHERE number_key = ? OR number_key LIKE ? || ';%'",
            (number_key, number_key),
        )
    }
    mentions: list[tuple[Column, object]] = []
    for place, key in _mentions(conn, number_key):
        if place.table == "contacts":
            contacts.add(int(str(key)))
        elif place.table == "journal":
            (about,) = conn.execute("SELECT call_id FROM journal WHERE id = ?", (key,)).fetchone()
            linked = journal.linked(conn, [str(about)])
            strangers = without_a_row(conn, linked)
            call_ids |= strangers
            if strangers != linked:
                mentions.append((place, key))
        else:
            mentions.append((place, key))
    return Traces(number_key, frozenset(call_ids), frozenset(contacts), tuple(mentions), _lines(conn, number_key))


def text_columns(conn: sqlite3.Connection) -> Iterator[Column]:
    """All columns in which words may stand."""
    tables = conn.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'").fetchall()
    for (table,) in tables:
        if table.startswith("sqlite_") or table == WIPING:
            continue
        columns = conn.execute("SELECT name, type, pk FROM pragma_table_info(?)", (table,)).fetchall()
        keys = [name for name, _, place in sorted(columns, key=lambda one: one[2]) if place]
        key = keys[0] if len(keys) == 1 else "rowid"
        if len(keys) > 1 and not _has_rowid(conn, table):
            # Of a key of several parts each is a plain word; the row is told by all of them.
            key = " || char(31) || ".join(keys)
        for name, kind, _ in columns:
            if kind in ("TEXT", "BLOB") and name not in _NO_WORDS:
                yield Column(table, name, key)


def tables_with(conn: sqlite3.Connection, column: str) -> list[str]:
    """The tables that have a column of this name."""
    rows = conn.execute(
        "SELECT t.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c ON c.name = ?"
        " WHERE t.schema = 'main' AND t.type = 'table' ORDER BY t.name",
        (column,),
    ).fetchall()
    return [str(name) for (name,) in rows]


def _mentions(conn: sqlite3.Connection, number_key: str) -> Iterator[tuple[Column, object]]:
    pattern = spellings(number_key)
    if pattern is None:
        return
    for place in text_columns(conn):
        # SQLite leaves out nearly all rows: a pattern tried on each would take minutes.
        bare = place.column
        for sign in _SIGNS:
            bare = f"replace({bare}, '{sign}', '')"
        found = conn.execute(
            f"SELECT {place.key}, {place.column} FROM {place.table} WHERE instr({bare}, ?) > 0",
            (last_digits(number_key),),
        )
        for key, held in found:
            text = held.decode("utf-8", "replace") if isinstance(held, bytes) else str(held)
            if pattern.search(text) is not None:
                yield place, key


def _lines(conn: sqlite3.Connection, number_key: str) -> frozenset[str]:
    pattern = spellings(number_key)
    rows = conn.execute("SELECT DISTINCT line_key FROM calls WHERE line_key IS NOT NULL")
    return frozenset(str(line) for (line,) in rows if pattern is not None and pattern.search(line) is not None)


def without_a_row(conn: sqlite3.Connection, call_ids: Iterable[str]) -> set[str]:
    """Those of these calls that stand in no row of the log."""
    return {
        one for one in call_ids if conn.execute("SELECT 1 FROM call_ids WHERE call_id = ?", (one,)).fetchone() is None
    }


def _has_rowid(conn: sqlite3.Connection, table: str) -> bool:
    return not conn.execute("SELECT wr FROM pragma_table_list WHERE name = ?", (table,)).fetchone()[0]
