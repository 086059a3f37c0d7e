"""A row of the log as JSON and as text (INTERFACE.md, Record)."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from callpop.calls.entry import LogEntry
from callpop.calls.numbers import display_number
from callpop.contacts.directory import Directory, NameSource
from callpop.notifications.model import Party

_REAL_NAMES = frozenset({NameSource.DIRECTORY, NameSource.BOOK, NameSource.NETWORK})


def timestamp(at: int | None) -> str | None:
    """Microseconds UTC as ISO 8601 with six digits and a zone; None stays None."""
    if at is None:
        return None
    return (
        datetime.fromtimestamp(at // 1_000_000, UTC)
        .replace(microsecond=at % 1_000_000)
        .isoformat(timespec="microseconds")
    )


def party(one: Party | None, directory: Directory) -> dict[str, Any] | None:
    """A PARTY object, or None."""
    if one is None:
        return None
    return {"number": one.number, "name": _name(one, directory), "emails": list(one.emails)}


def record_json(entry: LogEntry, directory: Directory) -> dict[str, Any]:
    """The stable shape that others script against."""
    record = entry.record
    return {
        "call_id": record.call_id,
        "call_ids": list(record.call_ids),
        "direction": record.direction.value,
        "outcome": record.outcome.value,
        "reason": record.reason,
        "internal": record.internal,
        "remote": {
            "number": record.remote.number,
            "name": _name(record.remote, directory),
            "withheld": record.remote.withheld,
            "emails": list(record.remote.emails),
        },
        "dialled": record.dialled,
        "answered_by": party(record.answered_by, directory),
        "transferred_by": party(record.transferred_by, directory),
        "transferred_to": [party(one, directory) for one in record.transferred_to],
        "started_at": timestamp(record.started_at),
        "answered_at": timestamp(record.answered_at),
        "ended_at": timestamp(record.ended_at),
        "ring_seconds": record.ring_seconds,
        "talk_seconds": record.talk_seconds,
        "note": entry.note,
        "handled": entry.handled,
        "popup": {
            "shown": entry.rings_shown > 0,
            "rings": entry.rings_shown,
            "steps": [step.value for step in entry.steps],
        },
    }


def print_entries(entries: list[LogEntry], directory: Directory, *, region: str, as_json: bool) -> None:
    """Print rows to stdout, one line each."""
    for entry in entries:
        if as_json:
            print(json.dumps(record_json(entry, directory), ensure_ascii=False))
        else:
            print(_text(entry, directory, region))


def _name(one: Party, directory: Directory) -> str | None:
    name = directory.name(one)
    return name.text if name.source in _REAL_NAMES else None


def _text(entry: LogEntry, directory: Directory, region: str) -> str:
    record = entry.record
    started = datetime.fromtimestamp(record.started_at / 1e6).astimezone()
    arrow = "←" if record.direction == "incoming" else "→"
    who = directory.name(record.remote).text or "withheld"
    line = directory.line_label(record.dialled) or (display_number(record.dialled, region) if record.dialled else "")
    talked = record.talk_seconds
    lasted = f" {int(talked // 60)}:{int(talked % 60):02}" if talked is not None else ""
    note = f"  # {' '.join(entry.note.split())}" if entry.note else ""
    return f"{started:%Y-%m-%d %H:%M:%S} {arrow} {record.outcome.value:<18} {who}  [{line}]{lasted}{note}"
