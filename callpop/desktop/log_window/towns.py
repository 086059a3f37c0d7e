"""Where unknown numbers are from: asked for the rows that come into sight, a few at a time, and remembered."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from callpop.calls.entry import LogEntry
from callpop.calls.numbers import number_key
from callpop.desktop.log_window.rows import RowView

_REST_MS = 400
"""Who scrolls past asks for nothing: the rows in sight when the hand rests are asked for."""

_WAIT_MS = 20_000
"""An answer that has not come by then is not waited for."""

_MOST_WANTED, _REMEMBERED = 32, 4096


class Towns(QObject):
    """Puts the place of an unknown number below it.

    Args:
        region: Country of numbers without a country code.
        watched: Whether anybody looks.
        parent: The owner.

    Signals:
        wanted: Where a number is from shall be looked up: its key. Answer with ``told``.
        found: Rows of these numbers say more now: their keys.
    """

    wanted = Signal(str)
    found = Signal(object)

    def __init__(
        self, *, region: Callable[[], str], watched: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._region, self._watched = region, watched
        self._known: OrderedDict[str, str] = OrderedDict()
        self._waiting: OrderedDict[str, None] = OrderedDict()
        self._asked = ""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._ask)

    def placed(self, entry: LogEntry, row: RowView) -> RowView:
        """The row, with its place as far as it is known; if it is not, it is asked for."""
        record = entry.record
        if not row.is_number or row.organisation or entry.masked or record.internal:
            return row
        key = number_key(record.remote.number, self._region())
        if key is None or not key.startswith("+"):
            return row
        place = self._known.get(key)
        if place is None:
            self._want(key)
        return replace(row, subtitle=place, place=place) if place else row

    def told(self, key: str, place: str) -> None:
        """Hear where a number is from; '' if that is not known."""
        self._known[key] = place
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        if place:
            self.found.emit(frozenset({key}))
        if key == self._asked:
            self._ask()

    def forget(self) -> None:
        """Places have other names in another language, and the agent's own country is not told."""
        self._known.clear()
        self._waiting.clear()
        self._asked = ""

    def _want(self, key: str) -> None:
        self._waiting[key] = None
        self._waiting.move_to_end(key)
        while len(self._waiting) > _MOST_WANTED:
            self._waiting.popitem(last=False)
        if not self._asked:
            self._timer.start(_REST_MS)

    def _ask(self) -> None:
        self._asked = ""
        while self._waiting and self._watched():
            key, _ = self._waiting.popitem()
            if key not in self._known:
                self._asked = key
                self._timer.start(_WAIT_MS)
                self.wanted.emit(key)
                return
        self._timer.stop()
