"""Marks a setting that was looked for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_ROW

_SHOWN_MS = 2400


class Highlight(QWidget):
    """Lies behind a row that was looked for, for a moment.

    Args:
        theme: The look in force.
        row: The row.
        parent: What the row stands in.
    """

    def __init__(self, *, theme: Theme, row: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(row.geometry().adjusted(-12, 0, 12, 0))
        self.lower()
        self.show()
        QTimer.singleShot(_SHOWN_MS, self, self.close)

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.palette.selected))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 2, 0, -3), RADIUS_ROW, RADIUS_ROW)
