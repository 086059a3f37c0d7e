"""The way of a notification while all is well: told to the desktop, committed, and only then accepted."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from callpop.calls.popup import CardRules
from callpop.events import MissedOpen, TrialArrived
from callpop.http.receipt import Receipt
from callpop.intake import memory
from callpop.notifications.decode import NotANotification
from tests.unit.intake.office import ANNA, BOB, CALLER, CAROL, DAVE, HOUR, MINUTE, NOON, SECOND, Call, Office, office

pytestmark = pytest.mark.asyncio


async def test_accepted_means_that_journal_row_card_and_reason_are_on_the_disk(path: Path) -> None:
    async with office(path) as anna:
        call = Call("c1")
        assert await anna.post(call.ringing(ANNA)) is Receipt.ACCEPTED
        assert anna.journal() == [("c1", "ringing")]
        row = anna.row("c1")
        assert row is not None
        assert (row.record.outcome, row.rings_shown, row.steps) == ("ringing", 1, ("shown",))
        assert anna.decided() == [("shown", "card shown: the agent's phone rings")]


async def test_the_desktop_is_told_before_the_disk_is_done(path: Path) -> None:
    async with office(path) as anna:
        posting = asyncio.create_task(anna.post(Call("c1").ringing(ANNA)))
        await asyncio.sleep(0)
        assert len(anna.shown()) == 1
        assert not posting.done()
        await posting


async def test_a_call_of_others_tells_and_logs_nothing_but_stays_in_the_journal(path: Path) -> None:
    async with office(path) as anna:
        call = Call("c1")
        for one in (call.created(), call.ringing(BOB, CAROL), call.answered(BOB), call.ended()):
            assert await anna.post(one) is Receipt.ACCEPTED
        assert anna.events == []
        assert anna.row("c1") is None
        assert anna.decided() == []
        assert [status for _, status in anna.journal()] == ["created", "ringing", "in-progress", "ended"]


async def test_a_test_call_is_told_to_have_come_also_where_it_is_not_the_agents(path: Path) -> None:
    async with office(path) as anna:
        await anna.post({**Call("c1").ringing(BOB), "test": True})
        assert anna.events == [TrialArrived()]
        await anna.post({**Call("c2").ringing(ANNA), "test": True})
        assert anna.events[1] == TrialArrived()
        assert [event.entry.record.test for event in anna.calls()] == [True]


async def test_a_repeated_notification_is_a_duplicate_also_after_a_restart(path: Path) -> None:
    ringing = Call("c1").ringing(ANNA)
    async with office(path) as anna:
        assert await anna.post(ringing) is Receipt.ACCEPTED
        assert await anna.post(ringing) is Receipt.DUPLICATE
    async with office(path) as anna:
        assert await anna.post(ringing) is Receipt.DUPLICATE
        assert anna.shown() == []
    # Closed: what nobody waits for is on the disk as well.
    assert [decision for decision, _ in anna.decided()] == ["shown", "duplicate", "duplicate"]
    assert len(anna.journal()) == 1


async def test_one_notification_that_comes_several_times_at_once_is_one_card_and_one_row(path: Path) -> None:
    async with office(path) as anna:
        ringing = Call("c1").ringing(ANNA)
        receipts = await asyncio.gather(*(anna.post(ringing) for _ in range(5)))
        assert sorted(receipts) == [Receipt.ACCEPTED, *[Receipt.DUPLICATE] * 4]
        assert len(anna.shown()) == 1
        assert anna.outcome("c1") == "ringing"


async def test_a_call_of_others_that_comes_several_times_at_once_is_accepted_once(path: Path) -> None:
    async with office(path) as anna:
        created = Call("c1").created()
        receipts = await asyncio.gather(*(anna.post(created) for _ in range(5)))
        assert sorted(receipts) == [Receipt.ACCEPTED, *[Receipt.DUPLICATE] * 4]
        assert len(anna.journal()) == 1


async def test_an_answer_that_comes_while_the_ring_is_being_stored_stays_in_the_row(path: Path) -> None:
    async with office(path) as anna:
        call = Call("c1")
        await asyncio.gather(anna.post(call.ringing(ANNA)), anna.post(call.answered(ANNA, at=1.001)))
        assert anna.outcome("c1") == "in-progress"
        row = anna.row("c1")
        assert row is not None
        assert row.steps == ("shown", "updated")


async def test_what_is_no_notification_is_refused_with_a_reason_that_holds_no_number(path: Path) -> None:
    async with office(path) as anna:
        with pytest.raises(NotANotification):
            await anna.pipeline.accept(b'{"call_id": "c", "status": "ringing", "timestamp": "+31612345678"}')
    ((decision, why),) = anna.decided()
    assert decision == "rejected"
    assert "timestamp" in why
    assert "345678" not in why


async def test_a_flood_leaves_only_so_many_refusals_and_duplicates_behind(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("callpop.intake.pipeline._TOLD_AN_HOUR", 10)
    created = Call("c1").created()
    async with office(path) as anna:
        await anna.post(created)
        for _ in range(20):
            assert await anna.post(created) is Receipt.DUPLICATE
            with pytest.raises(NotANotification):
                await anna.pipeline.accept(b"{")
        anna.now += HOUR
        await anna.post(created)
    assert len(anna.decided()) == 11


async def test_the_reason_without_a_popup_is_kept_for_own_calls(path: Path) -> None:
    async with office(path) as anna:
        call = Call("c1")
        anna.rules = CardRules(held="no popup: popups are paused")
        await anna.post(call.ringing(ANNA))
        assert anna.shown() == []
        assert anna.decided() == [("logged", "no popup: popups are paused")]
        # The pause is over while it still rings.
        anna.rules = CardRules()
        await anna.post(call.ringing(ANNA, BOB, at=3))
        assert len(anna.shown()) == 1


async def test_an_own_call_that_is_over_for_long_fills_the_log_and_pops_nothing(path: Path) -> None:
    async with office(path, now=NOON) as anna:
        for second in range(3):  # the clock is right: these came at once
            anna.now = NOON + second * SECOND
            await anna.post(Call(f"other{second}", began=anna.now).created())
        await anna.post(Call("old", began=NOON - HOUR).ringing(ANNA))
        assert anna.shown() == []
        assert anna.outcome("old") == "unknown"


async def test_missed_calls_are_counted_once_for_each_change(path: Path) -> None:
    async with office(path) as anna:
        call = Call("c1")
        await anna.play(call.ringing(ANNA), call.ringing(ANNA, BOB, at=2), call.ended("no-answer", at=9))
        assert [event.count for event in anna.events if isinstance(event, MissedOpen)] == [0, 1]
        assert anna.steps() == ["shown ringing", "updated ringing", "closed missed"]


async def test_an_end_that_comes_hours_after_a_restart_ends_the_row(path: Path) -> None:
    call = Call("c1")
    async with office(path) as anna:
        await anna.play(call.created(), call.ringing(ANNA), call.answered(ANNA))
    async with office(path) as anna:
        await anna.play(call.ended(at=3 * 3600))
        row = anna.row("c1")
        assert row is not None
        assert (row.record.outcome, row.record.talk_seconds) == ("answered", 3 * 3600 - 5)
        assert row.steps == ("shown", "updated", "closed")


async def test_a_late_transfer_brings_the_agent_into_a_conversation_of_others(path: Path) -> None:
    call = Call("c1")
    consultation = Call("c2", caller=BOB, dialled="201")
    async with office(path) as anna:
        await anna.play(call.created(), call.ringing(BOB), call.answered(BOB))
        assert anna.calls() == []
    async with office(path) as anna:
        await anna.play(
            consultation.ringing(ANNA, at=2 * 3600),
            consultation.answered(ANNA, at=2 * 3600 + 2),
            call.passed(BOB, ANNA, at=2 * 3600 + 9, merges="c2"),
        )
        assert len(anna.shown()) == 1
        row = anna.row("c2")
        assert row is not None
        assert (row.record.call_id, set(row.record.call_ids)) == ("c1", {"c1", "c2"})
        assert row.record.remote.number == CALLER
        assert row.record.dialled == "+31508009000"
        assert row.record.transferred_by is not None
        assert row.record.transferred_by.number == "202"


async def test_a_transfer_without_merged_id_finds_its_consultation_in_the_journal(path: Path) -> None:
    call = Call("c1")
    consultation = Call("c2", caller=BOB, dialled="201")
    async with office(path) as anna:
        await anna.play(call.created(), call.ringing(BOB), call.answered(BOB), consultation.ringing(ANNA, at=10))
    async with office(path) as anna:
        await anna.play(call.passed(BOB, ANNA, at=20))
        assert anna.shown() == []
        row = anna.row("c2")
        assert row is not None
        assert set(row.record.call_ids) == {"c1", "c2"}
        assert row.rings_shown == 1


async def test_a_consultation_finds_the_transfer_without_merged_id_that_overtook_it(path: Path) -> None:
    call = Call("c1")
    consultation = Call("c2", caller=BOB, dialled="201")
    async with office(path) as anna:
        await anna.play(call.created(), call.answered(BOB), call.passed(BOB, ANNA, at=20))
    async with office(path) as anna:
        await anna.post(consultation.ringing(ANNA, at=10))
        row = anna.row("c2")
        assert row is not None
        assert row.record.call_id == "c1"
        assert anna.shown() == []


async def test_a_chain_of_others_that_reaches_the_agent_after_a_restart_is_one_conversation(path: Path) -> None:
    call = Call("c1")
    second = Call("c2", caller=BOB, dialled="203")
    async with office(path) as anna:
        await anna.play(call.created(), call.answered(BOB), second.ringing(CAROL, at=10), second.answered(CAROL, at=12))
        await anna.play(call.passed(BOB, CAROL, at=20))
    async with office(path) as anna:
        await anna.play(call.passed(CAROL, ANNA, at=40))
        row = anna.row("c1")
        assert row is not None
        assert set(row.record.call_ids) == {"c1", "c2"}


async def test_memory_holds_a_bounded_number_of_calls_and_the_agents_own_that_go_on(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "AT_HAND", 20)
    async with office(path) as anna:
        mine = Call("mine")
        await anna.play(mine.ringing(ANNA), mine.answered(ANNA))
        for number in range(200):
            other = Call(f"c{number}", began=NOON + MINUTE)
            await anna.play(other.created(), other.ringing(BOB))
        assert len(anna.pipeline.desk) <= 21
        assert "mine" in anna.pipeline.desk
        # What was forgotten comes back when somebody speaks of it.
        await anna.play(Call("c0", began=NOON + MINUTE).ringing(BOB, ANNA, at=9))
        assert len(anna.pipeline.desk) <= 21
        assert anna.outcome("c0") == "ringing"


async def test_finished_calls_of_the_agents_own_leave_memory_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "AT_HAND", 20)
    async with office(path) as anna:
        for number in range(60):
            call = Call(f"c{number}", began=NOON + number * MINUTE)
            await anna.play(call.ringing(ANNA), call.ended("no-answer", at=9))
        assert len(anna.pipeline.desk) <= 20
        assert len(anna.pipeline.desk.records()) <= 20


async def test_a_closed_card_never_returns_not_even_after_a_restart(path: Path) -> None:
    call = Call("c1")
    async with office(path) as anna:
        await anna.play(call.ringing(ANNA))
        await anna.pipeline.dismiss(anna.shown()[0])
    async with office(path) as anna:
        await anna.play(call.ringing(ANNA, BOB, at=3), call.answered(ANNA), call.ended())
        assert anna.steps() == []
        row = anna.row("c1")
        assert row is not None
        assert row.steps == ("shown", "closed")


async def test_a_card_can_be_closed_whose_call_has_left_memory(path: Path) -> None:
    call = Call("c1")
    async with office(path) as anna:
        await anna.play(call.ringing(ANNA))
        (card_id,) = anna.shown()
    async with office(path) as anna:
        await anna.pipeline.dismiss(card_id)
        await anna.pipeline.dismiss("nobody knows this one")
        await anna.play(call.answered(ANNA))
        assert anna.steps() == []


async def test_rung_again_by_a_transfer_back_is_a_new_card(path: Path) -> None:
    call = Call("c1")
    async with office(path) as anna:
        await anna.play(call.ringing(ANNA), call.answered(ANNA), call.passed(ANNA, BOB), call.answered(BOB, at=33))
        await anna.play(call.passed(BOB, ANNA, at=50))
        assert len(anna.shown()) == 2


async def test_two_conversations_that_merge_become_one_row(path: Path) -> None:
    first, second = Call("c1", caller=CALLER), Call("c2", caller=BOB, dialled="201")
    async with office(path) as anna:
        await anna.play(first.ringing(ANNA, BOB), second.ringing(ANNA, at=20))
        assert anna.row("c1") is not None
        assert anna.row("c2") is not None
        await anna.play(first.answered(BOB, at=21), first.passed(BOB, ANNA, at=30, merges="c2"))
        one, two = anna.row("c1"), anna.row("c2")
        assert one is not None
        assert one == two


async def test_a_bug_while_following_costs_no_notification(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Office(path)
    await made.vault.open()
    call = Call("c1")
    with monkeypatch.context() as broken:

        def fail(*_: object) -> None:
            raise ZeroDivisionError

        broken.setattr("callpop.calls.desk.fold", fail)
        assert await made.post(call.ringing(ANNA)) is Receipt.ACCEPTED
        assert [type(error) for error, _ in made.bugs] == [ZeroDivisionError]
    assert made.outcome("c1") is None
    await made.housekeeping.turn()
    assert made.outcome("c1") == "ringing"
    made.vault.close()


async def test_with_colleagues_talking_nobody_rings_here(path: Path) -> None:
    async with office(path) as anna:
        call = Call("c1", caller=DAVE, dialled="203")
        await anna.play(call.ringing(CAROL), call.answered(CAROL), call.ended())
        assert anna.events == []


async def test_an_unfamiliar_status_is_kept_and_shows_nothing(path: Path) -> None:
    async with office(path) as anna:
        await anna.pipeline.accept(json.dumps(Call("c1").said("on-hold", 1)).encode())
        assert anna.journal() == [("c1", "other")]
        assert anna.events == []


async def test_it_says_when_notifications_queue_up(path: Path) -> None:
    async with office(path) as anna:
        await anna.post(Call("c0").ringing(BOB))
        assert not anna.pipeline.busy
        await asyncio.gather(*(anna.post(Call(f"c{n}").ringing(BOB)) for n in range(1, 20)))
        assert anna.pipeline.busy
        anna.now += SECOND
        assert not anna.pipeline.busy
