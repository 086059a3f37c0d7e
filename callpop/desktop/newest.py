"""Keeps what was told of a call last from being overtaken by what was read before."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import replace

from callpop.calls.entry import LogEntry
from callpop.calls.record import Record

_MOST = 256
"""Call ids; what is read is late by the time that a write to the disk takes."""


class NewestRecords:
    """The engine tells of a call before it is on the disk; what is read there meanwhile knows a call as it was.

    Without this, a note that is stored while the call ends would have it ring on.
    """

    def __init__(self) -> None:
        self._records: OrderedDict[str, Record] = OrderedDict()

    def told(self, record: Record) -> None:
        """The engine told this of a call."""
        for call_id in (record.call_id, *record.call_ids):
            self._records[call_id] = record
            self._records.move_to_end(call_id)
        while len(self._records) > _MOST:
            self._records.popitem(last=False)

    def forget(self, call_ids: Iterable[str]) -> None:
        """These calls were taken away."""
        for call_id in call_ids:
            self._records.pop(call_id, None)

    def of(self, entry: LogEntry) -> LogEntry:
        """A row that was read, with what has become of its call since."""
        told, read = self._records.get(entry.record.call_id), entry.record
        if told is None or entry.masked or (told.newest_at, told.over) <= (read.newest_at, read.over):
            return entry
        return replace(entry, record=told)
