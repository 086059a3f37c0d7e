"""The editor of quiet hours in the settings window."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from callpop.desktop.settings_window.hours_control import HoursControl
from callpop.desktop.theme import Theme
from callpop.desktop.words import LANGUAGES, Words
from callpop.settings.schema import AppearanceSettings

MONDAY_NOON = round(datetime(2026, 11, 23, 12, 0).timestamp() * 1e6)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(AppearanceSettings())


def editor(theme: Theme, qtbot: QtBot, language: str = "en") -> tuple[HoursControl, list[tuple[str, ...]]]:
    made = HoursControl(theme=theme, words=Words.load(language), name="Quiet hours", now=lambda: MONDAY_NOON)
    qtbot.addWidget(made)
    told: list[tuple[str, ...]] = []
    made.edited.connect(told.append)
    made.edited.connect(made.show_value)
    made.show()
    return made, told


def press(widget: QWidget) -> None:
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)


def test_evenings_are_offered_first_and_then_weekends(theme: Theme, qtbot: QtBot) -> None:
    made, told = editor(theme, qtbot)
    made.show_value(())
    assert made.state.text() == ""
    press(made.add)
    press(made.add)
    assert told[-1] == ("mon-fri 18:00-08:00", "sat-sun 00:00-24:00") or told[-1] == (
        "mon-fri 18:00-08:00",
        "sat sun 00:00-24:00",
    )
    assert made.state.text() == "It will be quiet from 18:00."


def test_days_are_pressed_and_times_chosen_by_keys(theme: Theme, qtbot: QtBot) -> None:
    made, told = editor(theme, qtbot)
    made.show_value(("mon-fri 18:00-08:00",))
    (row,) = made.rows
    press(row.days[4])
    assert told[-1] == ("mon-thu 18:00-08:00",)
    row.begins.setFocus()
    QTest.keyClick(row.begins, Qt.Key.Key_Up)
    assert told[-1] == ("mon-thu 17:30-08:00",)
    row.ends.setFocus()
    QTest.keyClick(row.ends, Qt.Key.Key_Down)
    assert told[-1] == ("mon-thu 17:30-08:30",)
    assert made.rows == [row], "nothing is made anew under the hands"
    assert row.note.text() == "next day"


def test_the_last_day_of_a_span_stays(theme: Theme, qtbot: QtBot) -> None:
    made, told = editor(theme, qtbot)
    made.show_value(("wed 12:00-13:00",))
    press(made.rows[0].days[2])
    assert told == []
    assert made.rows[0].days[2].isChecked()
    assert made.state.text() == "It will be quiet from Wednesday 12:00."


def test_a_span_goes_and_the_keyboard_stays_in_the_editor(theme: Theme, qtbot: QtBot) -> None:
    made, told = editor(theme, qtbot)
    made.show_value(("mon 11:00-13:00", "tue 12:00-13:00"))
    assert made.state.text() == "It is quiet now, until 13:00."
    press(made.rows[0].remove)
    assert told == [("tue 12:00-13:00",)]
    assert len(made.rows) == 1
    assert made.focusWidget() is made.add


def test_times_of_a_file_that_are_not_offered_are_shown_and_kept(theme: Theme, qtbot: QtBot) -> None:
    made, told = editor(theme, qtbot)
    made.show_value(("mon 07:45-16:10", "nonsense"))
    (row,) = made.rows
    assert (row.begins.currentText(), row.ends.currentText()) == ("07:45", "16:10")
    press(row.days[1])
    assert told == [("mon tue 07:45-16:10",)]


def test_a_week_without_a_free_minute_is_warned_of(theme: Theme, qtbot: QtBot) -> None:
    made, _ = editor(theme, qtbot)
    made.show_value(("00:00-24:00",))
    assert "no card would ever come" in made.state.text()
    assert made.rows[0].note.text() == "all day"


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_has_a_name_of_its_own(theme: Theme, qtbot: QtBot, language: str) -> None:
    made, _ = editor(theme, qtbot, language)
    made.show_value(("mon-fri 18:00-08:00", "sat sun 00:00-24:00"))
    names = [
        widget.accessibleName() for row in made.rows for widget in (row, *row.days, row.begins, row.ends, row.remove)
    ]
    assert all(names)
    assert len(set(names)) == len(names)
    assert made.rows[0].remove.toolTip()
