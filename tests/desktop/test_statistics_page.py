"""What an agent sees of the statistics, and what can be done with them."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from callpop.calls.periods import QUARTER, Period, before
from callpop.calls.statistics import Bucket, Caller, Counts, RawFigures, RawStatistics, Statistics, statistics_of
from callpop.contacts.directory import Directory
from callpop.desktop.gallery_calls import SETTINGS
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.popup.naming import Naming
from callpop.desktop.stats.chart import Chart
from callpop.desktop.stats.choice import PeriodChoice, PeriodKind
from callpop.desktop.stats.grouping import Bar, Unit, bars_of, busy_hours, shown_weekdays
from callpop.desktop.stats.heat_map import HeatMap
from callpop.desktop.stats.page import StatisticsPage
from callpop.desktop.stats.paint import contrast, heat_colour, ink_on
from callpop.desktop.stats.query import StatisticsFailure, StatisticsQuery
from callpop.desktop.stats.said import StatisticsWords
from callpop.desktop.stats.scale import STEPS, heat_step, ticks
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import DARK, LIGHT
from callpop.desktop.words import LANGUAGES, Words
from callpop.settings.schema import AppearanceSettings, ColourScheme
from callpop.store_faults import NOT_OPEN

from .conftest import NOW

TODAY = dt.date(2026, 11, 25)
SALES, SUPPORT = "+31508009000", "+31508009100"
Answer = Callable[[Statistics | StatisticsFailure], None]


def at(day: dt.date, hour: int) -> int:
    return int(dt.datetime.combine(day, dt.time(hour), dt.UTC).timestamp() * 1e6) // QUARTER


@cache
def presenter(language: str = "en", now: int = NOW) -> RowPresenter:
    words = Words.load(language, dt.UTC)
    directory = Directory(SETTINGS.people, SETTINGS.lines, "NL")
    return RowPresenter(naming=Naming(directory, SETTINGS, words), now=lambda: now)


BUCKETS: tuple[Bucket, ...] = (
    (at(TODAY, 9), SALES, 2, 5, 1, 0),
    (at(TODAY, 9), "", 0, 0, 0, 4),
    (at(TODAY - dt.timedelta(days=1), 14), SUPPORT, 0, 3, 0, 0),
    (at(TODAY - dt.timedelta(days=3), 23), SALES, 1, 0, 0, 0),
)
TOP = (
    Caller("+31612345678", "", 7, 2),
    Caller("+31503334444", "=HYPERLINK(0)", 2, 0),
    Caller("+31505550000", "<img src=x>", 1, 0),
)


class FakeCounts:
    """Keeps what it is asked until ``answer``, unless it answers at once."""

    def __init__(self, *, at_once: bool = True) -> None:
        self.at_once = at_once
        self.buckets: tuple[Bucket, ...] = BUCKETS
        self.callers = TOP
        self.before = RawFigures(Counts(missed=3, answered=3, outgoing=1), ring={4: 3}, talk={100: 4})
        self.asked: list[tuple[StatisticsQuery, Answer]] = []
        self.queries: list[StatisticsQuery] = []

    def fetch(self, query: StatisticsQuery, done: Answer) -> None:
        self.queries.append(query)
        if self.at_once:
            done(self.statistics(query))
        else:
            self.asked.append((query, done))

    def statistics(self, query: StatisticsQuery) -> Statistics:
        raw = RawStatistics(
            query.since, query.until, self.buckets, {7: 4, 19: 1}, {168: 5, 600: 1}, self.callers, self.before
        )
        return statistics_of(raw, zone=dt.UTC)


@pytest.fixture
def counts() -> FakeCounts:
    return FakeCounts()


@pytest.fixture
def make_page(qtbot: QtBot, theme: Theme, counts: FakeCounts) -> Callable[..., StatisticsPage]:
    def make(
        language: str = "en", *, width: int = 880, look: Theme | None = None, saved: Path | None = None
    ) -> StatisticsPage:
        page = StatisticsPage(
            theme=look or theme,
            presenter=presenter(language),
            fetch=counts.fetch,
            choose_file=lambda parent, name, kinds, use: use((saved or Path("/nowhere")) / name),
            first_weekday=0,
        )
        qtbot.addWidget(page)
        qtbot.addWidget(page.periods)
        page.resize(width, 1200)
        page.show()
        QApplication.processEvents()
        return page

    return make


def figures(page: StatisticsPage) -> list[str]:
    return [figure.accessibleName() for figure in page.charts.figures.figures]


def told_below(page: StatisticsPage) -> str:
    return page.strip.findChildren(QLabel)[0].text()


def press(chart: Chart, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(chart, key)


def walk_to(page: StatisticsPage, chart: Chart) -> None:
    page.activateWindow()
    chart.setFocus(Qt.FocusReason.TabFocusReason)


# Figures


def test_the_figures_are_compared_with_the_period_before(make_page: Callable[..., StatisticsPage]) -> None:
    assert figures(make_page()) == [
        "Calls: 16, 9 more than before",
        "Missed by you: 25.0 %, 25.0 points less",
        "Median ring time: 7 s, 3 s longer, 90 % of them took 19 s at most",
        "Median talk time: 2:48, 1:08 longer, 90 % of them took 10:00 at most",
    ]


@pytest.mark.parametrize(
    ("language", "calls", "rate"),
    [
        ("en", "Calls: 12,000, 11,993 more than before", "Missed by you: 0.0 %, 50.0 points less"),
        ("de", "Anrufe: 12.000, 11.993 mehr als zuvor", "Selbst verpasst: 0,0 %, 50,0 Punkte weniger"),
        ("nl", "Gesprekken: 12.000, 11.993 meer dan ervoor", "Zelf gemist: 0,0%, 50,0 punten minder"),
    ],
)
def test_numbers_are_written_as_the_language_writes_them(
    make_page: Callable[..., StatisticsPage], counts: FakeCounts, language: str, calls: str, rate: str
) -> None:
    counts.buckets = ((at(TODAY, 9), SALES, 0, 12_000, 0, 0),)
    assert figures(make_page(language))[:2] == [calls, rate]


def test_what_got_better_is_told_from_what_got_worse_by_word_and_colour() -> None:
    said = StatisticsWords(Words.load("en", dt.UTC), TODAY)

    def views(missed: int) -> tuple[str, bool | None]:
        raw = RawStatistics(0, QUARTER, ((0, "", missed, 8, 0, 0),), before=RawFigures(Counts(missed=1, answered=9)))
        view = said.figures(statistics_of(raw, zone=dt.UTC))[1]
        return view.change, view.good

    assert views(0) == ("10.0 points less", True)
    assert views(2) == ("10.0 points more", False)


def test_a_period_without_calls_says_so_and_breaks_nothing(
    make_page: Callable[..., StatisticsPage], counts: FakeCounts
) -> None:
    counts.buckets, counts.callers = (), ()
    counts.before = RawFigures()
    page = make_page()
    page.refresh()
    assert figures(page)[:2] == ["Calls: 0, no calls before", "Missed by you: –, no calls before"]
    assert page.grab().width() == page.width()


def test_a_single_call_is_drawn_pale_and_its_day_has_a_bar(
    make_page: Callable[..., StatisticsPage], counts: FakeCounts
) -> None:
    counts.buckets = ((at(TODAY, 11), SALES, 0, 1, 0, 0),)
    page = make_page()
    assert page.charts.bars.marks[-1].said == ("Wed, 25 Nov", "1 call", "You answered 1")
    assert heat_step(1, 1) == 1


# Periods


def test_the_last_14_days_end_with_this_quarter_hour(
    make_page: Callable[..., StatisticsPage], counts: FakeCounts
) -> None:
    make_page()
    query = counts.queries[-1]
    assert query.since == at(dt.date(2026, 11, 12), 0) * QUARTER
    assert query.until - QUARTER < NOW <= query.until
    assert before(query.since, query.until, dt.UTC)[0] == at(dt.date(2026, 10, 29), 0) * QUARTER


def test_another_period_is_chosen_with_a_click(make_page: Callable[..., StatisticsPage], counts: FakeCounts) -> None:
    page = make_page()
    page.periods.radios[PeriodKind.DAYS_30].click()
    assert page.shown is not None
    assert len(page.shown.days) == 30


def test_a_span_begins_with_the_days_that_were_looked_at(make_page: Callable[..., StatisticsPage]) -> None:
    page = make_page()
    assert not page.periods.first.isVisibleTo(page.periods)
    page.periods.radios[PeriodKind.SPAN].click()
    assert page.periods.first.isVisibleTo(page.periods)
    assert page.periods.choice.span == Period(dt.date(2026, 11, 12), TODAY)


def test_a_span_the_wrong_way_round_is_meant_the_right_way_round(make_page: Callable[..., StatisticsPage]) -> None:
    page = make_page()
    page.periods.radios[PeriodKind.SPAN].click()
    page.periods.first.setDate(page.periods.last.date().addDays(10))
    assert page.periods.choice.span == Period(TODAY, TODAY + dt.timedelta(days=10))


def test_the_page_keeps_its_figures_until_the_new_ones_are_there_and_drops_what_comes_too_late(
    make_page: Callable[..., StatisticsPage], counts: FakeCounts
) -> None:
    page = make_page()
    counts.at_once = False
    old = page.shown
    page.periods.radios[PeriodKind.DAYS_30].click()
    page.periods.radios[PeriodKind.TODAY].click()
    assert page.shown == old
    (month, answer_month), (today, answer_today) = counts.asked
    answer_today(counts.statistics(today))
    assert page.shown is not None
    assert len(page.shown.days) == 1
    answer_month(counts.statistics(month))
    assert len(page.shown.days) == 1


def test_a_failure_is_told_and_the_old_figures_stay(
    make_page: Callable[..., StatisticsPage], counts: FakeCounts
) -> None:
    page = make_page()
    counts.at_once = False
    page.refresh()
    counts.asked.pop()[1](StatisticsFailure("The disk is full."))
    assert page.strip.isVisible()
    assert figures(page)[0].startswith("Calls: 16")
    page.strip.button.click()
    counts.asked.pop()[1](counts.statistics(counts.queries[-1]))
    assert not page.strip.isVisible()


def test_a_failure_is_told_in_the_language_of_the_window(
    make_page: Callable[..., StatisticsPage], counts: FakeCounts
) -> None:
    page = make_page("de")
    counts.at_once = False
    page.refresh()
    counts.asked.pop()[1](StatisticsFailure(NOT_OPEN))
    assert any("Die Anrufliste ist noch nicht geöffnet." in one.text() for one in page.strip.findChildren(QLabel))


def test_new_calls_are_counted_while_somebody_looks(
    qtbot: QtBot, make_page: Callable[..., StatisticsPage], counts: FakeCounts
) -> None:
    page = make_page()
    asked = len(counts.queries)
    page._again.setInterval(1)
    for _ in range(50):
        page.calls_changed()
    qtbot.waitUntil(lambda: len(counts.queries) == asked + 1)


def test_past_midnight_the_last_days_are_others(make_page: Callable[..., StatisticsPage], counts: FakeCounts) -> None:
    page = make_page()
    asked = len(counts.queries)
    page.look_at_the_clock()
    assert len(counts.queries) == asked
    page.set_presenter(presenter(now=NOW + 86_400_000_000))
    page.look_at_the_clock()
    assert page.shown is not None
    assert page.shown.days[-1].day == "2026-11-26"


# Grouping and scales


def statistics(first: dt.date, last: dt.date) -> Statistics:
    since, until = Period(first, last).bounds(dt.UTC)
    return statistics_of(RawStatistics(since, until, BUCKETS), zone=dt.UTC)


@pytest.mark.parametrize(
    ("days", "unit", "most"),
    [
        (1, Unit.HOUR, 16),
        (14, Unit.DAY, 14),
        (54, Unit.DAY, 54),
        (60, Unit.WEEK, 10),
        (366, Unit.WEEK, 54),
        (400, Unit.MONTH, 15),
        (1500, Unit.MONTH, 51),
        (3650, Unit.YEAR, 11),
        (36_500, Unit.YEAR, 101),
    ],
)
def test_bars_stay_broad_enough_to_read_however_long_the_period(days: int, unit: Unit, most: int) -> None:
    of = statistics(TODAY - dt.timedelta(days=days - 1), TODAY)
    bars = bars_of(of)
    assert bars[0].unit is unit
    assert len(bars) <= most
    assert sum(bar.counts.total for bar in bars) == of.calls


def test_weeks_begin_with_the_day_they_begin_with_here() -> None:
    of = statistics(dt.date(2026, 9, 1), TODAY)
    assert [bars_of(of, first_weekday=6)[1].first.weekday(), bars_of(of)[1].first.weekday()] == [6, 0]


def test_the_rows_of_the_heat_map_follow_the_first_day_of_the_week() -> None:
    of = statistics(dt.date(2026, 11, 12), TODAY)
    assert shown_weekdays(of, first_weekday=0) == (0, 1, 2, 3, 4, 6)
    assert shown_weekdays(of, first_weekday=6) == (6, 0, 1, 2, 3, 4)


def test_hours_that_have_calls_are_shown_and_always_those_of_the_day() -> None:
    assert busy_hours([[0] * 24]) == range(8, 19)
    assert busy_hours(statistics(dt.date(2026, 11, 12), TODAY).hours) == range(8, 24)


@pytest.mark.parametrize("highest", [0, 1, 4, 5, 20, 99, 10_000, 123_456])
def test_the_axis_has_a_few_round_lines_above_every_bar(highest: int) -> None:
    lines = ticks(highest)
    assert lines[0] == 0
    assert highest < lines[-1]
    assert len(lines) <= 6


def test_the_six_steps_of_the_heat_map_are_fixed() -> None:
    assert [heat_step(calls, 10) for calls in (0, 1, 2, 3, 5, 8, 9, 10)] == [0, 1, 1, 2, 3, 4, 5, 5]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_count_in_a_cell_can_be_read_on_every_step(palette: object) -> None:
    for step in range(STEPS):
        colour = heat_colour(step, palette)  # type: ignore[arg-type]
        assert contrast(ink_on(colour, palette), colour) >= 4.5  # type: ignore[arg-type]


# Charts


def test_the_sum_of_the_cells_is_the_sum_of_the_bars(make_page: Callable[..., StatisticsPage]) -> None:
    page = make_page()

    def total(chart: Chart) -> int:
        return sum(int(mark.said[1].split()[0]) for mark in chart.marks)

    assert total(page.charts.bars) == total(page.charts.heat_map) == 16


def test_missed_lies_at_the_baseline_and_is_hatched(make_page: Callable[..., StatisticsPage]) -> None:
    page = make_page()
    bars, image = page.charts.bars, page.charts.bars.grab().toImage()
    ratio = image.devicePixelRatio()
    x = round(bars.marks[-1].area.center().x() * ratio)
    floor = round(bars._y(0) * ratio)
    piece = {image.pixelColor(x + dx, floor - dy).name() for dx in range(-6, 7) for dy in range(4, 12)}
    assert LIGHT.missed.solid.lower() in piece
    assert len(piece) > 1
    above = image.pixelColor(x, round(bars._y(4) * ratio)).name()
    assert above == LIGHT.answered.solid.lower()


def test_the_keyboard_walks_from_bar_to_bar_and_opens_a_day(
    qtbot: QtBot, make_page: Callable[..., StatisticsPage]
) -> None:
    page = make_page()
    bars = page.charts.bars
    walk_to(page, bars)
    assert bars.marks[bars.current].said[0] == "Wed, 25 Nov"
    press(bars, Qt.Key.Key_Left)
    assert "Tue, 24 Nov" in QToolTip.text()
    press(bars, Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert bars.current == 0
    with qtbot.waitSignal(page.day_chosen) as chosen:
        press(bars, Qt.Key.Key_Return)
    assert chosen.args == [dt.date(2026, 11, 12)]


def test_the_keyboard_walks_the_cells_both_ways(make_page: Callable[..., StatisticsPage]) -> None:
    page = make_page()
    cells = page.charts.heat_map
    walk_to(page, cells)
    assert cells.marks[cells.current].said == ("Mon, 8:00 to 9:00", "0 calls")
    press(cells, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert cells.marks[cells.current].said == ("Wed, 9:00 to 10:00", "12 calls")


def test_the_pointer_is_told_the_data_it_is_over(make_page: Callable[..., StatisticsPage]) -> None:
    page = make_page()
    bars = page.charts.bars
    place = bars.marks[-1].area.center().toPoint()
    QApplication.sendEvent(bars, QHelpEvent(QEvent.Type.ToolTip, place, bars.mapToGlobal(place)))
    for words in ("Wed, 25 Nov", "12 calls", "2 missed", "You answered 5", "4 outgoing"):
        assert words in QToolTip.text()
    QApplication.sendEvent(bars, QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), bars.mapToGlobal(QPoint(1, 1))))


def test_a_callers_name_is_never_read_as_markup(make_page: Callable[..., StatisticsPage]) -> None:
    page = make_page()
    callers = page.charts.callers
    walk_to(page, callers)
    press(callers, Qt.Key.Key_End)
    assert "&lt;img src=x&gt;" in QToolTip.text()


def test_the_directory_names_callers_and_lines(qtbot: QtBot, make_page: Callable[..., StatisticsPage]) -> None:
    page = make_page()
    assert page.charts.callers.marks[0].said[:3] == ("Karin Hoekstra", "+31 6 12345678", "7 calls")
    assert [mark.said[0] for mark in page.charts.lines.marks] == ["Sales", "Support"]
    walk_to(page, page.charts.callers)
    with qtbot.waitSignal(page.caller_chosen) as chosen:
        press(page.charts.callers, Qt.Key.Key_Enter)
    assert chosen.args == ["+31612345678"]


def test_every_chart_has_a_name_and_its_data_as_a_table_for_screen_readers(
    make_page: Callable[..., StatisticsPage],
) -> None:
    page = make_page()
    names = [chart.accessibleName().split(".")[0] for chart in page.charts.charts]
    assert names == ["Calls per day", "Busiest hours", "Top callers", "Calls per line"]
    told = [chart.accessibleDescription() for chart in page.charts.charts]
    assert "2026-11-25: Missed 2, You answered 5, Colleague answered 1, Outgoing 4, Total 12" in told[0]
    assert "Wed: 9:00 12" in told[1]
    assert "Karin Hoekstra: Number +31612345678, Calls 7, Missed 2" in told[2]
    assert "Sales: Number +31508009000, Missed 3" in told[3]
    for button in (page.copy, page.save, page.export, *page.periods.radios.values()):
        assert button.accessibleName()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [100, 130])
@pytest.mark.parametrize("width", [560, 680, 880, 1600])
def test_nothing_is_cut_off_in_any_language_size_or_width(
    qapp: object, make_page: Callable[..., StatisticsPage], language: str, size: int, width: int
) -> None:
    look = Theme(AppearanceSettings(theme=ColourScheme.DARK, text_size=size))
    page = make_page(language, width=width, look=look)
    assert page.area.widget().width() == page.area.viewport().width()
    for figure in page.charts.figures.figures:
        assert figure.width() >= figure.least_width()
    for chart in page.charts.charts:
        assert chart.height() == chart.sizeHint().height()
        for mark in chart.marks:
            assert mark.area.right() <= chart.width() + 1


def test_where_the_hours_have_no_room_side_by_side_they_stand_below_each_other(
    make_page: Callable[..., StatisticsPage], counts: FakeCounts
) -> None:
    yesterday = TODAY - dt.timedelta(days=1)
    counts.buckets = tuple((at(yesterday, hour), SALES, 0, 12_345, 0, 0) for hour in range(24))
    broad, narrow = make_page(width=1600), make_page(width=600)
    assert broad.charts.heat_map.marks_a_row() == 24
    assert narrow.charts.heat_map.marks_a_row() == 5
    said = [sorted(mark.said for mark in each.charts.heat_map.marks) for each in (broad, narrow)]
    assert said[0] == said[1]


def test_another_language_is_spoken_without_asking_again(
    make_page: Callable[..., StatisticsPage], counts: FakeCounts
) -> None:
    page = make_page()
    asked = len(counts.queries)
    page.set_presenter(presenter("de"))
    assert figures(page)[0] == "Anrufe: 16, 9 mehr als zuvor"
    assert page.charts.bars.marks[-1].said[0] == "Mi, 25. Nov."
    assert page.periods.radios[PeriodKind.TODAY].text() == "Heute"
    assert len(counts.queries) == asked


# Copied and saved


def test_the_file_has_the_same_data_and_no_formula(
    qtbot: QtBot, make_page: Callable[..., StatisticsPage], tmp_path: Path
) -> None:
    page = make_page(saved=tmp_path)
    page.export.click()
    file = tmp_path / "statistics-2026-11-12_2026-11-25.csv"
    qtbot.waitUntil(lambda: told_below(page) == f"Saved as {file.name}")
    written = file.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")))
    assert ["2026-11-25", "2", "5", "1", "4", "12"] in rows
    assert ["2026-11-20", "0", "0", "0", "0", "0"] in rows
    assert ["Missed rate", "0.2500", "0.5000"] in rows
    assert ["Ring time, median (seconds)", "7", "4"] in rows
    assert ["'=HYPERLINK(0)", "+31503334444", "2", "0"] in rows
    assert ["Sales", "+31508009000", "3", "5", "1", "0", "9", "0.3333"] in rows
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "@", "-")]


@pytest.mark.parametrize("button", ["export", "save"])
def test_a_file_that_cannot_be_written_is_told_of(
    qtbot: QtBot, make_page: Callable[..., StatisticsPage], button: str
) -> None:
    page = make_page()
    getattr(page, button).click()
    qtbot.waitUntil(lambda: told_below(page) == "It could not be saved: No such file or directory")


def test_years_are_saved_day_by_day(qtbot: QtBot, make_page: Callable[..., StatisticsPage], tmp_path: Path) -> None:
    page = make_page(saved=tmp_path)
    page.periods.choose(PeriodChoice(PeriodKind.SPAN, Period(dt.date(2023, 11, 26), TODAY)))
    assert page.charts.bars.marks[0].key.unit is Unit.MONTH  # type: ignore[attr-defined]
    page.export.click()
    file = tmp_path / "statistics-2023-11-26_2026-11-25.csv"
    qtbot.waitUntil(lambda: told_below(page) == f"Saved as {file.name}")
    rows = list(csv.reader(io.StringIO(file.read_text("utf-8-sig"), newline="")))
    days = [row for row in rows if row and row[0][:2] == "20"]
    assert len(days) == 1096


def test_the_picture_is_as_sharp_as_the_screen_and_has_no_buttons(
    qtbot: QtBot, make_page: Callable[..., StatisticsPage], tmp_path: Path
) -> None:
    page = make_page(saved=tmp_path)
    page.copy.click()
    copied = QGuiApplication.clipboard().image()
    ratio = page.devicePixelRatioF()
    assert copied.width() == round((page.charts.width() + 48) * ratio)
    assert copied.height() >= round(page.charts.height() * ratio)
    assert copied.pixelColor(2, 2).name() == LIGHT.surface.lower()
    page.save.click()
    qtbot.waitUntil(lambda: told_below(page) == "Saved as statistics-2026-11-12_2026-11-25.png")
    saved = QImage(str(tmp_path / "statistics-2026-11-12_2026-11-25.png"))
    assert saved.size() == copied.size()


def test_a_bar_of_hours_opens_no_day(make_page: Callable[..., StatisticsPage]) -> None:
    page = make_page()
    page.periods.radios[PeriodKind.TODAY].click()
    chosen: list[object] = []
    page.day_chosen.connect(chosen.append)
    bars = page.charts.bars
    assert isinstance(bars.marks[0].key, Bar)
    assert bars.marks[1].said[:2] == ("9:00 to 10:00", "12 calls")
    walk_to(page, bars)
    press(bars, Qt.Key.Key_Return)
    assert chosen == []


def test_a_bar_of_weeks_is_looked_at_more_closely(make_page: Callable[..., StatisticsPage]) -> None:
    page = make_page()
    page.periods.choose(PeriodChoice(PeriodKind.SPAN, Period(TODAY - dt.timedelta(days=99), TODAY)))
    bars = page.charts.bars
    walk_to(page, bars)
    press(bars, Qt.Key.Key_Return)
    assert page.periods.choice.span == Period(dt.date(2026, 11, 23), TODAY)
    assert page.charts.bars.marks[0].key.unit is Unit.DAY  # type: ignore[attr-defined]


def test_what_the_keyboard_walks_to_is_brought_into_sight(make_page: Callable[..., StatisticsPage]) -> None:
    page = make_page()
    page.resize(880, 400)
    QApplication.processEvents()
    walk_to(page, page.charts.callers)
    press(page.charts.callers, Qt.Key.Key_End)
    mark = page.charts.callers.marks[-1].area.center().toPoint()
    seen = page.charts.callers.mapTo(page.area.viewport(), mark)
    assert page.area.viewport().rect().contains(seen)


def test_the_heat_map_of_one_day_has_one_row(make_page: Callable[..., StatisticsPage]) -> None:
    page = make_page()
    page.periods.radios[PeriodKind.TODAY].click()
    heat_map: HeatMap = page.charts.heat_map
    assert len(heat_map.marks) == heat_map.marks_a_row()


def test_ten_thousand_calls_a_day_are_drawn_within_the_page(
    make_page: Callable[..., StatisticsPage], counts: FakeCounts
) -> None:
    counts.buckets = tuple(
        (at(TODAY - dt.timedelta(days=days), hour), SALES, 1, 1000, 0, 0) for days in range(14) for hour in range(8, 18)
    )
    counts.callers = (replace(TOP[0], count=100_000, missed=1),)
    page = make_page(width=680)
    top = page.charts.bars._y(page.charts.bars.marks[-1].key.counts.total)  # type: ignore[attr-defined]
    assert 0 < top < page.charts.bars.height()
    assert page.charts.callers.marks[0].said[2] == "100,000 calls"
