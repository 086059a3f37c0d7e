"""Draws text as text: one line, elided, never read as markup."""

from __future__ import annotations

import html

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def draw_line(
    painter: QPainter, rect: QRect, text: str, font: QFont, colour: str, *, elide: bool = True, spill: bool = False
) -> int:
    """Draw one line, vertically centred.

    Args:
        painter: Where.
        rect: Its room.
        text: Plain text.
        font: Its font.
        colour: Its colour.
        elide: Whether too long a text ends in '…'.
        spill: Whether too long a text may leave its room (numbers are never cut).

    Returns:
        The width that was taken, logical pixels.
    """
    if not text or rect.width() <= 0:
        return 0
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width()) if elide and not spill else text
    painter.setFont(font)
    painter.setPen(QColor(colour))
    flags = int(_FLAGS) | (int(Qt.TextFlag.TextDontClip) if spill else 0)
    painter.drawText(rect, flags, shown)
    return min(metrics.horizontalAdvance(shown), rect.width()) if elide else metrics.horizontalAdvance(shown)


def width_of(text: str, font: QFont) -> int:
    """How wide a line is, logical pixels."""
    return QFontMetrics(font).horizontalAdvance(text) if text else 0


def tool_tip(text: str) -> str:
    """A tooltip that Qt reads as this text, whatever it looks like."""
    return f"<span>{html.escape(text)}</span>" if text else ""
