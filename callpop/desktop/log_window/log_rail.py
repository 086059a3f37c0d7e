"""The rail of the call log: groups, lines, a period; at its foot what leads elsewhere, and the connection."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from callpop.calls.log_filters import Group
from callpop.desktop.focus_order import stand_before
from callpop.desktop.labels import divider
from callpop.desktop.log_window.connection import ConnectionState
from callpop.desktop.log_window.period_panel import PeriodPanel
from callpop.desktop.log_window.query import Overview
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.menu import Menu
from callpop.desktop.rail import Rail, RailButton
from callpop.desktop.theme import Theme

_GROUPS = (
    (Group.ALL, "lines", "calls.all"),
    (Group.MISSED_OPEN, "arrow-missed", "calls.filter_missed"),
    (Group.ANSWERED, "arrow-in", "calls.filter_answered"),
    (Group.OUTGOING, "arrow-out", "calls.filter_outgoing"),
    (Group.INTERNAL, "people", "list.filter_internal"),
)
STATISTICS = "statistics"
_LINES_SHOWN = 20


class LogRail(QFrame):
    """Chooses what the list shows.

    Args:
        theme: The look in force.
        presenter: Language and names.
        today: What day it is.
        parent: The owner.

    Signals:
        chosen: Another group: its name.
        line_chosen: Another dialled line: its key; None: all.
        period_chosen: Another period (``LogPeriod``).
        statistics_clicked: The statistics are wanted; ``settings_clicked``: the settings.
    """

    chosen = Signal(str)
    line_chosen = Signal(object)
    period_chosen = Signal(object)
    statistics_clicked = Signal()
    settings_clicked = Signal()

    def __init__(
        self, *, theme: Theme, presenter: RowPresenter, today: Callable[[], dt.date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._presenter = presenter
        words = presenter.words
        self._line: str | None = None
        self._lines: tuple[tuple[str, int], ...] = ()
        self._open_missed = 0
        entries = [(group.value, icon, words.text(key)) for group, icon, key in _GROUPS]
        self._groups = Rail(theme=theme, entries=entries, title=words.text("calls.title"))
        self._groups.set_current(Group.ALL.value)
        self._groups.chosen.connect(self.chosen)
        self._lines_button = RailButton(theme=theme, icon_name="phone", label="", checkable=False)
        self._lines_button.setObjectName("line")
        self._lines_button.clicked.connect(self._open_lines)
        self._lines_button.hide()
        self.period = PeriodPanel(theme=theme, words=words, today=today)
        self.period.chosen.connect(self.period_chosen)
        self.statistics = RailButton(theme=theme, icon_name="chart", label="")
        self.statistics.setObjectName(STATISTICS)
        self.statistics.setAutoExclusive(False)
        self.statistics.clicked.connect(self.statistics_clicked)
        self.statistics.hide()
        self._settings = RailButton(theme=theme, icon_name="settings", label="", checkable=False)
        self._settings.setObjectName("settings")
        self._settings.clicked.connect(self.settings_clicked)
        self.connection = ConnectionState(theme=theme, words=words)
        self._lay_out()
        self.set_presenter(presenter)

    def button(self, group: Group | str) -> RailButton:
        """A group's entry."""
        return self._groups.button(str(group))

    def set_current(self, group: Group | str) -> None:
        """Make a group the current one, without telling."""
        self._groups.set_current(str(group))

    def set_presenter(self, presenter: RowPresenter) -> None:
        """Use another language or other names."""
        self._presenter = presenter
        words = presenter.words
        for group, _, key in _GROUPS:
            self.button(group).set_label(words.text(key))
        self.statistics.set_label(words.text("list.statistics"))
        self._settings.set_label(words.text("menu.settings"))
        self.connection.set_words(words)
        self.period.set_words(words)
        self.set_open_missed(self._open_missed)
        self._say_line()

    def set_open_missed(self, count: int) -> None:
        """Say how many missed calls wait to be handled."""
        self._open_missed = count
        words = self._presenter.words
        self.button(Group.MISSED_OPEN).set_count(count, words.count("tray.missed", count), written=words.counted(count))

    def show_overview(self, overview: Overview) -> None:
        """Say how many calls each group has, and which lines there are."""
        words = self._presenter.words
        for group, _, _ in _GROUPS:
            count = overview.groups.get(group)
            if group is Group.MISSED_OPEN:
                if count is not None:
                    self.set_open_missed(count)
                continue
            more = overview.more and bool(count)
            spoken = "" if count is None else words.count("list.at_least" if more else "list.calls", count)
            self.button(group).set_tally(
                count, spoken, more=more, written=() if count is None else words.counted(count)
            )
        self._lines = overview.lines
        self._say_line()

    def show_line(self, line: str | None) -> None:
        """Show a line as the chosen one, without telling."""
        self._line = line
        self._say_line()

    def show_statistics(self, shown: bool, periods: QWidget | None) -> None:
        """Whether the statistics are what the window shows; they bring their own periods."""
        self.statistics.setChecked(shown)
        if shown:
            self._groups.clear_current()
        if periods is not None and periods.parentWidget() is not self._inner:
            column = self._inner.layout()
            assert isinstance(column, QVBoxLayout)
            column.insertWidget(column.indexOf(self.period), periods)
            # It stands where the list's own stood, for the keyboard, too.
            stops = (*periods.findChildren(QAbstractButton), *periods.findChildren(QAbstractSpinBox))
            stand_before(self.statistics, stops)
        if periods is not None:
            periods.setVisible(shown)
        self.period.setVisible(not shown or periods is None)

    def _lay_out(self) -> None:
        self._inner = QWidget()
        self._inner.setObjectName("clear")
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._groups.column.setContentsMargins(12, 16, 12, 0)
        self._groups.column.addWidget(self._lines_button)
        column.addWidget(self._groups)
        column.addWidget(self.period)
        self.period.setContentsMargins(12, 0, 12, 8)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._inner)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 0, 12, 16)
        foot.setSpacing(4)
        foot.addWidget(divider())
        foot.addSpacing(4)
        for widget in (self.statistics, self._settings):
            foot.addWidget(widget)
        foot.addSpacing(8)
        foot.addWidget(self.connection)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addLayout(foot)

    def _line_name(self, key: str) -> str:
        label, number = self._presenter.naming.line(key)
        return label or number or key

    def _say_line(self) -> None:
        text = self._presenter.words.text
        name = text("list.all_lines") if self._line is None else self._line_name(self._line)
        self._lines_button.set_label(name)
        self._lines_button.setAccessibleName(text("list.line_of", line=name))
        self._lines_button.setVisible(self._line is not None or len(self._lines) > 1)

    def _open_lines(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        exclusive = QActionGroup(menu)
        known: list[tuple[str | None, int | None]] = [(None, None), *self._lines[:_LINES_SHOWN]]
        for key, count in known:
            name = self._presenter.words.text("list.all_lines") if key is None else self._line_name(key)
            label = name.replace("&", "&&")
            action = QAction(label if count is None else f"{label}\t{self._presenter.words.number(count)}", menu)
            action.setCheckable(True)
            action.setChecked(key == self._line)
            action.triggered.connect(lambda _=False, line=key: self._choose_line(line))
            exclusive.addAction(action)
            menu.addAction(action)
        menu.popup(self._lines_button.mapToGlobal(QPoint(0, self._lines_button.height() + 4)))

    def _choose_line(self, line: str | None) -> None:
        self.show_line(line)
        self.line_chosen.emit(line)
