"""The page 'Names': what colleagues and lines are called."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.labels import PitchedLabel, plain_label
from callpop.desktop.settings_window.page import SettingsPage
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.schema import Line, Person, Settings

Cells = tuple[str, ...]


class NamesPage(SettingsPage):
    """Two tables.

    Args:
        theme: The look in force.
        words: The language of the windows.
        apply: Puts ``people`` (a tuple of Person) or ``lines`` (of Line) into force.
        parent: The owner.
    """

    def __init__(self, *, theme: Theme, words: Words, apply: Apply, parent: QWidget | None = None) -> None:
        super().__init__(name="names", theme=theme, words=words, apply=apply, parent=parent)
        self.people = self._table("people", ("name", "emails", "numbers"), "add_person", self._apply_people)
        self.lines = self._table("lines", ("number", "label"), "add_line", self._apply_lines)
        self.body.addStretch()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        people = [(p.name, ", ".join(p.emails), ", ".join(p.numbers)) for p in settings.people]
        self.people.show_rows(people)
        self.lines.show_rows([(line.number, line.label) for line in settings.lines])

    def _table(
        self, name: str, columns: Sequence[str], add: str, apply: Callable[[list[Cells]], str | None]
    ) -> NamesTable:
        text = self.words.text
        table = NamesTable(
            theme=self.theme,
            words=self.words,
            title=text(f"settings.{name}"),
            hint=text(f"settings.{name}_hint"),
            columns=[text(f"settings.{column}") for column in columns],
            add=text(f"settings.{add}"),
            apply=apply,
        )
        self.body.addWidget(table)
        self.body.addSpacing(16)
        return table

    def _apply_people(self, rows: list[Cells]) -> str | None:
        people = tuple(Person(name, _split(emails), _split(numbers)) for name, emails, numbers in rows)
        return self.apply("people", people)

    def _apply_lines(self, rows: list[Cells]) -> str | None:
        return self.apply("lines", tuple(Line(number, label) for number, label in rows))


class NamesTable(QFrame):
    """A table whose cells are typed into; each change is applied at once.

    Args:
        theme: The look in force.
        words: The language of the windows.
        title: What it holds.
        hint: What that is for.
        columns: The headings.
        add: What the button says that adds a row.
        apply: Puts all rows into force; says what is wrong with them.
        parent: The owner.
    """

    def __init__(
        self,
        *,
        theme: Theme,
        words: Words,
        title: str,
        hint: str,
        columns: list[str],
        add: str,
        apply: Callable[[list[Cells]], str | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._apply, self._waits = apply, words.text("settings.row_waits")
        self.table = QTableWidget(0, len(columns))
        self.table.setAccessibleName(title)
        self.table.setHorizontalHeaderLabels(columns)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(round(36 * theme.scale))
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setMinimumHeight(168)
        self.table.itemChanged.connect(self._changed)
        self.table.itemSelectionChanged.connect(self._selected)
        self.add = ThemedButton(theme=theme, label=add, icon_name="plus")
        self.add.clicked.connect(self._add_row)
        self.remove = ThemedButton(theme=theme, label=words.text("settings.remove"), icon_name="trash", icon_only=True)
        self.remove.clicked.connect(self._remove_row)
        self.error = plain_label("error")
        self.error.setWordWrap(True)
        self.error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        column.addWidget(plain_label("strong", title))
        column.addWidget(PitchedLabel("second", hint))
        column.addSpacing(8)
        column.addWidget(self.table)
        column.addWidget(self.error)
        column.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        column.addLayout(buttons)
        self._selected()

    def show_rows(self, rows: Sequence[Cells]) -> None:
        """Show what is set; rows being filled in stay."""
        if list(rows) == self._whole():
            return
        self.table.blockSignals(True)
        self.table.setRowCount(0)
        for cells in rows:
            self._append(cells)
        self.table.blockSignals(False)
        self._selected()

    def rows(self) -> list[Cells]:
        """The rows that hold anything."""
        found = []
        for row in range(self.table.rowCount()):
            items = (self.table.item(row, column) for column in range(self.table.columnCount()))
            cells = tuple(item.text().strip() if item is not None else "" for item in items)
            if any(cells):
                found.append(cells)
        return found

    def _whole(self) -> list[Cells]:
        """The rows that count: without its first cell none does, and the file would hold what cannot be read."""
        return [cells for cells in self.rows() if cells[0]]

    def _append(self, cells: Cells) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in enumerate(cells):
            self.table.setItem(row, column, QTableWidgetItem(text))

    def _add_row(self) -> None:
        self.table.blockSignals(True)
        self._append(("",) * self.table.columnCount())
        self.table.blockSignals(False)
        first = self.table.item(self.table.rowCount() - 1, 0)
        if first is not None:
            self.table.setCurrentItem(first)
            self.table.editItem(first)

    def _remove_row(self) -> None:
        self.table.removeRow(self.table.currentRow())
        self._changed()

    def _changed(self) -> None:
        waits = self._waits if len(self._whole()) < len(self.rows()) else ""
        problem = self._apply(self._whole()) or waits
        self.error.setText(problem)
        self.error.setVisible(bool(problem))

    def _selected(self) -> None:
        self.remove.setEnabled(bool(self.table.selectedItems()))


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
