"""Calls of others pass by memory; when one comes to the agent after all, nothing of it is missing."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from callpop.http.receipt import Receipt
from callpop.intake import memory
from callpop.store_faults import StorageUnavailable
from tests.unit.intake.office import ANNA, BOB, CALLER, CAROL, Call, locked, office

pytestmark = [pytest.mark.asyncio, pytest.mark.once]


async def test_a_call_of_others_is_stored_and_takes_no_place_at_the_desk(path: Path) -> None:
    call = Call("c1")
    async with office(path) as anna:
        await anna.play(call.created(), call.ringing(BOB, CAROL), call.answered(BOB), call.ended())
        assert len(anna.pipeline.desk) == 0
        assert [status for _, status in anna.journal()] == ["created", "ringing", "in-progress", "ended"]


async def test_repeated_it_is_a_duplicate_and_stored_once(path: Path) -> None:
    call = Call("c1")
    async with office(path) as anna:
        assert await anna.post(call.created()) is Receipt.ACCEPTED
        assert await anna.post(call.ringing(BOB)) is Receipt.ACCEPTED
        assert await anna.post(call.created()) is Receipt.DUPLICATE
        assert await anna.post(call.ended()) is Receipt.ACCEPTED
        assert len(anna.journal()) == 3


async def test_passed_on_to_the_agent_it_has_its_caller_its_line_and_its_beginning(path: Path) -> None:
    call = Call("c1")
    async with office(path) as anna:
        await anna.play(call.created(), call.ringing(BOB), call.answered(BOB), call.passed(BOB, ANNA, at=20))
        row = anna.row("c1")
        assert row is not None
        assert (row.record.remote.number, row.record.dialled) == (CALLER, "+31508009000")
        assert row.record.transferred_by is not None
        assert len(anna.shown()) == 1


async def test_what_is_still_on_its_way_to_the_disk_is_not_forgotten(path: Path) -> None:
    call = Call("c1")
    async with office(path) as anna:
        receipts = await asyncio.gather(
            *[anna.post(one) for one in (call.created(), call.ringing(BOB), call.answered(BOB))],
            anna.post(call.passed(BOB, ANNA, at=20)),
        )
        assert receipts == [Receipt.ACCEPTED] * 4
        row = anna.row("c1")
        assert row is not None
        assert row.record.remote.number == CALLER
        assert len(anna.pipeline.desk.conversation("c1")[1]) == 4


async def test_a_consultation_that_has_just_passed_by_is_found_by_its_transfer(path: Path) -> None:
    call = Call("c1")
    consultation = Call("c2", caller=BOB, dialled="203")
    async with office(path) as anna:
        await anna.play(call.created(), call.ringing(ANNA, BOB), call.answered(BOB))
        await asyncio.gather(
            anna.post(consultation.ringing(CAROL, at=10)),
            anna.post(call.passed(BOB, CAROL, at=20)),
        )
        row = anna.row("c1")
        assert row is not None
        assert set(row.record.call_ids) == {"c1", "c2"}


async def test_a_consultation_that_was_overtaken_by_its_transfer_is_found_too(path: Path) -> None:
    call = Call("c1")
    consultation = Call("c2", caller=BOB, dialled="203")
    async with office(path) as anna:
        await anna.play(call.created(), call.ringing(ANNA, BOB), call.answered(BOB), call.passed(BOB, CAROL, at=20))
        await anna.post(consultation.ringing(CAROL, at=10))
        row = anna.row("c1")
        assert row is not None
        assert set(row.record.call_ids) == {"c1", "c2"}


async def test_the_agents_own_call_that_left_memory_is_followed_to_its_end(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "AT_HAND", 2)
    call = Call("c1")
    async with office(path) as anna:
        await anna.play(call.created(), call.ringing(ANNA, BOB), call.answered(BOB))
        for n in range(6):
            other = Call(f"x{n}")
            await anna.play(other.ringing(ANNA, at=100 + n), other.ended(at=101 + n))
        assert "c1" not in anna.pipeline.desk
        await anna.play(call.ended(at=300))
        row = anna.row("c1")
        assert row is not None
        assert row.record.reason == "completed"


@pytest.mark.logs_warnings
async def test_while_the_disk_is_out_of_order_memory_keeps_what_the_journal_cannot(path: Path) -> None:
    call = Call("c1")
    async with office(path) as anna:
        with locked(path):
            for one in (call.created(), call.ringing(BOB), call.answered(BOB), call.passed(BOB, ANNA, at=20)):
                with pytest.raises(StorageUnavailable):
                    await anna.post(one)
            assert len(anna.shown()) == 1
            [told] = anna.calls()[-1:]
            assert told.entry.record.remote.number == CALLER


async def test_endless_news_of_one_call_is_bounded(path: Path) -> None:
    call = Call("c1")
    async with office(path) as anna:
        for n in range(40):
            assert await anna.post(call.ringing(BOB, at=n)) is Receipt.ACCEPTED
        assert await anna.post(call.ringing(BOB, at=3)) is Receipt.DUPLICATE
        assert len(anna.journal()) == 40
