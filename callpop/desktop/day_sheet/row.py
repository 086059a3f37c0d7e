"""A row of the day sheet: a button that opens its call."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QStyleOption, QWidget

from callpop.desktop.day_sheet.sections import SheetRow
from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import plain_tooltip
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_ROW, TextStyle

_HEIGHT, _CIRCLE = 52, 32


class SheetButton(QAbstractButton):
    """One thing to do.

    Args:
        theme: The look in force.
        row: What it says.
        parent: The owner.
    """

    def __init__(self, *, theme: Theme, row: SheetRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.row = theme, row
        self.setAccessibleName(row.spoken)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(320, round(_HEIGHT * self._theme.scale))

    def minimumSizeHint(self) -> QSize:
        """May be as narrow as the window."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        palette, scale, row = self._theme.palette, self._theme.scale, self.row
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.selected if self.isDown() else palette.hover))
            painter.drawRoundedRect(area, RADIUS_ROW, RADIUS_ROW)
        self._paint_circle(painter, area)
        left = 8 + _CIRCLE * scale + 12
        painter.setFont(self._theme.font(TextStyle.SECOND))
        when = painter.fontMetrics().horizontalAdvance(row.when) + 2
        shades = self._theme.shades(row.tone.value)
        half = area.height() / 2 - 5 * scale
        upper = QRectF(left, 5 * scale, area.width() - left - 8, half)
        painter.setPen(QColor(shades.ink if row.icon == "clock" else palette.text2))
        painter.drawText(upper, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.when)
        painter.setFont(self._theme.font(TextStyle.STRONG))
        painter.setPen(QColor(palette.text))
        cut = self._line(painter, upper.adjusted(0, 0, -when - 12, 0), row.title)
        painter.setFont(self._theme.font(TextStyle.SECOND))
        painter.setPen(QColor(palette.text2))
        cut = self._line(painter, QRectF(left, upper.bottom(), upper.width(), half), row.second) or cut
        told = plain_tooltip(row.spoken) if cut else ""
        if self.toolTip() != told:
            self.setToolTip(told)
        self._paint_focus(painter, area)

    def _paint_circle(self, painter: QPainter, area: QRectF) -> None:
        shades, scale = self._theme.shades(self.row.tone.value), self._theme.scale
        size = _CIRCLE * scale
        circle = QRectF(8, (area.height() - size) / 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.tint))
        painter.drawEllipse(circle)
        edge = round(16 * scale)
        pixmap = icon_pixmap(self.row.icon, shades.ink, edge, painter.deviceTransform().m11())
        painter.drawPixmap(circle.center() - QRectF(0, 0, edge, edge).center(), pixmap)

    def _paint_focus(self, painter: QPainter, area: QRectF) -> None:
        option = QStyleOption()
        option.initFrom(self)
        by_keyboard = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        if option.state & by_keyboard == by_keyboard:
            painter.setPen(QPen(QColor(self._theme.palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS_ROW - 1, RADIUS_ROW - 1)

    def _line(self, painter: QPainter, area: QRectF, text: str) -> bool:
        """Draw one line, and say whether it was cut."""
        fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, fitting)
        return fitting != text
