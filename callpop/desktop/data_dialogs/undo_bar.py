"""A bar at the foot of a window: something will be done in some seconds, unless it is undone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.labels import plain_label
from callpop.desktop.theme import Theme

_MARGIN = 16


class UndoBar(QFrame):
    """Floats over the window's lower edge, as wide as its words need, and follows the window's size.

    Args:
        theme: The look in force.
        undo: The word for undoing it.
        parent: The window.

    Signals:
        undone: The agent wants it back.
    """

    undone = Signal()

    def __init__(self, *, theme: Theme, undo: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("undo")
        self.words = plain_label()
        self.words.setWordWrap(True)
        self.button = ThemedButton(theme=theme, label=undo)
        self.button.clicked.connect(self.undone)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 10, 10)
        row.setSpacing(16)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        parent.installEventFilter(self)
        theme.changed.connect(self._restyle)
        self._restyle()

    def say(self, words: str) -> None:
        """Say what will be done, and when."""
        first = not self.words.text()
        self.words.setText(words)
        self.setAccessibleName(words)
        self._place()
        if first:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget."""
        super().showEvent(event)
        self.raise_()
        QTimer.singleShot(0, self, self._place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the window's foot."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        width = min(window.width() - 2 * _MARGIN, round(560 * self._theme.scale))
        height = max(self._row.heightForWidth(width), self.sizeHint().height())
        self.setGeometry((window.width() - width) // 2, window.height() - height - 2 * _MARGIN, width, height)

    def _restyle(self) -> None:
        palette = self._theme.palette
        self.setStyleSheet(
            f"QFrame#undo {{ background: {palette.raised}; border: {max(1, palette.border_width)}px solid"
            f" {palette.control}; border-radius: 10px; }}"
        )
