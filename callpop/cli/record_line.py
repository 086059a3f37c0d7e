"""Rows of the log on the screen: as JSON lines (interface.md, 'A record'), or as text."""

from __future__ import annotations

from collections.abc import Iterable

from callpop.calls.entry import LogEntry
from callpop.calls.local_time import local
from callpop.calls.numbers import display_number
from callpop.cli.terminal import json_line, one_line
from callpop.contacts.directory import Directory
from callpop.exchange.record_json import display_name, entry_json, record_json, timestamp

__all__ = ["print_entries", "record_json", "timestamp"]


def print_entries(
    entries: Iterable[LogEntry], directory: Directory, *, region: str, as_json: bool, of_log: bool = False
) -> None:
    """Print rows to stdout, one line each; those of the log as JSON say what the agent added, too."""
    shape = entry_json if of_log else record_json
    for entry in entries:
        if as_json:
            print(json_line(shape(entry, directory)))
        else:
            print(one_line(_text(entry, directory, region)))


def _text(entry: LogEntry, directory: Directory, region: str) -> str:
    record = entry.record
    started = local(record.started_at).replace(tzinfo=None).isoformat(" ", "seconds")
    arrow = "←" if record.direction == "incoming" else "→"
    masked = record.remote.number if entry.masked else ""
    who = display_name(entry, directory) or masked or directory.name(record.remote).text or "withheld"
    line = directory.line_label(record.dialled) or (display_number(record.dialled, region) if record.dialled else "")
    talked = record.talk_seconds
    lasted = f" {int(talked // 60)}:{int(talked % 60):02}" if talked is not None else ""
    note = f"  # {' '.join(entry.note.split())}" if entry.note else ""
    return f"{started} {arrow} {record.outcome.value:<18} {who}  [{line}]{lasted}{note}"
