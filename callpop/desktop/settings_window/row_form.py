"""A form for one row of a repeating table: each field with its explanation, and what is wrong with it."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from callpop.desktop.settings_window.make_control import hint_of, label_of, make_control
from callpop.desktop.settings_window.setting_row import Apply, RowControl, SettingRow
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.schema import tables
from callpop.settings.values import row_keys


class RowForm(QFrame):
    """The fields of a row, made from the schema.

    Args:
        table: ``books``, ``lookups``, ``rules``.
        theme: The look in force.
        words: The language of the windows.
        edit: Takes a field's name and its value; says what is wrong with it, or None.
        below: Fields whose control is as wide as the page.
        controls: Controls that are not the usual ones, by field.
        parent: The owner.

    Attributes:
        rows: The fields by name, and whatever a page adds.
    """

    def __init__(
        self,
        *,
        table: str,
        theme: Theme,
        words: Words,
        edit: Apply,
        below: Collection[str] = (),
        controls: Mapping[str, RowControl] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._table, self._words, self._edit = table, words, edit
        self.rows: dict[str, SettingRow] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        chosen = controls or {}
        for name, declared in row_keys(tables()[table]).items():
            key = dataclasses.replace(declared, name=f"{table}.{name}", unit="min" if declared.high else "")
            row = SettingRow(
                key=key.name,
                label=label_of(key, words),
                hint=hint_of(key, words),
                control=chosen.get(name) or make_control(key, theme=theme, words=words),
                apply=self._editor(name),
                below=name in below,
            )
            self._take(name, row, self.column.count())

    def add_row(self, name: str, control: RowControl, *, after: str) -> SettingRow:
        """Add something that is no field, below one."""
        row = SettingRow(
            key=f"{self._table}.{name}",
            label=self._words.text(f"setting.{self._table}.{name}.label"),
            hint=self._words.text(f"setting.{self._table}.{name}.hint"),
            control=control,
            apply=self._editor(name),
            below=True,
        )
        self._take(name, row, self.column.indexOf(self.rows[after]) + 1)
        self._put_tab_in_order()
        return row

    def _take(self, name: str, row: SettingRow, place: int) -> None:
        # As high as its words need at this width, which is more than it would like to be.
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.rows[name] = row
        self.column.insertWidget(place, row)

    def _put_tab_in_order(self) -> None:
        """Tab goes from field to field as they stand, not as they were made."""
        rows = sorted(self.rows.values(), key=self.column.indexOf)
        stops = [stop for row in rows for stop in tab_stops(row)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def show_row(self, row: Any, shown: Collection[str], problems: Mapping[str, str]) -> None:
        """Show a row: these of its fields, and what is wrong with them."""
        for name, field in self.rows.items():
            field.setVisible(name in shown)
            if hasattr(row, name):
                field.show_value(getattr(row, name))
            field.show_problem(problems.get(name))

    def _editor(self, name: str) -> Apply:
        return lambda _, value: self._edit(name, value)


def tab_stops(widget: QWidget) -> list[QWidget]:
    """What Tab reaches inside a widget, in the order in which it was made; the lists of combo boxes are windows."""
    window = widget.window()
    inside = (one for one in widget.findChildren(QWidget) if one.window() is window and one.focusProxy() is None)
    return [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
