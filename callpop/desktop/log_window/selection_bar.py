"""What can be done with several calls at once; shown while several are selected."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.labels import ElidedLabel
from callpop.desktop.log_window.commands import Command
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words

_BUTTONS = (
    (Command.HANDLED, "check", "act.handled"),
    (Command.TAG, "tag", "list.tag"),
    (Command.COPY, "copy", "list.copy_many"),
    (Command.EXPORT, "export", "list.export_selection"),
)


class SelectionBar(QFrame):
    """Counts the selected calls, and acts on them.

    Args:
        theme: The look in force.
        words: The language of the windows.
        parent: The owner.

    Signals:
        commanded: Something shall be done with all of them (a ``Command``).
        dropped: They shall no longer be selected.
    """

    commanded = Signal(object)
    dropped = Signal()

    def __init__(self, *, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._words, self._count = words, 0
        self._label = ElidedLabel("strong")
        self.buttons: dict[Command, ThemedButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._label, 1)
        for command, icon, _ in _BUTTONS:
            button = self.buttons[command] = ThemedButton(theme=theme, icon_name=icon, icon_only=True)
            button.setObjectName(f"selected-{command.value}")
            button.clicked.connect(lambda _=False, told=command: self.commanded.emit(told))
            row.addWidget(button)
        self._drop = ThemedButton(theme=theme, icon_name="close", kind=ButtonKind.GHOST, icon_only=True)
        self._drop.clicked.connect(self.dropped)
        row.addWidget(self._drop)
        self.set_words(words)
        self.hide()

    def set_words(self, words: Words) -> None:
        """Speak another language."""
        self._words = words
        for command, _, key in _BUTTONS:
            self.buttons[command].set_label(words.text(key))
        self._drop.set_label(words.text("list.drop_selection"))
        self.show_count(self._count)

    def show_count(self, count: int) -> None:
        """Say how many calls are selected; one alone needs no bar."""
        self._count = count
        self._label.set_text(self._words.count("list.selected", count))
        self.setVisible(count > 1)
