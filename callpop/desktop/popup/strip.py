"""A strip: one line in the stack for calls that are over ('3 missed'). A click opens the log on them."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QFont

from callpop.desktop.popup.geometry import WIDTH
from callpop.desktop.popup.paint import Brush
from callpop.desktop.popup.pane import CloseButton, Pane, PaneButton
from callpop.desktop.popup.text import draw_line, tool_tip, width_of
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle
from callpop.desktop.words import Words

HEIGHT = 36
_RADIUS = 12


class _Line(PaneButton):
    """The whole strip but its cross."""

    def paint_content(self, brush: Brush) -> None:
        shades, px = self._theme.palette.missed, self._theme.scale
        icon = round(18 * px)
        at = QRect(round(16 * px), (self.height() - icon) // 2, icon, icon)
        brush.icon("handset-missed", shades.ink, at)
        room = self.rect().adjusted(round(40 * px), 0, -round(4 * px), 0)
        draw_line(brush.painter, room, self.text(), _font(self._theme), shades.ink)


class Strip(Pane):
    """One line of missed calls, or of what came while the agent was away.

    Signals:
        opened: The agent wants to see them in the log.
        closed: The agent closed the strip.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, *, theme: Theme, words: Words, composited: bool) -> None:
        """Say nothing yet."""
        super().__init__(theme=theme, composited=composited, radius=_RADIUS, title="Callpop strip")
        self._line = _Line(self, theme=theme, radius=self._radius)
        self._cross = CloseButton(self, theme=theme, ink="missed")
        self._cross.say(words.text("act.close"), tip=True)
        self._line.clicked.connect(self.opened)
        self._cross.clicked.connect(self.closed)
        self.refresh()

    def set_text(self, text: str) -> None:
        """Say this."""
        self._line.say(text)
        self.setAccessibleName(text)
        self.refresh()

    @property
    def text(self) -> str:
        """What it says."""
        return self._line.text()

    def refresh(self) -> None:
        """Measure and paint everything anew."""
        px = self._theme.scale
        width, height, cross = round(WIDTH * px), round(HEIGHT * px), round(28 * px)
        self._place(self._line, QRect(0, 0, width - cross - round(12 * px), height))
        self._place(self._cross, QRect(width - cross - round(8 * px), (height - cross) // 2, cross, cross))
        elided = width_of(self._line.text(), _font(self._theme)) > self._line.width() - round(44 * px)
        self._line.setToolTip(tool_tip(self._line.text()) if elided else "")
        self._resize_body(width, height)
        self._line.update()
        self._cross.update()

    def surface(self) -> str:
        """The tint of missed calls."""
        return self._theme.palette.missed.tint


def _font(theme: Theme) -> QFont:
    return theme.font(TextStyle.SECOND, 600)
