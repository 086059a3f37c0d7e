"""The search box: asks as one types, a moment after the last key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from callpop.desktop.icons import icon
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import CONTROL_HEIGHT
from callpop.desktop.words import Words

DELAY_MS = 120


class SearchField(QLineEdit):
    """Where one types what to look for.

    Args:
        theme: The look in force.
        words: The language of the windows.
        parent: The owner.

    Signals:
        searched: The text to look for has changed.
        down: The arrow down: one wants to go on to what was found.
    """

    searched = Signal(str)
    down = Signal()

    def __init__(self, *, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self._theme = theme
        self._last = ""
        self._glass, self._clear = QAction(self), QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.triggered.connect(self.reset)
        self._clear.setVisible(False)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._search)
        self.textChanged.connect(self._typed)
        self.setMaxLength(200)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.set_words(words)

    def sizeHint(self) -> QSize:
        """As high as the buttons beside it."""
        return QSize(super().sizeHint().width(), round(CONTROL_HEIGHT * self._theme.scale))

    def set_words(self, words: Words) -> None:
        """Speak another language."""
        self.setPlaceholderText(words.text("calls.search"))
        self.setAccessibleName(words.text("calls.search"))
        self._glass.setText(words.text("calls.search"))
        self._clear.setText(words.text("calls.clear_search"))
        self._clear.setToolTip(words.text("calls.clear_search"))

    def show_text(self, text: str) -> None:
        """Hold another text, without telling."""
        self._last = text.strip()
        self.setText(text)
        self._timer.stop()

    def take_focus(self) -> None:
        """Be typed into; what stands there is overwritten by the next key."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter looks at once; the arrow down leaves for the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._search()
        elif event.key() == Qt.Key.Key_Down:
            self._search()
            self.down.emit()
        else:
            super().keyPressEvent(event)

    def reset(self) -> None:
        """Empty it, and look at everything again at once."""
        self.clear()
        self._search()

    def _typed(self) -> None:
        self._clear.setVisible(bool(self.text()))
        self._timer.start()

    def _search(self) -> None:
        self._timer.stop()
        text = self.text().strip()
        if text != self._last:
            self._last = text
            self.searched.emit(text)

    def _restyle(self) -> None:
        self._glass.setIcon(icon("search", self._theme.palette.text2))
        self._clear.setIcon(icon("close", self._theme.palette.text2))
        self.updateGeometry()
