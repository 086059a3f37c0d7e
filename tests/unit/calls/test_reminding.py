"""What a moment of the day asks for."""

from __future__ import annotations

from datetime import datetime

import pytest

from callpop.calls.reminding import LONGEST, MINUTE, moment

MIDNIGHT = int(datetime(2026, 11, 27).timestamp() * 1e6)


@pytest.mark.parametrize(("minutes", "begun"), [(0, False), (539, False), (540, True), (1439, True)])
def test_promises_are_told_from_the_start_of_the_day_on(minutes: int, begun: bool) -> None:
    assert moment(MIDNIGHT + minutes * MINUTE, day_start="09:00", missed_after=30).day_has_begun is begun


def test_missed_calls_are_told_once_they_have_waited() -> None:
    asked = moment(MIDNIGHT, day_start="09:00", missed_after=30)
    assert asked.missed_until == MIDNIGHT - 30 * MINUTE
    assert asked.missed_since == MIDNIGHT - LONGEST


def test_nothing_is_told_of_missed_calls_where_that_is_off() -> None:
    asked = moment(MIDNIGHT, day_start="09:00", missed_after=0)
    assert asked.missed_until <= asked.missed_since
