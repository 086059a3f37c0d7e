"""The list of calls: picking by mouse and keyboard, reading on as one scrolls."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import Key
from callpop.desktop.log_window.commands import Command, command_of
from callpop.desktop.log_window.delegate import CallDelegate
from callpop.desktop.log_window.model import CallModel, EntryRole
from callpop.desktop.log_window.readying import Readying
from callpop.desktop.log_window.row import CallRow
from callpop.desktop.log_window.steady_view import SteadyListView

_NEAR_END = 1200
"""The next page is asked for so many pixels before the end is in sight."""

_LEAP = 3
"""Who scrolls by more than this part of what is in sight sees several new rows at once."""

Index = QModelIndex | QPersistentModelIndex


class CallList(SteadyListView):
    """What is picked, by mouse and by keyboard, and when the next page is wanted.

    Args:
        model: The rows.
        delegate: Paints them.
        title: What the list is, for screen readers.
        parent: The owner.

    Signals:
        commanded: A key or a double click asks for something to be done (a ``Command``).
        picked: Another call is the current one, or the current one has changed; None: no call is.
        chosen: Other calls are selected: how many.
        near_end: The end of what is here comes into sight; ``near_start``: its beginning.
        end_wanted: The oldest call is wanted; ``start_wanted``: the newest one.
        reached_top: The newest call is in sight.
    """

    commanded = Signal(object)
    picked = Signal(object)
    chosen = Signal(int)
    near_end = Signal()
    near_start = Signal()
    end_wanted = Signal()
    start_wanted = Signal()
    reached_top = Signal()

    def __init__(self, *, model: CallModel, delegate: CallDelegate, title: str, parent: QWidget | None = None) -> None:
        super().__init__(model=model, heights=delegate.heights, parent=parent)
        self._silent = False
        self._away: LogEntry | None = None
        self._bereft = False
        # Qt reports ranges before all rows are laid out: look once it has come to rest.
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self._look_for_the_ends)
        self._readying = Readying(view=self, delegate=delegate)
        self._readying.ended.connect(self._scrolled)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(title)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(30)
        model.dataChanged.connect(self._changed)
        model.modelReset.connect(self._begin_anew)
        model.modelReset.connect(self._readying.begin)
        model.rowsInserted.connect(self._readying.begin)
        model.rowsInserted.connect(self._scrolled)
        model.rowsInserted.connect(self._welcome_back)
        model.rowsRemoved.connect(self._scrolled)
        model.rowsRemoved.connect(self._go_on)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._scrolled)

    def scrollContentsBy(self, across: int, down: int) -> None:
        """See StackedListView; where one leaps to, all rows are others."""
        if abs(down) > self.viewport().height() // _LEAP:
            self._readying.begin()
        super().scrollContentsBy(across, down)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QAbstractItemView; something came or went above or below, and Qt wipes where the list is put."""
        self._readying.end()
        super().resizeEvent(event)

    # What is picked

    def current_entry(self) -> LogEntry | None:
        """The call that is current, if one is; its row may have been forgotten because one scrolled far away."""
        entry = self.currentIndex().data(EntryRole) if self.currentIndex().isValid() else self._away
        return entry if isinstance(entry, LogEntry) else None

    def selected_entries(self) -> list[LogEntry]:
        """The calls that are selected, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [row.entry for number in rows if isinstance(row := self._calls.row(number), CallRow)]

    def pick(self, call_id: str, *, reveal: bool = True) -> bool:
        """Make a call the current one; False if it is not here.

        Args:
            call_id: Which.
            reveal: Bring it into sight.
        """
        index = self._calls.index_of(call_id)
        if not index.isValid():
            return False
        self._by_hand = True
        self.setAutoScroll(reveal)
        self._make_current(index)
        self.setAutoScroll(True)
        if reveal:
            self.scrollTo(index)
        return True

    def current_y(self) -> int | None:
        """Where the current call is in sight: pixels below the top; None if it is not."""
        rect = self.visualRect(self.currentIndex())
        return rect.top() if self.viewport().rect().contains(rect) else None

    def pick_at(self, call_id: str, y: int | None) -> bool:
        """Make a call the current one, so far below the top, or in the middle; False if it is not here."""
        if not self.pick(call_id, reveal=False):
            return False
        index = self.currentIndex()
        if y is None:
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(index).top() - y)
        self.scrollTo(index)
        return True

    def held_place(self) -> Key | None:
        """The place of the topmost call in sight, if what is read must not move; else None."""
        if not self._holds_still:
            return None
        top = self.indexAt(self.viewport().rect().topLeft()).row()
        below = (self._calls.row(number) for number in range(max(0, top), self._calls.rowCount()))
        return next((row.key for row in below if isinstance(row, CallRow)), None)

    def pick_first(self) -> None:
        """Make the first call the current one."""
        if self._calls.rowCount() > 1:
            self._make_current(self._calls.index(1, 0))

    def pick_last(self) -> None:
        """Make the last call the current one, and show it."""
        if self._calls.rowCount() > 1:
            index = self._calls.index(self._calls.rowCount() - 1, 0)
            self._make_current(index)
            self.scrollToBottom()

    def _make_current(self, index: QModelIndex) -> None:
        # Qt's own way asks which keys are held: with Ctrl of a shortcut still down, it would select one call more.
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def drop_current(self) -> None:
        """No call is the current one."""
        self._away = None
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    @property
    def picked_by_hand(self) -> bool:
        """Whether the agent, not the list itself, made a call the current one."""
        return self._by_hand

    def select_one(self) -> None:
        """Select nothing but the current call."""
        current = self.currentIndex()
        if current.isValid():
            self.selectionModel().select(current, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def selectAll(self) -> None:
        """Select all calls that are here; headings cannot be."""
        last = self._calls.rowCount() - 1
        if last > 0:
            every = QItemSelection(self._calls.index(0), self._calls.index(last))
            self.selectionModel().select(every, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """See QAbstractItemView."""
        if self._silent:
            return
        super().currentChanged(current, previous)
        self._away = None
        self.picked.emit(self.current_entry())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """See QAbstractItemView."""
        if selected.isEmpty() and deselected.isEmpty():
            return  # Qt says so of each row that comes
        super().selectionChanged(selected, deselected)
        self.chosen.emit(len(self.selectionModel().selectedIndexes()))

    # The hand

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are commands, not a search for a row; Home and End go to the ends of the whole log."""
        command = command_of(event)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if command is not None:
            self.commanded.emit(command)
        elif plain and event.key() == Qt.Key.Key_End and not self._calls.complete:
            self.end_wanted.emit()
        elif plain and event.key() == Qt.Key.Key_Home and not self._calls.newest:
            self.start_wanted.emit()
        elif event.text().isprintable() and event.text() and plain:
            event.ignore()
        else:
            self._by_hand = True
            self._come_back()
            super().keyPressEvent(event)
            if plain and event.key() == Qt.Key.Key_Home:
                self.scrollToTop()

    def _come_back(self) -> None:
        """From a row that was forgotten, the arrows go on from where one looks."""
        if self._away is None:
            return
        top = self.indexAt(self.viewport().rect().topLeft()).row()
        for row in range(max(0, top), self._calls.rowCount()):
            if isinstance(self._calls.row(row), CallRow):
                self._make_current(self._calls.index(row))
                return

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What was picked by hand is being read."""
        self._by_hand = True
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens the record."""
        index = self.indexAt(event.position().toPoint())
        if isinstance(index.data(EntryRole), LogEntry) and event.button() is Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
            self.commanded.emit(Command.OPEN)

    def _rows_go(self, first: int, last: int) -> None:
        if first <= self.currentIndex().row() <= last:
            # Where its call only goes elsewhere, it stays the current one: Qt would go on to the next row, and a note
            # be typed at another call. Nor does Qt select where it goes on to, which may be a heading.
            away = self.current_entry() if self._calls.forgetting else None
            self._silent = True
            self.selectionModel().clearCurrentIndex()
            self._silent = False
            self._away, self._bereft = away, away is None

    def _go_on(self, _parent: QModelIndex, first: int, _last: int) -> None:
        """The current call is no more: the one below it is, or the one above, and nothing is scrolled for that."""
        if not self._bereft:
            return
        self._bereft = False
        rows = (*range(first, self._calls.rowCount()), *range(first - 1, -1, -1))
        calls = [row for row in rows if isinstance(self._calls.row(row), CallRow)]
        if not calls:
            self.picked.emit(None)
            return
        picks, flag = self.selectionModel(), QItemSelectionModel.SelectionFlag
        selected = [row for row in calls if picks.isRowSelected(row, QModelIndex())]
        index = self._calls.index((selected or calls)[0])
        self.setAutoScroll(False)
        picks.setCurrentIndex(index, flag.NoUpdate if selected else flag.ClearAndSelect)
        self.setAutoScroll(True)

    def _welcome_back(self) -> None:
        """The row of the current call is here again, or one that its call has become a part of."""
        away = self._away
        index = self._calls.index_of(away.record.call_id) if away is not None else QModelIndex()
        if index.isValid():
            self._silent = True
            self._make_current(index)
            self._silent = False
            self._away = None
            entry = self.current_entry()
            if entry != away:
                self.picked.emit(entry)

    def _begin_anew(self) -> None:
        self._away = None
        self._scrolled()

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        current = self.currentIndex()
        if current.isValid() and first.row() <= current.row() <= last.row():
            self.picked.emit(self.current_entry())

    def _scrolled(self) -> None:
        self._look.start()

    def _look_for_the_ends(self) -> None:
        if self._readying.under_way:
            return  # first what one waits for, then what may be wanted next
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        if bar.maximum() - bar.value() < _NEAR_END:
            self.near_end.emit()
        if bar.value() < _NEAR_END:
            self.near_start.emit()
        if self.at_top and self._calls.newest:
            self.reached_top.emit()
