"""On a computer whose clock is wrong, cards count the seconds since the phone began to ring, and no others."""

from __future__ import annotations

import http.client
import json
import re
from collections.abc import Callable, Coroutine, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import qasync
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.desktop.log_window.pinned import PinnedCall
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.placement import DesktopScreens
from callpop.desktop.popup.card import Card
from callpop.desktop.popup.stack import Stack
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.schema import Settings
from tests.desktop.test_app import Process
from tests.desktop.wiring_support import SECRET, Desk, until
from tests.unit.intake.office import ANNA, BOB, MINUTE, NOON, SECOND, Call

Run = Callable[[Coroutine[Any, Any, None]], None]
pytestmark = pytest.mark.desktop


@pytest.fixture
def run(qtbot: QtBot) -> Iterator[Run]:
    """Runs a test on the loop that the app runs on."""
    before = QApplication.quitOnLastWindowClosed()
    QApplication.setQuitOnLastWindowClosed(False)
    with qasync.QEventLoop(QApplication.instance(), set_running_loop=False) as loop:
        yield loop.run_until_complete
    QApplication.setQuitOnLastWindowClosed(before)


def card() -> Card | None:
    """The one card on the screen."""
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, Card) and one.isVisible()), None)


@pytest.mark.parametrize("trial", [False, True])
@pytest.mark.parametrize("wrong_by", [-10 * MINUTE, 0, 10 * MINUTE])
def test_a_card_counts_from_its_ring_whatever_the_desktops_clock_says(
    run: Run, tmp_path: Path, wrong_by: int, trial: bool
) -> None:
    true = [NOON]
    stacks: list[Stack] = []

    def wall() -> int:
        return true[0] + wrong_by

    def surface(theme: Theme, words: Words, settings: Settings) -> Stack:
        stacks.append(Stack(theme=theme, words=words, settings=settings, screens=DesktopScreens(), now=wall))
        return stacks[-1]

    def seen() -> tuple[str, str]:
        stacks[-1].tick()
        shown = card()
        return ("", "") if shown is None else (shown.says, shown.counted)

    async def test() -> None:
        async with Desk(tmp_path, make_surface=surface, now=wall) as desk:
            desk.post(Call("others", began=true[0]).created())
            # A test call is stamped by this computer itself.
            call = Call("c1", began=wall() if trial else true[0])
            test = {"test": True} if trial else {}
            desk.post(call.said("ringing", 0, targets=call.ringing(ANNA)["targets"], **test))
            await until(card, "the card")
            assert seen() == ("Ringing", "0:00")
            true[0] += 12 * SECOND
            assert seen() == ("Ringing", "0:12")
            true[0] += 13 * SECOND
            assert seen() == ("Still waiting", "0:25")
            desk.post(call.said("in-progress", 25, targets=call.answered(ANNA)["targets"], **test))
            await until(lambda: seen()[0] == "In call", "the talk", seen)
            true[0] += 7 * SECOND
            assert seen() == ("In call", "0:07")

    run(test())


@pytest.mark.parametrize("wrong_by", [-10 * MINUTE, 0, 10 * MINUTE])
def test_the_call_that_rings_in_the_log_counts_as_its_card_does(run: Run, tmp_path: Path, wrong_by: int) -> None:
    true, set_by = [NOON], [wrong_by]
    stacks: list[Stack] = []

    def wall() -> int:
        return true[0] + set_by[0]

    def steady() -> int:
        return true[0] - NOON

    def surface(theme: Theme, words: Words, settings: Settings) -> Stack:
        stacks.append(Stack(theme=theme, words=words, settings=settings, screens=DesktopScreens(), now=steady))
        return stacks[-1]

    def seen(log: LogWindow) -> tuple[str, str]:
        shown, rows = card(), [one for one in log.findChildren(PinnedCall) if one.isVisible()]
        if shown is None or not rows:
            return "", ""
        stacks[-1].tick()
        rows[0].tick()
        return shown.counted, rows[0]._second.text().split(" · ")[0].split()[-1]

    async def test() -> None:
        async with Desk(tmp_path, make_surface=surface, now=wall, steady=steady) as desk:
            log = desk.desk.windows.show_log()
            # It rang elsewhere before it came to the agent: the card counts from there.
            call = Call("c1", began=true[0] - 40 * SECOND)
            desk.post(call.created(), call.ringing(BOB, at=0), call.ringing(ANNA, at=40))
            await until(lambda: seen(log) == ("0:00", "0:00"), "the card and the row", lambda: seen(log))
            true[0] += 12 * SECOND
            assert seen(log) == ("0:12", "0:12")
            set_by[0] += 7 * MINUTE
            true[0] += SECOND
            assert seen(log) == ("0:13", "0:13"), "a clock that is set changes nothing"

    run(test())


def test_a_clock_that_is_set_while_a_card_stands_leaves_its_seconds_alone_and_the_logs(tmp_path: Path) -> None:
    """The whole app; its clock is an hour slow at first, and is set right once the card has begun to count."""
    before = """
import time
slow, right = [3600 * 10**9], time.time_ns
time.time_ns = lambda: right() - slow[0]
"""
    begin = """
from callpop.desktop.log_window.pinned import PinnedCall
from callpop.desktop.popup.card import Card
desk.windows.show_log()
looks = QTimer(desk, interval=20)
def look():
    for card in QApplication.topLevelWidgets():
        if isinstance(card, Card) and card.isVisible() and card.counted not in ("", "0:00"):
            row = desk.windows.log.findChild(PinnedCall)
            if row is None or not row.isVisible():
                return
            row.tick()
            print(card.counted, row._second.text().split(" · ")[0].split()[-1], flush=True)
            slow[0] = 0
            desk._surface.tick()
            row.tick()
            print(card.counted, row._second.text().split(" · ")[0].split()[-1], flush=True)
            looks.stop()
            app.quit()
looks.timeout.connect(look)
looks.start()"""
    app = Process(tmp_path / "profile", before=before, begin=begin).ready()
    where = urlsplit(json.loads(app.run_file.read_text(encoding="utf-8"))["listener_url"])
    connection = http.client.HTTPConnection(where.hostname or "", where.port, timeout=60)
    now = round(datetime.now(UTC).timestamp() * SECOND)
    connection.request("POST", f"/notify/{SECRET}", json.dumps(Call("c1", began=now).ringing(ANNA, at=0)))
    assert connection.getresponse().status == 200
    connection.close()
    try:
        said, complaints = app.process.communicate(timeout=120)
    finally:
        app.process.kill()
    assert app.process.returncode == 0, complaints
    counted = said.split()
    assert len(counted) == 4, said
    assert all(re.fullmatch(r"\d:\d\d", one) for one in counted), counted
