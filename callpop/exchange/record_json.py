"""A row of the log as the JSON that others script against (interface.md, 'A record')."""

from __future__ import annotations

from typing import Any

from callpop.calls.entry import LogEntry
from callpop.calls.local_time import utc
from callpop.contacts.directory import Directory
from callpop.notifications.model import Party


def timestamp(at: int | None) -> str | None:
    """Microseconds UTC as ISO 8601 with six digits and a zone; None stays None."""
    if at is None:
        return None
    return utc(at).isoformat(timespec="microseconds")


def party(one: Party | None, directory: Directory) -> dict[str, Any] | None:
    """A PARTY object, or None."""
    if one is None:
        return None
    return {"number": one.number, "name": real_name(one, directory), "emails": list(one.emails)}


def real_name(one: Party, directory: Directory) -> str | None:
    """What somebody calls the party; None where only an address or a number could stand for a name."""
    name = directory.real_name(one)
    return None if name is None else name.text


def display_name(entry: LogEntry, directory: Directory) -> str | None:
    """Whom the log shows: an address book's name, or one the agent gave, before the network's."""
    return entry.name or real_name(entry.record.remote, directory)


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
            "name": real_name(record.remote, directory),
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


def entry_json(entry: LogEntry, directory: Directory) -> dict[str, Any]:
    """The same with what the log knows besides: whom it shows, the line, and what the agent added."""
    record, closed = entry.record, entry.closed
    return record_json(entry, directory) | {
        "display_name": display_name(entry, directory),
        "organisation": entry.organisation or None,
        "line": directory.line_label(record.dialled),
        "tags": list(entry.tags),
        "closed": None
        if closed is None
        else {"kind": closed.kind.value, "at": timestamp(closed.at), "by": party(closed.by, directory)},
        "voicemail": entry.voicemail,
        "promises": [{"text": one.text, "due": one.due, "done": one.done} for one in entry.promises],
        "test": record.test,
        "masked": entry.masked,
    }
