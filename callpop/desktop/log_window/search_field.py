"""The search box: asks as one types, a moment after the last key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from callpop.desktop.buttons import SmallButton
from callpop.desktop.signed_field import SignedField
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import CONTROL_HEIGHT, SMALLEST_TARGET
from callpop.desktop.words import Words

DELAY_MS = 120
LEAST_SIGNS = 3
"""So many signs in a row are searched for without letters and digits (``storage.search``)."""

_EDGE = 4


class SearchField(SignedField):
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
        super().__init__(theme=theme, sign="search", behind=SMALLEST_TARGET, parent=parent)
        self.setObjectName("search")
        self._last = ""
        self.clear_button = SmallButton(theme=theme, icon_name="close", icon_only=True, parent=self)
        # In the ink of words, not of what asks to be done.
        self.clear_button.setProperty("ghost", True)
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clear_button.clicked.connect(self.reset)
        self.clear_button.hide()
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cross stands at the end."""
        super().resizeEvent(event)
        self._place_cross()

    def set_words(self, words: Words) -> None:
        """Speak another language."""
        self.setPlaceholderText(words.text("calls.search"))
        self.setAccessibleName(words.text("calls.search"))
        self.clear_button.set_label(words.text("calls.clear_search"))

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
        self.clear_button.setVisible(bool(self.text()))
        self._timer.start()

    def _search(self) -> None:
        self._timer.stop()
        text = self.text().strip()
        if text != self._last:
            self._last = text
            self.searched.emit(text)

    def _place_cross(self) -> None:
        side = round(SMALLEST_TARGET * self._theme.scale)
        self.clear_button.setGeometry(self.width() - side - _EDGE, (self.height() - side) // 2, side, side)

    def _restyle(self) -> None:
        self._place_cross()
        self.updateGeometry()


def are_signs(text: str) -> bool:
    """Whether only a sign or two are typed, which nothing is found by: '#', a currency's, a smiley."""
    words = text.split()
    return bool(words) and all(len(word) < LEAST_SIGNS and not any(map(str.isalnum, word)) for word in words)
