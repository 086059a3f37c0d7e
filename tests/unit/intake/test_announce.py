"""What the desktop is told beside the record: history, notes, names."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from callpop.calls.contact import Contact, ContactNumber
from callpop.calls.entry import History
from callpop.calls.known import Known
from callpop.contacts.directory import Directory
from callpop.events import CallEvent, RowsRemoved
from callpop.http.receipt import Receipt
from callpop.settings.schema import Person
from callpop.storage import call_log
from tests.unit.intake.office import ANNA, BOB, CALLER, CAROL, DAY, HOUR, MINUTE, NOON, SECOND, Call, Office, office

pytestmark = pytest.mark.asyncio
MONDAY = int(datetime.datetime(2026, 11, 16, 0, 0, 0).timestamp()) * SECOND
MIDNIGHT = int(datetime.datetime(2026, 11, 18, 0, 0, 0).timestamp()) * SECOND


async def missed(anna: Office, call_id: str, began: int, caller: str = CALLER) -> None:
    call = Call(call_id, caller=caller, began=began)
    await anna.play(call.ringing(ANNA), call.ended("no-answer", at=9))


async def answered(anna: Office, call_id: str, began: int, caller: str = CALLER) -> None:
    call = Call(call_id, caller=caller, began=began)
    await anna.play(call.ringing(ANNA), call.answered(ANNA), call.ended())


def last_history(anna: Office) -> History | None:
    return [event for event in anna.calls() if event.changes][-1].history


async def test_a_first_call_counts_itself_alone(path: Path) -> None:
    async with office(path) as anna:
        await anna.play(Call("c1").ringing(ANNA))
        assert last_history(anna) == History(calls_this_week=1, missed_today=0, last=None)


async def test_calls_since_monday_and_missed_since_midnight_are_counted(path: Path) -> None:
    async with office(path) as anna:
        await missed(anna, "sunday", MONDAY - MINUTE)
        await missed(anna, "monday", MONDAY + MINUTE)
        await missed(anna, "yesterday", MIDNIGHT - 2 * MINUTE)
        await missed(anna, "today", MIDNIGHT + MINUTE)
        await missed(anna, "another", NOON - HOUR, caller="+31687654321")
        await answered(anna, "morning", NOON - 2 * HOUR)
        await anna.play(Call("c1").ringing(ANNA))
        history = last_history(anna)
        assert history is not None
        assert (history.calls_this_week, history.missed_today) == (5, 1)
        assert history.last is not None
        assert history.last.record.call_id == "morning"


async def test_a_missed_call_counts_itself_among_the_missed_and_once_among_the_calls(path: Path) -> None:
    async with office(path) as anna:
        await missed(anna, "c1", NOON - HOUR)
        await missed(anna, "c2", NOON)
        history = last_history(anna)
        assert history is not None
        assert (history.calls_this_week, history.missed_today) == (2, 2)
        assert history.last is not None
        assert history.last.record.call_id == "c1"


async def test_all_spellings_of_a_number_are_one_caller(path: Path) -> None:
    async with office(path) as anna:
        await answered(anna, "c1", NOON - HOUR, caller="0612345678")
        await anna.play(Call("c2", caller="0031612345678").ringing(ANNA))
        history = last_history(anna)
        assert history is not None
        assert history.calls_this_week == 2


@pytest.mark.parametrize("hidden", ["anonymous", "+31260xxxxxx", ""])
async def test_a_withheld_number_has_no_history(path: Path, hidden: str) -> None:
    async with office(path) as anna:
        await answered(anna, "c1", NOON - HOUR, caller=hidden)
        await anna.play(Call("c2", caller=hidden).ringing(ANNA))
        assert last_history(anna) is None


async def test_after_a_transfer_the_history_is_the_original_callers(path: Path) -> None:
    async with office(path) as anna:
        await missed(anna, "before", NOON - HOUR)
        call = Call("c1")
        await anna.play(call.ringing(BOB), call.answered(BOB), call.passed(BOB, ANNA))
        history = last_history(anna)
        assert history is not None
        assert (history.calls_this_week, history.missed_today) == (2, 1)


async def test_a_note_typed_while_the_call_changes_stays_in_what_the_desktop_is_told(path: Path) -> None:
    async with office(path) as anna:
        call = Call("c1")
        await anna.play(call.ringing(ANNA))
        anna.announcer.typed("c1", "wants a quo")
        await anna.play(call.answered(ANNA))
        assert anna.calls()[-1].entry.note == "wants a quo"
        await anna.vault.run(lambda conn: call_log.set_note(conn, "c1", "wants a quote", anna.now))
        anna.announcer.typed("c1", "wants a quote")
        anna.announcer.saved("c1", "wants a quo")  # an older text is on the disk by now
        await anna.play(call.ended())
        assert anna.calls()[-1].entry.note == "wants a quote"


async def test_a_note_typed_before_the_row_is_stored_is_not_lost_from_sight(path: Path) -> None:
    async with office(path) as anna:
        anna.announcer.typed("c1", "quick")
        await anna.play(Call("c1").ringing(ANNA))
        assert anna.calls()[-1].entry.note == "quick"


async def test_notes_of_calls_that_merge_are_joined_also_if_one_was_just_typed(path: Path) -> None:
    async with office(path) as anna:
        first, second = Call("c1"), Call("c2", caller=BOB, dialled="201")
        await anna.play(first.ringing(ANNA, BOB), second.ringing(ANNA, at=20), first.answered(BOB, at=21))
        await anna.vault.run(lambda conn: call_log.set_note(conn, "c1", "first", anna.now))
        anna.announcer.typed("c2", "second")
        await anna.play(first.passed(BOB, ANNA, at=30, merges="c2"))
        assert anna.calls()[-1].entry.note == "first\nsecond"
        await anna.vault.run(lambda conn: call_log.set_note(conn, "c2", "only this", anna.now))
        anna.announcer.saved("c2", "second")
        await anna.play(first.ended(at=90))
        assert anna.calls()[-1].entry.note == "only this"


async def test_what_was_dealt_with_stays_so_when_late_news_come(path: Path) -> None:
    async with office(path) as anna:
        await missed(anna, "c1", NOON)
        await anna.vault.run(lambda conn: call_log.set_handled(conn, "c1", True, anna.now))
        await anna.play(Call("c1").ringing(ANNA, CAROL, at=2))
        assert anna.calls()[-1].entry.handled


async def test_a_row_is_found_by_the_name_that_was_known_of_it(path: Path) -> None:
    async with office(path) as anna:
        await answered(anna, "c1", NOON, caller=BOB)
        found = anna.ask(lambda conn: call_log.page(conn, search="vries"))
        assert [entry.record.call_id for _, entry in found] == ["c1"]
        anna.announcer.rename(Directory((Person("Robert Smit", ("bob@example.com",), ()),), (), "NL"), "NL")
        await answered(anna, "c2", NOON + HOUR, caller=BOB)
        found = anna.ask(lambda conn: call_log.page(conn, search="smit"))
        assert [entry.record.call_id for _, entry in found] == ["c2"]


async def test_late_news_that_takes_a_call_away_is_told_but_not_of_one_with_a_note(path: Path) -> None:
    """A transfer that turns out to have been the platform's caller's first makes the agent's part vanish."""
    async with office(path) as anna:
        for call_id in ("plain", "noted"):
            call = Call(call_id, dialled="+31508009001")
            await anna.play(call.ringing(ANNA))
        await anna.vault.run(lambda conn: call_log.set_note(conn, "noted", "keep", anna.now))
        for call_id in ("plain", "noted"):
            change = anna.pipeline.desk.refold(call_id, anna.now, anna.rules)
            gone = type(change)(change.call_ids, None, change.plan)
            told = list(anna.announcer.events(gone, anna.now))
            expected = [RowsRemoved(("plain",))] if call_id == "plain" else []
            assert told == expected


async def test_every_change_carries_the_row_as_it_will_be_stored(path: Path) -> None:
    async with office(path) as anna:
        call = Call("c1", began=NOON + DAY)
        for payload in (call.ringing(ANNA), call.ringing(ANNA, BOB, at=2), call.answered(BOB), call.ended()):
            assert await anna.post(payload) is Receipt.ACCEPTED
            event = anna.events[-1] if isinstance(anna.events[-1], CallEvent) else anna.events[-2]
            assert isinstance(event, CallEvent)
            assert anna.row("c1") == event.entry


async def test_the_calls_of_a_person_are_those_of_all_their_numbers(path: Path) -> None:
    async with office(path) as anna:
        await answered(anna, "mobile", NOON - 2 * HOUR)
        await answered(anna, "desk", NOON - HOUR, caller="+31501234567")
        await missed(anna, "another", NOON - HOUR, caller="+31687654321")
        await anna.play(Call("c1").ringing(ANNA))
        record = anna.calls()[-1].entry.record
        numbers = tuple(ContactNumber(key, key) for key in ("+31612345678", "+31501234567;ext=12"))
        karin = Known((Contact("Karin Hoekstra", numbers=numbers),))
        history = anna.announcer.history(record, anna.now, karin)
        assert history is not None and history.last is not None
        assert (history.calls_this_week, history.last.record.call_id) == (3, "desk")
        several = Known((*karin.contacts, Contact("Pieter Dijkstra", numbers=numbers)))
        history = anna.announcer.history(record, anna.now, several)
        assert history is not None
        assert history.calls_this_week == 2  # nobody knows which of them it is
