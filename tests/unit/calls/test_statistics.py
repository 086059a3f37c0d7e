"""A period's calls in figures: local days and hours, also when the clocks change."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.calls.local_time import day_of
from callpop.calls.periods import QUARTER, Period, before, begin_of, days_up_to, offsets
from callpop.calls.statistics import (
    Bucket,
    Caller,
    Counts,
    LineCounts,
    RawFigures,
    RawStatistics,
    Spread,
    Statistics,
    spread,
    statistics_of,
)

AMSTERDAM, KOLKATA = ZoneInfo("Europe/Amsterdam"), ZoneInfo("Asia/Kolkata")
ZONES = ("Europe/Amsterdam", "UTC", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns")
HOUR = 4 * QUARTER


def at(zone: dt.tzinfo, *when: int, fold: int = 0) -> int:
    return round(dt.datetime(*when, tzinfo=zone, fold=fold).timestamp() * 1e6)  # type: ignore[misc,arg-type]


def calls(at: int, *, line: str = "", missed: int = 0, answered: int = 0, elsewhere: int = 0, out: int = 0) -> Bucket:
    return (at // QUARTER, line, missed, answered, elsewhere, out)


def of(period: Period, zone: dt.tzinfo, *buckets: Bucket) -> Statistics:
    since, until = period.bounds(zone)
    return statistics_of(RawStatistics(since, until, buckets), zone=zone)


def by_day(statistics: Statistics) -> dict[str, int]:
    return {each.day: each.counts.total for each in statistics.days}


@pytest.fixture
def amsterdam_is_here() -> Iterator[None]:
    old = os.environ.get("TZ")
    os.environ["TZ"] = "Europe/Amsterdam"
    time.tzset()
    yield
    if old is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = old
    time.tzset()


def test_the_day_on_which_the_clocks_go_forward_has_23_hours_and_all_its_calls() -> None:
    day = dt.date(2026, 3, 29)
    since, until = Period(day, day).bounds(AMSTERDAM)
    assert until - since == 23 * HOUR
    made = of(
        Period(dt.date(2026, 3, 28), dt.date(2026, 3, 30)),
        AMSTERDAM,
        calls(since - 1, missed=1),
        calls(since, answered=2),
        calls(at(AMSTERDAM, 2026, 3, 29, 1, 59), answered=4),
        calls(at(AMSTERDAM, 2026, 3, 29, 3, 0), answered=8),
        calls(until - 1, out=16),
        calls(until, missed=32),
    )
    assert by_day(made) == {"2026-03-28": 1, "2026-03-29": 30, "2026-03-30": 32}
    sunday = made.hours[6]
    assert (sunday[0], sunday[1], sunday[2], sunday[3], sunday[23]) == (2, 4, 0, 8, 16)


def test_the_day_on_which_the_clocks_go_back_has_25_hours_and_one_hour_twice() -> None:
    day = dt.date(2026, 10, 25)
    since, until = Period(day, day).bounds(AMSTERDAM)
    assert until - since == 25 * HOUR
    made = of(
        Period(day, day),
        AMSTERDAM,
        calls(at(AMSTERDAM, 2026, 10, 25, 2, 30), answered=1),
        calls(at(AMSTERDAM, 2026, 10, 25, 2, 30, fold=1), answered=2),
        calls(at(AMSTERDAM, 2026, 10, 25, 3, 0), answered=4),
        calls(until - 1, missed=8),
    )
    assert by_day(made) == {"2026-10-25": 15}
    assert (made.hours[6][2], made.hours[6][3], made.hours[6][23]) == (3, 4, 8)


def test_nine_in_the_morning_is_nine_in_the_morning_in_summer_and_in_winter() -> None:
    made = of(
        Period(dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
        AMSTERDAM,
        *(calls(at(AMSTERDAM, 2026, month, 1, 9, 5), answered=1) for month in range(1, 13)),
    )
    assert sum(row[9] for row in made.hours) == made.calls == 12
    assert made.day_hours[9] == Counts(answered=12)


def test_a_zone_half_an_hour_away_has_its_own_hours_and_days() -> None:
    day = dt.date(2026, 6, 3)
    first, last = at(KOLKATA, 2026, 6, 3, 0, 0), at(KOLKATA, 2026, 6, 3, 23, 45)
    made = of(Period(day, day), KOLKATA, calls(first - 1, missed=9), calls(first, answered=1), calls(last, out=2))
    assert by_day(made) == {"2026-06-03": 3}
    assert (made.hours[2][0], made.hours[2][23]) == (1, 2)


@pytest.mark.usefixtures("amsterdam_is_here")
def test_the_computers_own_zone_knows_its_summers_too() -> None:
    since, until = Period(dt.date(2026, 3, 1), dt.date(2026, 4, 30)).bounds(None)
    assert (since, until) == Period(dt.date(2026, 3, 1), dt.date(2026, 4, 30)).bounds(AMSTERDAM)
    assert list(offsets(since, until, None)) == list(offsets(since, until, AMSTERDAM))
    assert day_of(until - 1, None) == dt.date(2026, 4, 30)


def test_a_day_begins_with_the_jump_where_the_clocks_jump_over_midnight() -> None:
    cairo = ZoneInfo("Africa/Cairo")
    assert begin_of(dt.date(2026, 4, 24), cairo) == at(cairo, 2026, 4, 24, 1, 0)
    assert Period(dt.date(2026, 4, 23), dt.date(2026, 4, 23)).bounds(cairo)[1] == at(cairo, 2026, 4, 24, 1, 0)


def test_every_day_of_the_period_is_there_with_calls_or_without() -> None:
    made = of(Period(dt.date(2026, 2, 27), dt.date(2026, 3, 2)), AMSTERDAM)
    assert by_day(made) == {"2026-02-27": 0, "2026-02-28": 0, "2026-03-01": 0, "2026-03-02": 0}
    assert (made.calls, made.missed_rate, made.ring, made.talk) == (0, None, Spread(), Spread())


def test_what_lies_outside_the_period_is_not_counted() -> None:
    day = dt.date(2026, 6, 3)
    since, until = Period(day, day).bounds(AMSTERDAM)
    made = of(Period(day, day), AMSTERDAM, calls(since - QUARTER, missed=1), calls(until, missed=1))
    assert made.calls == sum(map(sum, made.hours)) == 0


def test_the_missed_rate_is_of_the_calls_that_rang_the_agent() -> None:
    assert Counts(missed=1, answered=2, elsewhere=5, outgoing=100).missed_rate == 1 / 8
    assert Counts(outgoing=3).missed_rate is None
    assert Counts(missed=2).missed_rate == 1.0


def test_lines_are_summed_and_the_busiest_comes_first() -> None:
    day = dt.date(2026, 6, 3)
    noon = at(AMSTERDAM, 2026, 6, 3, 12, 0)
    made = of(
        Period(day, day),
        AMSTERDAM,
        calls(noon, line="+3150800", missed=1),
        calls(noon + HOUR, line="+3150800", answered=1),
        calls(noon, line="+3150900", answered=5),
        calls(noon, out=9),
    )
    assert made.lines == (
        LineCounts("+3150900", Counts(answered=5)),
        LineCounts("+3150800", Counts(missed=1, answered=1)),
    )
    assert made.counts == Counts(missed=1, answered=6, outgoing=9)


def test_times_are_told_by_their_middle_and_by_what_nine_of_ten_kept_to() -> None:
    assert spread({}) == Spread()
    assert spread({7: 1}) == Spread(7.0, 7.0, 1)
    assert spread({4: 1, 7: 1}) == Spread(5.5, 7.0, 2)
    assert spread({3: 5, 10: 4, 60: 1}) == Spread(6.5, 10.0, 10)
    assert spread({3: 4, 10: 4, 60: 2}) == Spread(10.0, 60.0, 10)
    assert spread({5: 10_000, 900: 0}) == Spread(5.0, 5.0, 10_000)


def test_the_period_before_comes_with_its_own_figures() -> None:
    raw = RawStatistics(
        0,
        QUARTER,
        callers=(Caller("+31612345678", "Karin", 3, 1),),
        before=RawFigures(Counts(missed=1, answered=1), ring={5: 1}, talk={60: 3}),
    )
    made = statistics_of(raw, zone=dt.UTC)
    assert made.previous.counts.missed_rate == 0.5
    assert (made.previous.ring.median, made.previous.talk.median) == (5.0, 60.0)
    assert made.top == raw.callers


def test_days_are_compared_with_as_many_days_before() -> None:
    since, until = days_up_to(dt.date(2026, 4, 5), 14).bounds(AMSTERDAM)
    assert before(since, until, AMSTERDAM) == days_up_to(dt.date(2026, 3, 22), 14).bounds(AMSTERDAM)


def test_a_day_that_has_just_begun_is_compared_with_as_much_of_the_day_before() -> None:
    now = at(AMSTERDAM, 2026, 3, 30, 9, 7)
    since, until = days_up_to(dt.date(2026, 3, 30), 1).bounds(AMSTERDAM, now=now)
    assert until == at(AMSTERDAM, 2026, 3, 30, 9, 15)
    assert before(since, until, AMSTERDAM) == (at(AMSTERDAM, 2026, 3, 29), at(AMSTERDAM, 2026, 3, 29, 9, 15))


def test_a_period_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="cannot begin"):
        Period(dt.date(2026, 3, 2), dt.date(2026, 3, 1))


@st.composite
def raw_counts(draw: st.DrawFn) -> tuple[Period, dt.tzinfo, list[Bucket]]:
    zone = ZoneInfo(draw(st.sampled_from(ZONES)))
    first = draw(st.dates(dt.date(2000, 1, 1), dt.date(2037, 1, 1)))
    period = Period(first, first + dt.timedelta(days=draw(st.integers(0, 400))))
    since, until = period.bounds(zone)
    number = st.integers(0, 50)
    quarters = st.integers(since // QUARTER, until // QUARTER - 1)
    lines = st.sampled_from(("", "+31508009000", "201"))
    return period, zone, draw(st.lists(st.tuples(quarters, lines, number, number, number, number), max_size=30))


@given(raw_counts())
def test_days_hours_and_the_total_agree_whatever_the_clocks_do(
    made_up: tuple[Period, dt.tzinfo, list[Bucket]],
) -> None:
    period, zone, buckets = made_up
    made = of(period, zone, *buckets)
    total = sum(sum(bucket[2:]) for bucket in buckets)
    assert sum(each.counts.total for each in made.days) == total
    assert sum(map(sum, made.hours)) == total
    assert sum(each.total for each in made.day_hours) == total
    assert made.calls == total
    assert sum(each.counts.total for each in made.lines) == sum(sum(b[2:]) for b in buckets if b[1])
    assert len(made.days) == period.length
    for quarter, _, *numbers in buckets:
        if any(numbers):
            day = dt.datetime.fromtimestamp(quarter * 900, zone)
            assert by_day(made)[day.date().isoformat()] > 0
            assert made.hours[day.weekday()][day.hour] > 0


@given(st.sampled_from(ZONES), st.dates(dt.date(2000, 1, 1), dt.date(2037, 1, 1)), st.integers(1, 400))
def test_the_stretch_before_ends_where_the_period_begins(name: str, last: dt.date, length: int) -> None:
    zone = ZoneInfo(name)
    since, until = days_up_to(last, length).bounds(zone)
    earlier, end = before(since, until, zone)
    assert end == since
    assert day_of(earlier, zone) == day_of(since, zone) - dt.timedelta(days=length)


@given(st.dictionaries(st.integers(0, 7200), st.integers(0, 40), max_size=20))
def test_a_spread_is_the_spread_of_the_single_calls(histogram: dict[int, int]) -> None:
    single = sorted(seconds for seconds, number in histogram.items() for _ in range(number))
    made = spread(histogram)
    assert made.calls == len(single)
    if single:
        middle = len(single) // 2
        median = single[middle] if len(single) % 2 else (single[middle - 1] + single[middle]) / 2
        assert made.median == median
        assert sum(each <= made.p90 for each in single) >= 0.9 * len(single)  # type: ignore[operator]
