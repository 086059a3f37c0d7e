"""The rail at the left of a window: pages or groups, one of them current."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QStyle, QStyleOption, QVBoxLayout, QWidget

from callpop.desktop.focus_order import enter_at_chosen
from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import plain_tooltip
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_ROW, TextStyle

WIDTH = 200


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
        self._written = ""
        self._more = False
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
        self.set_count(self._count, "")

    def set_count(self, count: int, spoken: str) -> None:
        """Show a badge; 0 takes it away.

        Args:
            count: What the badge says.
            spoken: The same in words, for screen readers.
        """
        self._count = count
        self.setAccessibleName(f"{self.text()}, {spoken}" if count and spoken else self.text())
        self.update()

    def set_tally(self, tally: int | None, spoken: str = "", *, more: bool = False, written: str = "") -> None:
        """Say quietly how many there are; None: that is not known. A badge is seen before it.

        Args:
            tally: How many.
            spoken: The same in words, for screen readers.
            more: Whether there are at least so many.
            written: The number as the language writes it.
        """
        self._tally, self._more, self._written = tally, more, written or str(tally)
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
        right = self._paint_badge(painter)
        left = 20 + size
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, right - left)
        told = plain_tooltip(self.text()) if text != self.text() else ""
        if self.toolTip() != told:
            self.setToolTip(told)
        painter.drawText(QRectF(left, 0, right - left, self.height()), Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_badge(self, painter: QPainter) -> int:
        """Paint the count and say where the room for the label ends."""
        right = self.width() - 12
        if not self._count:
            return self._paint_tally(painter, right)
        palette, scale = self._theme.palette, self._theme.scale
        painter.save()
        painter.setFont(self._theme.font(TextStyle.CAPTION, 600))
        text = str(self._count) if self._count < 1000 else "999+"
        height = round(20 * scale)
        width = max(height + 6, painter.fontMetrics().horizontalAdvance(text) + 14)
        box = QRectF(right - width, (self.height() - height) / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.badge))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor(palette.on_badge))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()
        return right - round(width) - 8

    def _paint_tally(self, painter: QPainter, right: int) -> int:
        if self._tally is None:
            return right
        painter.save()
        painter.setFont(self._theme.font(TextStyle.SECOND))
        painter.setPen(QColor(self._theme.palette.text2))
        text = f"{self._written}+" if self._more else self._written
        width = painter.fontMetrics().horizontalAdvance(text)
        label = QFontMetrics(self._theme.font(TextStyle.BODY, 600)).horizontalAdvance(self.text())
        if label > right - width - 8 - 20 - round(16 * self._theme.scale):
            # The name comes before its number, which is told to screen readers all the same.
            painter.restore()
            return right
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(right - width, 0, width, self.height()), flags, text)
        painter.restore()
        return right - width - 8


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
