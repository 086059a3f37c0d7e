"""Every stamp that a notification may carry has a place on the wall's clock, in every zone."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.calls import local_time
from callpop.calls.local_time import FIRST, LAST, day_of, local, stamp_of, utc
from callpop.calls.periods import Period, before, begin_of, end_of
from callpop.notifications.timestamp import stamp

ZONES = ("UTC", "Europe/Amsterdam", "America/Santiago", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu")


@pytest.fixture(params=ZONES)
def here(request: pytest.FixtureRequest) -> Iterator[str]:
    """The computer stands in this zone."""
    old = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield request.param
    os.environ.pop("TZ") if old is None else os.environ.update(TZ=old)
    time.tzset()


def test_the_ends_are_those_that_the_wire_may_bring() -> None:
    assert stamp("0001-01-01T00:00:00Z", []) == FIRST
    assert stamp("9999-12-31T23:59:59.999999Z", []) == LAST
    assert utc(FIRST).isoformat() == "0001-01-01T00:00:00+00:00"
    assert utc(LAST).isoformat() == "9999-12-31T23:59:59.999999+00:00"


@pytest.mark.parametrize("at", [FIRST, FIRST + 1, LAST - 1, LAST])
def test_the_first_and_the_last_stamp_have_a_day_wherever_the_computer_stands(here: str, at: int) -> None:
    zone = ZoneInfo(here)
    year = 1 if at < 0 else 9999
    for each in (None, zone):
        assert local(at, each).year == day_of(at, each).year == year
        day = day_of(at, each)
        assert begin_of(day, each) <= at < end_of(day, each), "a call lies within its day"
        since, until = Period(day, day).bounds(each)
        assert before(since, until, each)[0] <= since


@given(st.integers(FIRST, LAST), st.sampled_from((None, *map(ZoneInfo, ZONES))))
def test_a_stamp_lies_within_its_day_and_comes_back_to_the_microsecond(at: int, zone: dt.tzinfo | None) -> None:
    moment = local(at, zone)
    assert moment.date() == day_of(at, zone)
    assert begin_of(moment.date(), zone) <= at < end_of(moment.date(), zone)
    if dt.date.min < moment.date() < dt.date.max:
        assert stamp_of(moment) == at


def test_a_day_begins_at_the_jump_over_its_midnight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/Santiago")
    time.tzset()
    try:
        begin = begin_of(dt.date(2026, 9, 6), None)
    finally:
        monkeypatch.undo()
        time.tzset()
    assert begin == begin_of(dt.date(2026, 9, 6), ZoneInfo("America/Santiago"))
    assert local(begin - 1, ZoneInfo("America/Santiago")).date() == dt.date(2026, 9, 5)


def test_a_computer_that_knows_no_zone_so_long_ago_is_asked_for_the_nearest_it_knows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Forgetful(dt.tzinfo):
        def utcoffset(self, when: dt.datetime | None) -> dt.timedelta:
            return dt.timedelta(hours=2)

        def dst(self, when: dt.datetime | None) -> None:
            return None

        def tzname(self, when: dt.datetime | None) -> str:
            return "forgetful"

        def fromutc(self, when: dt.datetime) -> dt.datetime:
            if not 1970 <= when.year < 3000:
                raise OSError(22, "Invalid argument")
            return when + dt.timedelta(hours=2)

    assert local(stamp("1803-02-01T09:00:00Z", []), Forgetful()).isoformat() == "1803-02-01T11:00:00+02:00"
    assert local_time.day_of(LAST, Forgetful()) == dt.date.max
