"""The tags of a call: chips, and a field for another one."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QSizePolicy, QWidget

from callpop.calls.entry import LONGEST_TAG
from callpop.desktop.completion import Completion
from callpop.desktop.flow_layout import FlowLayout
from callpop.desktop.focus_order import stand_before
from callpop.desktop.icons import icon
from callpop.desktop.labels import plain_tooltip
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle
from callpop.desktop.words import Words

MOST = 20
"""Tags of a call."""

_CHIP, _FIELD, _WIDEST = 28, 96, 220


def clean(text: str) -> str:
    """A tag as it is kept: one line, no comma, of a length that is kept; '' if nothing is left."""
    return " ".join(text.replace(",", " ").split())[:LONGEST_TAG].rstrip()


class TagChip(QPushButton):
    """One tag; a click takes it away."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tag, self._theme = "", theme
        self.setObjectName("tag")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the word
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_tag(self, tag: str, label: str) -> None:
        """Be another tag; ``label`` says what a click does."""
        if (tag, label) != (self.tag, self.accessibleName()):
            self.tag = tag
            self.setAccessibleName(label)
            self.setToolTip(plain_tooltip(label))
            self._fit()

    def _restyle(self) -> None:
        size = round(12 * self._theme.scale)
        self.setIcon(icon("close", self._theme.palette.ringing.ink, size))
        self.setIconSize(QSize(size, size))
        self.setFont(self._theme.font(TextStyle.CAPTION, 500))
        self._fit()

    def _fit(self) -> None:
        room = round(_WIDEST * self._theme.scale)
        fitting = self.fontMetrics().elidedText(self.tag, Qt.TextElideMode.ElideRight, room)
        self.setText(fitting.replace("&", "&&") + " ")

    def sizeHint(self) -> QSize:
        """As wide as its word."""
        return QSize(super().sizeHint().width(), round(_CHIP * self._theme.scale))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Delete and Backspace take it away."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class TagInput(QLineEdit):
    """Takes another tag.

    Signals:
        entered: What was typed, to be made a tag.
        emptied: Backspace was pressed where there is nothing to take away.
        focus_changed: Whether it has the keyboard.
    """

    entered = Signal(str)
    emptied = Signal()
    focus_changed = Signal(bool)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self) -> QSize:
        """No wider than it must be: the layout gives it what is left of the row."""
        scale = self._theme.scale
        return QSize(round(_FIELD * scale), round(_CHIP * scale))

    def minimumSizeHint(self) -> QSize:
        """See QWidget."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and a comma end a tag; Backspace in an empty field takes the last one away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.text() == ",":
            self.entered.emit(self.text())
            return
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """See QWidget."""
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is a tag, whether or not Enter was pressed."""
        super().focusOutEvent(event)
        self.focus_changed.emit(False)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.entered.emit(self.text())


class TagsEditor(QFrame):
    """Shows and changes the tags of one call.

    Args:
        theme: The look in force.
        words: The language of the windows.
        parent: The owner.

    Signals:
        tag_changed: call_id, a tag, and whether the call has it from now on. What others say of it meanwhile holds too.
    """

    tag_changed = Signal(str, str, bool)

    def __init__(self, *, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._call_id = theme, ""
        self._tags: tuple[str, ...] = ()
        self._chips: list[TagChip] = []
        self.setObjectName("tags")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(gap=4, parent=self)
        self._flow.setContentsMargins(4, 4, 4, 4)
        self.field = TagInput(theme=theme)
        self.field.setObjectName("tag-input")
        self.field.setMaxLength(LONGEST_TAG)
        self._completion = Completion(field=self.field, theme=theme, picked=self._add)
        self.field.entered.connect(self._add)
        self.field.emptied.connect(self._remove_last)
        self.field.focus_changed.connect(self._show_focus)
        self._flow.addWidget(self.field)
        self.set_words(words)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def tags(self) -> tuple[str, ...]:
        """Those that are shown."""
        return self._tags

    @property
    def first(self) -> QWidget:
        """What Tab reaches first."""
        return self._chips[0] if self._tags else self.field

    def set_words(self, words: Words) -> None:
        """Speak another language."""
        self._words = words
        self._show()

    def show_tags(self, call_id: str, tags: Iterable[str], call_ids: Collection[str] = ()) -> None:
        """Edit the tags of a call; ``call_ids``: the calls it has become one of, this one among them."""
        if self._call_id in call_ids:
            self._call_id = call_id
        elif call_id != self._call_id:
            # What was typed belongs to the call before.
            self._add(self.field.text())
            self._call_id = call_id
        self._tags = tuple(tags)
        self._show()

    def offer(self, names: Iterable[str]) -> None:
        """Complete to these, the most used first."""
        self._completion.offer(names)

    def hasHeightForWidth(self) -> bool:
        """See QWidget."""
        return True

    def heightForWidth(self, width: int) -> int:
        """See QWidget."""
        return self._flow.heightForWidth(width)

    def _add(self, text: str) -> None:
        tag = clean(text)
        self.field.clear()
        if tag and len(self._tags) < MOST and tag.casefold() not in {known.casefold() for known in self._tags}:
            self._change((*self._tags, tag), tag, True)

    def _remove(self, tag: str) -> None:
        # The keyboard stays here, and does not go with the chip.
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._change(tuple(known for known in self._tags if known != tag), tag, False)

    def _remove_last(self) -> None:
        if self._tags:
            self._change(self._tags[:-1], self._tags[-1], False)

    def _change(self, tags: tuple[str, ...], tag: str, on: bool) -> None:
        if self._call_id:
            self._tags = tags
            self._show()
            self.tag_changed.emit(self._call_id, tag, on)

    def _show(self) -> None:
        text = self._words.text
        while len(self._chips) < len(self._tags):
            self._chips.append(self._chip())
            self._flow.insert(len(self._chips) - 1, self._chips[-1])
            stand_before(self.field, self._chips)
        for number, chip in enumerate(self._chips):
            # Chips without a tag wait for the next call that has more.
            chip.setVisible(number < len(self._tags))
            if number < len(self._tags):
                tag = self._tags[number]
                chip.show_tag(tag, text("tags.remove", tag=tag))
        full = len(self._tags) >= MOST
        self.field.setPlaceholderText(text("tags.full" if full else "tags.add"))
        self.field.setAccessibleName(text("tags.full" if full else "tags.add"))
        self.field.setReadOnly(full)
        self.setAccessibleName(text("tags.list", tags=", ".join(self._tags)) if self._tags else text("tags.title"))

    def _chip(self) -> TagChip:
        chip = TagChip(theme=self._theme, parent=self)
        chip.clicked.connect(lambda: self._remove(chip.tag))
        return chip

    def _show_focus(self, focused: bool) -> None:
        self.setProperty("focused", focused)
        self.style().unpolish(self)
        self.style().polish(self)

    def _restyle(self) -> None:
        self.field.updateGeometry()
        self.updateGeometry()
