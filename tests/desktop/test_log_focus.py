"""Where the keyboard is in the call log: in the list, from the first opening on, however late its rows come."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.calls.log_filters import Group
from callpop.calls.record import Outcome
from callpop.desktop.log_window.turns import FeedState
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.theme import Theme
from tests.desktop.windows_support import FakeLog, call, presenter


@pytest.fixture
def log() -> FakeLog:
    return FakeLog([call("a", 1, outcome=Outcome.MISSED, note="quote"), call("b", 2)], at_once=False)


@pytest.fixture
def window(qtbot: QtBot, log: FakeLog) -> LogWindow:
    """Shown and active, before its first rows come."""
    made = LogWindow(theme=Theme(), presenter=presenter(), fetch=log.fetch)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def press(key: Qt.Key) -> None:
    """Where the keyboard is, as the platform would."""
    focused = QApplication.focusWidget()
    assert focused is not None, "the keyboard is nowhere"
    QTest.keyClick(focused, key)


def current(window: LogWindow) -> str:
    entry = window.pane.current_entry()
    return "" if entry is None else entry.record.call_id


def test_who_opens_the_log_goes_through_the_calls_with_the_arrows(window: LogWindow, log: FakeLog) -> None:
    log.answer()
    assert QApplication.focusWidget() is window.pane.list
    press(Qt.Key.Key_Down)
    assert current(window) == "b"
    assert window.pane.filters.group is Group.ALL


def test_who_opens_the_log_has_its_letters(window: LogWindow, log: FakeLog) -> None:
    log.answer()
    handled: list[tuple[str, bool]] = []
    window.handled_changed.connect(lambda *said: handled.append(said))
    press(Qt.Key.Key_H)
    assert handled == [("a", True)]
    press(Qt.Key.Key_N)
    assert QApplication.focusWidget() is window.detail.note


def test_arrows_before_the_first_rows_choose_no_other_group(window: LogWindow, log: FakeLog) -> None:
    press(Qt.Key.Key_Down)
    log.answer()
    assert window.pane.filters.group is Group.ALL
    assert QApplication.focusWidget() is window.pane.list


def test_who_went_elsewhere_before_the_first_rows_stays_there(window: LogWindow, log: FakeLog) -> None:
    QTest.mouseClick(window.pane.search, Qt.MouseButton.LeftButton)
    log.answer()
    assert QApplication.focusWidget() is window.pane.search


def test_a_group_without_calls_hands_the_keyboard_back_to_the_list(window: LogWindow, log: FakeLog) -> None:
    log.answer()
    QTest.mouseClick(window.rail.button(Group.INTERNAL), Qt.MouseButton.LeftButton)
    log.answer()
    assert window.pane.feed.state is FeedState.NOTHING_FOUND
    QTest.mouseClick(window.rail.button(Group.ALL), Qt.MouseButton.LeftButton)
    log.answer()
    press(Qt.Key.Key_Down)
    assert current(window) == "b"


def test_the_first_call_of_an_empty_log_is_reached_by_the_keyboard(window: LogWindow, log: FakeLog) -> None:
    log.calls.clear()
    log.answer()
    log.answer()
    assert window.pane.feed.state is FeedState.EMPTY
    window.call_changed(call("new", 0.1))
    assert current(window) == "new"
    assert QApplication.focusWidget() is window.pane.list


def test_the_arrow_down_leaves_a_search_for_what_it_finds_and_for_nothing_else(
    window: LogWindow, log: FakeLog, qtbot: QtBot
) -> None:
    log.answer()
    window.pane.focus_search()
    QTest.keyClicks(window.pane.search, "zzz")
    qtbot.waitUntil(lambda: bool(log.asked))
    log.answer()
    press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is window.pane.search, "there is nothing to go to"
    window.pane.search.selectAll()
    QTest.keyClicks(window.pane.search, "quote")
    qtbot.waitUntil(lambda: bool(log.asked))
    press(Qt.Key.Key_Down)
    log.answer()
    assert QApplication.focusWidget() is window.pane.list
