"""The project's own icons, drawn in any colour, sharp at any scaling.

An icon is an SVG on a 24 grid whose strokes and fills are ``currentColor``. Rendered pixmaps are kept.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from callpop.resources import resource


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def icon_pixmap(name: str, colour: str, size: int, device_ratio: float = 1.0) -> QPixmap:
    """One icon in one colour.

    Args:
        name: File name in ``resources/icons`` without its ending.
        colour: ``#RRGGBB`` or ``#AARRGGBB``.
        size: Edge in logical pixels.
        device_ratio: Device pixels per logical pixel.

    Raises:
        OSError: There is no such icon.
    """
    # Loaded at first use: whoever draws no icon does not pay for the SVG library.
    from PySide6.QtSvg import QSvgRenderer

    drawing = _drawing(name).replace("currentColor", QColor(colour).name())
    edge = max(1, round(size * device_ratio))
    pixmap = QPixmap(edge, edge)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(QColor(colour).alphaF())
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    pixmap.setDevicePixelRatio(device_ratio)
    return pixmap


def icon(name: str, colour: str, size: int = 16) -> QIcon:
    """An icon for buttons and menus of the windows, in the scalings that screens have."""
    made = QIcon()
    for ratio in (1.0, 1.5, 2.0, 3.0):
        made.addPixmap(icon_pixmap(name, colour, size, ratio))
    return made
