"""Storage out of order: the agent still sees who calls, and nothing that arrived is lost or half written."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from pathlib import Path

import pytest

from callpop.calls.agent import Agent
from callpop.calls.desk import Limits
from callpop.http.receipt import Receipt
from callpop.intake import ledger
from callpop.store_faults import StorageUnavailable
from tests.unit.intake.office import ANNA, BOB, MINUTE, NOON, Call, Office, Payload, locked, office

pytestmark = [pytest.mark.asyncio, pytest.mark.logs_warnings, pytest.mark.usefixtures("impatient")]


async def refused(anna: Office, *payloads: Payload) -> None:
    """Deliver what cannot be stored."""
    for payload in payloads:
        with pytest.raises(StorageUnavailable):
            await anna.post(payload)


def unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk reports errors to whoever reads."""

    def fail(*_: object) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR
        raise error

    monkeypatch.setattr("callpop.intake.vault.journal.linked", fail)


async def test_a_locked_file_shows_the_card_and_says_so_once(path: Path) -> None:
    async with office(path) as anna:
        call = Call("c1")
        with locked(path):
            await refused(anna, call.ringing(ANNA), call.ringing(ANNA, BOB, at=2), Call("c2").ringing(BOB))
            assert len(anna.shown()) == 1
            assert len(anna.troubles()) == 1
            assert "Another program" in anna.troubles()[0]
        assert await anna.post(call.answered(ANNA)) is Receipt.ACCEPTED
        assert anna.troubles()[1:] == [""]


async def test_a_retry_stores_the_notification_with_its_row_and_shows_no_second_card(path: Path) -> None:
    async with office(path) as anna:
        ringing = Call("c1").ringing(ANNA)
        with locked(path):
            await refused(anna, ringing)
            await refused(anna, ringing)
        assert await anna.post(ringing) is Receipt.ACCEPTED
        assert await anna.post(ringing) is Receipt.DUPLICATE
        row = anna.row("c1")
        assert row is not None
        assert (row.record.outcome, row.steps) == ("ringing", ("shown",))
        assert len(anna.shown()) == 1


async def test_what_could_not_be_stored_is_stored_first_and_in_order(path: Path) -> None:
    async with office(path) as anna:
        call = Call("c1")
        with locked(path):
            await refused(anna, call.created(), call.ringing(ANNA), call.answered(ANNA))
        assert await anna.post(Call("c2").created(at=9)) is Receipt.ACCEPTED
        assert anna.journal() == [("c1", "created"), ("c1", "ringing"), ("c1", "in-progress"), ("c2", "created")]
        assert anna.outcome("c1") == "in-progress"
        row = anna.row("c1")
        assert row is not None
        assert row.steps == ("shown", "updated")
        assert [decision for decision, _ in anna.decided()] == ["shown", "updated"]


async def test_it_is_stored_by_itself_when_nothing_more_arrives(path: Path) -> None:
    async with office(path) as anna:
        call = Call("c1")
        with locked(path):
            await refused(anna, call.ringing(ANNA), call.ended("no-answer"))
            with pytest.raises(StorageUnavailable):
                await anna.housekeeping.turn()
        await anna.housekeeping.turn()
        assert anna.outcome("c1") == "missed"
        assert anna.troubles()[1:] == [""]


async def test_a_burst_at_the_moment_of_recovery_is_stored_once(path: Path) -> None:
    async with office(path) as anna:
        late = [Call(f"c{number}").ringing(ANNA) for number in range(20)]
        with locked(path):
            await asyncio.gather(*(refused(anna, one) for one in late))
        await asyncio.gather(*(anna.post(one) for one in [*late, *late]))
        assert len(anna.journal()) == 20
        assert {anna.outcome(f"c{number}") for number in range(20)} == {"ringing"}


async def test_a_full_disk_is_told_and_mended_without_a_restart(path: Path) -> None:
    async with office(path) as anna:
        await anna.post(Call("c0").created())
        await anna.vault.run(lambda conn: conn.execute("PRAGMA max_page_count = 1").fetchone())
        big = {**Call("c1").ringing(ANNA), "padding": "x" * 60_000}
        await refused(anna, big)
        assert len(anna.shown()) == 1
        assert "disk is full" in anna.troubles()[0]
        assert anna.vault.database is not None
        await anna.vault.database.run(lambda conn: conn.execute("PRAGMA max_page_count = 1000000").fetchone())
        await anna.housekeeping.turn()
        assert anna.outcome("c1") == "ringing"
        assert anna.troubles()[-1] == ""


async def test_a_file_that_cannot_be_opened_at_first_is_used_as_soon_as_it_can(path: Path) -> None:
    path.mkdir()
    anna = Office(path)
    assert await anna.vault.open() == ()
    assert "folder" in anna.troubles()[0]
    call = Call("c1")
    await refused(anna, call.ringing(ANNA), call.answered(ANNA))
    assert anna.steps() == ["shown ringing", "updated in-call"]
    await anna.vault.open()
    assert len(anna.troubles()) == 1
    path.rmdir()
    await anna.vault.open()
    await anna.housekeeping.turn()
    assert anna.outcome("c1") == "in-progress"
    assert anna.troubles()[1:] == [""]
    await anna.play(call.ended())
    row = anna.row("c1")
    assert row is not None
    assert row.steps == ("shown", "updated", "closed")
    anna.vault.close()


async def test_calls_known_before_an_open_that_failed_are_not_folded_without_their_past(path: Path) -> None:
    call = Call("c1")
    async with office(path) as anna:
        await anna.play(call.ringing(ANNA), call.answered(ANNA))
    aside = path.with_name("moved")
    path.rename(aside)
    path.mkdir()
    late = Office(path)
    await late.vault.open()
    await refused(late, call.ended())
    path.rmdir()
    aside.rename(path)
    await late.vault.open()
    await late.housekeeping.turn()
    row = late.row("c1")
    assert row is not None
    assert (row.record.outcome, row.record.talk_seconds) == ("answered", 55)
    late.vault.close()


async def test_while_the_journal_cannot_be_read_no_row_is_made_from_half_of_a_call(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = Call("c1")
    async with office(path) as anna:
        await anna.play(call.ringing(ANNA), call.answered(ANNA))
    async with office(path) as anna:
        with monkeypatch.context() as broken:
            unreadable(broken)
            assert await anna.post(call.ended()) is Receipt.ACCEPTED
            assert anna.outcome("c1") == "in-progress"
            with pytest.raises(StorageUnavailable):
                await anna.housekeeping.turn()
            assert anna.outcome("c1") == "in-progress"
        await anna.housekeeping.turn()
        row = anna.row("c1")
        assert row is not None
        assert (row.record.outcome, row.record.talk_seconds) == ("answered", 55)


async def test_late_news_that_meets_an_unreadable_journal_spoils_no_row(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = Call("c1")
    async with office(path) as anna:
        await anna.play(call.ringing(ANNA), call.ended("no-answer"))
    async with office(path) as anna:
        await anna.housekeeping.turn()
        with monkeypatch.context() as broken:
            unreadable(broken)
            await anna.post(call.answered(ANNA))
            row = anna.row("c1")
            assert row is not None
            assert (row.record.outcome, row.steps) == ("missed", ("shown", "closed"))
        await anna.housekeeping.turn()
        row = anna.row("c1")
        assert row is not None
        assert (row.record.outcome, row.record.ring_seconds) == ("answered", 4)


async def test_a_new_call_is_shown_while_the_journal_cannot_be_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with office(path) as anna:
        with monkeypatch.context() as broken:
            unreadable(broken)
            await anna.post(Call("c1").ringing(ANNA))
            assert len(anna.shown()) == 1
        await anna.housekeeping.turn()
        assert anna.outcome("c1") == "ringing"
        assert len(anna.shown()) == 1


async def test_a_card_closed_while_nothing_can_be_stored_stays_closed(path: Path) -> None:
    call = Call("c1")
    async with office(path) as anna:
        await anna.play(call.ringing(ANNA))
        with locked(path):
            with pytest.raises(StorageUnavailable):
                await anna.pipeline.dismiss(anna.shown()[0])
            await refused(anna, call.ringing(ANNA, BOB, at=3))
        await anna.housekeeping.turn()
    async with office(path) as anna:
        await anna.play(call.answered(ANNA))
        assert anna.steps() == []


async def test_a_lost_call_is_given_up_on_the_screen_at_once_and_in_the_log_later(path: Path) -> None:
    async with office(path) as anna:
        await anna.play(Call("c1").ringing(ANNA))
        await anna.housekeeping.turn()
        anna.now += 4 * MINUTE
        with locked(path):
            with pytest.raises(StorageUnavailable):
                await anna.housekeeping.turn()
            assert anna.steps() == ["shown ringing", "closed gone"]
            assert anna.outcome("c1") == "ringing"
        await anna.housekeeping.turn()
        assert anna.outcome("c1") == "unknown"
        assert anna.steps() == ["shown ringing", "closed gone"]


async def test_what_waits_is_bounded_in_memory_and_each_outage_tells_once_that_it_was_too_much(
    path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(ledger, "_LATE_BYTES", 20_000)
    async with office(path) as anna:
        for outage in ("a", "b"):
            with locked(path):
                for number in range(10):
                    await refused(anna, {**Call(f"{outage}{number}").created(), "padding": "x" * 5000})
            await anna.housekeeping.turn()
        assert [call_id for call_id, _ in anna.journal()] == ["a7", "a8", "a9", "b7", "b8", "b9"]
    told = [one for one in caplog.records if one.levelname == "WARNING" and "dropped" in one.message]
    assert len(told) == 2


async def test_a_sender_that_hangs_up_costs_nothing_that_arrived(path: Path) -> None:
    async with office(path) as anna:
        posting = asyncio.create_task(anna.post(Call("c1").ringing(ANNA)))
        await asyncio.sleep(0)
        posting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await posting
        await anna.housekeeping.turn()
        assert anna.journal() == [("c1", "ringing")]
        assert anna.outcome("c1") == "ringing"


async def test_what_breaks_the_storing_of_one_keeps_no_other_from_the_disk(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with office(path) as anna:
        with monkeypatch.context() as broken:

            def fail(*_: object, **__: object) -> None:
                raise ZeroDivisionError

            broken.setattr("callpop.intake.writing.call_log.upsert", fail)
            with pytest.raises(ZeroDivisionError):
                await anna.post(Call("c1").ringing(ANNA))
        await anna.post(Call("c2").ringing(ANNA))
        await anna.housekeeping.turn()
        assert anna.outcome("c2") == "ringing"


async def test_an_agent_that_changes_while_a_ring_is_being_stored_sees_it_once(path: Path) -> None:
    async with office(path) as anna:
        call = Call("c1")
        posting = asyncio.create_task(anna.post(call.ringing(ANNA)))
        await asyncio.sleep(0)
        anna.pipeline.follow(Agent.of(emails=("anna@example.com", "sales@example.com")), Limits())
        await anna.post(call.ringing(ANNA, BOB, at=2))
        await posting
        assert len(anna.shown()) == 1


async def test_each_answer_200_is_in_the_file_whatever_happens_in_between(path: Path) -> None:
    accepted: list[str] = []
    async with office(path, now=NOON) as anna:
        for number in range(60):
            payload = Call(f"c{number}").ringing(ANNA if number % 3 else BOB)
            if number % 7 == 3:
                with locked(path):
                    await refused(anna, payload)
            elif await anna.pipeline.accept(json.dumps(payload).encode()) is Receipt.ACCEPTED:
                accepted.append(f"c{number}")
        stored = {call_id for call_id, _ in anna.journal()}
        assert stored.issuperset(accepted)
        await anna.housekeeping.turn()
        assert len(anna.journal()) == 60
