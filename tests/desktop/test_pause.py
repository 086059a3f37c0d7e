"""Popups at rest: for minutes, until tomorrow, and again."""

from __future__ import annotations

from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from callpop.desktop.pause import Pause

MINUTE = 60_000_000
NOON = int(datetime(2026, 11, 25, 12, 0).timestamp() * 1e6)


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pause(qtbot: QtBot, clock: Clock) -> tuple[Pause, list[int | None]]:
    made = Pause(now=clock)
    told: list[int | None] = []
    made.changed.connect(told.append)
    return made, told


def test_it_says_until_when(pause: tuple[Pause, list[int | None]]) -> None:
    resting, told = pause
    resting.begin(30)
    assert told == [NOON + 30 * MINUTE]


def test_until_tomorrow_is_until_the_coming_midnight_of_the_agents_clock(
    pause: tuple[Pause, list[int | None]],
) -> None:
    resting, told = pause
    resting.begin(None)
    assert told == [int(datetime(2026, 11, 26).timestamp() * 1e6)]


def test_a_longer_rest_takes_the_place_of_a_shorter_one(pause: tuple[Pause, list[int | None]]) -> None:
    resting, told = pause
    resting.begin(30)
    resting.begin(60)
    assert told[-1] == NOON + 60 * MINUTE


def test_the_agent_ends_it_and_ending_twice_is_nothing(pause: tuple[Pause, list[int | None]]) -> None:
    resting, told = pause
    resting.begin(30)
    resting.end()
    resting.end()
    assert told == [NOON + 30 * MINUTE, None]


def test_it_ends_by_itself(pause: tuple[Pause, list[int | None]], clock: Clock, qtbot: QtBot) -> None:
    resting, told = pause
    clock.now = NOON + 1
    resting.begin(0)
    qtbot.waitUntil(lambda: told[-1] is None)
