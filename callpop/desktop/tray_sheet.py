"""A sheet of every tray icon on light and dark panels, to look at beside the design."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from callpop.desktop.tray_icon import TrayState, render_tray_icon

_ROWS = (("#F3F3F3", False, False), ("#1B1F25", False, False), ("#E9EAED", True, False), ("#2A2C32", True, True))
_SIZES = (16, 22, 32, 64)
_PITCH = 240


def render_tray_sheet(device_ratio: float = 2.0) -> QImage:
    """Paint all states in all sizes: tiles on two panels, template images on two bars, and 16 px enlarged."""
    width, row_height = 40 + _PITCH * len(TrayState), 104
    height = row_height * len(_ROWS) + 160
    sheet = QImage(round(width * device_ratio), round(height * device_ratio), QImage.Format.Format_ARGB32_Premultiplied)
    sheet.setDevicePixelRatio(device_ratio)
    sheet.fill(QColor("#F5F6F8"))
    painter = QPainter(sheet)
    for row, (panel, template, inverted) in enumerate(_ROWS):
        top = row * row_height
        painter.fillRect(QRectF(10, top + 6, width - 20, row_height - 12), QColor(panel))
        for column, state in enumerate(TrayState):
            x = 30.0 + column * _PITCH
            for size in _SIZES:
                image = render_tray_icon(state, size=size, missed=3, device_ratio=device_ratio, template=template)
                if inverted:
                    image.invertPixels(QImage.InvertMode.InvertRgb)
                painter.drawImage(QPointF(x, top + (row_height - size) / 2), image)
                x += size + 20
    for column, state in enumerate(TrayState):
        for place, panel in enumerate(("#FFFFFF", "#1B1F25")):
            left, top = 30 + column * _PITCH + place * 106, row_height * len(_ROWS) + 20
            painter.fillRect(QRectF(left, top, 100, 120), QColor(panel))
            image = render_tray_icon(state, size=16, missed=3).scaled(96, 96, Qt.AspectRatioMode.KeepAspectRatio)
            image = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
            painter.drawImage(QRectF(left + 2, top + 12, 96, 96), image)
    painter.end()
    return sheet
