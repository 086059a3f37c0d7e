"""Colours and shapes that the charts share."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from callpop.desktop.tokens import Palette

MISSED = "missed"
_STEPS = (0.0, 0.14, 0.30, 0.48, 0.84, 1.0)
_STRIPE_PITCH = 6.0
_RADIUS = 3.0


def outcome_colour(outcome: str, palette: Palette) -> str:
    """The colour of an outcome (``said.OUTCOMES``)."""
    return {
        MISSED: palette.missed.solid,
        "answered": palette.answered.solid,
        "elsewhere": palette.quiet.solid,
    }.get(outcome, palette.accent)


def paint_block(painter: QPainter, area: QRectF, outcome: str, palette: Palette) -> None:
    """A piece of a bar, or of a legend: missed is hatched, so that it is told apart without its colour."""
    if area.width() <= 0 or area.height() <= 0:
        return
    colour = QColor(outcome_colour(outcome, palette))
    radius = min(_RADIUS, area.height() / 3, area.width() / 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(area, radius, radius)
    if outcome != MISSED:
        return
    painter.save()
    shape = QPainterPath()
    shape.addRoundedRect(area, radius, radius)
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(blend(colour, QColor(palette.surface), 0.45), 1.6))
    height = area.height()
    stripes = int((area.width() + height) / _STRIPE_PITCH) + 1
    lefts = (area.left() - height + number * _STRIPE_PITCH for number in range(stripes))
    painter.drawLines([QLineF(x, area.bottom(), x + height, area.top()) for x in lefts])
    painter.restore()


def heat_colour(step: int, palette: Palette) -> QColor:
    """The colour of one of the heat map's six steps."""
    return blend(QColor(palette.sunken), QColor(palette.accent), _STEPS[step])


def cell_edge(palette: Palette) -> QPen:
    """The outline of the heat map's cells: in high contrast even an empty one is seen."""
    return QPen(QColor(palette.border), 1) if palette.border_width > 1 else QPen(Qt.PenStyle.NoPen)


def ink_on(colour: QColor, palette: Palette) -> QColor:
    """The ink that reads best on a colour."""
    inks = QColor(palette.text), QColor(palette.on_accent)
    return max(inks, key=lambda ink: contrast(ink, colour))


def contrast(one: QColor, other: QColor) -> float:
    """How well two colours are told apart, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def blend(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two: 0 the one, 1 the other."""
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a + (b - a) * share) for a, b in parts))


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())
