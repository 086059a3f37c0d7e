"""What is left to do at the end of a day."""

from __future__ import annotations

from callpop.calls.day_sheet import DaySheet, DuePromise, Part
from callpop.calls.entry import LogEntry
from callpop.desktop.gallery_calls import entries


def call() -> LogEntry:
    return entries()[0]


def promise(due: str) -> DuePromise:
    return DuePromise(1, "quote by Friday", due, call())


def test_a_promise_is_overdue_from_the_day_after() -> None:
    sheet = DaySheet("2026-11-25", promises=(promise("2025-12-31"), promise("2026-11-24"), promise("2026-11-25")))
    assert [each.due for each in sheet.overdue] == ["2025-12-31", "2026-11-24"]
    assert [each.due for each in sheet.due_today] == ["2026-11-25"]


def test_a_sheet_is_empty_when_nothing_at_all_is_left() -> None:
    assert DaySheet("2026-11-25").empty
    assert not DaySheet("2026-11-25", missed=Part((call(),), 1)).empty
    assert not DaySheet("2026-11-25", without_note=Part((call(),), 1)).empty
    assert not DaySheet("2026-11-25", promises=(promise("2026-11-25"),)).empty
