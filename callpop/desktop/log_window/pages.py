"""What stands right of the rail: the calls with their details, an empty log's word, or the statistics."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from callpop.desktop.labels import divider
from callpop.desktop.log_window.detail import DetailPane
from callpop.desktop.log_window.list_pane import ListPane
from callpop.desktop.log_window.notices import EmptyLog
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.rail import rail_width
from callpop.desktop.theme import Theme

_LEAST_LIST = 424
"""Where the list would have less, the details lie over it: below a window of 960 at a text size of 100 %."""

_WIDEST = 16_777_215  # Qt's own QWIDGETSIZE_MAX, which PySide does not have


class StatisticsWidget(QWidget):
    """What the log window asks of a statistics page.

    Signals:
        caller_chosen: The calls with a number are wanted; ``line_chosen``: to a line; ``day_chosen``: of a day.

    Attributes:
        periods: Chooses its period; stands in the rail meanwhile.
    """

    caller_chosen = Signal(str)
    line_chosen = Signal(str)
    day_chosen = Signal(object)
    periods: QWidget

    def set_presenter(self, presenter: RowPresenter) -> None:
        """Use another language or other names."""

    def calls_changed(self) -> None:
        """Something happened while it is shown."""


MakeStatistics = Callable[[], StatisticsWidget]


class LogPagesStack(QStackedWidget):
    """Shows one page at a time.

    Args:
        theme: The look in force.
        pane: The list.
        detail: More about the current call; a page over the list where there is no room for both.
        empty: What stands there before the first call.
        parent: The owner.

    Signals:
        caller_chosen: The statistics ask for the calls with a number; ``line_chosen``: to a line; ``day_chosen``: of a
            day.
    """

    caller_chosen = Signal(str)
    line_chosen = Signal(str)
    day_chosen = Signal(object)

    def __init__(
        self, *, theme: Theme, pane: ListPane, detail: DetailPane, empty: EmptyLog, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._pane, self._detail, self._empty = theme, pane, detail, empty
        theme.changed.connect(self._refit)
        self._narrow = self._is_empty = False
        self._width: int = 0
        self._make_statistics: MakeStatistics | None = None
        self.statistics: StatisticsWidget | None = None
        self._side = divider(upright=True)
        self._calls = QWidget()
        row = QHBoxLayout(self._calls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(pane, 1)
        row.addWidget(self._side)
        row.addWidget(detail)
        self.addWidget(self._calls)
        self.addWidget(empty)
        self.show_details(False)

    def set_statistics(self, make: MakeStatistics) -> None:
        """Say how the statistics page is made; that is done when it is first wanted."""
        self._make_statistics = make

    @property
    def in_statistics(self) -> bool:
        """Whether the statistics are shown."""
        return self.statistics is not None and self.currentWidget() is self.statistics

    @property
    def periods(self) -> QWidget | None:
        """What chooses the statistics' period, once there is a page of them."""
        return None if self.statistics is None else self.statistics.periods

    def show_statistics(self) -> None:
        """Turn to the statistics."""
        if self.statistics is None and self._make_statistics is not None:
            self.statistics = self._make_statistics()
            self.addWidget(self.statistics)
            self.statistics.caller_chosen.connect(self.caller_chosen)
            self.statistics.line_chosen.connect(self.line_chosen)
            self.statistics.day_chosen.connect(self.day_chosen)
        if self.statistics is not None:
            self.setCurrentWidget(self.statistics)

    def set_presenter(self, presenter: RowPresenter) -> None:
        """Use another language or other names."""
        if self.statistics is not None:
            self.statistics.set_presenter(presenter)

    def calls_changed(self) -> None:
        """Something happened: the statistics look again."""
        if self.statistics is not None and self.in_statistics:
            self.statistics.calls_changed()

    def show_calls(self) -> None:
        """Turn to the calls, or to the word that there are none."""
        self.setCurrentWidget(self._empty if self._is_empty else self._calls)

    def set_empty(self, empty: bool) -> None:
        """Whether there are no calls at all."""
        self._is_empty = empty
        if not self.in_statistics:
            self.show_calls()

    def fit(self, width: int) -> None:
        """The window has another width: below 960 the details become a page."""
        self._width = width
        scale = self._theme.scale
        narrow = width < rail_width(self._theme) + self._detail.sizeHint().width() + round(_LEAST_LIST * scale)
        if narrow != self._narrow:
            self._narrow = narrow
            self.show_details(False)

    def _refit(self) -> None:
        """Another text size: the details are as much wider."""
        self.fit(self._width)
        self.show_details(self._narrow and not self._pane.isVisibleTo(self))

    def show_details(self, shown: bool) -> None:
        """Show the details over the list, where there is no room for both."""
        paged = self._narrow and shown
        self._pane.setVisible(not paged)
        self._side.setVisible(not self._narrow)
        self._detail.setVisible(paged or not self._narrow)
        self._detail.show_back(paged)
        self._pane.show_details_button(self._narrow)
        width = self._detail.sizeHint().width()
        self._detail.setMinimumWidth(width)
        self._detail.setMaximumWidth(_WIDEST if paged else width)
