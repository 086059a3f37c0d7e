"""What the columns of a CSV file hold: its first rows, and above each column what it is taken for."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.labels import PitchedLabel
from callpop.desktop.settings_window.controls import ChoiceControl
from callpop.desktop.settings_window.door import Previewed
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle
from callpop.desktop.words import Words
from callpop.settings.books import FIELDS

_WIDTH = 190
_ROW = 32


class ColumnsControl(QWidget):
    """The mapping of columns, with a preview.

    Args:
        theme: The look in force.
        words: The language of the windows.
        name: What it sets, for screen readers.
        parent: The owner.

    Signals:
        edited: The mapping, as ``field=Column`` texts; () lets it be guessed.
    """

    edited = Signal(object)

    def __init__(self, *, theme: Theme, words: Words, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._name = theme, words, name
        self._columns: tuple[str, ...] = ()
        self.choices: list[ChoiceControl] = []
        self._names: list[str] = []
        self.setAccessibleName(name)
        self.said = PitchedLabel("second")
        self.table = QTableWidget(0, 0)
        self.table.setAccessibleName(name)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.guess = ThemedButton(theme=theme, label=words.text("contacts_page.guess"))
        self.guess.clicked.connect(lambda: self.edited.emit(()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.said)
        column.addWidget(self.table)
        column.addWidget(self.guess, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_preview(Previewed())

    def show_value(self, value: Any) -> None:
        """Show what is set; the columns are there once the file has been read."""
        self._columns = tuple(value)
        self.guess.setVisible(bool(self._columns) and bool(self.choices))

    def show_preview(self, seen: Previewed) -> None:
        """Show how the file would be read, or why it cannot be."""
        self.choices, self._names = [], []
        found, problem = seen.preview, self._words.said(seen.problem)
        if found is None:
            self.said.setText(problem or self._words.text("contacts_page.preview_none"))
            self.table.hide()
            self.guess.hide()
            return
        layout = found.layout
        delimiter = self._words.text("contacts_page.tab") if layout.delimiter == "\t" else layout.delimiter
        told = self._words.text("contacts_page.preview", encoding=layout.encoding, delimiter=delimiter)
        self.said.setText(f"{problem}\n{told}" if problem else told)
        width = max([len(layout.header), *(len(record) for record in found.records)], default=0)
        seen_names = Counter(cell.casefold() for cell in layout.header)
        self.table.clear()
        self.table.setRowCount(len(found.records) + 1)
        self.table.setColumnCount(width)
        numbered = [self._words.text("contacts_page.column", n=place + 1) for place in range(width)]
        titles = [*layout.header, *numbered[len(layout.header) :]]
        self.table.setHorizontalHeaderLabels([title or number for title, number in zip(titles, numbered, strict=True)])
        held = {place: field for field, places in layout.columns.items() for place in places}
        options = [("", self._words.text("contact_field.none"))]
        options += [(field, self._words.text(f"contact_field.{field}")) for field in FIELDS]
        column = round(_WIDTH * self._theme.scale)
        for place in range(width):
            head = layout.header[place] if place < len(layout.header) else ""
            # A name that stands there twice, or that reads like a place, would be another column.
            named = head and seen_names[head.casefold()] == 1 and not head.isdecimal()
            self._names.append(head if named else str(place + 1))
            label = f"{self._name}: {titles[place] or numbered[place]}"
            choice = ChoiceControl(theme=self._theme, options=options, name=label)
            choice.setMinimumWidth(column - 12)
            choice.setFont(self._theme.font(TextStyle.BODY))
            choice.show_value(held.get(place, ""))
            choice.edited.connect(lambda _: self._chosen())
            self.choices.append(choice)
            self.table.setCellWidget(0, place, choice)
            self.table.setColumnWidth(place, column)
            for row, record in enumerate(found.records, start=1):
                self.table.setItem(row, place, QTableWidgetItem(record[place] if place < len(record) else ""))
        row_height = round(_ROW * self._theme.scale)
        self.table.setRowHeight(0, row_height + 12)
        for row in range(1, self.table.rowCount()):
            self.table.setRowHeight(row, row_height)
        inner = row_height * (len(found.records) + 1) + 12
        bar = self.table.horizontalScrollBar().sizeHint().height()
        self.table.setFixedHeight(inner + self.table.horizontalHeader().sizeHint().height() + bar + 8)
        self.table.show()
        for before, after in pairwise([self.table, *self.choices, self.guess]):
            QWidget.setTabOrder(before, after)
        self.guess.setVisible(bool(self._columns))

    def _chosen(self) -> None:
        pairs = zip(self.choices, self._names, strict=True)
        self.edited.emit(tuple(f"{choice.currentData()}={name}" for choice, name in pairs if choice.currentData()))
