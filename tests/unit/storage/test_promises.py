"""Promises follow the note they stand in, belong to the caller, and go with the call."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime, timedelta

from callpop.calls.promises import Promise
from callpop.calls.record import Outcome
from callpop.storage import call_log, promises, reminders, retention
from tests.unit.storage.samples import NOON, SECOND, record

KEY = "+31612345678"
DAY = 24 * 3600 * SECOND
TODAY = datetime.fromtimestamp(NOON / 1e6).date()  # a Friday


def call(conn: sqlite3.Connection, call_id: str, *others: str, at: int = NOON, **fields: object) -> None:
    key = fields.pop("key", KEY)
    one = record(call_id, *others, started_at=at, **fields)
    call_log.upsert(conn, one, number_key=key, name=None, through=1)  # type: ignore[arg-type]


def missed(conn: sqlite3.Connection, call_id: str, *others: str, at: int = NOON) -> None:
    call(conn, call_id, *others, at=at, outcome=Outcome.MISSED, answered_at=None)


def write(conn: sqlite3.Connection, call_id: str, note: str, at: int = NOON) -> tuple[Promise, ...]:
    call_log.set_note(conn, call_id, note, at)
    return promises.follow_note(conn, call_id, note, at=at, language="en")


def due(day: int) -> str:
    return (TODAY + timedelta(days=day)).isoformat()


def of_row(conn: sqlite3.Connection, call_id: str) -> tuple[Promise, ...]:
    entry = call_log.entry(conn, call_id)
    assert entry is not None
    return entry.promises


def test_a_note_edited_ten_times_keeps_one_promise(conn: sqlite3.Connection) -> None:
    call(conn, "a")
    for day in range(10):
        now = write(conn, "a", f"quote by Monday {'!' * day}", at=NOON + day * DAY)
        assert [(one.promise_id, one.due) for one in now] == [(now[0].promise_id, due(3))]
    assert of_row(conn, "a") == now


def test_the_promise_goes_when_its_day_is_taken_out_and_comes_back_with_it(conn: sqlite3.Connection) -> None:
    call(conn, "a")
    write(conn, "a", "quote by Monday")
    assert write(conn, "a", "quote") == () == of_row(conn, "a")
    assert [one.due for one in write(conn, "a", "quote by Tuesday")] == [due(4)]


def test_two_lines_may_change_places(conn: sqlite3.Connection) -> None:
    call(conn, "a")
    first = write(conn, "a", "quote Monday\nparts Tuesday")
    second = write(conn, "a", "parts Tuesday\nquote Monday")
    assert {one.promise_id: one.text for one in first} == {one.promise_id: one.text for one in second}


def test_what_is_promised_in_a_line_above_has_neither_the_day_nor_the_tick_of_the_older_one(
    conn: sqlite3.Connection,
) -> None:
    call(conn, "a")
    (quote,) = write(conn, "a", "quote by Monday")
    promises.finish(conn, quote.promise_id, NOON)
    now = write(conn, "a", "visit on Monday\nquote by Monday", at=NOON + 7 * DAY)
    assert [(one.text, one.due, one.done) for one in now] == [
        ("quote by Monday", due(3), True),
        ("visit on Monday", due(10), False),
    ]
    assert now[0].promise_id == quote.promise_id


def test_what_was_ticked_stays_ticked_while_the_note_is_edited(conn: sqlite3.Connection) -> None:
    call(conn, "a")
    (one,) = write(conn, "a", "quote by Monday")
    assert promises.finish(conn, one.promise_id, NOON) == Promise(one.promise_id, "a", one.text, one.due, True)
    assert [one.done for one in write(conn, "a", "quote by Monday, sent")] == [True]
    assert [one.done for one in promises.of(conn, {"a"})] == [True]
    assert promises.open_of(conn, KEY) == ()
    promises.finish(conn, one.promise_id, None)
    assert [one.done for one in promises.open_of(conn, KEY)] == [False]
    assert promises.finish(conn, 999, NOON) is None


def test_a_call_is_handled_and_opened_again_and_its_promises_stay_what_they_were(conn: sqlite3.Connection) -> None:
    missed(conn, "a", "a2")
    (quote,) = write(conn, "a", "quote by Monday")
    promises.finish(conn, quote.promise_id, NOON)
    write(conn, "a", "quote by Monday\nparts by Tuesday")
    for handled in (True, False):
        call_log.set_handled(conn, "a2", handled, NOON + SECOND)
        assert [(one.text, one.done) for one in of_row(conn, "a")] == [
            ("quote by Monday", True),
            ("parts by Tuesday", False),
        ]
        assert [one.text for one in promises.open_of(conn, KEY)] == ["parts by Tuesday"]
        assert [one.text for one in reminders.due_promises(conn, date.max)] == ["parts by Tuesday"]


def test_what_is_promised_after_the_call_was_handled_is_open(conn: sqlite3.Connection) -> None:
    missed(conn, "a")
    call_log.set_handled(conn, "a", True, NOON)
    write(conn, "a", "quote by Monday", at=NOON + SECOND)
    assert [one.done for one in of_row(conn, "a")] == [False]


def test_merged_calls_share_their_promises(conn: sqlite3.Connection) -> None:
    call(conn, "a")
    (one,) = write(conn, "a", "quote by Monday")
    call(conn, "b", "a")
    assert of_row(conn, "b") == (one,)
    assert [now.promise_id for now in write(conn, "b", "quote by Monday")] == [one.promise_id]


def test_what_is_open_is_found_by_the_callers_number_alone(conn: sqlite3.Connection) -> None:
    call(conn, "a")
    call(conn, "withheld", key=None)
    write(conn, "a", "parts by Tuesday\nquote by Monday")
    write(conn, "withheld", "quote by Monday")
    history = call_log.history(conn, number_key=KEY, started_before=NOON + DAY, week_start=0, day_start=0)
    assert [one.text for one in history.promises] == ["quote by Monday", "parts by Tuesday"]
    assert promises.open_of(conn, "+31687654321") == ()
    assert promises.open_of(conn, None) == ()
    nobody = call_log.history(conn, number_key=None, started_before=NOON + DAY, week_start=0, day_start=0)
    assert nobody.promises == ()


def test_a_promise_is_the_callers_also_when_they_are_known_late_or_a_transfer_brings_another(
    conn: sqlite3.Connection,
) -> None:
    write(conn, "a", "quote by Monday")
    assert promises.open_of(conn, KEY) == ()
    call(conn, "a")
    assert [one.text for one in promises.open_of(conn, KEY)] == ["quote by Monday"]
    call(conn, "b", "a", key="+31687654321")
    assert promises.open_of(conn, KEY) == ()
    assert [one.text for one in promises.open_of(conn, "+31687654321")] == ["quote by Monday"]


def test_the_most_pressing_one_comes_first(conn: sqlite3.Connection) -> None:
    call(conn, "a")
    write(conn, "a", "parts by Tuesday\nquote by Monday\nvisit next week")
    assert [one.due for one in promises.open_of(conn, KEY)] == [due(3), due(3), due(4)]
    assert [one.due for one in reminders.due_promises(conn, date.max)] == [due(3), due(3), due(4)]
    assert len(reminders.due_promises(conn, date.fromisoformat(due(3)))) == 2


def test_promises_go_with_the_call(conn: sqlite3.Connection) -> None:
    missed(conn, "a")
    write(conn, "a", "quote by Monday")
    reminders.mark(conn, promise_ids=[], call_ids=["a"], at=NOON)
    retention.purge(conn, NOON + 1)
    # Not yet: what was promised is still to be done.
    (promise,) = promises.open_of(conn, KEY)
    promises.finish(conn, promise.promise_id, NOON)
    retention.purge(conn, NOON + 1)
    for table in ("promises", "reminded"):
        assert conn.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


# Reminders


def test_a_promise_is_due_from_its_day_on_until_the_agent_has_seen_its_reminder(conn: sqlite3.Connection) -> None:
    call(conn, "a")
    (one,) = write(conn, "a", "quote by Monday")
    assert reminders.due_promises(conn, date.fromisoformat(due(2))) == ()
    assert reminders.due_promises(conn, date.fromisoformat(due(3))) == (one,)
    assert reminders.due_promises(conn, date.fromisoformat(due(9))) == (one,)
    reminders.mark(conn, promise_ids=[one.promise_id], call_ids=[], at=NOON)
    assert reminders.due_promises(conn, date.fromisoformat(due(9))) == ()


def test_a_kept_promise_is_not_due(conn: sqlite3.Connection) -> None:
    call(conn, "a")
    (one,) = write(conn, "a", "quote by Monday")
    promises.finish(conn, one.promise_id, NOON)
    assert reminders.due_promises(conn, date.fromisoformat(due(3))) == ()


def test_a_promise_in_a_test_call_reminds_of_nothing(conn: sqlite3.Connection) -> None:
    call(conn, "tried", test=True)
    write(conn, "tried", "quote by Monday")
    assert reminders.due_promises(conn, date.fromisoformat(due(9))) == ()


def test_missed_calls_are_reminded_of_while_they_are_open_and_once(conn: sqlite3.Connection) -> None:
    for place, call_id in enumerate(("a", "b", "handled")):
        missed(conn, call_id, f"{call_id}2", at=NOON + place)
    call_log.set_handled(conn, "handled", True, NOON + SECOND)
    everything = {"since": NOON, "until": NOON + SECOND}
    assert reminders.open_missed(conn, **everything) == ("b", "a")
    assert reminders.open_missed(conn, since=NOON + 1, until=NOON + 1) == ()
    reminders.mark(conn, promise_ids=[], call_ids=["b2"], at=NOON)
    assert reminders.open_missed(conn, **everything) == ("a",)


def test_a_call_that_rings_is_up_and_one_that_is_over_is_not(conn: sqlite3.Connection) -> None:
    missed(conn, "a")
    assert not reminders.call_is_up(conn)
    call(conn, "b", outcome=Outcome.RINGING, answered_at=None, ended_at=None, over=False)
    assert reminders.call_is_up(conn)


def test_later_lasts_until_then(conn: sqlite3.Connection) -> None:
    assert reminders.later_until(conn) == 0
    reminders.remind_later(conn, NOON)
    assert reminders.later_until(conn) == NOON
