"""Places what belongs to a row of the log, mirrored where one reads from the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from callpop.desktop.icons import icon_pixmap
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle

# Whole numbers: to put enumerations together takes longer than to draw a text.
_LEFT, _RIGHT = (
    (side | Qt.AlignmentFlag.AlignVCenter).value | Qt.TextFlag.TextSingleLine.value
    for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
)
_NOTE_ROOM = 24
_SMALL_ICON = 12


class RowPen:
    """Paints parts of one row; boxes count from the row's reading edge and top.

    Args:
        painter: On the list.
        area: The row.
        direction: Where one begins to read.
        theme: The look in force.

    Attributes:
        cut: Whether something had no room.
    """

    def __init__(self, painter: QPainter, area: QRect, direction: Qt.LayoutDirection, theme: Theme) -> None:
        self._painter, self._area, self._direction, self._theme = painter, area, direction, theme
        self.width, self.height = area.width(), area.height()
        self.cut = False

    def advance(self, text: str, font: QFont) -> int:
        """How wide a text is."""
        return QFontMetrics(font).horizontalAdvance(text)

    def text(self, box: QRect, text: str, font: QFont, ink: str, *, end: bool = False) -> None:
        """One line, elided if it must be."""
        if box.width() <= 0 or not text:
            return
        self._painter.setFont(font)
        self._painter.setPen(QColor(ink))
        fitting = self._painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
        self.cut = self.cut or fitting != text
        mirrored = self._direction is Qt.LayoutDirection.RightToLeft
        place = self._place(box).adjusted(-1, 0, 1, 0) if end else self._place(box)
        self._painter.drawText(place, _RIGHT if end is not mirrored else _LEFT, fitting)

    def end(self, right: int, top: int, height: int, text: str, ink: str) -> int:
        """A short text that ends at the row's end; how wide it is."""
        font = self._theme.font(TextStyle.SECOND)
        width = self.advance(text, font)
        self.text(QRect(right - width, top, width, height), text, font, ink, end=True)
        return width

    def dot(self, right: int, top: int, height: int) -> int:
        """The mark of a missed call that waits; how wide it is."""
        size = round(8 * self._theme.scale)
        self.circle(QRect(right - size - 1, top + (height - size) // 2, size, size), self._theme.palette.badge)
        return size

    def circle(self, box: QRect, colour: str) -> None:
        """A disc."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        self._painter.drawEllipse(self._place(box))

    def icon_in(self, box: QRect, name: str, ink: str, size: int) -> None:
        """An icon in the middle of a box."""
        edge = round(size * self._theme.scale)
        pixmap = icon_pixmap(name, ink, edge, self._painter.deviceTransform().m11())
        middle = QRectF(self._place(box)).center()
        self._painter.drawPixmap(middle - QPointF(edge / 2, edge / 2), pixmap)

    def noted(self, box: QRect, note: str) -> None:
        """A note behind a pencil, where there is room for some of it."""
        self._behind_icon(box, "pencil", note, self._theme.palette.text2, self._theme.palette.text2)

    def flagged(self, box: QRect, promise: str) -> int:
        """What was promised, behind a flag; how wide it is."""
        palette = self._theme.palette
        return self._behind_icon(box, "flag", promise, palette.passed.ink, palette.passed.ink)

    def tag(self, box: QRect, tag: str) -> int:
        """A word in a pill; how wide it is, 0 if there is no room."""
        return self._pill(box, tag, self._theme.palette.quiet.tint, self._theme.palette.quiet.ink)

    def mark(self, box: QRect, mark: str) -> int:
        """What kind of call it is, before the name; how much room it takes."""
        palette = self._theme.palette
        width = self._pill(box, mark, palette.passed.tint, palette.passed.ink)
        return width + 6 if width else 0

    def _behind_icon(self, box: QRect, icon: str, text: str, icon_ink: str, ink: str) -> int:
        font, size = self._theme.font(TextStyle.SECOND), round(_SMALL_ICON * self._theme.scale)
        room = box.width() - size - 6
        if room < _NOTE_ROOM:
            return 0
        self.icon_in(QRect(box.left(), box.top(), size, box.height()), icon, icon_ink, _SMALL_ICON)
        width = min(room, self.advance(text, font) + 1)
        self.text(QRect(box.left() + size + 6, box.top(), width, box.height()), text, font, ink)
        return size + 6 + width

    def _pill(self, box: QRect, text: str, tint: str, ink: str) -> int:
        font = self._theme.font(TextStyle.CAPTION, 500)
        pad, height = round(7 * self._theme.scale), round(18 * self._theme.scale)
        width = min(box.width(), self.advance(text, font) + 2 * pad + 1)
        if width < 2 * pad + _NOTE_ROOM:
            return 0
        pill = QRect(box.left(), box.top() + (box.height() - height) // 2, width, height)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(tint))
        self._painter.drawRoundedRect(self._place(pill), height / 2, height / 2)
        self.text(pill.adjusted(pad, 0, -pad, 0), text, font, ink)
        return width

    def _place(self, box: QRect) -> QRect:
        """A box given from the row's reading edge, where it stands in the view."""
        return QStyle.visualRect(self._direction, self._area, box.translated(self._area.left(), self._area.top()))
