"""Rows of the log by list, line, number and time: which index gives them, newest or oldest first.

SQLite is told the index: it has no figures of the rows to choose by, and the wrong one costs a second at a million.
"""

from __future__ import annotations

from callpop.calls.log_filters import Group, Key, LogFilters

Value = str | int

LEAST = -(1 << 63)
"""No row's id is less."""

_KINDS = {Group.MISSED: "missed", Group.ANSWERED: "answered", Group.OUTGOING: "outgoing"}
_OPEN = "outcome = 'missed' AND closed_kind IS NULL AND test = 0"


def conditions(filters: LogFilters) -> tuple[list[str], list[Value]]:
    """What holds for the rows' columns, but for the time, and the values."""
    found: list[str] = []
    values: list[Value] = []
    if filters.line is not None:
        found.append("line_key = ?")
        values.append(filters.line)
    if filters.number_key is not None:
        found.append("number_key = ?")
        values.append(filters.number_key)
    if filters.group in _KINDS:
        found.append("kind = ?")
        values.append(_KINDS[filters.group])
    elif filters.group is Group.MISSED_OPEN:
        found.append(_OPEN)
    elif filters.group is Group.INTERNAL:
        found.append("internal = 1")
    if not filters.tests:
        found.append("test = 0")
    return found, values


def index_for(filters: LogFilters) -> str:
    """The index that gives these rows in order and passes over the fewest others."""
    if filters.number_key is not None:
        return "calls_by_number"
    if filters.group is Group.MISSED_OPEN:
        return "calls_missed_open"
    if filters.group is Group.INTERNAL:
        return "calls_internal"
    if filters.line is not None:
        return "calls_by_line_and_kind" if filters.group in _KINDS else "calls_by_line"
    return "calls_by_kind" if filters.group in _KINDS else "calls_by_start"


def bounds(filters: LogFilters, *, before: Key | None, after: Key | None) -> tuple[Key | None, Key | None]:
    """The keys between which the rows lie, neither of them included."""
    since = None if filters.since is None else (filters.since, LEAST)
    until = None if filters.until is None else (filters.until, LEAST)
    return _later(after, since), _earlier(before, until)


def newest(
    filters: LogFilters, *, columns: str, before: Key | None = None, after: Key | None = None
) -> tuple[str, list[Value]]:
    """The statement for rows, newest first, and its values; a LIMIT may follow."""
    return _statement(filters, columns, before, after, "ORDER BY started_at DESC, id DESC")


def oldest(
    filters: LogFilters, *, columns: str, before: Key | None = None, after: Key | None = None
) -> tuple[str, list[Value]]:
    """The same, oldest first."""
    return _statement(filters, columns, before, after, "ORDER BY started_at, id")


def _statement(
    filters: LogFilters, columns: str, before: Key | None, after: Key | None, order: str
) -> tuple[str, list[Value]]:
    found, values = conditions(filters)
    above, below = bounds(filters, before=before, after=after)
    if above is not None:
        found.append("(started_at, id) > (?, ?)")
        values += above
    if below is not None:
        found.append("(started_at, id) < (?, ?)")
        values += below
    where = f" WHERE {' AND '.join(found)}" if found else ""
    return f"SELECT {columns} FROM calls INDEXED BY {index_for(filters)}{where} {order}", values


def _later(one: Key | None, other: Key | None) -> Key | None:
    return max(one, other) if one is not None and other is not None else one or other


def _earlier(one: Key | None, other: Key | None) -> Key | None:
    return min(one, other) if one is not None and other is not None else one or other
