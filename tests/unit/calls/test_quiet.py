"""Quiet hours: over midnight, over a change of the clocks, and never stuck."""

from __future__ import annotations

import datetime as dt
import time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.calls.quiet import ALL_DAYS, QuietHours, QuietSpan, covers_week, span_of, spans_of, text_of

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ZONES = [ZoneInfo(name) for name in ("Europe/Amsterdam", "America/St_Johns", "Australia/Lord_Howe", "Africa/Cairo")]
HOUR, DAY = 3_600_000_000, 86_400_000_000


def at(text: str, zone: ZoneInfo = AMSTERDAM, fold: int = 0) -> int:
    return round(dt.datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold).timestamp() * 1_000_000)


def clock(stamp: int, zone: ZoneInfo = AMSTERDAM) -> str:
    return dt.datetime.fromtimestamp(stamp / 1_000_000, zone).strftime("%a %d %H:%M")


def hours(*texts: str, zone: ZoneInfo = AMSTERDAM) -> QuietHours:
    spans = spans_of(texts)
    assert len(spans) == len(texts)
    return QuietHours(spans, zone)


OFFICE = ("mon-fri 18:00-08:00", "sat sun 00:00-24:00")
"""Evenings and the weekend."""


@pytest.mark.parametrize(
    ("now", "until"),
    [
        ("2026-11-23T12:00", None),
        ("2026-11-23T17:59:59", None),
        ("2026-11-23T18:00", "Tue 24 08:00"),
        ("2026-11-24T03:00", "Tue 24 08:00"),
        ("2026-11-24T07:59:59", "Tue 24 08:00"),
        ("2026-11-24T08:00", None),
        # Friday evening runs into Saturday, and that into Sunday; Monday morning is nobody's.
        ("2026-11-27T19:00", "Mon 30 00:00"),
        ("2026-11-28T12:00", "Mon 30 00:00"),
        ("2026-11-30T00:00", None),
    ],
)
def test_evenings_and_weekends(now: str, until: str | None) -> None:
    found = hours(*OFFICE).until(at(now))
    assert (None if found is None else clock(found)) == until


def test_it_says_when_it_becomes_quiet() -> None:
    assert clock(hours(*OFFICE).next_change(at("2026-11-23T12:00")) or 0) == "Mon 23 18:00"
    assert clock(hours(*OFFICE).next_change(at("2026-11-23T19:00")) or 0) == "Tue 24 08:00"
    assert hours().next_change(at("2026-11-23T12:00")) is None


def test_a_lone_span_of_one_day_is_found_a_week_ahead() -> None:
    sunday = hours("sun 10:00-11:00")
    assert clock(sunday.next_change(at("2026-11-22T11:00")) or 0) == "Sun 29 10:00"


def test_the_night_the_clocks_go_forward_is_an_hour_shorter() -> None:
    night = hours("22:00-06:00")
    until = night.until(at("2026-03-28T22:00"))
    assert until is not None
    assert (clock(until), until - at("2026-03-28T22:00")) == ("Sun 29 06:00", 7 * HOUR)


def test_the_night_the_clocks_go_back_is_an_hour_longer() -> None:
    night = hours("22:00-06:00")
    until = night.until(at("2026-10-24T22:00"))
    assert until is not None
    assert (clock(until), until - at("2026-10-24T22:00")) == ("Sun 25 06:00", 9 * HOUR)


def test_a_time_that_spring_leaves_out_is_the_moment_of_the_jump() -> None:
    jump = at("2026-03-29T03:00")
    assert hours("sun 01:00-02:30").until(at("2026-03-29T01:59")) == jump
    assert hours("sun 02:30-04:00").until(jump - 1) is None
    assert hours("sun 02:30-04:00").until(jump) == at("2026-03-29T04:00")
    # All of it is left out: nothing is quiet, and nothing hangs.
    assert hours("sun 02:10-02:50").until(jump) is None


def test_an_hour_that_comes_twice_ends_the_quiet_once() -> None:
    early = hours("sun 01:00-02:30")
    assert early.until(at("2026-10-25T02:10")) == at("2026-10-25T02:30")
    assert early.until(at("2026-10-25T02:10", fold=1)) is None
    # What begins in it lasts from the first time on.
    late = hours("sun 02:30-04:00")
    assert late.until(at("2026-10-25T02:15", fold=1)) == at("2026-10-25T04:00")


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system cannot be told another zone")
@pytest.mark.parametrize("now", ["2026-03-29T01:59", "2026-10-25T02:10", "2026-10-25T03:30", "2026-11-23T19:00"])
def test_the_computers_own_zone_counts_as_any_other(monkeypatch: pytest.MonkeyPatch, now: str) -> None:
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    time.tzset()
    try:
        spans = spans_of(["sun 01:00-02:30", "22:00-06:00", "mon 18:00-24:00"])
        for fold in (0, 1):
            moment = at(now, fold=fold)
            own, named = QuietHours(spans), QuietHours(spans, AMSTERDAM)
            assert (own.until(moment), own.next_change(moment)) == (named.until(moment), named.next_change(moment))
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    ("text", "days", "times"),
    [
        ("mon-fri 18:00-08:00", {0, 1, 2, 3, 4}, (1080, 480)),
        ("SAT sun 0:00-24:00", {5, 6}, (0, 1440)),
        ("fri-mon 1:30-2:00", {4, 5, 6, 0}, (90, 120)),
        ("22:00-06:00", set(range(7)), (1320, 360)),
        ("wed 12:00-12:00", {2}, (720, 720)),
    ],
)
def test_what_is_written_is_read(text: str, days: set[int], times: tuple[int, int]) -> None:
    assert span_of(text) == QuietSpan(frozenset(days), *times)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "mon",
        "mon 18:00",
        "18-8",
        "mon-fre 18:00-08:00",
        "mon 24:00-08:00",
        "mon 18:00-24:01",
        "mon 18:60-19:00",
        "x",
    ],
)
def test_what_is_no_span_is_none_and_silences_nothing(text: str) -> None:
    assert span_of(text) is None
    assert spans_of([text]) == ()


def test_a_week_without_a_minute_left_is_known() -> None:
    assert covers_week(spans_of(["00:00-24:00"]))
    assert covers_week(spans_of(["mon-fri 18:00-08:00", "mon-fri 8:00-18:00", "sat sun 00:00-00:00", "mon 0:00-8:00"]))
    assert not covers_week(spans_of(OFFICE))
    assert not covers_week(())


SPANS = st.builds(
    QuietSpan,
    st.frozensets(st.sampled_from(sorted(ALL_DAYS)), min_size=1),
    st.integers(0, 1439),
    st.integers(0, 1440),
)
MOMENTS = st.integers(at("2025-01-01T00:00"), at("2028-01-01T00:00"))


@given(span=SPANS)
def test_a_span_survives_being_written_down(span: QuietSpan) -> None:
    assert span_of(text_of(span)) == span


@given(spans=st.lists(SPANS, max_size=4), now=MOMENTS, zone=st.sampled_from(ZONES))
def test_quiet_always_ends_unless_the_week_is_full(spans: list[QuietSpan], now: int, zone: ZoneInfo) -> None:
    quiet = QuietHours(spans, zone)
    until = quiet.until(now)
    if until is None:
        return
    assert until > now
    if not covers_week(spans):
        # A change of the clocks can bridge a gap of an hour between two weeks: then it is at most one week more.
        again = QuietHours(spans, zone).until(until)
        assert until - now <= 8 * DAY or again is None
        assert QuietHours(spans, zone).until(until - 1) is not None


@given(spans=st.lists(SPANS, max_size=4), now=MOMENTS, step=st.integers(0, 2 * DAY), zone=st.sampled_from(ZONES))
def test_what_was_found_before_changes_no_answer(spans: list[QuietSpan], now: int, step: int, zone: ZoneInfo) -> None:
    asked = QuietHours(spans, zone)
    for moment in (now, now + step, now + 2 * step, now):
        assert asked.until(moment) == QuietHours(spans, zone).until(moment)


@given(spans=st.lists(SPANS, min_size=1, max_size=4), now=MOMENTS, zone=st.sampled_from(ZONES))
def test_nothing_changes_before_the_next_change(spans: list[QuietSpan], now: int, zone: ZoneInfo) -> None:
    quiet = QuietHours(spans, zone)
    change = quiet.next_change(now)
    assert change is not None
    assert change > now
    before = QuietHours(spans, zone).until(now) is None
    for moment in (now + (change - now) // 2, change - 1):
        assert (QuietHours(spans, zone).until(moment) is None) == before
    if before:
        assert QuietHours(spans, zone).until(change) is not None


@given(spans=st.lists(SPANS, max_size=3), now=MOMENTS)
def test_on_ordinary_days_it_is_what_the_clock_shows(spans: list[QuietSpan], now: int) -> None:
    zone = ZoneInfo("Etc/UTC")
    wall = dt.datetime.fromtimestamp(now / 1_000_000, zone)
    minute, day = wall.hour * 60 + wall.minute, wall.weekday()

    def holds(span: QuietSpan) -> bool:
        if not span.next_day:
            return day in span.days and span.begins <= minute < span.ends
        began_today = day in span.days and minute >= span.begins
        return began_today or ((day - 1) % 7 in span.days and minute < span.ends)

    assert (QuietHours(spans, zone).until(now) is not None) == any(map(holds, spans))
