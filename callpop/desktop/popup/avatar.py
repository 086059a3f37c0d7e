"""Paints the circles that stand for people."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from callpop.desktop.icons import icon_pixmap
from callpop.desktop.popup.view import Avatar, AvatarKind
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle

_ICONS = {
    AvatarKind.PERSON: "person",
    AvatarKind.HIDDEN: "eye-crossed",
    AvatarKind.GROUP: "people",
    AvatarKind.LINE: "arrow-right",
}
_LETTERS = ((48, TextStyle.TITLE), (32, TextStyle.SECOND), (0, TextStyle.MINI))
_ICON_SIZE = ((48, 24), (32, 18), (0, 12))


def paint_avatar(
    painter: QPainter, rect: QRect, avatar: Avatar, theme: Theme, ratio: float, *, backdrop: str = ""
) -> None:
    """One circle with initials or an icon.

    Args:
        painter: With antialiasing on.
        rect: Its square.
        avatar: Whose it is.
        theme: Colours and fonts.
        ratio: Device pixels per logical pixel.
        backdrop: The colour of a circle without initials, if not the sunken one.
    """
    palette = theme.palette
    if isinstance(avatar.picture, QImage):
        _paint_picture(painter, rect, avatar.picture)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    size = rect.width() / theme.scale
    if avatar.kind is AvatarKind.INITIALS:
        tint, ink = theme.avatar_colours(avatar.key)
        painter.setBrush(QColor(tint))
        painter.drawEllipse(rect)
        style = next(style for least, style in _LETTERS if size >= least)
        painter.setFont(theme.font(style, 600))
        painter.setPen(QColor(ink))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), avatar.initials)
        return
    painter.setBrush(QColor(backdrop or palette.sunken))
    painter.drawEllipse(rect)
    edge = round(next(edge for least, edge in _ICON_SIZE if size >= least) * theme.scale)
    pixmap = icon_pixmap(_ICONS[avatar.kind], palette.text2, edge, ratio)
    painter.drawPixmap(QPointF(rect.center().x() + 1 - edge / 2, rect.center().y() + 1 - edge / 2), pixmap)


def _paint_picture(painter: QPainter, rect: QRect, picture: QImage) -> None:
    circle = QPainterPath()
    circle.addEllipse(QRectF(rect))
    painter.save()
    painter.setClipPath(circle)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(rect, picture)
    painter.restore()


def paint_ring(painter: QPainter, rect: QRect, colour: str, scale: float) -> None:
    """The solid ring around a large circle: radius 30, 2 px."""
    _circle(painter, rect, 30 * scale, QPen(QColor(colour), 2 * scale))


def paint_pulse(painter: QPainter, rect: QRect, colour: str, scale: float, phase: float) -> None:
    """The two rings that breathe around it.

    Args:
        painter: With antialiasing on.
        rect: The circle's square.
        colour: Of the rings.
        scale: The agent's text size.
        phase: Where in the loop, 0 to 1; at 0 both are strongest.
    """
    for radius, strength, late in ((33.5, 0.26, 0.0), (37.0, 0.14, 0.12)):
        shade = QColor(colour)
        breath = 0.6 + 0.4 * math.cos(2 * math.pi * (phase - (late if phase else 0.0)))
        shade.setAlphaF(strength * breath)
        _circle(painter, rect, radius * scale, QPen(shade, 3 * scale))


def pulse_bounds(rect: QRect, scale: float) -> QRect:
    """What a pulse paints on."""
    grown = math.ceil(13 * scale) + 1
    return rect.adjusted(-grown, -grown, grown, grown)


def paint_badge(painter: QPainter, rect: QRect, theme: Theme, ratio: float) -> None:
    """The small filled handset at the circle's corner: the agent is talking."""
    palette, scale = theme.palette, theme.scale
    centre = QPointF(rect.right() + 1 - 6 * scale, rect.bottom() + 1 - 6 * scale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.surface))
    painter.drawEllipse(centre, 11 * scale, 11 * scale)
    painter.setBrush(QColor(palette.answered.solid))
    painter.drawEllipse(centre, 9 * scale, 9 * scale)
    edge = round(11 * scale)
    pixmap = icon_pixmap("handset", palette.surface, edge, ratio)
    painter.drawPixmap(QPointF(centre.x() - edge / 2, centre.y() - edge / 2), pixmap)


def _circle(painter: QPainter, rect: QRect, radius: float, pen: QPen) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawEllipse(QRectF(rect).center(), radius, radius)
