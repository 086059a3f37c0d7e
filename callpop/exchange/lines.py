"""Rows of the log as lines of a file: JSON Lines, which can be read back, and CSV, for a spreadsheet."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import tzinfo
from enum import StrEnum

import msgspec

from callpop.calls import csv_cells
from callpop.calls.local_time import local
from callpop.contacts.directory import Directory
from callpop.exchange.line_reading import detail_of
from callpop.exchange.record_json import display_name, entry_json, party, timestamp
from callpop.exchange.row import Row
from callpop.notifications.model import Party


class Format(StrEnum):
    """What a file is for."""

    CSV = "csv"
    JSON_LINES = "jsonl"


COLUMNS = (
    "started", "ended", "answered", "direction", "outcome", "reason", "name", "organisation", "number",
    "withheld", "internal", "dialled", "line", "answered_by", "transferred_by", "transferred_to",
    "ring_seconds", "talk_seconds", "note", "tags", "handled", "closed", "closed_at", "closed_by", "voicemail",
    "promises", "test", "masked", "call_id",
)  # fmt: skip
"""The columns of the CSV, in order: each name is also the key of its header's words."""


class JsonLines:
    """Each row as the record of interface.md, with all that reading it back needs.

    Args:
        directory: Names of colleagues and lines.
    """

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    def head(self) -> str:
        """There is none."""
        return ""

    def line(self, row: Row) -> str:
        """One row."""
        entry = row.entry
        shape = entry_json(entry, self._directory) | {
            "noted_at": timestamp(row.noted_at),
            "handled_at": timestamp(row.handled_at),
            "reopened_at": timestamp(row.reopened_at),
            "detail": detail_of(entry.record),
        }
        try:
            text = msgspec.json.encode(shape, order="deterministic").decode()
        except UnicodeEncodeError:
            # Half a surrogate pair is no character: no UTF-8 file can hold one.
            plain = json.dumps(msgspec.to_builtins(shape, order="deterministic"), ensure_ascii=False)
            text = plain.encode("utf-8", "replace").decode()
        return text + "\n"


class Csv:
    """Each row as a line that a spreadsheet opens; times are local.

    Args:
        directory: Names of colleagues and lines.
        headers: What each of ``COLUMNS`` is called.
        bom: Whether the file begins with the mark by which spreadsheets know UTF-8.
        zone: In which times are written; None: the computer's.
    """

    def __init__(
        self, directory: Directory, *, headers: Mapping[str, str], bom: bool = False, zone: tzinfo | None = None
    ) -> None:
        self._directory, self._headers, self._bom, self._zone = directory, headers, bom, zone

    def head(self) -> str:
        """The line of headers."""
        return (csv_cells.BOM if self._bom else "") + csv_cells.line(self._headers[name] for name in COLUMNS)

    def line(self, row: Row) -> str:
        """One row."""
        entry, record, names = row.entry, row.entry.record, self._directory
        closed = entry.closed
        cells = {
            "started": self._time(record.started_at),
            "ended": self._time(record.ended_at),
            "answered": self._time(record.answered_at),
            "direction": record.direction.value,
            "outcome": record.outcome.value,
            "reason": record.reason or "",
            "name": display_name(entry, names) or "",
            "organisation": entry.organisation,
            "number": record.remote.number or "",
            "withheld": _flag(record.remote.withheld),
            "internal": _flag(record.internal),
            "dialled": record.dialled or "",
            "line": names.line_label(record.dialled) or "",
            "answered_by": self._who(record.answered_by),
            "transferred_by": self._who(record.transferred_by),
            "transferred_to": "; ".join(map(self._who, record.transferred_to)),
            "ring_seconds": _seconds(record.ring_seconds),
            "talk_seconds": _seconds(record.talk_seconds),
            "note": entry.note,
            "tags": "; ".join(entry.tags),
            "handled": _flag(entry.handled),
            "closed": "" if closed is None else closed.kind.value,
            "closed_at": "" if closed is None else self._time(closed.at),
            "closed_by": "" if closed is None else self._who(closed.by),
            "voicemail": _flag(entry.voicemail),
            "promises": "; ".join(f"{one.due} {one.text}{' (x)' if one.done else ''}" for one in entry.promises),
            "test": _flag(record.test),
            "masked": _flag(entry.masked),
            "call_id": record.call_id,
        }
        text = csv_cells.line(cells[name] for name in COLUMNS)
        return text.encode("utf-8", "replace").decode()

    def _time(self, at: int | None) -> str:
        """Local time with its offset, as ISO 8601 has it, to the second."""
        if at is None:
            return ""
        return local(at, self._zone).isoformat(timespec="seconds")

    def _who(self, one: Party | None) -> str:
        said = party(one, self._directory)
        if said is None:
            return ""
        return str(said["name"] or said["number"] or next(iter(said["emails"]), ""))


def lines_for(
    form: Format, directory: Directory, *, word: Callable[[str], str], bom: bool = False, zone: tzinfo | None = None
) -> JsonLines | Csv:
    """What writes a format.

    Args:
        form: Which one.
        directory: Names of colleagues and lines.
        word: Gives the header of a column.
        bom: As of ``Csv``.
        zone: As of ``Csv``.
    """
    if form is Format.JSON_LINES:
        return JsonLines(directory)
    return Csv(directory, headers={name: word(name) for name in COLUMNS}, bom=bom, zone=zone)


def _flag(so: bool) -> str:
    return "1" if so else "0"


def _seconds(lasted: float | None) -> str:
    return "" if lasted is None else f"{lasted:.1f}"
