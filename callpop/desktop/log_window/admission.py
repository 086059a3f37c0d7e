"""Whether a call that comes in live belongs to what the window shows: the filters' meaning without the storage."""

from __future__ import annotations

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import Group, LogFilters
from callpop.calls.numbers import number_key
from callpop.calls.record import Direction, Outcome


def admits(filters: LogFilters, entry: LogEntry, region: str) -> bool:
    """Whether a call passes everything but the text: only the storage knows what a text finds.

    Args:
        filters: What is shown.
        entry: The call.
        region: Country of numbers without a country code.
    """
    record = entry.record
    if filters.since is not None and record.started_at < filters.since:
        return False
    if filters.until is not None and record.started_at >= filters.until:
        return False
    if filters.tag is not None and filters.tag.casefold() not in (tag.casefold() for tag in entry.tags):
        return False
    if filters.line is not None and entry.line_key != filters.line:
        return False
    if filters.number_key is not None and number_key(record.remote.number, region) != filters.number_key:
        return False
    return _in_group(filters.group, entry)


def _in_group(group: Group, entry: LogEntry) -> bool:
    record = entry.record
    incoming = record.direction is Direction.INCOMING
    match group:
        case Group.MISSED_OPEN:
            return entry.is_open
        case Group.MISSED:
            return incoming and record.outcome is Outcome.MISSED
        case Group.ANSWERED:
            return incoming and record.outcome in (Outcome.ANSWERED, Outcome.IN_PROGRESS)
        case Group.OUTGOING:
            return record.direction is Direction.OUTGOING
        case Group.INTERNAL:
            return record.internal
        case _:
            return True
