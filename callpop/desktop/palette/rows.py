"""The rows of the palette: who, and when they last called."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import plain_tooltip
from callpop.desktop.palette.found import Found
from callpop.desktop.popup.avatar import paint_avatar
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_ROW, TextStyle

HEIGHT = 52
_CIRCLE, _ICON = 32, 16
_OUTCOME = 150
"""So wide an outcome may be beside the longest name."""

AnyIndex = QModelIndex | QPersistentModelIndex
FoundRole = Qt.ItemDataRole.UserRole


class FoundModel(QAbstractListModel):
    """Those who were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Found, ...] = ()

    def show_found(self, found: tuple[Found, ...]) -> None:
        """Show others."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def found(self, row: int) -> Found | None:
        """Who stands in a row."""
        return self._found[row] if 0 <= row < len(self._found) else None

    def row_of(self, wanted: Found | None) -> int:
        """Where somebody stands; the first row if they do not."""
        if wanted is None:
            return 0
        same = (i for i, one in enumerate(self._found) if (one.number, one.title) == (wanted.number, wanted.title))
        return next(same, 0)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See QAbstractItemModel."""
        found = self.found(index.row())
        if found is None:
            return None
        if role == FoundRole:
            return found
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return found.said
        return plain_tooltip(found.said) if role == Qt.ItemDataRole.ToolTipRole else None


class FoundDelegate(QStyledItemDelegate):
    """Paints one of them."""

    def __init__(self, *, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """See QStyledItemDelegate."""
        return QSize(200, round(HEIGHT * self._theme.scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """See QStyledItemDelegate."""
        found = index.data(FoundRole)
        if not isinstance(found, Found):
            return
        theme, palette, scale = self._theme, self._theme.palette, self._theme.scale
        state: Any = option.state
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.selected))
            painter.drawRoundedRect(rect, RADIUS_ROW, RADIUS_ROW)
        ratio = painter.deviceTransform().m11()
        edge, inset = round(_CIRCLE * scale), round(12 * scale)
        circle = QRect(rect.left() + inset, rect.top() + (rect.height() - edge) // 2, edge, edge)
        paint_avatar(painter, circle, found.avatar, theme, ratio)
        left, right = circle.right() + 1 + inset, rect.right() + 1 - inset
        middle, line = rect.center().y() + 1, round(20 * scale)
        first, second = QRect(left, middle - line, 0, line), QRect(left, middle, 0, line)
        # The name has the room first; what it leaves is the outcome's.
        names = ((found.title, TextStyle.STRONG), (found.second, TextStyle.SECOND))
        widest = max(QFontMetrics(theme.font(style)).horizontalAdvance(text) for text, style in names)
        room = max(round(_OUTCOME * scale), right - left - widest - 2 * round(12 * scale) - round(_ICON * scale))
        end = right - self._trailing(painter, found, right, first, second, ratio, room)
        for place, text, style, ink in (
            (first, found.title, TextStyle.STRONG, palette.text),
            (second, found.second, TextStyle.SECOND, palette.text2),
        ):
            painter.setFont(theme.font(style))
            painter.setPen(QColor(ink))
            place.setWidth(max(0, end - left))
            fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, fitting)
        painter.restore()

    def _trailing(
        self, painter: QPainter, found: Found, right: int, first: QRect, second: QRect, ratio: float, room: int
    ) -> int:
        """When and what, at the end of the row; returns how wide that is, the gap before it included."""
        if not found.when:
            return 0
        theme, palette, scale = self._theme, self._theme.palette, self._theme.scale
        painter.setFont(theme.font(TextStyle.SECOND))
        metrics = painter.fontMetrics()
        outcome = metrics.elidedText(found.outcome, Qt.TextElideMode.ElideRight, room)
        size = round(_ICON * scale)
        wide = max(metrics.horizontalAdvance(found.when), metrics.horizontalAdvance(outcome) + size + 6) + 2
        trailing = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.setPen(QColor(palette.text2))
        painter.drawText(QRect(right - wide, first.top(), wide, first.height()), trailing, found.when)
        painter.drawText(QRect(right - wide, second.top(), wide, second.height()), trailing, outcome)
        if found.icon:
            ink = theme.shades(found.tone).ink if found.tone else palette.text2
            at = right - metrics.horizontalAdvance(outcome) - 6 - size
            painter.drawPixmap(
                QPointF(at, second.top() + (second.height() - size) / 2), icon_pixmap(found.icon, ink, size, ratio)
            )
        return wide + round(12 * scale)
