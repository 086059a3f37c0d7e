"""A missed call is open until something closes it, whatever is heard first."""

from __future__ import annotations

import contextlib
import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callpop.calls.entry import Closed, ClosedBy, Settled
from callpop.calls.record import Direction, Outcome
from callpop.notifications.model import Party
from callpop.storage import call_log, closing, settlements
from tests.unit.storage.memory import empty_log
from tests.unit.storage.samples import NOON, SECOND, record

pytestmark = pytest.mark.once

KEY = "+31612345678"
OTHER = "+31687654321"
BOB = Party(emails=("bob@example.com",))


def put(
    conn: sqlite3.Connection,
    call_id: str,
    at: int,
    outcome: Outcome = Outcome.MISSED,
    *others: str,
    out: bool = False,
    key: str | None = KEY,
    test: bool = False,
) -> frozenset[str]:
    one = record(
        call_id,
        *others,
        started_at=NOON + at * SECOND,
        outcome=outcome,
        direction=Direction.OUTGOING if out else Direction.INCOMING,
        test=test,
    )
    return call_log.upsert(conn, one, number_key=key, name=None, through=1).closed


def closed(conn: sqlite3.Connection, call_id: str) -> Closed | None:
    entry = call_log.entry(conn, call_id)
    assert entry is not None
    assert entry.is_open == (entry.record.outcome is Outcome.MISSED and entry.closed is None)
    return entry.closed


def kind(conn: sqlite3.Connection, call_id: str) -> str | None:
    found = closed(conn, call_id)
    return None if found is None else found.kind.value


def test_a_missed_call_is_open_until_the_agent_calls_back_whatever_comes_of_it(conn: sqlite3.Connection) -> None:
    put(conn, "a", 0)
    assert kind(conn, "a") is None
    assert put(conn, "out", 10, Outcome.NO_ANSWER, out=True) == {"a"}
    assert closed(conn, "a") == Closed(ClosedBy.CALLED_BACK, NOON + 10 * SECOND)
    assert call_log.missed_open(conn) == 0


def test_a_missed_call_is_closed_when_the_caller_gets_through_later(conn: sqlite3.Connection) -> None:
    put(conn, "a", 0)
    put(conn, "b", 5)
    assert put(conn, "c", 10, Outcome.ANSWERED) == {"a", "b"}
    assert kind(conn, "a") == kind(conn, "b") == "got-through"
    put(conn, "d", 20)
    assert kind(conn, "d") is None


@pytest.mark.parametrize(
    "fields",
    [
        {"key": OTHER},
        {"key": None},
        {"at": -5},
        {"test": True},
        {"outcome": Outcome.ANSWERED_ELSEWHERE},
        {"outcome": Outcome.MISSED},
    ],
)
def test_others_calls_earlier_ones_tests_and_those_that_did_not_reach_the_agent_close_nothing(
    conn: sqlite3.Connection, fields: dict[str, object]
) -> None:
    put(conn, "a", 0)
    put(conn, "b", **{"at": 10, "outcome": Outcome.ANSWERED, **fields})  # type: ignore[arg-type]
    assert kind(conn, "a") is None


def test_withheld_callers_never_close_each_others_calls(conn: sqlite3.Connection) -> None:
    put(conn, "a", 0, key=None)
    put(conn, "b", 10, Outcome.ANSWERED, key=None)
    assert kind(conn, "a") is None


def test_the_first_of_several_reasons_is_told(conn: sqlite3.Connection) -> None:
    put(conn, "a", 0)
    put(conn, "c", 30, Outcome.ANSWERED)
    assert kind(conn, "a") == "got-through"
    assert put(conn, "b", 20, out=True, outcome=Outcome.BUSY) == {"a"}
    assert kind(conn, "a") == "called-back"
    call_log.set_handled(conn, "a", True, NOON + 5 * SECOND)
    assert kind(conn, "a") == "handled"


def test_a_colleague_who_dealt_with_it_is_named(conn: sqlite3.Connection) -> None:
    put(conn, "a", 0)
    put(conn, "b", 1)
    settlements.settle(conn, Settled(BOB, NOON + 9 * SECOND), number_key=KEY)
    assert closed(conn, "a") == Closed(ClosedBy.SETTLED, NOON + 9 * SECOND, BOB)
    put(conn, "c", 20)
    settlements.settle(conn, Settled(BOB, NOON + 29 * SECOND, talked=False), number_key=KEY)
    assert closed(conn, "c") == Closed(ClosedBy.COLLEAGUE_HANDLED, NOON + 29 * SECOND, BOB)
    put(conn, "a", 0, Outcome.MISSED, "a2")
    assert kind(conn, "a2") == "settled"


def test_a_call_that_the_agent_opens_again_stays_open_until_something_new_closes_it(conn: sqlite3.Connection) -> None:
    put(conn, "a", 0)
    put(conn, "b", 10, Outcome.ANSWERED)
    call_log.set_handled(conn, "a", False, NOON + 20 * SECOND)
    assert kind(conn, "a") is None
    assert call_log.missed_open(conn) == 1
    put(conn, "b", 10, Outcome.ANSWERED)
    settlements.settle(conn, Settled(BOB, NOON + 15 * SECOND), number_key=KEY)
    put(conn, "a", 0)
    assert kind(conn, "a") is None
    assert put(conn, "c", 30, Outcome.CANCELLED, out=True) == {"a"}
    assert kind(conn, "a") == "called-back"
    call_log.set_handled(conn, "a", False, NOON + 40 * SECOND)
    call_log.set_handled(conn, "a", True, NOON + 41 * SECOND)
    assert closed(conn, "a") == Closed(ClosedBy.HANDLED, NOON + 41 * SECOND)


def test_what_closes_a_call_no_more_opens_it(conn: sqlite3.Connection) -> None:
    put(conn, "a", 0)
    put(conn, "b", 10, Outcome.IN_PROGRESS)
    assert kind(conn, "a") == "got-through"
    assert put(conn, "b", 10, Outcome.UNKNOWN) == {"a"}
    assert kind(conn, "a") is None
    put(conn, "b", 10, Outcome.ANSWERED)
    assert call_log.take_away(conn, ["b"]).closed == {"a"}
    assert kind(conn, "a") is None


def test_a_voicemails_answer_is_a_missed_call_and_closes_nothing(conn: sqlite3.Connection) -> None:
    put(conn, "a", 0)
    put(conn, "b", 10, Outcome.ANSWERED)
    entry, changed = call_log.set_voicemail(conn, "b", True, NOON + 99 * SECOND)
    assert entry is not None
    assert (entry.record.outcome, entry.voicemail, entry.is_open) == (Outcome.MISSED, True, True)
    assert changed == {"a", "b"}
    assert call_log.missed_open(conn) == 2
    put(conn, "b", 10, Outcome.ANSWERED)
    assert kind(conn, "a") is None
    entry, _ = call_log.set_voicemail(conn, "b", False, NOON + 100 * SECOND)
    assert entry is not None
    assert (entry.record.outcome, entry.voicemail) == (Outcome.ANSWERED, False)
    assert kind(conn, "a") == "got-through"


def test_a_test_call_is_never_counted_as_open(conn: sqlite3.Connection) -> None:
    put(conn, "a", 0, test=True)
    assert call_log.missed_open(conn) == 0


def test_a_row_whose_numbers_were_masked_stays_as_it_is(conn: sqlite3.Connection) -> None:
    put(conn, "a", 0)
    conn.execute("UPDATE calls SET masked = 1, name = 'masked'")
    put(conn, "a", 5, Outcome.ANSWERED, "a2")
    call_log.rename(conn, "a", "Karin")
    entry = call_log.entry(conn, "a")
    assert entry is not None
    assert (entry.masked, entry.record.outcome, entry.name) == (True, Outcome.MISSED, "masked")


EVENTS = st.lists(
    st.tuples(
        st.sampled_from(["miss", "miss", "answer", "out", "elsewhere"]),
        st.integers(0, 20),
        st.sampled_from([KEY, KEY, OTHER, None]),
    ),
    min_size=1,
    max_size=8,
)


def state(conn: sqlite3.Connection) -> list[tuple[str, Closed | None]]:
    return sorted((entry.record.call_id, entry.closed) for _, entry in call_log.page(conn))


def play(conn: sqlite3.Connection, number: int, event: tuple[str, int, str | None]) -> None:
    what, at, key = event
    outcome = {"miss": Outcome.MISSED, "answer": Outcome.ANSWERED, "elsewhere": Outcome.ANSWERED_ELSEWHERE}.get(
        what, Outcome.NO_ANSWER
    )
    put(conn, f"call-{number}", at, outcome, out=what == "out", key=key)


@settings(max_examples=300)
@given(EVENTS, st.data())
def test_whatever_order_calls_are_heard_of_in_the_same_are_closed_by_the_same(
    events: list[tuple[str, int, str | None]], data: st.DataObject
) -> None:
    numbers = list(range(len(events)))
    reopened = data.draw(st.lists(st.tuples(st.sampled_from(numbers), st.integers(0, 20)), max_size=2))
    order = data.draw(st.permutations(numbers))
    with contextlib.closing(empty_log()) as one, contextlib.closing(empty_log()) as other:
        for number in numbers:
            play(one, number, events[number])
        for number, at in reopened:
            call_log.set_handled(one, f"call-{number}", False, NOON + at * SECOND)
        # The other hears things in another order, some first as still ringing, and what was opened again between.
        for number, at in reopened:
            call_log.set_handled(other, f"call-{number}", False, NOON + at * SECOND)
        for number in order:
            if data.draw(st.booleans()):
                put(other, f"call-{number}", events[number][1] + 1, Outcome.RINGING, key=KEY)
            play(other, number, events[number])
        assert state(one) == state(other)
        # And it is what deriving all anew gives.
        for key in (KEY, OTHER):
            assert closing.rederive(one, key) == set()
        for number, (what, at, key) in enumerate(events):
            if what == "miss":
                reopened_at = max((moment for which, moment in reopened if which == number), default=-1)
                later = [
                    (when, "called-back" if how == "out" else "got-through")
                    for how, when, whose in events
                    if how in ("out", "answer") and whose == key and whose is not None and when > max(at, reopened_at)
                ]
                expected = min(later, default=None)
                found = closed(one, f"call-{number}")
                told = None if found is None else ((found.at - NOON) // SECOND, found.kind.value)
                assert told == expected
