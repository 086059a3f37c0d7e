"""Old calls go by a time that somebody else than the computer's clock vouches for, and go in the end all the same."""

from __future__ import annotations

import sqlite3

import pytest

from callpop.storage import call_log
from callpop.storage.clock_trust import AHEAD, DAY, time_to_delete_by
from tests.unit.storage.samples import NOON, record

YEARS = 730 * DAY
HOUR = DAY // 24


@pytest.fixture
def log(conn: sqlite3.Connection) -> sqlite3.Connection:
    call_log.upsert(conn, record("a", started_at=NOON), number_key=None, name=None, through=1)
    return conn


def test_a_clock_that_goes_on_from_what_the_log_knows_is_believed(log: sqlite3.Connection) -> None:
    now = NOON
    for step in (HOUR, AHEAD, AHEAD, DAY):
        now += step
        assert time_to_delete_by(log, now, None) == now
    # Set back, too: less is old then.
    assert time_to_delete_by(log, NOON, None) == NOON


def test_a_clock_far_ahead_is_not_until_a_call_says_what_time_it_is(log: sqlite3.Connection) -> None:
    assert time_to_delete_by(log, NOON + YEARS, None) is None
    assert time_to_delete_by(log, NOON + YEARS, NOON + DAY) == NOON + DAY
    assert time_to_delete_by(log, NOON + YEARS, None) is None
    # It was right: nobody was here for two years.
    assert time_to_delete_by(log, NOON + YEARS, NOON + YEARS + HOUR) == NOON + YEARS
    assert time_to_delete_by(log, NOON + YEARS + HOUR, None) == NOON + YEARS + HOUR


def test_calls_of_the_future_and_test_calls_vouch_for_nothing(log: sqlite3.Connection) -> None:
    for call_id, at, test in (("future", NOON + 2 * YEARS, False), ("tried", NOON + YEARS - HOUR, True)):
        one = record(call_id, started_at=at, test=test)
        call_log.upsert(log, one, number_key=None, name=None, through=1)
    assert time_to_delete_by(log, NOON + YEARS, None) is None


def test_a_log_that_gets_no_calls_is_tidied_after_a_week_of_one_clock(log: sqlite3.Connection) -> None:
    begin = NOON + YEARS
    believed = [time_to_delete_by(log, begin + hour * HOUR, None) for hour in range(0, 24 * 8, 3)]
    assert believed[: 7 * 8] == [None] * 56
    assert believed[7 * 8] == begin + 7 * DAY
    # Believed once, it goes on.
    assert time_to_delete_by(log, begin + 20 * DAY, None) == begin + 20 * DAY


def test_two_starts_with_a_clock_that_runs_wild_are_no_week(log: sqlite3.Connection) -> None:
    for at in (YEARS, 2 * YEARS, 3 * YEARS, YEARS, YEARS + DAY, YEARS + 8 * DAY):
        assert time_to_delete_by(log, NOON + at, None) is None


def test_a_log_without_calls_has_nothing_to_lose(conn: sqlite3.Connection) -> None:
    assert time_to_delete_by(conn, NOON + YEARS, None) == NOON + YEARS
    call_log.upsert(conn, record("a", started_at=NOON), number_key=None, name=None, through=1)
    assert time_to_delete_by(conn, NOON + DAY, None) == NOON + DAY
    assert time_to_delete_by(conn, NOON + YEARS, None) is None
