"""One of a few choices, as the rail draws them: a circle in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QStyle, QStyleOption, QWidget

from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import plain_tooltip
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_CONTROL, TextStyle


class ThemedRadio(QRadioButton):
    """A radio button.

    Args:
        theme: The look in force.
        option: Whether it stands in a panel of its own: larger, its words strong, and the panel shows the pointer.
        parent: The owner.
    """

    def __init__(self, *, theme: Theme, option: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon_name, self._option = theme, "", option
        self._circle, self._gap = (18, 12) if option else (16, 8)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_label(self, label: str, icon_name: str = "") -> None:
        """Say what is chosen with it, with a sign before the words if there is one."""
        self._icon_name = icon_name
        self.setText(label)
        self.setAccessibleName(label)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        scale = self._theme.scale
        words = QFontMetrics(self._theme.font(TextStyle.BODY, 600)).horizontalAdvance(self.text())
        # Only the circle and the words grow with the text, as they are painted below.
        sign = round(24 * scale) if self._icon_name else 0
        high = 24 if self._option else 32
        return QSize(20 + self._gap + round(self._circle * scale) + sign + words, round(high * scale))

    def minimumSizeHint(self) -> QSize:
        """May be cut off: the rail is no wider for it."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        palette, scale = self._theme.palette, self._theme.scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self.underMouse() and not self._option:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.hover))
            painter.drawRoundedRect(area, RADIUS_CONTROL, RADIUS_CONTROL)
        size = self._circle * scale
        circle = QRectF(12, (self.height() - size) / 2, size, size).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(palette.accent if self.isChecked() else palette.control), 2 * scale))
        painter.setBrush(QColor(palette.surface))
        painter.drawEllipse(circle)
        if self.isChecked():
            inset = size / 4
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.accent))
            painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset).adjusted(-1, -1, 1, 1))
        left = 12 + size + self._gap
        if self._icon_name:
            sign = round(16 * scale)
            ink = palette.accent if self._option and self.isChecked() else palette.text2
            pixmap = icon_pixmap(self._icon_name, ink, sign, painter.deviceTransform().m11())
            painter.drawPixmap(round(left), round((self.height() - sign) / 2), pixmap)
            left += 24 * scale
        strong = self.isChecked() or self._icon_name or self._option
        painter.setFont(self._theme.font(TextStyle.BODY, 600 if strong else 400))
        painter.setPen(QColor(palette.text if self.isEnabled() else palette.text3))
        fitting = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(self.width() - left - 4)
        )
        told = plain_tooltip(self.text()) if fitting != self.text() else ""
        if self.toolTip() != told:
            self.setToolTip(told)
        painter.drawText(QRectF(left, 0, self.width() - left, self.height()), Qt.AlignmentFlag.AlignVCenter, fitting)
        option = QStyleOption()
        option.initFrom(self)
        by_keyboard = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        if option.state & by_keyboard == by_keyboard:
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS_CONTROL - 1, RADIUS_CONTROL - 1)
