"""The relay's address, and a way to be read from no more."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.settings_window.controls import TextControl
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words


class RelayControl(QWidget):
    """A line with a button.

    Args:
        theme: The look in force.
        words: The language of the windows.
        name: What it sets, for screen readers.
        parent: The owner.

    Attributes:
        line: Where the address is typed.
        disconnect_button: Takes it away.

    Signals:
        edited: Another address.
        ended: The relay shall be read no more.
    """

    edited = Signal(object)
    ended = Signal()

    def __init__(self, *, theme: Theme, words: Words, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.line = TextControl(theme=theme, name=name, hint="https://relay.example.com")
        self.line.edited.connect(self.edited)
        self.setFocusProxy(self.line)
        self.disconnect_button = ThemedButton(theme=theme, label=words.text("connection.disconnect"))
        self.disconnect_button.setProperty("risky", True)
        self.disconnect_button.clicked.connect(self.ended)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.disconnect_button)

    def show_value(self, value: Any) -> None:
        """Show what is set."""
        self.line.show_value(value)
        self.disconnect_button.setVisible(bool(str(value)))
