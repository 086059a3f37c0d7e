"""The body of a card with its shadow, painted once for each size and kept.

A live shadow effect would blur the whole card again at each tick of its timer.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from callpop.desktop.tokens import RADIUS_CARD, SHADOW_MARGIN, Palette


class ShadowLook(NamedTuple):
    """What decides a body's picture besides its size."""

    surface: str
    edge: str
    control: str
    border_width: int
    shadow: str
    far: float
    near: float
    composited: bool


def look_of(palette: Palette, *, composited: bool) -> ShadowLook:
    """The part of a palette that bodies are made of."""
    return ShadowLook(
        palette.surface,
        palette.edge,
        palette.control,
        palette.border_width,
        palette.shadow,
        palette.shadow_far,
        palette.shadow_near,
        composited,
    )


def margin(*, composited: bool) -> int:
    """The transparent space around a card, for its shadow."""
    return SHADOW_MARGIN if composited else 0


@lru_cache(maxsize=24)
def body_pixmap(width: int, height: int, look: ShadowLook, ratio: float, radius: int = RADIUS_CARD) -> QPixmap:
    """A card's body with shadow, without its edge.

    Args:
        width: Of the body, logical pixels; the pixmap is larger by twice the margin.
        height: The same.
        look: Its colours.
        ratio: Device pixels per logical pixel.
        radius: Of its corners.
    """
    around = margin(composited=look.composited)
    size = QSize(round((width + 2 * around) * ratio), round((height + 2 * around) * ratio))
    pixmap = QPixmap(size)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent if look.composited else QColor(look.surface))
    if not look.composited:
        return pixmap
    painter = QPainter(pixmap)
    if look.far or look.near:
        _stretch(painter, _tile(look, ratio, radius), QSize(width, height), ratio)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.surface))
    painter.drawRoundedRect(QRect(around, around, width, height), radius, radius)
    painter.end()
    return pixmap


def paint_edge(painter: QPainter, body: QRect, look: ShadowLook, radius: int = RADIUS_CARD) -> None:
    """The hair line around a body; without a compositor a square border."""
    width = look.border_width
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(look.edge if look.composited else look.control), width))
    inset = width / 2
    line = QRectF(body).adjusted(inset, inset, -inset, -inset)
    if look.composited:
        painter.drawRoundedRect(line, radius - inset, radius - inset)
    else:
        painter.drawRect(line)


def _centre(radius: int) -> int:
    """Half the edge of the smallest body whose corners do not see each other's shadow."""
    return SHADOW_MARGIN + radius + 12


@lru_cache(maxsize=4)
def _tile(look: ShadowLook, ratio: float, radius: int) -> QPixmap:
    """The shadow of the smallest body; its corners and edges serve every size."""
    body = 2 * _centre(radius)
    edge = body + 2 * SHADOW_MARGIN
    image = QImage(round(edge * ratio), round(edge * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(ratio, ratio)
    # Blur 28 reaches 18 px below the body where the margin ends, so that nothing is cut off.
    for blurred, offset, strength in ((18.0, 10, look.far), (3.0, 1, look.near)):
        layer = QImage(image.size(), image.format())
        layer.fill(Qt.GlobalColor.transparent)
        box = QRectF(SHADOW_MARGIN, SHADOW_MARGIN + offset, body, body)
        _paint_blurred(layer, box, blurred, radius, look.shadow, strength, ratio)
        painter.drawImage(QRectF(0, 0, edge, edge), layer)
    painter.end()
    return QPixmap.fromImage(image)


def _paint_blurred(
    layer: QImage, box: QRectF, reach: float, radius: int, colour: str, strength: float, ratio: float
) -> None:
    """Nested outlines from outside in, each replacing what is under it: a blur without a filter."""
    painter = QPainter(layer)
    painter.scale(ratio, ratio)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.setPen(Qt.PenStyle.NoPen)
    steps = max(4, round(2 * reach * ratio))
    shade = QColor(colour)
    for i in range(steps + 1):
        part = i / steps
        out = reach * (1 - 2 * part)
        # A smooth step has the same S shape as a Gaussian's integral, and an end.
        shade.setAlphaF(strength * part * part * (3 - 2 * part))
        painter.setBrush(shade)
        around = max(1.0, radius + out)
        painter.drawRoundedRect(box.adjusted(-out, -out, out, out), around, around)
    painter.end()


def _stretch(painter: QPainter, tile: QPixmap, body: QSize, ratio: float) -> None:
    """Draw the tile's four corners as they are, and stretch what lies between."""
    edge = tile.width()
    half = edge // 2
    width = round((body.width() + 2 * SHADOW_MARGIN) * ratio)
    height = round((body.height() + 2 * SHADOW_MARGIN) * ratio)
    down = min(half, height // 2)
    painter.save()
    painter.resetTransform()
    painter.scale(1 / ratio, 1 / ratio)
    far_x, far_y = width - half, height - down
    for x, source_x in ((0, 0), (far_x, edge - half)):
        painter.drawPixmap(QPoint(x, 0), tile, QRect(source_x, 0, half, down))
        painter.drawPixmap(QPoint(x, far_y), tile, QRect(source_x, edge - down, half, down))
        painter.drawPixmap(QRect(x, down, half, far_y - down), tile, QRect(source_x, half, half, 1))
    painter.drawPixmap(QRect(half, 0, far_x - half, down), tile, QRect(half, 0, 1, down))
    painter.drawPixmap(QRect(half, far_y, far_x - half, down), tile, QRect(half, edge - down, 1, down))
    painter.restore()
