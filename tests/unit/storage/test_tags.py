"""Calls are filed under tags, and found by these and by the caller's organisation."""

from __future__ import annotations

import sqlite3

from callpop.calls.entry import LONGEST_TAG
from callpop.calls.log_filters import LogFilters
from callpop.storage import call_log, log_pages, refused
from callpop.storage.callers import earlier, recent_callers
from callpop.storage.tags import tags
from tests.unit.storage.samples import NOON, SECOND, record

KEY = "+31612345678"


def put(conn: sqlite3.Connection, call_id: str, *others: str, key: str | None = KEY, at: int = 0, **more: str) -> None:
    one = record(call_id, *others, started_at=NOON + at * SECOND)
    organisation = more.get("organisation")
    call_log.upsert(conn, one, number_key=key, name=more.get("name"), through=1, organisation=organisation)


def found(conn: sqlite3.Connection, text: str = "", *, tag: str | None = None) -> list[str]:
    return [entry.record.call_id for _, entry in log_pages.page(conn, LogFilters(text=text, tag=tag))]


def test_a_tag_is_one_however_it_is_spelt_and_told_with_how_many_calls_have_it(conn: sqlite3.Connection) -> None:
    put(conn, "a")
    put(conn, "b", at=1)
    call_log.set_tags(conn, "a", ["Rückruf", " rückruf ", "offer", "  "])
    call_log.set_tags(conn, "b", ["ruckruf"])
    entry = call_log.entry(conn, "a")
    assert entry is not None
    assert entry.tags == ("offer", "Rückruf")
    assert [(tag.casefold()[0], count) for tag, count in tags(conn)] == [("r", 2), ("o", 1)]
    assert found(conn, tag="RÜCKRUF") == ["b", "a"]
    call_log.set_tags(conn, "b", [])
    assert found(conn, tag="Rückruf") == ["a"]


def test_a_part_of_a_tag_is_found_by_the_search_but_is_not_the_tag(conn: sqlite3.Connection) -> None:
    put(conn, "a")
    put(conn, "b", at=1)
    call_log.set_tags(conn, "a", ["special offer"])
    call_log.set_note(conn, "b", "special offer", NOON)
    assert found(conn, "cial off") == ["b", "a"]
    assert found(conn, tag="special offer") == ["a"]
    assert found(conn, tag="offer") == []


def test_tags_of_calls_that_become_one_are_those_of_both_and_outlive_the_row(conn: sqlite3.Connection) -> None:
    put(conn, "a")
    put(conn, "b", at=1)
    call_log.set_tags(conn, "a", ["one"])
    call_log.set_tags(conn, "b", ["two"])
    put(conn, "b", "a")
    assert found(conn, tag="one") == found(conn, tag="two") == ["b"]
    call_log.remove(conn, ["b"])
    assert tags(conn) == ()
    put(conn, "b", "a")
    assert found(conn, tag="one") == ["b"]


def test_a_call_is_found_by_the_callers_organisation(conn: sqlite3.Connection) -> None:
    put(conn, "a", name="Karin", organisation="Bakkerij Visser")
    assert found(conn, "visser") == ["a"]
    entry = call_log.rename(conn, "a", "Karin Hoekstra", "Smederij Bos")
    assert entry is not None
    assert entry.organisation == "Smederij Bos"
    assert (found(conn, "visser"), found(conn, "smed")) == ([], ["a"])


def test_recent_callers_are_told_once_the_newest_first_without_withheld_ones(conn: sqlite3.Connection) -> None:
    for number, key in enumerate([KEY, "+31687654321", None, KEY]):
        put(conn, f"{number}", key=key, at=number, name=f"Caller {key}")
    told = recent_callers(conn, 5)
    assert [(one.number_key, one.last.record.call_id) for one in told] == [(KEY, "3"), ("+31687654321", "1")]
    assert [one.number_key for one in recent_callers(conn, 1)] == [KEY]
    assert [one.number_key for one in recent_callers(conn, 5, "7654")] == ["+31687654321"]


def test_earlier_calls_of_a_number_are_counted_from_the_place_asked_for(conn: sqlite3.Connection) -> None:
    for number in range(5):
        put(conn, f"{number}", at=number)
    put(conn, "other", key="+31687654321", at=9)
    tried = record("tried", started_at=NOON + 10 * SECOND, test=True)
    call_log.upsert(conn, tried, number_key=KEY, name=None, through=1)
    newest = earlier(conn, KEY, limit=2)
    assert ([entry.record.call_id for _, entry in newest.page], newest.count) == (["4", "3"], 5)
    rest = earlier(conn, KEY, before=newest.page[-1][0], limit=9)
    assert ([entry.record.call_id for _, entry in rest.page], rest.count) == (["2", "1", "0"], 3)


def test_a_tag_is_kept_as_long_as_one_can_be_typed(conn: sqlite3.Connection) -> None:
    put(conn, "a")
    call_log.set_tags(conn, "a", ["x" * (LONGEST_TAG + 20)])
    assert tags(conn) == (("x" * LONGEST_TAG, 1),)


def test_tags_come_and_go_one_by_one_and_leave_the_others_alone(conn: sqlite3.Connection) -> None:
    put(conn, "a")
    put(conn, "b", at=1)
    call_log.set_tag(conn, "a", "one", True)
    call_log.set_tag(conn, "b", "two", True)
    put(conn, "b", "a")
    entry = call_log.set_tag(conn, "a", " Three ", True)
    assert entry is not None and entry.tags == ("one", "Three", "two")
    assert call_log.set_tag(conn, "a", "  ", True) == call_log.set_tag(conn, "b", "TWO", True) == entry
    entry = call_log.set_tag(conn, "b", "ONE", False)
    assert entry is not None and entry.tags == ("Three", "two")
    assert (found(conn, tag="three"), found(conn, tag="one"), found(conn, "thr")) == (["b"], [], ["b"])


def test_a_tag_waits_for_its_call_but_not_for_one_that_was_wiped(conn: sqlite3.Connection) -> None:
    assert call_log.set_tag(conn, "a", "one", True) is None
    refused.add(conn, ["gone"], NOON)
    assert call_log.set_tag(conn, "gone", "one", True) is None
    put(conn, "a")
    assert found(conn, tag="one") == ["a"]
    assert conn.execute("SELECT call_id FROM tags").fetchall() == [("a",)]
