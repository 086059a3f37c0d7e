from __future__ import annotations

import sqlite3
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.calls.numbers import number_key
from callpop.calls.record import Outcome, Record, Ring, Stop
from callpop.notifications.model import Party
from callpop.storage import call_log, line_keys
from callpop.storage.call_log import Upserted
from callpop.storage.log_counts import lines
from tests.unit.storage.memory import empty_log
from tests.unit.storage.samples import NOON, SECOND, record


def put(conn: sqlite3.Connection, call_id: str, *others: str, key: str | None = None, **fields: Any) -> Upserted:
    return call_log.upsert(conn, record(call_id, *others, **fields), number_key=key, name=None, through=1)


def rows(conn: sqlite3.Connection) -> list[str]:
    return [entry.record.call_id for _, entry in call_log.page(conn)]


def note(conn: sqlite3.Connection, call_id: str) -> str:
    entry = call_log.entry(conn, call_id)
    assert entry is not None
    return entry.note


def handled(conn: sqlite3.Connection, call_id: str) -> bool:
    entry = call_log.entry(conn, call_id)
    assert entry is not None
    return entry.handled


def test_a_record_comes_back_as_it_was(conn: sqlite3.Connection) -> None:
    anna = Party(number="201", name="Anna Visser", account_numbers=("201",), emails=("anna@example.com",))
    full: Record = record(
        "a",
        "b",
        remote=Party(number="anonymous"),
        answered_by=anna,
        transferred_by=anna,
        transferred_to=(anna, Party(number="+31150010001")),
        rings=(
            Ring(notifications=frozenset({"1", "2"}), call_id="a", began_at=NOON, newest_at=NOON + 1, others=(anna,)),
        ),
        lineage=(Stop(party=None, at=NOON), Stop(party=anna, at=NOON + SECOND, talked_seconds=2.5)),
        reason=None,
        by_mobile=True,
    )
    call_log.upsert(conn, full, number_key=None, name="Karin", through=7)
    entry = call_log.entry(conn, "b")
    assert entry is not None
    assert (entry.record, entry.note, entry.handled) == (full, "", False)
    assert call_log.entry(conn, "unheard of") is None


def test_a_newer_record_takes_the_rows_place(conn: sqlite3.Connection) -> None:
    put(conn, "a", outcome=Outcome.RINGING)
    assert put(conn, "a", outcome=Outcome.MISSED) == Upserted()
    [(_, entry)] = call_log.page(conn)
    assert entry.record.outcome is Outcome.MISSED


def test_a_merge_leaves_one_row_in_the_place_of_the_oldest(conn: sqlite3.Connection) -> None:
    put(conn, "a", started_at=NOON)
    put(conn, "b", started_at=NOON + 1)
    put(conn, "c", started_at=NOON + 2)
    before = {entry.record.call_id: key for key, entry in call_log.page(conn)}
    assert put(conn, "c", "a", "never a row", started_at=NOON) == Upserted(gone=("a",))
    assert rows(conn) == ["b", "c"]
    after = {entry.record.call_id: key for key, entry in call_log.page(conn)}
    assert after["c"] == before["a"]
    for call_id in ("a", "c", "never a row"):
        entry = call_log.entry(conn, call_id)
        assert entry is not None
        assert entry.record.call_id == "c"


def test_calls_of_a_row_whose_link_was_undone_are_reported(conn: sqlite3.Connection) -> None:
    put(conn, "a", "b")
    assert put(conn, "a") == Upserted(left=frozenset({"b"}))
    assert call_log.entry(conn, "b") is None
    put(conn, "b")
    assert sorted(rows(conn)) == ["a", "b"]


def test_the_notes_of_a_merged_row_stand_in_order_of_writing(conn: sqlite3.Connection) -> None:
    for call_id in "abc":
        put(conn, call_id)
    call_log.set_note(conn, "c", "first", NOON)
    call_log.set_note(conn, "a", "last", NOON + 9)
    put(conn, "a", "b", "c")
    assert note(conn, "b") == "first\nlast"


def test_a_new_text_on_a_merged_row_takes_the_place_of_the_joined_one(conn: sqlite3.Connection) -> None:
    put(conn, "a")
    put(conn, "b")
    call_log.set_note(conn, "a", "one", NOON)
    call_log.set_note(conn, "b", "two", NOON + 1)
    put(conn, "b", "a")
    changed = call_log.set_note(conn, "a", "one and two", NOON + 2)
    assert changed is not None
    assert changed.note == "one and two"
    put(conn, "b", "a", outcome=Outcome.MISSED)
    assert note(conn, "a") == "one and two"
    call_log.set_note(conn, "b", "  \n", NOON + 3)
    assert note(conn, "a") == ""
    put(conn, "b", "a")
    assert note(conn, "a") == ""


def test_a_note_written_before_there_is_a_row_waits_for_it(conn: sqlite3.Connection) -> None:
    assert call_log.set_note(conn, "a", "early", NOON) is None
    put(conn, "a")
    assert note(conn, "a") == "early"


def test_a_note_may_hold_anything_that_was_typed(conn: sqlite3.Connection) -> None:
    put(conn, "a")
    call_log.set_note(conn, "a", "half \ud83d, 'quoted', \"too\", naïve 😀", NOON)
    assert note(conn, "a") == "half ?, 'quoted', \"too\", naïve 😀"


def test_a_row_is_handled_when_every_row_merged_into_it_was(conn: sqlite3.Connection) -> None:
    for call_id in "abcd":
        put(conn, call_id, outcome=Outcome.MISSED)
    for call_id in "abc":
        call_log.set_handled(conn, call_id, True, NOON)
    put(conn, "a", "b", "never a row", outcome=Outcome.MISSED)
    put(conn, "c", "d", outcome=Outcome.MISSED)
    assert handled(conn, "a")
    assert not handled(conn, "c")
    put(conn, "a", "b", "never a row", outcome=Outcome.MISSED)
    assert handled(conn, "a")
    call_log.set_handled(conn, "d", True, NOON)
    assert handled(conn, "c")
    call_log.set_handled(conn, "b", False, NOON)
    put(conn, "a", "b", "never a row", outcome=Outcome.MISSED)
    assert not handled(conn, "a")


def test_missed_calls_count_until_they_are_handled(conn: sqlite3.Connection) -> None:
    put(conn, "a", outcome=Outcome.MISSED)
    put(conn, "b", outcome=Outcome.MISSED)
    put(conn, "c", outcome=Outcome.ANSWERED)
    assert call_log.missed_open(conn) == 2
    call_log.set_handled(conn, "a", True, NOON)
    assert call_log.missed_open(conn) == 1
    call_log.set_handled(conn, "a", False, NOON)
    assert call_log.missed_open(conn) == 2


def test_late_news_removes_a_row_but_not_one_with_a_note(conn: sqlite3.Connection) -> None:
    put(conn, "a")
    put(conn, "b", "c")
    put(conn, "d")
    call_log.set_note(conn, "b", "keep me", NOON)
    call_log.set_handled(conn, "a", True, NOON)
    assert call_log.remove(conn, ["a", "c", "unheard of"]) == ("a",)
    assert sorted(rows(conn)) == ["b", "d"]
    put(conn, "a")
    assert handled(conn, "a"), "what the agent did outlives the row"
    put(conn, "a", "e")
    call_log.remove(conn, ["a"])
    put(conn, "a", "e")
    assert handled(conn, "a"), "also for a call that joined it later"


def test_what_still_goes_on_is_known(conn: sqlite3.Connection) -> None:
    for call_id, outcome in (("a", Outcome.RINGING), ("b", Outcome.IN_PROGRESS), ("c", Outcome.UNKNOWN)):
        put(conn, call_id, outcome=outcome)
    assert [entry.record.call_id for entry in call_log.unfinished(conn)] == ["a", "b"]


def test_history_counts_the_week_and_the_day_of_this_number_alone(conn: sqlite3.Connection) -> None:
    day, hour = 86400 * SECOND, 3600 * SECOND
    monday, today, now = NOON - 3 * day, NOON - 2 * hour, NOON
    put(conn, "last week", key="+31612345678", started_at=monday - 1, outcome=Outcome.MISSED)
    put(conn, "tuesday", key="+31612345678", started_at=monday + day, outcome=Outcome.MISSED)
    put(conn, "this morning", key="+31612345678", started_at=today, outcome=Outcome.MISSED)
    put(conn, "somebody else", key="+31687654321", started_at=today, outcome=Outcome.MISSED)
    put(conn, "withheld", started_at=today, outcome=Outcome.MISSED)
    put(conn, "now", key="+31612345678", started_at=now, outcome=Outcome.RINGING)
    put(conn, "later", key="+31612345678", started_at=now + hour)
    known = call_log.history(conn, number_key="+31612345678", started_before=now, week_start=monday, day_start=today)
    assert (known.calls_this_week, known.missed_today) == (3, 1)
    assert known.last is not None
    assert known.last.record.call_id == "this morning"


def test_test_calls_are_no_history(conn: sqlite3.Connection) -> None:
    put(conn, "real", key="+31612345678", outcome=Outcome.MISSED)
    put(conn, "tried", key="+31612345678", started_at=NOON + 1, outcome=Outcome.MISSED, test=True)
    known = call_log.history(conn, number_key="+31612345678", started_before=NOON + 2, week_start=0, day_start=0)
    assert (known.calls_this_week, known.missed_today) == (1, 1)
    assert known.last is not None and known.last.record.call_id == "real"


@pytest.mark.parametrize("key", [None, "+4930123456"])
def test_a_number_never_seen_and_a_withheld_one_have_no_history(conn: sqlite3.Connection, key: str | None) -> None:
    put(conn, "a")
    known = call_log.history(conn, number_key=key, started_before=NOON + 1, week_start=0, day_start=0)
    assert (known.calls_this_week, known.missed_today, known.last) == (0, 0, None)


PARTS = "abcde"


@given(
    notes=st.dictionaries(st.sampled_from(PARTS), st.integers(0, 3), max_size=5),
    done=st.sets(st.sampled_from(PARTS)),
    merges=st.lists(st.sampled_from(PARTS), min_size=1, max_size=5, unique=True),
)
def test_however_rows_come_together_notes_join_by_time_and_handled_needs_all(
    notes: dict[str, int], done: set[str], merges: list[str]
) -> None:
    conn = empty_log()
    for part in PARTS:
        put(conn, part)
        if part in notes:
            call_log.set_note(conn, part, f"note {part}", notes[part])
        if part in done:
            call_log.set_handled(conn, part, True, NOON)
    for size in range(1, len(merges) + 1):
        put(conn, merges[size - 1], *merges[: size - 1])
    entry = call_log.entry(conn, merges[0])
    assert entry is not None
    in_order = sorted((notes[part], part) for part in merges if part in notes)
    assert entry.note == "\n".join(f"note {part}" for _, part in in_order)
    assert entry.handled == (set(merges) <= done)
    assert sorted(rows(conn)) == sorted({*PARTS} - set(merges) | {merges[-1]})
    conn.close()


def test_lines_of_rows_from_before_lines_had_keys_get_theirs_a_part_at_a_time(
    conn: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line_keys, "_AT_ONCE", 2)
    for number, line in enumerate(["050 800 9000", "050 800 9000", "050 800 9000", "+31508009001", "anonymous"]):
        call_log.upsert(conn, record(f"{number}"), number_key=None, name=None, through=1, line_key=line)
    turns = 1
    while line_keys.key_lines(conn, lambda dialled: number_key(dialled, "NL")):
        turns += 1
    assert turns == 3
    assert lines(conn) == (("+31508009000", 3), ("+31508009001", 1), ("anonymous", 1))
