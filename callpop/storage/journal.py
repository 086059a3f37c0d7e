"""The journal: each accepted notification as it came. The call log can be made from it anew.

A conversation here is what ``merged_id`` links, either way. Links that a transfer without one
implies are the fold's knowledge (``calls/conversation.py``); ``unlinked_transfers`` and
``stamped_between`` find what it needs for them.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from callpop.notifications.decode import decode
from callpop.notifications.model import Notification
from callpop.notifications.refusal import NotANotification

_log = logging.getLogger(__name__)

APPEND = """
INSERT INTO journal (received_at, source, call_id, merged_id, status, stamped_at, digest, body, folded)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (call_id, digest) DO NOTHING
"""
"""Adds one line, or nothing if the journal has it."""
_NEIGHBOURS = """
SELECT merged_id FROM journal WHERE call_id = ?1 AND merged_id IS NOT NULL
UNION ALL SELECT call_id FROM journal WHERE merged_id = ?1
"""
_OLD_STRANGERS = """
SELECT call_id FROM (SELECT DISTINCT call_id FROM journal) AS one
WHERE NOT EXISTS (SELECT 1 FROM call_ids WHERE call_ids.call_id = one.call_id)
AND (SELECT max(received_at) FROM journal WHERE journal.call_id = one.call_id) < ?
"""


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One accepted notification.

    Attributes:
        entry_id: Its place in the journal.
        received_at: Microseconds UTC.
        source: ``listener``, ``relay`` or ``replay``.
        call_id: The call.
        status: ``Status`` as text.
        stamped_at: Microseconds UTC, by the platform's clock.
        body: The bytes as they came.
        folded: Whether the call's row takes it into account.
    """

    entry_id: int
    received_at: int
    source: str
    call_id: str
    status: str
    stamped_at: int
    body: bytes
    folded: bool


def append(
    conn: sqlite3.Connection, notification: Notification, *, body: bytes, received_at: int, source: str, folded: bool
) -> int | None:
    """Add a notification.

    Args:
        conn: In a transaction of the writer.
        notification: The decoded ``body``.
        body: The bytes as they came.
        received_at: Microseconds UTC.
        source: ``listener``, ``relay`` or ``replay``.
        folded: Whether the call's row is brought up to date in the same transaction.

    Returns:
        The entry's id, or None for a duplicate.
    """
    cursor = conn.execute(APPEND, line(notification, body=body, received_at=received_at, source=source, folded=folded))
    return cursor.lastrowid if cursor.rowcount else None


def line(
    notification: Notification, *, body: bytes, received_at: int, source: str, folded: bool
) -> tuple[int, str, str, str | None, str, int, str, bytes, bool]:
    """The values of ``APPEND``; see ``append``."""
    return (
        received_at,
        source,
        notification.call_id,
        notification.merged_id,
        notification.status.value,
        notification.stamped_at,
        notification.digest,
        body,
        folded,
    )


def linked(conn: sqlite3.Connection, call_ids: Iterable[str]) -> set[str]:
    """The given call_ids and all that ``merged_id`` connects to them, over any number of steps."""
    found = set(call_ids)
    waiting = list(found)
    while waiting:
        for (call_id,) in conn.execute(_NEIGHBOURS, (waiting.pop(),)).fetchall():
            if call_id not in found:
                found.add(call_id)
                waiting.append(call_id)
    return found


def load(conn: sqlite3.Connection, call_ids: Iterable[str]) -> list[Notification]:
    """The notifications of exactly these call_ids, in order of receipt (see ``linked``)."""
    found: list[tuple[int, bytes]] = []
    for call_id in set(call_ids):
        found += conn.execute("SELECT id, body FROM journal WHERE call_id = ?", (call_id,)).fetchall()
    found.sort()
    notifications = []
    for entry_id, body in found:
        try:
            notifications.append(decode(body))
        except NotANotification as error:  # an older Callpop accepted it
            _log.warning("journal entry %d is no notification any more: %s", entry_id, error)
    return notifications


def known_calls(conn: sqlite3.Connection) -> Iterator[str]:
    """Every call_id that an entry is about or merges, some of them several times."""
    for statement in (
        "SELECT DISTINCT call_id FROM journal",
        "SELECT DISTINCT merged_id FROM journal WHERE merged_id IS NOT NULL",
    ):
        for (call_id,) in conn.execute(statement):
            yield call_id


def entries(conn: sqlite3.Connection, call_id: str | None = None, limit: int | None = None) -> list[JournalEntry]:
    """The newest ``limit`` entries (all if None) of a call (of any if None), in order of receipt."""
    where, values = ("", ()) if call_id is None else ("WHERE call_id = ?", (call_id,))
    rows = conn.execute(
        f"SELECT id, received_at, source, call_id, status, stamped_at, body, folded FROM journal {where}"
        " ORDER BY id DESC LIMIT ?",
        (*values, -1 if limit is None else limit),
    ).fetchall()
    return [JournalEntry(*(*row[:-1], bool(row[-1]))) for row in reversed(rows)]


def unfolded(conn: sqlite3.Connection) -> list[str]:
    """The call_ids whose rows lag behind the journal."""
    return [row[0] for row in conn.execute("SELECT DISTINCT call_id FROM journal WHERE folded = 0")]


def mark_folded(conn: sqlite3.Connection, call_ids: Iterable[str]) -> None:
    """Say that the rows of these call_ids take all their entries into account."""
    conn.executemany(
        "UPDATE journal SET folded = 1 WHERE call_id = ? AND folded = 0", [(call_id,) for call_id in call_ids]
    )


def mark_unfolded(conn: sqlite3.Connection) -> None:
    """Say that every row lags: a rule, or the agent, has changed."""
    conn.execute("UPDATE journal SET folded = 0 WHERE folded = 1")


def unlinked_transfers(conn: sqlite3.Connection, around: int, window: int) -> list[str]:
    """The call_ids with a transfer without ``merged_id`` stamped at most ``window`` before or after ``around``."""
    rows = conn.execute(
        "SELECT DISTINCT call_id FROM journal WHERE merged_id IS NULL AND status = 'transfer'"
        " AND stamped_at BETWEEN ? AND ?",
        (around - window, around + window),
    )
    return [row[0] for row in rows]


def newest_unlinked(conn: sqlite3.Connection) -> int | None:
    """When the newest transfer without ``merged_id`` is stamped, microseconds UTC; None if there is none."""
    found: int | None = conn.execute(
        "SELECT max(stamped_at) FROM journal WHERE merged_id IS NULL AND status = 'transfer'"
    ).fetchone()[0]
    return found


def stamped_between(conn: sqlite3.Connection, since: int, until: int) -> list[str]:
    """The call_ids with a notification stamped from ``since`` to ``until``, both included."""
    rows = conn.execute("SELECT DISTINCT call_id FROM journal WHERE stamped_at BETWEEN ? AND ?", (since, until))
    return [row[0] for row in rows]


def old_others(conn: sqlite3.Connection, before: int) -> list[str]:
    """The calls in no row of the log that nothing came of since a time (microseconds UTC).

    It looks through the whole journal: for a reader, so that nobody waits for it.
    """
    return [str(call_id) for (call_id,) in conn.execute(_OLD_STRANGERS, (before,))]


def purge_others(conn: sqlite3.Connection, before: int, call_ids: Iterable[str] | None = None) -> int:
    """Remove the conversations that the agent has no part in (calls.md, 'The agent').

    A conversation goes as a whole, once none of its call_ids belongs to a row of the log and its
    last receipt is older than ``before``.

    Args:
        conn: In a transaction of the writer.
        before: Microseconds UTC.
        call_ids: Some of those that ``old_others`` found; None to look for them now.

    Returns:
        How many notifications were removed.
    """
    removed = 0
    done: set[str] = set()
    # SQLite picks the old ones: a company's whole day in Python would cost as much memory as all the cards.
    for call_id in old_others(conn, before) if call_ids is None else call_ids:
        if call_id in done:
            continue
        conversation = linked(conn, [call_id])
        done |= conversation
        if any(_has_row(conn, one) or _last_receipt(conn, one) >= before for one in conversation):
            continue
        for one in conversation:
            removed += forget(conn, one)
    return removed


def forget(conn: sqlite3.Connection, call_id: str) -> int:
    """Remove a call's notifications, cards and marks; returns how many notifications that were."""
    conn.execute("DELETE FROM cards WHERE call_id = ?", (call_id,))
    conn.execute("DELETE FROM handled WHERE call_id = ?", (call_id,))
    conn.execute("DELETE FROM settled WHERE call_id = ?", (call_id,))
    return conn.execute("DELETE FROM journal WHERE call_id = ?", (call_id,)).rowcount


def _last_receipt(conn: sqlite3.Connection, call_id: str) -> int:
    newest = conn.execute("SELECT max(received_at) FROM journal WHERE call_id = ?", (call_id,)).fetchone()[0]
    return -1 if newest is None else int(newest)


def _has_row(conn: sqlite3.Connection, call_id: str) -> bool:
    return conn.execute("SELECT 1 FROM call_ids WHERE call_id = ?", (call_id,)).fetchone() is not None
