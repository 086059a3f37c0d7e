from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.storage import call_log, cards, journal
from tests.unit.storage.memory import empty_log
from tests.unit.storage.samples import NOON, SECOND, card, received, record


def append(
    conn: sqlite3.Connection,
    call_id: str,
    status: str = "ringing",
    *,
    at: int = NOON,
    merged_id: str | None = None,
    received_at: int | None = None,
    folded: bool = True,
) -> int | None:
    notification, raw = received(call_id, status, at=at, merged_id=merged_id)
    when = at if received_at is None else received_at
    return journal.append(conn, notification, body=raw, received_at=when, source="listener", folded=folded)


def test_what_was_appended_comes_back_in_order_of_receipt_and_as_it_came(conn: sqlite3.Connection) -> None:
    append(conn, "a", "in-progress", at=NOON + SECOND)
    append(conn, "b")
    append(conn, "a", "ringing")
    assert journal.load(conn, ["a"]) == [
        received("a", "in-progress", at=NOON + SECOND)[0],
        received("a", "ringing")[0],
    ]
    assert [(one.call_id, one.status, one.body) for one in journal.entries(conn)] == [
        ("a", "in-progress", received("a", "in-progress", at=NOON + SECOND)[1]),
        ("b", "ringing", received("b")[1]),
        ("a", "ringing", received("a")[1]),
    ]


def test_a_second_delivery_of_the_same_notification_is_a_duplicate(conn: sqlite3.Connection) -> None:
    assert append(conn, "a") is not None
    assert append(conn, "a", received_at=NOON + 9 * SECOND) is None
    assert append(conn, "a", "ended") is not None
    assert len(journal.entries(conn)) == 2


def test_the_newest_entries_are_taken_when_a_limit_is_given(conn: sqlite3.Connection) -> None:
    ids = [append(conn, "a", at=NOON + n) for n in range(5)] + [append(conn, "b")]
    assert [one.entry_id for one in journal.entries(conn, limit=2)] == ids[-2:]
    assert [one.entry_id for one in journal.entries(conn, "a", limit=2)] == ids[3:5]


def test_merges_link_calls_either_way_and_over_several_steps(conn: sqlite3.Connection) -> None:
    append(conn, "a", "transfer", merged_id="b")
    append(conn, "c", "transfer", merged_id="a")
    append(conn, "z")
    for one in "abc":
        assert journal.linked(conn, [one]) == {"a", "b", "c"}
    assert journal.linked(conn, ["z", "unheard of"]) == {"z", "unheard of"}


def test_calls_whose_row_lags_are_known_until_they_are_folded(conn: sqlite3.Connection) -> None:
    append(conn, "a", folded=False)
    append(conn, "a", "ended", folded=False)
    append(conn, "b", folded=True)
    assert journal.unfolded(conn) == ["a"]
    journal.mark_folded(conn, ["a", "b"])
    assert journal.unfolded(conn) == []
    journal.mark_unfolded(conn)
    assert sorted(journal.unfolded(conn)) == ["a", "b"]


def test_transfers_that_name_no_second_call_are_found_by_their_stamp(conn: sqlite3.Connection) -> None:
    append(conn, "a", "transfer", at=NOON)
    append(conn, "b", "transfer", at=NOON, merged_id="x")
    append(conn, "c", "ringing", at=NOON)
    append(conn, "d", "cold-transfer", at=NOON - 180 * SECOND)
    append(conn, "e", "transfer", at=NOON + 181 * SECOND)
    assert sorted(journal.unlinked_transfers(conn, NOON, 180 * SECOND)) == ["a", "d"]
    assert sorted(journal.stamped_between(conn, NOON, NOON)) == ["a", "b", "c"]


@pytest.mark.logs_warnings
def test_an_entry_that_does_not_decode_any_more_hides_no_other(conn: sqlite3.Connection) -> None:
    append(conn, "a")
    append(conn, "a", "ended")
    conn.execute("UPDATE journal SET body = CAST('nonsense' AS BLOB) WHERE id = 1")
    assert [one.raw_status for one in journal.load(conn, ["a"])] == ["ended"]


def test_others_leave_a_day_after_the_last_receipt_of_the_whole_conversation(conn: sqlite3.Connection) -> None:
    append(conn, "old", received_at=NOON - 10)
    append(conn, "old", "ended", received_at=NOON - 1)
    append(conn, "late", received_at=NOON - 10)
    append(conn, "late", "ended", received_at=NOON)
    append(conn, "merged", received_at=NOON - 10)
    append(conn, "other", "transfer", merged_id="merged", received_at=NOON)
    append(conn, "mine", received_at=NOON - 10)
    append(conn, "consultation", "transfer", merged_id="mine", received_at=NOON - 10)
    call_log.upsert(conn, record("mine"), number_key=None, name=None, through=1)
    cards.save(conn, card("1", "old"))
    assert journal.purge_others(conn, NOON) == 2
    kept = {one.call_id for one in journal.entries(conn)}
    assert kept == {"late", "merged", "other", "mine", "consultation"}
    assert cards.load(conn, ["old"]) == []


CALLS = "abcdef"
ENTRY = st.tuples(st.sampled_from(CALLS), st.one_of(st.none(), st.sampled_from(CALLS)), st.integers(0, 4)).filter(
    lambda entry: entry[0] != entry[1]
)


@given(st.lists(ENTRY, max_size=12, unique=True), st.sets(st.sampled_from(CALLS), max_size=2), st.integers(0, 5))
def test_purging_others_agrees_with_a_plain_reading_of_the_rule(
    entries: list[tuple[str, str | None, int]], rows: set[str], before: int
) -> None:
    conn = empty_log()
    for number, (call_id, merged_id, received_at) in enumerate(entries):
        status = "ringing" if merged_id is None else "transfer"
        append(conn, call_id, status, at=NOON + number, merged_id=merged_id, received_at=received_at)
    for row in rows:
        call_log.upsert(conn, record(row), number_key=None, name=None, through=1)

    groups = [{call_id} for call_id in CALLS]
    for call_id, merged_id, _ in entries:
        joined = [group for group in groups if call_id in group or merged_id in group]
        groups = [group for group in groups if group not in joined] + [set().union(*joined)]
    expected = []
    for call_id, merged_id, received_at in entries:
        group = next(group for group in groups if call_id in group)
        last = max(one[2] for one in entries if one[0] in group)
        if group & rows or last >= before:
            expected.append((call_id, merged_id, received_at))

    removed = journal.purge_others(conn, before)
    kept = conn.execute("SELECT call_id, merged_id, received_at FROM journal ORDER BY id").fetchall()
    conn.close()
    assert kept == expected
    assert removed == len(entries) - len(expected)
