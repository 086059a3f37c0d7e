"""A menu whose ticks and arrows are the project's own, and grow with the text."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QMenu, QStyle

from callpop.desktop.icons import icon_pixmap

_EDGE, _OF_TEXT = 16, 14
"""An icon's edge beside text of the body's size: the style sheet leaves as much room for it."""

_MARGIN = 8


class Menu(QMenu):
    """A menu in the windows' look. Qt draws ticks and arrows of one size, whatever the text's."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget; the style sheet keeps Qt from drawing its own."""
        super().paintEvent(event)
        painter = QPainter(self)
        for action in self.actions():
            if action.isCheckable() and action.isChecked():
                self._paint(painter, action, "check", left=True)
            if action.menu() is not None:
                self._paint(painter, action, "chevron-right", left=False)

    def _paint(self, painter: QPainter, action: QAction, name: str, *, left: bool) -> None:
        row = self.actionGeometry(action)
        edge = round(self.font().pixelSize() * _EDGE / _OF_TEXT)
        place = QRect(0, row.center().y() - edge // 2 + 1, edge, edge)
        if left:
            place.moveLeft(row.left() + _MARGIN)
        else:
            place.moveRight(row.right() - _MARGIN)
        group = QPalette.ColorGroup.Active if action.isEnabled() else QPalette.ColorGroup.Disabled
        ink = self.palette().color(group, QPalette.ColorRole.WindowText).name()
        pixmap = icon_pixmap(name, ink, edge, painter.deviceTransform().m11())
        painter.drawPixmap(QStyle.visualRect(self.layoutDirection(), row, place).topLeft(), pixmap)
