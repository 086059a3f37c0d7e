"""The chip beyond the newest card: how many calls wait behind it, and a way to close them all."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal

from callpop.desktop.popup.paint import Brush
from callpop.desktop.popup.pane import Pane, PaneButton, WordsButton, words_font
from callpop.desktop.popup.text import draw_line, width_of
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words

HEIGHT = 36


class _More(PaneButton):
    """'+3 more' after a chevron."""

    def paint_content(self, brush: Brush) -> None:
        px = self._theme.scale
        icon = round(16 * px)
        left = round(14 * px)
        brush.icon("chevron-down", self._theme.palette.text2, QRect(left, (self.height() - icon) // 2, icon, icon))
        room = self.rect().adjusted(left + icon + round(6 * px), 0, 0, 0)
        draw_line(brush.painter, room, self.text(), words_font(self._theme), self._theme.palette.text)


class Chip(Pane):
    """``+3 more · Close all``.

    Signals:
        more_clicked: Show those that wait.
        close_all_clicked: Close them all.
    """

    more_clicked = Signal()
    close_all_clicked = Signal()

    def __init__(self, *, theme: Theme, words: Words, composited: bool) -> None:
        """Count nothing yet."""
        super().__init__(theme=theme, composited=composited, radius=HEIGHT // 2, title="Callpop chip")
        self._words, self._count = words, 0
        self._more = _More(self, theme=theme, radius=self._radius)
        self._close = WordsButton(self, theme=theme, radius=self._radius)
        self._more.clicked.connect(self.more_clicked)
        self._close.clicked.connect(self.close_all_clicked)

    @property
    def height_now(self) -> int:
        """The height of its body at the agent's text size."""
        return round(HEIGHT * self._theme.scale)

    def set_count(self, count: int) -> None:
        """So many cards wait."""
        if count != self._count:
            self._count = count
            self.refresh()

    def refresh(self) -> None:
        """Measure and paint everything anew."""
        more, close = self._words.parts("stack.more", n=self._count)
        self._more.say(more)
        self._close.say(close)
        px, font = self._theme.scale, words_font(self._theme)
        height = self.height_now
        self._radius = height // 2 if self._composited else 0
        left = round((14 + 16 + 6) * px) + width_of(more, font) + round(12 * px)
        right = round(12 * px) + width_of(close, font) + round(16 * px)
        self._place(self._more, QRect(0, 0, left, height))
        self._place(self._close, QRect(left + 1, 0, right, height))
        self._resize_body(left + 1 + right, height)
        self.setAccessibleName(f"{more}, {close}")
        for button in (self._more, self._close):
            button.update()

    def paint_body(self, brush: Brush) -> None:
        """The line between the two."""
        inset = round(10 * self._theme.scale)
        line = QRect(self._close.x() - self.shadow_margin - 1, inset, 1, self._body.height() - 2 * inset)
        brush.painter.fillRect(line, brush.theme.palette.border)
