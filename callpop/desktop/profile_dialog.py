"""Asks what another person's profile is called."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from callpop.desktop.data_dialogs.dialog import DataDialog
from callpop.desktop.labels import plain_label
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.profiles import WrongName


class ProfileDialog(DataDialog):
    """A name, checked while it is typed.

    Args:
        theme: The look in force.
        words: The language of the windows.
        check: Gives the name as it will be used; raises ``WrongName``.
        parent: The owner.

    Signals:
        named: The profile shall be made and switched to; ``show_problem`` answers, or ``accept``.
    """

    named = Signal(str)

    def __init__(
        self, *, theme: Theme, words: Words, check: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        text = words.text
        super().__init__(
            theme=theme, words=words, title=text("profiles.title"), about=text("profiles.about"), parent=parent
        )
        self._check = check
        self.name = QLineEdit(placeholderText=text("profiles.example"))
        self.name.setAccessibleName(text("profiles.name"))
        self.problem = plain_label("error")
        self.problem.setWordWrap(True)
        self.body.addWidget(plain_label("strong", text("profiles.name")))
        self.body.addWidget(self.name)
        self.body.addWidget(self.problem)
        self.add_button(text("profiles.cancel")).clicked.connect(self.reject)
        self.make = self.add_button(text("profiles.create"), filled=True)
        self.make.setEnabled(False)
        self.make.clicked.connect(self._tell)
        self.name.textChanged.connect(self._look)
        self.name.setFocus()
        self.fit()

    def show_problem(self, problem: str) -> None:
        """Say why it cannot be."""
        self.problem.setText(problem)
        self.fit()

    def _look(self) -> None:
        wrong = self._wrong()
        self.make.setEnabled(not wrong)
        # Nothing is wrong yet with a name that nobody has begun to type.
        self.show_problem(self.words.text(f"profiles.wrong.{wrong}") if wrong not in ("", "empty") else "")

    def _wrong(self) -> str:
        try:
            self._check(self.name.text())
        except WrongName as problem:
            return problem.key
        return ""

    def _tell(self) -> None:
        if not self._wrong():
            self.named.emit(self.name.text())
