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

pytestmark = pytest.mark.once

Run = Callable[[Coroutine[Any, Any, None]], None]

_ENDS_THE_LISTENER = "ends the listener that the test lives on"
_ASKS_FIRST = "asks before it takes anything from the log"
_LEFT_OUT = {
    "source.": (_ENDS_THE_LISTENER, "unit/test_engine_relay.py::test_the_source_can_change_to_the_listener_and_back"),
    "listener.": (_ENDS_THE_LISTENER, "unit/test_engine.py::test_a_changed_listener_is_taken_into_use"),
    "relay.": (_ENDS_THE_LISTENER, "unit/test_engine_relay.py::test_the_source_can_change_to_the_listener_and_back"),
    "appearance.language": (
        "makes the window anew",
        "desktop/test_settings_in_force.py::test_another_language_chosen_in_the_window_is_spoken_by_it_at_once",
    ),
    "log.retention_days": (
        _ASKS_FIRST,
        "desktop/test_settings_weighed.py::test_back_to_the_default_asks_before_it_takes_calls",
    ),
    "log.mask_days": (
        _ASKS_FIRST,
        "desktop/test_settings_weighed.py::test_a_whole_page_is_reset_after_both_answers_or_not_at_all",
    ),
    "popup.hide_in_capture": (
        "is offered by some systems only",
        "desktop/test_everyday.py::test_cards_are_left_out_of_captures_as_the_setting_says",
    ),
    "system.terminal_server": (
        "makes what shows calls anew",
        "desktop/test_everyday.py::test_on_a_terminal_server_nothing_moves_or_shines_through_and_a_relay_is_asked_for",
    ),
}
"""Settings that are not changed here, why, and the test that changes them; a dot at the end: a whole section."""


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
                if key.startswith(tuple(_LEFT_OUT)):
                    continue
                page = next(name for name, one in window.pages.items() if key in one.rows)
                window.show_page(page)
                row = window.pages[page].rows[key]
                # A row that belongs to what is not chosen would be skipped by nobody unseen.
                assert row.isVisible(), key
                window.pages[page].reveal(key)
                before = desk.preferences.settings
                drive(row, declared, sample_of(key, tmp_path))
                assert desk.preferences.settings != before, f"{key}: {row.error.text()}"
                assert desk.surface.applied[-1] == desk.preferences.settings, key
            await until(lambda: desk.engine._settings == desk.preferences.settings, "the engine has them all")

    run(test())


@pytest.mark.parametrize("key", list(_LEFT_OUT))
def test_what_is_left_out_here_is_a_setting_that_another_test_changes(key: str) -> None:
    assert any(name.startswith(key) for name in all_keys())
    file, _, name = _LEFT_OUT[key][1].partition("::")
    text = (Path(__file__).parents[1] / file).read_text(encoding="utf-8")
    assert f"def {name}(" in text and key.strip(".").split(".")[-1] in text


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
