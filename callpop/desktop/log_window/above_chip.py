"""A chip at the top of the list: so many calls came in above what is being read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words

_MOST = 999


class AboveChip(ThemedButton):
    """Counts, and leads to the top when clicked; lies over the list and takes no room from it.

    Args:
        theme: The look in force.
        words: The language of the windows.
        over: The list.
    """

    def __init__(self, *, theme: Theme, words: Words, over: QWidget) -> None:
        super().__init__(theme=theme, icon_name="arrow-up", parent=over)
        self._words, self._over = words, over
        self._calls: set[str] = set()
        self.setProperty("chip", True)
        over.installEventFilter(self)
        self.hide()

    def set_words(self, words: Words) -> None:
        """Speak another language."""
        self._words = words
        self._say()

    def add(self, call_id: str) -> None:
        """Another call stands above."""
        if len(self._calls) < _MOST:
            self._calls.add(call_id)
            self._say()

    def reset(self) -> None:
        """All of them are in sight."""
        if self._calls:
            self._calls.clear()
            self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the list's top edge."""
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _say(self) -> None:
        count = len(self._calls)
        self.set_label(self._words.count("list.above", count))
        self.setVisible(count > 0)
        self._place()

    def _place(self) -> None:
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, 8)
        self.raise_()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
