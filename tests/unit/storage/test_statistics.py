"""Summaries hold what the rows say, after whatever happened to these; statistics are what counting the rows gives."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from collections import Counter
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callpop.calls.record import Direction, Outcome, Record, Ring
from callpop.calls.statistics import Caller, Counts
from callpop.notifications.model import Party
from callpop.storage import call_log, statistics
from callpop.storage.day_sheet import day_sheet
from callpop.storage.log_counts import lines
from callpop.storage.stretches import ALL_LINES, ALL_LINES_SPANS, DAYS, LENGTHS, MONTHS, QUARTERS, Buckets, pieces
from tests.unit.storage.memory import empty_log
from tests.unit.storage.samples import NOON, SECOND, record

HOUR = 3600 * SECOND
DAY = 24 * HOUR
RING = Ring(notifications=frozenset({"r"}), call_id="r", began_at=NOON, newest_at=NOON)
NUMBERS = ("+31612345678", "+31687654321", None)
LINES = ("+31508009000", "+31508009001", None)


def call(
    call_id: str,
    at: int,
    outcome: Outcome,
    *,
    ring: int = 3,
    talk: int = 60,
    number: str | None = NUMBERS[0],
    **fields: object,
) -> Record:
    answered = outcome is Outcome.ANSWERED
    return record(
        call_id,
        started_at=at,
        outcome=outcome,
        remote=Party(number=number),
        rings=(RING,),
        answered_at=at + ring * SECOND if answered else None,
        ended_at=at + (ring + talk * answered) * SECOND,
        **fields,
    )


def put(conn: sqlite3.Connection, one: Record, line: str | None = None, name: str | None = None) -> None:
    call_log.upsert(conn, one, number_key=one.remote.number, name=name, through=1, line_key=line)


def levelled(conn: sqlite3.Connection) -> tuple[list[object], list[object]]:
    """The summaries as one would make them of the rows."""
    summary: dict[tuple[int, int, str], list[int]] = {}
    spans: Counter[tuple[int, str, int, str, int]] = Counter()
    rows = conn.execute(
        "SELECT started_at, coalesce(line_key, ''), kind, closed_kind, internal, ring_ms, talk_ms FROM calls"
        " WHERE test = 0"
    )
    for at, line, kind, closed, internal, ring, talk in rows.fetchall():
        for level, length in (*LENGTHS.items(), (ALL_LINES, LENGTHS[QUARTERS])):
            sums = summary.setdefault((level, at // length, "" if level == ALL_LINES else line), [0] * 7)
            kinds = [kind == one for one in ("answered", "elsewhere", "outgoing")]
            for place, share in enumerate([1, kind == "missed", kind == "missed" and closed is None, *kinds, internal]):
                sums[place] += int(share)
            if level in (DAYS, MONTHS) and kind == "answered" and ring is not None:
                spans[level, "ring", at // length, line, (ring + 500) // 1000] += 1
                if level == MONTHS:
                    spans[ALL_LINES_SPANS, "ring", at // length, "", (ring + 500) // 1000] += 1
            if level in (DAYS, MONTHS) and talk is not None:
                spans[level, "talk", at // length, line, (talk + 500) // 1000] += 1
                if level == MONTHS:
                    spans[ALL_LINES_SPANS, "talk", at // length, "", (talk + 500) // 1000] += 1
    return sorted((*key, *sums) for key, sums in summary.items()), sorted((*key, n) for key, n in spans.items())


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["put", "put", "put", "merge", "remove", "handle", "reopen", "voicemail", "purge"]),
        st.integers(0, 9),
        st.integers(0, 100),
        st.sampled_from([Outcome.MISSED, Outcome.ANSWERED, Outcome.ANSWERED_ELSEWHERE, Outcome.IN_PROGRESS]),
        st.sampled_from(NUMBERS),
        st.sampled_from(LINES),
        st.sampled_from([Direction.INCOMING, Direction.INCOMING, Direction.OUTGOING]),
        st.sampled_from([False, False, False, True]),
    ),
    max_size=30,
)


@settings(max_examples=150)
@given(STEPS)
def test_summaries_hold_what_the_rows_say_whatever_happened_to_these(steps: list[tuple[object, ...]]) -> None:
    with contextlib.closing(empty_log()) as conn:
        for step, (what, which, hours, outcome, number, line, direction, test) in enumerate(steps):
            call_id, at = f"call-{which}", NOON + int(str(hours)) * 9 * HOUR
            if what in ("put", "merge"):
                others = ("call-0",) if what == "merge" else ()
                made = call(
                    call_id,
                    at,
                    Outcome(str(outcome)),
                    ring=step,
                    talk=step * 7,
                    number=number,  # type: ignore[arg-type]
                    direction=direction,
                    test=test,
                    internal=bool(step % 2),
                    call_ids=tuple(dict.fromkeys((call_id, *others))),
                )
                put(conn, made, line=line if direction is Direction.INCOMING else None)  # type: ignore[arg-type]
            elif what == "remove":
                call_log.remove(conn, [call_id])
            elif what in ("handle", "reopen"):
                call_log.set_handled(conn, call_id, what == "handle", NOON + step)
            elif what == "voicemail":
                call_log.set_voicemail(conn, call_id, step % 2 == 0, NOON + step)
            else:
                call_log.purge(conn, at - 50 * HOUR)
        summary, spans = levelled(conn)
        assert conn.execute("SELECT * FROM summary ORDER BY 1, 2, 3").fetchall() == summary
        assert conn.execute("SELECT * FROM spans ORDER BY 1, 2, 3, 4, 5").fetchall() == spans


@given(st.integers(0, 3 * LENGTHS[MONTHS]), st.integers(0, 3 * LENGTHS[MONTHS]))
def test_a_stretch_is_cut_into_pieces_without_gap_or_overlap(since: int, until: int) -> None:
    at = min(since, until)
    for piece in pieces(min(since, until), max(since, until)):
        begin, end = (
            (piece.first * LENGTHS[piece.level], piece.end * LENGTHS[piece.level])
            if isinstance(piece, Buckets)
            else piece
        )
        assert begin == at
        assert end > begin
        at = end
    assert at == max(since, until)


AMSTERDAM, CHATHAM = ZoneInfo("Europe/Amsterdam"), ZoneInfo("Pacific/Chatham")


@pytest.mark.parametrize("zone", [AMSTERDAM, CHATHAM], ids=str)
@pytest.mark.parametrize("line", [None, LINES[0]])
@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2026-03-28", "2026-03-30"),
        ("2026-10-24", "2026-10-26"),
        ("2026-03-01", "2026-11-30"),
        ("2026-10-25", "2026-10-25"),
    ],
)
def test_statistics_are_what_counting_the_rows_gives_also_when_the_clocks_change(
    conn: sqlite3.Connection, first: str, last: str, line: str | None, zone: ZoneInfo
) -> None:
    made: list[tuple[int, Outcome, int, int, str | None]] = []
    outcomes = [Outcome.MISSED, Outcome.ANSWERED, Outcome.ANSWERED_ELSEWHERE, Outcome.ANSWERED]
    for begin in ("2026-03-27", "2026-10-23", "2026-07-01"):
        at = int(dt.datetime.fromisoformat(begin).replace(tzinfo=zone).timestamp()) * SECOND
        for number in range(120):
            made.append((at + number * HOUR + 7, outcomes[number % 4], number % 9, number % 31, LINES[number % 3]))
    for number, (at, outcome, ring, talk, on) in enumerate(made):
        put(
            conn, call(f"{number}", at, outcome, ring=ring, talk=talk, number=NUMBERS[number % 3]), on, f"N{number % 3}"
        )
    since, until = (
        int(dt.datetime.combine(day, dt.time(), zone).timestamp()) * SECOND
        for day in (dt.date.fromisoformat(first), dt.date.fromisoformat(last) + dt.timedelta(days=1))
    )
    told = statistics.statistics(conn, since, until, line=line, zone=zone)
    mine = [
        (number, *one)
        for number, one in enumerate(made)
        if since <= one[0] < until and (line is None or one[4] == line)
    ]

    def counts(rows: list[tuple[int, int, Outcome, int, int, str | None]]) -> Counts:
        by = Counter(row[2] for row in rows)
        return Counts(by[Outcome.MISSED], by[Outcome.ANSWERED], by[Outcome.ANSWERED_ELSEWHERE])

    assert told.counts == counts(mine)
    for day in told.days:
        local = [row for row in mine if dt.datetime.fromtimestamp(row[1] / SECOND, zone).date().isoformat() == day.day]
        assert day.counts == counts(local)
    rings = sorted(row[3] for row in mine if row[2] is Outcome.ANSWERED)
    talks = sorted(row[4] for row in mine if row[2] is Outcome.ANSWERED)
    assert (told.ring.calls, told.ring.p90) == (len(rings), float(rings[-(-len(rings) * 9 // 10) - 1]))
    assert (told.talk.calls, told.talk.p90) == (len(talks), float(talks[-(-len(talks) * 9 // 10) - 1]))
    callers = Counter(NUMBERS[row[0] % 3] for row in mine if NUMBERS[row[0] % 3] is not None)
    assert {one.number_key: one.count for one in told.top} == dict(callers)
    assert [one.count for one in told.top] == sorted(callers.values(), reverse=True)
    on_lines = {one: counts([row for row in mine if row[5] == one]) for one in LINES if one is not None}
    assert {one.line: one.counts for one in told.lines} == {one: of for one, of in on_lines.items() if of.total}
    local_hours = Counter(
        (local.weekday(), local.hour) for row in mine for local in [dt.datetime.fromtimestamp(row[1] / SECOND, zone)]
    )
    assert {(day, hour): n for day, row in enumerate(told.hours) for hour, n in enumerate(row) if n} == local_hours


def test_the_period_before_and_who_called_are_told_without_tests_and_colleagues(conn: sqlite3.Connection) -> None:
    put(conn, call("before", NOON - DAY, Outcome.ANSWERED), name="Old name")
    put(conn, call("a", NOON, Outcome.MISSED), name="Anna")
    put(conn, call("b", NOON + 1, Outcome.ANSWERED))
    put(conn, call("test", NOON + 2, Outcome.MISSED, test=True))
    put(conn, call("colleague", NOON + 3, Outcome.MISSED, number="201", internal=True))
    put(conn, call("out", NOON + 4, Outcome.NO_ANSWER, direction=Direction.OUTGOING))
    midnight = NOON - 12 * HOUR
    told = statistics.statistics(conn, midnight, midnight + DAY, zone=dt.UTC)
    assert told.counts == Counts(missed=2, answered=1, outgoing=1)
    assert told.previous.counts == Counts(answered=1)
    assert [(one.name, one.count, one.missed) for one in told.top] == [("Anna", 2, 1)]
    assert isinstance(told.top[0], Caller)


def test_lines_are_told_with_their_calls_most_first(conn: sqlite3.Connection) -> None:
    for number, line in enumerate([LINES[1], LINES[0], LINES[1], None]):
        put(conn, call(f"{number}", NOON + number, Outcome.MISSED), line)
    put(conn, call("test", NOON, Outcome.MISSED, test=True), LINES[0])
    assert lines(conn) == ((LINES[1], 2), (LINES[0], 1))


def test_the_day_sheet_has_open_missed_calls_calls_without_a_note_and_what_is_due(conn: sqlite3.Connection) -> None:
    put(conn, call("open since yesterday", NOON - DAY, Outcome.MISSED, number="+31501111111"))
    put(conn, call("tomorrow's", NOON + DAY, Outcome.MISSED, number="+31502222222"))
    put(conn, call("handled", NOON, Outcome.MISSED, number="+31503333333"))
    put(conn, call("a test", NOON, Outcome.MISSED, test=True, number="+31504444444"))
    put(conn, call("talked", NOON, Outcome.ANSWERED, number="+31505555555"))
    put(conn, call("noted", NOON, Outcome.ANSWERED, number="+31505555556"))
    put(conn, call("colleague", NOON, Outcome.ANSWERED, number="201", internal=True))
    call_log.set_handled(conn, "handled", True, NOON)
    call_log.set_note(conn, "noted", "quote by Friday", NOON)
    conn.executemany(
        "INSERT INTO promises (call_id, words, text, due, done_at) VALUES (?, ?, 'quote', ?, ?)",
        [("noted", "a", "2026-11-20", None), ("noted", "b", "2026-11-21", None), ("noted", "c", "2026-11-01", 1)],
    )
    sheet = day_sheet(conn, "2026-11-20", dt.UTC)
    assert [one.record.call_id for one in sheet.missed.rows] == ["open since yesterday"]
    assert [one.record.call_id for one in sheet.without_note.rows] == ["talked"]
    assert [(one.text, one.due, one.entry.record.call_id) for one in sheet.promises] == [
        ("quote", "2026-11-20", "noted")
    ]
    assert (sheet.missed.total, sheet.without_note.total) == (1, 1)
