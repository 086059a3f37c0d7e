"""A page of the settings: title, what it is about, rows."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from callpop.desktop.labels import plain_label
from callpop.desktop.settings_window.make_control import hint_of, label_of, make_control
from callpop.desktop.settings_window.setting_row import Apply, RowControl, SettingRow
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.schema import Settings
from callpop.settings.values import Key, all_keys


class SettingsPage(QScrollArea):
    """Rows made from the schema, and whatever a page adds to ``body``.

    Args:
        name: Its key among ``page.*``.
        theme: The look in force.
        words: The language of the windows.
        apply: Puts a value into force.
        parent: The owner.
    """

    def __init__(self, *, name: str, theme: Theme, words: Words, apply: Apply, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.words, self.apply = theme, words, apply
        self.rows: dict[str, SettingRow] = {}
        self.locked: frozenset[str] = frozenset()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QFrame()
        inner.setObjectName("surface")
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(24, 20, 24, 24)
        self.body.setSpacing(0)
        self.head = QHBoxLayout()
        titles = QVBoxLayout()
        titles.setSpacing(0)
        label = words.text(f"page.{name}.label")
        inner.setAccessibleName(label)
        titles.addWidget(plain_label("title", label))
        hint = plain_label("second", words.text(f"page.{name}.hint"))
        hint.setWordWrap(True)
        titles.addWidget(hint)
        self.head.addLayout(titles, 1)
        self.body.addLayout(self.head)
        self.body.addSpacing(8)
        self.setWidget(inner)

    def add_rows(
        self, keys: Iterable[str], *, below: frozenset[str] = frozenset(), control: RowControl | None = None
    ) -> None:
        """Add the rows of settings; those in ``below`` get the whole width, ``control`` is another than the usual."""
        declared = all_keys()
        for name in keys:
            key = declared[name]
            row = SettingRow(
                key=name,
                label=label_of(key, self.words),
                hint=hint_of(key, self.words),
                control=control or make_control(key, theme=self.theme, words=self.words),
                apply=self.apply,
                below=name in below,
            )
            self.rows[name] = row
            self.body.addWidget(row)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        for name, row in self.rows.items():
            row.show_value(value_of(settings, name))
            row.show_lock(self.words.text("relay.locked") if name in self.locked else "")

    def set_locked(self, locked: frozenset[str]) -> None:
        """Know what the company has locked; shown with the next ``show_settings``."""
        self.locked = locked


def value_of(settings: Settings, name: str) -> object:
    """The value of ``section.field``."""
    section, _, field = name.partition(".")
    return getattr(getattr(settings, section), field)


def section_keys(section: str) -> list[str]:
    """All settings of a section, in the schema's order."""
    found: dict[str, Key] = all_keys()
    return [name for name, key in found.items() if key.section == section]
