"""A switch: on or off."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOption, QWidget

from callpop.desktop.theme import Theme

_WIDTH, _HEIGHT, _KNOB, _ROOM = 40, 24, 14, 4


class ToggleControl(QCheckBox):
    """On or off; for screen readers a check box.

    Args:
        theme: The look in force.
        name: What it sets, for screen readers.
        parent: The owner.
    """

    edited = Signal(object)

    def __init__(self, *, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda on: self.edited.emit(bool(on)))
        theme.changed.connect(self.updateGeometry)

    def show_value(self, value: object) -> None:
        """Show what is set."""
        self.setChecked(bool(value))

    def sizeHint(self) -> QSize:
        """See QWidget; there is room for the focus ring."""
        scale = self._theme.scale
        return QSize(round((_WIDTH + 2 * _ROOM) * scale), round((_HEIGHT + 2 * _ROOM) * scale))

    def minimumSizeHint(self) -> QSize:
        """See QWidget."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """All of it can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        palette, scale = self._theme.palette, self._theme.scale
        on, usable = self.isChecked(), self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height, width = _HEIGHT * scale, _WIDTH * scale
        # Its right edge stands where those of all controls stand.
        box = QRectF(self.width() - width - 1, (self.height() - height) / 2, width, height)
        if on:
            ground = palette.accent_hover if self.underMouse() and usable else palette.accent
        else:
            ground = palette.hover if self.underMouse() and usable else palette.surface
        edge = ground if on else palette.control
        if not usable:
            ground, edge = palette.sunken, palette.border
        painter.setPen(QPen(QColor(edge), max(1.5, palette.border_width)))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), height / 2, height / 2)
        knob = _KNOB * scale
        left = box.right() - knob - 5 * scale if on else box.left() + 5 * scale
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.text3 if not usable else palette.on_accent if on else palette.control))
        painter.drawEllipse(QRectF(left, box.center().y() - knob / 2, knob, knob))
        option = QStyleOption()
        option.initFrom(self)
        by_keyboard = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        if option.state & by_keyboard == by_keyboard:
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2.5, -3, 1, 3), height / 2 + 3, height / 2 + 3)
