"""Which calls are written to a file, and how; then how far it is, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QWidget

from callpop.desktop.data_dialogs.dialog import DataDialog
from callpop.desktop.data_dialogs.picking import Pick, pick_file
from callpop.desktop.data_dialogs.progress import Progress
from callpop.desktop.labels import plain_label
from callpop.desktop.settings_window.controls import ChoiceControl
from callpop.desktop.settings_window.toggle_control import ToggleControl
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words

SHOWN, SELECTED, ALL = "shown", "selected", "all"
CSV, JSON_LINES = "csv", "jsonl"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the agent wants.

    Attributes:
        scope: ``shown``, ``selected`` or ``all``.
        form: ``csv`` or ``jsonl``.
        bom: Whether a CSV begins with the mark of UTF-8.
        path: The file.
    """

    scope: str
    form: str
    bom: bool
    path: Path


class ExportDialog(DataDialog):
    """Asks, and then tells.

    Args:
        theme: The look in force.
        words: The language of the windows.
        counts: How many calls each scope has, None where that is not known; a scope that is missing is not offered.
        bom: What was chosen last.
        day: Today as ISO, for the file's name.
        pick: Asks for the file.
        parent: The owner.

    Signals:
        wanted: An ExportChoice; ``show_progress`` and one of the ends answer.
        given_up: Not any more.
    """

    wanted = Signal(object)
    given_up = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        words: Words,
        counts: dict[str, int | None],
        bom: bool,
        day: str,
        pick: Pick = pick_file,
        parent: QWidget | None = None,
    ) -> None:
        text = words.text
        super().__init__(
            theme=theme, words=words, title=text("export.title"), about=text("export.about"), parent=parent
        )
        self._counts, self._day, self._pick = dict(counts), day, pick
        self._under_way = False
        scopes = [(scope, self._said(scope)) for scope in self._counts]
        self.scope = ChoiceControl(theme=theme, options=scopes, name=text("export.which"))
        forms = [(form, text(f"export.{form}")) for form in (CSV, JSON_LINES)]
        self.form = ChoiceControl(theme=theme, options=forms, name=text("export.form"))
        self.bom = ToggleControl(theme=theme, name=text("export.bom"))
        self.bom.show_value(bom)
        self._questions = QWidget()
        self._questions.setObjectName("clear")
        grid = QGridLayout(self._questions)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        rows = ((text("export.which"), self.scope), (text("export.form"), self.form))
        for row, (said, control) in enumerate(rows):
            # A count comes later, and must have its room.
            control.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            label = plain_label("", said)
            label.setBuddy(control)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(control, row, 1)
        self._mark = plain_label("", text("export.bom"))
        self._mark.setBuddy(self.bom)
        # In a line of its own: its long name would take the room of the choices above.
        line = QHBoxLayout()
        line.addWidget(self._mark, 1)
        line.addWidget(self.bom)
        grid.addLayout(line, len(rows), 0, 1, 2)
        self._hint = plain_label("caption")
        self._hint.setWordWrap(True)
        grid.addWidget(self._hint, len(rows) + 1, 0, 1, 2)
        self._progress = Progress()
        self.body.addWidget(self._questions)
        self.body.addWidget(self._progress)
        self.close_button = self.add_button(text("export.cancel"))
        self.export_button = self.add_button(text("export.go"), filled=True)
        self.close_button.clicked.connect(self.reject)
        self.export_button.clicked.connect(self._ask_where)
        self.form.currentIndexChanged.connect(lambda _: self._follow_form())
        self._follow_form()
        self.fit()

    def set_count(self, scope: str, count: int) -> None:
        """Say how many calls a scope has, now that it is known."""
        if scope in self._counts:
            self._counts[scope] = count
            self.scope.setItemText(self.scope.findData(scope), self._said(scope))

    def show_progress(self, done: int) -> None:
        """Say how many calls are written."""
        if self._under_way:
            total = self._counts.get(self.scope.currentData()) or 0
            said = self.words.count("export.written", done)
            self._progress.show_progress(done, max(total, done) if total else 0, said)

    def show_done(self, count: int, path: Path) -> None:
        """It is written."""
        self._end(self.words.count("export.done", count, path=str(path)))

    def show_failed(self, problem: str) -> None:
        """It could not be written: say why; another file can be chosen."""
        self._under_way = False
        self._progress.hide()
        self._questions.show()
        self.about.setText(problem)
        self.about.setProperty("type", "error")
        self._repolish()
        self.export_button.show()
        self.close_button.set_label(self.words.text("export.close"))
        self.fit()

    def reject(self) -> None:
        """Give up what is under way, and close."""
        if self._under_way:
            self._under_way = False
            self.given_up.emit()
        super().reject()

    def _said(self, scope: str) -> str:
        count = self._counts[scope]
        if count is None:
            return self.words.text(f"export.scope.{scope}")
        return self.words.text(
            "export.scope.counted", which=self.words.text(f"export.scope.{scope}"), n=self.words.number(count)
        )

    def _follow_form(self) -> None:
        form = self.form.currentData()
        self._hint.setText(self.words.text(f"export.hint.{form}"))
        self.bom.setEnabled(form == CSV)
        self._mark.setEnabled(form == CSV)

    def _ask_where(self) -> None:
        form = str(self.form.currentData())
        self._pick(self, self.words.text("export.title"), f"callpop-{self._day}.{form}", self._begin)

    def _begin(self, path: Path) -> None:
        self._under_way = True
        self._questions.hide()
        self.export_button.hide()
        self.about.setProperty("type", "second")
        self.about.setText(str(path))
        self._repolish()
        self.show_progress(0)
        self.close_button.set_label(self.words.text("export.cancel"))
        self.fit()
        self.wanted.emit(
            ExportChoice(str(self.scope.currentData()), str(self.form.currentData()), self.bom.isChecked(), path)
        )

    def _end(self, said: str) -> None:
        self._under_way = False
        self._progress.hide()
        self.about.setText(said)
        self.setAccessibleDescription(said)
        self.close_button.set_label(self.words.text("export.close"))
        self.close_button.setFocus()
        self.fit()

    def _repolish(self) -> None:
        self.about.style().unpolish(self.about)
        self.about.style().polish(self.about)
