"""The figures at the head of the page, each compared with the period before."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from callpop.desktop.labels import plain_tooltip
from callpop.desktop.stats.said import FigureView
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_PANEL, TextStyle

_PADDING, _GAP, _HEIGHT, _BESIDE = 16, 16, 92, 8


class Figure(QLabel):
    """One figure in its box.

    Args:
        theme: The look in force.
        parent: The owner.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: FigureView | None = None

    def show_view(self, view: FigureView | None) -> None:
        """Show another figure; None: it is not known yet."""
        self._view = view
        self.setAccessibleName(view.spoken if view else "")
        self.setToolTip(plain_tooltip(view.spoken) if view else "")
        self.update()

    def least_width(self) -> int:
        """How wide it must be for nothing of it to be cut off."""
        if self._view is None:
            return 0
        label, value, caption, small = self._fonts()
        widths = (
            label.horizontalAdvance(self._view.label),
            value.horizontalAdvance(self._view.value)
            + (_BESIDE + small.horizontalAdvance(self._view.within) if self._view.within else 0),
            caption.horizontalAdvance(self._view.change),
        )
        return round(max(widths)) + 2 * _PADDING + 2

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, scale = self._theme.palette, self._theme.scale
        painter.setPen(QColor(palette.text) if palette.border_width > 1 else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.window))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PANEL, RADIUS_PANEL)
        inner = QRectF(self.rect()).adjusted(_PADDING, 10 * scale, -_PADDING, -6 * scale)
        if self._view is None:
            self._paint_skeleton(painter, inner)
            return
        view, row = self._view, 20 * scale
        painter.setFont(self._theme.font(TextStyle.SECOND, 500))
        painter.setPen(QColor(palette.text2))
        self._line(painter, QRectF(inner.left(), inner.top(), inner.width(), row), view.label)
        painter.setFont(self._theme.font(TextStyle.DISPLAY))
        painter.setPen(QColor(palette.text))
        middle = QRectF(inner.left(), inner.top() + row, inner.width(), 36 * scale)
        taken = self._line(painter, middle, view.value)
        _, value, _, small = self._fonts()
        if view.within and taken + _BESIDE + small.horizontalAdvance(view.within) <= inner.width() + 1:
            painter.setFont(self._theme.font(TextStyle.CAPTION))
            painter.setPen(QColor(palette.text3))
            # Both stand on the same line, as words of one text do.
            base = middle.center().y() + (value.ascent() - value.descent()) / 2
            top = base - small.ascent()
            room = QRectF(inner.left() + taken, top, inner.width() - taken, small.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, view.within)
        painter.setFont(self._theme.font(TextStyle.SECOND))
        inks = {True: palette.answered.ink, False: palette.missed.ink, None: palette.text3}
        painter.setPen(QColor(inks[view.good]))
        self._line(painter, QRectF(inner.left(), middle.bottom(), inner.width(), row), view.change)

    def _paint_skeleton(self, painter: QPainter, inner: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.palette.skeleton))
        scale = self._theme.scale
        for top, width, height in ((6, 0.6, 8), (28, 0.35, 20), (62, 0.7, 8)):
            painter.drawRoundedRect(
                QRectF(inner.left(), inner.top() + top * scale, inner.width() * width, height * scale), 4, 4
            )

    def _line(self, painter: QPainter, area: QRectF, text: str) -> float:
        fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()) + 1)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, fitting)
        return float(painter.fontMetrics().horizontalAdvance(fitting))

    def _fonts(self) -> tuple[QFontMetricsF, QFontMetricsF, QFontMetricsF, QFontMetricsF]:
        return (
            QFontMetricsF(self._theme.font(TextStyle.SECOND, 500)),
            QFontMetricsF(self._theme.font(TextStyle.DISPLAY)),
            QFontMetricsF(self._theme.font(TextStyle.SECOND)),
            QFontMetricsF(self._theme.font(TextStyle.CAPTION)),
        )


class FigureRow(QWidget):
    """Four side by side, or two, or one, as their words have room.

    Args:
        theme: The look in force.
        parent: The owner.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.figures = tuple(Figure(theme=theme, parent=self) for _ in range(4))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._place)

    def show_views(self, views: tuple[FigureView, ...]) -> None:
        """Show other figures."""
        for figure, view in zip(self.figures, views, strict=True):
            figure.show_view(view)
        self._place()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        rows = len(self.figures) // self._columns()
        return QSize(0, rows * self._height() + (rows - 1) * _GAP)

    def minimumSizeHint(self) -> QSize:
        """See QWidget."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        columns, height = self._columns(), self._height()
        width = (self.width() - (columns - 1) * _GAP) / columns
        for number, figure in enumerate(self.figures):
            row, column = divmod(number, columns)
            left = round(column * (width + _GAP))
            figure.setGeometry(left, row * (height + _GAP), round(width), height)
            figure.update()
        self.updateGeometry()

    def _columns(self) -> int:
        least = max(figure.least_width() for figure in self.figures)
        return next((n for n in (4, 2) if n * least + (n - 1) * _GAP <= self.width()), 1)

    def _height(self) -> int:
        return round(_HEIGHT * self._theme.scale)
