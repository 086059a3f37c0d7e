"""What all charts share: marks that the pointer finds and the keyboard walks, each of which tells its data."""

from __future__ import annotations

import html
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QToolTip, QWidget

from callpop.desktop.popup.announce import announce
from callpop.desktop.theme import Theme

_RING = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of a chart.

    Attributes:
        area: Where the pointer finds it, and where the ring goes.
        said: What it is, and then its data, a line each; plain text.
        key: What is told when it is activated.
    """

    area: QRectF
    said: tuple[str, ...]
    key: object = None

    @property
    def spoken(self) -> str:
        """All of it as one sentence."""
        return f"{self.said[0]}: {', '.join(self.said[1:])}"


class Chart(QLabel):
    """A drawing of data. It is a label to Qt, so that screen readers take it for text, and read its name and table.

    Args:
        theme: The look in force.
        parent: The owner.
    """

    activated = Signal(object)
    """A mark was double-clicked, or Enter was pressed on it: its key."""

    walked = Signal(object)
    """The keyboard has come to a mark: its area (``QRectF``) should be seen."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.marks: tuple[Mark, ...] = ()
        self.current = -1
        self._hovered = -1
        # A label with a picture is a graphic to a screen reader, one without it is a text; neither is painted.
        self.setPixmap(QPixmap(1, 1))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.lay_out)

    # For the charts

    def make_marks(self) -> tuple[Mark, ...]:
        """Where everything is, at the present size."""
        return ()

    def paint(self, painter: QPainter) -> None:
        """Draw it."""

    def marks_a_row(self) -> int:
        """How many marks lie side by side: Up and Down go as many on. 0: they do as Left and Right."""
        return 0

    def lay_out(self) -> None:
        """The data, the size or the theme are other than before."""
        self.marks = self.make_marks()
        self.current = min(self.current, len(self.marks) - 1)
        self._hovered = -1
        self.updateGeometry()
        self.update()

    # Qt

    def minimumSizeHint(self) -> QSize:
        """May be as narrow as the page."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget."""
        super().resizeEvent(event)
        self.lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter)
        if 0 <= self.current < len(self.marks) and self._by_keyboard():
            area = self.marks[self.current].area.adjusted(-1, -1, 1, 1) & QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            # A clear line within: the ring's colour is that of the fullest cells, too.
            painter.setPen(QPen(QColor(self.theme.palette.surface), _RING))
            painter.drawRoundedRect(area.adjusted(_RING, _RING, -_RING, -_RING), 5, 5)
            painter.setPen(QPen(QColor(self.theme.palette.accent), _RING))
            painter.drawRoundedRect(area, 6, 6)

    def event(self, event: QEvent) -> bool:
        """Tool tips tell the data of what is under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.mark_at(event.pos())
            if found >= 0:
                mark = self.marks[found]
                QToolTip.showText(event.globalPos(), tool_tip(mark.said), self, mark.area.toAlignedRect())
            else:
                QToolTip.hideText()
            return True
        return bool(super().event(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up what is under the pointer."""
        self._hover(self.mark_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """See QWidget."""
        super().leaveEvent(event)
        self._hover(-1)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what a mark stands for."""
        self._activate(self.mark_at(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from mark to mark."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self.current)
        elif self.marks and (target := self._target(key)) is not None:
            self._go(target)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the mark that was left, or the last: the newest day, the longest bar."""
        super().focusInEvent(event)
        if self.marks and event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._go(self.current if self.current >= 0 else self.first_mark())
            # Qt takes tool tips away when the focus moves, and it still does.
            QTimer.singleShot(0, self, self._tell)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """See QWidget."""
        super().focusOutEvent(event)
        QToolTip.hideText()
        self.update()

    # Inside

    def first_mark(self) -> int:
        """Where the keyboard begins."""
        return 0

    @property
    def hovered(self) -> int:
        """The mark under the pointer, or -1."""
        return self._hovered

    def mark_at(self, place: QPoint) -> int:
        """The number of the mark at a place, or -1."""
        return next((i for i, mark in enumerate(self.marks) if mark.area.contains(place.toPointF())), -1)

    def _target(self, key: Qt.Key) -> int | None:
        last, row = len(self.marks) - 1, self.marks_a_row()
        step = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -(row or 1),
            Qt.Key.Key_Down: row or 1,
        }.get(key)
        if step is None:
            return {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(key)
        target = self.current + step if self.current >= 0 else self.first_mark()
        return target if 0 <= target <= last else None

    def _go(self, number: int) -> None:
        self.current = number
        mark = self.marks[number]
        self.update()
        self.walked.emit(mark.area)
        self._tell()
        announce(self, mark.spoken, assertive=False)

    def _tell(self) -> None:
        """Show the data of the current mark below it."""
        if self.hasFocus() and 0 <= self.current < len(self.marks):
            mark = self.marks[self.current]
            QToolTip.showText(self.mapToGlobal(mark.area.bottomLeft().toPoint()), tool_tip(mark.said), self)

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            self.update()

    def _activate(self, number: int) -> None:
        if 0 <= number < len(self.marks) and self.marks[number].key is not None:
            self.activated.emit(self.marks[number].key)

    def _by_keyboard(self) -> bool:
        option = QStyleOption()
        option.initFrom(self)
        wanted = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        return option.state & wanted == wanted


def tool_tip(lines: tuple[str, ...]) -> str:
    """Lines as a tool tip, the first in bold; nothing in them is read as markup."""
    first, *others = (html.escape(line) for line in lines)
    return "<qt>" + "<br>".join((f"<b>{first}</b>", *others)) + "</qt>"
