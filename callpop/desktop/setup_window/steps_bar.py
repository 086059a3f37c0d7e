"""Where one is among the steps: numbered circles, ticked when they are behind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from callpop.desktop.icons import icon_pixmap
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle
from callpop.desktop.words import Words

_CIRCLE, _LINE, _GAP, _SHORTEST = 20, 40, 10, 16


class StepsBar(QWidget):
    """Paints the steps.

    Args:
        theme: The look in force.
        words: The language of the windows.
        names: What the steps are called.
    """

    def __init__(self, *, theme: Theme, words: Words, names: Sequence[str]) -> None:
        super().__init__()
        self._theme, self._words, self._names, self._at = theme, words, tuple(names), 0
        theme.changed.connect(self.updateGeometry)
        self.show_step(0)

    def show_step(self, at: int) -> None:
        """Show that one is at this step, from 0."""
        self._at = at
        self.setAccessibleName(self._words.text("setup.step_of", n=at + 1, of=len(self._names), name=self._names[at]))
        self.update()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        metrics = self.fontMetrics()
        names = sum(metrics.horizontalAdvance(name) for name in self._names)
        scale = self._theme.scale
        width = names + round((len(self._names) * (_CIRCLE + 2 * _GAP) + (len(self._names) - 1) * _LINE) * scale)
        return QSize(width, round(28 * scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, scale = self._theme.palette, self._theme.scale
        circle, line, gap = _CIRCLE * scale, _LINE * scale, _GAP * scale
        # In longer languages the lines between give way, the names do not; on a small screen the one of this step.
        between = max(1, len(self._names) - 1)
        spare = self.width() - self.sizeHint().width()
        bare = line + spare / between < _SHORTEST * scale
        if spare < 0:
            line = line * 0.5 if bare else line + spare / between
        middle, left = self.height() / 2, 0.0
        for number, whole in enumerate(self._names):
            name = "" if bare and number != self._at else whole
            behind, here = number < self._at, number == self._at
            box = QRectF(left + 1, middle - circle / 2, circle, circle)
            filled = behind or here
            painter.setPen(QPen(QColor(palette.accent if filled else palette.control), 1.5))
            painter.setBrush(QColor(palette.accent) if filled else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box)
            painter.setFont(self._theme.font(TextStyle.CAPTION, 600))
            if behind:
                size = round(12 * scale)
                pixmap = icon_pixmap("check", palette.on_accent, size, painter.deviceTransform().m11())
                painter.drawPixmap(QPointF(box.center().x() - size / 2, middle - size / 2), pixmap)
            else:
                painter.setPen(QColor(palette.on_accent if here else palette.text2))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number + 1))
            left = box.right() + gap * 0.8
            painter.setFont(self._theme.font(TextStyle.SECOND, 600 if here else 500))
            painter.setPen(QColor(palette.text if here else palette.text2))
            width = painter.fontMetrics().horizontalAdvance(name) + 2 if name else -gap * 0.8
            painter.drawText(QRectF(left, 0, width, self.height()), Qt.AlignmentFlag.AlignVCenter, name)
            left += width + gap
            if number + 1 < len(self._names):
                painter.setPen(QPen(QColor(palette.accent if behind else palette.border), 2))
                painter.drawLine(QPointF(left, middle), QPointF(left + line - gap, middle))
                left += line
