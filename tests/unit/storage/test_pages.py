from __future__ import annotations

import sqlite3
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from callpop.calls.record import Direction, Outcome
from callpop.notifications.model import Party
from callpop.storage import call_log
from callpop.storage.log_queries import page_query
from tests.unit.storage.memory import empty_log
from tests.unit.storage.samples import NOON, record

ALL: dict[str, Any] = {
    "before": None,
    "limit": 50,
    "search": "",
    "outcomes": (),
    "directions": (),
    "since": None,
    "until": None,
}


def put(
    conn: sqlite3.Connection,
    call_id: str,
    *,
    name: str | None = None,
    number: str | None = None,
    key: str | None = None,
    **fields: Any,
) -> None:
    remote = Party(number=number, name=fields.pop("wire_name", None))
    call_log.upsert(conn, record(call_id, remote=remote, **fields), number_key=key, name=name, through=1)


def found(conn: sqlite3.Connection, search: str = "", **filters: Any) -> list[str]:
    return [entry.record.call_id for _, entry in call_log.page(conn, search=search, **filters)]


def test_pages_follow_each_other_without_gap_or_repetition(conn: sqlite3.Connection) -> None:
    starts = [5, 1, 3, 3, 3, 2, 9, 3]
    for number, start in enumerate(starts):
        put(conn, f"{number}", started_at=start)
    seen: list[tuple[tuple[int, int], str]] = []
    before = None
    while page := call_log.page(conn, before=before, limit=3):
        seen += [(key, entry.record.call_id) for key, entry in page]
        before = page[-1][0]
        put(conn, f"new {len(seen)}", started_at=100)  # calls that come meanwhile move nothing
    keys = [key for key, _ in seen]
    assert keys == sorted(keys, reverse=True)
    assert sorted(call_id for _, call_id in seen) == [str(number) for number in range(len(starts))]


def test_rows_can_be_narrowed_by_outcome_direction_and_time(conn: sqlite3.Connection) -> None:
    put(conn, "a", started_at=1, outcome=Outcome.MISSED)
    put(conn, "b", started_at=2, outcome=Outcome.ANSWERED)
    put(conn, "c", started_at=3, outcome=Outcome.ANSWERED, direction=Direction.OUTGOING)
    put(conn, "d", started_at=4, outcome=Outcome.BUSY, direction=Direction.OUTGOING)
    assert found(conn, outcomes=(Outcome.MISSED, Outcome.BUSY)) == ["d", "a"]
    assert found(conn, directions=(Direction.OUTGOING,)) == ["d", "c"]
    assert found(conn, outcomes=[Outcome.ANSWERED], directions=[Direction.INCOMING]) == ["b"]
    assert found(conn, since=2, until=4) == ["c", "b"]


@pytest.mark.parametrize("before", [None, (NOON, 7)])
def test_a_page_is_read_from_an_index_in_order(conn: sqlite3.Connection, before: tuple[int, int] | None) -> None:
    sql, values = page_query(**{**ALL, "before": before})
    plan = " / ".join(row[3] for row in conn.execute(f"EXPLAIN QUERY PLAN {sql}", values))
    assert "USING INDEX calls_by_start" in plan
    assert "TEMP B-TREE" not in plan
    assert before is None or plan.startswith("SEARCH")


@pytest.mark.parametrize(
    ("sql", "index"),
    [
        (
            "SELECT count(*) FROM calls WHERE outcome = 'missed' AND closed_kind IS NULL AND test = 0",
            "calls_missed_open",
        ),
        ("SELECT id FROM calls WHERE outcome IN ('ringing', 'in-progress') ORDER BY id", "calls_unfinished"),
        ("SELECT DISTINCT call_id FROM journal WHERE folded = 0", "journal_unfolded"),
        ("SELECT call_id FROM journal WHERE merged_id = 'a'", "journal_merged"),
        (
            "SELECT DISTINCT call_id FROM journal WHERE merged_id IS NULL AND status = 'transfer'"
            " AND stamped_at BETWEEN 1 AND 2",
            "journal_unlinked",
        ),
    ],
)
def test_what_is_asked_at_every_notification_has_its_index(conn: sqlite3.Connection, sql: str, index: str) -> None:
    plan = " / ".join(row[3] for row in conn.execute(f"EXPLAIN QUERY PLAN {sql}"))
    assert index in plan


@pytest.fixture
def people(conn: sqlite3.Connection) -> sqlite3.Connection:
    put(conn, "karin", started_at=1, name="Karin Hoekstra", number="0612345678", key="+31612345678")
    put(conn, "bjorn", started_at=2, name="Björn Müller-Straße", number="+4930901820", key="+4930901820")
    put(conn, "internal", started_at=3, wire_name="de Vries", number="201", key="201")
    put(conn, "hidden", started_at=4, number="+31260xxxxxx")
    call_log.set_note(conn, "karin", 'asks for "offer 12-30", 50% off_now', NOON)
    return conn


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["hidden", "internal", "bjorn", "karin"]),
        ("   ", ["hidden", "internal", "bjorn", "karin"]),
        ("oekst", ["karin"]),
        ("HOEKSTRA karin", ["karin"]),
        ("karin müller", []),
        ("k", ["karin"]),
        ("ho", ["karin"]),
        ("st", ["bjorn"]),
        ("ek", []),
        ("muller", ["bjorn"]),
        ("STRASSE", ["bjorn"]),
        ("bjö", ["bjorn"]),
        ("de vri", ["internal"]),
        ("offer", ["karin"]),
        ("12-30", ["karin"]),
        ("50%", ["karin"]),
        ("off_now", ["karin"]),
        ('"offer', ["karin"]),
        ("06 12", ["karin"]),
        ("06-123 456 78", ["karin"]),
        ("+31 6", ["karin"]),
        ("+31 (0)6 1234", ["karin"]),
        ("0031 612", ["karin"]),
        ("+49 (30) 90 18", ["bjorn"]),
        ("030/9018", ["bjorn"]),
        ("345678", ["karin"]),
        ("201", ["internal"]),
        ("20", ["internal"]),
        ("31260", []),
        ("+", ["hidden", "internal", "bjorn", "karin"]),
        ("nobody at all", []),
    ],
)
def test_rows_are_found_by_any_part_of_name_number_and_note(
    people: sqlite3.Connection, typed: str, expected: list[str]
) -> None:
    assert found(people, typed) == expected


def test_a_row_is_found_by_what_it_says_now(people: sqlite3.Connection) -> None:
    call_log.set_note(people, "karin", "paid", NOON)
    assert found(people, "offer") == []
    assert found(people, "paid") == ["karin"]
    put(people, "karin", started_at=1, name="Karin Dijk", number="0612345678", key="+31612345678")
    assert found(people, "hoekstra") == []
    assert found(people, "dijk") == ["karin"]
    call_log.remove(people, ["internal"])
    assert found(people, "vries") == []


def test_a_search_has_pages_and_filters_too(people: sqlite3.Connection) -> None:
    [(key, _)] = call_log.page(people, search="0", limit=1)
    assert found(people, "0", before=key) == ["karin"]
    assert found(people, "0", since=2) == ["bjorn"]


@given(st.text(max_size=30))
@example('"')
@example("a* OR b")
@example("NEAR(a b)")
@example("search_text : x")
@example("a\x00b")
@example("\ud800\udfff")
@example("''; DROP TABLE calls")
@example("ﬃ")
@example("- + ^ {}")
def test_nothing_that_can_be_typed_breaks_the_search(typed: str) -> None:
    conn = empty_log()
    put(conn, "a", name=f"x{typed}y")
    found(conn, typed)
    conn.close()


@given(st.text(st.characters(categories=["L", "N", "Zs", "P"]), min_size=3, max_size=20), st.data())
def test_any_part_of_a_name_finds_it(name: str, data: st.DataObject) -> None:
    conn = empty_log()
    put(conn, "a", name=name)
    start = data.draw(st.integers(0, len(name) - 3))
    part = name[start : data.draw(st.integers(start + 3, len(name)))]
    if not any(len(word) < 3 for word in part.split()):
        assert found(conn, part) == ["a"]
    conn.close()
