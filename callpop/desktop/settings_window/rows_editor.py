"""A repeating table of the settings: a list in an order that matters, and a form for the row that is picked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.labels import PitchedLabel, plain_label
from callpop.desktop.menu import Menu
from callpop.desktop.settings_window.row_form import RowForm
from callpop.desktop.settings_window.rows_list import ListLine, RowsList
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words


@dataclass(slots=True)
class _Slot:
    """A row being edited, and its last version that could be used; what was never right is not in the settings."""

    row: Any
    good: Any | None
    company: bool = False
    touched: set[str] = field(default_factory=set)


class RowsEditor(QFrame):
    """Adds, edits, removes and reorders rows; what is right is applied at once.

    Args:
        table: ``books``, ``lookups`` or ``rules``.
        theme: The look in force.
        words: The language of the windows; ``<table>_page.*`` among them.
        adding: What can be added: words and what makes the row, given the names that are taken.
        shown: Which fields of a row are asked for.
        check: What is wrong with a row, by field; given the other rows' names.
        describe: A row as the list shows it.
        apply: Puts all rows into force; says what is wrong with them.
        parent: The owner.

    Signals:
        picked: Another row is shown, or it has changed; None when there is none.
        row_applied: A row has been put into force: what it was (None: new), what it is now (None: removed).
    """

    picked = Signal(object)
    row_applied = Signal(object, object)

    def __init__(
        self,
        *,
        table: str,
        theme: Theme,
        words: Words,
        adding: Sequence[tuple[str, Callable[[], Any]]],
        shown: Callable[[Any], Collection[str]],
        check: Callable[[Any, Collection[str]], Mapping[str, str]],
        describe: Callable[[Any], ListLine],
        apply: Callable[[tuple[Any, ...]], str | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._shown, self._check, self._describe, self._apply = words, shown, check, describe, apply
        self._slots: list[_Slot] = []
        self._locked = False
        text = words.text
        self.list = RowsList(theme=theme, name=text(f"{table}_page.list"))
        self.list.currentRowChanged.connect(self._show_current)
        self.none = PitchedLabel("second", text(f"{table}_page.none"))
        self.add = ThemedButton(theme=theme, label=text("settings.add"), icon_name="plus")
        self.add.setAccessibleName(text(f"{table}_page.add"))
        if len(adding) == 1:
            make = adding[0][1]
            self.add.clicked.connect(lambda: self._add(make))
        else:
            menu = Menu(self.add)
            for label, make in adding:
                menu.addAction(label).triggered.connect(lambda _=False, make=make: self._add(make))
            self.add.setMenu(menu)

        def button(label: str, icon_name: str, do: Callable[[], None]) -> ThemedButton:
            made = ThemedButton(theme=theme, label=text(label), icon_name=icon_name, icon_only=True)
            made.clicked.connect(do)
            return made

        self.up = button("settings.row_up", "chevron-up", lambda: self._move(-1))
        self.down = button("settings.row_down", "chevron-down", lambda: self._move(1))
        self.remove = button("settings.remove", "trash", self._remove)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        for widget in (self.add, self.up, self.down, self.remove):
            self.buttons.addWidget(widget)
        self.buttons.addStretch()
        self.error = plain_label("error")
        self.error.setWordWrap(True)
        self.error.hide()
        self.told = plain_label("error")
        self.told.setWordWrap(True)
        self.told.setContentsMargins(0, 8, 0, 0)
        self.told.hide()
        box = QFrame()
        box.setObjectName("sunken")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self.list)
        inside.addWidget(self.none)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 8, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(box)
        self.column.addWidget(self.told)
        self.column.addSpacing(12)
        self.column.addLayout(self.buttons)
        self.column.addWidget(self.error)
        self.column.addSpacing(8)
        self._form: RowForm | None = None

    def set_form(self, form: RowForm) -> None:
        """Take the form whose edits come to ``edit``."""
        self._form = form
        self.column.addWidget(form)
        self._show_list(-1)

    def show_rows(self, rows: Sequence[Any], company: Sequence[Any] = (), *, locked: bool = False) -> None:
        """Show what is set; rows that are not right yet stay. ``company``: rows that nobody may change here."""
        self._locked = locked
        known = tuple(slot.good for slot in self._slots if slot.good is not None and not slot.company)
        theirs = tuple(slot.good for slot in self._slots if slot.company)
        place = self.list.currentRow()
        if known != tuple(rows) or theirs != tuple(company):
            drafts = [slot for slot in self._slots if slot.good is None]
            own = [_Slot(row, row) for row in rows]
            self._slots = [*own, *drafts, *(_Slot(row, row, company=True) for row in company)]
            place = min(place, len(self._slots) - 1)
        self._show_list(place if place >= 0 else 0)

    def refresh_lines(self) -> None:
        """How the rows are has changed."""
        lines = [self._line(slot) for slot in self._slots]
        self.list.show_lines(lines)
        # The list has one line for it; what is wrong with the picked row is said to its end.
        place = self.list.currentRow()
        wrong = lines[place].state if 0 <= place < len(lines) and lines[place].wrong else ""
        self.told.setText(wrong)
        self.told.setVisible(bool(wrong))

    def recheck(self) -> None:
        """What is right may be something else now: rows that were waiting for it are put into force."""
        for slot in self._slots:
            if not slot.company and slot.row != slot.good:
                self._use(slot)
        self._show_list(self.list.currentRow())

    @property
    def current(self) -> Any | None:
        """The row that is picked, as it stands in the form."""
        slot = self._current()
        return slot.row if slot is not None else None

    def edit(self, name: str, value: object) -> str | None:
        """Take a field's value; what is wrong with it, or None."""
        slot = self._current()
        if slot is None or slot.company:
            return None
        slot.row = replace(slot.row, **{name: value})
        slot.touched.add(name)
        self._use(slot)
        self._show_current()
        return self._problems(slot).get(name)

    def _use(self, slot: _Slot) -> None:
        """Put a row into force if it is right."""
        before = slot.good
        if not self._check(slot.row, self._other_names(slot)):
            slot.good = slot.row
        if slot.good != before and not self._apply_all():
            slot.good = before
        elif slot.good != before:
            self.row_applied.emit(before, slot.good)
        self.refresh_lines()

    def _apply_all(self) -> bool:
        rows = tuple(slot.good for slot in self._slots if slot.good is not None and not slot.company)
        problem = self._apply(rows)
        self.error.setText(problem or "")
        self.error.setVisible(bool(problem))
        return problem is None

    def _add(self, make: Callable[[], Any]) -> None:
        own = sum(not slot.company for slot in self._slots)
        made = make()
        slot = _Slot(replace(made, name=self._free_name(made.name)), None)
        self._slots.insert(own, slot)
        self._use(slot)
        self._show_list(own)
        if self._form is not None:
            name = self._form.rows["name"].control
            name.setFocus()
            if isinstance(name, QLineEdit):
                # What is typed now is its name, in place of the proposed one.
                name.selectAll()

    def _remove(self) -> None:
        slot = self._current()
        if slot is None or slot.company:
            return
        place = self.list.currentRow()
        self._slots.remove(slot)
        if slot.good is None or self._apply_all():
            self.row_applied.emit(slot.good, None)
        else:
            self._slots.insert(place, slot)
        self._show_list(min(place, len(self._slots) - 1))

    def _move(self, by: int) -> None:
        place = self.list.currentRow()
        there = place + by
        if not 0 <= there < len(self._slots) or self._slots[there].company or self._slots[place].company:
            return
        self._slots[place], self._slots[there] = self._slots[there], self._slots[place]
        if not self._apply_all():
            self._slots[place], self._slots[there] = self._slots[there], self._slots[place]
            there = place
        self._show_list(there)

    def _current(self) -> _Slot | None:
        place = self.list.currentRow()
        return self._slots[place] if 0 <= place < len(self._slots) else None

    def _other_names(self, slot: _Slot) -> set[str]:
        return {other.row.name.casefold() for other in self._slots if other is not slot}

    def _free_name(self, wanted: str) -> str:
        taken = {slot.row.name.casefold() for slot in self._slots}
        name, number = wanted, 2
        while name.casefold() in taken:
            name, number = f"{wanted} {number}", number + 1
        return name

    def _problems(self, slot: _Slot) -> dict[str, str]:
        """What is wrong with a row; what a new one still lacks is no mistake before it was touched."""
        found = self._check(slot.row, self._other_names(slot))
        return {name: text for name, text in found.items() if slot.good is not None or name in slot.touched}

    def _line(self, slot: _Slot) -> ListLine:
        if slot.company:
            line = self._describe(slot.row)
            return ListLine(line.title, f"{line.state} · {self._words.text('relay.locked')}", line.wrong)
        problems = self._check(slot.row, self._other_names(slot))
        if problems:
            says = "settings.row_not_used" if slot.good is None else "settings.row_as_before"
            return ListLine(
                slot.row.name, self._words.text(says, why=next(iter(problems.values()))), slot.good is not None
            )
        return self._describe(slot.row)

    def _show_list(self, place: int) -> None:
        self.refresh_lines()
        self.list.setVisible(bool(self._slots))
        self.none.setVisible(not self._slots)
        self.list.blockSignals(True)
        self.list.setCurrentRow(place)
        self.list.blockSignals(False)
        self._show_current()

    def _show_current(self) -> None:
        self.refresh_lines()
        slot, place = self._current(), self.list.currentRow()
        own = sum(not one.company for one in self._slots)
        free = slot is not None and not slot.company and not self._locked
        self.add.setEnabled(not self._locked)
        self.remove.setEnabled(free)
        self.up.setEnabled(free and place > 0)
        self.down.setEnabled(free and place < own - 1)
        if self._form is not None:
            self._form.setVisible(slot is not None)
            self._form.setEnabled(free)
            if slot is not None:
                self._form.show_row(slot.row, self._shown(slot.row), self._problems(slot))
        self.picked.emit(slot.row if slot is not None else None)
