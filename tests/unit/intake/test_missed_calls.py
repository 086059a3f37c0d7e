"""Missed calls that a later call closes: the desktop hears of the missed one, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from callpop.calls.entry import ClosedBy, LogEntry
from callpop.calls.record import Outcome
from callpop.events import EntryChanged, MissedOpen
from callpop.storage import call_log
from tests.unit.intake.office import ANNA, BOB, CALLER, MINUTE, NOON, Call, Office, office

pytestmark = pytest.mark.asyncio


def changed(anna: Office) -> list[LogEntry]:
    return [event.entry for event in anna.events if isinstance(event, EntryChanged)]


def open_counts(anna: Office) -> list[int]:
    return [event.count for event in anna.events if isinstance(event, MissedOpen)]


async def miss(anna: Office, call_id: str = "missed", at: int = NOON) -> None:
    call = Call(call_id, began=at)
    await anna.play(call.ringing(ANNA), call.ended("no-answer", at=20))


async def test_calling_back_closes_the_missed_call_and_the_desktop_hears_of_it(path: Path) -> None:
    async with office(path) as anna:
        await miss(anna)
        assert (open_counts(anna), changed(anna)) == ([0, 1], [])
        back = Call("back", caller=ANNA, dialled=CALLER, began=NOON + MINUTE)
        await anna.play(back.ringing(CALLER))
        (told,) = changed(anna)
        assert told.record.call_id == "missed"
        assert told.closed is not None
        assert (told.closed.kind, told.is_open) == (ClosedBy.CALLED_BACK, False)
        assert open_counts(anna) == [0, 1, 0]
        await anna.play(back.ended("busy", at=9))
        assert len(changed(anna)) == 1, "told once"


async def test_a_caller_who_gets_through_closes_it_as_soon_as_the_agent_answers(path: Path) -> None:
    async with office(path) as anna:
        await miss(anna)
        again = Call("again", began=NOON + MINUTE)
        await anna.play(again.ringing(ANNA, BOB))
        assert changed(anna) == []
        await anna.play(again.answered(ANNA))
        (told,) = changed(anna)
        assert told.closed is not None
        assert told.closed.kind is ClosedBy.GOT_THROUGH


async def test_news_that_comes_late_closes_the_call_it_is_of(path: Path) -> None:
    async with office(path) as anna:
        await anna.play(Call("back", caller=ANNA, dialled=CALLER, began=NOON + MINUTE).ringing(CALLER))
        await miss(anna)
        assert [entry.record.call_id for entry in changed(anna) if not entry.is_open] == ["missed"]
        assert open_counts(anna) == [0]


async def test_what_is_told_of_a_call_brings_what_the_agent_added(path: Path) -> None:
    async with office(path) as anna:
        call = Call("c1")
        await anna.play(call.ringing(ANNA), call.answered(ANNA))
        anna.ask(lambda conn: call_log.set_tags(conn, "c1", ["Offer", "offer", "urgent"]))
        anna.ask(lambda conn: call_log.set_voicemail(conn, "c1", True, NOON))
        await anna.play(call.ended())
        entry = anna.calls()[-1].entry
        assert (entry.tags, entry.line_key) == (("Offer", "urgent"), "+31508009000")
        row = anna.row("c1")
        assert row is not None
        assert (row.voicemail, row.record.outcome, row.is_open) == (True, Outcome.MISSED, True)
        assert changed(anna) == [row]
        assert (row.tags, row.line_key) == (entry.tags, entry.line_key)
