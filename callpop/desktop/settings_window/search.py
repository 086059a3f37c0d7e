"""The search field of the settings, and what it looks through."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from callpop.desktop.icons import icon
from callpop.desktop.settings_window.controls import ChoiceControl
from callpop.desktop.settings_window.finder import Entry
from callpop.desktop.settings_window.make_control import hint_of, label_of
from callpop.desktop.settings_window.page import SettingsPage
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import CONTROL_HEIGHT
from callpop.desktop.words import Words
from callpop.settings.values import all_keys

_TABLES = {"contacts": "books", "lookups": "lookups", "rules": "rules", "names": "people lines"}


class SearchField(QLineEdit):
    """Where one types what is looked for.

    Args:
        theme: The look in force.
        words: The language of the windows.

    Signals:
        down: The arrow key wants to go into the results.
    """

    down = Signal()

    def __init__(self, *, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("search")
        self.setPlaceholderText(words.text("settings_more.find"))
        self.setAccessibleName(words.text("settings_more.search"))
        self.setClearButtonEnabled(False)
        self._sign = QAction(self)
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        theme.changed.connect(self._restyle)
        self._restyle()

    def forget(self) -> None:
        """Empty it, and tell nobody."""
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads to the results."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As high as all controls."""
        return QSize(super().sizeHint().width(), round(CONTROL_HEIGHT * self._theme.scale))

    def _restyle(self) -> None:
        self._sign.setIcon(icon("search", self._theme.palette.text2, 16))
        self.updateGeometry()


def entries_of(pages: Mapping[str, SettingsPage], words: Words) -> list[Entry]:
    """All that can be found: pages and their settings, in the order of the window."""
    declared = all_keys()
    made = []
    for name, page in pages.items():
        where = words.text(f"page.{name}.label")
        made.append(Entry(name, "", where, words.text(f"page.{name}.hint"), where, _TABLES.get(name, "")))
        for key, row in page.rows.items():
            about = declared[key]
            more = " ".join((*_options(row.control), about.explanation))
            made.append(Entry(name, key, label_of(about, words), hint_of(about, words), where, more))
    return made


def _options(control: object) -> list[str]:
    return [control.itemText(i) for i in range(control.count())] if isinstance(control, ChoiceControl) else []
