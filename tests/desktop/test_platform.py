"""Absence, sleep and the wish for less motion."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from callpop.desktop.platform.away_watch import AwayWatch
from callpop.desktop.platform.motion import reduced_motion, system_reduces_motion
from callpop.settings.schema import Motion


class Clocks:
    def __init__(self) -> None:
        self.wall = 1000.0
        self.steady = 10.0


def watch(told: list[str], clocks: Clocks | None = None) -> AwayWatch:
    clocks = clocks or Clocks()
    made = AwayWatch(wall=lambda: clocks.wall, steady=lambda: clocks.steady, system="none")
    made.left.connect(lambda: told.append("left"))
    made.returned.connect(lambda: told.append("returned"))
    return made


def test_the_agent_is_away_until_awake_and_unlocked(qapp: QApplication) -> None:
    told: list[str] = []
    away = watch(told)
    away.on_locked(True)
    away.on_sleep(True)
    away.on_sleep(False)
    assert told == ["left"]
    away.on_locked(False)
    assert told == ["left", "returned"]


def test_an_unlock_that_was_never_locked_is_nothing(qapp: QApplication) -> None:
    told: list[str] = []
    watch(told).on_locked(False)
    assert told == []


def test_a_sleep_shows_in_the_gap_between_two_clocks(qapp: QApplication) -> None:
    clocks = Clocks()
    away = watch([], clocks)
    clocks.wall, clocks.steady = 1100.0, 110.0
    assert not away.look()
    clocks.wall += 3600
    assert away.look()
    assert not away.look()


def test_the_agents_wish_for_motion_wins_over_the_systems() -> None:
    assert not reduced_motion(Motion.FULL, system_wish=lambda: True)
    assert reduced_motion(Motion.REDUCED, system_wish=lambda: False)
    assert reduced_motion(Motion.SYSTEM, system_wish=lambda: True)
    assert not reduced_motion(Motion.SYSTEM, system_wish=lambda: False)


def test_a_system_that_says_nothing_of_motion_moves(qapp: QApplication) -> None:
    assert system_reduces_motion("linux") is False
