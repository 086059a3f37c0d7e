"""The day sheet: each thing to do is a click away, and the whole goes into a mail as text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from callpop.calls.day_sheet import DaySheet, DuePromise, Part
from callpop.calls.entry import LogEntry
from callpop.calls.record import Outcome
from callpop.contacts.directory import Directory
from callpop.desktop.day_sheet.query import DaySheetFailure
from callpop.desktop.day_sheet.window import DaySheetWindow
from callpop.desktop.gallery_calls import NOW, SETTINGS
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.popup.naming import Naming
from callpop.desktop.theme import Theme
from callpop.desktop.words import LANGUAGES, Words
from callpop.settings.schema import AppearanceSettings, ColourScheme
from callpop.store_faults import NOT_OPEN

from .windows_support import call

TODAY = "2026-11-20"
MISSED = replace(call("c1", 3, outcome=Outcome.MISSED), note="")
MISSED = replace(
    MISSED, record=replace(MISSED.record, answered_at=None, ended_at=MISSED.record.started_at + 31_000_000)
)
TALKED = call("c6", 30, number="+31505550000", name="Eve & <b>Co</b>")
SHEET = DaySheet(
    TODAY,
    missed=Part((MISSED,), 1),
    without_note=Part((TALKED,), 201),
    promises=(
        DuePromise(1, "quote for 40 handsets\nby Wednesday", "2026-11-18", MISSED),
        DuePromise(2, "call back", TODAY, TALKED),
    ),
)
Answer = Callable[[DaySheet | DaySheetFailure], None]


def presenter(language: str = "en", now: int = NOW) -> RowPresenter:
    naming = Naming(Directory(SETTINGS.people, SETTINGS.lines, "NL"), SETTINGS, Words.load(language))
    return RowPresenter(naming=naming, now=lambda: now)


class FakeSheets:
    def __init__(self, answer: DaySheet | DaySheetFailure = SHEET) -> None:
        self.answer = answer
        self.asked: list[str] = []
        self.held: list[Answer] | None = None

    def fetch(self, day: str, done: Answer) -> None:
        self.asked.append(day)
        if self.held is None:
            done(self.answer)
        else:
            self.held.append(done)


@pytest.fixture
def sheets() -> FakeSheets:
    return FakeSheets()


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, sheets: FakeSheets) -> Callable[..., DaySheetWindow]:
    def made(language: str = "en", look: Theme | None = None) -> DaySheetWindow:
        window = DaySheetWindow(theme=look or theme, presenter=presenter(language), fetch=sheets.fetch)
        qtbot.addWidget(window)
        window.show()
        return window

    return made


def labels(window: DaySheetWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.text()]


def test_all_that_is_left_to_do_stands_there_in_its_part(make: Callable[..., DaySheetWindow]) -> None:
    window = make()
    assert labels(window)[0] == "Day sheet, Friday, 20 Nov 2026"
    assert labels(window)[1:] == [
        "Open missed calls (1)",
        "Calls without a note (201)",
        "and 200 more",
        "Promises overdue (1)",
        "Promises for today (1)",
    ]
    assert [row.accessibleName() for row in window.rows] == [
        "Karin Hoekstra, Today 14:02, +31 6 12345678, Missed, rang 31 s, Sales",
        "Eve & <b>Co</b>, Today 13:35, +31 50 555 0000, You answered, Sales, 1:00",
        "quote for 40 handsets by Wednesday, since 18 Nov, Karin Hoekstra, +31 6 12345678",
        "call back, today, Eve & <b>Co</b>, +31 50 555 0000",
    ]


def test_a_row_opens_its_call_by_mouse_and_by_keyboard(qtbot: QtBot, make: Callable[..., DaySheetWindow]) -> None:
    window = make()
    wanted: list[LogEntry] = []
    window.call_wanted.connect(wanted.append)
    QTest.mouseClick(window.rows[0], Qt.MouseButton.LeftButton)
    window.rows[3].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.rows[3], Qt.Key.Key_Space)
    assert wanted == [MISSED, TALKED]


def test_the_sheet_is_copied_as_tidy_text(make: Callable[..., DaySheetWindow]) -> None:
    window = make()
    window.copy.click()
    assert QGuiApplication.clipboard().text() == (
        "Day sheet, Friday, 20 Nov 2026\n"
        "\n"
        "Open missed calls (1)\n"
        "- Today 14:02: Karin Hoekstra, +31 6 12345678, Missed, rang 31 s, Sales\n"
        "\n"
        "Calls without a note (201)\n"
        "- Today 13:35: Eve & <b>Co</b>, +31 50 555 0000, You answered, Sales, 1:00\n"
        "  and 200 more\n"
        "\n"
        "Promises overdue (1)\n"
        "- since 18 Nov: quote for 40 handsets by Wednesday, Karin Hoekstra, +31 6 12345678\n"
        "\n"
        "Promises for today (1)\n"
        "- today: call back, Eve & <b>Co</b>, +31 50 555 0000\n"
    )
    assert window.copy.text().strip() == "Copied"


@pytest.mark.parametrize(
    ("language", "begins", "says"),
    [
        ("de", "Tagesblatt, Freitag, 20. Nov. 2026\n\nOffene verpasste Anrufe (1)\n", "seit 18. Nov.: quote"),
        ("nl", "Dagoverzicht, vrijdag 20 nov 2026\n\nOpenstaande gemiste gesprekken (1)\n", "sinds 18 nov: quote"),
    ],
)
def test_the_text_is_in_the_agents_language(
    make: Callable[..., DaySheetWindow], language: str, begins: str, says: str
) -> None:
    text = make(language).as_text()
    assert text.startswith(begins)
    assert says in text


def test_nothing_left_to_do_is_said(make: Callable[..., DaySheetWindow], sheets: FakeSheets) -> None:
    sheets.answer = DaySheet(TODAY)
    window = make()
    assert "Nothing is left to do" in labels(window)
    assert window.rows == []
    assert "No promise is due" in window.as_text()


def test_what_was_done_meanwhile_leaves_the_sheet(
    qtbot: QtBot, make: Callable[..., DaySheetWindow], sheets: FakeSheets
) -> None:
    window = make()
    sheets.answer = replace(SHEET, missed=Part())
    window._again.setInterval(1)
    window.calls_changed()
    qtbot.waitUntil(lambda: len(window.rows) == 3)
    assert "No missed call is open" in labels(window)


def test_an_answer_that_comes_too_late_is_dropped(make: Callable[..., DaySheetWindow], sheets: FakeSheets) -> None:
    sheets.held = []
    window = make()
    window.refresh()
    first, second = sheets.held
    second(SHEET)
    first(DaySheet(TODAY))
    assert len(window.rows) == 4


def test_a_sheet_that_cannot_be_read_says_why_and_is_asked_for_again(
    make: Callable[..., DaySheetWindow], sheets: FakeSheets
) -> None:
    sheets.answer = DaySheetFailure("The disk is full.")
    window = make()
    assert "The disk is full." in labels(window)
    assert not window.copy.isEnabled()
    sheets.answer = SHEET
    again = next(each for each in window.findChildren(QPushButton) if each.text().strip() == "Try again")
    again.click()
    QApplication.processEvents()
    assert len(window.rows) == 4
    assert window.copy.isEnabled()


def test_why_a_sheet_cannot_be_read_is_said_in_the_language_of_the_window(
    make: Callable[..., DaySheetWindow], sheets: FakeSheets
) -> None:
    sheets.answer = DaySheetFailure(NOT_OPEN)
    assert "Die Anrufliste ist noch nicht geöffnet." in labels(make("de"))


def test_past_midnight_it_is_another_days_sheet(make: Callable[..., DaySheetWindow], sheets: FakeSheets) -> None:
    window = make()
    window.look_at_the_clock()
    assert sheets.asked == [TODAY]
    window.set_presenter(presenter(now=NOW + 86_400_000_000))
    window.look_at_the_clock()
    assert sheets.asked == [TODAY, "2026-11-21"]


def test_escape_closes_it(qtbot: QtBot, make: Callable[..., DaySheetWindow]) -> None:
    window = make()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_another_language_at_once_and_grows_with_the_text(
    qapp: object, make: Callable[..., DaySheetWindow], language: str
) -> None:
    window = make(look=Theme(AppearanceSettings(theme=ColourScheme.DARK, text_size=130)))
    window.set_presenter(presenter(language))
    assert window.windowTitle().startswith(Words.load(language).text("sheet.title"))
    assert all(row.height() == 68 for row in window.rows)
    assert dt.date.fromisoformat(TODAY).strftime("%Y") in labels(window)[0]
