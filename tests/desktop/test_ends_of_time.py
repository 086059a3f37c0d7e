"""Calls stamped with the first and the last moment that UTC holds, on the screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, QPoint
from pytestqt.qtbot import QtBot

from callpop.calls.entry import LogEntry
from callpop.calls.local_time import FIRST, LAST, day_of
from callpop.desktop.calendar import Calendar
from callpop.desktop.log_window.narrowing import Narrowing
from callpop.desktop.log_window.period import PeriodKind
from callpop.desktop.log_window.row import DayRow
from callpop.desktop.log_window.times import heading
from callpop.desktop.stats.choice import PeriodKind as StatisticsPeriod
from callpop.desktop.stats.grouping import MOST_BARS, bars_of
from callpop.desktop.stats.page import StatisticsPage
from callpop.desktop.theme import Theme
from callpop.desktop.words import LANGUAGES, Words
from tests.desktop.test_log_list import open_window, settle, shown
from tests.desktop.test_statistics_page import FakeCounts, counts, make_page
from tests.desktop.windows_support import NOW, FakeLog, call, presenter

__all__ = ["counts", "make_page"]
ENDS = pytest.mark.parametrize("at", [FIRST, LAST])


def stamped(call_id: str, at: int) -> LogEntry:
    made = call(call_id)
    return replace(made, record=replace(made.record, started_at=at, answered_at=at, ended_at=at))


def test_the_log_shows_them_under_their_days_and_their_details(qtbot: QtBot) -> None:
    window = open_window(qtbot, FakeLog([stamped("early", FIRST), call("today"), stamped("late", LAST)]))
    window.rail.period.radios[PeriodKind.EVER].click()
    assert shown(window) == ["late", "today", "early"]
    for call_id in ("late", "early"):
        assert window.pick(call_id)
        settle()
        assert not window.grab().isNull()
    window.call_changed(stamped("later", LAST))
    window.call_changed(stamped("earlier", FIRST))
    assert set(shown(window)) == {"late", "later", "today", "early", "earlier"}


@ENDS
def test_their_day_stands_above_them_and_can_be_chosen(qtbot: QtBot, at: int) -> None:
    assert DayRow.of(day_of(at)).key >= (at, 0)
    window = open_window(qtbot, FakeLog([stamped("one", at), call("today")]))
    narrowing = window.findChild(Narrowing)
    assert narrowing is not None
    narrowing.show_day(day_of(at))
    assert shown(window) == ["one"]
    window.pane.jump(day_of(at))


@ENDS
@pytest.mark.parametrize("language", LANGUAGES)
def test_they_are_said_in_every_language(at: int, language: str) -> None:
    words = Words.load(language)
    year = str(day_of(at).year)
    assert year in words.moment(at, NOW)
    assert year in heading(day_of(at), now=NOW, words=words)
    assert words.exact_clock(at)
    assert words.moment(NOW, at), "and the present is said where the clock stands so wrong"


@ENDS
def test_a_calendar_turns_to_them_and_no_further(qtbot: QtBot, at: int) -> None:
    window = open_window(qtbot, FakeLog([call("a")]))
    picker = Calendar(theme=Theme(), words=presenter().words, today=day_of(LAST), parent=window)
    picker.open_at(QPoint(10, 10), day_of(at))
    for button in (picker._before, picker._after):
        button.click()
    picker.close()


def test_a_span_of_the_statistics_is_no_eight_thousand_years(
    make_page: Callable[..., StatisticsPage], counts: FakeCounts
) -> None:
    page = make_page()
    page.periods.radios[StatisticsPeriod.SPAN].click()
    page.periods.first.setDate(QDate(1, 1, 1))
    page.periods.last.setDate(QDate(9999, 12, 31))
    span = page.periods.choice.span
    assert span is not None
    assert span.last.year - span.first.year < MOST_BARS
    assert page.shown is not None
    assert len(bars_of(page.shown)) <= MOST_BARS
    assert span.first < dt.date(1990, 1, 1)
