"""The busiest hours: weekdays by hours, in six steps of colour, the count in each cell."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from callpop.calls.statistics import Statistics
from callpop.desktop.stats.chart import Chart, Mark
from callpop.desktop.stats.grouping import busy_hours, shown_weekdays
from callpop.desktop.stats.paint import blend, cell_edge, heat_colour, ink_on
from callpop.desktop.stats.said import StatisticsWords
from callpop.desktop.stats.scale import STEPS, heat_step
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle

_CELL, _GAP, _RADIUS = 24, 4, 6


class HeatMap(Chart):
    """Weekdays below each other; where the hours have no room side by side, they go below each other instead.

    Args:
        theme: The look in force.
    """

    def __init__(self, *, theme: Theme) -> None:
        self._hours: tuple[tuple[int, ...], ...] = ()
        self._said: StatisticsWords | None = None
        self._days: tuple[int, ...] = ()
        self._shown = range(0)
        # Measured once a layout: each cell asks for them.
        self._left = self._widest = 0.0
        super().__init__(theme=theme)

    def show_hours(self, of: Statistics, said: StatisticsWords, *, first_weekday: int) -> None:
        """Draw other data."""
        self._hours, self._said = of.hours, said
        self._days = shown_weekdays(of, first_weekday=first_weekday)
        self._shown = busy_hours(of.hours)
        self.lay_out()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        scale = self.theme.scale
        rows = len(self._shown) if self._upright() else len(self._days)
        return QSize(0, round(rows * (_CELL * scale + _GAP) + 24 * scale))

    def marks_a_row(self) -> int:
        """See Chart."""
        return len(self._days) if self._upright() else len(self._shown)

    def make_marks(self) -> tuple[Mark, ...]:
        """The cells, row by row."""
        said = self._said
        if said is None:
            return ()
        self._measure(said)
        made = []
        for number, (day, when) in enumerate(self._order()):
            span = said.words.text("stats.hours", since=said.words.hour(when), until=said.words.hour(when + 1))
            name = said.words.text("stats.weekday_date", weekday=said.weekday(day), date=span)
            made.append(Mark(self._cell(number), (name, said.calls(self._hours[day][when]))))
        return tuple(made)

    def paint(self, painter: QPainter) -> None:
        """Cells and labels."""
        said, palette = self._said, self.theme.palette
        if said is None:
            return
        most = max(max(row) for row in self._hours)
        fills = [heat_colour(step, palette) for step in range(STEPS)]
        inks = [ink_on(fill, palette) for fill in fills]
        edge = cell_edge(palette)
        painter.setFont(self.theme.font(TextStyle.CAPTION, 500))
        for number, (day, when) in enumerate(self._order()):
            calls, area = self._hours[day][when], self.marks[number].area
            step = heat_step(calls, most)
            fill, ink = fills[step], inks[step]
            painter.setPen(edge)
            painter.setBrush(blend(fill, ink, 0.12) if number == self.hovered else fill)
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)
            painter.setPen(ink)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, said.words.number(calls))
        self._paint_labels(painter, said)

    def _paint_labels(self, painter: QPainter, said: StatisticsWords) -> None:
        painter.setFont(self.theme.font(TextStyle.SECOND))
        painter.setPen(QColor(self.theme.palette.text2))
        days, hours = [said.weekday(day) for day in self._days], [said.words.hour(each) for each in self._shown]
        rows, columns = (hours, days) if self._upright() else (days, hours)
        for number, label in enumerate(rows):
            cell = self._cell(number * len(columns))
            painter.drawText(QRectF(0, cell.top(), cell.left(), cell.height()), Qt.AlignmentFlag.AlignVCenter, label)
        metrics = QFontMetricsF(painter.font())
        pitch = self._cell(0).width() + _GAP
        stride = max(1, -int(-(max(map(metrics.horizontalAdvance, columns)) + 6) // pitch))
        top = self.height() - 24 * self.theme.scale
        right = 0.0
        for number in range(0, len(columns), stride):
            cell, width = self._cell(number), metrics.horizontalAdvance(columns[number]) + 4
            left = min(cell.center().x() - width / 2, self.width() - width)
            if left >= right:
                area = QRectF(left, top, width, self.height() - top)
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, columns[number])
                right = left + width

    def _order(self) -> list[tuple[int, int]]:
        if self._upright():
            return [(day, when) for when in self._shown for day in self._days]
        return [(day, when) for day in self._days for when in self._shown]

    def _cell(self, number: int) -> QRectF:
        columns = max(1, self.marks_a_row())
        row, column = divmod(number, columns)
        left = self._left
        pitch = (self.width() - left + _GAP) / columns
        height = _CELL * self.theme.scale
        return QRectF(left + column * pitch, row * (height + _GAP), pitch - _GAP, height)

    def _measure(self, said: StatisticsWords) -> None:
        """How wide the counts are, and the labels of the rows, whichever way round."""
        counts = QFontMetricsF(self.theme.font(TextStyle.CAPTION, 500))
        most = max(max(row) for row in self._hours)
        # All digits are equally broad.
        self._widest = counts.horizontalAdvance(said.words.number(most))
        metrics = QFontMetricsF(self.theme.font(TextStyle.SECOND))
        self._left = max(map(metrics.horizontalAdvance, (said.words.hour(23), *map(said.weekday, range(7))))) + 12

    def _upright(self) -> bool:
        """Whether the counts are too wide for cells of all hours side by side."""
        return (self.width() - self._left + _GAP) / max(1, len(self._shown)) - _GAP < self._widest + 4
