"""The rail at the left of a window: pages or groups, one of them current."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QStyle, QStyleOption, QVBoxLayout, QWidget

from callpop.desktop.focus_order import enter_at_chosen
from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import plain_tooltip
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_ROW, TextStyle

WIDTH = 200
_BESIDE = 8
"""Between a name and its number."""


class RailButton(QAbstractButton):
    """One entry: icon, label, and a count where something waits.

    Args:
        theme: The look in force.
        icon_name: Its icon.
        label: Its words.
        checkable: Whether it can be current.
        parent: The owner.
    """

    def __init__(
        self, *, theme: Theme, icon_name: str, label: str, checkable: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon_name = theme, icon_name
        self._count = 0
        self._tally: int | None = None
        self._written: tuple[str, ...] = ()
        self._numbers: tuple[str, ...] = ()
        self.setText(label)
        self.setAccessibleName(label)
        self.setCheckable(checkable)
        # One of several: that is what a screen reader calls it.
        self.setAutoExclusive(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def set_label(self, label: str) -> None:
        """Say it in other words."""
        self.setText(label)
        self.set_count(self._count, "", written=self._numbers)

    def set_count(self, count: int, spoken: str, *, written: tuple[str, ...] = ()) -> None:
        """Show a badge; 0 takes it away.

        Args:
            count: What the badge says.
            spoken: The same in words, for screen readers.
            written: The number as the language writes it, from the longest writing to the shortest.
        """
        self._count, self._numbers = count, written or (str(count),)
        self.setAccessibleName(f"{self.text()}, {spoken}" if count and spoken else self.text())
        self.update()

    def set_tally(
        self, tally: int | None, spoken: str = "", *, more: bool = False, written: tuple[str, ...] = ()
    ) -> None:
        """Say quietly how many there are; None: that is not known. A badge is seen before it.

        Args:
            tally: How many.
            spoken: The same in words, for screen readers.
            more: Whether there are at least so many.
            written: The number as the language writes it, from the longest writing to the shortest.
        """
        self._tally = tally
        self._written = tuple(f"{one}+" if more else one for one in written or (str(tally),))
        if not self._count:
            self.setAccessibleName(f"{self.text()}, {spoken}" if spoken and tally is not None else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(rail_width(self._theme) - 24, round(36 * self._theme.scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        palette, scale = self._theme.palette, self._theme.scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        fill = palette.selected if self.isChecked() else palette.hover if self.underMouse() else ""
        if fill:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(area, RADIUS_ROW, RADIUS_ROW)
        option = QStyleOption()
        option.initFrom(self)
        by_keyboard = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        if option.state & by_keyboard == by_keyboard:
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS_ROW - 1, RADIUS_ROW - 1)
        ink = palette.ringing.ink if self.isChecked() else palette.text
        size = round(16 * scale)
        icon_ink = ink if self.isChecked() else palette.text2
        pixmap = icon_pixmap(self._icon_name, icon_ink, size, painter.deviceTransform().m11())
        painter.drawPixmap(12, (self.height() - size) // 2, pixmap)
        painter.setPen(QColor(ink))
        painter.setFont(self._theme.font(TextStyle.BODY, 600 if self.isChecked() else 500))
        left, edge, number = self._left, self._edge, self.shown_number
        right = self._paint_number(painter, number, edge) if number else edge
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, right - left)
        told = plain_tooltip(self._whole) if text != self.text() or number not in ("", *self._forms[:1]) else ""
        if self.toolTip() != told:
            self.setToolTip(told)
        painter.drawText(QRectF(left, 0, right - left, self.height()), Qt.AlignmentFlag.AlignVCenter, text)

    @property
    def _forms(self) -> tuple[str, ...]:
        """The number from the longest writing to the shortest; none if there is none."""
        if self._count:
            return self._numbers
        return () if self._tally is None else self._written

    @property
    def _number_font(self) -> QFont:
        return self._theme.font(TextStyle.CAPTION, 600) if self._count else self._theme.font(TextStyle.SECOND)

    @property
    def shown_number(self) -> str:
        """The longest writing of the number that leaves the name whole; where none does, the shortest; '' for none."""
        forms, room = self._forms, self._edge - self._left
        label = QFontMetrics(self._theme.font(TextStyle.BODY, 600)).horizontalAdvance(self.text())
        whole = (one for one in forms if self._width_of(one) + _BESIDE + label <= room)
        return next(whole, forms[-1] if forms else "")

    @property
    def _left(self) -> int:
        """Where the name begins."""
        return 20 + round(16 * self._theme.scale)

    @property
    def _edge(self) -> int:
        return self.width() - 12

    def _width_of(self, number: str) -> int:
        width = QFontMetrics(self._number_font).horizontalAdvance(number)
        return max(self._badge_height + 6, width + 14) if self._count else width

    @property
    def _badge_height(self) -> int:
        return round(20 * self._theme.scale)

    def _paint_number(self, painter: QPainter, number: str, edge: int) -> int:
        """Paint the number and say where the room for the label ends."""
        width = self._width_of(number)
        painter.save()
        painter.setFont(self._number_font)
        if self._count:
            height = self._badge_height
            box = QRectF(edge - width, (self.height() - height) / 2, width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.palette.badge))
            painter.drawRoundedRect(box, height / 2, height / 2)
            painter.setPen(QColor(self._theme.palette.on_badge))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)
        else:
            painter.setPen(QColor(self._theme.palette.text2))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRectF(edge - width, 0, width, self.height()), flags, number)
        painter.restore()
        return edge - width - _BESIDE

    @property
    def _whole(self) -> str:
        """Name and number as they would stand there if there was room."""
        return " · ".join((self.text(), *self._forms[:1]))


class Rail(QFrame):
    """Entries one below the other; what else belongs here goes into ``layout()``.

    Args:
        theme: The look in force.
        entries: Name, icon and label of each.
        title: What the rail is, for screen readers.
        parent: The owner.
    """

    chosen = Signal(str)

    def __init__(
        self, *, theme: Theme, entries: list[tuple[str, str, str]], title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("rail")
        self.setAccessibleName(title)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 16)
        column.setSpacing(4)
        for name, icon_name, label in entries:
            button = RailButton(theme=theme, icon_name=icon_name, label=label)
            button.setObjectName(name)
            self._group.addButton(button)
            self._buttons[name] = button
            button.clicked.connect(lambda _=False, chosen=name: self.chosen.emit(chosen))
            column.addWidget(button)
        self.column = column
        enter_at_chosen(self._group)
        theme.changed.connect(self._resize)
        self._resize()

    def button(self, name: str) -> RailButton:
        """One of the entries."""
        return self._buttons[name]

    def set_current(self, name: str) -> None:
        """Make an entry the current one, without telling."""
        self._buttons[name].setChecked(True)

    def clear_current(self) -> None:
        """No entry is the current one: something else is shown."""
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setAutoExclusive(False)
            button.setChecked(False)
            button.setAutoExclusive(True)
        self._group.setExclusive(True)

    def _resize(self) -> None:
        self.setFixedWidth(rail_width(self._theme))


def rail_width(theme: Theme) -> int:
    """Grows half as fast as the text: what stands beside it needs the room more."""
    return round(WIDTH * (1 + (theme.scale - 1) / 2))
