"""The picked call stays picked, and in sight, when a search is cleared or a filter is left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import Group
from callpop.calls.record import Outcome
from callpop.desktop.log_window import showing
from callpop.desktop.log_window.feed import PAGE
from callpop.desktop.log_window.query import LogQuery
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.theme import Theme
from tests.desktop.windows_support import FakeLog, call, presenter

DEEP = 4000


def many() -> list[LogEntry]:
    """Every tenth call was missed, every hundredth is about a quote."""
    missed = {True: Outcome.MISSED, False: Outcome.ANSWERED}
    return [
        call(f"m{n}", n + 1, outcome=missed[n % 10 == 0], note="quote" if n % 100 == 0 else "") for n in range(DEEP)
    ]


def open_window(qtbot: QtBot, log: FakeLog) -> LogWindow:
    window = LogWindow(theme=Theme(), presenter=presenter(), fetch=log.fetch)
    qtbot.addWidget(window)
    window.show()
    settle()
    return window


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(showing, "_REST_MS", 0)


def settle() -> None:
    for _ in range(8):
        QApplication.processEvents()


def search(window: LogWindow, text: str) -> None:
    window.pane.search.setText(text)
    QTest.keyClick(window.pane.search, Qt.Key.Key_Return)
    settle()


def current(window: LogWindow) -> str:
    entry = window.pane.current_entry()
    assert entry is not None
    shown = window.detail.entry
    assert shown is not None and shown.record.call_id == entry.record.call_id
    return entry.record.call_id


def y_of(window: LogWindow, call_id: str) -> int:
    """Where a call stands in the list; it must be in sight."""
    view = window.pane.list
    rect = view.visualRect(window.pane.model.index_of(call_id))
    assert rect.isValid() and view.viewport().rect().contains(rect)
    return rect.top()


def click(window: LogWindow, call_id: str) -> None:
    view = window.pane.list
    view.scrollTo(window.pane.model.index_of(call_id))
    rect = view.visualRect(window.pane.model.index_of(call_id))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    settle()


def shown(window: LogWindow) -> list[str]:
    return [entry.record.call_id for entry in window.pane.model.entries()]


def test_a_cleared_search_leaves_the_found_call_picked_where_it_was(qtbot: QtBot) -> None:
    log = FakeLog(many())
    window = open_window(qtbot, log)
    search(window, "quote")
    click(window, "m2000")
    was = y_of(window, "m2000")
    log.queries.clear()
    window.pane.search.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    settle()
    assert not window.pane.filters.text
    assert current(window) == "m2000"
    assert y_of(window, "m2000") == was
    here = shown(window)
    place = here.index("m2000")
    assert here[place - 3 : place + 4] == [f"m{n}" for n in range(1997, 2004)], "with the calls around it"
    assert [entry.record.call_id for entry in window.pane.list.selected_entries()] == ["m2000"]
    assert len(log.queries) <= 4, "its place is gone to, not read up to"
    assert all(query.limit <= PAGE for query in log.queries)


def test_one_reads_on_in_both_directions_from_there(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many()))
    search(window, "quote")
    click(window, "m2000")
    window.pane.search.reset()
    settle()
    for n in range(1999, 1700, -1):
        QTest.keyClick(window.pane.list, Qt.Key.Key_Up)
        QApplication.processEvents()
        entry = window.pane.current_entry()
        assert entry is not None and entry.record.call_id == f"m{n}"
    QTest.keyClick(window.pane.list, Qt.Key.Key_Home)
    settle()
    assert shown(window)[0] == "m0" and y_of(window, "m0") < 60


@pytest.mark.parametrize("letters", [1, 4])
def test_letters_taken_away_one_by_one_lead_back_too(qtbot: QtBot, letters: int) -> None:
    window = open_window(qtbot, FakeLog(many()))
    search(window, "quote")
    click(window, "m2000")
    for length in range(4, -1, -letters):
        search(window, "quote"[:length])
    assert current(window) == "m2000"
    assert y_of(window, "m2000") >= 0


def test_a_filter_that_is_left_leaves_the_call_picked(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many()))
    window.rail.button(Group.MISSED_OPEN).click()
    settle()
    click(window, "m500")
    was = y_of(window, "m500")
    window.rail.button(Group.ALL).click()
    settle()
    assert current(window) == "m500"
    assert y_of(window, "m500") == was
    window.rail.button(Group.MISSED_OPEN).click()
    settle()
    assert current(window) == "m500", "and a filter that has it, too"


def test_a_callers_calls_show_the_call_one_came_from_and_their_chip_leads_back(qtbot: QtBot) -> None:
    theirs = [call(f"t{n}", 7 * n + 1.5, number="+31503141592") for n in range(DEEP // 7)]
    window = open_window(qtbot, FakeLog([*many(), *theirs]))
    click(window, "t9")
    window.detail.show_caller.emit("+31503141592")
    settle()
    assert current(window) == "t9" and set(shown(window)) <= {f"t{n}" for n in range(DEEP)}
    y_of(window, "t9")
    window.pane.chips.removed.emit("number_key")
    settle()
    assert current(window) == "t9" and "m64" in shown(window)
    y_of(window, "t9")


def test_a_call_that_other_filters_leave_out_gives_way_to_the_newest(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many()))
    click(window, "m7")
    window.rail.button(Group.MISSED_OPEN).click()
    settle()
    assert current(window) == "m0"
    assert y_of(window, "m0") < 60


def test_a_call_that_is_gone_meanwhile_gives_way_to_the_newest(qtbot: QtBot) -> None:
    log = FakeLog(many())
    window = open_window(qtbot, log)
    search(window, "quote")
    click(window, "m2000")
    log.calls = [entry for entry in log.calls if entry.record.call_id != "m2000"]
    window.pane.search.reset()
    settle()
    assert current(window) == "m0"
    assert y_of(window, "m0") < 60


def test_a_call_that_is_wiped_while_the_log_cannot_be_read_is_not_asked_for_again(qtbot: QtBot) -> None:
    log = FakeLog(many())
    window = open_window(qtbot, log)
    search(window, "quote")
    click(window, "m2000")
    log.failure = "disk"
    window.pane.search.reset()
    settle()
    window.rows_removed(("m2000",), wiped=True)
    log.calls = [entry for entry in log.calls if entry.record.call_id != "m2000"]
    log.failure = ""
    log.queries.clear()
    window.pane.feed.retry()
    settle()
    assert [query.around for query in log.queries] == [None]
    assert current(window) == "m0"


def test_a_search_shows_its_newest_find_and_cleared_leads_back_to_what_was_picked_before(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many()))
    click(window, "m12")
    was = y_of(window, "m12")
    search(window, "quote")
    assert shown(window)[0] == "m0"
    assert y_of(window, "m0") < 60
    window.pane.search.reset()
    settle()
    assert current(window) == "m12"
    assert y_of(window, "m12") == was


def test_who_picked_nothing_sees_the_newest(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many()))
    search(window, "quote")
    window.pane.search.reset()
    settle()
    assert current(window) == "m0"
    assert y_of(window, "m0") < 60


def test_a_picked_call_that_was_scrolled_out_of_sight_stands_in_the_middle(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many()))
    search(window, "quote")
    click(window, "m1000")
    window.pane.list.scrollToBottom()
    settle()
    window.pane.search.reset()
    settle()
    assert current(window) == "m1000"
    middle = (window.pane.list.viewport().height() - 60) // 2
    assert abs(y_of(window, "m1000") - middle) <= 1


def test_the_day_that_was_jumped_to_stays_when_a_filter_is_left(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many()))
    window.rail.button(Group.MISSED_OPEN).click()
    settle()
    entry = window.pane.model.entries()[0]
    window.pane.feed.jump(entry.record.started_at - 2000 * 60_000_000)
    settle()
    gone_to = current(window)
    assert gone_to == "m2000"
    window.rail.button(Group.ALL).click()
    settle()
    assert current(window) == "m2000"
    y_of(window, "m2000")


def test_what_is_asked_for_from_elsewhere_begins_with_the_newest(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many()))
    click(window, "m50")
    window.show_filter(Group.MISSED_OPEN)
    settle()
    assert current(window) == "m0"
    window.rail.button(Group.ALL).click()
    settle()
    assert current(window) == "m0"


def test_a_second_filter_in_a_hurry_wins(qtbot: QtBot) -> None:
    log = FakeLog(many())
    window = open_window(qtbot, log)
    search(window, "quote")
    click(window, "m2000")
    log.at_once = False
    window.pane.search.reset()
    window.rail.button(Group.MISSED_OPEN).click()
    asked: list[LogQuery] = [query for query, _ in log.asked]
    assert [query.filters.group for query in asked] == [Group.ALL, Group.MISSED_OPEN]
    log.answer()
    assert len(log.asked) == 1, "what nobody waits for any more does not go on asking"
    while log.asked:
        log.answer()
    settle()
    assert current(window) == "m2000"
    assert set(shown(window)) <= {f"m{n}" for n in range(0, DEEP, 10)}


def test_a_log_that_cannot_be_read_leads_to_the_call_once_it_can(qtbot: QtBot) -> None:
    log = FakeLog(many())
    window = open_window(qtbot, log)
    search(window, "quote")
    click(window, "m2000")
    log.failure = "disk"
    window.pane.search.reset()
    settle()
    log.failure = ""
    window.pane.feed.retry()
    settle()
    assert current(window) == "m2000"
    assert "m1999" in shown(window)
