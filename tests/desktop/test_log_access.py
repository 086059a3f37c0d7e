"""The call log window as assistive technology sees it: names, roles, order of the focus."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from callpop.calls.log_filters import Group
from callpop.calls.record import Outcome
from callpop.desktop.log_window.period import PeriodKind
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.theme import Theme
from callpop.settings.schema import AppearanceSettings
from tests.desktop.windows_support import FakeLog, call, presenter

_TOLD = {
    QAccessible.Role.Button,
    QAccessible.Role.RadioButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.ListItem,
}


@pytest.fixture(params=[("en", 100), ("de", 130)])
def window(qtbot: QtBot, request: pytest.FixtureRequest) -> LogWindow:
    language, size = request.param
    theme = Theme(AppearanceSettings(text_size=size))
    calls = [call("a", 1, outcome=Outcome.MISSED, note="quote"), call("b", 2)]
    made = LogWindow(theme=theme, presenter=presenter(language), fetch=FakeLog(calls).fetch)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    made.call_changed(call("r", 0.1, outcome=Outcome.RINGING))
    for _ in range(5):
        QApplication.processEvents()
    return made


def walk(of: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield of
    for number in range(of.childCount()):
        child = of.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from walk(child)


def told(window: LogWindow) -> list[tuple[QAccessible.Role, str]]:
    tree = QAccessible.queryAccessibleInterface(window)
    return [(each.role(), each.text(QAccessible.Text.Name)) for each in walk(tree)]


def test_every_control_has_a_name_and_a_role(window: LogWindow) -> None:
    found = told(window)
    nameless = [role for role, name in found if role in _TOLD and not name.strip()]
    assert nameless == []
    roles = {role for role, _ in found}
    assert {QAccessible.Role.Button, QAccessible.Role.RadioButton, QAccessible.Role.List} <= roles


def test_what_can_be_focused_has_a_name(window: LogWindow) -> None:
    silent = [
        widget.objectName() or type(widget).__name__
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()
    ]
    assert silent == []


def test_rows_are_told_whole(window: LogWindow) -> None:
    rows = [name for role, name in told(window) if role is QAccessible.Role.ListItem]
    words = window.pane.model.entries()
    assert len(rows) == 1 + len(words)
    assert all("Karin Hoekstra" in row for row in rows[1:])
    assert rows[1].endswith("quote")


def test_groups_and_periods_are_one_of_several_and_say_which(window: LogWindow) -> None:
    for button in (window.rail.button(Group.ALL), window.rail.period.radios[PeriodKind.LAST_14]):
        tree = QAccessible.queryAccessibleInterface(button)
        assert tree.role() is QAccessible.Role.RadioButton
        assert tree.state().checked


def test_the_keyboard_reaches_every_control_and_goes_round(window: LogWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.pane.search.setFocus()
    seen: list[QWidget] = []
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is window.pane.search:
            break
        seen.append(focused)
    assert QApplication.focusWidget() is window.pane.search, "it goes round"
    assert window.pane.list in seen and window.detail.note in seen
    pinned = window.pane.pinned.findChild(QWidget, "pinned")
    assert any(pinned.isAncestorOf(each) for each in seen), "a call that rings is reached before the list"
    order = [
        next(n for n, each in enumerate(seen) if each is wanted) for wanted in (window.pane.list, window.detail.note)
    ]
    assert order == sorted(order)
    assert any(window.rail.isAncestorOf(each) for each in seen)
