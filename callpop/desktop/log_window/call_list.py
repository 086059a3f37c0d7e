"""The list of calls: reads on as one scrolls, and holds still while one reads."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from callpop.calls.entry import LogEntry
from callpop.desktop.log_window.delegate import CallDelegate
from callpop.desktop.log_window.model import CallModel, EntryRole

_NEAR_END = 1200
"""The next page is asked for so many pixels before the end is in sight."""


class CallList(QListView):
    """Shows a ``CallModel``.

    Rows that come or go above what the agent looks at do not move it: while the list is scrolled,
    or the pointer is over it (design.md, rule 3).

    Args:
        model: The rows.
        delegate: Paints them.
        title: What the list is, for screen readers.
        parent: The owner.

    Signals:
        opened: Enter, or a double click: the call's record is wanted.
        picked: Another call is the current one, or the current one has changed; None: no call is.
        details: Space: more about the current call is wanted.
        near_end: The end of what has been read comes into sight.
    """

    opened = Signal(str)
    picked = Signal(object)
    details = Signal()
    near_end = Signal()

    def __init__(self, *, model: CallModel, delegate: CallDelegate, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._anchor: tuple[QPersistentModelIndex, int] | None = None
        self._pushed = False
        # Qt reports ranges before all rows are laid out: look once it has come to rest.
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(0)
        self._look.timeout.connect(self._look_for_the_end)
        # Before the view itself hears of it: afterwards it no longer knows what stands where.
        model.rowsAboutToBeInserted.connect(self._hold)
        model.rowsAboutToBeRemoved.connect(self._hold)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(title)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(30)
        model.rowsInserted.connect(self._let_go)
        model.rowsRemoved.connect(self._let_go)
        model.dataChanged.connect(self._changed)
        model.modelReset.connect(self._scrolled)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._scrolled)

    def current_entry(self) -> LogEntry | None:
        """The call that is current, if one is."""
        entry = self.currentIndex().data(EntryRole) if self.currentIndex().isValid() else None
        return entry if isinstance(entry, LogEntry) else None

    def pick(self, call_id: str) -> bool:
        """Make a call the current one; False if it has not been read."""
        model = self.model()
        assert isinstance(model, CallModel)
        index = model.index_of(call_id)
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def pick_first(self) -> None:
        """Make the newest call the current one."""
        if self.model().rowCount() > 1:
            self.setCurrentIndex(self.model().index(1, 0))

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """See QAbstractItemView."""
        super().currentChanged(current, previous)
        self.picked.emit(self.current_entry())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the record; space shows the details."""
        entry = self.current_entry()
        if entry is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(entry.record.call_id)
        elif entry is not None and event.key() == Qt.Key.Key_Space:
            self.details.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens the record."""
        entry = self.indexAt(event.position().toPoint()).data(EntryRole)
        if isinstance(entry, LogEntry) and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(entry.record.call_id)

    def leaveEvent(self, event: QEvent) -> None:
        """What came in above the top while the pointer was here now comes into sight."""
        super().leaveEvent(event)
        if self._pushed:
            self._pushed = False
            self.scrollToTop()

    def enterEvent(self, event: QEnterEvent) -> None:
        """See QWidget."""
        super().enterEvent(event)
        self._pushed = False

    def _hold(self, _parent: QModelIndex, first: int, last: int) -> None:
        """Remember what is at the top of the view, if it would move."""
        self._anchor = None
        top = self.indexAt(self.viewport().rect().topLeft())
        at_top = self.verticalScrollBar().value() == 0
        if not top.isValid() or first > top.row() or (at_top and not self.underMouse()):
            return
        row = top.row()
        if row <= last and self.model().rowCount() > last + 1 and first <= row:
            # It may be the one that goes, or be pushed down itself: hold on to what stays.
            removed_or_pushed = self.model().index(max(row, first), 0)
            top = removed_or_pushed
        self._anchor = (QPersistentModelIndex(top), self.visualRect(top).top())
        self._pushed = self._pushed or at_top

    def _let_go(self) -> None:
        if self._anchor is None:
            return
        index, was = self._anchor
        self._anchor = None
        if not index.isValid():
            return
        self.doItemsLayout()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.visualRect(QModelIndex(index)).top() - was)  # type: ignore[call-overload]

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        current = self.currentIndex()
        if current.isValid() and first.row() <= current.row() <= last.row():
            self.picked.emit(self.current_entry())

    def _scrolled(self) -> None:
        self._look.start()

    def _look_for_the_end(self) -> None:
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        if bar.maximum() - bar.value() < _NEAR_END:
            self.near_end.emit()
