from __future__ import annotations

import sqlite3

from callpop.storage import mailbox
from callpop.storage.mailbox import ReadTo
from tests.unit.storage.samples import NOON, SECOND


def test_the_end_of_what_was_read_moves_and_belongs_to_one_mailbox(conn: sqlite3.Connection) -> None:
    assert mailbox.read_to(conn, "mine") is None
    mailbox.move(conn, "mine", ReadTo("s.1", NOON))
    mailbox.move(conn, "mine", ReadTo("s.2", NOON - SECOND))
    # Items need not come in order of receipt: the time never goes back.
    assert mailbox.read_to(conn, "mine") == ReadTo("s.2", NOON)
    mailbox.move(conn, "another", ReadTo("s.9", NOON))
    assert mailbox.read_to(conn, "mine") is None


def test_gaps_that_begin_at_one_moment_are_one(conn: sqlite3.Connection) -> None:
    mailbox.add_gap(conn, since=NOON, until=NOON + SECOND)
    mailbox.add_gap(conn, since=NOON, until=NOON + 3 * SECOND)
    mailbox.add_gap(conn, since=NOON + 5 * SECOND, until=NOON + 6 * SECOND)
    mailbox.add_gap(conn, since=None, until=NOON)
    mailbox.add_gap(conn, since=None, until=NOON)
    found = mailbox.gaps(conn)
    assert [(gap.since, gap.until) for gap in found] == [
        (NOON, NOON + 3 * SECOND),
        (NOON + 5 * SECOND, NOON + 6 * SECOND),
        (None, NOON),
        (None, NOON),
    ]
    mailbox.forget_gaps(conn, [gap.gap_id for gap in found[1:]])
    assert mailbox.gaps(conn) == found[:1]


def test_what_is_to_be_told_is_told_in_order_and_once(conn: sqlite3.Connection) -> None:
    for call_id, at in (("b", NOON), ("a", NOON + SECOND), ("b", NOON + 2 * SECOND)):
        mailbox.note_untold(conn, call_id, at)
    assert mailbox.untold(conn) == ("b", "a")
    mailbox.told(conn, ["b", "unknown"])
    assert mailbox.untold(conn) == ("a",)
