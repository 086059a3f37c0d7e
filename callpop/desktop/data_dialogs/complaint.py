"""Says what could not be done, where the tray cannot."""

from __future__ import annotations

from callpop.desktop.data_dialogs.dialog import DataDialog
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words


class ComplaintDialog(DataDialog):
    """Says what could not be done, and why.

    Args:
        theme: The look in force.
        words: The language of the windows.
        why: What to say.
    """

    def __init__(self, *, theme: Theme, words: Words, why: str) -> None:
        super().__init__(theme=theme, words=words, title=words.text("complaint.title"), about=why)
        self.close_button = self.add_button(words.text("act.close"), filled=True)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setFocus()
        self.say(why)

    def say(self, why: str) -> None:
        """Say something else."""
        self.about.setText(why)
        self.setAccessibleDescription(why)
        self.fit()
