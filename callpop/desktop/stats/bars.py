"""Stacked bars: calls by outcome, missed at the baseline."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from callpop.calls.statistics import Counts
from callpop.desktop.stats.chart import Chart, Mark
from callpop.desktop.stats.grouping import Bar, Unit
from callpop.desktop.stats.paint import paint_block
from callpop.desktop.stats.said import OUTCOMES, StatisticsWords
from callpop.desktop.stats.scale import ticks
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle

_HEIGHT, _LABELS, _TOP = 196, 24, 14
_BAR_SHARE, _WIDEST, _GAP, _LEAST, _BETWEEN = 0.58, 56, 2.0, 2.0, 8


class Bars(Chart):
    """Calls per day, week, month, year or hour.

    Args:
        theme: The look in force.
    """

    def __init__(self, *, theme: Theme) -> None:
        self._bars: tuple[Bar, ...] = ()
        self._said: StatisticsWords | None = None
        self._first_weekday = 0
        # Worked out once a layout: each bar asks for them several times.
        self._ticks: tuple[int, ...] = (0, 1)
        self._plot = QRectF(0, 0, 1, 1)
        super().__init__(theme=theme)

    def show_bars(self, bars: tuple[Bar, ...], said: StatisticsWords, *, first_weekday: int) -> None:
        """Draw other data."""
        self._bars, self._said, self._first_weekday = bars, said, first_weekday
        self.lay_out()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(0, round((_TOP + _LABELS) * self.theme.scale) + _HEIGHT)

    def first_mark(self) -> int:
        """The newest."""
        return len(self.marks) - 1

    def make_marks(self) -> tuple[Mark, ...]:
        """Each bar with the whole strip it stands in."""
        if self._said is None:
            return ()
        self._ticks = ticks(max((bar.counts.total for bar in self._bars), default=0))
        metrics = QFontMetricsF(self.theme.font(TextStyle.SECOND))
        left = max(metrics.horizontalAdvance(self._number(value)) for value in self._ticks) + 8
        self._plot = QRectF(left, _TOP * self.theme.scale, max(1.0, self.width() - left), _HEIGHT)
        plot, pitch = self._plot, self._pitch()
        return tuple(
            Mark(
                QRectF(plot.left() + i * pitch, 0.0, pitch, self.height() - 1),
                (self._said.bar_name(bar), *self._said.counts(bar.counts)),
                bar,
            )
            for i, bar in enumerate(self._bars)
        )

    def paint(self, painter: QPainter) -> None:
        """Axis, bars, totals, labels."""
        if self._said is None or not self._bars:
            return
        if not any(bar.counts.total for bar in self._bars):
            painter.setFont(self.theme.font(TextStyle.SECOND))
            painter.setPen(QColor(self.theme.palette.text3))
            none = self._said.words.text("stats.none")
            painter.drawText(self._plot, Qt.AlignmentFlag.AlignCenter, none)
        self._paint_axis(painter)
        for number, bar in enumerate(self._bars):
            self._paint_bar(painter, number, bar.counts)
        self._paint_totals(painter)
        self._paint_labels(painter)

    def _paint_axis(self, painter: QPainter) -> None:
        palette, plot = self.theme.palette, self._plot
        painter.setFont(self.theme.font(TextStyle.SECOND))
        half = painter.fontMetrics().height() / 2
        empty = not any(bar.counts.total for bar in self._bars)
        for value in self._ticks[:1] if empty else self._ticks:
            y = round(self._y(value)) + 0.5
            painter.setPen(QPen(QColor(palette.border if value else palette.control), 1))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            painter.setPen(QColor(palette.text2))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, y - half, plot.left() - 8, 2 * half), right, self._number(value))

    def _paint_bar(self, painter: QPainter, number: int, counts: Counts) -> None:
        if number == self.hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.palette.hover))
            painter.drawRoundedRect(self.marks[number].area, 6, 6)
        width = self._bar_width()
        left = self._centre(number) - width / 2
        so_far, floor = 0, self._y(0)
        for outcome in OUTCOMES:
            calls = getattr(counts, outcome)
            if not calls:
                continue
            so_far += calls
            top = min(self._y(so_far), floor - _LEAST)
            # The gap is taken from the piece itself: the top of the bar stays where its sum is.
            gap = _GAP if floor - top > 2 * _GAP else 0.0
            paint_block(painter, QRectF(left, top, width, floor - top - gap), outcome, self.theme.palette)
            floor = top

    def _paint_totals(self, painter: QPainter) -> None:
        font = self.theme.font(TextStyle.CAPTION, 500)
        metrics = QFontMetricsF(font)
        totals = [self._number(bar.counts.total) for bar in self._bars]
        if max(map(metrics.horizontalAdvance, totals)) > self._pitch() - 3:
            return
        painter.setFont(font)
        painter.setPen(QColor(self.theme.palette.text2))
        height = metrics.height()
        for number, (bar, total) in enumerate(zip(self._bars, totals, strict=True)):
            if bar.counts.total:
                top = min(self._y(bar.counts.total), self._y(0) - _LEAST) - height - 4
                area = QRectF(self._centre(number) - self._pitch(), top, 2 * self._pitch(), height)
                # No line of the axis goes through a number.
                behind = QRectF(0, 0, metrics.horizontalAdvance(total) + 4, height - 4)
                behind.moveCenter(area.center())
                palette = self.theme.palette
                painter.fillRect(behind, QColor(palette.hover if number == self.hovered else palette.surface))
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, total)

    def _paint_labels(self, painter: QPainter) -> None:
        top = self._plot.bottom() + 4
        right = 0.0
        for number, label in self._labels():
            strong = self._is_today(self._bars[number])
            painter.setFont(self.theme.font(TextStyle.SECOND, 600 if strong else 400))
            painter.setPen(QColor(self.theme.palette.text if strong else self.theme.palette.text2))
            width = QFontMetricsF(painter.font()).horizontalAdvance(label)
            left = self._label_left(number, width)
            if left >= right:
                area = QRectF(left, top, width + 2, self.height() - top)
                painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)
                right = left + width + _BETWEEN

    def _label_left(self, number: int, width: float) -> float:
        """Where a label begins: below the middle of its bar, but within the chart."""
        return min(max(0.0, self._centre(number) - width / 2), self.width() - width - 1.0)

    def _fit(self, metrics: QFontMetricsF, labels: list[str]) -> bool:
        """Whether all labels have room beside each other."""
        right = 0.0
        for number, label in enumerate(labels):
            width = metrics.horizontalAdvance(label)
            left = self._label_left(number, width)
            if left < right:
                return False
            right = left + width + _BETWEEN
        return True

    def _labels(self) -> list[tuple[int, str]]:
        """The labels of all bars if there is room, else those of some; the last of them first if it is today's."""
        if self._said is None:
            return []
        metrics = QFontMetricsF(self.theme.font(TextStyle.SECOND, 600))
        every: list[str] = []
        for short in (False, True):
            every = [self._said.bar_label(bar, short=short) for bar in self._bars]
            if self._fit(metrics, every):
                return list(enumerate(every))
        some = [(i, self._said.landmark(bar, first_weekday=self._first_weekday)) for i, bar in enumerate(self._bars)]
        some = [(i, label) for i, label in some if label]
        if len(some) < 2:
            stride = 1 + int(max(map(metrics.horizontalAdvance, every)) + 8) // max(1, int(self._pitch()))
            some = [(i, every[i]) for i in range(0, len(every), stride)]
        last = len(self._bars) - 1
        if some[-1][0] == last and self._is_today(self._bars[last]):
            # Today is the one that is looked for: what stands in its way gives way.
            room = self._centre(last) - metrics.horizontalAdvance(some[-1][1]) - 8
            some = [
                (i, label)
                for i, label in some
                if i == last or self._centre(i) + metrics.horizontalAdvance(label) / 2 < room
            ]
        return some

    def _is_today(self, bar: Bar) -> bool:
        return self._said is not None and bar.unit is Unit.DAY and bar.first == self._said.today

    def _number(self, value: int) -> str:
        return "" if self._said is None else self._said.words.number(value)

    def _y(self, value: int) -> float:
        plot = self._plot
        return plot.bottom() - plot.height() * value / self._ticks[-1]

    def _pitch(self) -> float:
        return self._plot.width() / max(1, len(self._bars))

    def _bar_width(self) -> float:
        return max(2.0, min(_WIDEST, self._pitch() * _BAR_SHARE))

    def _centre(self, number: int) -> float:
        return self._plot.left() + (number + 0.5) * self._pitch()
