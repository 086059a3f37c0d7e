"""Who missed whom, in SQLite: what ``settling.py`` says, carried out in the notification's transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence

import msgspec

from callpop.relay import settling
from callpop.relay.settling import Miss, Talk
from callpop.relay.store import Settled

_COLUMNS = "id, mailbox, number, at, call_ids, settled"
_OF_CONVERSATION = f"SELECT {_COLUMNS} FROM misses WHERE conversation = ?"
_OPEN = f"SELECT {_COLUMNS} FROM misses WHERE company = ? AND number = ? AND settled = 0"
_OF_MAILBOX = f"SELECT {_COLUMNS} FROM misses WHERE company = ? AND mailbox = ?"
_ADD = """
INSERT INTO misses (company, conversation, mailbox, number, at, call_ids, settled) VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_TALKED = """
INSERT INTO talks (company, number, by, at) VALUES (?, ?, ?, ?)
ON CONFLICT (company, number) DO UPDATE SET by = excluded.by, at = excluded.at WHERE excluded.at > at
"""


def bring_up_to_date(
    conn: sqlite3.Connection, company: str, conversation: int, found: Sequence[Miss]
) -> dict[str, Settled]:
    """Keep what a conversation's misses are now; returns what that settles, by mailbox."""
    kept = _read(conn, _OF_CONVERSATION, (conversation,))
    if not kept and not found:
        return {}
    talked = {}
    for number in {one.number for one in found}:
        row = conn.execute("SELECT by, at FROM talks WHERE company = ? AND number = ?", (company, number)).fetchone()
        if row is not None:
            talked[number] = Talk(number, *row)
    reckoning = settling.reckon([miss for _, miss in kept], found, talked)
    if kept:
        conn.execute("DELETE FROM misses WHERE conversation = ?", (conversation,))
    for one in reckoning.misses:
        call_ids = msgspec.json.encode(one.call_ids).decode()
        conn.execute(_ADD, (company, conversation, one.mailbox, one.number, one.at, call_ids, one.settled))
    return dict(reckoning.settled)


def talked(conn: sqlite3.Connection, company: str, talk: Talk) -> dict[str, Settled]:
    """Note a talk; returns what that settles, by mailbox."""
    conn.execute(_TALKED, (company, talk.number, talk.by, talk.at))
    found = _read(conn, _OPEN, (company, talk.number))
    _close(conn, found, lambda miss: settling.is_settled_by(miss, talk))
    return settling.by_talk([miss for _, miss in found], talk)


def marked(
    conn: sqlite3.Connection, company: str, mailbox: str, call_id: str, *, by: str, at: int
) -> dict[str, Settled]:
    """An agent marked a miss of theirs as handled; returns what that settles of others, by mailbox."""
    own = [miss for _, miss in _read(conn, _OF_MAILBOX, (company, mailbox)) if call_id in miss.call_ids]
    if not own:
        return {}
    newest = max(own, key=lambda miss: miss.at)
    found = _read(conn, _OPEN, (company, newest.number))
    _close(conn, found, lambda miss: settling.is_settled_by_hand(miss, newest))
    return settling.by_hand([miss for _, miss in found], newest, by=by, at=at)


def _close(conn: sqlite3.Connection, found: Iterable[tuple[int, Miss]], over: Callable[[Miss], bool]) -> None:
    conn.executemany("UPDATE misses SET settled = 1 WHERE id = ?", [(number,) for number, miss in found if over(miss)])


def _read(conn: sqlite3.Connection, question: str, values: tuple[object, ...]) -> list[tuple[int, Miss]]:
    return [
        (number, Miss(mailbox, key, at, msgspec.json.decode(call_ids, type=tuple[str, ...]), bool(settled)))
        for number, mailbox, key, at, call_ids, settled in conn.execute(question, values)
    ]
