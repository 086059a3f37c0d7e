"""Paints rows that come into sight all at once a few at a time, before the list shows them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

from callpop.desktop.log_window.delegate import CallDelegate
from callpop.desktop.log_window.stacked_view import StackedListView

_AT_ONCE = 4
"""Pictures of rows made in one turn of the loop: each takes about a millisecond on a slow computer."""


class Readying(QObject):
    """Leaves on the screen what a list shows until its next rows need only be put there.

    Another part of the log is ten new rows or more, and to paint them takes most of the time that a key press may
    wait: so it is done in several turns of the loop, and keys are heard between them.

    Args:
        view: The list.
        delegate: Paints its rows.

    Signals:
        ended: The list shows them.
    """

    ended = Signal()

    def __init__(self, *, view: StackedListView, delegate: CallDelegate) -> None:
        super().__init__(view)
        self._view, self._delegate = view, delegate
        self._rows: Iterator[QModelIndex] = iter(())
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Other rows come into sight. Asked again meanwhile, it goes on: nothing keeps the list from showing them."""
        if not self.under_way and self._view.isVisible():
            self._view.viewport().setUpdatesEnabled(False)
            self._rows = self._view.in_sight(0, self._view.viewport().height())
            self._turn.start()

    @property
    def under_way(self) -> bool:
        """Whether the list still shows what was there before."""
        return self._turn.isActive()

    def end(self) -> None:
        """Show what there is: what the screen shows cannot stay."""
        if self.under_way:
            self._turn.stop()
            self._view.viewport().setUpdatesEnabled(True)
            self.ended.emit()

    def _go_on(self) -> None:
        made, ratio = 0, self._view.devicePixelRatioF()
        for index in self._rows:
            made += self._delegate.make_ready(self._view.option_of(index), index, ratio)
            if made == _AT_ONCE:
                return
        self.end()
