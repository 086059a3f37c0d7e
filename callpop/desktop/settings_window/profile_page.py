"""The page of the files: where settings are, who else decides, what could not be used, and how they travel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.labels import PitchedLabel, plain_label
from callpop.desktop.settings_window.import_summary import ImportSummary
from callpop.desktop.settings_window.page import SettingsPage
from callpop.desktop.settings_window.transfer import Transfer
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.said import said_of
from callpop.settings.portable import CannotImport, Plan
from callpop.settings.schema import Settings

_MOST_TOLD = 6


class ProfilePage(SettingsPage):
    """Files, problems, export and import.

    Args:
        theme: The look in force.
        words: The language of the windows.
        transfer: The settings file.
        parent: The owner.

    Attributes:
        summary: What an import would change, while it is being decided.

    Signals:
        take: These changes shall be put into force: values by key, rows by table.
        said: Something was done: in words.
    """

    take = Signal(object)
    said = Signal(str)

    def __init__(self, *, theme: Theme, words: Words, transfer: Transfer, parent: QWidget | None = None) -> None:
        super().__init__(name="profile", theme=theme, words=words, apply=lambda _key, _value: None, parent=parent)
        self._transfer = transfer
        text = words.text
        self.body.addSpacing(12)
        self.file = self._path("file")
        self.policy = self._path("policy")
        self.body.addWidget(plain_label("strong", text("profile_page.problems")))
        self.problems = PitchedLabel("second")
        self.body.addWidget(self.problems)
        self.body.addSpacing(20)
        self.body.addWidget(plain_label("strong", text("profile_page.travel")))
        hint = PitchedLabel("second", text("profile_page.travel_hint"))
        self.body.addWidget(hint)
        self.body.addSpacing(8)
        self.export_button = ThemedButton(theme=theme, label=text("profile_page.export"))
        self.import_button = ThemedButton(theme=theme, label=text("profile_page.import"))
        self.export_button.clicked.connect(self._ask_export)
        self.import_button.clicked.connect(self._ask_import)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.export_button)
        line.addWidget(self.import_button)
        line.addStretch()
        self.body.addLayout(line)
        self.wrong = plain_label("error")
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        self.body.addWidget(self.wrong)
        self.body.addSpacing(16)
        self.summary: ImportSummary | None = None
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.body.addStretch()

    def show_settings(self, settings: Settings) -> None:
        """Show where the files are and what is wrong with them now."""
        text = self.words
        self.file.setText(str(self._transfer.file))
        self.policy.setText(self._transfer.policy)
        problems = self._transfer.problems
        told = [problem.told(text.said) for problem in problems[:_MOST_TOLD]]
        if len(problems) > len(told):
            told.append(text.count("profile_page.problems_more", len(problems) - len(told)))
        self.problems.setText("\n".join(told) or text.text("profile_page.problems_none"))
        self.problems.setProperty("type", "error" if problems else "second")
        self.problems.style().polish(self.problems)

    def export_to(self, path: str) -> None:
        """Write a file without secrets."""
        problem = self._transfer.export(Path(path))
        self._tell(problem)
        if not problem:
            self.said.emit(self.words.text("profile_page.exported", file=Path(path).name))

    def import_from(self, path: str) -> None:
        """Show what a file would change; nothing changes yet."""
        self._put_away()
        try:
            plan = self._transfer.plan(Path(path))
        except CannotImport as problem:
            self._tell(self.words.said(said_of(problem)))
            return
        self._tell("")
        self.summary = ImportSummary(
            theme=self.theme,
            words=self.words,
            name=Path(path).name,
            plan=plan,
            taken=self._take,
            given_up=self._put_away,
        )
        self._place.addWidget(self.summary)
        self.summary.show()
        # Where it stands is known only now.
        self.body.activate()
        self.ensureWidgetVisible(self.summary)

    def _take(self, plan: Plan) -> None:
        self._put_away()
        self.take.emit(plan.values)

    def _put_away(self) -> None:
        if self.summary is not None:
            self.summary.hide()
            self.summary.deleteLater()
            self.summary = None

    def _tell(self, problem: str) -> None:
        self.wrong.setText(problem)
        self.wrong.setVisible(bool(problem))

    def _ask_export(self) -> None:
        dialog = self._dialog("export_title", QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        dialog.selectFile("callpop-settings.toml")
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    def _ask_import(self) -> None:
        dialog = self._dialog("import_title", QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.import_from)
        dialog.open()

    def _dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        text = self.words.text
        dialog = QFileDialog(self, text(f"profile_page.{title}"), "", text("profile_page.filter"))
        dialog.setFileMode(mode)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _path(self, name: str) -> QLineEdit:
        text = self.words.text
        self.body.addWidget(plain_label("strong", text(f"profile_page.{name}")))
        hint = PitchedLabel("second", text(f"profile_page.{name}_hint"))
        self.body.addWidget(hint)
        self.body.addSpacing(8)
        line = QLineEdit()
        line.setReadOnly(True)
        line.setObjectName("url")
        line.setFont(self.theme.mono_font())
        line.setAccessibleName(text(f"profile_page.{name}"))
        if name == "policy":
            line.setPlaceholderText(text("profile_page.policy_none"))
        self.body.addWidget(line)
        self.body.addSpacing(20)
        return line
