"""What time and changed rules ask for: rows that lag, calls without an end, files that grow."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from pathlib import Path

import pytest

from callpop.__main__ import main
from callpop.calls.agent import Agent
from callpop.calls.desk import Limits
from callpop.events import CallEvent, MissedOpen, RowsChanged, RowsRemoved
from callpop.housekeeping import FOLD_VERSION
from callpop.storage import decisions, journal, meta
from callpop.store_faults import StorageUnavailable
from tests.unit.intake.office import ANNA, BOB, CAROL, DAY, HOUR, LINE, MINUTE, NOON, Call, Office, locked, office

pytestmark = pytest.mark.asyncio
ANNA_AND_BOB = ("anna@example.com", "bob@example.com")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "callpop.sqlite3"


async def finished(anna: Office, *who: str) -> None:
    """One finished call for each: c-anna, c-bob, …"""
    for each in who:
        call = Call(f"c-{each}")
        await anna.play(call.ringing(each), call.answered(each), call.ended())


async def test_rows_that_lag_after_a_crash_are_made_at_the_next_start(path: Path) -> None:
    async with office(path) as anna:
        await finished(anna, ANNA, BOB)
        await anna.housekeeping.turn()
        await anna.vault.run(journal.mark_unfolded)
        await anna.vault.run(lambda conn: conn.execute("DELETE FROM calls").rowcount)
    async with office(path) as anna:
        await anna.housekeeping.turn()
        assert anna.outcome("c-anna") == "answered"
        assert anna.row("c-bob") is None
        assert anna.ask(journal.unfolded) == []
        assert anna.shown() == []


async def test_a_new_address_brings_the_calls_that_the_journal_still_has(path: Path) -> None:
    async with office(path) as anna:
        await finished(anna, ANNA, BOB, CAROL)
        await anna.housekeeping.turn()
        anna.pipeline.follow(Agent.of(emails=ANNA_AND_BOB), Limits())
        anna.events.clear()
        await anna.housekeeping.turn()
        assert anna.outcome("c-bob") == "answered"
        assert anna.outcome("c-anna") == "answered"
        assert anna.row("c-carol") is None
        assert {event.entry.record.call_id for event in anna.calls()} == {"c-anna", "c-bob"}
        assert anna.steps() == []


async def test_an_address_that_went_away_takes_its_rows_along_but_none_with_a_note(path: Path) -> None:
    async with office(path, emails=ANNA_AND_BOB) as anna:
        await finished(anna, ANNA, BOB)
        noted = Call("noted")
        await anna.play(noted.ringing(BOB), noted.answered(BOB), noted.ended())
        await anna.housekeeping.turn()
    anna.note("noted", "call back on Friday")
    async with office(path) as anna:
        await anna.housekeeping.turn()
        assert anna.row("c-bob") is None
        assert anna.outcome("c-anna") == "answered"
        assert anna.row("noted") is not None
        assert [event.call_ids for event in anna.events if isinstance(event, RowsRemoved)] == [("c-bob",)]


async def test_a_ring_that_is_on_the_screen_when_the_addresses_change_stays_one_ring(path: Path) -> None:
    async with office(path) as anna:
        call = Call("c1")
        await anna.play(call.ringing(ANNA))
        await anna.housekeeping.turn()
        anna.pipeline.follow(Agent.of(emails=ANNA_AND_BOB), Limits())
        await anna.housekeeping.turn()
        await anna.play(call.ringing(ANNA, BOB, at=3), call.answered(ANNA))
        assert len(anna.shown()) == 1
        assert anna.steps()[-1] == "updated in-call"


async def test_a_ring_that_is_nobodys_of_mine_any_more_leaves_the_screen(path: Path) -> None:
    async with office(path, emails=ANNA_AND_BOB) as anna:
        await anna.play(Call("c1").ringing(BOB))
        await anna.housekeeping.turn()
        anna.pipeline.follow(Agent.of(emails=("anna@example.com",)), Limits())
        await anna.housekeeping.turn()
        assert anna.steps() == ["shown ringing", "closed gone"]
        assert anna.row("c1") is None


async def test_better_rules_look_at_all_calls_again_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with office(path) as anna:
        await finished(anna, ANNA)
        await anna.housekeeping.turn()
        await anna.vault.run(lambda conn: conn.execute("UPDATE calls SET outcome = 'failed'").rowcount)
    monkeypatch.setattr("callpop.housekeeping.FOLD_VERSION", FOLD_VERSION + "+")
    async with office(path) as anna:
        await anna.housekeeping.turn()
        assert anna.ask(lambda conn: conn.execute("SELECT outcome FROM calls").fetchall()) == [("answered",)]
        anna.events.clear()
        await anna.housekeeping.turn()
        assert anna.events == []


async def test_a_row_of_an_earlier_version_gets_the_line_that_a_caller_without_a_number_had_dialled(path: Path) -> None:
    async with office(path) as anna:
        call = Call("c1", caller="anonymous")
        told = [call.ringing(BOB), call.answered(BOB), call.passed(BOB, ANNA), call.answered(ANNA, 35), call.ended()]
        for one in told:
            one["caller"] = {"number": None, "name": None}
        await anna.play(*told)
        await anna.housekeeping.turn()
        row = anna.row("c1")
        assert row is not None and row.record.dialled == LINE

        def as_version_1_left_it(conn: sqlite3.Connection) -> None:
            conn.execute("UPDATE calls SET record = json_set(record, '$.dialled', '201'), line_key = '201'")
            meta.put(conn, "folded-for", f"1 {anna.pipeline.desk.agent.fingerprint}")

        await anna.vault.run(as_version_1_left_it)
    async with office(path) as anna:
        await anna.housekeeping.turn()
        row = anna.row("c1")
        assert row is not None and (row.record.dialled, row.line_key) == (LINE, LINE)


async def test_cards_that_have_left_are_not_painted_anew(path: Path) -> None:
    async with office(path) as anna:
        await finished(anna, ANNA)
        await anna.housekeeping.turn()
        anna.events.clear()
        # What the card said would now be another: the caller has become a colleague.
        colleague = Agent.of(emails=("anna@example.com",), colleagues=("+31612345678",))
        anna.pipeline.follow(colleague, Limits())
        await anna.housekeeping.turn()
        row = anna.row("c-anna")
        assert row is not None
        assert row.record.internal
        assert row.steps == ("shown", "updated", "closed")
        assert anna.steps() == []
        assert anna.pipeline.desk.cards(["c-anna"])[0].steps == row.steps


async def test_a_call_whose_end_never_came_is_given_up_also_after_a_restart(path: Path) -> None:
    async with office(path) as anna:
        await anna.play(Call("rang").ringing(ANNA))
    async with office(path, now=NOON + 4 * MINUTE) as anna:
        await anna.housekeeping.turn()
        assert anna.outcome("rang") == "unknown"
        assert anna.steps() == ["closed gone"]
        # Its end comes after all.
        await anna.play(Call("rang").ended("no-answer", at=300))
        assert anna.outcome("rang") == "missed"


async def test_a_call_that_goes_on_over_a_restart_is_given_up_when_its_time_is_up(path: Path) -> None:
    async with office(path) as anna:
        call = Call("long")
        await anna.play(call.ringing(ANNA), call.answered(ANNA))
    async with office(path, now=NOON + 5 * HOUR) as anna:
        await anna.housekeeping.turn()
        assert anna.outcome("long") == "in-progress"
        assert anna.steps() == []
        anna.now = NOON + 7 * HOUR
        await anna.housekeeping.turn()
        assert anna.outcome("long") == "unknown"
        assert anna.steps() == ["closed ended"]
        row = anna.row("long")
        assert row is not None
        assert row.record.answered_at is not None


async def test_a_changed_limit_holds_for_calls_that_go_on(path: Path) -> None:
    async with office(path) as anna:
        await anna.play(Call("c1").ringing(ANNA))
        await anna.housekeeping.turn()
        anna.pipeline.follow(anna.pipeline.desk.agent, Limits(ringing=10 * MINUTE))
        anna.now = NOON + 5 * MINUTE
        await anna.housekeeping.turn()
        assert anna.outcome("c1") == "ringing"
        anna.now = NOON + 11 * MINUTE
        await anna.housekeeping.turn()
        assert anna.outcome("c1") == "unknown"
        assert anna.steps() == ["shown ringing", "closed gone"]


async def test_time_is_freed_of_a_clock_that_is_wrong(path: Path) -> None:
    async with office(path, now=NOON + HOUR) as anna:
        # This computer's clock is an hour ahead.
        await anna.post(Call("c1", began=NOON).ringing(ANNA))
        await anna.housekeeping.turn()
        assert anna.outcome("c1") == "ringing"
        assert len(anna.shown()) == 1


async def test_calls_of_others_leave_after_a_day_and_own_ones_stay(path: Path) -> None:
    async with office(path) as anna:
        await finished(anna, ANNA, BOB)
        await anna.post(Call("c-bob").ended())
        anna.now = NOON + 23 * HOUR
        await anna.housekeeping.turn()
        assert len(anna.journal()) == 6
        anna.now = NOON + 25 * HOUR
        await anna.housekeeping.turn()
        assert {call_id for call_id, _ in anna.journal()} == {"c-anna"}
        assert anna.outcome("c-anna") == "answered"
        assert "duplicate" not in {one.decision for one in anna.ask(decisions.recent)}


async def test_old_calls_go_when_their_time_is_up_and_the_desktop_is_told(path: Path) -> None:
    async with office(path) as anna:
        anna.retention_days = 30
        await finished(anna, ANNA)
        missed = Call("missed")
        await anna.play(missed.ringing(ANNA), missed.ended("no-answer"))
        await anna.housekeeping.turn()
        anna.now = NOON + 31 * DAY
        await anna.housekeeping.turn()
        assert anna.journal() == []
        (removed,) = [event for event in anna.events if isinstance(event, RowsRemoved)]
        assert set(removed.call_ids) == {"c-anna", "missed"}
        assert [event.count for event in anna.events if isinstance(event, MissedOpen)] == [0, 1, 0]


async def test_many_old_calls_go_in_small_transactions_over_several_turns(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("callpop.housekeeping._SLICE", 1)
    monkeypatch.setattr("callpop.housekeeping._SLICES_A_TURN", 2)
    async with office(path) as anna:
        anna.retention_days = 30
        for number in range(5):
            call = Call(f"c{number}", began=NOON + number * MINUTE)
            await anna.play(call.ringing(ANNA), call.answered(ANNA), call.ended())
        anna.now = NOON + 31 * DAY
        left = []
        for _ in range(3):
            await anna.housekeeping.turn()
            left.append(anna.ask(lambda conn: conn.execute("SELECT count(*) FROM calls").fetchone()[0]))
        assert left == [3, 1, 0]
        removed = [event.call_ids for event in anna.events if isinstance(event, RowsRemoved)]
        # One word a turn, not one a transaction.
        assert removed == [("c0", "c1"), ("c2", "c3"), ("c4",)]


async def test_the_writer_looks_through_no_whole_table_for_what_is_old(path: Path) -> None:
    def plans(conn: sqlite3.Connection) -> list[str]:
        asked = [sql for sql in said if sql.startswith(("SELECT", "DELETE"))]
        return [row[3] for sql in asked for row in conn.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()]

    async with office(path) as anna:
        await finished(anna, ANNA, BOB)
        await anna.post(Call("c-bob").ended())
        await anna.housekeeping.turn()
        anna.note("never a row", "old")
        anna.retention_days = 30
        anna.now = NOON + 31 * DAY
        said: list[str] = []
        await anna.vault.run(lambda conn: conn.set_trace_callback(lambda sql: said.append(sql.strip())))
        await anna.housekeeping.turn()
        assert anna.journal() == [] and anna.ask(decisions.recent) == []
        assert anna.ask(lambda conn: conn.execute("SELECT count(*) FROM notes").fetchone()) == (0,)
        assert not [plan for plan in anna.ask(plans) if re.match("SCAN (journal|decisions|notes|calls)", plan)]


async def test_a_start_with_a_clock_far_ahead_deletes_nothing_until_a_call_tells_the_time(path: Path) -> None:
    async with office(path) as anna:
        anna.retention_days = 30
        await finished(anna, ANNA, BOB)
        await anna.housekeeping.turn()
    async with office(path, now=NOON + 800 * DAY) as anna:
        anna.retention_days = 30
        for hours in (0, 1, 30):
            anna.now = NOON + 800 * DAY + hours * HOUR
            anna.housekeeping.purge_soon()
            await anna.housekeeping.turn()
        assert anna.outcome("c-anna") == "answered"
        assert {call_id for call_id, _ in anna.journal()} == {"c-anna", "c-bob"}
        # Two days later by the platform's clock: what is old by that goes, the call stays.
        await anna.post(Call("new", began=NOON + 2 * DAY).ringing(ANNA))
        anna.housekeeping.purge_soon()
        await anna.housekeeping.turn()
        assert anna.outcome("c-anna") == "answered"
        await anna.post(Call("newer", began=NOON + 31 * DAY).ringing(ANNA))
    async with office(path, now=NOON + 31 * DAY) as anna:
        anna.retention_days = 30
        anna.housekeeping.purge_soon()
        await anna.housekeeping.turn()
        assert anna.row("c-anna") is None and anna.row("newer") is not None


async def test_what_is_old_goes_once_an_hour(path: Path) -> None:
    async with office(path) as anna:
        await anna.housekeeping.turn()
        anna.now = NOON + 2 * DAY
        await anna.housekeeping.turn()
        await anna.play(Call("c1", began=NOON).created())
        anna.now = NOON + 2 * DAY + 30 * MINUTE
        await anna.housekeeping.turn()
        assert len(anna.journal()) == 1
        anna.now = NOON + 2 * DAY + 61 * MINUTE
        await anna.housekeeping.turn()
        assert anna.journal() == []


async def test_missed_calls_are_told_at_the_start(path: Path) -> None:
    async with office(path) as anna:
        call = Call("c1")
        await anna.play(call.ringing(ANNA), call.ended("no-answer"))
    async with office(path) as anna:
        await anna.housekeeping.turn()
        assert anna.events == [MissedOpen(1)]
        await anna.housekeeping.turn()
        assert anna.events == [MissedOpen(1)]


async def test_a_call_that_cannot_be_folded_is_told_once_and_holds_up_no_other(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Office(path)
    await made.vault.open()
    await finished(made, ANNA, BOB)
    await made.vault.run(journal.mark_unfolded)
    await made.vault.run(lambda conn: conn.execute("DELETE FROM calls").rowcount)
    from callpop.calls import desk

    fold = desk.fold

    def fail_for_bob(ordered: object, agent: Agent) -> object:
        if "c-bob" in repr(ordered):
            raise ZeroDivisionError
        return fold(ordered, agent)  # type: ignore[arg-type]

    monkeypatch.setattr(desk, "fold", fail_for_bob)
    await made.housekeeping.turn()
    await made.housekeeping.turn()
    assert [type(error) for error, _ in made.bugs] == [ZeroDivisionError]
    assert made.outcome("c-anna") == "answered"
    made.vault.close()


@pytest.mark.logs_warnings
async def test_it_says_by_itself_that_the_file_can_be_written_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("callpop.storage.connections.BUSY_SECONDS", 0.02)
    async with office(path) as anna:
        await anna.housekeeping.turn()
        with locked(path), pytest.raises(StorageUnavailable):
            await anna.vault.run(lambda conn: meta.put(conn, "a", "b"))
        assert "Another program" in anna.troubles()[0]
        await anna.housekeeping.turn()
        assert anna.troubles()[1:] == [""]


async def test_others_are_folded_again_without_a_word_to_the_desktop(path: Path) -> None:
    async with office(path) as anna:
        await finished(anna, BOB, CAROL)
        await anna.vault.run(journal.mark_unfolded)
        await anna.housekeeping.turn()
        assert [event for event in anna.events if isinstance(event, CallEvent | RowsRemoved)] == []
        assert anna.ask(journal.unfolded) == []


async def test_a_link_that_is_undone_gives_each_side_its_row_again(path: Path) -> None:
    call = Call("c1")
    consultation = Call("c2", caller=BOB, dialled="201")
    async with office(path) as anna:
        await anna.play(call.ringing(ANNA, BOB), call.answered(BOB))
        await anna.play(consultation.ringing(ANNA, at=10), call.passed(BOB, ANNA, at=20))
        assert anna.row("c1") == anna.row("c2")
        # A second consultation: nobody can say which of the two was passed on.
        await anna.play(Call("c3", caller=BOB, dialled="201").ringing(ANNA, at=12))
        for call_id in ("c1", "c2", "c3"):
            row = anna.row(call_id)
            assert row is not None
            assert row.record.call_ids == (call_id,)


def told_anew(anna: Office) -> int:
    """How often whoever shows rows was told to read them anew, since this was last asked."""
    told = sum(isinstance(event, RowsChanged) for event in anna.events)
    anna.events.clear()
    return told


async def command(path: Path, *words: str) -> int:
    """``callpop log`` on the same profile, while the app runs."""
    return await asyncio.to_thread(main, ["log", "--profile", str(path.parent), *words])


async def test_what_a_command_imports_or_masks_beside_the_app_is_told_at_the_next_turn(path: Path) -> None:
    exported = path.parent / "exported.jsonl"
    async with office(path) as anna:
        await finished(anna, ANNA)
        assert await command(path, "--export", str(exported)) == 0
        await anna.vault.run(lambda conn: conn.execute("DELETE FROM calls").rowcount)
        await anna.housekeeping.turn()
        assert told_anew(anna) == 0, "what the app itself did is told otherwise"
        assert await command(path, "--import", str(exported)) == 0
        await anna.housekeeping.turn()
        assert anna.outcome("c-anna") == "answered"
        assert told_anew(anna) == 1
        assert await command(path, "--import", str(exported)) == 0
        await anna.housekeeping.turn()
        assert told_anew(anna) == 0, "nothing has come in that was not there"
        assert await command(path, "--mask", "0", "--yes") == 0
        await anna.housekeeping.turn()
        assert told_anew(anna) == 1
        assert await command(path, "--mask", "0", "--yes") == 0
        await anna.housekeeping.turn()
        assert told_anew(anna) == 0
    async with office(path) as anna:
        await anna.housekeeping.turn()
        assert told_anew(anna) == 0, "a start reads all there is anyway"


async def test_a_number_that_a_command_wipes_because_the_app_seemed_gone_is_told_too(path: Path) -> None:
    async with office(path) as anna:
        await finished(anna, ANNA)
        await anna.housekeeping.turn()
        told_anew(anna)
        assert not (path.parent / "run.json").exists()
        assert await command(path, "--wipe-number", "0612345678", "--yes") == 0
        await anna.housekeeping.turn()
        assert anna.row("c-anna") is None
        assert told_anew(anna) == 1
