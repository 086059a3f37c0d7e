"""The list of the call log at work: filters, a log without an end, live calls, several calls at once, keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from callpop.calls.entry import Closed, ClosedBy, LogEntry
from callpop.calls.log_filters import Group, LogFilters
from callpop.calls.promises import Promise
from callpop.calls.record import Direction, Outcome
from callpop.desktop.calendar import Calendar, DayButton
from callpop.desktop.log_window.call_list import CallList
from callpop.desktop.log_window.columns import Column
from callpop.desktop.log_window.feed import MOST, PAGE
from callpop.desktop.log_window.model import EntryRole
from callpop.desktop.log_window.pages import StatisticsWidget
from callpop.desktop.log_window.period import PeriodKind
from callpop.desktop.log_window.pinned import PinnedCall
from callpop.desktop.log_window.query import Overview
from callpop.desktop.log_window.steady_view import SteadyListView
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.theme import Theme
from callpop.desktop.window_state import KeptState, LogWindowState
from callpop.settings.schema import AppearanceSettings
from tests.desktop.windows_support import MINUTE, NOW, FakeLog, call, presenter

DAY = 24 * 60
TODAY = dt.datetime.fromtimestamp(NOW / 1e6).date()


class Counter:
    """Answers what the rail asks."""

    def __init__(self) -> None:
        self.asked: list[LogFilters] = []
        self.missed = 2

    def survey(self, filters: LogFilters, answer: Callable[[Overview], None]) -> None:
        self.asked.append(filters)
        groups = {Group.ALL: 7, Group.MISSED_OPEN: self.missed, Group.ANSWERED: 4}
        answer(Overview(groups, (("+31508009000", 5), ("+31508009100", 2)), (("quote", 3), ("vip", 1))))


def open_window(qtbot: QtBot, log: FakeLog, **other: object) -> LogWindow:
    window = LogWindow(theme=Theme(), presenter=presenter(), fetch=log.fetch, **other)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    settle()
    return window


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


def shown(window: LogWindow) -> list[str]:
    return [entry.record.call_id for entry in window.pane.model.entries()]


def selected(window: LogWindow) -> list[str]:
    return [entry.record.call_id for entry in window.pane.list.selected_entries()]


def many(count: int) -> list[LogEntry]:
    return [call(f"m{n}", n + 1) for n in range(count)]


def missed(call_id: str, minutes_ago: float = 1) -> LogEntry:
    return call(call_id, minutes_ago, outcome=Outcome.MISSED)


def ringing(call_id: str, minutes_ago: float = 0.1) -> LogEntry:
    return call(call_id, minutes_ago, outcome=Outcome.RINGING)


def top_of(window: LogWindow, call_id: str) -> int:
    """Where a call stands on the screen, from the window's top."""
    view = window.pane.list
    rect = view.visualRect(window.pane.model.index_of(call_id))
    return view.viewport().mapTo(window, rect.topLeft()).y()


def press(view: CallList, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(view, key, modifier)
    settle()


# Filters


def test_groups_lines_periods_and_text_hold_together(qtbot: QtBot) -> None:
    log = FakeLog([missed("a")])
    window = open_window(qtbot, log, survey=Counter().survey)
    window.rail.button(Group.MISSED_OPEN).click()
    window.rail.line_chosen.emit("+31508009000")
    window.rail.period.radios[PeriodKind.TODAY].click()
    window.pane.search.setText("555")
    window.pane.search.searched.emit("555")
    midnight = int(dt.datetime.combine(TODAY, dt.time()).timestamp() * 1e6)
    assert log.queries[-1].filters == LogFilters(
        text="555", group=Group.MISSED_OPEN, line="+31508009000", since=midnight, until=None
    )


def test_the_rail_counts_what_the_other_filters_leave(qtbot: QtBot) -> None:
    counter = Counter()
    window = open_window(qtbot, FakeLog([call("a")]), survey=counter.survey)
    window.rail.button(Group.ANSWERED).click()
    qtbot.waitUntil(lambda: window.rail.button(Group.ALL).accessibleName() == "All calls, 7 calls")
    assert counter.asked[-1].group is Group.ALL and counter.asked[-1].since is not None
    assert window.rail.button(Group.MISSED_OPEN).accessibleName() == "Missed, 2 missed calls"
    counter.missed = 3
    window.call_changed(missed("b", 0.5))
    qtbot.waitUntil(lambda: window.rail.button(Group.MISSED_OPEN).accessibleName() == "Missed, 3 missed calls")


def test_what_is_still_counted_is_said_as_at_least_so_many(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a")]))
    button = window.rail.button(Group.ANSWERED)
    window.rail.show_overview(Overview({Group.ANSWERED: 1000, Group.OUTGOING: 0}, more=True))
    assert button.accessibleName() == "Answered, at least 1,000 calls"
    early = button.grab().toImage()
    window.rail.show_overview(Overview({Group.ANSWERED: 1000, Group.OUTGOING: 0}))
    assert button.accessibleName() == "Answered, 1,000 calls"
    assert button.grab().toImage() != early, "a plus stands behind it"


@pytest.mark.parametrize("text_size", [100, 130, 200])
@pytest.mark.parametrize("language", ["en", "de", "nl"])
def test_the_rails_counts_are_in_sight_however_great_they_are(qtbot: QtBot, language: str, text_size: int) -> None:
    theme = Theme(AppearanceSettings(text_size=text_size))
    window = LogWindow(theme=theme, presenter=presenter(language), fetch=FakeLog([call("a")]).fetch)
    qtbot.addWidget(window)
    window.show()
    for count in (7, 321, 4321, 54_321, 654_321, 7_654_321):
        window.rail.show_overview(Overview(dict.fromkeys(Group, count), more=count > 600_000))
        settle()
        for group in (Group.ALL, Group.MISSED_OPEN, Group.ANSWERED, Group.OUTGOING, Group.INTERNAL):
            button = window.rail.button(group)
            number = button.shown_number
            assert number[:1] == str(count)[:1], (group, count)
            with_number = button.grab().toImage()
            button.set_count(0, "") if group is Group.MISSED_OPEN else button.set_tally(None)
            assert button.grab().toImage() != with_number, "it is painted"


def test_a_count_is_cut_short_only_where_the_name_needs_the_room_and_then_told_whole(qtbot: QtBot) -> None:
    window = LogWindow(theme=Theme(), presenter=presenter("de"), fetch=FakeLog([call("a")]).fetch)
    qtbot.addWidget(window)
    window.show()
    window.rail.show_overview(Overview({Group.INTERNAL: 54_321, Group.ANSWERED: 54_321}))
    settle()
    roomy, tight = window.rail.button(Group.INTERNAL), window.rail.button(Group.ANSWERED)
    for button in (roomy, tight):
        button.grab()
    assert (roomy.shown_number, roomy.toolTip()) == ("54.321", "")
    assert tight.shown_number == "54k"
    assert "54.321" in tight.toolTip() and "54.321" in tight.accessibleName()


def test_a_line_is_chosen_from_those_that_were_dialled(qtbot: QtBot) -> None:
    log = FakeLog([call("a")])
    window = open_window(qtbot, log, survey=Counter().survey)
    button = window.rail.findChild(type(window.rail.button(Group.ALL)), "line")
    qtbot.waitUntil(lambda: button.isVisible())
    assert button.text() == "All lines"
    button.click()
    menu = window.rail.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["All lines", "Sales\t5", "Support\t2"]
    menu.actions()[2].trigger()
    menu.close()
    assert log.queries[-1].filters.line == "+31508009100"
    assert button.text() == "Support"


def test_the_last_fourteen_days_are_shown_at_first_and_all_time_can_be(qtbot: QtBot) -> None:
    log = FakeLog([call("new", 5), call("old", 20 * DAY)])
    window = open_window(qtbot, log)
    assert shown(window) == ["new"]
    window.rail.period.radios[PeriodKind.EVER].click()
    assert shown(window) == ["new", "old"]


def test_days_are_chosen_from_a_calendar(qtbot: QtBot) -> None:
    log = FakeLog([call("new", 5), call("two", 2 * DAY), call("nine", 9 * DAY)])
    window = open_window(qtbot, log)
    panel = window.rail.period
    panel.radios[PeriodKind.BETWEEN].click()
    panel.last.click()
    picker = panel.findChild(Calendar)
    day = TODAY - dt.timedelta(days=1)
    next(button for button in picker.findChildren(DayButton) if button.day == day).click()
    assert shown(window) == ["two", "nine"]
    panel.first.click()
    picker = next(each for each in panel.findChildren(Calendar) if each.isVisible())
    day = TODAY - dt.timedelta(days=3)
    next(button for button in picker.findChildren(DayButton) if button.day == day).click()
    assert shown(window) == ["two"]


def test_a_calendar_is_used_without_a_mouse_and_has_no_future(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a")]))
    picker = Calendar(theme=window.theme, words=presenter().words, today=TODAY, parent=window)
    qtbot.addWidget(picker)
    picked: list[dt.date] = []
    picker.picked.connect(picked.append)
    picker.open_at(QPoint(10, 10), TODAY)

    def on(day: dt.date) -> DayButton:
        return next(button for button in picker.findChildren(DayButton) if button.day == day)

    QTest.keyClick(on(TODAY), Qt.Key.Key_Down)
    assert on(TODAY).hasFocus() or not picker.isActiveWindow(), "tomorrow and later cannot be reached"
    QTest.keyClick(on(TODAY), Qt.Key.Key_PageUp)
    month_ago = TODAY.replace(month=TODAY.month - 1)
    QTest.keyClick(on(month_ago), Qt.Key.Key_Left)
    QTest.keyClick(on(month_ago - dt.timedelta(days=1)), Qt.Key.Key_Return)
    assert picked == [month_ago - dt.timedelta(days=1)]
    assert not picker.isVisible()
    assert "October" in on(month_ago).accessibleName()


def test_nothing_in_a_period_is_no_empty_log(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("old", 20 * DAY)]))
    assert window.pane._nothing.isVisible()
    window.pane._nothing.button.click()
    assert shown(window) == ["old"]
    assert window.rail.period.radios[PeriodKind.EVER].isChecked()


def test_one_caller_alone_can_be_shown_and_all_again(qtbot: QtBot) -> None:
    log = FakeLog([call("a", 1), call("b", 2, number="+31505551234"), call("c", 30 * DAY)])
    window = open_window(qtbot, log)
    window.show_caller("+31612345678")
    assert shown(window) == ["a", "c"]
    chip = window.pane.chips.findChild(type(window.pane.more), "filter-number_key")
    assert chip.text().strip() == "+31 6 12345678"
    chip.click()
    assert shown(window) == ["a", "b", "c"]
    assert not window.pane.chips.isVisible()


def test_a_search_that_nothing_finds_can_be_left(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a")]))
    QTest.keyClicks(window.pane.search, "zzz")
    qtbot.waitUntil(lambda: window.pane._nothing.isVisible())
    assert window.pane._nothing.button.text() == " Clear the filters"
    window.pane._nothing.button.click()
    assert shown(window) == ["a"]
    assert window.pane.search.text() == ""


@pytest.mark.parametrize(("typed", "told"), [("#", True), ("? 😀", True), ("zzz", False), ("!!!", False)])
def test_who_searches_for_signs_alone_is_told_why_nothing_is_found(qtbot: QtBot, typed: str, told: bool) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1)]))
    window.pane.search.setText(typed)
    QTest.keyClick(window.pane.search, Qt.Key.Key_Return)
    settle()
    assert shown(window) == []
    said = [label.text() for label in window.pane.findChildren(QLabel) if label.isVisible()]
    assert ("Signs alone are searched for from three in a row on" in said) is told


def test_a_new_call_that_a_search_finds_comes_in(qtbot: QtBot) -> None:
    log = FakeLog([call("a", 5, note="quote")])
    window = open_window(qtbot, log)
    window.pane.show_only(LogFilters(text="quote"))
    for fresh in (call("b", 1, note="another quote"), call("c", 0.5)):
        log.calls.append(fresh)
        window.call_changed(fresh)
    qtbot.waitUntil(lambda: shown(window) == ["b", "a"])
    assert log.queries[-1].after is not None, "only what is newer was read"


# A log without an end


def test_scrolling_to_the_oldest_holds_no_more_calls_than_a_few_pages(qtbot: QtBot) -> None:
    log = FakeLog(many(1500))
    window = open_window(qtbot, log)
    bar, held = window.pane.list.verticalScrollBar(), []
    for _ in range(200):
        bar.setValue(bar.maximum())
        settle()
        held.append(window.pane.model.calls)
        if window.pane.model.complete:
            break
    assert shown(window)[-1] == "m1499"
    assert max(held) <= MOST
    for _ in range(200):
        bar.setValue(0)
        settle()
        if window.pane.model.newest:
            break
    assert shown(window)[0] == "m0"
    assert window.pane.model.calls <= MOST


def test_what_is_read_stays_where_it_is_while_pages_come_and_go(qtbot: QtBot) -> None:
    log = FakeLog(many(1500), at_once=False)
    window = open_window(qtbot, log)
    log.answer()
    settle()
    view = window.pane.list
    for _ in range(8):
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() - 300)
        settle()
        entry = view.indexAt(QPoint(50, 200)).data(EntryRole)
        call_id = entry.record.call_id
        before = top_of(window, call_id)
        log.answer()
        settle()
        assert top_of(window, call_id) == before
    assert not window.pane.model.newest, "the newest were forgotten meanwhile"
    ids = shown(window)
    assert ids == [f"m{n}" for n in range(int(ids[0][1:]), int(ids[0][1:]) + len(ids))]


def test_a_note_belongs_to_its_call_however_far_one_scrolls_away(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many(900)))
    assert window.pick("m1")
    noted: list[tuple[str, str]] = []
    window.note_changed.connect(lambda *said: noted.append(said))
    QTest.keyClicks(window.detail.note, "call ")
    bar = window.pane.list.verticalScrollBar()
    while window.pane.model.entry("m1") is not None:
        bar.setValue(bar.maximum())
        settle()
    assert window.detail.entry is not None and window.detail.entry.record.call_id == "m1"
    window.call_changed(call("m1", 2, outcome=Outcome.MISSED))
    QTest.keyClicks(window.detail.note, "back")
    qtbot.waitUntil(lambda: bool(noted) and noted[-1] == ("m1", "call back"))
    while window.pane.model.entry("m1") is None:
        bar.setValue(0)
        settle()
    current = window.pane.list.currentIndex().data(EntryRole)
    assert current is not None and current.record.call_id == "m1", "it is the current row again"


def test_end_goes_to_the_oldest_call_and_home_to_the_newest(qtbot: QtBot) -> None:
    log = FakeLog(many(900))
    window = open_window(qtbot, log)
    press(window.pane.list, Qt.Key.Key_End)
    current = window.pane.current_entry()
    assert current is not None and current.record.call_id == "m899"
    assert len(log.queries) < 6, "not all pages between were read"
    press(window.pane.list, Qt.Key.Key_Home)
    current = window.pane.current_entry()
    assert current is not None and current.record.call_id == "m0"
    assert window.pane.list.verticalScrollBar().value() == 0


def test_a_date_is_jumped_to_and_one_can_go_on_from_there_both_ways(qtbot: QtBot) -> None:
    log = FakeLog([call(f"d{n}", n * DAY / 100) for n in range(1200)])
    window = open_window(qtbot, log)
    window.pane.jump(TODAY - dt.timedelta(days=5))
    settle()
    current = window.pane.current_entry()
    assert current is not None
    began = dt.datetime.fromtimestamp(current.record.started_at / 1e6).date()
    assert began == TODAY - dt.timedelta(days=5)
    ids = shown(window)
    assert ids.index(current.record.call_id) > 0, "what is newer was read on"
    assert ids == [f"d{n}" for n in range(int(ids[0][1:]), int(ids[0][1:]) + len(ids))]


def test_a_date_outside_the_period_is_reached_all_the_same(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("new", 5), call("old", 40 * DAY)]))
    window._narrowing._jump(TODAY - dt.timedelta(days=40))
    settle()
    assert "old" in shown(window)
    assert window.rail.period.radios[PeriodKind.EVER].isChecked()


# Live


def test_new_calls_above_are_counted_and_one_click_away(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many(90)))
    view = window.pane.list
    view.verticalScrollBar().setValue(1500)
    settle()
    before = top_of(window, "m30")
    for n in range(2):
        window.call_changed(call(f"x{n}", 0.5 - n / 10))
        settle()
    assert top_of(window, "m30") == before
    assert window.pane.chip.isVisible()
    assert window.pane.chip.accessibleName() == "2 new calls above"
    window.pane.chip.click()
    settle()
    assert view.verticalScrollBar().value() == 0
    assert not window.pane.chip.isVisible()


def test_a_call_that_was_picked_stays_where_it_is(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many(90)))
    view = window.pane.list
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(window.pane.model.index(3)).center()
    )
    before = top_of(window, "m2")
    window.call_changed(call("x", 0.5))
    settle()
    assert top_of(window, "m2") == before
    assert selected(window) == ["m2"]
    assert window.pane.chip.accessibleName() == "1 new call above"


def test_new_calls_come_into_sight_while_nothing_is_read(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many(90)))
    window.call_changed(call("x", 0.5))
    settle()
    assert window.pane.list.verticalScrollBar().value() == 0
    assert not window.pane.chip.isVisible()


def test_a_burst_of_calls_is_taken_in_together_and_whole(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many(90)))
    for n in range(60):
        window.call_changed(call(f"x{n}", 0.9 - n / 100, outcome=Outcome.IN_PROGRESS))
        window.call_changed(call(f"x{n}", 0.9 - n / 100, outcome=Outcome.ANSWERED))
    qtbot.waitUntil(lambda: len(shown(window)) == 150)
    assert shown(window)[:60] == [f"x{n}" for n in reversed(range(60))]
    assert all(entry.record.outcome is Outcome.ANSWERED for entry in window.pane.model.entries())


def test_a_call_far_below_does_not_come_in_out_of_its_place(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many(500)))
    window.call_changed(call("late", 450.5))
    assert "late" not in shown(window)


def test_a_ringing_call_stands_on_top_with_what_can_be_done(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many(90)))
    opened: list[str] = []
    window.open_record.connect(opened.append)
    window.pane.list.verticalScrollBar().setValue(1500)
    settle()
    before = top_of(window, "m30")
    window.call_changed(ringing("r"))
    settle()
    card = window.pane.pinned.findChild(PinnedCall)
    assert card.isVisible() and card.accessibleName().startswith("Ringing: Karin Hoekstra, ")
    assert top_of(window, "m30") == before
    assert "r" not in shown(window)
    card._open.click()
    card._open_short.click()
    assert opened == ["r", "r"]
    card._note.click()
    assert window.detail.entry is not None and window.detail.entry.record.call_id == "r"
    window.call_changed(call("r", 0.1, outcome=Outcome.IN_PROGRESS))
    settle()
    assert not window.pane.pinned.isVisible()
    assert top_of(window, "m30") == before
    assert shown(window)[0] == "r"
    assert window.detail.entry.record.call_id == "r", "what was being noted is still there"


def test_a_burst_of_calls_that_ring_and_end_lays_the_list_out_once_and_holds_still(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out: list[str] = []
    lay_out = SteadyListView.doItemsLayout
    monkeypatch.setattr(SteadyListView, "doItemsLayout", lambda view: (laid_out.append("now"), lay_out(view))[1])
    window = open_window(qtbot, FakeLog(many(90)))
    window.pane.list.verticalScrollBar().setValue(1500)
    settle()
    before = top_of(window, "m30")
    for n in range(3):
        window.call_changed(ringing(f"r{n}"))
    settle()
    assert top_of(window, "m30") == before
    for n in range(3):
        window.call_changed(call(f"r{n}", 0.1, outcome=Outcome.IN_PROGRESS))
        window.call_changed(ringing(f"s{n}"))
    laid_out.clear()
    window.pane._pace.flush()
    settle()
    assert [window.pane.pinned.entry(f"s{n}") is not None for n in range(3)] == [True] * 3
    assert {"r0", "r1", "r2"} <= set(shown(window))
    assert top_of(window, "m30") == before
    assert len(laid_out) <= 4, "each takes as long as all rows there are"


def test_a_call_that_comes_in_one_moment_with_another_that_no_longer_rings_moves_nothing(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many(90)))
    window.pane.list.verticalScrollBar().setValue(1500)
    window.call_changed(ringing("r"))
    settle()
    before = top_of(window, "m30")
    window.call_changed(call("x", 0.5))
    window.call_changed(call("r", 0.1, outcome=Outcome.IN_PROGRESS))
    assert top_of(window, "m30") == before, "also before Qt goes on: it might paint first"
    settle()
    assert top_of(window, "m30") == before
    window.call_changed(call("y", 0.4))
    window.call_changed(ringing("s", 0.05))
    assert top_of(window, "m30") == before
    settle()
    assert top_of(window, "m30") == before


def test_a_short_list_holds_still_too_when_a_call_rings(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many(3)))
    assert window.pick("m1")
    before = top_of(window, "m1")
    window.call_changed(ringing("r"))
    settle()
    assert top_of(window, "m1") == before
    window.rows_removed(("r",))
    settle()
    assert top_of(window, "m1") == before


def test_the_place_of_a_call_that_rang_serves_the_next_one_with_its_own_words(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 5)]))
    window.call_changed(ringing("r"))
    (first,) = [each for each in window.findChildren(PinnedCall) if each.isVisible()]
    window.call_changed(call("r", 0.1, outcome=Outcome.MISSED))
    settle()
    assert not [each for each in window.findChildren(PinnedCall) if each.isVisible()]
    other = replace(call("s", 0.1, number="+31505559999", outcome=Outcome.RINGING), name="Sanne Wiersma")
    window.call_changed(other)
    settle()
    (second,) = [each for each in window.findChildren(PinnedCall) if each.isVisible()]
    assert second is first, "to make one anew takes long"
    assert "Sanne Wiersma" in second.accessibleName()
    opened: list[str] = []
    window.open_record.connect(opened.append)
    next(each for each in second.findChildren(QAbstractButton) if each.isVisible()).click()
    assert opened == ["s"]


def test_a_call_that_rings_when_the_window_opens_is_on_top(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([ringing("r"), call("a", 5)]))
    assert window.pane.pinned.entry("r") is not None
    assert shown(window) == ["a"]


# Missed calls


def test_a_missed_call_that_is_dealt_with_stays_until_one_goes_on(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([missed("a", 1), missed("b", 2), missed("c", 3)]))
    window.show_filter(Group.MISSED_OPEN)
    assert window.pick("b")
    window.call_changed(replace(missed("b", 2), handled=True, closed=Closed(ClosedBy.HANDLED, NOW)))
    assert shown(window) == ["a", "b", "c"]
    press(window.pane.list, Qt.Key.Key_Down)
    assert shown(window) == ["a", "c"]
    current = window.pane.current_entry()
    assert current is not None and current.record.call_id == "c"


@pytest.mark.parametrize(
    ("closed", "said"),
    [
        (Closed(ClosedBy.HANDLED, NOW), "Missed, handled"),
        (Closed(ClosedBy.CALLED_BACK, NOW - 2 * MINUTE), "Missed, called back 14:03"),
        (Closed(ClosedBy.GOT_THROUGH, NOW - 2 * MINUTE), "Missed, got through 14:03"),
        (None, "Missed, rang 5 s"),
    ],
)
def test_a_missed_call_says_what_became_of_it(qtbot: QtBot, closed: Closed | None, said: str) -> None:
    entry = missed("a", 5)
    view = presenter().row(replace(entry, closed=closed))
    assert view.outcome in (said, said.replace("rang 5 s", "rang 65 s"))
    assert view.urgent is (closed is None)


@pytest.mark.parametrize(
    ("language", "placed_as", "said"),
    [
        ("en", "+31508009000", "from Sales"),
        ("de", "0508009100", "von Support"),
        ("nl", "+31508009000", "van Sales"),
        ("en", "+31508009003", ""),
        ("en", None, ""),
    ],
)
def test_an_outgoing_call_says_from_which_line_it_was_placed(language: str, placed_as: str | None, said: str) -> None:
    """The agent's own number is no line of the company's."""
    entry = call("a", 1, direction=Direction.OUTGOING)
    entry = replace(entry, record=replace(entry.record, placed_as=placed_as))
    row = presenter(language).row(entry)
    assert row.line == said
    assert said in row.spoken


def test_a_colleague_who_dealt_with_it_is_named(qtbot: QtBot) -> None:
    from callpop.desktop.gallery_calls import ANNA

    entry = replace(missed("a", 5), closed=Closed(ClosedBy.SETTLED, NOW - 2 * MINUTE, ANNA))
    assert presenter().row(entry).outcome == "Anna called back, 14:03"


def test_a_row_says_what_was_filed_promised_masked_and_tried(qtbot: QtBot) -> None:
    due = (TODAY + dt.timedelta(days=1)).isoformat()
    entry = replace(
        call("a"), tags=("quote",), promises=(Promise(1, "a", "quote", due, False),), organisation="Bouw BV"
    )
    view = presenter().row(entry)
    assert view.spoken.endswith("by Saturday, quote")
    assert view.subtitle == "Bouw BV"
    masked = call("m", number="+31xxxxxxx78")
    view = presenter().row(replace(masked, masked=True))
    assert (view.title, view.number) == ("+31 ••• 78", "")
    test = replace(call("t"), record=replace(call("t").record, test=True))
    assert presenter().row(test).spoken.startswith("Test, ")


# Several at once, and keys


def pick_rows(window: LogWindow, *call_ids: str) -> None:
    window.pane.list.clearSelection()
    for call_id in call_ids:
        flag = QItemSelectionModel.SelectionFlag.Select
        window.pane.list.selectionModel().select(window.pane.model.index_of(call_id), flag)


def test_all_calls_that_are_here_are_selected_with_one_key_but_no_heading(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1), call("b", 2), call("c", DAY)]))
    press(window.pane.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert selected(window) == ["a", "b", "c"]
    assert window.pane.selection.isVisible()
    assert "3 selected" in window.pane.selection._label.accessibleName()
    press(window.pane.list, Qt.Key.Key_Escape)
    assert len(selected(window)) == 1
    assert not window.pane.selection.isVisible()


def test_shift_and_the_arrows_select_several(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1), call("b", DAY), call("c", DAY + 1)]))
    assert window.pick("a")
    press(window.pane.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(window.pane.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert selected(window) == ["a", "b", "c"]


def test_a_call_that_is_gone_to_with_a_shortcuts_key_still_held_is_the_only_one_selected(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1), call("b", 2), call("c", 3)]))
    press(window.pane.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.ControlModifier
    window.pick("b")
    assert selected(window) == ["b"]
    window.pane.list.pick_last()
    assert selected(window) == ["c"]
    window.show_filter(Group.ANSWERED)
    assert selected(window) == ["a"]


def test_several_are_handled_filed_copied_and_exported_at_once(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([missed("a", 1), call("b", 2), missed("c", 3)]), survey=Counter().survey)
    handled: list[object] = []
    window.handled_changed.connect(lambda *said: handled.append(said))
    filed: list[object] = []
    window.tag_changed.connect(lambda *said: filed.append(said))
    exported: list[object] = []
    window.export_wanted.connect(lambda *said: exported.append(said))
    pick_rows(window, "a", "b", "c")
    press(window.pane.list, Qt.Key.Key_H)
    assert handled == [(("a", "c"), True)]
    window.pane.strip.button.click()
    assert handled[-1] == (("a", "c"), False)
    qtbot.waitUntil(lambda: window._deeds._known_tags == ("quote", "vip"))
    press(window.pane.list, Qt.Key.Key_T)
    menu = window.pane.findChild(QMenu)
    next(action for action in menu.actions() if action.text() == "vip").trigger()
    menu.close()
    assert filed == [("a", "vip", True), ("b", "vip", True), ("c", "vip", True)]
    press(window.pane.list, Qt.Key.Key_C)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 3 and all("Karin Hoekstra" in line for line in lines)
    press(window.pane.list, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert exported[-1] == (window.pane.filters, ("a", "b", "c"))


def test_letters_of_the_list(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([missed("a", 1), call("b", 2)]))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    told: list[object] = []
    window.handled_changed.connect(lambda *said: told.append(said))
    window.call_back.connect(lambda said: told.append(("call", said)))
    window.call_back_note.connect(lambda said: told.append(("ask", said)))
    assert window.pick("a")
    view = window.pane.list
    press(view, Qt.Key.Key_H)
    press(view, Qt.Key.Key_B)
    press(view, Qt.Key.Key_M)
    press(view, Qt.Key.Key_C)
    assert told == [("a", True), ("call", "a"), ("ask", "a")]
    assert QGuiApplication.clipboard().text() == "+31612345678"
    press(view, Qt.Key.Key_N)
    assert window.detail.note.hasFocus()
    QTest.keyClicks(window.detail.note, "nhcbm/")
    assert window.detail.note.toPlainText() == "nhcbm/", "in a note they are letters"
    view.setFocus()
    press(view, Qt.Key.Key_Slash)
    assert window.pane.search.hasFocus()
    press(view, Qt.Key.Key_Down)
    QTest.keyClick(window.pane.search, Qt.Key.Key_Down)
    assert view.hasFocus()


def test_a_call_that_was_dealt_with_is_opened_again_by_the_same_key(qtbot: QtBot) -> None:
    done = replace(missed("a"), closed=Closed(ClosedBy.CALLED_BACK, NOW))
    window = open_window(qtbot, FakeLog([done]))
    told: list[object] = []
    window.handled_changed.connect(lambda *said: told.append(said))
    press(window.pane.list, Qt.Key.Key_H)
    assert told == [("a", False)]


def test_pages_are_turned_with_the_keyboard(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many(90)))
    assert window.pick("m0")
    press(window.pane.list, Qt.Key.Key_PageDown)
    current = window.pane.current_entry()
    assert current is not None and current.record.call_id not in ("m0", "m1", "m2")


def test_the_menu_of_a_call_offers_only_what_can_be_done(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("hidden", 1, number="anonymous"), missed("a", 2)]))
    wiped: list[str] = []
    window.wipe_wanted.connect(wiped.append)

    def offered(call_id: str) -> list[str]:
        assert window.pick(call_id)
        window._deeds.open_menu(QPoint(5, 5))
        menu = next(each for each in window.pane.findChildren(QMenu) if each.isVisible())
        said = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
        for action in menu.actions():
            if action.text() == "Remove all about this number":
                action.trigger()
        menu.close()
        settle()
        return said

    assert offered("hidden") == ["Add a note", "Tags", "Export the selection"]
    said = offered("a")
    assert {"Open in CRM", "Call back", "Call-back note", "Copy number", "Mark as handled"} <= set(said)
    assert wiped == ["a"]


def menu_of(window: LogWindow, *call_ids: str) -> QMenu:
    pick_rows(window, *call_ids)
    window._deeds.open_menu(QPoint(5, 5))
    return next(each for each in window.pane.findChildren(QMenu) if each.isVisible())


def test_the_menu_of_several_calls_says_that_words_are_copied_and_no_number(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1), call("b", 2)]))
    menu = menu_of(window, "a", "b")
    said = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert "Copy number" not in said
    said["Copy as text"].trigger()
    menu.close()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 2
    settle()
    assert "Copy number" in {action.text().split("\t")[0] for action in menu_of(window, "a").actions()}


def test_masked_calls_can_be_handled_from_the_list_and_not_filed(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([replace(missed("m", 1), masked=True), missed("a", 2)]))
    handled: list[object] = []
    window.handled_changed.connect(lambda *said: handled.append(said))
    menu = menu_of(window, "m")
    said = {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}
    assert "Tags" not in said
    said["Mark as handled"].trigger()
    menu.close()
    assert handled == [("m", True)]
    both = menu_of(window, "m", "a")
    assert any(action.text().startswith("Tags") for action in both.actions())
    both.close()
    press(window.pane.list, Qt.Key.Key_H)
    assert handled[-1] == (("m", "a"), True)


def test_the_menu_of_one_call_exports_that_call_and_the_key_the_whole_log(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1), call("b", 2)]))
    exported: list[object] = []
    window.export_wanted.connect(lambda *said: exported.append(said[1]))
    menu = menu_of(window, "b")
    next(action for action in menu.actions() if action.text() == "Export the selection").trigger()
    menu.close()
    press(window.pane.list, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    many = menu_of(window, "a", "b")
    next(action for action in many.actions() if action.text() == "Export the selection\tCtrl+E").trigger()
    many.close()
    assert exported == [("b",), (), ("a", "b")]


def test_a_missed_test_call_waits_for_nobody(qtbot: QtBot) -> None:
    real = missed("t")
    test = replace(real, record=replace(real.record, test=True))
    assert presenter().row(real).urgent and not presenter().row(test).urgent
    window = open_window(qtbot, FakeLog([test, missed("a", 2)]))
    window.show_filter(Group.MISSED_OPEN)
    assert shown(window) == ["a"]


def test_statistics_that_are_shown_hear_of_calls_that_went_and_of_calls_that_came(qtbot: QtBot) -> None:
    class Page(StatisticsWidget):
        heard = 0
        periods = QWidget()

        def calls_changed(self) -> None:
            self.heard += 1

    window = open_window(qtbot, FakeLog([call("a", 1)]))
    page = Page()
    window.set_statistics(lambda: page)
    window.rail.statistics.click()
    window.rows_removed(("a",))
    assert page.heard == 1, "a wipe, or the end of the time that calls are kept"
    window.reload()
    assert page.heard == 2, "an import"


# Columns, and what is kept


def test_columns_can_be_left_out_and_widened_and_are_kept_with_the_period(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "windows.json"
    window = open_window(qtbot, FakeLog(many(5)), state=KeptState(file))
    before = window.pane.delegate.zones(540).who
    with_note = window.pane.list.grab().toImage()
    window.pane.show_columns(window.pane.delegate.columns.toggled(Column.TIME))
    assert window.pane.list.grab().toImage() != with_note
    press(window.pane.list, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.pane.delegate.zones(540).who > before
    wide = window.pane.delegate.zones(540).who
    window.rail.period.radios[PeriodKind.LAST_30].click()
    window.resize(1111, 700)
    window.close()
    qtbot.waitUntil(lambda: file.exists() and '"width": 1111' in file.read_text(encoding="utf-8"))
    again = open_window(qtbot, FakeLog(many(5)), state=KeptState(file))
    assert Column.TIME not in again.pane.delegate.columns.shown
    assert again.pane.delegate.zones(540).who == wide
    assert again.rail.period.radios[PeriodKind.LAST_30].isChecked()
    assert again.width() == 1111


def test_a_border_is_dragged_and_the_row_below_is_not_picked(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many(5)))
    view = window.pane.list
    width = view.viewport().width()
    zones = window.pane.delegate.zones(width)
    y = view.visualRect(window.pane.model.index(4)).center().y()
    x = next(x for x in range(width) if window.pane.delegate.border_at(x, width) is not None) + 3
    current = view.currentIndex().row()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    QTest.mouseMove(view.viewport(), QPoint(x + 40, y))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x + 40, y))
    assert window.pane.delegate.zones(width).who == pytest.approx(zones.who + 40, abs=2)
    assert view.currentIndex().row() == current


@pytest.mark.parametrize("found", ["", "[1, 2]", '{"log": {"width": "wide", "columns": [1], "period": 4}}', "\udcff"])
def test_a_file_that_holds_nonsense_costs_nothing(qtbot: QtBot, tmp_path: Path, found: str) -> None:
    file = tmp_path / "windows.json"
    file.write_text(found, encoding="utf-8", errors="surrogateescape")
    window = open_window(qtbot, FakeLog([call("a")]), state=KeptState(file))
    assert shown(window) == ["a"]
    assert window.pane.delegate.columns.shown == frozenset(Column)


def test_outgoing_calls_are_not_pinned(qtbot: QtBot) -> None:
    placed = call("o", outcome=Outcome.RINGING, direction=Direction.OUTGOING)
    window = open_window(qtbot, FakeLog([placed]))
    assert shown(window) == ["o"]


def test_pages_are_small_enough_for_one_turn() -> None:
    assert PAGE <= 100


def test_when_it_is_finished_everything_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    state = KeptState(tmp_path / "windows.json")
    for width in range(900, 920):
        state.save(LogWindowState(width=width))
    state.finish()
    assert KeptState(tmp_path / "windows.json").load().width == 919
