"""Picks the corner of the screen: a small screen with four places."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QGridLayout, QStyle, QStyleOption, QWidget

from callpop.desktop.focus_order import enter_at_chosen
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.schema import Corner

_PLACES = ((Corner.TOP_LEFT, 0, 0), (Corner.TOP_RIGHT, 0, 1), (Corner.BOTTOM_LEFT, 1, 0), (Corner.BOTTOM_RIGHT, 1, 1))


class CornerControl(QFrame):
    """Four places, one taken.

    Args:
        theme: The look in force.
        words: The language of the windows.
        name: What it sets, for screen readers.
        parent: The owner.
    """

    edited = Signal(object)

    def __init__(self, *, theme: Theme, words: Words, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("screen")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._places: dict[Corner, _Place] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(6, 6, 6, 6)
        grid.setHorizontalSpacing(26)
        grid.setVerticalSpacing(6)
        for corner, row, column in _PLACES:
            place = _Place(theme=theme, label=words.text(f"choice.corner.{corner.value}"))
            place.setObjectName(corner.value)
            place.clicked.connect(lambda _=False, chosen=corner: self.edited.emit(chosen))
            self._group.addButton(place)
            self._places[corner] = place
            grid.addWidget(place, row, column)
        enter_at_chosen(self._group)

    def show_value(self, value: object) -> None:
        """Show what is set."""
        self._places[Corner(str(value))].setChecked(True)


class _Place(QAbstractButton):
    """One corner."""

    def __init__(self, *, theme: Theme, label: str) -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setAccessibleName(label)
        self.setToolTip(label)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(32, 18)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(2, 2, self.width() - 4, self.height() - 4)
        painter.setPen(QPen(QColor(palette.accent if self.isChecked() else palette.control), 1))
        fill = palette.accent if self.isChecked() else palette.hover if self.underMouse() else palette.surface
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(card, 3, 3)
        option = QStyleOption()
        option.initFrom(self)
        by_keyboard = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        if option.state & by_keyboard == by_keyboard:
            painter.setPen(QPen(QColor(palette.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
