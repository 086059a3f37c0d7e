"""The state of the connection and of the log's file, at the foot of the rail: a sign, a word, and whose calls."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import plain_tooltip
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle
from callpop.desktop.words import Words
from callpop.events import SourceState


class ConnectionState(QWidget):
    """Says whether calls can arrive, and be stored.

    Args:
        theme: The look in force.
        words: The language of the windows.
        parent: The owner.
    """

    def __init__(self, *, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._state, self._message, self._who = SourceState.STARTING, "", ""
        self._trouble = ""
        theme.changed.connect(self.updateGeometry)
        self._say()

    def set_words(self, words: Words) -> None:
        """Speak another language."""
        self._words = words
        self._say()

    def set_source(self, state: SourceState, message: str) -> None:
        """Show whether notifications can arrive, and in words what is wrong."""
        self._state, self._message = state, message
        self._say()

    def set_trouble(self, trouble: str) -> None:
        """Say that calls cannot be stored, and why, in words (``Said`` or not); '': they can."""
        self._trouble = trouble
        self._say()

    def set_agent(self, who: str) -> None:
        """Say whose calls these are."""
        self._who = who
        self._say()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(176, round(36 * self._theme.scale))

    def _say(self) -> None:
        why = [part for part in (self._message, self._words.said(self._trouble)) if part]
        self.setAccessibleName(", ".join(part for part in (self._word(), *why, self._who) if part))
        self.setToolTip(plain_tooltip("\n".join(why)))
        self.update()

    def _word(self) -> str:
        if self._trouble and self._state is not SourceState.DISCONNECTED:
            return self._words.text("calls.not_stored")
        keys = {SourceState.CONNECTED: "tray.ok", SourceState.STARTING: "menu.starting"}
        return self._words.text(keys.get(self._state, "calls.disconnected"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        palette, scale = self._theme.palette, self._theme.scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = round(18 * scale)
        left = 20 + round(16 * scale)
        lost = self._state is SourceState.DISCONNECTED
        wrong = lost or bool(self._trouble)
        if wrong:
            size = round(16 * scale)
            pixmap = icon_pixmap(
                "plug" if lost else "warning", palette.error.ink, size, painter.deviceTransform().m11()
            )
            painter.drawPixmap(QPointF(12, (line - size) / 2), pixmap)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            connected = self._state is SourceState.CONNECTED
            painter.setBrush(QColor(palette.answered.solid if connected else palette.quiet.solid))
            painter.drawEllipse(QPointF(12 + 8 * scale, line / 2), 4 * scale, 4 * scale)
        room = self.width() - left
        ink = palette.error.ink if wrong else palette.text2
        for top, text, colour in ((0, self._word(), ink), (line, self._who, palette.text3)):
            painter.setFont(self._theme.font(TextStyle.CAPTION, 500 if not top else None))
            painter.setPen(QColor(colour))
            fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(left, top, room, line), Qt.AlignmentFlag.AlignVCenter, fitting)
