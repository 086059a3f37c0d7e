"""The list of calls: reads on as one scrolls, and holds still while one reads."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from callpop.calls.entry import LogEntry
from callpop.desktop.log_window.commands import Command, command_of
from callpop.desktop.log_window.delegate import CallDelegate
from callpop.desktop.log_window.model import CallModel, EntryRole
from callpop.desktop.log_window.row import CallRow

_NEAR_END = 1200
"""The next page is asked for so many pixels before the end is in sight."""

Index = QModelIndex | QPersistentModelIndex


class CallList(QListView):
    """Shows a ``CallModel``.

    Rows that come or go above what the agent looks at do not move it: while the list is scrolled, the pointer is
    over it, or a call was picked by hand (design.md, rule 3).

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
        super().__init__(parent)
        self._calls = model
        self._anchor: tuple[QPersistentModelIndex, int] | None = None
        self._by_hand = self._pushed = self._silent = False
        self._away: LogEntry | None = None
        self._room_below = self._lifted = 0
        # Qt reports ranges before all rows are laid out: look once it has come to rest.
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self._look_for_the_ends)
        # Before the view itself hears of it: afterwards it no longer knows what stands where.
        model.rowsAboutToBeInserted.connect(self._hold_inserting)
        model.rowsAboutToBeRemoved.connect(self._hold_removing)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(title)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(30)
        model.dataChanged.connect(self._changed)
        model.modelReset.connect(self._begin_anew)
        model.rowsInserted.connect(self._scrolled)
        model.rowsInserted.connect(self._welcome_back)
        model.rowsRemoved.connect(self._scrolled)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._scrolled)

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
        self.setCurrentIndex(index)
        self.setAutoScroll(True)
        if reveal:
            self.scrollTo(index)
        return True

    def pick_first(self) -> None:
        """Make the first call the current one."""
        if self._calls.rowCount() > 1:
            self.setCurrentIndex(self._calls.index(1, 0))

    def pick_last(self) -> None:
        """Make the last call the current one, and show it."""
        if self._calls.rowCount() > 1:
            index = self._calls.index(self._calls.rowCount() - 1, 0)
            self.setCurrentIndex(index)
            self.scrollToBottom()

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
                self.setCurrentIndex(self._calls.index(row))
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

    def leaveEvent(self, event: QEvent) -> None:
        """What came in above the top while only the pointer was here now comes into sight."""
        super().leaveEvent(event)
        if self._pushed and not self._by_hand:
            self.scrollToTop()
        self._pushed = False

    # Holding still

    def make_room(self, pixels: int) -> None:
        """Something above the list grows by so many pixels, or shrinks: what is read stays where it is."""
        bar = self.verticalScrollBar()
        if not self._holds_still:
            return
        if pixels > 0 and bar.maximum() == 0:
            # A short list has nothing to scroll by.
            self._room_below += pixels
        elif pixels < 0:
            self._room_below = max(0, self._room_below + pixels)
        # A short list has no scroll bar; its range must not make one come and go.
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if self._room_below else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        self._lifted = max(0, self._lifted + pixels)
        value = max(0, bar.value() + pixels)
        # The viewport is as much smaller in a moment.
        bar.setMaximum(max(bar.maximum() + max(0, pixels), value))
        bar.setValue(value)
        self.updateGeometry()

    @property
    def at_top(self) -> bool:
        """Whether the list shows its first row, or would if nothing had grown above it."""
        return self.verticalScrollBar().value() <= self._lifted

    @property
    def shows_newest(self) -> bool:
        """Whether a new call would come into sight."""
        return self._calls.newest and self.at_top and self._anchor is None

    @property
    def _holds_still(self) -> bool:
        return self._by_hand or not self.at_top or not self._calls.newest or self.underMouse()

    def updateGeometries(self) -> None:
        """See QAbstractItemView: below the last row there may be room, so that nothing must move down."""
        bar = self.verticalScrollBar()
        value = bar.value()
        super().updateGeometries()
        if self._room_below:
            bar.setMaximum(bar.maximum() + self._room_below)
            bar.setValue(value)

    def doItemsLayout(self) -> None:
        """See QAbstractItemView; all changes of one moment are laid out once, and what is read is put back."""
        super().doItemsLayout()
        if self._anchor is None:
            return
        index, was = self._anchor
        self._anchor = None
        if index.isValid():
            bar = self.verticalScrollBar()
            moved = self.visualRect(QModelIndex(index)).top() - was  # type: ignore[call-overload]
            bar.setValue(bar.value() + moved)

    def _hold_inserting(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._hold(range(0))

    def _hold_removing(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._hold(range(first, last + 1))
        if self._calls.forgetting and first <= self.currentIndex().row() <= last:
            # It stays the current call: Qt would go on to the next row, and a note be typed at another call.
            away = self.current_entry()
            self._silent = True
            self.selectionModel().clearCurrentIndex()
            self._silent = False
            self._away = away

    def _welcome_back(self) -> None:
        """The row of the current call is here again."""
        away = self._away
        index = self._calls.index_of(away.record.call_id) if away is not None else QModelIndex()
        if index.isValid():
            self._silent = True
            self.setCurrentIndex(index)
            self._silent = False
            self._away = None

    def _hold(self, going: range) -> None:
        """Remember where the topmost call is that stays, until all changes of this moment are laid out."""
        if self._anchor is not None and self._anchor[0].isValid() and self._anchor[0].row() not in going:
            return
        if not self._holds_still:
            return
        # This lays out what is pending: once for all changes of a moment, thanks to the above.
        top = self.indexAt(self.viewport().rect().topLeft())
        bottom = self.viewport().height()
        for row in range(top.row(), self._calls.rowCount()) if top.isValid() else ():
            rect = self.visualRect(self._calls.index(row))
            if rect.top() > bottom:
                return
            if row not in going and isinstance(self._calls.row(row), CallRow):
                self._pushed = self._pushed or self.at_top
                self._anchor = (QPersistentModelIndex(self._calls.index(row)), rect.top())
                return

    def _begin_anew(self) -> None:
        self._anchor, self._away, self._by_hand, self._pushed = None, None, False, False
        self._scrolled()

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        current = self.currentIndex()
        if current.isValid() and first.row() <= current.row() <= last.row():
            self.picked.emit(self.current_entry())

    def _scrolled(self) -> None:
        self._look.start()

    def _look_for_the_ends(self) -> None:
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        if bar.maximum() - bar.value() < _NEAR_END:
            self.near_end.emit()
        if bar.value() < _NEAR_END:
            self.near_start.emit()
        if self.at_top and self._calls.newest:
            self.reached_top.emit()
