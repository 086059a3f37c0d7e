"""The page of statistics: figures and charts of a period, to be looked at, copied and saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QRectF, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QGuiApplication, QHideEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from callpop.calls.local_time import day_of
from callpop.calls.periods import Period
from callpop.calls.statistics import Statistics
from callpop.desktop.buttons import ThemedButton
from callpop.desktop.labels import plain_label
from callpop.desktop.log_window.pages import StatisticsWidget
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.log_window.strip import UNDO_MS, Strip
from callpop.desktop.stats.chart import Chart
from callpop.desktop.stats.charts import Charts
from callpop.desktop.stats.choice import PeriodChoice, PeriodKind
from callpop.desktop.stats.grouping import Bar, Unit
from callpop.desktop.stats.names import Names
from callpop.desktop.stats.period_picker import PeriodPicker
from callpop.desktop.stats.picture import picture_of, png_of
from callpop.desktop.stats.query import FetchStatistics, StatisticsFailure, StatisticsQuery
from callpop.desktop.stats.said import StatisticsWords
from callpop.desktop.stats.saving import ChooseFile, Writing, ask_for_file
from callpop.desktop.stats.tables import csv_of, tables_of
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle

_AGAIN_MS = 3000
_LOOK_MS = 60_000
_MARGIN = 24


class StatisticsPage(StatisticsWidget):
    """Shows a period; what it shows stays until newer figures are there.

    Args:
        theme: The look in force.
        presenter: Language and names.
        fetch: Asks for a period; never blocks.
        choose_file: Asks where a file goes.
        first_weekday: With which day weeks begin, 0 for Monday; None: as the system has it.
        parent: The owner.

    Attributes:
        periods: Chooses the period; it may be put elsewhere, into a rail.

    Signals:
        caller_chosen: A caller's number_key: their calls are wanted.
        line_chosen: A line's key: its calls are wanted.
        day_chosen: A ``datetime.date``: the calls of a bar that begins with it are wanted.
    """

    def __init__(
        self,
        *,
        theme: Theme,
        presenter: RowPresenter,
        fetch: FetchStatistics,
        choose_file: ChooseFile = ask_for_file,
        first_weekday: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._presenter, self._fetch, self._choose_file = theme, presenter, fetch, choose_file
        if first_weekday is None:
            first_weekday = QLocale.system().firstDayOfWeek().value - 1
        self._first_weekday = first_weekday
        self._shown: Statistics | None = None
        self._choice = PeriodChoice()
        self._asked = 0
        self._writing: Writing | None = None
        self._today = day_of(presenter.now(), presenter.words.zone)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._ask_if_seen)
        self._midnight = QTimer(self, interval=_LOOK_MS)
        self._midnight.timeout.connect(self.look_at_the_clock)
        self.periods: PeriodPicker = PeriodPicker(theme=theme)
        self.charts = Charts(theme=theme)
        self.strip = Strip(theme=theme)
        self._title = plain_label("title")
        self._title.setWordWrap(True)
        self.copy = ThemedButton(theme=theme, icon_name="copy", icon_only=True)
        self.save = ThemedButton(theme=theme, icon_name="picture", icon_only=True)
        self.export = ThemedButton(theme=theme, icon_name="download")
        self._lay_out()
        self._wire()
        self.set_presenter(presenter)

    @property
    def shown(self) -> Statistics | None:
        """What is shown; None before the first answer."""
        return self._shown

    def set_presenter(self, presenter: RowPresenter) -> None:
        """Use another language or other names."""
        self._presenter = presenter
        text = presenter.words.text
        self.setAccessibleName(text("stats.title"))
        self.periods.set_words(self._said())
        self.copy.set_label(text("stats.copy_picture"))
        self.save.set_label(text("stats.save_picture"))
        self.export.set_label(text("stats.export_csv"))
        self._show()

    def refresh(self) -> None:
        """Ask for what there is now."""
        self._again.stop()
        self._asked += 1
        asked, choice = self._asked, self.periods.choice
        self._today = self._said().today
        since, until = choice.period(self._today).bounds(self._presenter.words.zone, now=self._presenter.now())

        def answer(found: Statistics | StatisticsFailure) -> None:
            # Whoever was asked earlier and answers later has nothing new to say.
            if asked == self._asked:
                self._take(found, choice)

        self._fetch(StatisticsQuery(since, until), answer)

    def calls_changed(self) -> None:
        """Something was added to the log: ask again before long, if anybody looks."""
        if not self._again.isActive():
            self._again.start()

    def look_at_the_clock(self) -> None:
        """Past midnight the last days are others."""
        if self._said().today != self._today:
            self.periods.set_words(self._said())
            self.refresh()

    def picture(self) -> QPixmap:
        """The page as it is now, without its buttons."""
        return picture_of(self.charts, title=self._said().heading(self._choice), theme=self._theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is there now: nothing was followed while the page was hidden."""
        super().showEvent(event)
        if not event.spontaneous():
            self._midnight.start()
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """See QWidget."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._again.stop()
            self._midnight.stop()

    def _lay_out(self) -> None:
        self._tools = QHBoxLayout()
        self._tools.setSpacing(8)
        self._tools.addStretch()
        for button in (self.copy, self.save, self.export):
            self._tools.addWidget(button)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setContentsMargins(_MARGIN, 12, _MARGIN, 8)
        self._head.setSpacing(8)
        self._head.addWidget(self._title, 1)
        self._head.addLayout(self._tools)
        self._inner = QFrame()
        self._inner.setObjectName("surface")
        self._column = QVBoxLayout(self._inner)
        self._column.addWidget(self.charts)
        self._column.addStretch()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        # Only text of twice the size has no room.
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._inner)
        self._make_room(0, 0)
        self.area.verticalScrollBar().rangeChanged.connect(self._make_room)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._head)
        outer.addWidget(self.area, 1)
        outer.addWidget(self.strip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget."""
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """The buttons go below the title where there is no room beside it."""
        title = QFontMetrics(self._theme.font(TextStyle.TITLE)).horizontalAdvance(self._title.text())
        beside = title + self._tools.sizeHint().width() + 2 * _MARGIN + 24 <= self.width()
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _make_room(self, _low: int, high: int) -> None:
        """The scroll bar takes its place from the margin: nothing below the buttons moves when it comes."""
        taken = self.area.verticalScrollBar().sizeHint().width() if high else 0
        self._column.setContentsMargins(_MARGIN, 8, _MARGIN - taken, _MARGIN)

    def _wire(self) -> None:
        charts = self.charts
        self.periods.chosen.connect(self.refresh)
        charts.callers.activated.connect(self.caller_chosen.emit)
        charts.lines.activated.connect(self.line_chosen.emit)
        charts.bars.activated.connect(self._bar_chosen)
        for chart in charts.charts:
            chart.walked.connect(lambda area, chart=chart: self._bring_into_sight(chart, area))
        self.copy.clicked.connect(self._copy_picture)
        self.save.clicked.connect(lambda: self._save("png", "stats.picture_files", self._png))
        self.export.clicked.connect(lambda: self._save("csv", "stats.csv_files", self._csv))

    def _bar_chosen(self, bar: Bar) -> None:
        if bar.unit is Unit.DAY:
            self.day_chosen.emit(bar.first)
        elif bar.unit is not Unit.HOUR:
            # A week, a month or a year is looked at more closely.
            self.periods.choose(PeriodChoice(PeriodKind.SPAN, Period(bar.first, bar.last)))

    def _bring_into_sight(self, chart: Chart, area: QRectF) -> None:
        place = chart.mapTo(self._inner, area.center().toPoint())
        self.area.ensureVisible(place.x(), place.y(), 0, round(area.height() / 2) + _MARGIN)

    def _ask_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _take(self, found: Statistics | StatisticsFailure, choice: PeriodChoice) -> None:
        text = self._presenter.words.text
        if isinstance(found, StatisticsFailure):
            why = self._presenter.words.said(found.message)
            self.strip.offer(text("stats.failed", why=why), text("calls.retry"), self.refresh)
            return
        self.strip.hide()
        self._shown, self._choice = found, choice
        self._show()

    def _show(self) -> None:
        self._title.setText(self._said().heading(self._choice))
        self._fit_head()
        if self._shown is not None:
            self.charts.show_statistics(
                self._shown, said=self._said(), names=self._names(), first_weekday=self._first_weekday
            )
        for button in (self.copy, self.save, self.export):
            button.setEnabled(self._shown is not None)

    def _copy_picture(self) -> None:
        QGuiApplication.clipboard().setPixmap(self.picture())
        text = self._presenter.words.text
        self.strip.offer(text("stats.copied"), text("act.close"), lambda: None, for_ms=UNDO_MS)

    def _save(self, ending: str, kinds: str, contents: Callable[[], Callable[[], bytes]]) -> None:
        said, text = self._said(), self._presenter.words.text
        days = said.period(self._choice.period(said.today))

        def use(file: Path) -> None:
            # Kept until it is done: nobody else does.
            self._writing = Writing(file, contents())
            self._writing.done.connect(self._saved)
            self._writing.start()

        self._choose_file(self, f"{text('stats.file')}-{days}.{ending}", text(kinds), use)

    def _saved(self, name: str, problem: str) -> None:
        text = self._presenter.words.text
        told = text("stats.not_saved", why=problem) if problem else text("stats.saved", name=name)
        self.strip.offer(told, text("act.close"), lambda: None, for_ms=UNDO_MS)

    def _csv(self) -> Callable[[], bytes]:
        """The file's bytes, to be made on another thread; all that it is made of are values."""
        shown, said, names, first = self._shown, self._said(), self._names(), self._first_weekday
        if shown is None:
            return bytes
        # With a byte order mark: else spreadsheets take it for the system's old code page.
        return lambda: csv_of(tables_of(shown, said=said, names=names, first_weekday=first)).encode("utf-8-sig")

    def _png(self) -> Callable[[], bytes]:
        image = self.picture().toImage()
        return lambda: png_of(image)

    def _said(self) -> StatisticsWords:
        words = self._presenter.words
        return StatisticsWords(words, day_of(self._presenter.now(), words.zone))

    def _names(self) -> Names:
        return Names(self._presenter.naming)
