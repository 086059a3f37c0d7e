"""Whatever the log holds and whatever is asked, a page is what a plain sort of all rows gives."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import Group, Key, LogCounts, LogFilters
from callpop.calls.record import Direction, Outcome
from callpop.notifications.model import Party
from callpop.storage import call_log, log_counts, log_pages, narrowing, places, searching
from callpop.storage.log_counts import Counting, counts, counts_soon
from callpop.storage.search import fold, wanted
from tests.unit.storage.memory import empty_log
from tests.unit.storage.samples import NOON, SECOND, record

pytestmark = pytest.mark.once

NAMES = ("Anna Visser", "Bob de Vries", "Karin Müller", "Al", "")
NUMBERS = ("+31612345678", "+31687654321", "+4930123456", None)
LINES = ("+31508009000", "+31508009001", None)

CALLS = st.builds(
    lambda at, name, number, line, outcome, outgoing, internal, test, note, tag: (
        at,
        name,
        number,
        line,
        Outcome.ANSWERED if outgoing and outcome in (Outcome.MISSED, Outcome.ANSWERED_ELSEWHERE) else outcome,
        Direction.OUTGOING if outgoing else Direction.INCOMING,
        internal,
        test,
        note,
        tag,
    ),
    st.integers(0, 40),
    st.sampled_from(NAMES),
    st.sampled_from(NUMBERS),
    st.sampled_from(LINES),
    st.sampled_from([Outcome.MISSED, Outcome.ANSWERED, Outcome.ANSWERED_ELSEWHERE, Outcome.RINGING]),
    st.booleans(),
    st.booleans(),
    st.sampled_from([False, False, False, True]),
    st.sampled_from(["", "asks for an offer", "offer 12-30 sent", "a b"]),
    st.sampled_from([None, "Offer", "urgent"]),
)

FILTERS = st.builds(
    LogFilters,
    text=st.sampled_from(["", "a", "vis", "v", "offer", "offer 12", "an off", "06 12", "+31 6", "de vri", "3", "zzz"]),
    group=st.sampled_from(list(Group)),
    line=st.sampled_from([None, None, "+31508009000"]),
    since=st.none() | st.integers(0, 40).map(lambda at: NOON + at * SECOND),
    until=st.none() | st.integers(0, 40).map(lambda at: NOON + at * SECOND),
    tag=st.sampled_from([None, None, None, "offer", "urgent"]),
    number_key=st.sampled_from([None, None, None, "+31612345678"]),
)


def fill(conn: sqlite3.Connection, calls: list[tuple[object, ...]]) -> None:
    for number, (at, name, key, line, outcome, direction, internal, test, note, tag) in enumerate(calls):
        one = record(
            f"call-{number}",
            started_at=NOON + int(str(at)) * SECOND,
            remote=Party(number=key),
            outcome=outcome,
            direction=direction,
            internal=internal,
            test=test,
        )
        call_log.upsert(conn, one, number_key=key, name=name, through=1, line_key=line)  # type: ignore[arg-type]
        if note:
            call_log.set_note(conn, f"call-{number}", str(note), NOON)
        if tag:
            call_log.set_tags(conn, f"call-{number}", [str(tag)])


def everything(conn: sqlite3.Connection) -> list[tuple[Key, LogEntry]]:
    rows = call_log.page(conn)
    assert [key for key, _ in rows] == sorted((key for key, _ in rows), reverse=True)
    return rows


def fits(conn: sqlite3.Connection, entry: LogEntry, filters: LogFilters) -> bool:
    """The conditions again, row by row."""
    one = entry.record
    row = conn.execute("SELECT number_key, search_text FROM calls WHERE call_id = ?", (one.call_id,)).fetchone()
    in_group = {
        Group.ALL: True,
        Group.MISSED: one.outcome is Outcome.MISSED,
        Group.MISSED_OPEN: entry.is_open and not one.test,
        Group.ANSWERED: one.direction is Direction.INCOMING and one.outcome is Outcome.ANSWERED,
        Group.OUTGOING: one.direction is Direction.OUTGOING,
        Group.INTERNAL: one.internal,
    }[filters.group]
    words = row[1].replace("\x1f", " ").replace("-", " ").split()
    alternatives = wanted(filters.text)
    found = not alternatives or any(
        all(part in row[1] for part in each.parts) and all(any(w.startswith(s) for w in words) for s in each.starts)
        for each in alternatives
    )
    return (
        in_group
        and found
        and (filters.line is None or entry.line_key == filters.line)
        and (filters.since is None or one.started_at >= filters.since)
        and (filters.until is None or one.started_at < filters.until)
        and (filters.tag is None or filters.tag in map(fold, entry.tags))
        and (filters.number_key is None or row[0] == filters.number_key)
    )


@settings(max_examples=200)
@given(st.lists(CALLS, max_size=25), st.lists(FILTERS, min_size=3, max_size=3), st.integers(1, 7), st.data())
def test_pages_are_what_a_plain_sort_gives(
    calls: list[tuple[object, ...]], asked: list[LogFilters], limit: int, data: st.DataObject
) -> None:
    with contextlib.closing(empty_log()) as conn, pytest.MonkeyPatch.context() as patch:
        fill(conn, calls)
        # So that short lists and long ones occur, and rows that are astray.
        patch.setattr(searching, "_SHORT", data.draw(st.sampled_from([1, 3, 2000])))
        patch.setattr(searching, "_FEW", data.draw(st.sampled_from([1, 4, 30_000])))
        patch.setattr(log_counts, "_LOOKED_AT", data.draw(st.sampled_from([1, 5, 2000])))
        patch.setattr(log_counts, "_FIRST_WIDTH", data.draw(st.sampled_from([1, 64])))
        for filters in asked:
            expected = [row for row in everything(conn) if fits(conn, row[1], filters)]
            seen: list[tuple[Key, LogEntry]] = []
            before = None
            while page := log_pages.page(conn, filters, before=before, limit=limit):
                assert len(page) <= limit
                seen += page
                before = page[-1][0]
            assert seen == expected
            if expected:
                cut = data.draw(st.integers(0, len(expected) - 1))
                above = log_pages.page(conn, filters, after=expected[cut][0], limit=limit)
                assert above == expected[max(0, cut - limit) : cut]
            moment = NOON + data.draw(st.integers(-1, 41)) * SECOND
            below = [row for row in expected if row[1].record.started_at <= moment]
            assert log_pages.around(conn, filters, moment, limit=limit) == below[:limit]
            every = [row for row in everything(conn) if fits(conn, row[1], replace(filters, group=Group.ALL))]
            told = counts(conn, filters)
            soon = counts_soon(conn, filters)
            assert not told.more and (soon.more or soon == told)
            for group in Group:
                wanted_count = sum(
                    fits(conn, entry, replace(filters, group=group)) and not entry.record.test for _, entry in every
                )
                assert told.of(group) == wanted_count
                assert soon.of(group) <= wanted_count


def test_days_before_the_first_call_or_after_the_last_hold_none(conn: sqlite3.Connection) -> None:
    call_log.upsert(conn, record("a", started_at=NOON), number_key=None, name=None, through=1)
    year = 366 * 86_400 * SECOND
    for filters in (LogFilters(until=NOON - year), LogFilters(since=NOON + year), LogFilters(since=NOON, until=NOON)):
        assert counts(conn, filters) == LogCounts()


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=60))
def test_ids_follow_the_begin_of_all_rows_that_are_not_astray(changes: list[tuple[int, int]]) -> None:
    conn = empty_log()
    for number, (at, later) in enumerate(changes):
        call_log.upsert(conn, record(f"{number}", started_at=NOON + at), number_key=None, name=None, through=1)
        if later % 3 == 0:  # its begin proves to be another
            moved = record(f"{number}", started_at=NOON + later)
            call_log.upsert(conn, moved, number_key=None, name=None, through=1)
        elif later % 7 == 0:
            call_log.remove(conn, [f"{number}"])
    rows = conn.execute("SELECT started_at, id FROM calls WHERE astray = 0 ORDER BY id").fetchall()
    assert rows == sorted(rows)
    conn.close()


def astray(conn: sqlite3.Connection) -> int:
    return int(conn.execute("SELECT count(*) FROM calls WHERE astray = 1").fetchone()[0])


def test_calls_that_come_late_or_from_the_newest_backwards_are_not_astray(conn: sqlite3.Connection) -> None:
    for number in range(50):
        call_log.upsert(conn, record(f"old {number}", started_at=NOON - number), number_key=None, name=None, through=1)
    for number in range(50):
        call_log.upsert(
            conn, record(f"new {number}", started_at=NOON + 10 * number), number_key=None, name=None, through=1
        )
    for number in range(0, 50, 7):
        call_log.upsert(
            conn, record(f"late {number}", started_at=NOON + 10 * number + 5), number_key=None, name=None, through=1
        )
    assert astray(conn) == 0


def test_a_stamp_from_the_future_leads_itself_astray_not_all_that_follow(conn: sqlite3.Connection) -> None:
    call_log.upsert(conn, record("future", started_at=NOON + 10**12), number_key=None, name=None, through=1)
    for number in range(100):
        call_log.upsert(conn, record(f"{number}", started_at=NOON + number), number_key=None, name=None, through=1)
    assert astray(conn) == 1


def test_when_no_id_is_left_between_many_the_late_row_is_astray(conn: sqlite3.Connection) -> None:
    for number in range(20):
        call_log.upsert(conn, record(f"{number}", started_at=NOON + number), number_key=None, name="x", through=1)
    for number in range(10):
        late = record(f"late {number}", started_at=NOON + 2)
        call_log.upsert(conn, late, number_key=None, name="same name", through=1)
    assert 10 - places.STEP < astray(conn) < 10
    found = [entry.record.call_id for _, entry in log_pages.page(conn, LogFilters(text="same name"))]
    assert len(found) == 10


def test_a_text_that_many_calls_have_is_counted_in_parts_and_soon_as_at_least_so_many(conn: sqlite3.Connection) -> None:
    many = log_counts.MOST * 6
    with contextlib.closing(conn.cursor()) as rows:
        rows.executemany(
            "INSERT INTO calls (id, call_id, started_at, direction, outcome, through, search_text, record)"
            " VALUES (?, ?, ?, 'incoming', 'missed', 0, 'anna visser', '{}')",
            [(places.FIRST + places.STEP * number, f"call-{number}", NOON + number) for number in range(many)],
        )
    soon = counts_soon(conn, LogFilters(text="vis"))
    assert soon.more and log_counts.MOST <= soon.missed < many
    counting, parts = Counting(LogFilters(text="vis")), 1
    while (done := counting.go_on(conn)) is None:
        parts += 1
    assert done.missed == done.all == many and not done.more
    assert parts > 1


@pytest.mark.parametrize("group", list(Group))
@pytest.mark.parametrize("line", [None, "+31508009000"])
@pytest.mark.parametrize("number_key", [None, "+31612345678"])
@pytest.mark.parametrize("key", [None, (NOON, 7)])
def test_each_list_is_read_in_order_from_an_index(
    conn: sqlite3.Connection, group: Group, line: str | None, number_key: str | None, key: Key | None
) -> None:
    filters = LogFilters(group=group, line=line, number_key=number_key)
    for statement in (narrowing.newest, narrowing.oldest):
        sql, values = statement(filters, columns="record", before=key)
        plan = " / ".join(row[3] for row in conn.execute(f"EXPLAIN QUERY PLAN {sql} LIMIT 50", values))
        assert "TEMP B-TREE" not in plan
        assert "USING INDEX calls_" in plan or "USING COVERING INDEX calls_" in plan
        assert key is None or "started_at<?" in plan or "(started_at,id)<(?,?)" in plan


@pytest.mark.parametrize("typed", ["#", "€", "😀", "? !", "-"])
def test_signs_alone_are_no_wish_for_all_rows(typed: str) -> None:
    """Whoever saw all of them would take them for what has the sign."""
    with contextlib.closing(empty_log()) as conn:
        fill(conn, [(1, "Karin", "+31612345678", None, Outcome.ANSWERED, Direction.INCOMING, False, False, "", None)])
        for tag in (None, "offer"):
            assert log_pages.page(conn, LogFilters(text=typed, tag=tag)) == []
        assert len(log_pages.page(conn, LogFilters(text=f"karin {typed}"))) == 1


@pytest.mark.parametrize("typed", ["", " ", "+", "(", "(+"])
def test_who_begins_to_type_a_number_still_sees_all_rows(typed: str) -> None:
    with contextlib.closing(empty_log()) as conn:
        fill(conn, [(1, "Karin", "+31612345678", None, Outcome.ANSWERED, Direction.INCOMING, False, False, "", None)])
        assert len(log_pages.page(conn, LogFilters(text=typed))) == 1


def test_three_signs_in_a_row_are_found() -> None:
    with contextlib.closing(empty_log()) as conn:
        fill(
            conn, [(1, "Karin", "+31612345678", None, Outcome.ANSWERED, Direction.INCOMING, False, False, "€€€", None)]
        )
        assert len(log_pages.page(conn, LogFilters(text="€€€"))) == 1
        assert log_pages.page(conn, LogFilters(text="!!!")) == []
