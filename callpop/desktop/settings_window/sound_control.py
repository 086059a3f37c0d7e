"""A sound file of the agent's own, or Callpop's, with a button to hear it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.settings_window.more_controls import PathControl
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words


class SoundControl(QWidget):
    """A path, and 'Play'.

    Args:
        theme: The look in force.
        words: The language of the windows.
        name: What it sets, for screen readers.
        parent: The owner.

    Signals:
        edited: Another path; '' for Callpop's own sound.
        play: It shall be heard.
    """

    edited = Signal(object)
    play = Signal()

    def __init__(self, *, theme: Theme, words: Words, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.path = PathControl(theme=theme, words=words, name=name)
        self.path.folder.hide()
        self.path.line.setPlaceholderText(words.text("sound.own"))
        self.path.edited.connect(self.edited)
        self.setFocusProxy(self.path)
        self.button = ThemedButton(theme=theme, label=words.text("sound.play"), icon_name="play")
        self.button.setAccessibleName(words.text("sound.play_it", name=name))
        self.button.clicked.connect(self.play)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.path, 1)
        row.addWidget(self.button)

    def show_value(self, value: Any) -> None:
        """Show what is set."""
        self.path.show_value(value)
