"""What comes out of a mailbox: as live as from the listener, and a backlog without stale cards."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from callpop.calls.popup import CardRules
from callpop.events import MissedOpen, WhileAway
from callpop.intake.memory import AT_HAND
from callpop.storage import mailbox, settlements
from tests.unit.intake.office import ANNA, BOB, CALLER, HOUR, LINE, MINUTE, NOON, SECOND, Call, office
from tests.unit.intake.reading import reading
from tests.unit.intake.relay_stand_in import TOKEN, iso, stand_in

pytestmark = pytest.mark.asyncio


async def test_a_live_ring_is_a_card_a_row_and_a_cursor_in_one(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay, reading(anna, relay) as desk:
        anna.now = NOON + SECOND
        relay.put(Call("c1").ringing(ANNA))
        await desk.caught_up()
        assert len(anna.shown()) == 1
        assert anna.outcome("c1") == "ringing"
        assert anna.journal() == [("c1", "ringing")]
        assert [
            source for (source,) in anna.ask(lambda conn: conn.execute("SELECT source FROM journal").fetchall())
        ] == ["relay"]
        ((cursor,),) = anna.ask(lambda conn: conn.execute("SELECT cursor FROM mailbox").fetchall())
        assert cursor == "store-a.1"
        assert anna.decided() == [("shown", "card shown: the agent's phone rings")]


async def test_reading_goes_on_where_the_journal_ends_after_a_restart(path: Path) -> None:
    call = Call("c1")
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        async with reading(anna, relay) as desk:
            relay.put(call.ringing(ANNA))
            await desk.caught_up()
        anna.now += 2 * MINUTE
        relay.put(call.ended("no-answer", at=20))
        async with reading(anna, relay):
            assert relay.polls()[0] == {"after": "store-a.1", "wait": "0"}
            assert anna.outcome("c1") == "missed"
            assert len(anna.journal()) == 2


async def test_a_backlog_fills_the_log_and_pops_only_what_still_rings(path: Path) -> None:
    async with office(path, now=NOON + 70 * SECOND) as anna, stand_in(lambda: anna.now) as relay:
        over, talking, elsewhere, rings = (Call(name, began=NOON) for name in ("over", "talking", "elsewhere", "rings"))
        for one in (over, talking, elsewhere, rings):
            relay.put(one.ringing(ANNA, at=1), received_at=NOON + SECOND)
        relay.put(over.ended("no-answer", at=9), received_at=NOON + 9 * SECOND)
        relay.put(talking.answered(ANNA, at=4), received_at=NOON + 4 * SECOND)
        relay.put(elsewhere.answered(BOB, at=4), received_at=NOON + 4 * SECOND)
        relay.page_size = 2
        async with reading(anna, relay):
            outcomes = {name: anna.outcome(name) for name in ("over", "talking", "elsewhere", "rings")}
            assert outcomes == {
                "over": "missed",
                "talking": "in-progress",
                "elsewhere": "answered-elsewhere",
                "rings": "ringing",
            }
            (shown,) = [event for event in anna.calls() for change in event.changes if change.step == "shown"]
            # 69 s old: too old for a live ring, but it shows neither answer nor end.
            assert shown.entry.record.call_id == "rings"
            row = anna.row("rings")
            assert row is not None
            assert row.rings_shown == 1
            assert ("shown", "card shown: the agent's phone rings") in anna.decided()
            assert {decision for decision, _ in anna.decided()} == {"logged", "shown"}


async def test_a_page_of_more_calls_than_are_kept_at_hand_has_a_row_for_each(path: Path) -> None:
    names = [f"c{number}" for number in range(AT_HAND + 50)]
    async with office(path, now=NOON + HOUR) as anna, stand_in(lambda: anna.now) as relay:
        for name in names:
            relay.put(Call(name).ringing(ANNA))
        for name in names:
            relay.put(Call(name).ended("no-answer", at=20))
        async with reading(anna, relay):
            assert [name for name in names if anna.outcome(name) != "missed"] == []
            assert len(anna.pipeline.desk) <= AT_HAND


@pytest.mark.parametrize(("age", "cards"), [(85, 1), (95, 0)])
async def test_a_ring_of_the_backlog_may_be_ninety_seconds_old(path: Path, age: int, cards: int) -> None:
    async with office(path, now=NOON + age * SECOND) as anna, stand_in(lambda: anna.now) as relay:
        relay.put(Call("c1").ringing(ANNA, at=0), received_at=NOON)
        async with reading(anna, relay):
            assert len(anna.shown()) == cards


async def test_a_call_of_the_backlog_that_was_answered_before_has_the_usual_limit(path: Path) -> None:
    call = Call("c1")
    async with office(path, now=NOON + 60 * SECOND) as anna, stand_in(lambda: anna.now) as relay:
        relay.put(call.ringing(BOB, at=1), received_at=NOON + SECOND)
        relay.put(call.answered(BOB, at=3), received_at=NOON + 3 * SECOND)
        relay.put(call.passed(BOB, ANNA, at=10), received_at=NOON + 10 * SECOND)
        async with reading(anna, relay):
            assert anna.outcome("c1") == "ringing"
            assert anna.shown() == []


async def test_a_live_ring_that_is_too_old_by_the_relays_clock_pops_nothing(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay, reading(anna, relay) as desk:
        for second in range(3):
            anna.now += SECOND
            relay.put(Call(f"other{second}", began=anna.now).created(at=0))
            await desk.caught_up()
        relay.put(Call("old", began=anna.now - 40 * SECOND).ringing(ANNA, at=0))
        await desk.caught_up()
        assert anna.shown() == []
        assert anna.outcome("old") == "ringing"


@pytest.mark.parametrize("wrong_by", [-2 * HOUR, 2 * HOUR])
async def test_a_wrong_clock_of_the_desktop_silences_no_card_and_pops_nothing_stale(path: Path, wrong_by: int) -> None:
    async with office(path, now=NOON + wrong_by) as anna, stand_in(lambda: anna.now - wrong_by) as relay:
        relay.put(Call("stale", began=NOON - 5 * MINUTE).ringing(ANNA), received_at=NOON - 5 * MINUTE)
        async with reading(anna, relay) as desk:
            assert anna.shown() == []
            relay.put(Call("now", began=NOON).ringing(ANNA, at=0))
            await desk.caught_up()
            assert len(anna.shown()) == 1


@pytest.mark.parametrize("live", [True, False])
async def test_what_came_before_a_call_was_passed_on_is_its_lineage(path: Path, live: bool) -> None:
    call = Call("c1")
    said = (call.created(), call.ringing(BOB), call.answered(BOB), call.passed(BOB, ANNA, at=20))
    async with office(path, now=NOON + 21 * SECOND) as anna, stand_in(lambda: anna.now) as relay:
        if not live:
            for one in said:
                relay.put(one)
        # As after some seconds of running: calls that nobody has heard of pass by without a look at the file.
        await anna.vault.learn()
        async with reading(anna, relay) as desk:
            if live:
                # In one page: the relay appends them together.
                relay.items += [{"received_at": iso(anna.now), "notification": one} for one in said]
                relay.end_polls()
                await desk.caught_up()
            assert len(anna.shown()) == 1
            for row in (anna.calls()[-1].entry, anna.row("c1")):
                assert row is not None
                assert row.record.transferred_by is not None
                assert row.record.transferred_by.number == "202"
                assert row.record.dialled == LINE
                assert [stop.talked_seconds for stop in row.record.lineage] == [None, 15.0]


async def test_what_was_missed_without_a_connection_is_told_once_as_a_whole(path: Path) -> None:
    def away() -> list[list[tuple[str, str]]]:
        told = [event.records for event in anna.events if isinstance(event, WhileAway)]
        return [sorted((record.call_id, record.outcome.value) for record in records) for records in told]

    missed, answered, elsewhere, old = Call("missed"), Call("answered"), Call("elsewhere"), Call("old")
    async with office(path, now=NOON + MINUTE) as anna, stand_in(lambda: anna.now) as relay:
        for one in (old.ringing(ANNA), old.ended("no-answer", at=20)):
            relay.put(one)
        async with reading(anna, relay):
            assert away() == []
        for one in (
            *(missed.ringing(ANNA), missed.ended("no-answer", at=20)),
            *(answered.ringing(ANNA), answered.answered(ANNA), answered.ended()),
            *(elsewhere.ringing(ANNA), elsewhere.answered(BOB), elsewhere.ended()),
        ):
            relay.put(one)
        async with reading(anna, relay) as desk:
            assert away() == [[("elsewhere", "answered-elsewhere"), ("missed", "missed")]]
            live = Call("live")
            relay.put(live.ringing(ANNA))
            relay.put(live.ended("no-answer", at=20))
            await desk.caught_up()
            assert len(away()) == 1


async def test_duplicates_and_overlaps_change_nothing(path: Path) -> None:
    call = Call("c1")
    async with office(path) as anna, stand_in(lambda: anna.now) as relay, reading(anna, relay) as desk:
        for one in (call.ringing(ANNA), call.ringing(ANNA), call.answered(ANNA), call.ringing(ANNA)):
            relay.put(one)
        await desk.caught_up()
        assert len(anna.shown()) == 1
        assert len(anna.journal()) == 2
    # Another token for the same agent begins at the oldest.
    async with office(path) as anna, stand_in(lambda: anna.now) as again:
        again.items = relay.items
        anna.ask(lambda conn: conn.execute("DELETE FROM mailbox"))
        async with reading(anna, again):
            assert len(anna.journal()) == 2
            assert anna.shown() == []
            row = anna.row("c1")
            assert row is not None
            assert (row.rings_shown, row.record.outcome) == (1, "in-progress")


async def test_what_a_relay_tells_again_after_its_power_was_cut_is_met_once(path: Path) -> None:
    first, second = Call("c1"), Call("c2", caller="+31687654321")
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        async with reading(anna, relay) as desk:
            relay.put(first.ringing(ANNA))
            relay.boot = "b00t"
            relay.put(first.answered(BOB))
            relay.put(second.ringing(ANNA))
            await desk.caught_up()
            ((cursor,),) = anna.ask(lambda conn: conn.execute("SELECT cursor FROM mailbox").fetchall())
            assert cursor == "store-a.1~b00t.3", "it is kept as it was given"
            assert len(anna.shown()) == 2
        # What was not on the relay's disk is gone, and its places hold something else.
        relay.boot = "later"
        del relay.items[2:]
        relay.put(second.ended("no-answer", at=20))
        async with reading(anna, relay):
            assert relay.polls()[0]["after"] == cursor
            assert len(anna.shown()) == 2
            assert anna.journal() == [
                ("c1", "ringing"),
                ("c1", "in-progress"),
                ("c2", "ringing"),
                ("c2", "ended"),
            ]
            row = anna.row("c2")
            assert row is not None
            assert (row.rings_shown, row.record.outcome) == (1, "missed")


async def test_what_is_no_notification_is_passed_over_and_not_met_again(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay, reading(anna, relay) as desk:
        relay.put({"call_id": "c0"})
        relay._append(anna.now, {"something": "newer"})
        relay.put(Call("c1").ringing(ANNA))
        await desk.caught_up()
        assert anna.outcome("c1") == "ringing"
    assert "rejected" in {decision for decision, _ in anna.decided()}


async def test_one_item_that_meets_a_bug_of_ours_keeps_no_other_from_the_journal(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bugs: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: bugs.append(context["exception"]))

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(settlements, "settle", broken)
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        relay.put(Call("c1").ringing(ANNA))
        relay.settle(CALLER, "bob@example.com", NOON)
        relay.put(Call("c2").ringing(ANNA))
        async with reading(anna, relay) as desk:
            assert [anna.outcome(one) for one in ("c1", "c2")] == ["ringing", "ringing"]
            assert len(anna.shown()) == 2
            assert len(bugs) == 2
            relay.put(Call("c3").ringing(ANNA))
            await desk.caught_up()
            assert anna.outcome("c3") == "ringing"
        ((cursor,),) = anna.ask(lambda conn: conn.execute("SELECT cursor FROM mailbox").fetchall())
        assert cursor == "store-a.4"


async def test_what_the_relay_deleted_is_told_as_a_gap(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        async with reading(anna, relay) as desk:
            relay.put(Call("c1").created())
            await desk.caught_up()
            assert desk.gaps() == []
        read_at = anna.now
        anna.now += 3 * HOUR
        for n in range(4):
            relay.put(Call(f"lost{n}", began=anna.now).created())
        relay.put(Call("kept", began=anna.now).ringing(ANNA, at=0))
        relay.lose(5)
        async with reading(anna, relay) as desk:
            assert desk.gaps() == [(read_at, anna.now)]
            assert anna.outcome("kept") == "ringing"
            assert len(anna.ask(mailbox.gaps)) == 1
        # It is told until the agent puts it away, and noted once.
        async with reading(anna, relay) as desk:
            assert desk.gaps() == [(read_at, anna.now)]
        anna.ask(lambda conn: mailbox.forget_gaps(conn, [1]))
        async with reading(anna, relay) as desk:
            assert desk.gaps() == []


async def test_a_gap_before_an_item_that_meets_a_bug_of_ours_is_told_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bugs: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: bugs.append(context["exception"]))

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(settlements, "settle", broken)
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        async with reading(anna, relay) as desk:
            relay.put(Call("c1").created())
            await desk.caught_up()
        read_at = anna.now
        anna.now += 3 * HOUR
        relay.put(Call("lost", began=anna.now).created())
        relay.settle(CALLER, "bob@example.com", anna.now)
        relay.put(Call("kept", began=anna.now).ringing(ANNA, at=0))
        relay.lose(2)
        async with reading(anna, relay) as desk:
            assert desk.gaps() == [(read_at, anna.now)]
            assert anna.outcome("kept") == "ringing"
            assert len(bugs) == 2
        # A bug that comes after the page has been stored does not make two gaps of one.
        anna.now += 3 * HOUR
        relay.put(Call("lost too", began=anna.now).created())
        relay.put(Call("c2", began=anna.now).ringing(ANNA, at=0))
        relay.lose(2 + 1)
        monkeypatch.setattr(anna.pipeline, "stored", broken)
        async with reading(anna, relay):
            assert len(anna.ask(mailbox.gaps)) == 2


async def test_another_store_behind_the_relay_is_a_gap_and_read_from_its_oldest(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        async with reading(anna, relay) as desk:
            relay.put(Call("c1").created())
            await desk.caught_up()
        relay.store, relay.items = "store-b", []
        relay.put(Call("c2").ringing(ANNA))
        async with reading(anna, relay) as desk:
            assert anna.outcome("c2") == "ringing"
            assert len(desk.gaps()) == 1


async def test_a_relay_restored_from_a_backup_gives_a_gap_that_runs_forwards(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        async with reading(anna, relay) as desk:
            relay.put(Call("c1").created())
            await desk.caught_up()
            read_at = anna.now
        relay.store = "store-b"
        anna.now += 2 * MINUTE
        relay.put(Call("c2").ringing(ANNA))
        anna.now += MINUTE
        async with reading(anna, relay) as desk:
            ((since, until),) = desk.gaps()
            assert since == read_at and until > since


async def test_a_colleague_who_calls_back_settles_the_missed_call(path: Path) -> None:
    call = Call("c1")
    async with office(path) as anna, stand_in(lambda: anna.now) as relay, reading(anna, relay) as desk:
        anna.now = NOON + MINUTE
        relay.put(call.ringing(ANNA))
        relay.put(call.ended("no-answer", at=9))
        await desk.caught_up()
        assert [event.count for event in anna.events if isinstance(event, MissedOpen)][-1] == 1
        relay.settle(CALLER, "bob@example.com", NOON + 30 * SECOND, how="talked")
        await desk.caught_up()
        ((changed),) = desk.settled()
        assert changed.entry.handled
        assert changed.entry.settled is not None
        assert changed.entry.settled.by.emails == ("bob@example.com",)
        assert (changed.entry.settled.at, changed.entry.settled.talked) == (NOON + 30 * SECOND, True)
        assert [event.count for event in anna.events if isinstance(event, MissedOpen)][-1] == 0
        row = anna.row("c1")
        assert row is not None
        assert row.settled == changed.entry.settled


async def test_a_settlement_leaves_other_callers_and_later_calls_open(path: Path) -> None:
    async with office(path, now=NOON + HOUR) as anna, stand_in(lambda: anna.now) as relay, reading(anna, relay) as desk:
        for name, caller, began in (("other", "+31687654321", NOON), ("later", CALLER, NOON + 10 * MINUTE)):
            call = Call(name, caller=caller, began=began)
            relay.put(call.ringing(ANNA))
            relay.put(call.ended("no-answer", at=9))
        relay.settle(CALLER, "bob@example.com", NOON + 5 * MINUTE)
        relay.settle("anonymous", "bob@example.com", NOON + HOUR)
        await desk.caught_up()
        assert desk.settled() == []
        rows = [anna.row("other"), anna.row("later")]
        assert [row is not None and row.handled for row in rows] == [False, False]


async def test_a_colleague_who_marks_an_earlier_call_late_leaves_a_later_one_open(path: Path) -> None:
    async with office(path, now=NOON + HOUR) as anna, stand_in(lambda: anna.now) as relay, reading(anna, relay) as desk:
        for name, began in (("first", NOON), ("later", NOON + 30 * MINUTE)):
            call = Call(name, began=began)
            relay.put(call.ringing(ANNA))
            relay.put(call.ended("no-answer", at=9))
        relay.settle(CALLER, "bob@example.com", NOON + 50 * MINUTE, how="handled", call_ids=["first"])
        await desk.caught_up()
        rows = [anna.row("first"), anna.row("later")]
        assert [row is not None and row.handled for row in rows] == [True, False]


async def test_storage_that_fails_shows_the_card_and_stores_everything_once_it_can(path: Path) -> None:
    calls = [Call(f"c{n}") for n in range(3)]
    async with office(path) as anna, stand_in(lambda: anna.now) as relay, reading(anna, relay) as desk:
        database = anna.vault.database
        assert database is not None
        anna.vault.database = None
        anna.vault._trouble = "The disk is full."
        for call in calls:
            relay.put(call.ringing(ANNA))
        while len(anna.shown()) < 3:
            await asyncio.sleep(0.005)
        relay.put(calls[0].ended("no-answer", at=5))
        assert anna.journal() == []
        anna.vault.database = database
        anna.vault._trouble = ""
        while len(anna.journal()) < 4:
            await asyncio.sleep(0.02)
        await desk.caught_up()
        assert [anna.outcome(call.call_id) for call in calls] == ["missed", "ringing", "ringing"]
        assert len(anna.shown()) == 3
        row = anna.row("c1")
        assert row is not None
        assert row.rings_shown == 1


async def test_popups_at_rest_rest_for_the_relay_too(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay, reading(anna, relay) as desk:
        anna.rules = CardRules(held="no popup: popups are paused")
        relay.put(Call("c1").ringing(ANNA))
        await desk.caught_up()
        assert anna.shown() == []


async def test_five_thousand_that_waited_come_in_few_transactions(path: Path) -> None:
    async with office(path, now=NOON + 2 * HOUR) as anna, stand_in(lambda: anna.now) as relay:
        relay.page_size = 500
        for n in range(1250):
            call = Call(f"c{n}", began=NOON + n * SECOND, caller=f"+3161{n:07}")
            for one in (call.created(), call.ringing(ANNA, BOB), call.answered(BOB if n % 2 else ANNA), call.ended()):
                relay.put(one, received_at=NOON + n * SECOND)
        written: list[int] = []
        database = anna.vault.database
        assert database is not None
        run = database.run

        async def counted(operation):  # type: ignore[no-untyped-def]
            written.append(1)
            return await run(operation)

        database.run = counted  # type: ignore[method-assign]
        async with reading(anna, relay):
            assert anna.ask(lambda conn: conn.execute("SELECT count(*) FROM calls").fetchone()) == (1250,)
            assert anna.ask(lambda conn: conn.execute("SELECT count(*) FROM journal").fetchone()) == (5000,)
            assert anna.shown() == []
            assert len(written) < 30
        assert TOKEN not in str(anna.events)
