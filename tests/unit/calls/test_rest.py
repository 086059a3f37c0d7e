"""Pause, quiet hours and the system's wish weighed against each other."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from callpop.calls.quiet import QuietHours, spans_of
from callpop.calls.rest import Rest, Resting, RestReason

MINUTE = 60_000_000
NOON = 1_795_435_200_000_000  # Monday 2026-11-23 12:00 UTC
EVENING, MORNING = NOON + 6 * 60 * MINUTE, NOON + 20 * 60 * MINUTE


@pytest.fixture
def resting() -> Resting:
    return Resting(QuietHours(spans_of(["18:00-08:00"]), ZoneInfo("UTC")))


def test_without_any_wish_cards_come() -> None:
    assert Resting().now(NOON) is None
    assert Resting().next_change(NOON) is None


def test_quiet_hours_begin_and_end_by_the_clock(resting: Resting) -> None:
    assert resting.now(EVENING - 1) is None
    assert resting.next_change(NOON) == EVENING
    assert resting.now(EVENING) == Rest(RestReason.HOURS, MORNING)
    assert resting.next_change(EVENING) == MORNING
    assert resting.now(MORNING) is None


def test_the_system_rests_cards_for_as_long_as_it_says(resting: Resting) -> None:
    resting.system = True
    assert resting.now(NOON) == Rest(RestReason.SYSTEM, None)
    assert resting.now(EVENING) == Rest(RestReason.HOURS, MORNING)
    resting.system = False
    assert resting.now(NOON) is None


def test_calls_can_be_shown_in_spite_of_both_and_then_it_is_quiet_again(resting: Resting) -> None:
    resting.system = True
    resting.lift(EVENING + 30 * MINUTE)
    assert resting.now(EVENING) is None
    assert resting.imposed(EVENING) == Rest(RestReason.HOURS, MORNING)
    assert resting.next_change(EVENING) == EVENING + 30 * MINUTE
    assert resting.now(EVENING + 30 * MINUTE) == Rest(RestReason.HOURS, MORNING)
    resting.lift(EVENING + 30 * MINUTE)
    resting.lift(None)
    assert resting.now(EVENING) == Rest(RestReason.HOURS, MORNING)


def test_of_pause_and_lifting_the_later_wish_counts(resting: Resting) -> None:
    resting.lift(MORNING)
    resting.pause(EVENING + MINUTE)
    assert resting.now(EVENING) == Rest(RestReason.PAUSED, EVENING + MINUTE)
    assert resting.now(EVENING + MINUTE) == Rest(RestReason.HOURS, MORNING)
    resting.lift(MORNING)
    assert resting.now(EVENING) is None
    resting.pause(None)
    assert resting.now(EVENING) is None
