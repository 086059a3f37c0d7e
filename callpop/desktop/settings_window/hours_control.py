"""The editor of quiet hours: days to press, from and to, as many as are wanted."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from callpop.calls.quiet import DAYS, QuietHours, QuietSpan, clock_of, covers_week, span_of, spans_of, text_of
from callpop.desktop.buttons import ThemedButton
from callpop.desktop.flow_layout import FlowLayout
from callpop.desktop.labels import plain_label
from callpop.desktop.quiet_words import coming, span_words
from callpop.desktop.settings_window.controls import ChoiceControl
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle
from callpop.desktop.words import Words

_STEP = 30
_DAY = 24 * 60
_TIME_WIDTH = 96
_FIRST = ("mon-fri 18:00-08:00", "sat sun 00:00-24:00", "22:00-06:00")
"""What is offered as the first, the second and every other span: evenings, weekends, nights."""

_AGAIN_MS = 30_000


class HoursControl(QWidget):
    """Spans of the week.

    Args:
        theme: The look in force.
        words: The language of the windows.
        name: What it sets, for screen readers.
        now: Microseconds UTC.
        parent: The owner.

    Signals:
        edited: The spans as texts.
    """

    edited = Signal(object)

    def __init__(
        self,
        *,
        theme: Theme,
        words: Words,
        name: str,
        now: Callable[[], int] = lambda: time.time_ns() // 1000,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._words, self._now = theme, words, now
        self._spans: list[QuietSpan] = []
        self.setAccessibleName(name)
        self.rows: list[SpanRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.add = ThemedButton(theme=theme, label=words.text("quiet.add"), icon_name="plus")
        self.add.clicked.connect(self._add)
        self.setFocusProxy(self.add)
        self.state = plain_label("second")
        self.state.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.add)
        foot.addWidget(self.state, 1)
        self._column.addLayout(foot)
        self._again = QTimer(self, interval=_AGAIN_MS)
        self._again.timeout.connect(self._say)

    def show_value(self, value: Any) -> None:
        """Show what is set; what cannot be read silences nothing, and is not shown."""
        spans = list(spans_of(value))
        if spans != self._spans:
            self._spans = spans
            self._build()
        self._say()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the clock while it is seen."""
        super().showEvent(event)
        self._say()
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """And no longer."""
        super().hideEvent(event)
        self._again.stop()

    def _build(self) -> None:
        for old in self.rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = []
        for number, span in enumerate(self._spans):
            row = SpanRow(theme=self._theme, words=self._words, span=span, parent=self)
            row.changed.connect(lambda span, number=number: self._replace(number, span))
            row.removed.connect(lambda number=number: self._remove(number))
            self._column.insertWidget(number, row)
            row.show()
            self.rows.append(row)

    def _add(self) -> None:
        offered = span_of(_FIRST[min(len(self._spans), len(_FIRST) - 1)])
        if offered is not None:
            self._spans.append(offered)
            self._build()
            self.rows[-1].days[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self._tell()

    def _replace(self, number: int, span: QuietSpan) -> None:
        self._spans[number] = span
        self._tell()

    def _remove(self, number: int) -> None:
        del self._spans[number]
        self._build()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _tell(self) -> None:
        self._say()
        self.edited.emit(tuple(text_of(span) for span in self._spans))

    def _say(self) -> None:
        """Say whether it is quiet now, or when it will be."""
        words, now = self._words, self._now()
        hours = QuietHours(self._spans, words.zone)
        until, change = hours.until(now), hours.next_change(now)
        if covers_week(self._spans):
            text = words.text("quiet.full_week")
        elif until is not None:
            text = words.text("quiet.now_quiet", time=coming(until, words, now))
        elif change is not None:
            text = words.text("quiet.next_quiet", time=coming(change, words, now))
        else:
            text = ""
        self.state.setText(text)


class SpanRow(QFrame):
    """One span.

    Args:
        theme: The look in force.
        words: The language of the windows.
        span: What it is at first.
        parent: The owner.

    Signals:
        changed: It is another one.
        removed: It shall go.
    """

    changed = Signal(object)
    removed = Signal()

    def __init__(self, *, theme: Theme, words: Words, span: QuietSpan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sunken")
        self._words, self._span = words, span
        days = QHBoxLayout()
        days.setSpacing(4)
        self.days: list[ThemedButton] = []
        for number in range(len(DAYS)):
            button = ThemedButton(theme=theme, label=words.text(f"quiet.day.{number}"))
            button.setProperty("day", True)
            button.setCheckable(True)
            button.setChecked(number in span.days)
            button.clicked.connect(lambda _=False, number=number: self._turn(number))
            self.days.append(button)
            days.addWidget(button)
        days.addStretch()
        self.remove = ThemedButton(theme=theme, label="-", icon_name="trash", icon_only=True)
        self.remove.clicked.connect(self.removed)
        days.addWidget(self.remove)
        self.begins = self._times(theme, "from_of", range(0, _DAY, _STEP), span.begins)
        self.ends = self._times(theme, "till_of", range(_STEP, _DAY + 1, _STEP), span.ends or _DAY)
        self.begins.edited.connect(lambda minutes: self._become(replace(self._span, begins=minutes)))
        self.ends.edited.connect(lambda minutes: self._become(replace(self._span, ends=minutes)))
        self.note = plain_label("second")
        # Large text goes into the next row.
        times = FlowLayout(gap=8)
        times.addWidget(_side_by_side(plain_label("second", words.text("quiet.from")), self.begins))
        times.addWidget(_side_by_side(plain_label("second", words.text("quiet.till")), self.ends, self.note))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(days)
        column.addLayout(times)
        # What is put into a styled window later keeps the application's font otherwise.
        for child in self.findChildren(QWidget):
            child.setFont(theme.font(TextStyle.BODY))
        self._say()

    def _times(self, theme: Theme, key: str, offered: range, chosen: int) -> ChoiceControl:
        minutes = sorted({*offered, chosen})
        made = ChoiceControl(theme=theme, options=[(each, clock_of(each)) for each in minutes], name=key)
        made.setMinimumWidth(round(_TIME_WIDTH * theme.scale))
        made.show_value(chosen)
        return made

    def _turn(self, number: int) -> None:
        days = self._span.days ^ {number}
        if days:
            self._become(replace(self._span, days=days))
        else:  # hours of no day would be every day's
            self.days[number].setChecked(True)

    def _become(self, span: QuietSpan) -> None:
        self._span = span
        self._say()
        self.changed.emit(span)

    def _say(self) -> None:
        words, span = self._words, self._span
        key = "quiet.all_day" if span.all_day else "quiet.next_day" if span.next_day else ""
        self.note.setText(words.text(key) if key else "")
        said = span_words(span, words)
        self.setAccessibleName(said)
        for number, button in enumerate(self.days):
            button.setAccessibleName(words.text("quiet.on_day", day=words.text(f"time.weekday.{number}"), hours=said))
        self.begins.setAccessibleName(words.text("quiet.from_of", hours=said))
        self.ends.setAccessibleName(words.text("quiet.till_of", hours=said))
        self.remove.set_label(words.text("quiet.remove", hours=said))


def _side_by_side(*widgets: QWidget) -> QWidget:
    made = QWidget()
    made.setObjectName("clear")
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return made
