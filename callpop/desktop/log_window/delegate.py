"""Paints the rows of the log: 60 high, circle, who, what became of it, when."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from callpop.calls.entry import LogEntry
from callpop.desktop.icons import icon_pixmap
from callpop.desktop.log_window.model import DayRole, EntryRole
from callpop.desktop.log_window.rows import RowPresenter, RowView
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_ROW, TextStyle

ROW, HEADING = 60, 36
"""Heights at a text size of 100 %."""

_EDGE, _CIRCLE, _TEXT_AT, _LINE = 8, 32, 56, 20
_ROOMY = 480
"""Below this width of a row, the day is left to the heading and only the time is shown."""

Index = QModelIndex | QPersistentModelIndex


class CallDelegate(QStyledItemDelegate):
    """Draws calls and the headings of their days.

    Args:
        theme: The look in force.
        presenter: Says what a row says.
        parent: The owner.
    """

    def __init__(self, *, theme: Theme, presenter: RowPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.presenter = presenter

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """See QStyledItemDelegate."""
        height = ROW if index.data(DayRole) is None else HEADING
        return QSize(0, round(height * self._theme.scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """See QStyledItemDelegate."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        entry = index.data(EntryRole)
        if isinstance(entry, LogEntry):
            self._paint_call(painter, option, rect.adjusted(_EDGE, 0, -_EDGE, 0), self.presenter.row(entry))
        else:
            painter.setFont(self._theme.font(TextStyle.SECOND, 600))
            painter.setPen(QColor(self._theme.palette.text3))
            area = rect.adjusted(_EDGE + 12, 0, -_EDGE - 12, 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, str(index.data()))
        painter.restore()

    def _paint_call(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: RowView) -> None:
        palette, scale = self._theme.palette, self._theme.scale
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.selected if selected else palette.hover))
            painter.drawRoundedRect(area, RADIUS_ROW, RADIUS_ROW)
        by_keyboard = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        if state & by_keyboard == by_keyboard:
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), RADIUS_ROW - 1, RADIUS_ROW - 1)
        pen = _Pen(painter, area, option.direction)
        self._paint_circle(painter, pen, area, row, selected)
        line = round(_LINE * scale)
        top = area.top() + (area.height() - 2 * line - 2) // 2
        below = top + line + 2
        left = round(_TEXT_AT * scale)
        right = area.width() - 12
        name_width = round(max(112.0, min(360.0, (area.width() - left) * 0.366)))
        when = row.when if area.width() >= _ROOMY * scale else row.clock
        second = self._theme.font(TextStyle.SECOND)
        painter.setFont(second)
        when_width = painter.fontMetrics().horizontalAdvance(when)
        pen.text(QRect(right - when_width, top, when_width, line), when, second, palette.text2, end=True)
        end_width = painter.fontMetrics().horizontalAdvance(row.duration) if row.duration else 0
        if row.duration:
            pen.text(QRect(right - end_width, below, end_width, line), row.duration, second, palette.text2, end=True)
        elif row.urgent:
            end_width = 8
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.badge))
            painter.drawEllipse(pen.place(QRect(right - 9, below + line // 2 - 4, 8, 8)))
        strong = self._theme.font(TextStyle.STRONG)
        # A number is never elided: it may take room from the outcome, not lose digits.
        for text, font in ((row.title if row.is_number else "", strong), (row.number, second)):
            if text in (row.title, row.subtitle):
                painter.setFont(font)
                name_width = max(name_width, painter.fontMetrics().horizontalAdvance(text) + 1)
        pen.text(QRect(left, top, name_width, line), row.title, strong, palette.text)
        pen.text(QRect(left, below, name_width, line), row.subtitle, second, palette.text2)
        middle = left + name_width + 12
        ink = palette.missed.ink if row.urgent else palette.text2
        medium = self._theme.font(TextStyle.SECOND, 500)
        pen.text(QRect(middle, top, right - when_width - 12 - middle, line), row.outcome, medium, ink)
        self._paint_context(pen, QRect(middle, below, right - end_width - 12 - middle, line), row)

    def _paint_circle(self, painter: QPainter, pen: _Pen, area: QRect, row: RowView, selected: bool) -> None:
        palette, scale = self._theme.palette, self._theme.scale
        shades = self._theme.shades(row.tone)
        edge = round(_CIRCLE * scale)
        circle = pen.place(QRect(12, area.top() + (area.height() - edge) // 2, edge, edge))
        painter.setPen(Qt.PenStyle.NoPen)
        blends = selected and row.tone == "ringing" and not palette.dark
        painter.setBrush(QColor(palette.surface if blends else shades.tint))
        painter.drawEllipse(circle)
        size = round(16 * scale)
        pixmap = icon_pixmap(row.icon, shades.ink, size, painter.deviceTransform().m11())
        painter.drawPixmap(QPointF(circle.center()) - QPointF(size / 2 - 0.5, size / 2 - 0.5), pixmap)

    def _paint_context(self, pen: _Pen, box: QRect, row: RowView) -> None:
        """The line that was called, then the note behind a pencil."""
        palette, scale = self._theme.palette, self._theme.scale
        second = self._theme.font(TextStyle.SECOND)
        pen.painter.setFont(second)
        metrics = pen.painter.fontMetrics()
        line_width = min(metrics.horizontalAdvance(row.line) + 1, box.width())
        if row.note:
            line_width = min(line_width, box.width() * 6 // 10)
        if row.line:
            pen.text(QRect(box.left(), box.top(), line_width, box.height()), row.line, second, palette.text2)
        if not row.note:
            return
        size = round(12 * scale)
        left = box.left() + (line_width + 10 if row.line else 0)
        room = box.right() - left - size - 6
        if room < 24:
            return
        pixmap = icon_pixmap("pencil", palette.text2, size, pen.painter.deviceTransform().m11())
        icon_at = pen.place(QRect(left, box.top() + (box.height() - size) // 2, size, size))
        pen.painter.drawPixmap(icon_at.topLeft(), pixmap)
        pen.text(QRect(left + size + 6, box.top(), room, box.height()), row.note, second, palette.text2)


class _Pen:
    """Places what belongs to a row, mirrored where one reads from the right."""

    def __init__(self, painter: QPainter, area: QRect, direction: Qt.LayoutDirection) -> None:
        self.painter, self._area, self._direction = painter, area, direction

    def place(self, box: QRect) -> QRect:
        """A box given from the row's left edge, where it stands in the view."""
        return QStyle.visualRect(self._direction, self._area, box.translated(self._area.left(), 0))

    def text(self, box: QRect, text: str, font: QFont, ink: str, *, end: bool = False) -> None:
        """One line, elided if it must be."""
        if box.width() <= 0:
            return
        self.painter.setFont(font)
        self.painter.setPen(QColor(ink))
        fitting = self.painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
        side = Qt.AlignmentFlag.AlignTrailing if end else Qt.AlignmentFlag.AlignLeading
        flags = QStyle.visualAlignment(self._direction, side | Qt.AlignmentFlag.AlignVCenter)
        place = self.place(box).adjusted(-1, 0, 1, 0) if end else self.place(box)
        self.painter.drawText(place, flags | Qt.TextFlag.TextSingleLine, fitting)
