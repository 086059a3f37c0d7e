"""The tray icon, painted: a tile where panels have any colour, a template image on macOS.

Pure painting, so that every state can be tested and looked at without a tray. The five states differ by
shape, not by colour alone.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QIcon,
    QImage,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPixmap,
    QTransform,
)

GRID = 24.0
"""Shapes are drawn on a grid of this many units, whatever the size in pixels."""

SIZES = (16, 20, 22, 24, 32, 48, 64)
"""The logical sizes that panels ask for."""

NUMBER_FROM = 32
"""From this many logical pixels on, missed calls are counted; below, a dot says that there are some."""

_TILE, _TILE_OFF, _GLYPH = "#2558CF", "#5B6575", "#FFFFFF"
_BADGE, _ON_BADGE = "#F5A524", "#2A1700"


class TrayState(StrEnum):
    """What the icon says."""

    CONNECTED = "connected"
    RINGING = "ringing"
    MISSED = "missed"
    PAUSED = "paused"
    DISCONNECTED = "disconnected"


def render_tray_icon(
    state: TrayState, *, size: int, missed: int = 0, device_ratio: float = 1.0, template: bool = False
) -> QImage:
    """Paint the icon.

    Args:
        state: What it says.
        size: Edge in logical pixels.
        missed: How many missed calls wait; only shown in the state MISSED.
        device_ratio: Device pixels for a logical one.
        template: Black and alpha only, without a tile, for a bar that colours it itself.

    Returns:
        A transparent image of ``size * device_ratio`` device pixels.
    """
    pixels = round(size * device_ratio)
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = pixels / 32 if size >= NUMBER_FROM and not template else 0.0
    side = pixels - 2 * edge
    painter.translate(edge, edge)
    painter.scale(side / GRID, side / GRID)
    if not template:
        off = state in (TrayState.PAUSED, TrayState.DISCONNECTED)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_TILE_OFF if off else _TILE))
        painter.drawRoundedRect(QRectF(0, 0, GRID, GRID), GRID / 4, GRID / 4)
    ink = QColor(Qt.GlobalColor.black) if template else QColor(_GLYPH)
    small = pixels < 20
    if template and state is not TrayState.MISSED:
        # Without a tile the shapes may use the whole edge.
        painter.translate(GRID / 2, GRID / 2)
        painter.scale(1.22, 1.22)
        painter.translate(-GRID / 2, -GRID / 2)
    _GLYPHS[state](painter, ink, small)
    if state is TrayState.MISSED:
        _draw_badge(painter, missed, numbered=size >= NUMBER_FROM, template=template)
    painter.end()
    image.setDevicePixelRatio(device_ratio)
    return image


def tray_icon(state: TrayState, *, missed: int = 0, device_ratio: float = 1.0, template: bool = False) -> QIcon:
    """Make the icon with every size a panel may ask for, for screens of one ``device_ratio``."""
    icon = QIcon()
    for size in SIZES:
        image = render_tray_icon(state, size=size, missed=missed, device_ratio=device_ratio, template=template)
        icon.addPixmap(QPixmap.fromImage(image))
    icon.setIsMask(template)
    return icon


def _handset() -> QPainterPath:
    """A receiver, its back to the lower left, centred in the grid."""
    path = QPainterPath(QPointF(8.5, 4.2))
    path.quadTo(9.5, 3.2, 10.5, 4.2)
    path.lineTo(12.4, 6.1)
    path.quadTo(13.2, 7.0, 12.4, 7.9)
    path.lineTo(11.1, 9.2)
    path.quadTo(10.4, 10.0, 11.0, 10.9)
    path.cubicTo(11.6, 11.8, 12.4, 12.6, 13.3, 13.2)
    path.quadTo(14.1, 13.8, 14.9, 13.1)
    path.lineTo(15.9, 12.2)
    path.quadTo(16.5, 11.7, 17.2, 12.1)
    path.lineTo(20.1, 14.0)
    path.quadTo(21.0, 14.7, 20.4, 15.7)
    path.cubicTo(19.2, 17.6, 17.2, 18.6, 15.0, 18.4)
    path.cubicTo(10.0, 17.9, 5.8, 13.7, 5.5, 8.9)
    path.cubicTo(5.4, 7.0, 6.8, 5.6, 8.5, 4.2)
    path.closeSubpath()
    return path.translated(-0.9, 1.0)


def _lowered(scale: float) -> QPainterPath:
    """The handset moved to the lower left, to make room for a sign."""
    transform = QTransform()
    transform.translate(3.9, 20.1)
    transform.scale(scale, scale)
    transform.translate(-4.6, -19.4)
    return transform.map(_handset())


def _draw_connected(painter: QPainter, ink: QColor, small: bool) -> None:
    painter.fillPath(_handset(), ink)


def _draw_ringing(painter: QPainter, ink: QColor, small: bool) -> None:
    painter.fillPath(_lowered(0.84), ink)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 2.4 if small else 1.9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for radius in (5.2,) if small else (3.0, 6.8):
        painter.drawArc(QRectF(13.2 - radius, 10.6 - radius, 2 * radius, 2 * radius), 0, 90 * 16)


def _draw_paused(painter: QPainter, ink: QColor, small: bool) -> None:
    painter.fillPath(_lowered(0.84), ink)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    # At 16 px a unit is two thirds of a pixel: 3 units make two whole pixels.
    for left in (13.5, 18.0) if small else (14.2, 18.2):
        width = 3.0 if small else 2.7
        painter.drawRoundedRect(QRectF(left, 3.0, width, 7.5), 0.9, 0.9)


def _draw_disconnected(painter: QPainter, ink: QColor, small: bool) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    slash = QPainterPath(QPointF(4.2, 19.8))
    slash.lineTo(19.8, 4.2)
    gap = QPen(Qt.GlobalColor.black, 6.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    painter.save()
    painter.setClipPath(_handset() - _outlined(slash, gap))
    painter.fillPath(_handset(), ink)
    painter.restore()
    painter.strokePath(slash, QPen(ink, 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))


def _outlined(path: QPainterPath, pen: QPen) -> QPainterPath:
    return QPainterPathStroker(pen).createStroke(path)


def _draw_badge(painter: QPainter, missed: int, *, numbered: bool, template: bool) -> None:
    """Cut a ring out of what is there, then set the badge into it."""
    radius = 6.4 if numbered else 5.4
    # A numbered tile leaves a margin into which the badge may reach; a template has none.
    centre = QPointF(18.4, 5.6) if numbered and not template else QPointF(23.9 - radius, 0.1 + radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.drawEllipse(centre, radius + 1.5, radius + 1.5)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setBrush(QColor(Qt.GlobalColor.black if template else _BADGE))
    painter.drawEllipse(centre, radius, radius)
    if not numbered:
        return
    text = str(missed) if missed <= 9 else "9+"
    font = QFont()
    font.setBold(True)
    font.setPixelSize(100)
    digits = QPainterPath()
    digits.addText(0, 0, font, text)
    box = digits.boundingRect()
    scale = 7.2 / box.height() if len(text) == 1 else 8.6 / box.width()
    transform = QTransform()
    transform.translate(centre.x(), centre.y())
    transform.scale(scale, scale)
    transform.translate(-box.center().x(), -box.center().y())
    if template:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillPath(transform.map(digits), QColor(_ON_BADGE))


def _draw_missed(painter: QPainter, ink: QColor, small: bool) -> None:
    painter.fillPath(_lowered(0.92), ink)


_GLYPHS = {
    TrayState.CONNECTED: _draw_connected,
    TrayState.RINGING: _draw_ringing,
    TrayState.MISSED: _draw_missed,
    TrayState.PAUSED: _draw_paused,
    TrayState.DISCONNECTED: _draw_disconnected,
}
