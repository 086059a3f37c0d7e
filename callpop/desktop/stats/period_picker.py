"""Chooses the period: today, the last days, or from one day to another."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QDateEdit, QFrame, QLabel, QVBoxLayout, QWidget

from callpop.calls.periods import Period, days_up_to
from callpop.desktop.focus_order import enter_at_chosen
from callpop.desktop.labels import plain_label
from callpop.desktop.stats.choice import PeriodChoice, PeriodKind
from callpop.desktop.stats.radio import ThemedRadio
from callpop.desktop.stats.said import StatisticsWords
from callpop.desktop.theme import Theme

_FORMATS = {"de": "d. MMM yyyy"}
_YEARS = 50
"""A span goes back so far: its bars must stay broad enough to read."""


class PeriodPicker(QFrame):
    """Choices one below the other; the days of a span are asked for beneath them.

    Args:
        theme: The look in force.
        parent: The owner.
    """

    chosen = Signal(object)
    """Another ``PeriodChoice``."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self.choice = PeriodChoice()
        self._theme = theme
        self._today = dt.date.min
        self._title = plain_label("caption")
        self._title.setProperty("medium", True)
        self._title.setIndent(12)
        self._group = QButtonGroup(self)
        self.radios: dict[PeriodKind, ThemedRadio] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 8)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(4)
        for kind in PeriodKind:
            radio = ThemedRadio(theme=theme)
            radio.setObjectName(f"period-{kind}")
            radio.clicked.connect(lambda _=False, chosen=kind: self._choose(chosen))
            self._group.addButton(radio)
            self.radios[kind] = radio
            column.addWidget(radio)
        self._span = QWidget()
        self._span.setObjectName("clear")
        self.first, self.last = QDateEdit(), QDateEdit()
        self._labels = tuple(plain_label("caption") for _ in range(2))
        self._lay_out_span(self._labels)
        column.addWidget(self._span)
        self._show()
        enter_at_chosen(self._group)

    def set_words(self, said: StatisticsWords) -> None:
        """Speak another language, and know which day it is."""
        words = said.words
        self._today = said.today
        self._title.setText(words.text("stats.period"))
        self.setAccessibleName(words.text("stats.period"))
        for kind, radio in self.radios.items():
            radio.set_label(said.choice(kind))
        for field, label, key in zip((self.first, self.last), self._labels, ("stats.from", "stats.to"), strict=True):
            label.setText(words.text(key))
            field.setAccessibleName(words.text(key))
            field.setLocale(QLocale(words.locale))
            field.setDisplayFormat(_FORMATS.get(words.language, "d MMM yyyy"))
            with QSignalBlocker(field):
                field.setDateRange(*_years_about(self._today))
        self._show()

    def choose(self, choice: PeriodChoice) -> None:
        """Choose from elsewhere; it is told as a click is."""
        self.choice = choice
        self._show()
        self.chosen.emit(choice)

    def _lay_out_span(self, labels: tuple[QLabel, ...]) -> None:
        column = QVBoxLayout(self._span)
        column.setContentsMargins(32, 0, 0, 0)
        column.setSpacing(4)
        for label, field in zip(labels, (self.first, self.last), strict=True):
            label.setBuddy(field)
            # A half typed year is no period.
            field.setKeyboardTracking(False)
            field.lineEdit().setTextMargins(8, 0, 0, 0)
            field.dateChanged.connect(self._date_changed)
            column.addWidget(label)
            column.addWidget(field)

    def _choose(self, kind: PeriodKind) -> None:
        if kind is not self.choice.kind:
            # A span begins with what was looked at just now.
            self.choose(PeriodChoice(kind, self.choice.period(self._today) if kind is PeriodKind.SPAN else None))

    def _date_changed(self) -> None:
        days = sorted(dt.date(d.year(), d.month(), d.day()) for d in (self.first.date(), self.last.date()))
        self.choose(PeriodChoice(PeriodKind.SPAN, Period(*days)))

    def _show(self) -> None:
        self.radios[self.choice.kind].setChecked(True)
        self._span.setVisible(self.choice.kind is PeriodKind.SPAN)
        if self._today == dt.date.min:
            return
        span = self.choice.span or days_up_to(self._today, 14)
        for field, day in ((self.first, span.first), (self.last, span.last)):
            with QSignalBlocker(field):
                if not field.hasFocus() or field.date() != QDate(day.year, day.month, day.day):
                    field.setDate(QDate(day.year, day.month, day.day))


def _years_about(day: dt.date) -> tuple[QDate, QDate]:
    """From when until when a span may be: somebody's wrong clock must not make a chart of eight thousand years."""
    return QDate(max(dt.MINYEAR, day.year - _YEARS), 1, 1), QDate(min(dt.MAXYEAR, day.year + 1), 12, 31)
