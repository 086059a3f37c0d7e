"""The rail's period: today, the last days, from a day to a day, or all time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QStyle, QStyleOption, QVBoxLayout, QWidget

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.calendar import Calendar
from callpop.desktop.focus_order import enter_at_chosen
from callpop.desktop.labels import plain_label, plain_tooltip
from callpop.desktop.log_window import times
from callpop.desktop.log_window.period import LogPeriod, PeriodKind
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle
from callpop.desktop.words import Words

_KEYS = {
    PeriodKind.TODAY: "list.period_today",
    PeriodKind.LAST_14: "list.period_14",
    PeriodKind.LAST_30: "list.period_30",
    PeriodKind.BETWEEN: "list.period_between",
    PeriodKind.EVER: "list.period_ever",
}


class RadioRow(QRadioButton):
    """A radio button in the look of the rail."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def set_label(self, label: str) -> None:
        """Say what it chooses."""
        self.setText(label.replace("&", "&&"))
        self.setAccessibleName(label)

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(120, round(32 * self._theme.scale))

    def hitButton(self, pos: QPoint) -> bool:
        """The whole row is the button."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        palette, scale = self._theme.palette, self._theme.scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = 8 * scale
        middle = QPointF(12 + radius, self.height() / 2)
        option = QStyleOption()
        option.initFrom(self)
        by_keyboard = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        if option.state & by_keyboard == by_keyboard:
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        checked = self.isChecked()
        painter.setPen(QPen(QColor(palette.accent if checked else palette.control), 2 if checked else 1.5))
        painter.setBrush(QColor(palette.surface if self.underMouse() else palette.window))
        painter.drawEllipse(middle, radius - 1, radius - 1)
        if checked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.accent))
            painter.drawEllipse(middle, 4.5 * scale, 4.5 * scale)
        left = round(20 + 2 * radius)
        painter.setPen(QColor(palette.text))
        painter.setFont(self._theme.font(TextStyle.BODY, 600 if checked else None))
        text = painter.fontMetrics().elidedText(
            self.accessibleName(), Qt.TextElideMode.ElideRight, self.width() - left - 4
        )
        told = plain_tooltip(self.accessibleName()) if text != self.accessibleName() else ""
        if self.toolTip() != told:
            self.setToolTip(told)
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)


class PeriodPanel(QWidget):
    """Chooses a period.

    Args:
        theme: The look in force.
        words: The language of the windows.
        today: What day it is.
        parent: The owner.

    Signals:
        chosen: Another period (``LogPeriod``).
    """

    chosen = Signal(object)

    def __init__(
        self, *, theme: Theme, words: Words, today: Callable[[], dt.date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._words, self._today = theme, words, today
        self._period = LogPeriod()
        self._title = plain_label("caption")
        self._title.setProperty("medium", True)
        self._title.setContentsMargins(12, 12, 0, 4)
        self._group = QButtonGroup(self)
        self.radios: dict[PeriodKind, RadioRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        for kind in _KEYS:
            radio = self.radios[kind] = RadioRow(theme=theme)
            radio.setObjectName(f"period-{kind.value}")
            self._group.addButton(radio)
            radio.clicked.connect(partial(self._clicked, kind))
            column.addWidget(radio)
            if kind is PeriodKind.BETWEEN:
                column.addWidget(self._days())
        self.set_words(words)
        self.show_period(self._period)
        enter_at_chosen(self._group)

    @property
    def period(self) -> LogPeriod:
        """What is chosen."""
        return self._period

    def set_words(self, words: Words) -> None:
        """Speak another language."""
        self._words = words
        self._title.setText(words.text("list.period"))
        self.setAccessibleName(words.text("list.period"))
        for kind, key in _KEYS.items():
            self.radios[kind].set_label(words.text(key))
        self.show_period(self._period)

    def show_period(self, period: LogPeriod) -> None:
        """Show a period as the chosen one, without telling."""
        self._period = period
        self.radios[period.kind].setChecked(True)
        self._between.setVisible(period.kind is PeriodKind.BETWEEN)
        today = self._today()
        for button, key, day in zip((self.first, self.last), ("list.from", "list.to"), period.days(today), strict=True):
            said = times.date(day, today=today, words=self._words)
            button.set_label(said)
            button.setAccessibleName(self._words.text(key, date=said))

    def _days(self) -> QWidget:
        self._between = QWidget()
        row = QHBoxLayout(self._between)
        row.setContentsMargins(12, 0, 4, 4)
        row.setSpacing(4)
        self.first, self.last = ThemedButton(theme=self._theme), ThemedButton(theme=self._theme)
        for button in (self.first, self.last):
            button.setProperty("small", True)
            button.clicked.connect(partial(self._open, button))
            row.addWidget(button, 1)
        return self._between

    def _clicked(self, kind: PeriodKind, _checked: bool = False) -> None:
        if kind is PeriodKind.BETWEEN:
            first, last = self._period.days(self._today())
            self._choose(LogPeriod(kind, first, last))
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._choose(LogPeriod(kind))

    def _open(self, button: ThemedButton, _checked: bool = False) -> None:
        first, last = self._period.days(self._today())
        picker = Calendar(theme=self._theme, words=self._words, today=self._today(), parent=self)
        begins = button is self.first

        def picked(day: dt.date) -> None:
            # The other end follows, so that a period never ends before it begins.
            ends = (day, max(day, last)) if begins else (min(first, day), day)
            self._choose(LogPeriod(PeriodKind.BETWEEN, *ends))
            button.setFocus(Qt.FocusReason.OtherFocusReason)

        picker.picked.connect(picked)
        picker.open_at(button.mapToGlobal(QPoint(0, button.height() + 4)), first if begins else last)

    def _choose(self, period: LogPeriod) -> None:
        changed = period != self._period
        self.show_period(period)
        if changed:
            self.chosen.emit(period)
