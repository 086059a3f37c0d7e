"""Windows are made when they are first wanted, and then follow what happens."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from callpop.calls.log_filters import Group, LogFilters
from callpop.desktop.about import AboutDialog
from callpop.desktop.gallery_calls import SETTINGS
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.settings_window.window import SettingsWindow
from callpop.desktop.theme import Theme
from callpop.desktop.windows import Windows
from callpop.events import SourceEvent, SourceState
from callpop.settings.profile import Profile
from tests.desktop.windows_support import FakeLog, call, presenter


def shown(kind: type[QDialog] | type[LogWindow] | type[SettingsWindow]) -> list[object]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]


@pytest.fixture
def log() -> FakeLog:
    return FakeLog([call("c1", 5), call("c2", 9)])


@pytest.fixture
def windows(qtbot: QtBot, theme: Theme, tmp_path: Path, log: FakeLog) -> Iterator[Windows]:
    made = Windows(
        theme=theme,
        presenter=presenter(),
        settings=SETTINGS,
        profile=Profile.locate(tmp_path, {}),
        version="1.2.3",
        fetch=log.fetch,
        apply_setting=lambda key, value: None,
        notification_url=lambda: "http://127.0.0.1:8765/notify/s",
    )
    yield made
    made.close()


def test_to_be_ready_neither_cards_nor_windows_nor_buses_are_loaded() -> None:
    heavy = (
        *("popup.stack", "popup.card", "workplace", "log_window.window", "settings_window.window", "desktop.about"),
        *("native_notification", "QtNetwork", "QtDBus", "tomlkit", "phonenumbers", "keyring", "jeepney"),
    )
    code = f"import sys, callpop.app; print([m for m in sys.modules if m.endswith({heavy!r})])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout.strip() == "[]"


def test_the_log_is_one_window_however_often_it_is_wanted(windows: Windows, log: FakeLog) -> None:
    first = windows.show_log()
    first.close()
    assert shown(LogWindow) == []
    windows.bring_log_forward()
    assert shown(LogWindow) == [first]


def test_the_log_opens_on_the_missed_calls_when_they_are_asked_for(windows: Windows, log: FakeLog) -> None:
    windows.show_log(Group.MISSED_OPEN)
    assert log.queries[-1].filters == LogFilters(group=Group.MISSED_OPEN)


def test_what_happened_before_a_window_was_made_stands_in_it(windows: Windows) -> None:
    windows.set_missed(7)
    windows.set_source(SourceEvent(SourceState.DISCONNECTED, "the port is taken"))
    menu = QMenu()
    windows.set_menu(menu)
    made: list[LogWindow] = []
    windows.log_made.connect(made.append)
    window = windows.show_log()
    windows.show_log()
    assert made == [window]
    assert window.rail.button(Group.MISSED_OPEN).accessibleName().find("7") >= 0


def test_the_log_asks_for_settings_and_test_calls(windows: Windows, qtbot: QtBot) -> None:
    window = windows.show_log()
    with qtbot.waitSignal(windows.test_call):
        window.test_call.emit()
    window.check_connection.emit()
    assert len(shown(SettingsWindow)) == 1


def test_another_language_reaches_windows_that_stand_there(windows: Windows) -> None:
    window = windows.show_log()
    windows.show_settings()
    windows.apply(SETTINGS, presenter("de"))
    assert "Anrufliste" in window.windowTitle()
    assert any("Einstellungen" in each.windowTitle() for each in QApplication.topLevelWidgets())


def test_about_is_one_window_and_can_be_closed_and_opened_again(windows: Windows) -> None:
    windows.show_about()
    windows.show_about()
    (about,) = shown(AboutDialog)
    assert isinstance(about, AboutDialog)
    about.close()
    assert shown(AboutDialog) == []
    windows.show_about()
    assert len(shown(AboutDialog)) == 1


@pytest.mark.parametrize("close", [AboutDialog.close, AboutDialog.accept, AboutDialog.reject])
def test_after_about_was_closed_the_end_is_in_good_order(
    windows: Windows, qtbot: QtBot, close: Callable[[QDialog], object]
) -> None:
    windows.show_about()
    (about,) = shown(AboutDialog)
    with qtbot.waitSignal(about.destroyed):  # type: ignore[attr-defined]
        close(about)  # type: ignore[arg-type]
    windows.close()


def test_the_end_closes_everything_and_hands_over_a_note_that_is_being_typed(windows: Windows, theme: Theme) -> None:
    window = windows.show_log()
    windows.show_settings()
    windows.show_about()
    typed: list[tuple[str, str]] = []
    window.note_changed.connect(lambda *told: typed.append(told))
    window.focus_note(call("c1", 5))
    window.detail.note.setPlainText("rings back")
    windows.close()
    assert typed == [("c1", "rings back")]
    assert shown(LogWindow) == shown(SettingsWindow) == shown(AboutDialog) == []
    QApplication.processEvents()
    theme.changed.emit()
