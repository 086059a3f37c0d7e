"""The line above a chart: its title, and what its colours mean."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from callpop.desktop.stats.paint import cell_edge, heat_colour, paint_block
from callpop.desktop.stats.scale import STEPS
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle

_BETWEEN = 16
_SWATCH_GAP = 6


@dataclass(frozen=True, slots=True)
class Key:
    """A colour and its word: an outcome's, or all the heat map's steps between two words.

    Attributes:
        label: The word behind it.
        outcome: Whose colour; '' for the steps.
        before: The word before the steps.
    """

    label: str
    outcome: str = ""
    before: str = ""


class ChartHead(QLabel):
    """Title at the left, keys at the right; below the title where there is no room for both.

    Args:
        theme: The look in force.
        parent: The owner.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._keys = "", tuple[Key, ...]()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)

    def say(self, title: str, keys: tuple[Key, ...] = ()) -> None:
        """Say what the chart is."""
        self._title, self._keys = title, keys
        labels = (f"{key.before} – {key.label}" if key.before else key.label for key in keys)
        self.setAccessibleName(", ".join((title, *labels)))
        self._fit()

    def sizeHint(self) -> QSize:
        """As many lines as it needs."""
        return QSize(0, round(24 * self._theme.scale) * len(self._lines()))

    def minimumSizeHint(self) -> QSize:
        """See QWidget."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, line = self._theme.palette, 24 * self._theme.scale
        painter.setFont(self._theme.font(TextStyle.STRONG))
        painter.setPen(QColor(palette.text))
        painter.drawText(QRectF(0, 0, self.width(), line), Qt.AlignmentFlag.AlignVCenter, self._title)
        painter.setFont(self._theme.font(TextStyle.SECOND))
        lines = self._lines()
        for number, keys in enumerate(lines):
            x = self.width() - self._width(keys) if len(lines) == 1 else 0.0
            for key in keys:
                x = self._paint_key(painter, key, x, number * line, line) + _BETWEEN

    def _paint_key(self, painter: QPainter, key: Key, x: float, y: float, line: float) -> float:
        palette, size = self._theme.palette, self._swatch()
        if key.before:
            x = self._paint_word(painter, key.before, x, y, line) + _SWATCH_GAP
            for step in range(STEPS):
                painter.setPen(cell_edge(palette))
                painter.setBrush(heat_colour(step, palette))
                painter.drawRoundedRect(QRectF(x, y + (line - 1.2 * size) / 2, 1.6 * size, 1.2 * size), 4, 4)
                x += 1.6 * size + 2
            x += _SWATCH_GAP - 2
        else:
            paint_block(painter, QRectF(x, y + (line - size) / 2, size, size), key.outcome, palette)
            x += size + _SWATCH_GAP
        return self._paint_word(painter, key.label, x, y, line)

    def _paint_word(self, painter: QPainter, word: str, x: float, y: float, line: float) -> float:
        painter.setPen(QColor(self._theme.palette.text2))
        width = self._advance(word)
        painter.drawText(QRectF(x, y, width + 4, line), Qt.AlignmentFlag.AlignVCenter, word)
        return x + width

    def _lines(self) -> list[tuple[Key, ...]]:
        """The keys of each line; the first is empty where they do not fit beside the title."""
        title = QFontMetricsF(self._theme.font(TextStyle.STRONG)).horizontalAdvance(self._title)
        if title + 24 + self._width(self._keys) <= self.width() or not self._keys:
            return [self._keys]
        lines: list[tuple[Key, ...]] = [(), ()]
        for key in self._keys:
            if lines[-1] and self._width((*lines[-1], key)) > self.width():
                lines.append(())
            lines[-1] = (*lines[-1], key)
        return lines

    def _width(self, keys: tuple[Key, ...]) -> float:
        return sum(map(self._key_width, keys)) + _BETWEEN * (len(keys) - 1)

    def _key_width(self, key: Key) -> float:
        size = self._swatch()
        if not key.before:
            return size + _SWATCH_GAP + self._advance(key.label)
        words = self._advance(key.before) + self._advance(key.label)
        return words + 2 * _SWATCH_GAP + STEPS * (1.6 * size + 2) - 2

    def _advance(self, word: str) -> float:
        return QFontMetricsF(self._theme.font(TextStyle.SECOND)).horizontalAdvance(word)

    def _swatch(self) -> float:
        return 11 * self._theme.scale

    def _fit(self) -> None:
        self.updateGeometry()
        self.update()
