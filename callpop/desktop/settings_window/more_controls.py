"""Controls of the forms: a file, a secret, a ready recipe or one's own."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.labels import PitchedLabel, plain_label
from callpop.desktop.settings_window.controls import ChoiceControl, TextControl
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle
from callpop.desktop.words import Words


class PathControl(QWidget):
    """A file or a folder: typed, or picked in the system's dialogue.

    Args:
        theme: The look in force.
        words: The language of the windows.
        name: What it sets, for screen readers.
        parent: The owner.

    Attributes:
        line: Where it is typed.
        folder: Picks a folder; to be shown where one fits.
    """

    edited = Signal(object)

    def __init__(self, *, theme: Theme, words: Words, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setAccessibleName(name)
        self.line = TextControl(theme=theme, name=name)
        self.line.edited.connect(self.edited)
        self.setFocusProxy(self.line)
        self.file = ThemedButton(theme=theme, label=words.text("settings.choose_file"))
        self.file.clicked.connect(lambda: self._ask(QFileDialog.FileMode.ExistingFile))
        self.folder = ThemedButton(theme=theme, label=words.text("settings.choose_folder"))
        self.folder.clicked.connect(lambda: self._ask(QFileDialog.FileMode.Directory))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.file)
        row.addWidget(self.folder)

    def show_value(self, value: Any) -> None:
        """Show what is set."""
        self.line.show_value(value)

    def _ask(self, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self, self._name)
        dialog.setFileMode(mode)
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        # Not exec: the loop of the desktop goes on.
        dialog.open()

    def _chosen(self, path: str) -> None:
        self.line.show_value(path)
        self.edited.emit(path)


class SecretControl(QWidget):
    """A password or token: typed blindly, handed over, and never shown again.

    Args:
        theme: The look in force.
        words: The language of the windows.
        name: What it is, for screen readers.
        parent: The owner.

    Signals:
        edited: What was typed.
    """

    edited = Signal(object)

    def __init__(self, *, theme: Theme, words: Words, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setAccessibleName(name)
        self.line = TextControl(theme=theme, name=name)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.setFocusProxy(self.line)
        self.keep = ThemedButton(theme=theme, label=words.text("settings.secret_keep"))
        self.keep.setAccessibleName(f"{words.text('settings.secret_keep')}: {name}")
        self.keep.setEnabled(False)
        self.keep.clicked.connect(self._keep)
        keep = self.keep
        self.line.textChanged.connect(lambda text: keep.setEnabled(bool(text)))
        self.forget = ThemedButton(
            theme=theme, label=words.text("settings.secret_forget", name=name), icon_name="trash", icon_only=True
        )
        self.forget.clicked.connect(lambda: self.edited.emit(""))
        # As everywhere else in the window: what was typed counts when the field is left.
        self.line.editingFinished.connect(self._keep)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.keep)
        row.addWidget(self.forget)
        self.notice = PitchedLabel("second")
        self.notice.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.notice)
        self.show_kept(False)

    def show_value(self, value: object) -> None:
        """A secret is never shown."""

    def show_kept(self, kept: bool) -> None:
        """Say whether one is kept."""
        self.line.setPlaceholderText(self._words.text("settings.secret_kept" if kept else "settings.secret_none"))
        self.forget.setEnabled(kept)

    def show_notice(self, notice: str) -> None:
        """Say what people should know of how it is kept."""
        self.notice.setText(notice)
        self.notice.setVisible(bool(notice))

    def _keep(self) -> None:
        text = self.line.text()
        if text:
            self.line.clear()
            self.edited.emit(text)


class SecretsControl(QWidget):
    """Several secrets by name: a line for each.

    Args:
        theme: The look in force.
        words: The language of the windows.
        name: What they are, for screen readers.
        parent: The owner.

    Signals:
        edited: A name and what was typed.
    """

    edited = Signal(object)

    def __init__(self, *, theme: Theme, words: Words, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self.setAccessibleName(name)
        self.lines: dict[str, SecretControl] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def ask_for(self, names: tuple[str, ...]) -> None:
        """Show a line for each of these."""
        if tuple(self.lines) == names:
            return
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.lines = {}
        for name in names:
            label = plain_label("second", name, self)
            self._column.addWidget(label)
            line = SecretControl(theme=self._theme, words=self._words, name=name, parent=self)
            # What is put into a styled window later keeps the application's font otherwise.
            for widget in (label, line, line.line, line.keep):
                widget.setFont(self._theme.font(TextStyle.BODY))
            line.edited.connect(lambda value, name=name: self.edited.emit((name, value)))
            self._column.addWidget(line)
            self.lines[name] = line

    def show_value(self, value: object) -> None:
        """Secrets are never shown."""


class RecipeControl(QWidget):
    """A ready recipe, or the path of one's own.

    Args:
        theme: The look in force.
        words: The language of the windows.
        name: What it sets, for screen readers.
        parent: The owner.
    """

    edited = Signal(object)

    def __init__(self, *, theme: Theme, words: Words, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._value = words, ""
        self._ready: set[str] = set()
        self.setAccessibleName(name)
        self.choice = ChoiceControl(theme=theme, options=[("", words.text("lookups_page.own"))], name=name)
        self.choice.edited.connect(self._chosen)
        self.path = PathControl(theme=theme, words=words, name=words.text("lookups_page.own"))
        self.path.folder.hide()
        self.path.edited.connect(self.edited)
        self.setFocusProxy(self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.choice)
        column.addWidget(self.path)

    def offer(self, recipes: list[tuple[str, str]]) -> None:
        """Offer ready recipes: keys and names."""
        self._ready = {key for key, _ in recipes}
        self.choice.clear()
        for key, name in [*recipes, ("", self._words.text("lookups_page.own"))]:
            self.choice.addItem(name, key)
        self.show_value(self._value)

    def show_value(self, value: Any) -> None:
        """Show what is set."""
        self._value = str(value)
        ready = self._value in self._ready
        self.choice.show_value(self._value if ready else "")
        self.path.setVisible(not ready)
        self.path.show_value("" if ready else self._value)

    def _chosen(self, key: object) -> None:
        self.path.setVisible(not key)
        if key:
            self.edited.emit(key)
