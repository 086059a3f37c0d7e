"""A notification's one transaction: its conversation, the mailboxes of all whom it concerns, and who missed it."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping

from callpop.notifications.model import Notification
from callpop.relay import settling
from callpop.relay.mailbox import sqlite_conversations as conversations
from callpop.relay.mailbox import sqlite_misses
from callpop.relay.mailbox.sqlite_mailboxes import New, append
from callpop.relay.routing import Conversation, is_lonely, plan
from callpop.relay.staff import Staff
from callpop.relay.store import Item, Settled

Appended = dict[str, tuple[Item, ...]]
"""What was appended, by mailbox."""


def post(
    conn: sqlite3.Connection,
    *,
    company: str,
    staff: Staff,
    notification: Notification,
    received_at: int,
    length: int,
) -> Appended | None:
    """Take a notification (see ``Store.post``).

    Args:
        conn: In a transaction.
        company: Whose.
        staff: The company's agents.
        notification: What was posted.
        received_at: When.
        length: What a mailbox may hold.

    Returns:
        None if it was known.
    """
    found = conversations.find_whole(conn, company, notification.call_id)
    if found is not None and notification.digest in found.digests:
        return None
    own = None if found is None else found.number
    joined = {own: None} if own is not None else {}
    call_ids = [] if own is not None else [notification.call_id]
    if notification.merged_id is not None:
        merged = conversations.find(conn, company, notification.merged_id)
        if merged is None:
            call_ids.append(notification.merged_id)
        else:
            joined[merged] = None
    linking = conversations.linking(conn, staff, notification, own)
    in_doubt: dict[str, frozenset[str]] = {}
    if linking is not None:
        linked = (conversations.find(conn, company, call_id) for call_id in linking.call_ids)
        joined |= dict.fromkeys(sorted(one for one in linked if one is not None))
        in_doubt = conversations.holders(conn, company, linking.in_doubt)
    kept = [found.conversation if found is not None and one == own else conversations.load(conn, one) for one in joined]
    outdated = [one for one, known in zip(joined, kept, strict=True) if known.staff != staff.fingerprint]
    earlier = [each for one in outdated for each in conversations.notifications(conn, one)]
    planned = plan(notification, staff=staff, kept=kept, earlier=earlier)
    if not joined:
        conversation = conversations.begin(conn, planned.participants, staff)
    else:
        conversation = conversations.join(conn, joined)
        if outdated or any(one.participants != planned.participants for one in kept):
            conversations.set_participants(conn, conversation, planned.participants, staff)
    conversations.add_calls(conn, company, conversation, call_ids)
    number = conversations.add(
        conn,
        conversation,
        notification,
        received_at=received_at,
        held=len(planned.participants),
    )
    if is_lonely(notification):
        conversations.note_lonely(conn, staff, notification, number)
    last = New(received_at, notification.canonical, number)
    backlog = planned.backlog
    if in_doubt and linking is not None:
        lacking = linking.lacking(in_doubt, conversations.holders(conn, company, linking.in_doubt))
        backlog = _with_lacking(conn, company, backlog, lacking)
    news = _with_backlog(conn, planned.participants, backlog, last)
    settled_by_it = _settled(conn, company, staff, notification, received_at, conversation, planned.participants, kept)
    for mailbox, settled in settled_by_it:
        news[mailbox].append(New(received_at, settled))
    return deliver(conn, news, length=length)


def deliver(conn: sqlite3.Connection, news: Mapping[str, list[New]], *, length: int) -> Appended:
    """Append to several mailboxes."""
    appended = append(conn, news, length=length)
    if len(appended) < len(news):
        dropped: Counter[int] = Counter()
        for mailbox in news.keys() - appended.keys():
            dropped.update(one.entry for one in news[mailbox] if one.entry is not None)
        held = [(times, entry) for entry, times in dropped.items()]
        conn.executemany("UPDATE entries SET held = held - ? WHERE id = ?", held)
    return appended


def _with_lacking(
    conn: sqlite3.Connection,
    company: str,
    backlog: Mapping[str, tuple[int, ...]],
    lacking: Mapping[str, frozenset[str]],
) -> dict[str, tuple[int, ...]]:
    """The backlog, and what some mailboxes lack of other calls (``Linking.lacking``)."""
    whole = {mailbox: set(numbers) for mailbox, numbers in backlog.items()}
    for mailbox, call_ids in lacking.items():
        whole.setdefault(mailbox, set()).update(conversations.numbers_of(conn, company, call_ids))
    return {mailbox: tuple(sorted(numbers)) for mailbox, numbers in whole.items()}


def _with_backlog(
    conn: sqlite3.Connection, mailboxes: frozenset[str], backlog: Mapping[str, tuple[int, ...]], last: New
) -> dict[str, list[New]]:
    news: dict[str, list[New]] = defaultdict(list)
    if backlog:
        times = Counter(number for numbers in backlog.values() for number in numbers)
        bodies = {}
        for number, held in times.items():
            conn.execute("UPDATE entries SET held = held + ? WHERE id = ?", (held, number))
            row = conn.execute("SELECT received_at, body FROM entries WHERE id = ?", (number,)).fetchone()
            bodies[number] = New(row[0], row[1], number)
        for mailbox, numbers in backlog.items():
            news[mailbox] += [bodies[number] for number in numbers]
    for mailbox in mailboxes:
        news[mailbox].append(last)
    return news


def _settled(
    conn: sqlite3.Connection,
    company: str,
    staff: Staff,
    notification: Notification,
    received_at: int,
    conversation: int,
    participants: frozenset[str],
    kept: list[Conversation],
) -> list[tuple[str, Settled]]:
    found: list[tuple[str, Settled]] = []
    if participants and settling.is_due(notification, [entry for one in kept for entry in one.entries]):
        together = list(conversations.notifications(conn, conversation))
        missed = settling.misses(together, staff=staff, participants=participants, received_at=received_at)
        found += sqlite_misses.bring_up_to_date(conn, company, conversation, missed).items()
    for talk in settling.talks(notification, staff=staff, received_at=received_at):
        found += sqlite_misses.talked(conn, company, talk).items()
    return found
