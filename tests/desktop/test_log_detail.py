"""The detail pane of the call log: what it offers for a call, its tags, its note, and earlier calls."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from callpop.calls.entry import LONGEST_TAG, Closed, ClosedBy, LogEntry
from callpop.calls.promises import Promise
from callpop.calls.record import Direction, Outcome
from callpop.desktop.log_window.detail import DetailPane
from callpop.desktop.log_window.earlier import short_outcome
from callpop.desktop.log_window.tags import MOST
from callpop.desktop.theme import Theme
from callpop.settings.schema import AppearanceSettings
from tests.desktop.windows_support import call, presenter


def pane(qtbot: QtBot, entry: LogEntry | None = None, language: str = "en", size: int = 100) -> DetailPane:
    made = DetailPane(theme=Theme(AppearanceSettings(text_size=size)), presenter=presenter(language))
    qtbot.addWidget(made)
    made.resize(made.sizeHint().width(), 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    if entry is not None:
        made.show_entry(entry)
    return made


def heard(signal: object) -> list[tuple[object, ...]]:
    told: list[tuple[object, ...]] = []
    signal.connect(lambda *values: told.append(values))  # type: ignore[attr-defined]
    return told


def missed(**more: object) -> LogEntry:
    return replace(call("a", 30, outcome=Outcome.MISSED), **more)  # type: ignore[arg-type]


class TestActions:
    def test_each_button_says_which_call_it_is_about(self, qtbot: QtBot) -> None:
        made = pane(qtbot, missed())
        told = [heard(each) for each in (made.open_record, made.call_back, made.call_back_note, made.handled_clicked)]
        bar = made.buttons
        for button in (bar.open, bar.call_back, bar.ask, bar.handled):
            button.click()
        assert told == [[("a",)], [("a",)], [("a",)], [("a", True)]]

    @pytest.mark.parametrize("number", ["anonymous", "+31260xxxxxx", None, ""])
    def test_a_withheld_number_is_offered_to_no_phone_and_no_clipboard(self, qtbot: QtBot, number: str | None) -> None:
        bar = pane(qtbot, call("a", 1, number=number)).buttons
        assert bar.call_back.isHidden() and bar.copy.isHidden()
        assert not bar.open.isEnabled()

    def test_a_colleagues_call_opens_no_record(self, qtbot: QtBot) -> None:
        entry = call("a", 1, number="202")
        bar = pane(qtbot, replace(entry, record=replace(entry.record, internal=True))).buttons
        assert bar.open.isHidden() and not bar.call_back.isHidden()

    @pytest.mark.parametrize(
        "entry",
        [
            missed(handled=True),
            missed(closed=Closed(ClosedBy.CALLED_BACK, 1)),
            missed(closed=Closed(ClosedBy.SETTLED, 1)),
        ],
    )
    def test_a_closed_call_can_be_opened_again(self, qtbot: QtBot, entry: LogEntry) -> None:
        made = pane(qtbot, entry)
        told = heard(made.handled_clicked)
        assert made.buttons.handled.accessibleName() == "Mark as not handled"
        made.buttons.handled.click()
        assert told == [("a", False)]

    def test_voicemail_is_offered_where_a_mobile_answered_and_can_be_taken_back(self, qtbot: QtBot) -> None:
        made = pane(qtbot, call("a", 1))
        button = made.findChild(QWidget, "voicemail")
        assert button is not None and button.isHidden()
        told = heard(made.voicemail_clicked)
        entry = call("b", 1)
        mobile = replace(entry, record=replace(entry.record, by_mobile=True))
        for each in (mobile, replace(mobile, voicemail=True)):
            made.show_entry(each)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert told == [("b", True), ("b", False)]

    def test_a_masked_call_can_be_handled_and_nothing_else_of_it_changes(self, qtbot: QtBot) -> None:
        entry = missed(masked=True)
        made = pane(qtbot, replace(entry, record=replace(entry.record, by_mobile=True)))
        told = heard(made.handled_clicked)
        made.buttons.handled.click()
        assert told == [("a", True)]
        button = made.findChild(QWidget, "voicemail")
        assert button is not None and button.isHidden() and made.tags.isHidden()
        made.show_entry(missed())
        assert not made.tags.isHidden()

    @pytest.mark.parametrize("size", [100, 130, 200])
    @pytest.mark.parametrize("language", ["en", "de", "nl"])
    def test_buttons_in_two_rows_stand_as_close_as_in_one(self, qtbot: QtBot, language: str, size: int) -> None:
        made = pane(qtbot, missed(), language, size)
        made.resize(made.width(), 1600)
        bar = made.buttons
        place, squares = bar.open.geometry(), [bar.call_back, bar.copy, bar.ask, bar.handled]
        assert all(left.geometry().right() + 9 == right.x() for left, right in pairwise(squares))
        assert len({square.y() for square in squares}) == 1
        assert bar.height() == bar.sizeHint().height()
        if squares[0].y() == 0:
            assert place.right() + 9 == squares[0].x() and bar.height() == place.height()
        else:
            assert place.bottom() + 9 == squares[0].y() and bar.height() == 2 * place.height() + 8
            assert place.width() == bar.width()

    @pytest.mark.parametrize("language", ["en", "de", "nl"])
    @pytest.mark.parametrize("size", [100, 115, 130])
    def test_no_word_of_the_buttons_is_cut(self, qtbot: QtBot, language: str, size: int) -> None:
        made = pane(qtbot, missed(), language, size)
        bar = made.buttons
        QApplication.processEvents()
        assert bar.open.width() >= bar.open.sizeHint().width()
        for square in (bar.call_back, bar.copy, bar.ask, bar.handled):
            assert square.width() == square.height()
            assert bar.rect().contains(square.geometry())
            assert not square.geometry().intersects(bar.open.geometry())


class TestTags:
    def test_enter_and_a_comma_add_a_tag_and_a_click_takes_it_away(self, qtbot: QtBot) -> None:
        made = pane(qtbot, call("a", 1))
        told = heard(made.tag_changed)
        made.tags.field.setFocus()
        QTest.keyClicks(made.tags.field, "quote\r  next   week ,")
        assert told == [("a", "quote", True), ("a", "next week", True)]
        assert made.tags.tags == ("quote", "next week")
        QTest.mouseClick(made.tags._chips[0], Qt.MouseButton.LeftButton)
        assert told[-1] == ("a", "quote", False) and made.tags.tags == ("next week",)
        assert made.tags.field.hasFocus(), "the keyboard does not go with the chip"

    def test_backspace_in_the_empty_field_takes_the_last_one_away(self, qtbot: QtBot) -> None:
        made = pane(qtbot, replace(call("a", 1), tags=("one", "two")))
        made.tags.field.setFocus()
        QTest.keyClicks(made.tags.field, "x\b")
        assert made.tags.tags == ("one", "two")
        QTest.keyClick(made.tags.field, Qt.Key.Key_Backspace)
        assert made.tags.tags == ("one",)

    def test_one_tag_is_there_once_in_any_case(self, qtbot: QtBot) -> None:
        made = pane(qtbot, replace(call("a", 1), tags=("Quote",)))
        told = heard(made.tag_changed)
        QTest.keyClicks(made.tags.field, "quote\r \r")
        assert told == []

    def test_a_tag_has_an_end_and_so_have_tags(self, qtbot: QtBot) -> None:
        made = pane(qtbot, replace(call("a", 1), tags=tuple(str(n) for n in range(MOST - 1))))
        QTest.keyClicks(made.tags.field, "y" * (LONGEST_TAG + 9) + "\r")
        assert made.tags.tags[-1] == "y" * LONGEST_TAG
        assert made.tags.field.isReadOnly()
        assert made.tags.field.placeholderText() == "20 tags at most"

    def test_tags_in_use_complete_what_is_typed(self, qtbot: QtBot) -> None:
        made = pane(qtbot, call("a", 1))
        made.offer_tags(["invoice", "quote"])
        made.tags.field.setFocus()
        QTest.keyClicks(made.tags.field, "uot")
        popup = made.tags.field.completer().popup()
        qtbot.waitUntil(popup.isVisible)
        QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: made.tags.tags == ("quote",))
        qtbot.waitUntil(lambda: made.tags.field.text() == "")

    def test_a_tag_that_is_typed_when_another_call_is_picked_stays_with_its_call(self, qtbot: QtBot) -> None:
        made = pane(qtbot, call("a", 1))
        told = heard(made.tag_changed)
        QTest.keyClicks(made.tags.field, "quote")
        made.show_entry(call("b", 2))
        assert told == [("a", "quote", True)]
        assert made.tags.tags == () and made.tags.field.text() == ""

    def test_chips_are_reached_and_removed_with_the_keyboard(self, qtbot: QtBot) -> None:
        made = pane(qtbot, replace(call("a", 1), tags=("one", "two")))
        made.tags._chips[0].setFocus()
        QTest.keyClick(made.tags._chips[0], Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is made.tags._chips[1]
        QTest.keyClick(made.tags._chips[1], Qt.Key.Key_Delete)
        assert made.tags.tags == ("one",)

    def test_markup_in_a_tag_is_shown_as_it_came(self, qtbot: QtBot) -> None:
        made = pane(qtbot, replace(call("a", 1), tags=("<b>&x",)))
        assert made.tags._chips[0].text().strip() == "<b>&&x"
        assert "&lt;b&gt;" in made.tags._chips[0].toolTip()


class TestNote:
    def test_a_note_typed_without_a_pause_is_handed_over_while_one_types(self, qtbot: QtBot) -> None:
        made = pane(qtbot, call("a", 1))
        told = heard(made.note_changed)

        def typed() -> bool:
            QTest.keyClicks(made.note, "x")
            return bool(told)

        qtbot.waitUntil(typed)
        assert made.note._timer.isActive(), "it was not the pause that handed it over"

    def test_it_says_when_it_was_stored(self, qtbot: QtBot) -> None:
        made = pane(qtbot, call("a", 1))
        QTest.keyClicks(made.note, "x")
        made.note.saved("a", "x")
        assert made.note._status.text() == "Saved 14:05"

    def test_a_note_that_waits_for_the_disk_is_there_when_its_call_is_shown_again(self, qtbot: QtBot) -> None:
        made = pane(qtbot, call("a", 1))
        QTest.keyClicks(made.note, "typed")
        made.show_entry(call("b", 2))
        made.show_entry(call("a", 1))
        assert made.note.toPlainText() == "typed"
        made.note.saved("a", "typed")
        made.show_entry(call("b", 2))
        made.show_entry(call("a", 1, note="as stored"))
        assert made.note.toPlainText() == "as stored"


class TestPromises:
    PROMISES = (
        Promise(7, "a", "send the quote tomorrow", "2026-11-21"),
        Promise(8, "a", "call on Monday", "2026-11-16", done=True),
        Promise(9, "a", "invoice by Thursday", "2026-11-19"),
    )

    def test_they_stand_with_their_day_and_can_be_ticked_off(self, qtbot: QtBot) -> None:
        made = pane(qtbot, replace(call("a", 1), promises=self.PROMISES))
        told = heard(made.promise_done)
        rows = made.promises.rows
        assert [row.accessibleName() for row in rows] == [
            "send the quote tomorrow, Due tomorrow",
            "call on Monday, Due since Monday",
            "invoice by Thursday, Due since yesterday",
        ]
        assert all(row.isVisible() for row in rows)
        assert [row.isChecked() for row in rows] == [False, True, False]
        QTest.mouseClick(rows[0], Qt.MouseButton.LeftButton)
        QTest.keyClick(rows[1], Qt.Key.Key_Space)
        assert told == [(7, True), (8, False)]

    def test_a_call_without_any_shows_none(self, qtbot: QtBot) -> None:
        made = pane(qtbot, replace(call("a", 1), promises=self.PROMISES))
        made.show_entry(call("b", 2))
        assert made.promises.rows == [] and not made.promises.isVisible()


class TestEarlier:
    def test_the_newest_three_and_the_way_to_all(self, qtbot: QtBot) -> None:
        made = pane(qtbot, call("a", 1))
        assert not made.earlier.isVisible()
        before = [call("b", 90), call("c", 1500), call("d", 3000)]
        made.show_earlier("a", before, 12)
        shown, every = heard(made.show_call), heard(made.show_caller)
        assert made.earlier.rows[0].accessibleName() == "You, 1:00, Today 12:35"
        QTest.mouseClick(made.earlier.rows[1], Qt.MouseButton.LeftButton)
        QTest.mouseClick(made.earlier.all, Qt.MouseButton.LeftButton)
        assert (made.earlier.all.text().strip(), made.earlier.all.accessibleName()) == (
            "All 12",
            "Show all 12 calls with this caller",
        )
        assert shown == [(before[1],)]
        assert every == [("+31612345678",)]

    def test_an_answer_that_comes_when_another_call_is_shown_is_dropped(self, qtbot: QtBot) -> None:
        made = pane(qtbot, call("a", 1))
        made.show_entry(call("b", 2))
        made.show_earlier("a", [call("c", 90)], 2)
        assert not made.earlier.isVisible()

    def test_only_another_call_asks_anew(self, qtbot: QtBot) -> None:
        made = pane(qtbot)
        wanted = heard(made.details_wanted)
        for each in (call("a", 1), call("a", 1, note="x"), call("b", 2)):
            made.show_entry(each)
        assert [entry.record.call_id for (entry,) in wanted] == ["a", "b"]  # type: ignore[attr-defined]

    def test_a_first_call_says_so(self, qtbot: QtBot) -> None:
        made = pane(qtbot, call("a", 1))
        made.show_earlier("a", [], 1)
        assert made.earlier._none.isVisible() and not made.earlier.all.isVisible()

    @pytest.mark.parametrize(
        ("entry", "said"),
        [
            (call("x", 9), "You, 1:00"),
            (call("x", 9, direction=Direction.OUTGOING), "You called, 1:00"),
            (call("x", 9, outcome=Outcome.BUSY, direction=Direction.OUTGOING), "Busy"),
        ],
    )
    def test_what_became_of_a_call_in_few_words(self, entry: LogEntry, said: str) -> None:
        assert short_outcome(entry, presenter()) == said


class TestIdentity:
    def test_an_address_books_word_and_picture_are_added_to_who_is_shown(self, qtbot: QtBot) -> None:
        made = pane(qtbot, call("a", 1))
        picture = QImage(16, 16, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(QColor("#ff00ff"))
        made.show_known("a", organisation="Noorderlicht Bouw", picture=picture)
        assert made._identity.second.text() == "Noorderlicht Bouw"
        assert made._identity.circle.grab().toImage().pixelColor(QPoint(22, 22)) == QColor("#ff00ff")
        made.show_entry(call("a", 1, note="x"))
        assert made._identity.second.text() == "Noorderlicht Bouw", "an update of the call takes nothing away"
        made.show_entry(call("b", 1))
        assert made._identity.circle.avatar.picture is None


def test_tab_goes_through_the_pane_from_top_to_bottom(qtbot: QtBot) -> None:
    promises = TestPromises.PROMISES[:2]
    made = pane(qtbot, replace(missed(), tags=("quote",), promises=promises))
    made.show_earlier("a", [call("b", 90)], 2)
    made._identity.who.setFocus()
    order = []
    for _ in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None and focused.accessibleName(), focused
        order.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    heights = [each.mapTo(made, QPoint(0, 0)).y() for each in order]
    bar = made.buttons
    assert order[:6] == [made._identity.who, bar.open, bar.call_back, bar.copy, bar.ask, bar.handled]
    assert order[6:] == [made.note, *made.promises.rows, made.tags._chips[0], made.tags.field, made.earlier.all]
    assert heights == sorted(heights)
