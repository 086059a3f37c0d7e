"""What became of many rows is told in few words, and never late."""

from __future__ import annotations

from pathlib import Path

import pytest

from callpop.events import EntryChanged, Event, RowsChanged, RowsRemoved
from callpop.intake.telling import FEW, Telling
from tests.unit.intake.office import ANNA, NOON, Call, office

pytestmark = pytest.mark.asyncio

MANY = [f"c{number}" for number in range(FEW + 1)]


async def test_few_rows_are_told_as_they_are_now(tmp_path: Path) -> None:
    async with office(tmp_path / "callpop.sqlite3") as anna:
        for call_id in ("a", "b"):
            call = Call(call_id, began=NOON)
            await anna.play(call.ringing(ANNA), call.ended("no-answer"))
        told: list[Event] = []
        telling = Telling(vault=anna.vault, deliver=told.append)
        telling.changed(["b", "a", "never was"])
        assert told == []
        telling.tell()
        assert {event.entry.record.call_id for event in told if isinstance(event, EntryChanged)} == {"a", "b"}
        telling.tell()
        assert len(told) == 2


async def test_many_rows_are_named_and_what_is_gone_is_not_told_as_changed(tmp_path: Path) -> None:
    async with office(tmp_path / "callpop.sqlite3") as anna:
        told: list[Event] = []
        telling = Telling(vault=anna.vault, deliver=told.append)
        telling.changed([*MANY, "old", "hers"])
        telling.removed(["old"])
        telling.removed(["hers", "his"], wiped=True)
        telling.tell()
        assert told == [RowsRemoved(("old",)), RowsRemoved(("hers", "his"), wiped=True), RowsChanged(frozenset(MANY))]


async def test_while_more_follows_the_desktop_hears_of_it_every_second(tmp_path: Path) -> None:
    async with office(tmp_path / "callpop.sqlite3") as anna:
        told: list[Event] = []
        times = [0.0, 0.9, 1.0, 1.5, 2.4, 2.5]
        telling = Telling(vault=anna.vault, deliver=told.append, seconds=lambda: times.pop(0))
        said = []
        for number in range(6):
            telling.removed([f"{number}"])
            said.append(len(told))
        assert said == [0, 0, 1, 1, 1, 2]
        assert told == [RowsRemoved(("0", "1", "2")), RowsRemoved(("3", "4", "5"))]
