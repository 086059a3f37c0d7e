"""The call log as an agent uses it: reading, searching, opening, noting."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import Group, LogFilters
from callpop.calls.record import Direction, Outcome
from callpop.desktop.log_window.model import DayRole, EntryRole
from callpop.desktop.log_window.pinned import PinnedCall
from callpop.desktop.log_window.search_field import SearchField
from callpop.desktop.log_window.turns import FeedState
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.events import SourceState
from callpop.settings.schema import AppearanceSettings, ColourScheme
from callpop.store_faults import NOT_OPEN
from tests.desktop.windows_support import FakeLog, call, presenter

DAY = 24 * 60


def open_window(qtbot: QtBot, log: FakeLog) -> LogWindow:
    window = LogWindow(theme=Theme(), presenter=presenter(), fetch=log.fetch)
    qtbot.addWidget(window)
    window.show()
    return window


def shown(window: LogWindow) -> list[str]:
    """The call_ids in the list, from the top."""
    return [entry.record.call_id for entry in window.pane.model.entries()]


def rows(window: LogWindow) -> list[str]:
    """Headings as their words, calls as their ids."""
    model = window.pane.model
    found = []
    for row in range(model.rowCount()):
        entry = model.index(row).data(EntryRole)
        found.append(entry.record.call_id if isinstance(entry, LogEntry) else model.index(row).data())
    return found


def many(count: int) -> list[LogEntry]:
    return [call(f"m{n}", n + 1) for n in range(count)]


def settle(window: LogWindow) -> None:
    """Let everything that waits for the event loop happen, a few rounds of it."""
    for _ in range(5):
        QApplication.processEvents()


def scroll_down(window: LogWindow) -> None:
    settle(window)
    bar = window.pane.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle(window)


def visible_words(widget: QWidget) -> str:
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_calls_stand_newest_first_under_their_day(qtbot: QtBot) -> None:
    log = FakeLog([call("old", 3 * DAY), call("new", 5), call("gone-by", DAY), call("newest", 1)])
    window = open_window(qtbot, log)
    assert rows(window) == ["Today", "newest", "new", "Yesterday", "gone-by", "Tuesday", "old"]


def test_headings_cannot_be_reached_with_the_arrow_keys(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1), call("b", DAY)]))
    window.pane.list.setFocus()
    QTest.keyClick(window.pane.list, Qt.Key.Key_Down)
    assert window.pane.list.currentIndex().data(EntryRole).record.call_id == "b"
    assert window.pane.list.currentIndex().data(DayRole) is None


def test_older_pages_are_read_as_one_scrolls_and_only_then(qtbot: QtBot) -> None:
    log = FakeLog(many(250))
    window = open_window(qtbot, log)
    settle(window)
    assert len(shown(window)) == 100
    scroll_down(window)
    assert len(shown(window)) == 200
    scroll_down(window)
    assert shown(window) == [f"m{n}" for n in range(250)]
    asked = len(log.queries)
    scroll_down(window)
    assert len(log.queries) == asked, "there is nothing older, so nothing is asked"


def test_a_row_that_came_in_live_is_not_doubled_by_its_page(qtbot: QtBot) -> None:
    log = FakeLog(many(150), at_once=False)
    window = open_window(qtbot, log)
    log.answer()
    window.call_changed(call("m120", 121))
    scroll_down(window)
    log.answer()
    assert len(shown(window)) == len(set(shown(window))) == 150


def test_typing_asks_once_after_the_last_key(qtbot: QtBot) -> None:
    log = FakeLog([call("a", 1, note="quote"), call("b", 2)])
    window = open_window(qtbot, log)
    asked = len(log.queries)
    QTest.keyClicks(window.pane.search, "quote")
    assert len(log.queries) == asked
    qtbot.waitUntil(lambda: shown(window) == ["a"])
    assert [query.filters.text for query in log.queries[asked:]] == ["quote"]


def test_the_answer_to_a_search_that_was_overtaken_is_dropped(qtbot: QtBot) -> None:
    log = FakeLog([call("a", 1, note="first"), call("b", 2, note="second")], at_once=False)
    window = open_window(qtbot, log)
    log.answer()
    window.pane.feed.search(LogFilters(text="first"))
    window.pane.feed.search(LogFilters(text="second"))
    log.answer(1)
    log.answer(0)
    assert shown(window) == ["b"]


def test_a_call_that_changes_while_its_page_is_read_keeps_the_change(qtbot: QtBot) -> None:
    log = FakeLog([call("a", 1)], at_once=False)
    window = open_window(qtbot, log)
    window.call_changed(call("a", 1, outcome=Outcome.MISSED))
    window.call_changed(call("b", 0.5))
    log.answer()
    assert shown(window) == ["b", "a"]
    entry = window.pane.model.entry("a")
    assert entry is not None and entry.record.outcome is Outcome.MISSED


def test_groups_in_the_rail_show_their_calls(qtbot: QtBot) -> None:
    log = FakeLog(
        [
            call("missed", 1, outcome=Outcome.MISSED),
            call("answered", 2),
            call("elsewhere", 3, outcome=Outcome.ANSWERED_ELSEWHERE),
            call("placed", 4, direction=Direction.OUTGOING),
        ]
    )
    window = open_window(qtbot, log)
    for group, expected in (
        (Group.MISSED_OPEN, ["missed"]),
        (Group.ANSWERED, ["answered"]),
        (Group.OUTGOING, ["placed"]),
        (Group.ALL, ["missed", "answered", "elsewhere", "placed"]),
    ):
        window.rail.button(group).click()
        assert shown(window) == expected


def test_a_new_call_of_another_group_does_not_come_in(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("m", 5, outcome=Outcome.MISSED)]))
    window.show_filter(Group.MISSED_OPEN)
    window.call_changed(call("answered", 1))
    window.call_changed(call("m2", 1, outcome=Outcome.MISSED))
    assert shown(window) == ["m2", "m"]


def test_a_new_call_does_not_move_what_is_being_read(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog(many(90)))
    view = window.pane.list
    view.verticalScrollBar().setValue(1500)
    index = view.indexAt(QPoint(50, 200))
    before = (index.data(EntryRole).record.call_id, view.visualRect(index).top())
    window.call_changed(call("new", 0.1))
    window.rows_removed(("m1", "m2"))
    now = window.pane.model.index_of(before[0])
    assert (before[0], view.visualRect(now).top()) == before
    assert shown(window)[0] == "new"


def test_merged_calls_become_one_row(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1), call("b", 2)]))
    merged = call("b", 2)
    window.call_changed(replace(merged, record=replace(merged.record, call_ids=("a", "b"))))
    assert rows(window) == ["Today", "b"]


def one_of(survivor: LogEntry, *others: str, note: str = "") -> LogEntry:
    """A call that others have become a part of."""
    ids = (*others, survivor.record.call_id)
    return replace(survivor, record=replace(survivor.record, call_ids=ids), note=note)


@pytest.mark.parametrize("survivor", [call("b", 1), call("a", 3), call("a", 3.5)], ids=["other", "same", "earlier"])
def test_who_notes_a_call_that_is_transferred_goes_on_noting_it(qtbot: QtBot, survivor: LogEntry) -> None:
    calls = [call("z", 0.5), call("b", 1), call("y", 2), call("a", 3), call("x", 4)]
    window = open_window(qtbot, FakeLog(calls))
    assert window.pick("a")
    noted: list[tuple[str, str]] = []
    window.note_changed.connect(lambda *said: noted.append(said))
    asked: list[str] = []
    window.detail.details_wanted.connect(lambda entry: asked.append(entry.record.call_id))
    QTest.keyClicks(window.detail.note, "calls ")
    window.call_changed(one_of(survivor, *({"a", "b"} - {survivor.record.call_id})))
    settle(window)
    kept = survivor.record.call_id
    assert window.detail.entry is not None and window.detail.entry.record.call_id == kept
    current = window.pane.current_entry()
    assert current is not None and current.record.call_id == kept
    assert [entry.record.call_id for entry in window.pane.list.selected_entries()] == [kept]
    QTest.keyClicks(window.detail.note, "back")
    assert window.detail.note.toPlainText() == "calls back"
    qtbot.waitUntil(lambda: bool(noted) and noted[-1] == (kept, "calls back"))
    assert all(call_id in ("a", kept) for call_id, _ in noted)
    assert asked == ([] if kept == "a" else ["b"]), "earlier calls are those of the call that it is now"
    window.note_saved("a", "calls ")
    assert "Saved" not in visible_words(window.detail), "older than what stands there"
    window.note_saved(kept, "calls back")
    assert "Saved" in visible_words(window.detail)


def test_a_note_that_was_handed_over_before_a_transfer_is_said_to_be_saved_after_it(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("b", 1), call("a", 3)]))
    window.pick("a")
    QTest.keyClicks(window.detail.note, "typed")
    window.detail.note.flush()
    window.call_changed(one_of(call("b", 1), "a"))
    window.note_saved("a", "typed")
    assert window.detail.note.toPlainText() == "typed"
    assert "Saved" in visible_words(window.detail)


def test_a_transfer_keeps_the_notes_of_both_calls(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("b", 1, note="Bob knows"), call("a", 3, note="first")]))
    window.pick("a")
    window.detail.note.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(window.detail.note, " and ")
    window.call_changed(one_of(call("b", 1), "a", note="first\nBob knows"))
    QTest.keyClicks(window.detail.note, "last")
    assert window.detail.note.toPlainText() == "Bob knows\nfirst and last"


def test_a_note_that_grows_by_a_transfer_leaves_the_caret_where_it_was(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("b", 1, note="Bob knows"), call("a", 3, note="first")]))
    window.pick("a")
    window.detail.note.moveCursor(QTextCursor.MoveOperation.End)
    window.call_changed(one_of(call("b", 1), "a", note="first\nBob knows"))
    QTest.keyClicks(window.detail.note, "!")
    assert window.detail.note.toPlainText() == "first!\nBob knows"


def test_a_wiped_call_that_is_not_listed_leaves_the_details_with_what_is_typed(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("b", 1)]))
    noted: list[tuple[str, str]] = []
    window.note_changed.connect(lambda *said: noted.append(said))
    window.focus_note(call("long ago", 99 * DAY, note="what was said"))
    QTest.keyClicks(window.detail.note, "more")
    window.rows_removed(("long ago",), wiped=True)
    settle(window)
    assert window.detail.entry is None
    assert window.detail.note.toPlainText() == ""
    assert not window.detail.note.isVisible()
    window.detail.note.flush()
    window.pick("b")
    assert noted == [], "what is typed of a wiped call goes nowhere"


def test_a_call_that_proves_anothers_leaves_the_details_and_what_is_typed_is_kept(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("b", 1)]))
    noted: list[tuple[str, str]] = []
    window.note_changed.connect(lambda *said: noted.append(said))
    window.focus_note(call("far away", 99 * DAY))
    QTest.keyClicks(window.detail.note, "more")
    window.rows_removed(("far away",))
    settle(window)
    assert window.detail.entry is None
    assert noted == [("far away", "more")]


def test_a_wiped_call_of_the_list_leaves_with_what_is_typed(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("b", 1), call("a", 3)]))
    noted: list[tuple[str, str]] = []
    window.note_changed.connect(lambda *said: noted.append(said))
    window.pick("a")
    QTest.keyClicks(window.detail.note, "more")
    window.rows_removed(("a",), wiped=True)
    settle(window)
    assert window.detail.entry is None or window.detail.entry.record.call_id == "b"
    assert "more" not in window.detail.note.toPlainText()
    assert noted == []


def test_a_half_typed_tag_stays_in_its_field_when_the_call_is_transferred(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("b", 1), call("a", 3)]))
    window.pick("a")
    filed: list[object] = []
    window.detail.tag_changed.connect(lambda *said: filed.append(said))
    QTest.keyClicks(window.detail.tags.field, "quo")
    window.call_changed(one_of(call("b", 1), "a"))
    assert filed == [] and window.detail.tags.field.text() == "quo"


def test_a_noted_call_that_rings_again_and_a_transfer_the_filter_hides_are_still_noted(qtbot: QtBot) -> None:
    calls = [call("z", 0.5), call("b", 1, outcome=Outcome.MISSED), call("a", 3, outcome=Outcome.MISSED)]
    window = open_window(qtbot, FakeLog(calls))
    window.show_filter(Group.MISSED_OPEN)
    window.pick("a")
    window.call_changed(one_of(call("b", 1), "a"))
    settle(window)
    assert window.detail.entry is not None and window.detail.entry.record.call_id == "b"
    window.call_changed(one_of(call("b", 1, outcome=Outcome.RINGING), "a"))
    settle(window)
    assert window.detail.entry is not None and window.detail.entry.record.call_id == "b"


def test_the_heading_goes_with_its_last_call(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1), call("b", DAY)]))
    window.rows_removed(("b",))
    assert rows(window) == ["Today", "a"]


def test_double_click_and_enter_open_the_record(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1), call("b", 2)]))
    opened: list[str] = []
    window.open_record.connect(opened.append)
    view = window.pane.list
    place = view.visualRect(window.pane.model.index_of("b")).center()
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    window.pick("a")
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened == ["b", "a"]


def test_the_number_is_copied_as_it_can_be_dialled(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1, number="0612345678")]))
    window.copy_number()
    assert QGuiApplication.clipboard().text() == "+31612345678"


def test_a_withheld_number_is_not_offered_to_copy(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1, number="anonymous")]))
    QGuiApplication.clipboard().setText("before")
    window.copy_number()
    assert QGuiApplication.clipboard().text() == "before"
    assert "anonymous" not in visible_words(window)
    assert "Withheld number" in visible_words(window)


def test_markup_in_a_name_is_shown_as_it_came(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1, number="+31205550000", name="<b>Bold</b>")]))
    assert "<b>Bold</b>" in visible_words(window)
    name = next(label for label in window.detail.findChildren(QLabel) if label.text() == "<b>Bold</b>")
    assert name.textFormat() is Qt.TextFormat.PlainText


def test_a_note_is_handed_over_after_the_last_key(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1)]))
    noted: list[tuple[str, str]] = []
    window.note_changed.connect(lambda *said: noted.append(said))
    QTest.keyClicks(window.detail.note, "call back")
    assert noted == []
    qtbot.waitUntil(lambda: noted == [("a", "call back")])
    window.note_saved("a", "call back")
    assert "Saved" in visible_words(window.detail)


def test_a_note_is_handed_over_before_another_call_is_shown(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1), call("b", 2, note="other")]))
    noted: list[tuple[str, str]] = []
    window.note_changed.connect(lambda *said: noted.append(said))
    QTest.keyClicks(window.detail.note, "mine")
    window.pick("b")
    assert noted == [("a", "mine")]
    assert window.detail.note.toPlainText() == "other"


def test_an_update_of_the_call_does_not_overwrite_what_is_being_typed(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1)]))
    QTest.keyClicks(window.detail.note, "half a sen")
    window.call_changed(call("a", 1, outcome=Outcome.MISSED))
    assert window.detail.note.toPlainText() == "half a sen"


def test_a_note_that_could_not_be_stored_says_so(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1)]))
    QTest.keyClicks(window.detail.note, "x")
    window.note_saved("a", None)
    assert "Not saved, trying again" in visible_words(window.detail)


def test_handled_can_be_taken_back(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1, outcome=Outcome.MISSED)]))
    said: list[tuple[str, bool]] = []
    window.handled_changed.connect(lambda *each: said.append(each))
    window.detail.buttons.handled.click()
    assert window.pane.strip.isVisible()
    window.pane.strip.button.click()
    assert said == [("a", True), ("a", False)]


def test_only_a_missed_call_can_be_handled(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1)]))
    assert not window.detail.buttons.handled.isVisible()


def test_an_empty_log_offers_a_test_call(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([]))
    assert "No calls yet" in visible_words(window)
    with qtbot.waitSignal(window.test_call):
        window._empty.button.click()
    window.call_changed(call("a", 1))
    assert "No calls yet" not in visible_words(window)
    assert shown(window) == ["a"]


def test_nothing_found_offers_to_clear_the_filters(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1)]))
    window.rail.button(Group.MISSED_OPEN).click()
    assert "Nothing found" in visible_words(window)
    window.pane._nothing.button.click()
    assert shown(window) == ["a"]
    assert window.rail.button(Group.ALL).isChecked()


def test_a_log_that_cannot_be_read_says_why_and_can_be_tried_again(qtbot: QtBot) -> None:
    log = FakeLog([call("a", 1)])
    log.failure = "The database is locked."
    window = open_window(qtbot, log)
    assert "The database is locked." in visible_words(window)
    log.failure = ""
    window.pane._failed.button.click()
    assert window.pane.feed.state is FeedState.ROWS
    assert shown(window) == ["a"]


def test_why_a_log_cannot_be_read_is_said_in_the_language_of_the_window(qtbot: QtBot) -> None:
    log = FakeLog([call("a", 1)])
    log.failure = NOT_OPEN
    window = LogWindow(theme=Theme(), presenter=presenter("de"), fetch=log.fetch)
    qtbot.addWidget(window)
    window.show()
    settle(window)
    assert "Die Anrufliste ist noch nicht geöffnet." in visible_words(window)


def test_an_older_page_that_cannot_be_read_leaves_what_is_shown(qtbot: QtBot) -> None:
    log = FakeLog(many(150))
    window = open_window(qtbot, log)
    settle(window)
    log.failure = "The disk is gone."
    scroll_down(window)
    assert len(shown(window)) == 100
    assert "Older calls could not be read" in visible_words(window)
    log.failure = ""
    window.pane.strip.button.click()
    assert len(shown(window)) == 150


def test_keys(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1, note="quote"), call("b", 2)]))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.pane.search.hasFocus()
    QTest.keyClicks(window.pane.search, "quote")
    qtbot.waitUntil(lambda: shown(window) == ["a"])
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert shown(window) == ["a", "b"]
    assert window.pane.list.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.detail.note.hasFocus()


def test_escape_goes_from_the_note_to_the_list_and_only_from_there_clears_the_search(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1, note="quote"), call("b", 2)]))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.pane.search.setText("quote")
    qtbot.waitUntil(lambda: shown(window) == ["a"])
    QTest.keyClick(window.pane.list, Qt.Key.Key_N)
    assert window.detail.note.hasFocus()
    QTest.keyClick(window.detail.note, Qt.Key.Key_Escape)
    assert window.pane.list.hasFocus()
    assert (window.pane.search.text(), shown(window)) == ("quote", ["a"])
    QTest.keyClick(window.pane.list, Qt.Key.Key_Escape)
    assert (window.pane.search.text(), shown(window)) == ("", ["a", "b"])


def test_who_goes_to_a_note_with_a_key_goes_on_where_it_ends(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1, note="quote"), call("b", 2)]))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.pane.list, Qt.Key.Key_N)
    QTest.keyClicks(window.detail.note, " sent")
    assert window.detail.note.toPlainText() == "quote sent"


def test_what_was_handled_is_taken_back_with_a_key_as_long_as_that_is_offered(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1, outcome=Outcome.MISSED), call("b", 2)]))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    told: list[object] = []
    window.handled_changed.connect(lambda call_id, handled: told.append((call_id, handled)))
    QTest.keyClick(window.pane.list, Qt.Key.Key_H)
    QTest.keyClick(window.pane.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert told == [("a", True), ("a", False)]
    QTest.keyClick(window.pane.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(told) == 2, "it is offered no more"


def test_a_hidden_window_reads_anew_when_it_is_shown(qtbot: QtBot) -> None:
    log = FakeLog([call("a", 5)])
    window = open_window(qtbot, log)
    window.hide()
    log.calls.append(call("b", 1))
    window.call_changed(call("b", 1))
    window.show()
    assert shown(window) == ["b", "a"]


def test_a_narrow_window_shows_the_details_as_a_page(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1)]))
    window.resize(900, 600)
    assert window.pane.isVisible() and not window.detail.isVisible()
    window.pane.list.setFocus()
    QTest.keyClick(window.pane.list, Qt.Key.Key_Space)
    assert window.detail.isVisible() and not window.pane.isVisible()
    window.detail._back.click()
    assert window.pane.isVisible()
    window.resize(1000, 600)
    assert window.pane.isVisible() and window.detail.isVisible()


def test_the_note_of_a_call_that_is_not_listed_can_be_reached(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1)]))
    window.show_filter(Group.MISSED_OPEN)
    window.focus_note(call("a", 1, note="here"))
    assert window.detail.note.toPlainText() == "here"


def test_the_connection_is_said_in_words(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([]))
    window.set_source(SourceState.DISCONNECTED, "Port 8765 is taken.")
    assert "Not connected" in window.rail.connection.accessibleName()
    assert "Port 8765 is taken." in window.rail.connection.accessibleName()


def test_calls_that_cannot_be_stored_are_said_with_the_reason(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([]))
    foot = window.rail.connection
    window.set_source(SourceState.CONNECTED, "")
    window.set_trouble("The disk is full.")
    assert "Calls not stored, The disk is full." in foot.accessibleName() and foot.toolTip()
    assert "Connected" not in foot.accessibleName()
    window.set_source(SourceState.DISCONNECTED, "Port 8765 is taken.")
    assert foot.accessibleName().startswith("Not connected, Port 8765 is taken., The disk is full.")
    window.set_source(SourceState.CONNECTED, "")
    window.set_trouble("")
    assert foot.accessibleName().startswith("Connected") and not foot.toolTip()


def test_waiting_missed_calls_are_counted_in_the_rail(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([]))
    window.set_missed(3)
    assert window.rail.button(Group.MISSED_OPEN).accessibleName() == "Missed, 3 missed calls"
    window.set_missed(0)
    assert window.rail.button(Group.MISSED_OPEN).accessibleName() == "Missed"


def test_a_row_is_read_out_whole(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([call("a", 1, note="two\nlines")]))
    said = window.pane.model.index_of("a").data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Karin Hoekstra, You answered, Sales, Today 14:04, 1:00, two lines"


def test_another_language_and_another_look_take_hold_at_once(qtbot: QtBot) -> None:
    theme = Theme(AppearanceSettings(theme=ColourScheme.LIGHT))
    window = LogWindow(theme=theme, presenter=presenter(), fetch=FakeLog([call("a", 1)]).fetch)
    qtbot.addWidget(window)
    window.show()
    window.set_presenter(presenter("de"))
    assert rows(window)[0] == "Heute"
    assert window.windowTitle() == "Anrufliste · Callpop"
    before = window.grab().toImage().pixelColor(20, 300)
    theme.apply(AppearanceSettings(theme=ColourScheme.DARK))
    after = window.grab().toImage().pixelColor(20, 300)
    assert after.lightness() < 60 < before.lightness()


@pytest.mark.parametrize("language", ["en", "de", "nl"])
@pytest.mark.parametrize("outcome", list(Outcome))
@pytest.mark.parametrize("direction", list(Direction))
def test_every_outcome_has_words_and_a_look(
    qtbot: QtBot, language: str, outcome: Outcome, direction: Direction
) -> None:
    window = LogWindow(
        theme=Theme(),
        presenter=presenter(language),
        fetch=FakeLog([call("a", 1, outcome=outcome, direction=direction)]).fetch,
    )
    qtbot.addWidget(window)
    window.show()
    pinned = window.pane.pinned.findChild(PinnedCall)
    said = window.pane.model.index_of("a").data() if pinned is None else pinned.accessibleName()
    assert (pinned is not None) is (outcome is Outcome.RINGING and direction is Direction.INCOMING)
    assert said.count(",") >= 2
    assert not window.grab().isNull()


@pytest.mark.parametrize("size", [100, 200])
def test_the_search_boxs_signs_are_as_large_as_its_words_and_can_be_hit(qtbot: QtBot, size: int) -> None:
    theme = Theme(AppearanceSettings(theme=ColourScheme.LIGHT, text_size=size))
    field = SearchField(theme=theme, words=Words.load("en"))
    field.setStyleSheet(theme.style_sheet())
    qtbot.addWidget(field)
    field.resize(400, field.sizeHint().height())
    field.show()
    drawn = field.grab().toImage()
    sign = range(12, 12 + 16 * size // 100)
    high = [y for y in range(4, drawn.height() - 4) if any(drawn.pixelColor(x, y).lightness() < 200 for x in sign)]
    assert max(high) - min(high) > 10 * size // 100
    assert abs(max(high) + min(high) - drawn.height()) <= size // 25, "in the middle of the height"
    field.setText("vis")
    cross = field.clear_button
    assert cross.isVisible() and min(cross.width(), cross.height()) >= 28 * size // 100
    assert cross.accessibleName() == "Clear the search" and cross.toolTip() == cross.accessibleName()
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert field.text() == "" and not cross.isVisible()
