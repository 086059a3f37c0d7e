"""Reading calls from a file: how far it is, what became of it, and which lines were left out and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from callpop.desktop.data_dialogs.dialog import DataDialog
from callpop.desktop.data_dialogs.progress import Progress
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file.

    Attributes:
        added: Calls that are new in the log.
        completed: Calls the log had, to which a newer note or tags came.
        known: Calls the log had; nothing changed.
        wrong: How many lines were left out.
        why: The first of these: the line's number, the field ('' for the whole line), and what was expected.
    """

    added: int
    completed: int
    known: int
    wrong: int = 0
    why: Sequence[tuple[int, str, str]] = ()


class ImportDialog(DataDialog):
    """Tells how far it is, and then what became of it.

    Args:
        theme: The look in force.
        words: The language of the windows.
        path: The file.
        parent: The owner.

    Signals:
        given_up: No further, please.
    """

    given_up = Signal()

    def __init__(self, *, theme: Theme, words: Words, path: str, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, words=words, title=words.text("import.title"), about=path, parent=parent)
        self._under_way = True
        self._progress = Progress()
        self._problems = QPlainTextEdit()
        self._problems.setReadOnly(True)
        self._problems.setTabChangesFocus(True)
        self._problems.setAccessibleName(words.text("import.problems"))
        self._problems.hide()
        self.body.addWidget(self._progress)
        self.body.addWidget(self._problems)
        self.close_button = self.add_button(words.text("import.cancel"))
        self.close_button.clicked.connect(self.reject)
        self.show_progress(0)
        self.fit()

    def show_progress(self, lines: int) -> None:
        """Say how many lines are read."""
        if self._under_way:
            self._progress.show_progress(0, 0, self.words.count("import.read", lines))

    def show_done(self, result: Imported) -> None:
        """Say what became of it."""
        count = self.words.count
        said = [count("import.added", result.added)]
        if result.completed:
            said.append(count("import.completed", result.completed))
        if result.known:
            said.append(count("import.known", result.known))
        if result.wrong:
            said.append(count("import.wrong", result.wrong))
        lines = [self._why(*one) for one in result.why]
        if result.wrong > len(lines):
            lines.append(count("import.more", result.wrong - len(lines)))
        self._end("\n".join(said), lines)

    def show_failed(self, problem: str) -> None:
        """It could not be read, or not to its end."""
        self._end(problem, [])

    def reject(self) -> None:
        """Give up what is under way, and close."""
        if self._under_way:
            self._under_way = False
            self.given_up.emit()
        super().reject()

    def _why(self, line: int, field: str, expected: str) -> str:
        key = "import.line_field" if field else "import.line"
        return self.words.text(key, line=line, field=field, expected=expected)

    def _end(self, said: str, problems: list[str]) -> None:
        self._under_way = False
        self._progress.hide()
        self.about.setText(said)
        self.setAccessibleDescription(said)
        self._problems.setPlainText("\n".join(problems))
        self._problems.setVisible(bool(problems))
        self.close_button.set_label(self.words.text("import.close"))
        self.close_button.setFocus()
        self.fit()
