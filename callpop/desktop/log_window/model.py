"""The rows of the list: a window onto the log, calls newest first, under a heading for each day.

Only so many rows are held: what is far from where one reads is forgotten, and read again when one comes back.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import Key
from callpop.desktop.log_window.row import LIVE, CallRow, DayRow, Row, order
from callpop.desktop.log_window.rows import RowView
from callpop.desktop.log_window.times import local_day

AnyIndex = QModelIndex | QPersistentModelIndex
Rows = Sequence[tuple[Key, LogEntry]]

EntryRole = Qt.ItemDataRole.UserRole
"""The row's ``LogEntry``, or None for a heading."""

DayRole = Qt.ItemDataRole.UserRole + 1
"""The day of a heading (``datetime.date``), or None for a call."""

_CALL_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_TEXT_ROLES = frozenset({int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)})


class CallModel(QAbstractListModel):
    """Pages that were read, kept up to date by what happens meanwhile.

    Args:
        view: What is painted and said for a call.
        name_day: What a heading says for a day.
        parent: The owner.

    Attributes:
        forgetting: Whether rows go, and their calls do not: they are far away, or will stand elsewhere.
        newest: Whether there is nothing newer than what is here.
        complete: Whether there is nothing older than what is here.
    """

    def __init__(
        self,
        *,
        view: Callable[[LogEntry], RowView],
        name_day: Callable[[dt.date], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._view, self._name_day = view, name_day
        self._rows: list[Row] = []
        self._calls: dict[str, CallRow] = {}
        self._count = 0
        self.forgetting = False
        self.newest = True
        self.complete = False

    def speak_with(self, view: Callable[[LogEntry], RowView], name_day: Callable[[dt.date], str]) -> None:
        """Say all texts in another language or with other names."""
        self._view, self._name_day = view, name_day
        self.refresh()

    # What is here

    @property
    def first_key(self) -> Key | None:
        """Where the page above begins."""
        return next((row.key for row in self._rows if isinstance(row, CallRow)), None)

    @property
    def last_key(self) -> Key | None:
        """Where the page below begins."""
        return self._rows[-1].key if self._rows else None

    @property
    def calls(self) -> int:
        """How many calls are held."""
        return self._count

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See QAbstractItemModel."""
        row = self._rows[index.row()]
        if role == EntryRole:
            return row.entry if isinstance(row, CallRow) else None
        if role == DayRole:
            return row.day if isinstance(row, DayRow) else None
        if role in _TEXT_ROLES:
            return self.view(row).spoken if isinstance(row, CallRow) else self._name_day(row.day)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Headings can be neither selected nor reached by the arrow keys."""
        call = index.isValid() and isinstance(self._rows[index.row()], CallRow)
        return _CALL_FLAGS if call else Qt.ItemFlag.ItemNeverHasChildren

    def row(self, number: int) -> Row:
        """What stands in a row: painters ask this way, it is many times faster than ``data``."""
        return self._rows[number]

    def rows(self) -> Sequence[Row]:
        """What stands in all rows."""
        return self._rows

    def view(self, row: CallRow) -> RowView:
        """What a call's row says; kept until the call or the words change."""
        if row.view is None:
            row.view = self._view(row.entry)
        return row.view

    def entry(self, call_id: str) -> LogEntry | None:
        """The call with this id, if it is here."""
        found = self._calls.get(call_id)
        return None if found is None else found.entry

    def index_of(self, call_id: str) -> QModelIndex:
        """Where the call stands; invalid if it is not here."""
        found = self._calls.get(call_id)
        return QModelIndex() if found is None else self.index(self._number(found))

    def entries(self) -> list[LogEntry]:
        """The calls, newest first."""
        return [row.entry for row in self._rows if isinstance(row, CallRow)]

    # Pages

    def start(self, rows: Rows, *, newest: bool = True, complete: bool) -> None:
        """Show a page instead of what was there."""
        self.beginResetModel()
        self._calls = {}
        self._rows = self._with_headings(rows, None)
        for row in self._rows:
            if isinstance(row, CallRow):
                self._remember(row)
        self._count = len(rows)
        self.newest, self.complete = newest, complete
        self.endResetModel()

    def extend(self, rows: Rows, *, complete: bool) -> None:
        """Add the next older page at the end."""
        new = self._with_headings(self._strange(rows), _day_of(self._rows[-1]) if self._rows else None)
        self._put_in(len(self._rows), new)
        self.complete = complete

    def prepend(self, rows: Rows, *, newest: bool) -> None:
        """Add the next newer page at the top."""
        new = self._with_headings(self._strange(rows), None)
        top = self._rows[0] if self._rows else None
        if new and isinstance(top, DayRow) and _day_of(new[-1]) == top.day:
            # The day goes on above: its heading goes up with it.
            self._take(0, 0)
        self._put_in(0, new)
        self.newest = newest

    def renew(self, rows: Rows, *, top: Key | None, complete: bool) -> None:
        """Take over what a page now says, row by row: rows that stay keep their places and their selection.

        Args:
            rows: The page.
            top: Where it begins; None: with the newest.
            complete: Whether there is nothing older than it.
        """
        held = [row for row in self._rows if isinstance(row, CallRow)]
        if top is not None:
            above = [row.entry.record.call_id for row in held if row.key > top]
            if above:
                self.set_aside(above)
            self.newest = False
        else:
            self.newest = True
        last = rows[-1][0] if rows and not complete else None
        if last is not None:
            self.set_aside([row.entry.record.call_id for row in held if row.key < last])
        self.complete = complete
        told = {entry.record.call_id: (key, entry) for key, entry in rows}
        for row in held:
            call_id = row.entry.record.call_id
            if self._calls.get(call_id) is row and call_id not in told:
                self.take_out([call_id])
        for call_id, (key, entry) in told.items():
            known = self._calls.get(call_id)
            if known is None or _identity(known.entry) != _identity(entry):
                self.set_aside(entry.record.call_ids)
                self._insert(CallRow(key, entry))
            elif known.entry != entry:
                self.put(entry)

    def forget_newest(self, most: int) -> None:
        """Hold no more than so many calls, and forget those at the top."""
        surplus = self._count - most
        if surplus <= 0:
            return
        self.forgetting = True
        cut = self._nth_call(surplus)
        above = self._rows[cut - 1]
        if isinstance(above, CallRow):
            # The day of the first one that stays began further up: its heading stays.
            heading = next(row for row in range(cut - 1, -1, -1) if isinstance(self._rows[row], DayRow))
            self._take(heading + 1, cut - 1)
            cut = heading + 1
        if cut > 1:
            self._take(0, cut - 2)
        self.forgetting = self.newest = False

    def forget_oldest(self, most: int) -> None:
        """Hold no more than so many calls, and forget those at the end."""
        if self._count <= most:
            return
        cut = self._nth_call(most)
        if isinstance(self._rows[cut - 1], DayRow):
            cut -= 1
        self.forgetting = True
        self._take(cut, len(self._rows) - 1)
        self.forgetting = self.complete = False

    # What happens meanwhile

    def put(self, entry: LogEntry) -> bool:
        """Take in a call that is new or has changed; False if its place is not among the pages here."""
        here = list({id(row): row for each in entry.record.call_ids if (row := self._calls.get(each))}.values())
        if len(here) == 1 and here[0].entry.record.started_at == entry.record.started_at:
            row = here[0]
            self._forget(row)
            row.entry, row.view = entry, None
            self._remember(row)
            index = self.index(self._number(row))
            self.dataChanged.emit(index, index)
            return True
        self.set_aside(entry.record.call_ids)
        made = CallRow((entry.record.started_at, LIVE), entry)
        first, last = self.first_key, self.last_key
        if (last is not None and made.key < last and not self.complete) or (
            not self.newest and (first is None or made.key > first)
        ):
            return False
        self._insert(made)
        return True

    def set_aside(self, call_ids: Iterable[str]) -> None:
        """Remove the rows of calls that go on elsewhere: in another row, or above the list."""
        self.forgetting = True
        self.take_out(call_ids)
        self.forgetting = False

    def take_out(self, call_ids: Iterable[str]) -> None:
        """Remove calls, and the headings that then stand over nothing."""
        for call_id in call_ids:
            found = self._calls.get(call_id)
            if found is None:
                continue
            row = self._number(found)
            last = row + 1 == len(self._rows) or isinstance(self._rows[row + 1], DayRow)
            lonely = last and isinstance(self._rows[row - 1], DayRow)
            self._take(row - 1 if lonely else row, row)

    def refresh(self) -> None:
        """Say all texts anew: the day, the language or the names have changed."""
        for row in self._rows:
            if isinstance(row, CallRow):
                row.view = None
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def say_anew(self, tells: Callable[[LogEntry], bool]) -> None:
        """Say the texts of some calls anew, of those that were seen."""
        for number, row in enumerate(self._rows):
            if isinstance(row, CallRow) and row.view is not None and tells(row.entry):
                row.view = None
                self.dataChanged.emit(self.index(number), self.index(number), [Qt.ItemDataRole.DisplayRole])

    # Inside

    def _insert(self, made: CallRow) -> None:
        day = local_day(made.entry.record.started_at)
        row = bisect_left(self._rows, order(made), key=order)
        above = self._rows[row - 1] if row else None
        self._put_in(row, [made] if above is not None and _day_of(above) == day else [DayRow.of(day), made])

    def _put_in(self, at: int, new: Sequence[Row]) -> None:
        if not new:
            return
        self.beginInsertRows(QModelIndex(), at, at + len(new) - 1)
        self._rows[at:at] = new
        for row in new:
            if isinstance(row, CallRow):
                self._remember(row)
                self._count += 1
        self.endInsertRows()

    def _take(self, first: int, last: int) -> None:
        self.beginRemoveRows(QModelIndex(), first, last)
        for row in self._rows[first : last + 1]:
            if isinstance(row, CallRow):
                self._forget(row)
                self._count -= 1
        del self._rows[first : last + 1]
        self.endRemoveRows()

    def _strange(self, rows: Rows) -> list[tuple[Key, LogEntry]]:
        """Those that did not come in live meanwhile."""
        strange = []
        for key, entry in rows:
            known = self._calls.get(entry.record.call_id)
            if known is None:
                strange.append((key, entry))
        return strange

    def _with_headings(self, rows: Rows, day: dt.date | None) -> list[Row]:
        made: list[Row] = []
        for key, entry in rows:
            its_day = local_day(entry.record.started_at)
            if its_day != day:
                made.append(DayRow.of(its_day))
                day = its_day
            made.append(CallRow(key, entry))
        return made

    def _nth_call(self, n: int) -> int:
        """The row of the call that has so many above it."""
        for number, row in enumerate(self._rows):
            if isinstance(row, CallRow):
                if n == 0:
                    return number
                n -= 1
        return len(self._rows)

    def _number(self, wanted: CallRow) -> int:
        row = bisect_left(self._rows, order(wanted), key=order)
        while self._rows[row] is not wanted:  # several may have begun at the same microsecond
            row += 1
        return row

    def _remember(self, row: CallRow) -> None:
        for call_id in (row.entry.record.call_id, *row.entry.record.call_ids):
            self._calls[call_id] = row

    def _forget(self, row: CallRow) -> None:
        for call_id in (row.entry.record.call_id, *row.entry.record.call_ids):
            if self._calls.get(call_id) is row:
                del self._calls[call_id]


def _identity(entry: LogEntry) -> tuple[str, int]:
    return entry.record.call_id, entry.record.started_at


def _day_of(row: Row) -> dt.date:
    return local_day(row.entry.record.started_at) if isinstance(row, CallRow) else row.day
