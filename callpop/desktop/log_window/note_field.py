"""The note of a call: kept as it is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from callpop.desktop.tokens import NOTE_DELAY_MS
from callpop.desktop.words import Words

_LATEST_MS = 600
"""Who types without a pause loses a second of it at most when the power fails, the disk's time included."""

_AGAIN_MS = 5000


class NoteField(QPlainTextEdit):
    """Edits one call's note.

    Args:
        words: The language of the windows.
        status: Where 'Saved 13:54' is said.
        now: The time, microseconds UTC.
        parent: The owner.

    Signals:
        note_changed: call_id and text: 400 ms after the last key, at the latest 600 ms after the first one that
            is not stored, or at once when the field is left or shows another call.
    """

    note_changed = Signal(str, str)

    def __init__(self, *, words: Words, status: QLabel, now: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status, self._now = status, now
        self._call_id = ""
        self._stored = ""
        # Handed over and not yet stored, by call: a call that is shown again meanwhile shows these.
        self._waiting: dict[str, str] = {}
        self._timer, self._latest = QTimer(self, singleShot=True), QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.flush)
        self._latest.timeout.connect(self.flush)
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
            self.setPlainText(self._waiting.get(call_id, note))

    def flush(self) -> None:
        """Hand over what was typed and not yet handed over."""
        self._timer.stop()
        self._latest.stop()
        text = self.toPlainText()
        if self._call_id and text != self._stored:
            self._waiting[self._call_id] = text
            self.note_changed.emit(self._call_id, text)

    def saved(self, call_id: str, text: str | None) -> None:
        """Hear that ``text`` was stored; None: it could not be, and is tried again."""
        if text is not None and self._waiting.get(call_id) == text:
            del self._waiting[call_id]
        if call_id != self._call_id:
            return
        if text is None:
            self._status.setText(self._words.text("note.failed"))
            self._timer.start(_AGAIN_MS)
            return
        self._stored = text
        if text == self.toPlainText():
            self._status.setText(self._words.text("detail.saved_at", time=self._words.clock(self._now())))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field is the end of typing."""
        super().focusOutEvent(event)
        self.flush()

    def _typed(self) -> None:
        self._status.clear()
        self._timer.start(NOTE_DELAY_MS)
        if not self._latest.isActive():
            self._latest.start(_LATEST_MS)
