"""A list whose rows' heights are known: all of them are laid out in one go, however many there are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

Index = QModelIndex | QPersistentModelIndex
_Cursor = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint


class StackedListView(QListView):
    """Rows one below the other.

    Qt's own list asks its delegate for the size of each row whenever one comes or goes, which is most of what a new
    call costs. This one is told all heights at once and never has Qt lay rows out: all that asks where a row is, is
    done anew. Whoever builds on this class has it scrolled by the pixel.

    Args:
        heights: How high each row is, from the top.
        parent: The owner.
    """

    def __init__(self, *, heights: Callable[[], Iterable[int]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights = heights
        self._tops = [0]
        self._room_below = 0
        self._hovered = QPersistentModelIndex()
        self.entered.connect(self._be_over)
        self.viewportEntered.connect(lambda: self._be_over(QModelIndex()))

    # Where rows are

    def doItemsLayout(self) -> None:
        """See QAbstractItemView."""
        self._tops = list(accumulate(self._heights(), initial=0))
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """See QAbstractItemView; below the last row there may be room, so that nothing must move down."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._tops[-1] - height) + self._room_below)
        QAbstractItemView.updateGeometries(self)

    def visualRect(self, index: Index) -> QRect:
        """See QAbstractItemView."""
        self.executeDelayedItemsLayout()
        row = index.row()
        if not 0 <= row < len(self._tops) - 1:
            return QRect()
        return self._rect(row)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """See QAbstractItemView."""
        self.executeDelayedItemsLayout()
        row = self._row_at(point.y())
        here = 0 <= row < len(self._tops) - 1 and 0 <= point.x() < self.viewport().width()
        return self.model().index(row, 0) if here else QModelIndex()

    def in_sight(self, top: int, bottom: int) -> Iterator[QModelIndex]:
        """The rows between two places of the viewport, each as it stands when its turn has come."""
        y = top
        while y <= bottom and (index := self.indexAt(QPoint(0, y))).isValid():
            y = self.visualRect(index).bottom() + 1
            yield index

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        """See QAbstractItemView."""
        rect, bar, height = self.visualRect(index), self.verticalScrollBar(), self.viewport().height()
        if not rect.isValid():
            return
        if hint is _Hint.PositionAtTop or (hint is _Hint.EnsureVisible and rect.top() < 0):
            bar.setValue(bar.value() + rect.top())
        elif hint is _Hint.PositionAtBottom or (hint is _Hint.EnsureVisible and rect.bottom() >= height):
            bar.setValue(bar.value() + min(rect.top(), rect.bottom() - height + 1))
        elif hint is _Hint.PositionAtCenter:
            bar.setValue(bar.value() + rect.top() - (height - rect.height()) // 2)

    def _rect(self, row: int) -> QRect:
        top, end = self._tops[row : row + 2]
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), end - top)

    def _row_at(self, y: int) -> int:
        return bisect_right(self._tops, y + self.verticalOffset()) - 1

    # The hand

    def moveCursor(self, action: _Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """See QAbstractItemView; rows that cannot be reached are passed over."""
        self.executeDelayedItemsLayout()
        current, last = self.currentIndex().row(), len(self._tops) - 2
        if current < 0 or action is _Cursor.MoveHome:
            return self._reachable(range(last + 1))
        page = self.viewport().height() - self.visualRect(self.currentIndex()).height()
        match action:
            case _Cursor.MoveEnd:
                rows = range(last, -1, -1)
            case _Cursor.MoveUp | _Cursor.MovePrevious:
                rows = range(current - 1, -1, -1)
            case _Cursor.MoveDown | _Cursor.MoveNext:
                rows = range(current + 1, last + 1)
            case _Cursor.MovePageUp:
                rows = range(min(bisect_left(self._tops, self._tops[current] - page), current - 1), current)
            case _Cursor.MovePageDown:
                below = min(bisect_right(self._tops, self._tops[current] + page) - 1, last)
                rows = range(max(below, current + 1), current, -1)
            case _:
                rows = range(0)
        found = self._reachable(rows)
        return found if found.isValid() else self.currentIndex()

    def _reachable(self, rows: Iterable[int]) -> QModelIndex:
        indexes = (self.model().index(row, 0) for row in rows)
        return next((index for index in indexes if index.flags() & Qt.ItemFlag.ItemIsEnabled), QModelIndex())

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """See QAbstractItemView; from one place to another, whichever is above."""
        self.executeDelayedItemsLayout()
        first, last = sorted((self._row_at(rect.top()), self._row_at(rect.bottom())))
        first, last = max(0, first), min(last, len(self._tops) - 2)
        selection = QItemSelection()
        if first <= last:
            selection.select(self.model().index(first, 0), self.model().index(last, 0))
        self.selectionModel().select(selection, command)

    def viewportEvent(self, event: QEvent) -> bool:
        """See QAbstractItemView."""
        if event.type() is QEvent.Type.Leave:
            self._be_over(QModelIndex())
        return super().viewportEvent(event)

    def _be_over(self, index: QModelIndex) -> None:
        """Qt keeps to itself which row is under the pointer."""
        self._hovered = QPersistentModelIndex(index)

    # On the screen

    def option_of(self, index: QModelIndex) -> QStyleOptionViewItem:
        """How a row is painted now."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        self._dress(option, option.state, index)
        return option

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QListView."""
        self.executeDelayedItemsLayout()
        option, area = QStyleOptionViewItem(), event.rect()
        self.initViewItemOption(option)
        plain, model, delegate = option.state, self.model(), self.itemDelegate()
        painter = QPainter(self.viewport())
        for row in range(max(0, self._row_at(area.top())), min(self._row_at(area.bottom()), len(self._tops) - 2) + 1):
            index = model.index(row, 0)
            self._dress(option, plain, index)
            delegate.paint(painter, option, index)
        painter.end()

    def scrollContentsBy(self, across: int, down: int) -> None:
        """See QAbstractItemView."""
        # It goes to no call any more that was clicked; to scroll anything it lacks the places of rows.
        super().scrollContentsBy(across, down)
        self.scrollDirtyRegion(across, down)
        self.viewport().scroll(across, down)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """See QAbstractItemView."""
        region = QRegion()
        for part in selection:  # type: ignore[attr-defined]
            rect = self.visualRect(part.topLeft()).united(self.visualRect(part.bottomRight()))
            region = region.united(rect.intersected(self.viewport().rect()))
        return region

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """See QAbstractItemView: no row changes its height."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    # What assistive technology hears, as Qt's list tells it

    def currentChanged(self, current: Index, previous: Index) -> None:
        """See QListView."""
        QAbstractItemView.currentChanged(self, current, previous)
        if current.isValid() and self.hasFocus():
            self._tell(QAccessible.Event.Focus, current.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """See QListView."""
        for event, part in (
            (QAccessible.Event.SelectionAdd, selected),
            (QAccessible.Event.SelectionRemove, deselected),
        ):
            if part.count():
                self._tell(event, part.first().top())
        QAbstractItemView.selectionChanged(self, selected, deselected)

    def _tell(self, event: QAccessible.Event, row: int) -> None:
        if QAccessible.isActive():
            told = QAccessibleEvent(self, event)
            told.setChild(row)
            QAccessible.updateAccessibility(told)

    def _dress(self, option: QStyleOptionViewItem, plain: QStyle.StateFlag, index: QModelIndex) -> None:
        state = plain
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if self.hasFocus() and index == self.currentIndex():
            state |= QStyle.StateFlag.State_HasFocus
        if index.row() == self._hovered.row():
            state |= QStyle.StateFlag.State_MouseOver
        option.rect, option.state = self._rect(index.row()), state
