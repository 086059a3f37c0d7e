"""Several named values in one setting: a line of text for each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from callpop.crm.fields import Field, as_settings, given_values
from callpop.desktop.labels import plain_label
from callpop.desktop.settings_window.controls import TEXT_WIDTH, TextControl
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle
from callpop.desktop.words import Words


class FieldsControl(QWidget):
    """Asks for what a preset must know of a company.

    Args:
        theme: The look in force.
        words: The language of the windows.
        name: What it sets, for screen readers.
        least: What each field needs at a text size of 100 %, in px.
        parent: The owner.

    Attributes:
        values: What was filled in, by name; also that of fields that are not asked for now.
        fields: The lines of text, by name.

    Signals:
        edited: All values, as ``name=value`` texts.
    """

    edited = Signal(object)

    def __init__(
        self, *, theme: Theme, words: Words, name: str, least: int = TEXT_WIDTH, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._least = least
        self._before: QWidget | None = None
        self.setAccessibleName(name)
        self._theme, self._words = theme, words
        self.values: dict[str, str] = {}
        self.fields: dict[str, TextControl] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(1, 1)

    def ask_for(self, fields: Iterable[Field]) -> None:
        """Show a line for each of these; what was filled in under the same name stays."""
        fields = tuple(fields)
        if list(self.fields) == [field.name for field in fields]:
            return
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.fields = {}
        for row, field in enumerate(fields):
            try:
                name = self._words.text(f"crm_field.{field.name}")
            except KeyError:  # of a recipe that the agent wrote
                name = field.name
            line = TextControl(theme=self._theme, name=name, hint=field.example, width=self._least, parent=self)
            line.setObjectName(field.name)
            line.setAccessibleDescription(self.accessibleDescription())
            line.show_value(self.values.get(field.name, ""))
            line.edited.connect(lambda value, place=field.name: self._edited(place, str(value)))
            label = plain_label("second", name, self)
            label.setBuddy(line)
            # What is put into a styled window later keeps the application's font otherwise.
            for widget in (line, label):
                widget.setFont(self._theme.font(TextStyle.BODY))
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(line, row, 1)
            self.fields[field.name] = line
        self._order()
        first = next(iter(self.fields.values()), None)
        if first is not None:
            self.setFocusProxy(first)

    def come_after(self, widget: QWidget) -> None:
        """Have Tab lead from a widget to these fields: they are made later than what stands below them."""
        self._before = widget
        self._order()

    def show_value(self, value: Any) -> None:
        """Show what is set."""
        self.values = given_values(value)
        for name, line in self.fields.items():
            line.show_value(self.values.get(name, ""))

    def _order(self) -> None:
        before = self._before
        for line in self.fields.values():
            if before is not None and before.window() is line.window():
                QWidget.setTabOrder(before, line)
            before = line

    def _edited(self, name: str, value: str) -> None:
        self.values = given_values(as_settings({**self.values, name: value}))
        self.edited.emit(as_settings(self.values))
