"""A line of the list: how far one part of the test call is."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import PitchedLabel, plain_label, polish_anew
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words


class Tick(StrEnum):
    """How a line of the list is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class TickLine(QFrame):
    """One line: a sign, what it is about, and what was found or is to be done.

    Args:
        theme: The look in force.
        words: The language of the windows.
        name: Which of them.
    """

    def __init__(self, *, theme: Theme, words: Words, name: str) -> None:
        super().__init__()
        self._words, self._name, self.tick = words, name, Tick.WAITING
        self.setObjectName("tick")
        self._sign = _Sign(theme=theme)
        self._title, self.hint = (
            plain_label("strong", words.text(f"setup.tick.{name}")),
            PitchedLabel("second", breaks=True),
        )
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 10, 12, 10)
        row.setSpacing(14)
        row.addWidget(self._sign)
        row.addWidget(self._title)
        row.addWidget(self.hint, 1)
        self.say(Tick.WAITING)

    def say(self, tick: Tick, key: str = "", *, hint: str = "") -> None:
        """Show how it is; ``key`` or ``hint``: other words than the usual beside it."""
        self.tick = tick
        self._sign.show_tick(tick)
        for widget, name in ((self, "running"), (self._title, "waiting")):
            is_so = tick.value == name
            if bool(widget.property(name)) != is_so:
                widget.setProperty(name, is_so)
                polish_anew(widget)
        usual = f"setup.{key}" if key else f"setup.{tick.value}_{self._name}"
        self.hint.setText(hint or (self._words.text(usual) if self._words.has(usual) else ""))
        state = self._words.text(f"setup.{tick.value}")
        self.setAccessibleName(f"{self._title.text()}: {state}. {self.hint.text()}".strip())


class _Sign(QWidget):
    """Open circle, begun circle, tick or cross; its line says the same in words."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme, self._tick = theme, Tick.WAITING
        theme.changed.connect(self.update)

    def show_tick(self, tick: Tick) -> None:
        """Show another."""
        self._tick = tick
        self.update()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        edge = round(24 * self._theme.scale)
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        """See QWidget."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self.sizeHint().width()
        box = QRectF(1, (self.height() - edge) / 2 + 1, edge - 2, edge - 2)
        palette = self._theme.palette
        looks = {Tick.DONE: ("answered", "check"), Tick.FAILED: ("error", "close")}
        if self._tick not in looks:
            running = self._tick is Tick.RUNNING
            ring = box.adjusted(1, 1, -1, -1)
            painter.setPen(QPen(QColor(palette.skeleton if running else palette.control), 3 if running else 1.5))
            painter.drawEllipse(ring)
            if running:
                painter.setPen(QPen(QColor(palette.accent), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawArc(ring, 90 * 16, -120 * 16)
            return
        tone, sign = looks[self._tick]
        shades = self._theme.shades(tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.tint))
        painter.drawEllipse(box)
        size = round(14 * self._theme.scale)
        pixmap = icon_pixmap(sign, shades.ink, size, painter.deviceTransform().m11())
        painter.drawPixmap(round(box.center().x() - size / 2), round(box.center().y() - size / 2), pixmap)
