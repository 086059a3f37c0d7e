"""Paints the legs of a call: circles on a line, what happened, and when."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import plain_tooltip
from callpop.desktop.log_window.legs import Leg
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle

PITCH, _CIRCLE = 44, 24


class Timeline(QWidget):
    """The way of one call.

    Args:
        theme: The look in force.
        parent: The owner.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._legs: tuple[Leg, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_legs(self, legs: tuple[Leg, ...]) -> None:
        """Show another call."""
        self._legs = legs
        self.setAccessibleName(". ".join(leg.spoken for leg in legs))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        # The last one needs no room below it, unless it says more.
        spare = 16 if self._legs and not self._legs[-1].sub else 0
        return QSize(200, round((len(self._legs) * PITCH - spare) * self._theme.scale))

    def minimumSizeHint(self) -> QSize:
        """See QWidget."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Say in whole what had no room."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = event.pos().y() // max(1, round(PITCH * self._theme.scale))
            if 0 <= number < len(self._legs):
                QToolTip.showText(event.globalPos(), plain_tooltip(self._legs[number].spoken), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, scale = self._theme.palette, self._theme.scale
        pitch, circle = round(PITCH * scale), round(_CIRCLE * scale)
        middle = circle / 2 + 1
        if len(self._legs) > 1:
            painter.setPen(QPen(QColor(palette.skeleton), 2))
            painter.drawLine(QPointF(middle, middle), QPointF(middle, pitch * (len(self._legs) - 1) + middle))
        for number, leg in enumerate(self._legs):
            top = number * pitch
            shades = self._theme.shades(leg.tone)
            painter.setPen(QPen(QColor(palette.window), 2))
            painter.setBrush(QColor(shades.tint))
            painter.drawEllipse(QRectF(0, top, circle + 2, circle + 2))
            size = round(14 * scale)
            pixmap = icon_pixmap(leg.icon, shades.ink, size, painter.deviceTransform().m11())
            painter.drawPixmap(QPointF(middle - size / 2, top + middle - size / 2), pixmap)
            self._paint_words(painter, leg, top)

    def _paint_words(self, painter: QPainter, leg: Leg, top: int) -> None:
        palette, scale = self._theme.palette, self._theme.scale
        left, line = round(36 * scale), round(20 * scale)
        painter.setFont(self._theme.font(TextStyle.SECOND))
        painter.setPen(QColor(palette.text2))
        time = leg.stamp
        width = painter.fontMetrics().horizontalAdvance(time) + 1
        trailing = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRect(self.width() - width, top + 2, width, line), trailing, time)
        whole = self.width() - left
        under, caption = top + 2 + round(18 * scale), self._theme.font(TextStyle.CAPTION)
        for text, y, font, ink, space in (
            (leg.title, top + 2, self._theme.font(TextStyle.SECOND, 500), palette.text, whole - width - 8),
            (leg.sub, under, caption, palette.text2, whole),
        ):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, space)
            painter.drawText(QRect(left, y, space, line), Qt.AlignmentFlag.AlignVCenter, fitting)
