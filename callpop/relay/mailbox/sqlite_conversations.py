"""Conversations in SQLite: finding them, growing them, making two of them one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import count
from typing import NamedTuple

import msgspec

from callpop.notifications.decode import decode
from callpop.notifications.model import Notification, Status
from callpop.relay.linking import Linking
from callpop.relay.routing import LINK_WINDOW, Conversation, Entry, is_lonely, may_be_merged
from callpop.relay.staff import Staff

_FIND = "SELECT conversation FROM calls WHERE company = ? AND call_id = ?"
_WHOLE = """
SELECT calls.conversation, conversations.participants, conversations.staff,
    entries.id, entries.status, entries.dialled, entries.digest
FROM calls JOIN conversations ON conversations.id = calls.conversation
LEFT JOIN entries ON entries.conversation = calls.conversation
WHERE calls.company = ? AND calls.call_id = ?
"""
_ENTRIES = "SELECT id, status, dialled FROM entries WHERE conversation = ?"
_LONELY = """
SELECT entries.conversation, entries.body FROM lonely JOIN entries ON entries.id = lonely.entry
WHERE lonely.stamped_at BETWEEN ? AND ? AND lonely.mailbox IN ({})
"""
_MAILBOXES = 64
"""In one question at most."""

_LATELY = """
SELECT DISTINCT entries.conversation, entries.stamped_at BETWEEN ? AND ? FROM mailboxes
CROSS JOIN items ON items.mailbox = mailboxes.id
    AND items.place BETWEEN mailboxes.newest - ? AND mailboxes.newest - ?
CROSS JOIN entries ON entries.id = items.entry
WHERE mailboxes.name = ? AND entries.stamped_at >= ? AND entries.conversation IS NOT NULL
"""
_AT_ONCE = 500
"""Items of a mailbox that are looked through in one question. It is in order of receipt, stamps nearly so: but whom an
old call comes to concern gets all of it in between, so only as many old ones in a row end the search."""

_JOIN = (
    "UPDATE entries SET conversation = ? WHERE conversation = ?",
    "UPDATE calls SET conversation = ? WHERE conversation = ?",
    "UPDATE misses SET conversation = ? WHERE conversation = ?",
)
_ADD = """
INSERT INTO entries (conversation, call_id, digest, status, dialled, stamped_at, received_at, held, body)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_OF_CALL = """
SELECT entries.id FROM calls
JOIN entries ON entries.conversation = calls.conversation AND entries.call_id = calls.call_id
WHERE calls.company = ? AND calls.call_id = ?
"""
_STATUSES = {status.value: status for status in Status}


def find(conn: sqlite3.Connection, company: str, call_id: str) -> int | None:
    """The conversation that a call belongs to, or None."""
    row = conn.execute(_FIND, (company, call_id)).fetchone()
    return None if row is None else int(row[0])


class FoundConversation(NamedTuple):
    """The conversation that a call belongs to, as ``load`` gives it, and the digests of what it holds."""

    number: int
    conversation: Conversation
    digests: frozenset[str]


def find_whole(conn: sqlite3.Connection, company: str, call_id: str) -> FoundConversation | None:
    """``find`` and ``load`` in one question: what most notifications ask, and each one gives Python's lock away."""
    rows = conn.execute(_WHOLE, (company, call_id)).fetchall()
    if not rows:
        return None
    number, participants, staff = rows[0][:3]
    entries = [row[3:] for row in rows if row[3] is not None]
    return FoundConversation(
        number,
        _conversation(participants, staff, (entry[:3] for entry in entries)),
        frozenset(entry[3] for entry in entries),
    )


def load(conn: sqlite3.Connection, conversation: int) -> Conversation:
    """What routing has to know of a conversation. Its call_ids are left out: ``calls`` has them."""
    row = conn.execute("SELECT participants, staff FROM conversations WHERE id = ?", (conversation,)).fetchone()
    return _conversation(row[0], row[1], conn.execute(_ENTRIES, (conversation,)))


def notifications(conn: sqlite3.Connection, conversation: int) -> Iterator[Notification]:
    """All notifications of a conversation, in no order."""
    for (body,) in conn.execute("SELECT body FROM entries WHERE conversation = ?", (conversation,)).fetchall():
        yield decode(body)


def linking(conn: sqlite3.Connection, staff: Staff, notification: Notification, own: int | None) -> Linking | None:
    """What transfers without ``merged_id`` link with a notification's conversation; None: there are none around."""
    around: set[int] = set()
    if is_lonely(notification):
        around |= _lately(conn, staff, notification)
    else:
        transfers = [each for each in _lonely_around(conn, staff, notification) if each[0] != own]
        known = notifications(conn, own) if transfers and own is not None else ()
        call = [notification, *(one for one in known if one.call_id == notification.call_id)]
        for conversation, transfer in transfers:
            if may_be_merged(call, transfer):
                around |= {conversation, *_lately(conn, staff, transfer)}
    around.discard(-1 if own is None else own)
    if not around:
        return None
    together = [one for conversation in sorted(around) for one in notifications(conn, conversation)]
    if own is not None:
        together += notifications(conn, own)
    return Linking(notification, together)


def holders(conn: sqlite3.Connection, company: str, call_ids: Iterable[str]) -> dict[str, frozenset[str]]:
    """Whom the conversations of calls concern, of those that are known."""
    found = {call_id: find(conn, company, call_id) for call_id in call_ids}
    return {call_id: load(conn, number).participants for call_id, number in found.items() if number is not None}


def numbers_of(conn: sqlite3.Connection, company: str, call_ids: Iterable[str]) -> list[int]:
    """The entries of calls, and of nothing else of their conversations."""
    return [row[0] for one in call_ids for row in conn.execute(_OF_CALL, (company, one)).fetchall()]


def begin(conn: sqlite3.Connection, participants: Iterable[str], staff: Staff) -> int:
    """Keep whom a new conversation concerns; returns it."""
    values = (_encoded(participants), staff.fingerprint)
    return int(conn.execute("INSERT INTO conversations (participants, staff) VALUES (?, ?)", values).lastrowid or 0)


def join(conn: sqlite3.Connection, joined: Iterable[int]) -> int:
    """Make conversations one, the oldest of them; returns it."""
    first, *others = sorted(joined)
    for old in others:
        for statement in _JOIN:
            conn.execute(statement, (first, old))
        conn.execute("DELETE FROM conversations WHERE id = ?", (old,))
    return first


def add_calls(conn: sqlite3.Connection, company: str, conversation: int, call_ids: Iterable[str]) -> None:
    """Let calls belong to a conversation."""
    for call_id in call_ids:
        values = (company, call_id, conversation)
        conn.execute("INSERT INTO calls (company, call_id, conversation) VALUES (?, ?, ?)", values)


def set_participants(conn: sqlite3.Connection, conversation: int, participants: Iterable[str], staff: Staff) -> None:
    """Keep whom a conversation concerns."""
    values = (_encoded(participants), staff.fingerprint, conversation)
    conn.execute("UPDATE conversations SET participants = ?, staff = ? WHERE id = ?", values)


def add(
    conn: sqlite3.Connection,
    conversation: int | None,
    notification: Notification,
    *,
    received_at: int,
    held: int,
) -> int:
    """Keep a notification; returns its number.

    Args:
        conn: In a transaction.
        conversation: To which it belongs, or None if to none.
        notification: What is kept.
        received_at: When it came.
        held: How many mailboxes hold it.
    """
    values = (
        conversation,
        notification.call_id,
        notification.digest,
        notification.status.value,
        notification.dialled,
        notification.stamped_at,
        received_at,
        held,
        notification.canonical,
    )
    return int(conn.execute(_ADD, values).lastrowid or 0)


def forget(conn: sqlite3.Connection, conversation: int) -> None:
    """Let a conversation go; mailboxes keep what they hold of it."""
    conn.execute("DELETE FROM lonely WHERE entry IN (SELECT id FROM entries WHERE conversation = ?)", (conversation,))
    conn.execute("UPDATE misses SET conversation = NULL WHERE conversation = ?", (conversation,))
    conn.execute("UPDATE entries SET conversation = NULL WHERE conversation = ?", (conversation,))
    conn.execute("DELETE FROM calls WHERE conversation = ?", (conversation,))
    conn.execute("DELETE FROM conversations WHERE id = ?", (conversation,))


def _encoded(participants: Iterable[str]) -> str:
    return msgspec.json.encode(sorted(participants)).decode()


def _conversation(participants: str, staff: str, entries: Iterable[tuple[int, str, str | None]]) -> Conversation:
    return Conversation(
        frozenset(),
        frozenset(msgspec.json.decode(participants, type=list[str])),
        tuple(Entry(number, _STATUSES[status], dialled) for number, status, dialled in entries),
        staff,
    )


def note_lonely(conn: sqlite3.Connection, staff: Staff, transfer: Notification, number: int) -> None:
    """Keep a transfer where calls of those whom it names will find it."""
    conn.executemany(
        "INSERT INTO lonely (mailbox, stamped_at, entry) VALUES (?, ?, ?)",
        [(mailbox, transfer.stamped_at, number) for mailbox in staff.named(transfer)],
    )


def _lonely_around(
    conn: sqlite3.Connection, staff: Staff, notification: Notification
) -> list[tuple[int, Notification]]:
    """Transfers without ``merged_id`` near a notification that name one of its agents: only theirs can be merged."""
    since, until = notification.stamped_at - LINK_WINDOW, notification.stamped_at + LINK_WINDOW
    named = sorted(staff.named(notification))
    found: set[tuple[int, bytes]] = set()
    for begin in range(0, len(named), _MAILBOXES):
        some = named[begin : begin + _MAILBOXES]
        question = _LONELY.format(", ".join("?" * len(some)))
        found.update(row for row in conn.execute(question, (since, until, *some)) if row[0] is not None)
    return [(conversation, decode(body)) for conversation, body in found]


def _lately(conn: sqlite3.Connection, staff: Staff, transfer: Notification) -> set[int]:
    """The conversations that lay in the mailboxes of those whom a transfer names, within the window before it."""
    since = transfer.stamped_at - LINK_WINDOW
    found: set[int] = set()
    for mailbox in staff.named(transfer):
        for back in count(0, _AT_ONCE):
            places = (back + _AT_ONCE - 1, back)
            values = (since, transfer.stamped_at, *places, mailbox, since - LINK_WINDOW)
            rows = conn.execute(_LATELY, values).fetchall()
            found.update(conversation for conversation, is_within in rows if is_within)
            if not rows:
                break
    return found
