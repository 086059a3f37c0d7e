"""Keeps the rail, the list and the counts of one mind about which calls are wanted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal

from callpop.calls.log_filters import Group, LogFilters
from callpop.desktop.calendar import Calendar
from callpop.desktop.log_window.list_pane import ListPane
from callpop.desktop.log_window.log_rail import LogRail
from callpop.desktop.log_window.period import LogPeriod, PeriodKind
from callpop.desktop.log_window.query import Overview, Survey
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.log_window.tally import Tally
from callpop.desktop.log_window.times import local_day
from callpop.desktop.theme import Theme


class Narrowing(QObject):
    """Takes every wish about what is shown.

    Args:
        pane: The list.
        rail: The groups, lines and periods.
        survey: Counts.
        theme: The look in force.
        presenter: Language and the time, as they are now.
        parent: The owner.

    Signals:
        period_kept: The agent chose another period.
        wanted: The calls are wanted, whatever else is shown: those of this ``Group``.
        tags_told: The tags in use, the most used first.
    """

    period_kept = Signal()
    wanted = Signal(object)
    tags_told = Signal(object)

    def __init__(
        self,
        *,
        pane: ListPane,
        rail: LogRail,
        survey: Survey,
        theme: Theme,
        presenter: Callable[[], RowPresenter],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pane, self._rail, self._theme, self._presenter = pane, rail, theme, presenter
        self.tally = Tally(survey=survey, parent=self)
        self.chosen_period = LogPeriod()
        rail.chosen.connect(lambda name: self.narrow(group=Group(name)))
        rail.line_chosen.connect(lambda line: self.narrow(line=line))
        rail.period_chosen.connect(self.choose_period)
        pane.filtered.connect(self.tally.look_at)
        pane.filters_cleared.connect(lambda: self.show_only(LogFilters(), stays=True))
        self.tally.told.connect(self._show_overview)

    def narrow(self, **changes: Any) -> None:
        """Change some of what is wanted."""
        self.wanted.emit(replace(self._pane.filters, **changes).group)
        self._pane.narrow(**changes)

    def show_only(self, filters: LogFilters, *, stays: bool = False) -> None:
        """Want this, of all time, and nothing else that was chosen before; ``stays``: with the picked call picked."""
        self.wanted.emit(filters.group)
        self._rail.show_line(filters.line)
        self._rail.period.show_period(LogPeriod())
        self._pane.show_only(filters, stays=stays)

    def choose_period(self, period: LogPeriod) -> None:
        """Want another period, the next time too."""
        self.chosen_period = period
        since, until = period.bounds(self._today())
        self.narrow(since=since, until=until)
        self.period_kept.emit()

    def take_up(self, period: LogPeriod) -> None:
        """Begin with a period; nothing is asked for yet."""
        self.chosen_period = period
        self._rail.period.show_period(period)
        since, until = period.bounds(self._today())
        self._pane.begin_with(replace(self._pane.filters, since=since, until=until))

    def show_day(self, day: dt.date) -> None:
        """Want one day, and all calls of it."""
        self.show_only(LogFilters())
        period = LogPeriod(PeriodKind.BETWEEN, day, day)
        self._rail.period.show_period(period)
        since, until = period.bounds(self._today())
        self._pane.narrow(since=since, until=until)

    def look_at_the_clock(self) -> None:
        """Past midnight the last days are other days."""
        if self._pane.look_at_the_clock():
            since, until = self._rail.period.period.bounds(self._today())
            self._pane.begin_with(replace(self._pane.filters, since=since, until=until))

    def open_calendar(self, place: QPoint) -> None:
        """Let the agent jump to a day; what is older than the period needs all time."""
        presenter = self._presenter()
        current = self._pane.current_entry()
        day = self._today() if current is None else local_day(current.record.started_at)
        picker = Calendar(theme=self._theme, words=presenter.words, today=self._today(), parent=self._pane)
        picker.picked.connect(self._jump)
        picker.open_at(place, day)

    def _jump(self, day: dt.date) -> None:
        self.wanted.emit(self._pane.filters.group)
        period = self._rail.period.period
        first, last = period.days(self._today())
        if period.kind is not PeriodKind.EVER and not first <= day <= last:
            self._rail.period.show_period(LogPeriod())
            self._pane.begin_with(replace(self._pane.filters, since=None, until=None))
        self._pane.jump(day)

    def _show_overview(self, overview: Overview) -> None:
        self._rail.show_overview(overview)
        self.tags_told.emit(tuple(tag for tag, _ in overview.tags))

    def _today(self) -> dt.date:
        return local_day(self._presenter().now())
