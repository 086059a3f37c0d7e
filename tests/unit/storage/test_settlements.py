"""Missed calls that a colleague dealt with: closed for all of a caller's open ones, and for no other."""

from __future__ import annotations

import sqlite3

import pytest

from callpop.calls.entry import Settled
from callpop.calls.record import Outcome
from callpop.notifications.model import Party
from callpop.storage import call_log, settlements
from tests.unit.storage.samples import NOON, SECOND, record

KEY = "+31612345678"
BOB = Settled(Party(emails=("bob@example.com",)), NOON + 100 * SECOND)


def missed(conn: sqlite3.Connection, call_id: str, *others: str, at: int = NOON, key: str | None = KEY) -> None:
    one = record(call_id, *others, outcome=Outcome.MISSED, started_at=at, answered_at=None)
    call_log.upsert(conn, one, number_key=key, name=None, through=1)


def state(conn: sqlite3.Connection, call_id: str) -> tuple[bool, Settled | None]:
    entry = call_log.entry(conn, call_id)
    assert entry is not None
    return entry.handled, entry.settled


def test_all_open_missed_calls_of_the_caller_are_closed_with_who_and_when(conn: sqlite3.Connection) -> None:
    missed(conn, "a")
    missed(conn, "b", at=NOON + SECOND)
    assert set(settlements.settle(conn, BOB, number_key=KEY)) == {"a", "b"}
    assert state(conn, "a") == state(conn, "b") == (True, BOB)
    assert call_log.missed_open(conn) == 0
    assert settlements.settle(conn, BOB, number_key=KEY) == ()


@pytest.mark.parametrize("key", ["+31687654321", None])
def test_other_callers_and_withheld_ones_stay_open(conn: sqlite3.Connection, key: str | None) -> None:
    missed(conn, "a", key=key)
    assert settlements.settle(conn, BOB, number_key=KEY) == ()
    assert settlements.settle(conn, BOB, number_key=None) == ()
    assert state(conn, "a") == (False, None)


def test_a_call_that_came_after_it_stays_open(conn: sqlite3.Connection) -> None:
    missed(conn, "later", at=BOB.at + 1)
    assert settlements.settle(conn, BOB, number_key=KEY) == ()


def test_a_named_call_is_closed_whatever_its_number(conn: sqlite3.Connection) -> None:
    missed(conn, "a", "a2", key=None)
    assert settlements.settle(conn, BOB, number_key=None, call_ids=["a2", "unknown"]) == ("a",)
    assert state(conn, "a2") == (True, BOB)


def test_a_colleagues_mark_closes_the_calls_it_names_and_a_talk_all_that_were_missed_until_then(
    conn: sqlite3.Connection,
) -> None:
    missed(conn, "first")
    missed(conn, "later", at=NOON + SECOND)
    mark = Settled(BOB.by, BOB.at, talked=False)
    assert settlements.settle(conn, mark, number_key=KEY, call_ids=["first"]) == ("first",)
    assert state(conn, "later") == (False, None)
    missed(conn, "older", at=NOON - SECOND)
    assert set(settlements.settle(conn, BOB, number_key=KEY, call_ids=["later"])) == {"later", "older"}


def test_an_answered_call_is_not_settled(conn: sqlite3.Connection) -> None:
    call_log.upsert(conn, record("a"), number_key=KEY, name=None, through=1)
    assert settlements.settle(conn, BOB, number_key=KEY, call_ids=["a"]) == ()


def test_it_outlives_late_news_of_the_call_and_ends_with_the_agents_own_word(conn: sqlite3.Connection) -> None:
    missed(conn, "a")
    settlements.settle(conn, BOB, number_key=KEY)
    missed(conn, "a", "a2")
    assert state(conn, "a") == (True, BOB)
    call_log.set_handled(conn, "a", False, NOON)
    assert state(conn, "a") == (False, None)
    call_log.set_handled(conn, "a", True, NOON)
    assert state(conn, "a") == (True, None)


def test_a_call_that_is_purged_leaves_nothing_of_it(conn: sqlite3.Connection) -> None:
    missed(conn, "a")
    settlements.settle(conn, BOB, number_key=KEY)
    call_log.purge(conn, NOON + SECOND)
    assert conn.execute("SELECT count(*) FROM settled").fetchone() == (0,)
