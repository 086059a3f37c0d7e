"""The note of a call: kept as it is typed."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from callpop.desktop.tokens import NOTE_DELAY_MS
from callpop.desktop.words import Words

_AGAIN_MS = 5000


class NoteField(QPlainTextEdit):
    """Edits one call's note.

    Args:
        words: The language of the windows.
        status: Where 'Saved' is said.
        parent: The owner.

    Signals:
        note_changed: call_id and text, 400 ms after the last key, or at once when the field is left.
    """

    note_changed = Signal(str, str)

    def __init__(self, *, words: Words, status: QLabel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = status
        self._call_id = ""
        self._stored = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)
        self.textChanged.connect(self._typed)
        self.setTabChangesFocus(True)
        self.set_words(words)

    def set_words(self, words: Words) -> None:
        """Speak another language."""
        self._words = words
        self.setPlaceholderText(words.text("note.hint"))
        self.setAccessibleName(words.text("note.hint"))

    def show_note(self, call_id: str, note: str) -> None:
        """Edit a call's note. What is being typed is not overwritten by the same call's older text."""
        if call_id == self._call_id:
            unsaved = self._timer.isActive() or self.toPlainText() != self._stored
            self._stored = note
            if unsaved or self.toPlainText() == note:
                return
        else:
            self.flush()
            self._status.clear()
        self._call_id, self._stored = call_id, note
        with QSignalBlocker(self):
            self.setPlainText(note)

    def flush(self) -> None:
        """Hand over what was typed and not yet handed over."""
        self._timer.stop()
        text = self.toPlainText()
        if self._call_id and text != self._stored:
            self.note_changed.emit(self._call_id, text)

    def saved(self, call_id: str, text: str | None) -> None:
        """Hear that ``text`` was stored; None: it could not be, and is tried again."""
        if call_id != self._call_id:
            return
        if text is None:
            self._status.setText(self._words.text("note.failed"))
            self._timer.start(_AGAIN_MS)
            return
        self._stored = text
        if text == self.toPlainText():
            self._status.setText(self._words.text("note.saved"))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field is the end of typing."""
        super().focusOutEvent(event)
        self.flush()

    def _typed(self) -> None:
        self._status.clear()
        self._timer.start(NOTE_DELAY_MS)
