"""What is exported and imported into an empty log is exported again as it was."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callpop.calls.entry import ClosedBy, Settled
from callpop.calls.log_filters import LogFilters
from callpop.calls.popup import Card, CardKind, CardState, Step
from callpop.calls.record import Direction, Outcome, Record, Ring, RingEnd, Stop
from callpop.calls.story import Scene, SceneKind
from callpop.contacts.directory import Directory
from callpop.exchange.export import write_file
from callpop.exchange.importing import Report, import_lines
from callpop.exchange.lines import JsonLines
from callpop.exchange.reading import pages
from callpop.notifications.model import Party
from callpop.settings.schema import Line, Person
from callpop.storage import call_log, cards, masking, promises, settlements
from tests.unit.storage.memory import empty_log
from tests.unit.storage.samples import NOON, SECOND, record

DAY = 86_400 * SECOND
DIRECTORY = Directory((Person("Bob de Vries", ("bob@example.com",), ("202",)),), (Line("+31508009000", "Sales"),), "NL")
BOB = Party(number="202", account_numbers=("202",), emails=("bob@example.com",))


class Store:
    """A log in memory, as the writer is used."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn

    def submit(self, operation: Any) -> Future[Any]:
        done: Future[Any] = Future()
        self.conn.execute("BEGIN")
        done.set_result(operation(self.conn))
        self.conn.execute("COMMIT")
        return done


def empty(template: sqlite3.Connection) -> contextlib.closing[sqlite3.Connection]:
    """A new log: copied, for to migrate one anew each time takes longer than all the rest."""
    made = sqlite3.connect(":memory:", isolation_level=None)
    template.backup(made)
    made.execute("PRAGMA foreign_keys=ON")
    return contextlib.closing(made)


@pytest.fixture(scope="module")
def template() -> Iterator[sqlite3.Connection]:
    with contextlib.closing(empty_log()) as connection:
        yield connection


def exported(conn: sqlite3.Connection, path: Path) -> list[dict[str, Any]]:
    write_file(path, pages(conn, LogFilters()), JsonLines(DIRECTORY))
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return sorted(lines, key=lambda line: str(line["call_id"]))


def differing(one: list[dict[str, Any]], other: list[dict[str, Any]]) -> list[tuple[str, Any, Any]]:
    assert [line["call_id"] for line in one] == [line["call_id"] for line in other]
    both = zip(one, other, strict=True)
    return [(key, mine[key], theirs[key]) for mine, theirs in both for key in theirs if mine[key] != theirs[key]]


def read_back(conn: sqlite3.Connection, path: Path) -> Report:
    return import_lines(path, store=Store(conn), region="NL", language="en", now=NOON)


text = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
parties = st.builds(
    Party,
    number=st.sampled_from([None, "", "+31612345678", "0201234567", "201", "anonymous", "+31260xxxxxx"]),
    name=st.none() | text,
    emails=st.sampled_from([(), ("bob@example.com",), ("x@example.com", "y@example.com")]),
)


@st.composite
def calls(draw: st.DrawFn) -> Record:
    started = NOON - draw(st.integers(0, 40)) * DAY - draw(st.integers(0, 10**9))
    rings = draw(st.integers(0, 2))
    end = started + draw(st.integers(0, 300)) * SECOND
    outgoing = draw(st.booleans())
    remote = draw(parties)
    # Whoever has an outside number is no colleague in one call and none of ours in the next.
    outside = (remote.number or "").startswith(("+", "0"))
    finished = [one for one in Outcome if one not in (Outcome.RINGING, Outcome.IN_PROGRESS)]
    return record(
        "to be named",
        direction=Direction.OUTGOING if outgoing else Direction.INCOMING,
        outcome=draw(st.sampled_from(finished)),
        reason=draw(st.none() | text),
        internal=not outside and draw(st.booleans()),
        remote=remote,
        dialled=draw(st.sampled_from([None, "+31508009000", "0201234567"])),
        answered_by=draw(st.none() | parties),
        transferred_by=draw(st.none() | parties),
        transferred_to=tuple(draw(st.lists(parties, max_size=2))),
        started_at=started,
        answered_at=draw(st.none() | st.just(started + SECOND)),
        ended_at=draw(st.none() | st.just(end)),
        rings=tuple(
            Ring(frozenset({"a", "b"}), "x", started, started, RingEnd.OVER, end, others=(BOB,)) for _ in range(rings)
        ),
        lineage=draw(st.sampled_from([(), (Stop(None, started), Stop(BOB, started + 1, 2.5))])),
        story=draw(st.sampled_from([(), (Scene(SceneKind.RANG, started, to=(BOB,), to_me=True),)])),
        newest_at=end,
        by_mobile=draw(st.booleans()),
        test=draw(st.booleans()),
    )


@st.composite
def logs(draw: st.DrawFn) -> list[tuple[Record, dict[str, Any]]]:
    found = []
    for number, call in enumerate(draw(st.lists(calls(), max_size=5))):
        ids = tuple(f"call {number}.{part}" for part in range(draw(st.integers(1, 3))))
        extra = {
            "note": draw(text),
            "tags": draw(st.lists(text, max_size=2)),
            "handled": draw(st.booleans()),
            "voicemail": draw(st.booleans()),
            "name": draw(st.none() | text),
            "shown": draw(st.integers(0, 2)),
            "reopened": draw(st.booleans()),
            "settled": draw(st.booleans()),
        }
        found.append((replace(call, call_id=ids[-1], call_ids=ids), extra))
    return found


def fill(conn: sqlite3.Connection, log: list[tuple[Record, dict[str, Any]]]) -> None:
    from callpop.calls.numbers import number_key

    for call, extra in log:
        key = number_key(call.remote.number, "NL")
        line = number_key(call.dialled, "NL") if call.direction is Direction.INCOMING else None
        for place in range(extra["shown"]):
            made = Card(
                card_id=f"{call.call_id}/{place}",
                kind=CardKind.RING,
                call_id=call.call_id,
                notifications=frozenset(),
                state=CardState.GONE,
                fingerprint="",
                steps=(Step.SHOWN, Step.CLOSED),
            )
            cards.save(conn, made)
        call_log.upsert(conn, call, number_key=key, name=extra["name"], line_key=line, through=0)
        at = call.newest_at + 1
        call_log.set_note(conn, call.call_id, extra["note"], at)
        call_log.set_tags(conn, call.call_id, extra["tags"])
        if extra["handled"]:
            call_log.set_handled(conn, call.call_id, True, at)
        if extra["reopened"]:
            call_log.set_handled(conn, call.call_id, False, at + 1)
        if extra["settled"]:
            settlements.settle(conn, Settled(BOB, at + 2), number_key=None, call_ids=[call.call_id])
        if extra["voicemail"]:
            call_log.set_voicemail(conn, call.call_id, True, at)
    conn.commit()


@pytest.mark.once
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(log=logs(), mask=st.booleans())
def test_export_import_export_is_the_same(
    log: list[Any], mask: bool, tmp_path: Path, template: sqlite3.Connection
) -> None:
    with empty(template) as first, empty(template) as second:
        fill(first, log)
        if mask:
            masking.mask(first, since=0, before=NOON - 20 * DAY, limit=100, now=NOON)
        before = exported(first, tmp_path / "a.jsonl")
        report = read_back(second, tmp_path / "a.jsonl")
        assert (report.added, report.wrong) == (len(log), 0)
        assert differing(exported(second, tmp_path / "b.jsonl"), before) == []
        again = read_back(second, tmp_path / "a.jsonl")
        assert (again.added, again.completed, again.known) == (0, 0, len(log))
        assert exported(second, tmp_path / "b.jsonl") == before


moments = st.datetimes(
    min_value=datetime(1, 1, 2),
    max_value=datetime(9999, 12, 30),
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=14)), timezone(timedelta(hours=-9, minutes=-30))]),
).map(datetime.isoformat)
numbers = st.sampled_from([None, "+31612345678", "201", "anonymous", ""])
people = st.fixed_dictionaries({}, optional={"number": numbers, "name": st.none() | text})
steps = st.lists(st.sampled_from(list(Step)), max_size=4).flatmap(
    lambda some: st.sampled_from([0, 1, 700]).map(lambda times: some * times)
)
OPTIONAL: dict[str, st.SearchStrategy[Any]] = {
    "reason": st.none() | text,
    "internal": st.booleans(),
    "display_name": st.none() | text,
    "organisation": st.none() | text,
    "dialled": st.none() | text,
    "answered_by": st.none() | people,
    "transferred_by": st.none() | people,
    "transferred_to": st.lists(people, max_size=2),
    "answered_at": st.none() | moments,
    "ended_at": st.none() | moments,
    "ring_seconds": st.none() | st.floats(allow_nan=False, allow_infinity=False),
    "note": text,
    "noted_at": st.none() | moments,
    "tags": st.lists(text, max_size=3),
    "handled": st.booleans(),
    "handled_at": st.none() | moments,
    "reopened_at": st.none() | moments,
    "closed": st.none() | st.fixed_dictionaries({"kind": st.sampled_from(list(ClosedBy)), "at": moments, "by": people}),
    "voicemail": st.booleans(),
    "promises": st.lists(
        st.fixed_dictionaries({"text": text, "due": st.dates().map(date.isoformat), "done": st.booleans()}), max_size=3
    ),
    "test": st.booleans(),
    "masked": st.booleans(),
    "popup": st.fixed_dictionaries({"rings": st.sampled_from([0, 1, 2, 999, 10**9]), "steps": steps}),
}
lines = st.fixed_dictionaries(
    {
        "direction": st.sampled_from(list(Direction)),
        "outcome": st.sampled_from(list(Outcome)),
        "remote": people,
        "started_at": moments,
    },
    optional=OPTIONAL,
)


@pytest.mark.once
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(shapes=st.lists(lines, max_size=3))
def test_whatever_is_taken_is_exported_and_taken_again(
    shapes: list[dict[str, Any]], tmp_path: Path, template: sqlite3.Connection
) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text("".join(json.dumps({**one, "call_id": f"{n}"}) + "\n" for n, one in enumerate(shapes)))
    with empty(template) as first, empty(template) as second:
        taken = read_back(first, file)
        assert (taken.added, taken.wrong) == (len(shapes), 0)
        before = exported(first, tmp_path / "b.jsonl")
        again = read_back(second, tmp_path / "b.jsonl")
        assert (again.added, again.wrong, again.first_wrong) == (len(shapes), 0, ())
        assert differing(exported(second, tmp_path / "c.jsonl"), before) == []


@pytest.fixture
def conn(template: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    with empty(template) as connection:
        yield connection


def line(path: Path, *shapes: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(shape) + "\n" for shape in shapes), encoding="utf-8")
    return path


PLAIN: dict[str, Any] = {
    "call_id": "one",
    "direction": "incoming",
    "outcome": "missed",
    "remote": {"number": "+31612345678"},
    "started_at": "2026-11-20T09:00:00+00:00",
}


def test_a_masked_missed_call_that_was_called_back_stays_closed(conn: sqlite3.Connection, tmp_path: Path) -> None:
    closed = {"kind": "called-back", "at": "2026-11-20T10:00:00+00:00", "by": None}
    remote = {"number": "+31xxxxxxx78"}
    read_back(conn, line(tmp_path / "a.jsonl", {**PLAIN, "remote": remote, "masked": True, "closed": closed}))
    assert call_log.missed_open(conn) == 0
    (told,) = exported(conn, tmp_path / "b.jsonl")
    assert told["closed"] == {**closed, "at": told["closed"]["at"]}
    again = call_log.entry(conn, "one")
    assert again is not None and again.closed is not None and again.closed.at == NOON - 2 * 3600 * SECOND


def test_what_the_command_prints_can_be_read_too(conn: sqlite3.Connection, tmp_path: Path) -> None:
    report = read_back(conn, line(tmp_path / "a", PLAIN))
    assert report == Report(added=1)
    entry = call_log.entry(conn, "one")
    assert entry is not None
    assert (entry.record.outcome, entry.is_open, entry.record.started_at) == (Outcome.MISSED, True, 1795165200 * SECOND)


def test_a_call_is_known_by_any_of_its_names(conn: sqlite3.Connection, tmp_path: Path) -> None:
    read_back(conn, line(tmp_path / "a", {**PLAIN, "call_ids": ["one", "two"]}))
    report = read_back(conn, line(tmp_path / "b", {**PLAIN, "call_id": "two", "call_ids": ["two", "three"]}))
    assert (report.added, report.known) == (0, 1)
    assert len(call_log.page(conn)) == 1


def test_the_agents_newer_note_stays_and_an_older_one_gives_way(conn: sqlite3.Connection, tmp_path: Path) -> None:
    read_back(conn, line(tmp_path / "a", PLAIN))
    call_log.set_note(conn, "one", "mine", NOON)
    conn.commit()
    older = {**PLAIN, "note": "theirs", "noted_at": "2026-11-20T11:00:00+00:00"}
    assert read_back(conn, line(tmp_path / "b", older)).known == 1
    assert (entry := call_log.entry(conn, "one")) is not None and entry.note == "mine"
    newer = {**PLAIN, "note": "theirs", "noted_at": "2026-11-20T13:00:00+00:00", "tags": ["quote"]}
    assert read_back(conn, line(tmp_path / "c", newer)).completed == 1
    assert (entry := call_log.entry(conn, "one")) is not None
    assert (entry.note, entry.tags) == ("theirs", ("quote",))


def test_a_note_of_which_nobody_knows_when_it_was_written_replaces_none(
    conn: sqlite3.Connection, tmp_path: Path
) -> None:
    # As ``callpop log --json`` prints it: without the note's time.
    printed = {**PLAIN, "note": "theirs", "tags": ["quote"]}
    read_back(conn, line(tmp_path / "a", PLAIN))
    call_log.set_note(conn, "one", "mine", NOON - DAY)
    conn.commit()
    assert read_back(conn, line(tmp_path / "b", printed)).completed == 1
    assert (entry := call_log.entry(conn, "one")) is not None
    assert (entry.note, entry.tags) == ("mine", ("quote",))


def test_a_note_without_a_time_fills_an_empty_one_and_gives_way_to_what_is_written_later(
    conn: sqlite3.Connection, tmp_path: Path
) -> None:
    printed = {**PLAIN, "note": "printed"}
    read_back(conn, line(tmp_path / "a", PLAIN, {**printed, "call_id": "two"}))
    assert read_back(conn, line(tmp_path / "b", printed)).completed == 1
    for call_id in ("one", "two"):
        assert (entry := call_log.entry(conn, call_id)) is not None and entry.note == "printed"
        # After the call, and long before the file was read.
        written = {**PLAIN, "call_id": call_id, "note": "written", "noted_at": "2026-11-20T09:30:00+00:00"}
        assert read_back(conn, line(tmp_path / "c", written)).completed == 1
        assert (entry := call_log.entry(conn, call_id)) is not None and entry.note == "written"


def promised(conn: sqlite3.Connection) -> list[tuple[str, str, bool]]:
    entry = call_log.entry(conn, "one")
    assert entry is not None
    return [(one.text, one.due, one.done) for one in entry.promises]


@pytest.mark.parametrize("told", [True, False])
def test_what_a_newer_note_promises_comes_with_it(conn: sqlite3.Connection, tmp_path: Path, told: bool) -> None:
    read_back(conn, line(tmp_path / "a", PLAIN))
    call_log.set_note(conn, "one", "quote by 2026-12-01", NOON)
    promises.follow_note(conn, "one", "quote by 2026-12-01", at=NOON, language="en")
    conn.commit()
    newer = {**PLAIN, "note": "call on 2026-12-04", "noted_at": "2026-11-20T13:00:00+00:00"}
    if told:
        newer["promises"] = [{"text": "call on 2026-12-04", "due": "2026-12-04", "done": True}]
    assert read_back(conn, line(tmp_path / "b", newer)).completed == 1
    assert promised(conn) == [("call on 2026-12-04", "2026-12-04", told)]
    # A later edit finds it again.
    promises.follow_note(conn, "one", "call Mia on 2026-12-04", at=NOON, language="en")
    assert promised(conn) == [("call Mia on 2026-12-04", "2026-12-04", told)]
    # Who is promised something is known: it is on the card when they call.
    assert [one.done for one in promises.of(conn, ["one"])] == [told]
    assert len(promises.open_of(conn, "+31612345678")) == (0 if told else 1)


def test_a_promise_that_was_kept_since_stays_kept(conn: sqlite3.Connection, tmp_path: Path) -> None:
    read_back(conn, line(tmp_path / "a", PLAIN))
    call_log.set_note(conn, "one", "quote by 2026-12-01", NOON)
    (promise,) = promises.follow_note(conn, "one", "quote by 2026-12-01", at=NOON, language="en")
    promises.finish(conn, promise.promise_id, NOON)
    conn.commit()
    told = {"text": "quote by 2026-12-01", "due": "2026-12-01", "done": False}
    note = "quote by 2026-12-01\nwants two"
    newer = {**PLAIN, "note": note, "noted_at": "2026-11-20T13:00:00+00:00", "promises": [told]}
    assert read_back(conn, line(tmp_path / "b", newer)).completed == 1
    assert promised(conn) == [("quote by 2026-12-01", "2026-12-01", True)]


def test_a_call_that_went_on_when_it_was_exported_has_no_end(conn: sqlite3.Connection, tmp_path: Path) -> None:
    read_back(conn, line(tmp_path / "a", {**PLAIN, "outcome": "in-progress"}))
    assert (entry := call_log.entry(conn, "one")) is not None
    assert entry.record.outcome is Outcome.UNKNOWN


def test_missed_calls_are_closed_by_those_that_came_with_them(conn: sqlite3.Connection, tmp_path: Path) -> None:
    back = {**PLAIN, "call_id": "two", "direction": "outgoing", "started_at": "2026-11-20T10:00:00Z", "outcome": "busy"}
    read_back(conn, line(tmp_path / "a", back, PLAIN))
    assert (entry := call_log.entry(conn, "one")) is not None
    assert not entry.is_open


def test_a_call_whose_cards_were_shown_very_often_is_taken_with_the_first_of_it(
    conn: sqlite3.Connection, template: sqlite3.Connection, tmp_path: Path
) -> None:
    often = {"rings": 20_000, "steps": ["shown", "closed"] * 20_000}
    assert read_back(conn, line(tmp_path / "a", {**PLAIN, "popup": often})).added == 1
    (told,) = exported(conn, tmp_path / "b")
    assert told["popup"]["rings"] == len(told["popup"]["steps"]) / 2 == 5000
    with empty(template) as other:
        assert read_back(other, tmp_path / "b") == Report(added=1)
        assert exported(other, tmp_path / "c") == [told]


def test_wrong_lines_are_told_by_number_and_field_and_harm_no_other(conn: sqlite3.Connection, tmp_path: Path) -> None:
    path = tmp_path / "a"
    shapes = [
        "not json",
        json.dumps(PLAIN),
        "",
        json.dumps({**PLAIN, "outcome": "perhaps"}),
        json.dumps({**PLAIN, "started_at": "2026-11-20T09:00:00"}),
        json.dumps({key: value for key, value in PLAIN.items() if key != "remote"}),
        json.dumps({**PLAIN, "remote": {"number": 12}}),
    ]
    path.write_text("\n".join(shapes), encoding="utf-8")
    report = read_back(conn, path)
    assert (report.added, report.wrong) == (1, 5)
    assert [(one.line, one.field) for one in report.first_wrong] == [
        (1, ""),
        (4, "outcome"),
        (5, "started_at"),
        (6, "remote"),
        (7, "remote.number"),
    ]
    assert "missed" in report.first_wrong[1].expected


@pytest.mark.parametrize("nested", ['{"a":' * 50_000 + "1" + "}" * 50_000, "[" * 50_000 + "]" * 50_000])
def test_a_line_that_nests_without_end_is_left_out_and_harms_no_other(
    conn: sqlite3.Connection, tmp_path: Path, nested: str
) -> None:
    path = tmp_path / "a"
    deep = json.dumps(PLAIN)[:-1] + f', "extra": {nested}}}'
    path.write_text(deep + "\n" + json.dumps({**PLAIN, "call_id": "two"}), encoding="utf-8")
    report = read_back(conn, path)
    assert (report.added, report.wrong) == (1, 1)
    assert [(one.line, one.field) for one in report.first_wrong] == [(1, "")]


def test_a_line_without_end_is_left_out_and_not_held(
    conn: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("callpop.exchange.importing.LONGEST_LINE", 1000)
    monkeypatch.setattr("callpop.exchange.line_reading.LONGEST_LINE", 1000)
    path = tmp_path / "a"
    path.write_text("x" * 10_000 + "\n" + json.dumps(PLAIN), encoding="utf-8")
    report = read_back(conn, path)
    assert (report.added, report.wrong, report.first_wrong[0].line) == (1, 1, 1)


def test_a_mark_of_utf_8_at_the_beginning_is_no_matter(conn: sqlite3.Connection, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("\ufeff" + json.dumps(PLAIN), encoding="utf-8")
    assert read_back(conn, path).added == 1
