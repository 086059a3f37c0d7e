"""Which number is to be wiped: typed in any spelling."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from callpop.desktop.data_dialogs.dialog import DataDialog
from callpop.desktop.labels import plain_label
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words


class NumberDialog(DataDialog):
    """Asks for a number; what a wipe takes away is asked and told after.

    Args:
        theme: The look in force.
        words: The language of the windows.
        parent: The owner.

    Signals:
        typed: The number as it was typed; ``show_problem`` answers, or ``accept``.
    """

    typed = Signal(str)

    def __init__(self, *, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        text = words.text
        super().__init__(theme=theme, words=words, title=text("wipe.ask"), about=text("wipe.ask_hint"), parent=parent)
        self.number = QLineEdit(placeholderText="+31 6 12345678")
        self.number.setAccessibleName(text("wipe.number"))
        self._problem = plain_label("error")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.body.addWidget(self.number)
        self.body.addWidget(self._problem)
        cancel = self.add_button(text("wipe.cancel"))
        self.next_button = self.add_button(text("wipe.next"), filled=True)
        self.next_button.setEnabled(False)
        cancel.clicked.connect(self.reject)
        self.number.textChanged.connect(lambda said: self.next_button.setEnabled(bool(said.strip())))
        self.next_button.clicked.connect(lambda: self.typed.emit(self.number.text().strip()))
        self.number.setFocus()
        self.fit()

    def show_problem(self, problem: str) -> None:
        """Say why that will not do."""
        self._problem.setText(problem)
        self._problem.show()
        self.fit()
