"""The list of a repeating table's rows: each with its name and, below, how it is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from callpop.desktop.labels import plain_tooltip
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle

_STATE, _WRONG = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_HEIGHT, _MOST_SHOWN = 56, 5


@dataclass(frozen=True, slots=True)
class ListLine:
    """A row as the list shows it.

    Attributes:
        title: What it is called.
        state: How it is, in words.
        wrong: Whether something is wrong with it.
    """

    title: str
    state: str
    wrong: bool = False


class RowsList(QListWidget):
    """Rows that can be picked by mouse and keyboard.

    Args:
        theme: The look in force.
        name: What they are, for screen readers.
        parent: The owner.
    """

    def __init__(self, *, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("clear")
        self.setAccessibleName(name)
        self.setItemDelegate(_Delegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(False)

    def show_lines(self, lines: list[ListLine]) -> None:
        """Show these; the picked one stays picked by its place."""
        self.blockSignals(True)
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        while self.count() < len(lines):
            self.addItem(QListWidgetItem())
        for place, line in enumerate(lines):
            item = self.item(place)
            item.setText(line.title)
            item.setData(_STATE, line.state)
            item.setData(_WRONG, line.wrong)
            item.setToolTip(plain_tooltip(line.state))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.title}, {line.state}")
        height = round(_HEIGHT * self._theme.scale)
        self.setFixedHeight(height * max(1, min(len(lines), _MOST_SHOWN)))
        self.blockSignals(False)


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, round(_HEIGHT * self._theme.scale))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        palette, theme = self._theme.palette, self._theme
        state, rect = option.state, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect).adjusted(2, 2, -2, -2)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.selected))
            painter.drawRoundedRect(box, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(palette.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
        inner = box.adjusted(12, 6, -12, -6)
        title = QFont(theme.font(TextStyle.BODY))
        title.setWeight(QFont.Weight.DemiBold)
        half = inner.height() / 2
        lines = (
            (title, palette.text, str(index.data()), inner.adjusted(0, 0, 0, -half)),
            (
                theme.font(TextStyle.CAPTION),
                palette.error.ink if index.data(_WRONG) else palette.text2,
                str(index.data(_STATE) or ""),
                inner.adjusted(0, half, 0, 0),
            ),
        )
        for font, ink, text, place in lines:
            painter.setFont(font)
            painter.setPen(QColor(ink))
            fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)
        painter.restore()
