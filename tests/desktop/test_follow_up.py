"""Missed calls and promises from the notification to the screen, on the real engine."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import qasync
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.calls.popup import CardState
from callpop.calls.record import Outcome
from callpop.desktop.popup.reminder_view import ReminderAct
from callpop.engine import now_us
from callpop.storage import call_log
from tests.desktop.wiring_support import SETTINGS, Desk, until
from tests.end_to_end.support.wire import ANNA, BOB, Call, outsider, stamp
from tests.unit.storage.samples import record

Run = Callable[[Coroutine[Any, Any, None]], None]
KARIN = outsider("+31612345678", "Karin Hoekstra")
HOUR = 3600 * 1_000_000


@pytest.fixture
def run(qtbot: QtBot) -> Iterator[Run]:
    """Runs a test on the loop that the app runs on."""
    before = QApplication.quitOnLastWindowClosed()
    QApplication.setQuitOnLastWindowClosed(False)
    with qasync.QEventLoop(QApplication.instance(), set_running_loop=False) as loop:
        yield loop.run_until_complete
    QApplication.setQuitOnLastWindowClosed(before)


async def miss(desk: Desk, caller: dict[str, Any] = KARIN) -> None:
    """A call rings and nobody takes it."""
    call = Call(caller)
    desk.post(call.created(), call.ringing(ANNA))
    await until(lambda: CardState.RINGING in desk.surface.states, "the card")
    desk.post(call.ended("no-answer"))
    await until(lambda: CardState.MISSED in desk.surface.states, "the missed card")


async def in_menu(desk: Desk, *lines: str) -> None:
    """The open missed calls in the menu, by name."""

    def shown() -> list[str]:
        menu = desk.menu()
        if "Open missed calls" not in menu:
            return []
        at = menu.index("Open missed calls")
        end = next(place for place, line in enumerate(menu) if line.startswith("Show all ("))
        return [line.partition(" ")[2] for line in menu[at + 1 : end]]

    await until(lambda: shown() == list(lines), f"{lines} in the menu", shown)


def test_calling_back_closes_the_missed_card_and_empties_the_menu(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            await miss(desk)
            await in_menu(desk, "Karin Hoekstra")
            assert desk.surface.missed == 1
            back = Call(ANNA, dialled="+31612345678", direction="outbound")
            desk.post(back.created(), back.ringing(KARIN))
            await until(lambda: CardState.MISSED not in desk.surface.states, "the missed card's leave")
            await in_menu(desk)
            assert desk.surface.missed == 0

    run(test())


def test_a_caller_who_gets_through_later_closes_the_missed_card(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            await miss(desk)
            again = Call(KARIN)
            desk.post(again.created(), again.ringing(ANNA), again.answered(ANNA))
            await until(lambda: desk.surface.states == [CardState.IN_CALL], "only the call that is up")
            await in_menu(desk)

    run(test())


def test_a_call_that_a_colleague_answered_is_not_missed(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            call = Call(KARIN)
            desk.post(call.created(), call.ringing(ANNA, BOB), call.answered(BOB), call.ended())
            await miss(desk, outsider("+31687654321", "Pieter Dijkstra"))
            await in_menu(desk, "Pieter Dijkstra")

    run(test())


def test_a_missed_call_opens_in_the_log_from_the_menu(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            await miss(desk)
            await in_menu(desk, "Karin Hoekstra")
            desk.choose("missed-call")
            await until(lambda: desk.desk.windows.log is not None and desk.desk.windows.log.isVisible(), "the log")

    run(test())


def test_a_promise_stands_on_the_card_when_its_caller_rings_again(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            first = Call(KARIN)
            desk.post(first.created(), first.ringing(ANNA), first.answered(ANNA), first.ended())
            await asyncio.wrap_future(desk.engine.log.save_note(first.call_id, "quote by 31-12-2099\nparts tomorrow"))
            # Its card could come after it was cleared away, and be taken for the second call's.
            await until(lambda: desk.surface.states == [CardState.ENDED], "the first call's end on its card")
            desk.surface.cards.clear()
            again = Call(KARIN)
            desk.post(again.created(), again.ringing(ANNA))
            await until(lambda: desk.surface.cards, "the card")
            (view,) = desk.surface.cards.values()
            assert [line.text for line in view.context][1] == "Promised for tomorrow: parts"
            await asyncio.wrap_future(desk.engine.log.set_handled(first.call_id, True))
            entry = await asyncio.wrap_future(desk.engine.log.entry(first.call_id))
            assert entry is not None and [one.done for one in entry.promises] == [False]
            for promise in entry.promises:
                await asyncio.wrap_future(desk.engine.follow_up.finish(promise.promise_id))
            await until(
                lambda: not any("Promised" in line.text for one in desk.surface.cards.values() for line in one.context),
                "the promise's leave",
            )

    run(test())


async def seed(desk: Desk, call_id: str) -> None:
    """A call was missed an hour ago, while nobody looked."""
    at = now_us() - HOUR
    one = record(call_id, outcome=Outcome.MISSED, started_at=at, answered_at=None, ended_at=at + 1_000_000)
    work = desk.engine._vault.run(
        lambda conn: call_log.upsert(conn, one, number_key="+31612345678", name="Karin", through=1)
    )
    await asyncio.wrap_future(desk.engine._door.submit(work))
    desk.desk._reminders.look_soon()


def test_a_missed_call_that_still_waits_is_told_once_and_handled_with_a_tick(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            await seed(desk, "old")
            await until(lambda: desk.surface.reminder is not None, "the reminder")
            assert desk.surface.reminder is not None
            assert [row.key for row in desk.surface.reminder.rows] == ["call old"]
            desk.surface.reminder_said.emit(ReminderAct.DONE, "call old")
            assert desk.surface.reminder is None
            await until(lambda: desk.surface.missed == 0, "the handled call")
            desk.desk._reminders.look_soon()
            await until(lambda: not desk.desk._reminders._soon.isActive(), "another look")
            assert await asyncio.wrap_future(desk.engine.follow_up.reminders()) == ()

    run(test())


def test_a_reminder_speaks_the_new_language_on_the_new_surface(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            await seed(desk, "old")
            await until(lambda: desk.surface.reminder is not None, "the reminder")
            assert desk.preferences.change("appearance.language", "de") is None
            await until(lambda: len(desk.surfaces) == 2 and desk.surface.reminder is not None, "the same in German")
            assert desk.surface.reminder is not None
            assert desk.surface.reminder.title == "1 verpasster Anruf noch offen"

    run(test())


def test_a_pause_takes_the_reminder_away_and_its_end_brings_it_back(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            await seed(desk, "old")
            await until(lambda: desk.surface.reminder is not None, "the reminder")
            desk.desk.tray.menu.pause.emit(30)
            await until(lambda: desk.surface.reminder is None, "quiet")
            desk.choose("resume")
            await until(lambda: desk.surface.reminder is not None, "the reminder again")

    run(test())


def test_the_ring_is_heard_while_it_rings_and_a_missed_call_after_it(run: Run, tmp_path: Path) -> None:
    class Player:
        def __init__(self) -> None:
            self.playing = ""

        def play(self, path: Path, failed: Callable[[], None]) -> None:
            self.playing = path.name

        def stop(self) -> None:
            self.playing = ""

    async def test() -> None:
        player = Player()
        async with Desk(tmp_path, SETTINGS + "[sounds]\nring = true\nmissed = true\n", player=player) as desk:
            call = Call(KARIN)
            desk.post(call.created(), call.ringing(ANNA))
            await until(lambda: player.playing == "ring.wav", "the ring's sound")
            desk.post(call.answered(ANNA))
            await until(lambda: player.playing == "", "silence")
            desk.post(call.ended())
            other = Call(outsider("+31687654321"))
            ringing = other.ringing(ANNA)
            # It must have rung a while to be told as missed.
            ringing["timestamp"] = stamp(datetime.now(UTC) - timedelta(seconds=8))
            desk.post(ringing)
            await until(lambda: player.playing == "ring.wav", "the second ring's sound")
            desk.post(other.ended("no-answer"))
            await until(lambda: player.playing == "missed.wav", "the missed call's sound")

    run(test())


def test_a_promise_ticked_in_the_log_is_kept_there_and_on_the_disk(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            call = Call(KARIN)
            desk.post(call.created(), call.ringing(ANNA), call.answered(ANNA), call.ended())
            log = desk.desk.windows.show_log()
            await until(lambda: log.pick(call.call_id), "the row")
            log.note_changed.emit(call.call_id, "quote by tomorrow")
            await until(lambda: [row.isChecked() for row in log.detail.promises.rows] == [False], "the promise")
            log.detail.promises.rows[0].click()
            await until(
                lambda: log.detail.entry is not None and [one.done for one in log.detail.entry.promises] == [True],
                "the tick",
            )
            assert (await asyncio.wrap_future(desk.engine.log.day_sheet("2999-12-31"))).promises == ()

    run(test())
