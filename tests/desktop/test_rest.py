"""Quiet hours and the system's 'do not disturb' on the desktop as the app wires it, on the real engine."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import qasync
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.calls.popup import CardState
from callpop.calls.rest import Rest, RestReason
from callpop.desktop.quiet_words import coming, end_of, quiet_line
from callpop.desktop.tray_icon import TrayState
from callpop.desktop.tray_menu import plain
from callpop.desktop.why_words import why_in
from callpop.desktop.words import LANGUAGES, Words
from callpop.engine.engine import _HELD
from tests.desktop.wiring_support import SETTINGS, Desk, until
from tests.end_to_end.support.wire import ANNA, Call

Run = Callable[[Coroutine[Any, Any, None]], None]

ALWAYS = '[quiet]\nhours = ["00:00-24:00"]\n'


@pytest.fixture
def run(qtbot: QtBot) -> Iterator[Run]:
    """Runs a test on the loop that the app runs on."""
    before = QApplication.quitOnLastWindowClosed()
    QApplication.setQuitOnLastWindowClosed(False)
    with qasync.QEventLoop(QApplication.instance(), set_running_loop=False) as loop:
        yield loop.run_until_complete
    QApplication.setQuitOnLastWindowClosed(before)


class FakeWatch(QObject):
    """A system that says what the test says."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.on: bool | None = False
        self.source = "test"
        self.closed = False

    def become(self, on: bool | None) -> None:
        self.on = on
        self.changed.emit()

    def close(self) -> None:
        self.closed = True


def rings(desk: Desk) -> Call:
    call = Call()
    desk.post(call.created(), call.ringing(ANNA))
    return call


def test_in_quiet_hours_no_card_comes_and_the_log_and_the_count_go_on(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path, SETTINGS + ALWAYS) as desk:
            assert desk.surface.is_quiet
            assert desk.tray.state is TrayState.PAUSED
            call = rings(desk)
            desk.post(call.ended("no-answer"))
            await until(lambda: desk.surface.missed == 1, "the count of missed calls")
            assert desk.surface.cards == {} and desk.surface.steps == []
            assert desk.surface.reminder is None

    run(test())


def test_calls_are_shown_all_the_same_when_that_is_wanted_and_it_can_be_quiet_again(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path, SETTINGS + ALWAYS) as desk:
            desk.tray.show_calls.emit(30)
            assert not desk.surface.is_quiet
            assert desk.tray.state is TrayState.CONNECTED
            assert any("Calls are shown until" in entry for entry in desk.menu())
            rings(desk)
            await until(lambda: len(desk.surface.cards) == 1, "the card")
            desk.choose("quiet-again")
            assert desk.surface.is_quiet
            # What stands stays; nothing new comes.
            assert [view.state for view in desk.surface.cards.values()] == [CardState.RINGING]
            second = rings(desk)
            desk.post(second.ended("no-answer"))
            await until(lambda: desk.surface.missed == 1, "the count")
            assert len(desk.surface.cards) == 1

    run(test())


def test_other_hours_take_effect_at_once(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            assert not desk.surface.is_quiet
            assert desk.preferences.change("quiet.hours", ["00:00-24:00"]) is None
            assert desk.surface.is_quiet
            call = rings(desk)
            desk.post(call.ended("no-answer"))
            await until(lambda: desk.surface.missed == 1, "the count")
            assert desk.surface.cards == {}
            assert desk.preferences.change("quiet.hours", []) is None
            assert not desk.surface.is_quiet
            rings(desk)
            await until(lambda: len(desk.surface.cards) == 1, "the card")

    run(test())


def test_while_the_system_says_do_not_disturb_no_card_comes(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        watch = FakeWatch()
        async with Desk(tmp_path) as desk:
            desk.desk.watch_system_quiet(watch)
            assert not desk.surface.is_quiet
            watch.become(True)
            assert desk.surface.is_quiet
            assert any("Do not disturb" in entry for entry in desk.menu())
            call = rings(desk)
            desk.post(call.ended("no-answer"))
            await until(lambda: desk.surface.missed == 1, "the count")
            assert desk.surface.cards == {}
            watch.become(None)
            assert not desk.surface.is_quiet
            rings(desk)
            await until(lambda: len(desk.surface.cards) == 1, "the card")
        assert watch.closed

    run(test())


@pytest.mark.parametrize("rule", ["silent", "ignore"])
def test_what_the_system_says_is_for_the_agent_to_weigh(run: Run, tmp_path: Path, rule: str) -> None:
    async def test() -> None:
        watch = FakeWatch()
        async with Desk(tmp_path, f'{SETTINGS}[quiet]\nsystem = "{rule}"\n') as desk:
            hushed: list[tuple[str, bool]] = []
            sounds, quiet = desk.desk._sounds, desk.desk._sounds.set_quiet
            sounds.set_quiet = lambda why, on: (hushed.append((why, on)), quiet(why, on))[1]  # type: ignore[method-assign]
            desk.desk.watch_system_quiet(watch)
            watch.become(True)
            assert hushed == ([("silent", True)] if rule == "silent" else [])
            assert not desk.surface.is_quiet
            rings(desk)
            await until(lambda: len(desk.surface.cards) == 1, "the card")

    run(test())


def test_an_own_test_call_is_shown_in_quiet_hours_too(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path, SETTINGS + ALWAYS) as desk:
            desk.choose("test-call")
            await until(lambda: any(step == "shown" for _, step in desk.surface.steps), "the test call's card")

    run(test())


def test_a_pause_ends_what_was_lifted_and_the_other_way_round(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path, SETTINGS + ALWAYS) as desk:
            desk.tray.show_calls.emit(None)
            assert not desk.surface.is_quiet
            desk.tray.pause.emit(30)
            assert desk.surface.is_paused
            desk.choose("resume")
            assert not desk.surface.is_paused
            assert desk.surface.is_quiet
            desk.tray.pause.emit(30)
            desk.tray.show_calls.emit(30)
            assert not desk.surface.is_paused and not desk.surface.is_quiet

    run(test())


def test_another_language_keeps_the_quiet(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path, SETTINGS + ALWAYS) as desk:
            assert desk.preferences.change("appearance.language", "de") is None
            assert desk.surface.is_quiet
            assert any("Ruhezeit" in entry for entry in desk.menu())

    run(test())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_words(language: str) -> None:
    words = Words.load(language)
    for reason in RestReason:
        said = why_in(words, _HELD[reason])
        assert said in words.text(f"why.{'paused' if reason is RestReason.PAUSED else f'quiet_{reason}'}")


def test_a_moment_ahead_is_named_by_its_day_once_it_is_not_today() -> None:
    words = Words.load("en")
    now = datetime(2026, 11, 23, 22, 30)

    def at(moment: datetime) -> int:
        return round(moment.timestamp() * 1e6)

    assert coming(at(now + timedelta(hours=1)), words, at(now)) == "23:30"
    assert coming(at(now + timedelta(hours=10)), words, at(now)) == "tomorrow 08:30"
    assert coming(at(now + timedelta(days=4)), words, at(now)) == "Friday 22:30"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", [RestReason.HOURS, RestReason.SYSTEM])
@pytest.mark.parametrize("lifted", [True, False])
@pytest.mark.parametrize("days", [0, 1, 6, None])
def test_the_menu_has_room_for_every_line(language: str, reason: RestReason, lifted: bool, days: int | None) -> None:
    words, now = Words.load(language), round(datetime(2026, 11, 19, 8, 30).timestamp() * 1e6)
    until = None if days is None else now + days * 86_400_000_000 + 60_000_000
    line = quiet_line(
        Rest(reason, until if reason is RestReason.HOURS else None), until if lifted else None, words, now
    )
    assert plain(line) == line


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25", "2026-11-23"])
def test_what_nobody_knows_the_end_of_lasts_to_midnight(day: str) -> None:
    zone = ZoneInfo("Europe/Amsterdam")
    words = Words.load("en", zone)
    noon = datetime.fromisoformat(f"{day}T01:15").replace(tzinfo=zone)
    end = end_of(Rest(RestReason.SYSTEM, None), words, round(noon.timestamp() * 1e6))
    midnight = datetime.combine(noon.date() + timedelta(days=1), datetime.min.time(), zone)
    assert end == round(midnight.timestamp() * 1e6)
