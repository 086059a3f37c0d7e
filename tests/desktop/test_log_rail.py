"""The rail of the call log says what the list shows: on the screen, to the keyboard, and to assistive technology."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.calls.log_filters import Group, LogFilters
from callpop.calls.record import Direction, Outcome
from callpop.desktop.log_window.pages import StatisticsWidget
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.theme import Theme
from tests.desktop.windows_support import FakeLog, call, presenter

_SHOWN = {
    Group.ALL: ["missed", "answered", "placed"],
    Group.MISSED_OPEN: ["missed"],
    Group.ANSWERED: ["answered"],
    Group.OUTGOING: ["placed"],
    Group.INTERNAL: [],
}
_ONE_OF_EACH = [
    call("missed", 1, outcome=Outcome.MISSED),
    call("answered", 2),
    call("placed", 3, direction=Direction.OUTGOING),
]


@pytest.fixture
def window(qtbot: QtBot) -> LogWindow:
    made = LogWindow(theme=Theme(), presenter=presenter(), fetch=FakeLog(_ONE_OF_EACH).fetch)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def listed(window: LogWindow) -> list[str]:
    return [entry.record.call_id for entry in window.pane.model.entries()]


def lit(window: LogWindow) -> list[Group]:
    """The groups that the rail paints as the current one."""
    return [group for group in _SHOWN if window.rail.button(group).isChecked()]


def told(window: LogWindow) -> list[Group]:
    """The groups that a screen reader calls chosen."""
    return [
        group for group in _SHOWN if QAccessible.queryAccessibleInterface(window.rail.button(group)).state().checked
    ]


def stops(window: LogWindow) -> list[Group]:
    """The groups at which Tab stops."""
    policies = {group: window.rail.button(group).focusPolicy() for group in _SHOWN}
    return [group for group, policy in policies.items() if policy & Qt.FocusPolicy.TabFocus]


def turn_to_statistics(window: LogWindow) -> None:
    page = StatisticsWidget()
    page.periods = StatisticsWidget()
    window.set_statistics(lambda: page)
    QTest.mouseClick(window.rail.statistics, Qt.MouseButton.LeftButton)


def test_the_group_that_is_clicked_is_the_one_that_is_lit_and_told(window: LogWindow) -> None:
    for group in (Group.ANSWERED, Group.MISSED_OPEN, Group.OUTGOING, Group.INTERNAL, Group.ALL):
        QTest.mouseClick(window.rail.button(group), Qt.MouseButton.LeftButton)
        assert listed(window) == _SHOWN[group]
        assert lit(window) == told(window) == stops(window) == [group]


def test_the_arrows_go_through_all_groups_and_each_is_lit_and_told(window: LogWindow) -> None:
    window.rail.button(Group.ALL).setFocus(Qt.FocusReason.TabFocusReason)
    down = [Group.MISSED_OPEN, Group.ANSWERED, Group.OUTGOING, Group.INTERNAL]
    up = [Group.OUTGOING, Group.ANSWERED, Group.MISSED_OPEN, Group.ALL]
    for key, groups in ((Qt.Key.Key_Down, down), (Qt.Key.Key_Up, up)):
        for group in groups:
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, key)
            assert QApplication.focusWidget() is window.rail.button(group)
            assert listed(window) == _SHOWN[group]
            assert lit(window) == told(window) == stops(window) == [group]


def test_no_other_group_is_said_to_be_chosen_on_the_way(window: LogWindow) -> None:
    said: list[tuple[Group, bool]] = []
    for group in _SHOWN:
        window.rail.button(group).toggled.connect(lambda on, group=group: said.append((group, on)))
    QTest.mouseClick(window.rail.button(Group.ANSWERED), Qt.MouseButton.LeftButton)
    window.show_filter(Group.MISSED_OPEN)
    assert [group for group, on in said if on] == [Group.ANSWERED, Group.MISSED_OPEN]


@pytest.mark.parametrize(
    "goes_on",
    [
        lambda window: window.show_filter(Group.OUTGOING),
        lambda window: QTest.mouseClick(window.rail.button(Group.OUTGOING), Qt.MouseButton.LeftButton),
    ],
    ids=["from elsewhere", "by mouse"],
)
def test_from_the_statistics_a_group_is_lit_with_the_calls(
    window: LogWindow, goes_on: Callable[[LogWindow], None]
) -> None:
    window.show_filter(Group.ANSWERED)
    turn_to_statistics(window)
    assert lit(window) == told(window) == []
    goes_on(window)
    assert listed(window) == _SHOWN[Group.OUTGOING]
    assert lit(window) == told(window) == [Group.OUTGOING]
    assert not window.rail.statistics.isChecked()


def test_a_search_from_the_statistics_lights_the_group_that_is_searched(window: LogWindow) -> None:
    window.show_filter(Group.ANSWERED)
    turn_to_statistics(window)
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert lit(window) == told(window) == [Group.ANSWERED]


def test_one_caller_alone_is_shown_of_all_groups_and_the_rail_says_so(window: LogWindow) -> None:
    window.show_filter(Group.MISSED_OPEN)
    window.show_caller("+31612345678")
    assert window.pane.filters == LogFilters(number_key="+31612345678")
    assert lit(window) == told(window) == [Group.ALL]
