"""What the agent promised callers, as their notes say it. Kept by call_id, as all that the agent adds is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from callpop.calls.local_time import day_of
from callpop.calls.promise import Promise
from callpop.storage.rows import call_ids_of, rows_of
from callpop.storage.storable import storable

_COLUMNS = "id, call_id, text, due, done_at"

Row = tuple[int, str, str, str, int | None]


def follow_note(conn: sqlite3.Connection, call_id: str, note: str, *, at: int, language: str) -> tuple[Promise, ...]:
    """Let the promises of a conversation follow its note, which has just been kept.

    Args:
        conn: In a transaction of the writer.
        call_id: Any of the conversation's.
        note: All of it.
        at: When it was written, microseconds UTC; its day is this computer's.
        language: The agent's.

    Returns:
        The conversation's promises now.
    """
    from callpop.calls.promises import Standing, follow  # the words of three languages, which a start need not read

    call_ids, number_key = all_ids(conn, call_id), None
    for row in rows_of(conn, [call_id]):
        (number_key,) = conn.execute("SELECT number_key FROM calls WHERE id = ?", (row,)).fetchone()
    standing = [
        Standing(*row)
        for one in sorted(call_ids)
        for row in conn.execute("SELECT id, words, due, text FROM promises WHERE call_id = ? ORDER BY id", (one,))
    ]
    today = day_of(at)
    followed = follow(standing, note, today, language)
    # Out of each other's way first: words may change places within a note.
    conn.executemany("DELETE FROM promises WHERE id = ?", [(one,) for one in followed.gone])
    conn.executemany("UPDATE promises SET words = id || '' WHERE id = ?", [(one,) for one in followed.kept])
    conn.executemany(
        "UPDATE promises SET call_id = ?, words = ?, text = ?, number_key = ? WHERE id = ?",
        [(call_id, one.words, storable(one.text), number_key, key) for key, one in followed.kept.items()],
    )
    conn.executemany(
        "INSERT INTO promises (call_id, number_key, words, text, due) VALUES (?, ?, ?, ?, ?)",
        [(call_id, number_key, one.words, storable(one.text), one.due) for one in followed.new],
    )
    return of(conn, call_ids)


def all_ids(conn: sqlite3.Connection, call_id: str) -> set[str]:
    """All call_ids of a conversation; the one alone if it has no row."""
    return next((call_ids_of(conn, row) for row in rows_of(conn, [call_id])), {call_id})


def of(conn: sqlite3.Connection, call_ids: Iterable[str]) -> tuple[Promise, ...]:
    """The promises of a conversation, by day; those that were kept, too."""
    found: list[Row] = []
    for call_id in call_ids:
        found += conn.execute(f"SELECT {_COLUMNS} FROM promises WHERE call_id = ?", (call_id,)).fetchall()
    return tuple(promise(row) for row in sorted(found, key=lambda row: (row[3], row[0])))


def open_of(conn: sqlite3.Connection, number_key: str | None) -> tuple[Promise, ...]:
    """What is still to be kept of what was promised to a number; nothing for a withheld one (None)."""
    rows = conn.execute(
        f"SELECT {_COLUMNS} FROM promises WHERE done_at IS NULL AND number_key = ? ORDER BY due, id", (number_key,)
    )
    return tuple(promise(row) for row in rows.fetchall())


def finish(conn: sqlite3.Connection, promise_id: int, at: int | None) -> Promise | None:
    """Say that a promise was kept at a time, or is still to be (None).

    Returns:
        The promise as it is now, or None if there is none.
    """
    rows = conn.execute(
        f"UPDATE promises SET done_at = ? WHERE id = ? RETURNING {_COLUMNS}", (at, promise_id)
    ).fetchall()
    return promise(rows[0]) if rows else None


def belong(conn: sqlite3.Connection, call_ids: Iterable[str], number_key: str | None) -> None:
    """What was promised in these calls was promised to this number: it may be known late, or change at a transfer."""
    conn.executemany(
        "UPDATE promises SET number_key = ? WHERE call_id = ? AND number_key IS NOT ?",
        [(number_key, call_id, number_key) for call_id in call_ids],
    )


def remove(conn: sqlite3.Connection, call_ids: Iterable[str]) -> None:
    """Forget what was promised in these calls, and that the agent was reminded of them."""
    for call_id in call_ids:
        conn.execute("DELETE FROM promises WHERE call_id = ?", (call_id,))
        conn.execute("DELETE FROM reminded WHERE call_id = ?", (call_id,))


def promise(row: Row) -> Promise:
    """The promise of a row that was selected as ``id, call_id, text, due, done_at``."""
    promise_id, call_id, text, due, done_at = row
    return Promise(promise_id, call_id, text, due, done_at is not None)
