"""The charts of the page, one below the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from callpop.calls.statistics import Statistics
from callpop.desktop.stats.bars import Bars
from callpop.desktop.stats.chart import Chart
from callpop.desktop.stats.figures import FigureRow
from callpop.desktop.stats.grouping import Unit, bars_of
from callpop.desktop.stats.head import ChartHead, Key
from callpop.desktop.stats.heat_map import HeatMap
from callpop.desktop.stats.names import Names
from callpop.desktop.stats.rank_rows import caller_rows, line_rows
from callpop.desktop.stats.ranking import Ranking
from callpop.desktop.stats.said import OUTCOMES, StatisticsWords
from callpop.desktop.stats.tables import Table, bars_table, callers_table, hours_table, lines_table
from callpop.desktop.theme import Theme

_SIDE_BY_SIDE = 680


class Charts(QWidget):
    """Figures, bars, busiest hours, callers and lines of a period.

    Args:
        theme: The look in force.
        parent: The owner.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._theme = theme
        self.figures = FigureRow(theme=theme)
        self.bars, self.heat_map = Bars(theme=theme), HeatMap(theme=theme)
        self.callers, self.lines = Ranking(theme=theme), Ranking(theme=theme)
        self._heads = {chart: ChartHead(theme=theme) for chart in self.charts}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.figures)
        for chart in (self.bars, self.heat_map):
            column.addSpacing(16)
            column.addLayout(self._with_head(chart))
        column.addSpacing(16)
        self._ranks = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._ranks.setSpacing(32)
        for ranking in (self.callers, self.lines):
            self._ranks.addLayout(self._with_head(ranking), 1)
        column.addLayout(self._ranks)

    @property
    def charts(self) -> tuple[Chart, ...]:
        """In the order of the page."""
        return (self.bars, self.heat_map, self.callers, self.lines)

    def show_statistics(self, of: Statistics, *, said: StatisticsWords, names: Names, first_weekday: int) -> None:
        """Show other data, or the same in other words."""
        text = said.words.text
        bars = bars_of(of, first_weekday=first_weekday)
        self.figures.show_views(said.figures(of))
        self.bars.show_bars(bars, said, first_weekday=first_weekday)
        self.heat_map.show_hours(of, said, first_weekday=first_weekday)
        self.callers.show_rows(caller_rows(of, said, names), text("stats.no_callers"))
        self.lines.show_rows(line_rows(of, said, names), text("stats.no_lines"))
        outcomes = tuple(Key(text(f"outcome.{each}"), each) for each in OUTCOMES)
        steps = Key(text("stats.busy_many"), before=text("stats.busy_few"))
        heads: dict[Chart, tuple[str, tuple[Key, ...], Table]] = {
            self.bars: (said.bars_title(bars[0].unit if bars else Unit.DAY), outcomes, bars_table(bars, said)),
            self.heat_map: (text("stats.busiest"), (steps,), hours_table(of, said, first_weekday)),
            self.callers: (text("stats.top"), (), callers_table(of, said, names)),
            self.lines: (text("stats.per_line"), (), lines_table(of, said, names)),
        }
        for chart, (title, keys, table) in heads.items():
            self._heads[chart].say(title, keys)
            chart.setAccessibleName(f"{title}. {text('stats.walk')}")
            chart.setAccessibleDescription(_as_text(table))
        self.setAccessibleName(text("stats.title"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Callers and lines stand side by side where there is room."""
        super().resizeEvent(event)
        broad = self.width() >= _SIDE_BY_SIDE * self._theme.scale
        direction = QBoxLayout.Direction.LeftToRight if broad else QBoxLayout.Direction.TopToBottom
        if direction is not self._ranks.direction():
            self._ranks.setDirection(direction)
            self._ranks.setSpacing(32 if broad else 20)

    def _with_head(self, chart: Chart) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._heads[chart])
        column.addWidget(chart)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        return column


def _as_text(table: Table) -> str:
    """A table as a screen reader reads it: a line a row, each number with its column's name."""
    first, *others = table.header
    lines = []
    for head, *cells in table.rows:
        told = (f"{name} {cell}" for name, cell in zip(others, cells, strict=True) if cell not in (0, ""))
        lines.append(f"{head}: {', '.join(told)}" if any(cell not in (0, "") for cell in cells) else f"{head}: 0")
    return "\n".join((f"{table.title}, {first}", *lines))
