"""The note of a call: kept as it is typed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from callpop.desktop.note_joining import brought
from callpop.desktop.tokens import NOTE_DELAY_MS, NOTE_LATEST_MS
from callpop.desktop.words import Words

_AGAIN_MS = 5000
_REMEMBERED = 32


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
        # All names of the call: what was handed over under one of them may still be on its way.
        self._call_ids: frozenset[str] = frozenset()
        self._stored = ""
        # Handed over from here, the last at the end: told from what others wrote when it comes back.
        self._sent: deque[str] = deque(maxlen=_REMEMBERED)
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

    def show_note(self, call_id: str, note: str, call_ids: Collection[str] = ()) -> None:
        """Edit a call's note. What is being typed is not overwritten by the same call's older text.

        Args:
            call_id: The call.
            note: As it is stored.
            call_ids: The calls that have become this one: if one of them is being noted, one goes on in it.
        """
        named = frozenset({call_id, *call_ids})
        if self._call_id in named:
            unsaved = self._timer.isActive() or self.toPlainText() != self._stored
            if unsaved and named - self._call_ids:
                self._join(note)
            self._go_on_as(call_id, named)
            self._stored = note
            if not unsaved and self.toPlainText() != note:
                self._show(note)
            return
        self.flush()
        self._status.clear()
        self._call_id, self._call_ids, self._stored = call_id, named, note
        self._sent.clear()
        text = self._waiting.get(call_id, note)
        self._sent.append(text)
        with QSignalBlocker(self):
            self.setPlainText(text)

    def written(self, call_id: str, note: str) -> None:
        """Hear what is written on a card of the call: who goes on here has both."""
        if call_id not in self._call_ids:
            return
        if self._timer.isActive() or self.toPlainText() != self._stored:
            at, text = brought(self.toPlainText(), note, (self._stored, *self._sent))
            if text:
                cursor = QTextCursor(self.document())
                cursor.setPosition(at)
                cursor.insertText(text)
        elif self.toPlainText() != note:
            self._show(note)
        self._stored = note

    def go_on(self) -> None:
        """Take the keyboard, to go on where the note ends."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Hand over what was typed and not yet handed over."""
        self._timer.stop()
        self._latest.stop()
        text = self.toPlainText()
        if self._call_id and text != self._stored:
            self._waiting[self._call_id] = text
            self._sent.append(text)
            self.note_changed.emit(self._call_id, text)

    def forget(self, call_ids: Collection[str]) -> None:
        """Calls were wiped: what is typed of them is handed over to nobody."""
        for call_id in call_ids:
            self._waiting.pop(call_id, None)
        if self._call_ids.isdisjoint(call_ids):
            return
        self._timer.stop()
        self._latest.stop()
        self._call_id, self._call_ids, self._stored = "", frozenset(), ""
        self._status.clear()
        with QSignalBlocker(self):
            self.clear()

    def saved(self, call_id: str, text: str | None) -> None:
        """Hear that ``text`` was stored; None: it could not be, and is tried again."""
        if call_id in self._call_ids:
            call_id = self._call_id
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

    def _go_on_as(self, call_id: str, named: frozenset[str]) -> None:
        """The call may have become one with others: what is typed, and what waits, is the whole call's."""
        waiting = self._waiting.pop(self._call_id, None)
        if waiting is not None:
            self._waiting[call_id] = waiting
        self._call_id, self._call_ids = call_id, self._call_ids | named

    def _join(self, note: str) -> None:
        """Put what another call's note brings above what is typed: what is typed takes the place of both."""
        text = self.toPlainText()
        mine = {*self._stored.split("\n"), *self._waiting.get(self._call_id, "").split("\n")}
        lines = [line for line in note.split("\n") if line not in mine and line not in text]
        if lines:
            QTextCursor(self.document()).insertText("\n".join(lines) + "\n")

    def _show(self, note: str) -> None:
        """Another text of the same call: the caret stays by its words."""
        caret = self.textCursor().position()
        with QSignalBlocker(self):
            self.setPlainText(note)
        cursor = self.textCursor()
        cursor.setPosition(min(caret, len(note)))
        self.setTextCursor(cursor)

    def _typed(self) -> None:
        self._status.clear()
        self._timer.start(NOTE_DELAY_MS)
        if not self._latest.isActive():
            self._latest.start(NOTE_LATEST_MS)
