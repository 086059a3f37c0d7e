"""Rows with bars that lie: who called most, and how each line went."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from callpop.desktop.stats.chart import Chart, Mark
from callpop.desktop.stats.paint import paint_block
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle

_ROW, _BAR, _GAP, _LEAST_TRACK = 44, 10, 2, 16


@dataclass(frozen=True, slots=True)
class RankRow:
    """One row; all plain text.

    Attributes:
        title: Who or which.
        second: The number, or ''.
        is_number: Whether the title is a number: then it is never elided.
        pieces: The bar: outcomes and their calls, from the left.
        total: All calls in words of digits.
        remark: What stands under the total; may be ''.
        said: As of ``Mark``.
        key: As of ``Mark``.
    """

    title: str
    second: str
    is_number: bool
    pieces: tuple[tuple[str, int], ...]
    total: str
    remark: str
    said: tuple[str, ...]
    key: object


class Ranking(Chart):
    """Rows, most first.

    Args:
        theme: The look in force.
    """

    def __init__(self, *, theme: Theme) -> None:
        self._rows: tuple[RankRow, ...] = ()
        self._nothing = ""
        super().__init__(theme=theme)

    def show_rows(self, rows: tuple[RankRow, ...], nothing: str) -> None:
        """Show other rows, or these words where there are none."""
        self._rows, self._nothing = rows, nothing
        self.lay_out()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(0, round(max(1, len(self._rows)) * _ROW * self.theme.scale))

    def marks_a_row(self) -> int:
        """See Chart."""
        return 1

    def make_marks(self) -> tuple[Mark, ...]:
        """The rows."""
        height = _ROW * self.theme.scale
        return tuple(
            Mark(QRectF(0, number * height, self.width(), height), row.said, row.key)
            for number, row in enumerate(self._rows)
        )

    def paint(self, painter: QPainter) -> None:
        """Names, bars, totals."""
        palette = self.theme.palette
        if not self._rows:
            painter.setFont(self.theme.font(TextStyle.SECOND))
            painter.setPen(QColor(palette.text3))
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignVCenter, self._nothing)
            return
        right = self._right_width()
        left = max(self._number_width(), min(self._left_width(), 0.55 * (self.width() - right)))
        most = max(sum(calls for _, calls in row.pieces) for row in self._rows)
        for number, (row, mark) in enumerate(zip(self._rows, self.marks, strict=True)):
            if number == self.hovered:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(palette.hover))
                painter.drawRoundedRect(mark.area, 8, 8)
            area = mark.area.adjusted(4, 2, -4, -2)
            self._paint_texts(painter, row, area, left, right)
            track = QRectF(area.left() + left + 12, 0, area.width() - left - right - 24, _BAR * self.theme.scale)
            track.moveTop(area.center().y() - track.height() / 2)
            self._paint_pieces(painter, row, track, most)

    def _paint_texts(self, painter: QPainter, row: RankRow, area: QRectF, left: float, right: float) -> None:
        palette, half = self.theme.palette, area.height() / 2
        first = QRectF(area.left(), area.top(), left, half if row.second else area.height())
        painter.setFont(self.theme.font(TextStyle.SECOND, 500))
        painter.setPen(QColor(palette.text))
        mode = Qt.TextElideMode.ElideNone if row.is_number else Qt.TextElideMode.ElideRight
        painter.drawText(
            first, Qt.AlignmentFlag.AlignVCenter, painter.fontMetrics().elidedText(row.title, mode, int(left))
        )
        upper = QRectF(area.right() - right, area.top(), right, half if row.remark else area.height())
        painter.setFont(self.theme.font(TextStyle.SECOND, 600))
        painter.drawText(upper, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.total)
        painter.setFont(self.theme.font(TextStyle.CAPTION))
        painter.setPen(QColor(palette.text2))
        if row.second:
            painter.drawText(first.translated(0, half), Qt.AlignmentFlag.AlignVCenter, row.second)
        if row.remark:
            under = upper.translated(0, half)
            painter.drawText(under, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.remark)

    def _paint_pieces(self, painter: QPainter, row: RankRow, track: QRectF, most: int) -> None:
        if track.width() < _LEAST_TRACK:
            return
        x = track.left()
        for outcome, calls in row.pieces:
            width = max(2.0, track.width() * calls / most) if calls else 0.0
            gap = _GAP if width > 2 * _GAP else 0
            paint_block(painter, QRectF(x, track.top(), width - gap, track.height()), outcome, self.theme.palette)
            x += width

    def _left_width(self) -> float:
        title = QFontMetricsF(self.theme.font(TextStyle.SECOND, 500))
        second = QFontMetricsF(self.theme.font(TextStyle.CAPTION))
        widest = (max(title.horizontalAdvance(row.title), second.horizontalAdvance(row.second)) for row in self._rows)
        return max(widest) + 2

    def _number_width(self) -> float:
        """The room for numbers, which are never cut off: where it is narrow the bars give way."""
        title = QFontMetricsF(self.theme.font(TextStyle.SECOND, 500))
        second = QFontMetricsF(self.theme.font(TextStyle.CAPTION))
        titles = (title.horizontalAdvance(row.title) for row in self._rows if row.is_number)
        return 2 + max((*titles, *(second.horizontalAdvance(row.second) for row in self._rows)))

    def _right_width(self) -> float:
        total = QFontMetricsF(self.theme.font(TextStyle.SECOND, 600))
        remark = QFontMetricsF(self.theme.font(TextStyle.CAPTION))
        return 2 + max(
            max(total.horizontalAdvance(row.total), remark.horizontalAdvance(row.remark)) for row in self._rows
        )
