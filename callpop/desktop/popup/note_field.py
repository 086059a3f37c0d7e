"""The note on a card: saved as it is typed, never lost when the card goes."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from callpop.desktop.note_joining import brought
from callpop.desktop.popup.text import draw_line
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import NOTE_DELAY_MS, NOTE_LATEST_MS, RADIUS_CONTROL, TYPE, TextStyle
from callpop.desktop.words import Words

_REMEMBERED = 32
"""Texts sent from a card that are told from what others wrote when they come back."""


class NoteField(QWidget):
    """A field for plain text with its own word on whether it is saved.

    Args:
        theme: Colours and fonts.
        words: The language.
        parent: The card.
    """

    asked = Signal()
    """The agent clicked into it: it may have the focus now."""
    edited = Signal(str)
    """The whole text: 400 ms after the last key, and at the latest 600 ms after the first that is not sent."""
    focused = Signal(bool)
    """It has the focus, or has lost it."""
    left = Signal()
    """Esc: the agent wants the focus elsewhere."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._dirty = False
        self._calls: frozenset[str] = frozenset()
        # What the log has, and what was sent to it from here, the last at the end.
        self._stored = ""
        self._overtaken: str | None = None
        self._sent: deque[str] = deque(maxlen=_REMEMBERED)
        self._state = ""
        self._edit = QTextEdit(self)
        self._edit.setObjectName("note")
        self._edit.setFrameShape(QFrame.Shape.NoFrame)
        self._edit.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._edit.setTabChangesFocus(True)
        self._edit.setAcceptRichText(False)
        self._edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._edit.document().setDocumentMargin(0)
        self._edit.setPlaceholderText(words.text("note.hint"))
        self._edit.setAccessibleName(words.text("note.hint"))
        self._edit.viewport().setAutoFillBackground(False)
        self._delay = QTimer(self, singleShot=True, interval=NOTE_DELAY_MS)
        self._delay.timeout.connect(self._send)
        self._latest = QTimer(self, singleShot=True, interval=NOTE_LATEST_MS)
        self._latest.timeout.connect(self._send)
        self._edit.textChanged.connect(self._changed)
        self._edit.installEventFilter(self)
        self._edit.viewport().installEventFilter(self)
        self.refresh()
        self.hide()

    @property
    def text(self) -> str:
        """What stands in it."""
        return self._edit.toPlainText()

    @property
    def unsaved(self) -> bool:
        """Whether something typed is not known to be stored."""
        return self._dirty

    @property
    def has_focus(self) -> bool:
        """Whether it has the keyboard."""
        return self._edit.hasFocus()

    def show_text(self, text: str, calls: Sequence[str] = ()) -> None:
        """Show what the log has. Where the agent is writing, what another call brings is put above.

        Args:
            text: The note as it is stored.
            calls: The calls that it is about.
        """
        more = bool(self._calls) and not self._calls.issuperset(calls)
        self._calls = self._calls.union(calls)
        if text == self._overtaken and text != self._stored:
            return
        if not (self._dirty or self.has_focus):
            if text != self.text:
                self._fill(text)
        elif more:
            self._join(text)
        self._stored = text

    def take_in(self, text: str) -> None:
        """Show what is being written on another card of the call, or in the call log: who goes on here has both."""
        # What the log has may be told once more before this is stored.
        self._overtaken = self._stored
        if not self._dirty:
            if text != self.text:
                self._fill(text)
                self._edit.moveCursor(QTextCursor.MoveOperation.End)
            self._stored = text
            return
        at, more = brought(self.text, text, (self._stored, *self._sent))
        if more:
            cursor = QTextCursor(self._edit.document())
            cursor.setPosition(at)
            cursor.insertText(more)
        self._stored = text

    def clear(self) -> None:
        """Forget everything: the card is to serve another call."""
        self._delay.stop()
        self._latest.stop()
        self._dirty = False
        self._calls, self._stored, self._overtaken = frozenset(), "", None
        self._sent.clear()
        if self._edit.document().isEmpty():
            # The next call's card waits for this: an empty field need not be filled.
            self._edit.document().clearUndoRedoStacks()
            self._say("")
        else:
            self._fill("")

    def flush(self) -> None:
        """Do not wait any longer with what was typed."""
        if self._delay.isActive():
            self._send()

    def say_saved(self) -> None:
        """What was sent is stored."""
        if not self._delay.isActive():
            self._dirty = False
            self._say("note.saved")

    def say_failed(self) -> None:
        """It could not be stored; whoever stores it tries again."""
        self._say("note.failed")

    def allow_focus(self, policy: Qt.FocusPolicy) -> None:
        """Whether Tab reaches it."""
        self._edit.setFocusPolicy(policy)

    def accept_focus(self) -> None:
        """Take the keyboard."""
        self._edit.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A click into the text puts the cursor elsewhere right after this.
        self._edit.moveCursor(QTextCursor.MoveOperation.End)
        self._edit.setFocus(Qt.FocusReason.MouseFocusReason)

    def refuse_focus(self) -> None:
        """Let the keyboard go, and take it no more until asked."""
        self._edit.clearFocus()
        self._edit.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def refresh(self) -> None:
        """Take over colours and fonts."""
        palette = self._edit.palette()
        colours = self._theme.palette
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, QColor(colours.text))
        palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(colours.text3))
        palette.setColor(QPalette.ColorRole.Highlight, QColor(colours.accent))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(colours.on_accent))
        self._edit.setPalette(palette)
        self._edit.setFont(self._theme.font(TextStyle.BODY))
        self._edit.blockSignals(True)
        self._space_lines()
        self._edit.blockSignals(False)
        self._arrange()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Clicks, keys and focus of the text inside."""
        kind = event.type()
        if kind is QEvent.Type.MouseButtonPress and watched is self._edit.viewport():
            self.asked.emit()
        elif kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut) and watched is self._edit:
            self.update()
            if kind is QEvent.Type.FocusOut:
                self.flush()
            self.focused.emit(kind is QEvent.Type.FocusIn)
        elif isinstance(event, QKeyEvent) and kind is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The text keeps its distance from the border."""
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is touched."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if self.has_focus else palette.border_width
        inset = width / 2
        painter.setPen(QPen(QColor(palette.accent if self.has_focus else palette.control), width))
        painter.setBrush(QColor(palette.surface))
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, RADIUS_CONTROL - inset, RADIUS_CONTROL - inset)
        if self._state:
            ink = palette.text3 if self._state == "note.saved" else palette.error.ink
            draw_line(painter, self._caption(), self._words.text(self._state), self._theme.font(TextStyle.CAPTION), ink)
        painter.end()

    def _caption(self) -> QRect:
        px = self._px
        return QRect(px(12), self.height() - px(24), self.width() - px(24), px(16))

    def _arrange(self) -> None:
        px = self._px
        self._edit.setGeometry(px(12), px(10), self.width() - px(20), self.height() - px(10) - px(26))

    def _px(self, length: int) -> int:
        return round(length * self._theme.scale)

    def _changed(self) -> None:
        self._dirty = True
        self._say("")
        self._delay.start()
        if not self._latest.isActive():
            self._latest.start()

    def _send(self) -> None:
        self._delay.stop()
        self._latest.stop()
        self._sent.append(self.text)
        self.edited.emit(self.text)

    def _join(self, note: str) -> None:
        """Put what another call's note brings above what is written: that takes the place of both."""
        text = self.text
        mine = {line for one in (self._stored, *list(self._sent)[-1:]) for line in one.split("\n")}
        lines = [line for line in note.split("\n") if line not in mine and line not in text]
        if lines:
            QTextCursor(self._edit.document()).insertText("\n".join(lines) + "\n")

    def _fill(self, text: str) -> None:
        self._edit.blockSignals(True)
        self._edit.setPlainText(text)
        self._space_lines()
        self._edit.blockSignals(False)
        self._say("")

    def _space_lines(self) -> None:
        """Lines as far apart as everywhere else: the font alone would set them closer."""
        pitch = QTextBlockFormat()
        pitch.setLineHeight(self._px(TYPE[TextStyle.BODY].line), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self._edit.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(pitch)
        self._edit.document().clearUndoRedoStacks()

    def _say(self, key: str) -> None:
        if key != self._state:
            self._state = key
            self.update()
