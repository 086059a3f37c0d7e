"""What is changed in the settings window of the whole desktop reaches its parts at once, on a real engine."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
import qasync
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.desktop.settings_window.window import SettingsWindow
from callpop.settings.values import all_keys
from tests.desktop.settings_support import drive, sample_of
from tests.desktop.wiring_support import Desk, until
from tests.end_to_end.support.wire import BOB, Call

Run = Callable[[Coroutine[Any, Any, None]], None]

# Those of the connection end the listener; the language makes the window anew, a terminal server what shows calls;
# what deletes or masks asks first; captures leave cards out on some systems only.
_LEFT_OUT = (
    "source.",
    "listener.",
    "relay.",
    "appearance.language",
    "log.retention_days",
    "log.mask_days",
    "popup.hide_in_capture",
    "system.terminal_server",
)


@pytest.fixture
def run(qtbot: QtBot) -> Iterator[Run]:
    """Runs a test on the loop that the app runs on."""
    # As the app has it: else the last window's end would stop the loop.
    before = QApplication.quitOnLastWindowClosed()
    QApplication.setQuitOnLastWindowClosed(False)
    with qasync.QEventLoop(QApplication.instance(), set_running_loop=False) as loop:
        yield loop.run_until_complete
    QApplication.setQuitOnLastWindowClosed(before)


def settings_window() -> SettingsWindow:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, SettingsWindow) and one.isVisible())


def test_every_change_in_the_window_reaches_the_cards_and_the_engine(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path / "p") as desk:
            desk.desk.windows.show_settings()
            window = settings_window()
            for key, declared in all_keys().items():
                if key.startswith(_LEFT_OUT):
                    continue
                page = next(name for name, one in window.pages.items() if key in one.rows)
                window.show_page(page)
                row = window.pages[page].rows[key]
                if not row.isVisible():  # of a CRM that is not chosen
                    continue
                window.pages[page].reveal(key)
                before = desk.preferences.settings
                drive(row, declared, sample_of(key, tmp_path))
                assert desk.preferences.settings != before, f"{key}: {row.error.text()}"
                assert desk.surface.applied[-1] == desk.preferences.settings, key
            await until(lambda: desk.engine._settings == desk.preferences.settings, "the engine has them all")

    run(test())


def test_another_address_typed_into_the_window_brings_the_next_calls_card(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            desk.desk.windows.show_settings("you")
            field = settings_window().pages["you"].rows["agent.emails"].control
            field.setFocus()
            QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClicks(field, "bob@example.com")
            QTest.keyClick(field, Qt.Key.Key_Return)
            call = Call()
            desk.post(call.created(), call.ringing(BOB))
            await until(lambda: desk.surface.cards, "a card for the new address")

    run(test())


def test_another_language_chosen_in_the_window_is_spoken_by_it_at_once(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with Desk(tmp_path) as desk:
            desk.desk.windows.show_settings("appearance")
            window = settings_window()
            window.search.setText("appearance.language")
            window.go_to(window.results.results[0].entry)
            row = window.pages["appearance"].rows["appearance.language"]
            drive(row, all_keys()["appearance.language"], "")
            assert desk.preferences.settings.appearance.language == "de"
            assert window.windowTitle() == "Einstellungen · Callpop"
            await until(lambda: window.pages["appearance"].isVisible(), "the same page, made anew")

    run(test())
