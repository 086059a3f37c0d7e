"""Paints the rows of the log: 60 high, circle, who, what became of it, when."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from callpop.desktop.labels import plain_tooltip
from callpop.desktop.log_window.columns import EDGE, Border, Column, Columns, Zones, zones
from callpop.desktop.log_window.model import CallModel
from callpop.desktop.log_window.row import DayRow
from callpop.desktop.log_window.row_pen import RowPen
from callpop.desktop.log_window.rows import RowView
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_ROW, TextStyle

ROW, HEADING = 60, 36
"""Heights at a text size of 100 %."""

_MARGIN, _CIRCLE, _LINE = 8, 32, 20
_ROOMY = 480
"""Below this width of a row, the day is left to the heading and only the time is shown."""

_PARTS_GAP = 10
_KEPT = 40
"""Pictures of rows: some more than fit a window, 126 kB each at 100 %."""

_BY_KEYBOARD = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
_LOOKS = _BY_KEYBOARD | QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver

Index = QModelIndex | QPersistentModelIndex


class CallDelegate(QStyledItemDelegate):
    """Draws calls and the headings of their days.

    Args:
        theme: The look in force.
        model: The rows.
        parent: The owner.
    """

    def __init__(self, *, theme: Theme, model: CallModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model
        self._columns = Columns()
        self._pictures: dict[object, QPixmap] = {}
        self._made = 0
        theme.changed.connect(self._pictures.clear)

    @property
    def columns(self) -> Columns:
        """What is shown; whoever changes it has the list painted anew."""
        return self._columns

    @columns.setter
    def columns(self, columns: Columns) -> None:
        self._columns = columns
        self._pictures.clear()

    def heights(self) -> list[int]:
        """How high each row is, from the top."""
        heading, call = (round(height * self._theme.scale) for height in (HEADING, ROW))
        return [heading if isinstance(row, DayRow) else call for row in self._model.rows()]

    def zones(self, width: int) -> Zones:
        """Where the parts of a row stand in a list so wide."""
        return zones(width - 2 * _MARGIN, self._theme.scale, self.columns)

    def border_at(self, x: int, width: int) -> Border | None:
        """Which border of a column is under a point of the list, from its reading edge."""
        return self.zones(width).border_at(x - _MARGIN)

    def move_border(self, border: Border, by: int, width: int) -> None:
        """Make a column wider or narrower."""
        self.columns = self.columns.moved(border, by, self.zones(width), self._theme.scale)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """See QStyledItemDelegate."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        row = self._model.row(index.row())
        if isinstance(row, DayRow):
            painter.setFont(self._theme.font(TextStyle.SECOND, 600))
            painter.setPen(QColor(self._theme.palette.text3))
            area = rect.adjusted(_MARGIN + EDGE, 0, -_MARGIN - EDGE, 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, str(index.data()))
        else:
            picture = self._picture(option, painter.deviceTransform().m11(), self._model.view(row))
            painter.drawPixmap(rect.topLeft(), picture)
        painter.restore()

    def make_ready(self, option: QStyleOptionViewItem, index: Index, ratio: float) -> bool:
        """Paint the picture of a row that will be shown so; whether there was something to do."""
        row, made = self._model.row(index.row()), self._made
        if not isinstance(row, DayRow):
            self._picture(option, ratio, self._model.view(row))
        return self._made > made

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """A row that has no room for all its words says them under the pointer."""
        row = self._model.row(index.row()) if event.type() == QEvent.Type.ToolTip and index.isValid() else None
        if row is None or isinstance(row, DayRow):
            return super().helpEvent(event, view, option, index)
        option.rect = view.visualRect(index)
        _, cut = self._paint_picture(option.rect.size(), 1.0, option, self._model.view(row))
        view_of, spoken = self._model.view(row), str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        whole = spoken if view_of.subtitle in spoken else f"{spoken}, {view_of.subtitle}"
        told = plain_tooltip(whole) if cut else ""
        QToolTip.showText(event.globalPos(), told, view.viewport(), option.rect)
        return True

    def _picture(self, option: QStyleOptionViewItem, ratio: float, row: RowView) -> QPixmap:
        """A row as it looks now: while calls come in, the same rows are painted over and over again."""
        state: QStyle.StateFlag = option.state
        size: QSize = option.rect.size()
        key = (row, size.width(), size.height(), ratio, state & _LOOKS, option.direction)
        picture = self._pictures.pop(key, None)
        if picture is None:
            picture, _ = self._paint_picture(size, ratio, option, row)
            self._made += 1
        self._pictures[key] = picture
        while len(self._pictures) > _KEPT:
            del self._pictures[next(iter(self._pictures))]
        return picture

    def _paint_picture(
        self, size: QSize, ratio: float, option: QStyleOptionViewItem, row: RowView
    ) -> tuple[QPixmap, bool]:
        """A row, and whether something of it had no room."""
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(self._theme.palette.surface))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(_MARGIN, 0, size.width() - 2 * _MARGIN, size.height())
        state: QStyle.StateFlag = option.state
        self._paint_ground(painter, state, area)
        pen = RowPen(painter, area, option.direction, self._theme)
        self._paint_call(pen, row, bool(state & QStyle.StateFlag.State_Selected))
        painter.end()
        return picture, pen.cut

    def _paint_ground(self, painter: QPainter, state: QStyle.StateFlag, area: QRect) -> None:
        palette = self._theme.palette
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.selected if selected else palette.hover))
            painter.drawRoundedRect(area, RADIUS_ROW, RADIUS_ROW)
        if state & _BY_KEYBOARD == _BY_KEYBOARD:
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), RADIUS_ROW - 1, RADIUS_ROW - 1)

    def _paint_call(self, pen: RowPen, row: RowView, selected: bool) -> None:
        palette, scale, shown = self._theme.palette, self._theme.scale, self.columns.shown
        line = round(_LINE * scale)
        top = (pen.height - 2 * line - 2) // 2
        below = top + line + 2
        at = zones(pen.width, scale, self.columns)
        edge = round(_CIRCLE * scale)
        blends = selected and not palette.dark
        shades = self._theme.shades(row.tone)
        pen.circle(QRect(EDGE, (pen.height - edge) // 2, edge, edge), palette.surface if blends else shades.tint)
        pen.icon_in(QRect(EDGE, (pen.height - edge) // 2, edge, edge), row.icon, shades.ink, 16)

        when_width = end_width = 0
        if Column.TIME in shown:
            when = row.when if pen.width >= _ROOMY * scale else row.clock
            when_width = pen.end(at.right, top, line, when, palette.text2)
        if row.duration and Column.DURATION in shown:
            end_width = pen.end(at.right, below, line, row.duration, palette.text2)
        if row.urgent:
            end_width += pen.dot(at.right - end_width - (8 if end_width else 0), below, line) + (8 if end_width else 0)
        subtitle = self._subtitle(row)
        who = self._who_width(pen, row, subtitle, at)
        strong, second = self._theme.font(TextStyle.STRONG), self._theme.font(TextStyle.SECOND)
        marked = pen.mark(QRect(at.left, top, who, line), row.mark) if row.mark else 0
        pen.text(QRect(at.left + marked, top, who - marked, line), row.title, strong, palette.text)
        pen.text(QRect(at.left, below, who, line), subtitle, second, palette.text2)
        what = at.what + who - at.who
        ends_top = at.note_at - 12 if at.note_at else at.right - when_width - 12
        ends_below = at.note_at - 12 if at.note_at else at.right - end_width - 12
        medium = self._theme.font(TextStyle.SECOND, 500)
        ink = palette.missed.ink if row.urgent else palette.text2
        pen.text(QRect(what, top, ends_top - what, line), row.outcome, medium, ink)
        note_apart = bool(at.note_at)
        self._paint_context(pen, QRect(what, below, ends_below - what, line), row, with_note=not note_apart)
        if note_apart and row.note:
            width = min(at.note, at.right - max(when_width, end_width) - 12 - at.note_at)
            pen.noted(QRect(at.note_at, (pen.height - line) // 2, width, line), row.note)

    def _subtitle(self, row: RowView) -> str:
        if Column.ORGANISATION in self.columns.shown or row.subtitle != row.organisation or not row.organisation:
            return row.subtitle
        return "" if row.is_number else row.number

    def _who_width(self, pen: RowPen, row: RowView, subtitle: str, at: Zones) -> int:
        """A number is never elided: it may take room from the outcome, not lose digits."""
        width = at.who
        if row.is_number:
            width = max(width, pen.advance(row.title, self._theme.font(TextStyle.STRONG)) + 1)
        if subtitle and subtitle == row.number:
            width = max(width, pen.advance(subtitle, self._theme.font(TextStyle.SECOND)) + 1)
        return min(width, max(at.who, at.right - at.left - round(96 * self._theme.scale)))

    def _paint_context(self, pen: RowPen, box: QRect, row: RowView, *, with_note: bool) -> None:
        """The line that was called, what it was filed under, what was promised, then the note behind a pencil."""
        palette, shown = self._theme.palette, self.columns.shown
        second = self._theme.font(TextStyle.SECOND)
        left, right = box.left(), box.right() + 1
        note = row.note if with_note and Column.NOTE in shown else ""
        line = row.line if Column.LINE in shown else ""
        if line:
            most = (right - left) * 6 // 10 if note or row.tags or row.promise else right - left
            width = min(pen.advance(line, second) + 1, most)
            pen.text(QRect(left, box.top(), width, box.height()), line, second, palette.text2)
            left += width + _PARTS_GAP
        if row.promise:
            left += pen.flagged(QRect(left, box.top(), right - left, box.height()), row.promise) + _PARTS_GAP
        for tag in row.tags if Column.TAGS in shown else ():
            taken = pen.tag(QRect(left, box.top(), min(right - left, 120), box.height()), tag)
            if not taken:
                break
            left += taken + 6
        if note:
            pen.noted(QRect(left, box.top(), right - left, box.height()), note)
