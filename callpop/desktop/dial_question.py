"""Asks before a number is called that a link brought: anybody may have made the link."""

from __future__ import annotations

from PySide6.QtCore import Signal

from callpop.desktop.data_dialogs.dialog import DataDialog
from callpop.desktop.labels import plain_label
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words


class DialQuestion(DataDialog):
    """Shows the number as it will be called. Escape and closing it answer no; Enter alone says nothing.

    Args:
        theme: The look in force.
        words: The language of the windows.
        number: As it will be called: ``+`` and digits.
        shown: The same, written for people.
        by_platform: Whether the telephony platform calls, or else this computer's phone program.

    Signals:
        agreed: It is to be called.
    """

    agreed = Signal(str)

    def __init__(self, *, theme: Theme, words: Words, number: str, shown: str, by_platform: bool = True) -> None:
        about = words.text("link.ask_hint" if by_platform else "link.ask_program")
        super().__init__(theme=theme, words=words, title=words.text("link.ask"), about=about)
        said = plain_label("title", shown)
        said.setObjectName("number")
        self.body.addWidget(said)
        if shown != number:
            self.body.addWidget(plain_label("second", number))
        self.setAccessibleDescription(f"{shown}\n{about}")
        self.no_button = self.add_button(words.text("link.no"))
        self.yes_button = self.add_button(words.text("link.yes"), filled=True)
        self.no_button.clicked.connect(self.reject)
        self.yes_button.clicked.connect(self.accept)
        self.accepted.connect(lambda: self.agreed.emit(number))
        # It comes up over another program: a key that was meant for that one calls nobody.
        self.yes_button.setDefault(False)
        self.no_button.setFocus()
        self.fit()
