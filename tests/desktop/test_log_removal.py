"""What the call log goes on with when the call that is read is removed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.calls.entry import LogEntry
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.theme import Theme
from tests.desktop.windows_support import FakeLog, call, presenter

DAY = 24 * 60


def open_window(qtbot: QtBot, calls: list[LogEntry]) -> LogWindow:
    window = LogWindow(theme=Theme(), presenter=presenter(), fetch=FakeLog(calls).fetch)
    qtbot.addWidget(window)
    window.show()
    settle()
    return window


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def goes_on_with(window: LogWindow) -> tuple[str | None, str | None, list[str]]:
    """The current call, the one in the details, and those that are selected."""
    current, detail = window.pane.current_entry(), window.detail.entry
    return (
        None if current is None else current.record.call_id,
        None if detail is None else detail.record.call_id,
        [entry.record.call_id for entry in window.pane.list.selected_entries()],
    )


@pytest.mark.parametrize(
    ("removed", "next_one"),
    [("new", "late"), ("late", "early"), ("early", "yesterday"), ("yesterday", "old"), ("old", "yesterday")],
)
def test_the_next_call_is_current_selected_and_shown(qtbot: QtBot, removed: str, next_one: str) -> None:
    calls = [call("new", 1), call("late", 2), call("early", 3), call("yesterday", DAY), call("old", 3 * DAY)]
    window = open_window(qtbot, calls)
    window.pick(removed)
    window.rows_removed((removed,))
    settle()
    assert goes_on_with(window) == (next_one, next_one, [next_one])


def test_nothing_is_shown_when_the_last_call_went(qtbot: QtBot) -> None:
    window = open_window(qtbot, [call("only", 1)])
    window.rows_removed(("only",))
    settle()
    assert goes_on_with(window) == (None, None, [])


def test_the_calls_that_were_selected_with_it_stay_so_and_one_of_them_is_current(qtbot: QtBot) -> None:
    window = open_window(qtbot, [call("a", 1), call("b", 2), call("c", 3), call("d", 4)])
    window.pick("a")
    view, model = window.pane.list, window.pane.model
    for call_id in ("d", "b"):
        place = view.visualRect(model.index_of(call_id)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)
    window.rows_removed(("b",))
    settle()
    assert goes_on_with(window) == ("d", "d", ["a", "d"])


def test_who_reads_elsewhere_in_the_list_is_not_taken_along(qtbot: QtBot) -> None:
    window = open_window(qtbot, [call(f"m{n}", n + 1) for n in range(90)])
    window.pick("m1")
    bar = window.pane.list.verticalScrollBar()
    bar.setValue(2000)
    settle()
    top = window.pane.list.indexAt(window.pane.list.viewport().rect().center())
    before = window.pane.list.visualRect(top).top(), top.data()
    window.rows_removed(("m1",))
    settle()
    index = window.pane.list.indexAt(window.pane.list.viewport().rect().center())
    assert (window.pane.list.visualRect(index).top(), index.data()) == before
    assert goes_on_with(window) == ("m2", "m2", ["m2"])


def test_several_that_go_at_once_leave_the_first_that_stays(qtbot: QtBot) -> None:
    window = open_window(qtbot, [call("a", 1), call("b", 2), call("c", 3), call("d", 4)])
    window.pick("b")
    window.rows_removed(("b", "c"), wiped=True)
    settle()
    assert goes_on_with(window) == ("d", "d", ["d"])
