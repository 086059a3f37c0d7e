"""A month to pick a day from: in the house's look, by mouse and by keyboard."""

from __future__ import annotations

import calendar
import datetime as dt
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.labels import plain_label
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle
from callpop.desktop.words import Words

_WEEKS, _WEEK = 6, 7
_CELL = 32
_DECEMBER = 12
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -_WEEK, Qt.Key.Key_Down: _WEEK}


class DayButton(QAbstractButton):
    """One day of the month."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.day = dt.date.min
        self._chosen = self._today = self._other = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_day(self, day: dt.date, *, chosen: bool, today: bool, other: bool, name: str) -> None:
        """Stand for a day; ``other``: of the month before or after."""
        self.day, self._chosen, self._today, self._other = day, chosen, today, other
        self.setText(str(day.day))
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        edge = round(_CELL * self._theme.scale)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        fill = palette.accent if self._chosen else palette.hover if self.underMouse() and self.isEnabled() else ""
        painter.setPen(Qt.PenStyle.NoPen)
        if fill:
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(area, 8, 8)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._today and not self._chosen:
            painter.setPen(QPen(QColor(palette.control), 1))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.text if self._chosen else palette.accent), 2))
            painter.drawRoundedRect(area, 8, 8)
        faint = self._other or not self.isEnabled()
        ink = palette.on_accent if self._chosen else palette.text3 if faint else palette.text
        painter.setPen(QColor(ink))
        if not self.isEnabled():
            painter.setOpacity(0.5)
        painter.setFont(self._theme.font(TextStyle.SECOND, 600 if self._chosen or self._today else None))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Calendar(QFrame):
    """A month under its name, with ways to the months beside it; a popup.

    Args:
        theme: The look in force.
        words: The language.
        today: Marked, and the last day that can be chosen.
        parent: The owner.

    Signals:
        picked: A day was chosen (``datetime.date``); the popup has closed.
    """

    picked = Signal(object)

    def __init__(self, *, theme: Theme, words: Words, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme, self._words, self._today = theme, words, today
        self._chosen = self._month = today
        self.setObjectName("calendar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(words.text("list.calendar"))
        self._build()

    def open_at(self, place: QPoint, day: dt.date) -> None:
        """Show the month of a day below a point of the screen."""
        self._chosen = min(day, self._today)
        self._turn_to(self._chosen)
        self.adjustSize()
        screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        x = max(area.left(), min(place.x(), area.right() - self.width()))
        y = max(area.top(), min(place.y(), area.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self._button(self._chosen).setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go from day to day, the page keys from month to month."""
        if isinstance(watched, DayButton) and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            day = self._stepped(watched.day, event.key())
            if day is not None:
                self._focus(min(day, self._today))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._pick(watched)
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        self._before, self._after = (
            ThemedButton(
                theme=self._theme, label=self._words.text(key), icon_name=icon, kind=ButtonKind.GHOST, icon_only=True
            )
            for key, icon in (("list.month_before", "chevron-left"), ("list.month_after", "chevron-right"))
        )
        self._before.clicked.connect(lambda: self._turn_to(_month(self._month, -1)))
        self._after.clicked.connect(lambda: self._turn_to(_month(self._month, 1)))
        self._title: QLabel = plain_label("strong")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head.addWidget(self._before)
        head.addWidget(self._title, 1)
        head.addWidget(self._after)
        column.addLayout(head)
        grid = QGridLayout()
        grid.setSpacing(0)
        for number in range(_WEEK):
            label = plain_label("caption", self._words.text(f"time.weekday.{number}")[:2])
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(label, 0, number)
        self._days = [DayButton(theme=self._theme) for _ in range(_WEEKS * _WEEK)]
        for number, button in enumerate(self._days):
            button.clicked.connect(partial(self._pick, button))
            button.installEventFilter(self)
            grid.addWidget(button, 1 + number // _WEEK, number % _WEEK)
        column.addLayout(grid)

    def _turn_to(self, day: dt.date) -> None:
        self._month = day.replace(day=1)
        self._title.setText(
            self._words.text("list.month_year", month=self._words.text(f"list.months.{day.month - 1}"), year=day.year)
        )
        first = self._month.toordinal() - self._month.weekday()
        for number, button in enumerate(self._days):
            each = _day(first + number)
            button.setEnabled(each <= self._today)
            button.show_day(
                each,
                chosen=each == self._chosen,
                today=each == self._today,
                other=each.month != self._month.month,
                name=self._spoken(each),
            )
        self._after.setEnabled(_month(self._month, 1) <= self._today)

    def _spoken(self, day: dt.date) -> str:
        text = self._words.text
        month = text(f"list.months.{day.month - 1}")
        return text(
            "list.full_date", weekday=text(f"time.weekday.{day.weekday()}"), d=day.day, month=month, year=day.year
        )

    def _focus(self, day: dt.date) -> None:
        if (day.year, day.month) != (self._month.year, self._month.month):
            self._turn_to(day)
        self._button(day).setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, day: dt.date) -> DayButton:
        return next(button for button in self._days if button.day == day)

    def _stepped(self, day: dt.date, key: int) -> dt.date | None:
        if key in _STEPS:
            return _day(day.toordinal() + _STEPS[Qt.Key(key)])
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            return _month(day, -1 if key == Qt.Key.Key_PageUp else 1)
        if key == Qt.Key.Key_Home:
            return day.replace(day=1)
        if key == Qt.Key.Key_End:
            return day.replace(day=calendar.monthrange(day.year, day.month)[1])
        return None

    def _pick(self, button: DayButton, _checked: bool = False) -> None:
        day = button.day
        self.close()
        self.picked.emit(day)


def _month(day: dt.date, by: int) -> dt.date:
    """The same day of the month beside it, or that month's last."""
    year, month = divmod(day.year * _DECEMBER + day.month - 1 + by, _DECEMBER)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return day
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _day(ordinal: int) -> dt.date:
    """A day by its number; before the first of all and after the last there are only these."""
    return dt.date.fromordinal(min(max(ordinal, dt.date.min.toordinal()), dt.date.max.toordinal()))
