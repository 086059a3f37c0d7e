"""The page as a picture, without its buttons."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle

_MARGIN = 24


def picture_of(charts: QWidget, *, title: str, theme: Theme) -> QPixmap:
    """Draw charts under a title, as sharp as the screen they are on.

    Args:
        charts: What is drawn, at its present size.
        title: What it is about.
        theme: The look in force.
    """
    head = round(44 * theme.scale)
    ratio = charts.devicePixelRatioF()
    width, height = charts.width() + 2 * _MARGIN, charts.height() + head + 2 * _MARGIN
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(theme.palette.surface))
    painter = QPainter(picture)
    painter.setFont(theme.font(TextStyle.TITLE))
    painter.setPen(QColor(theme.palette.text))
    painter.drawText(QRect(_MARGIN, _MARGIN - 8, charts.width(), head), Qt.AlignmentFlag.AlignVCenter, title)
    charts.render(painter, QPoint(_MARGIN, _MARGIN + head), renderFlags=QWidget.RenderFlag.DrawChildren)
    painter.end()
    return picture


def png_of(image: QImage) -> bytes:
    """A picture as a file holds it; may be asked for on any thread."""
    array = QByteArray()
    buffer = QBuffer(array)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # (What QImage.save says of its arguments is not what it takes.)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(array.data())
