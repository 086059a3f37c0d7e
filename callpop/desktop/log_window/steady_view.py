"""A list that holds still: what is read stays where it is on the screen, whatever comes and goes around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from callpop.desktop.log_window.model import CallModel
from callpop.desktop.log_window.row import CallRow
from callpop.desktop.log_window.stacked_view import StackedListView


class SteadyListView(StackedListView):
    """Shows a ``CallModel``, which whoever builds on this class sets once it is ready.

    Rows that come or go above what the agent looks at do not move it: while the list is scrolled, the pointer is
    over it, or a call was picked by hand.

    Args:
        model: The rows.
        heights: How high each of them is, from the top.
        parent: The owner.

    Signals:
        made_room: What is read has moved by what grew or shrank above the list, which must follow before it is seen.
    """

    made_room = Signal()

    def __init__(
        self, *, model: CallModel, heights: Callable[[], Iterable[int]], parent: QWidget | None = None
    ) -> None:
        super().__init__(heights=heights, parent=parent)
        self._calls = model
        self._anchor: tuple[QPersistentModelIndex, int] | None = None
        self._by_hand = self._pushed = False
        self._lifted = 0
        self._gathers, self._grown = False, 0
        # Before the view itself hears of it: afterwards it no longer knows what stands where.
        model.rowsAboutToBeInserted.connect(self._hold_inserting)
        model.rowsAboutToBeRemoved.connect(self._hold_removing)
        model.modelReset.connect(self._forget_hold)
        # Once they are gone: what was laid out meanwhile still had them.
        model.rowsRemoved.connect(self.scheduleDelayedItemsLayout)
        # Qt lays out at once: not before all is there that this needs.
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().actionTriggered.connect(self._scrolls_itself)

    def leaveEvent(self, event: QEvent) -> None:
        """What came in above the top while only the pointer was here now comes into sight."""
        super().leaveEvent(event)
        if self._pushed and not self._by_hand:
            self.scrollToTop()
        self._pushed = False

    @contextmanager
    def together(self) -> Iterator[None]:
        """Several changes of one moment: what they move is put back once, after the last."""
        self._gathers, self._grown = True, 0
        try:
            yield
        finally:
            self._gathers = False
            if self._grown:
                self.make_room(self._grown)

    def make_room(self, pixels: int) -> None:
        """Something above the list grows by so many pixels, or shrinks: what is read stays where it is."""
        if self._gathers:
            self._grown += pixels
            return
        # What is read is put back among the rows first, and then moved with all of them.
        self.executeDelayedItemsLayout()
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
        self.made_room.emit()

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

    def _scrolls_itself(self, _action: int) -> None:
        """The agent goes elsewhere: that is where they want to be."""
        self._pushed = False

    def _forget_hold(self) -> None:
        self._anchor, self._by_hand, self._pushed = None, False, False

    def _hold_inserting(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._hold(range(0))

    def _hold_removing(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._hold(range(first, last + 1))
        self._rows_go(first, last)

    def _rows_go(self, first: int, last: int) -> None:
        """Rows are about to be removed; the view and its selection have not heard of it yet."""

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
