"""Statistics and the day sheet as the app wires them, on the real engine."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
import qasync
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.desktop.day_sheet.window import DaySheetWindow
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.stats.page import StatisticsPage
from tests.desktop.wiring_support import Desk, until
from tests.end_to_end.support.wire import ANNA, BOB, Call, outsider

pytestmark = pytest.mark.once

Run = Callable[[Coroutine[Any, Any, None]], None]


@pytest.fixture
def run(qtbot: QtBot) -> Iterator[Run]:
    """Runs a test on the loop that the app runs on."""
    before = QApplication.quitOnLastWindowClosed()
    QApplication.setQuitOnLastWindowClosed(False)
    with qasync.QEventLoop(QApplication.instance(), set_running_loop=False) as loop:
        yield loop.run_until_complete
    QApplication.setQuitOnLastWindowClosed(before)


def sheet() -> DaySheetWindow | None:
    windows = (each for each in QApplication.topLevelWidgets() if isinstance(each, DaySheetWindow))
    return next((each for each in windows if each.isVisible()), None)


def rows() -> list[str]:
    shown = sheet()
    return [] if shown is None else [row.accessibleName() for row in shown.rows]


def log() -> LogWindow:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, LogWindow) and each.isVisible())


def missed(desk: Desk, name: str) -> Call:
    call = Call(outsider("+31612345678", name))
    desk.post(call.created(), call.ringing(ANNA, BOB), call.ended())
    return call


def test_the_day_sheet_opens_from_the_tray_follows_calls_and_opens_them(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            desk.choose("day-sheet")
            await until(lambda: sheet() is not None, "the sheet")
            missed(desk, "Karin Hoekstra")
            await until(lambda: rows() and rows()[0].startswith("Karin Hoekstra"), "the missed call", rows)
            shown = sheet()
            assert shown is not None
            shown.rows[0].click()
            await until(lambda: log().isVisible(), "the log")
            desk.engine.log.set_handled(shown.rows[0].row.entry.record.call_id, True)
            await until(lambda: rows() == [], "a sheet without it", rows)

    run(test())


def test_the_statistics_stand_in_the_logs_rail_and_count_what_comes(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            missed(desk, "Karin Hoekstra")
            desk.choose("open-log")
            log().rail.statistics.click()
            pages = log().findChildren(StatisticsPage)
            await until(lambda: pages[0].shown is not None and pages[0].shown.calls == 1, "one call")
            assert pages[0].shown is not None
            assert pages[0].shown.counts.missed == 1
            assert pages[0].shown.top[0].number_key == "+31612345678"
            missed(desk, "Karin Hoekstra")
            await until(lambda: pages[0].shown is not None and pages[0].shown.calls == 2, "two calls")

    run(test())


def test_a_test_call_is_counted_nowhere(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            played = Call(outsider("+31687654321", "Test"))
            for payload in (played.created(), played.ringing(ANNA, BOB), played.ended()):
                desk.post({**payload, "test": True})
            missed(desk, "Karin Hoekstra")
            desk.choose("open-log")
            log().rail.statistics.click()
            (page,) = log().findChildren(StatisticsPage)
            await until(lambda: page.shown is not None and page.shown.calls > 0, "the real call")
            assert page.shown is not None
            assert page.shown.calls == 1
            desk.choose("day-sheet")
            await until(rows, "the sheet")
            assert [row.split(",")[0] for row in rows()] == ["Karin Hoekstra"]

    run(test())
