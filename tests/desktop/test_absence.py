"""While the agent is away, and what comes in one burst after a sleep that nobody announced."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from callpop.desktop.absence import Absence
from callpop.desktop.platform.away_watch import AwayWatch


class Computer:
    """One that sleeps when a test says so."""

    def __init__(self) -> None:
        self.wall = 1000.0
        self.told: list[bool] = []
        self.watch = AwayWatch(wall=lambda: self.wall, steady=lambda: 0.0, system="none")
        self.absence = Absence(self.watch)
        self.absence.changed.connect(self.told.append)

    def sleep(self) -> None:
        self.wall += 3600


@pytest.fixture
def computer(qtbot: QtBot) -> Computer:
    return Computer()


def test_a_lock_is_an_absence(computer: Computer) -> None:
    computer.watch.on_locked(True)
    computer.absence.call_came()
    computer.watch.on_locked(False)
    assert computer.told == [True, False]


def test_a_call_like_any_other_is_none(computer: Computer) -> None:
    computer.absence.call_came()
    computer.absence.call_came()
    assert computer.told == []


def test_calls_that_waited_for_a_sleeping_computer_are_one_absence(computer: Computer, qtbot: QtBot) -> None:
    computer.absence._burst.setInterval(30)
    computer.sleep()
    for _ in range(3):
        computer.absence.call_came()
    assert computer.told == [True]
    qtbot.waitUntil(lambda: computer.told == [True, False])
    computer.absence.call_came()
    assert computer.told == [True, False]


def test_an_announced_sleep_is_not_found_once_more(computer: Computer) -> None:
    computer.watch.on_sleep(True)
    computer.sleep()
    computer.watch.on_sleep(False)
    computer.absence.call_came()
    assert computer.told == [True, False]


def test_a_lock_during_a_burst_ends_with_the_unlock(computer: Computer, qtbot: QtBot) -> None:
    computer.absence._burst.setInterval(10)
    computer.sleep()
    computer.absence.call_came()
    computer.watch.on_locked(True)
    qtbot.wait(40)
    assert computer.told == [True]
    computer.watch.on_locked(False)
    assert computer.told == [True, False]
