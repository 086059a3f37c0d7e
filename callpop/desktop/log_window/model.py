"""The rows of the list: calls newest first, under a heading for each day."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from callpop.calls.entry import LogEntry
from callpop.desktop.log_window.query import Key
from callpop.desktop.log_window.times import local_day

Row = dt.date | LogEntry
AnyIndex = QModelIndex | QPersistentModelIndex

EntryRole = Qt.ItemDataRole.UserRole
"""The row's ``LogEntry``, or None for a heading."""

DayRole = Qt.ItemDataRole.UserRole + 1
"""The day of a heading (``datetime.date``), or None for a call."""


class CallModel(QAbstractListModel):
    """Pages that were read, kept up to date by what happens meanwhile.

    Args:
        speak: What a screen reader says for a call.
        name_day: What a heading says for a day.
        parent: The owner.
    """

    def __init__(
        self,
        *,
        speak: Callable[[LogEntry], str],
        name_day: Callable[[dt.date], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._speak, self._name_day = speak, name_day
        self._rows: list[Row] = []
        self._ids: dict[str, str] = {}
        self._last: Key | None = None
        self._complete = False

    def speak_with(self, speak: Callable[[LogEntry], str], name_day: Callable[[dt.date], str]) -> None:
        """Say all texts in another language or with other names."""
        self._speak, self._name_day = speak, name_day
        self.refresh()

    @property
    def last_key(self) -> Key | None:
        """Where the next page begins."""
        return self._last

    @property
    def complete(self) -> bool:
        """Whether there is nothing older than what is here."""
        return self._complete

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See QAbstractItemModel."""
        row = self._rows[index.row()]
        call = isinstance(row, LogEntry)
        if role == EntryRole:
            return row if call else None
        if role == DayRole:
            return None if call else row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._speak(row) if isinstance(row, LogEntry) else self._name_day(row)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Headings can be neither selected nor reached by the arrow keys."""
        if isinstance(self._rows[index.row()], LogEntry):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemNeverHasChildren

    def entry(self, call_id: str) -> LogEntry | None:
        """The call with this id, if it has been read."""
        row = self._row_of(call_id)
        found = self._rows[row] if row is not None else None
        return found if isinstance(found, LogEntry) else None

    def index_of(self, call_id: str) -> QModelIndex:
        """Where the call stands; invalid if it is not here."""
        row = self._row_of(call_id)
        return QModelIndex() if row is None else self.index(row)

    def entries(self) -> list[LogEntry]:
        """The calls, newest first."""
        return [row for row in self._rows if isinstance(row, LogEntry)]

    def start(self, rows: Sequence[tuple[Key, LogEntry]], *, complete: bool) -> None:
        """Show a first page instead of what was there."""
        self.beginResetModel()
        self._rows, self._ids, self._last = [], {}, None
        self._rows = self._with_headings(rows)
        self._last = rows[-1][0] if rows else None
        self._complete = complete
        self.endResetModel()

    def extend(self, rows: Sequence[tuple[Key, LogEntry]], *, complete: bool) -> None:
        """Add the next page at the end."""
        # A call that came in live meanwhile may stand in the page as well.
        new = self._with_headings([(key, entry) for key, entry in rows if self._row_of(entry.record.call_id) is None])
        if new:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._rows += new
            self.endInsertRows()
        self._last = rows[-1][0] if rows else self._last
        self._complete = complete

    def put(self, entry: LogEntry) -> None:
        """Take in a call that is new or has changed."""
        present = {row for call_id in entry.record.call_ids if (row := self._row_of(call_id)) is not None}
        if len(present) == 1:
            row = present.pop()
            old = self._rows[row]
            if isinstance(old, LogEntry) and old.record.started_at == entry.record.started_at:
                self._forget(old)
                self._rows[row] = entry
                self._remember(entry)
                self.dataChanged.emit(self.index(row), self.index(row))
                return
        self.take_out(entry.record.call_ids)
        below = self._last is not None and entry.record.started_at < self._last[0]
        if below and not self._complete:
            return  # its page has yet to be read, and brings it
        self._insert(entry)

    def take_out(self, call_ids: Iterable[str]) -> None:
        """Remove calls, and the headings that then stand over nothing."""
        for call_id in call_ids:
            row = self._row_of(call_id)
            if row is None:
                continue
            entry = self._rows[row]
            assert isinstance(entry, LogEntry)
            lonely = isinstance(self._rows[row - 1], dt.date) and (
                row + 1 == len(self._rows) or isinstance(self._rows[row + 1], dt.date)
            )
            first = row - 1 if lonely else row
            self.beginRemoveRows(QModelIndex(), first, row)
            self._forget(entry)
            del self._rows[first : row + 1]
            self.endRemoveRows()

    def refresh(self) -> None:
        """Say all texts anew: the day, the language or the names have changed."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _insert(self, entry: LogEntry) -> None:
        started, day = entry.record.started_at, local_day(entry.record.started_at)
        row = bisect_left(self._rows, -started, key=lambda r: -_newest_of(r))
        above = self._rows[row - 1] if row else None
        new: list[Row] = [entry] if above is not None and _day_of(above) == day else [day, entry]
        self.beginInsertRows(QModelIndex(), row, row + len(new) - 1)
        self._rows[row:row] = new
        self._remember(entry)
        self.endInsertRows()

    def _with_headings(self, rows: Sequence[tuple[Key, LogEntry]]) -> list[Row]:
        day = _day_of(self._rows[-1]) if self._rows else None
        made: list[Row] = []
        for _, entry in rows:
            its_day = local_day(entry.record.started_at)
            if its_day != day:
                made.append(its_day)
                day = its_day
            made.append(entry)
            self._remember(entry)
        return made

    def _row_of(self, call_id: str) -> int | None:
        main = self._ids.get(call_id)
        if main is None:
            return None
        for row, item in enumerate(self._rows):
            if isinstance(item, LogEntry) and item.record.call_id == main:
                return row
        return None

    def _remember(self, entry: LogEntry) -> None:
        for call_id in {entry.record.call_id, *entry.record.call_ids}:
            self._ids[call_id] = entry.record.call_id

    def _forget(self, entry: LogEntry) -> None:
        for call_id in {entry.record.call_id, *entry.record.call_ids}:
            self._ids.pop(call_id, None)


def _day_of(row: Row) -> dt.date:
    return local_day(row.record.started_at) if isinstance(row, LogEntry) else row


def _newest_of(row: Row) -> int:
    """The stamp of a call; of a heading, the end of its day, since it stands above all its calls."""
    if isinstance(row, LogEntry):
        return row.record.started_at
    return int(dt.datetime.combine(row + dt.timedelta(days=1), dt.time()).timestamp() * 1e6)
