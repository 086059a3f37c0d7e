"""Data taken away for good while the engine runs: on a command's wish, after a crash, by age."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest

from callpop.calls.record import Outcome
from callpop.engine.clearing import Clearing
from callpop.events import EntryChanged, RowsChanged, RowsRemoved
from callpop.http.receipt import Receipt
from callpop.intake.callers import Callers
from callpop.intake.telling import FEW
from callpop.settings.profile import Profile
from callpop.storage import call_log, in_time, remains, tidying, wishes
from tests.unit.intake.office import ANNA, CALLER, DAY, MINUTE, NOON, Call, Office, office

OTHER = "+31687654321"


def run(work: Coroutine[Any, Any, None]) -> None:
    asyncio.run(work)


def clearing_of(anna: Office, *, mask_days: int = 0) -> Clearing:
    callers = Callers(
        vault=anna.vault,
        secret=lambda _: None,
        deliver=anna.events.append,
        report=lambda error, where: anna.bugs.append((error, where)),
        clock=lambda: anna.now,
    )
    return Clearing(
        profile=Profile.locate(anna.path.parent, {}),
        vault=anna.vault,
        pipeline=anna.pipeline,
        announcer=anna.announcer,
        callers=callers,
        mask_days=lambda: mask_days,
        deliver=anna.events.append,
        clock=lambda: anna.now,
    )


async def play(anna: Office) -> None:
    for call_id, number in (("hers", CALLER), ("other", OTHER)):
        call = Call(call_id, caller=number, began=NOON)
        await anna.play(call.ringing(ANNA), call.ended("no-answer"))


def test_what_a_command_wishes_is_done_by_the_running_app(tmp_path: Path) -> None:
    async def test() -> None:
        async with office(tmp_path / "callpop.sqlite3") as anna:
            await play(anna)

            def ask(conn: sqlite3.Connection) -> None:
                wishes.wish(conn, CALLER)
                conn.commit()

            anna.ask(ask)
            await clearing_of(anna).turn()
            assert anna.row("hers") is None and anna.row("other") is not None
            assert RowsRemoved(("hers",), wiped=True) in anna.events
            assert anna.ask(wishes.wishes) == () and not anna.ask(remains.is_due)
            # Closing would fold the write-ahead log into the file: nothing may be left before that.
            assert not any(b"612345678" in file.read_bytes() for file in tmp_path.iterdir())

    run(test())


def test_what_a_crash_left_behind_is_cleared_later(tmp_path: Path) -> None:
    async def test() -> None:
        async with office(tmp_path / "callpop.sqlite3") as anna:
            await play(anna)
            await anna.vault.run(remains.note_due)
            await clearing_of(anna).turn()
            assert not anna.ask(remains.is_due)
            assert anna.row("hers") is not None

    run(test())


def test_a_call_that_is_wiped_while_it_goes_on_does_not_come_back(tmp_path: Path) -> None:
    async def test() -> None:
        async with office(tmp_path / "callpop.sqlite3") as anna:
            call = Call("hers", began=NOON)
            await anna.play(call.ringing(ANNA), call.answered(ANNA))
            await clearing_of(anna).wipe(CALLER)
            assert await anna.post(call.ended()) is Receipt.ACCEPTED
            await anna.housekeeping.turn()
            assert anna.row("hers") is None and anna.journal() == []
            assert anna.bugs == []

    run(test())


def test_a_call_of_somebody_else_that_is_frozen_while_it_goes_on_is_not_spoilt_by_its_end(tmp_path: Path) -> None:
    async def test() -> None:
        async with office(tmp_path / "callpop.sqlite3") as anna:
            call = Call("other", caller=OTHER, dialled=CALLER, began=NOON)
            await anna.play(call.ringing(ANNA), call.answered(ANNA))
            await clearing_of(anna).wipe(CALLER)
            frozen = anna.row("other")
            assert frozen is not None and frozen.record.remote.number == OTHER
            # It waits for nothing: no reminder is held back for a call that is over.
            assert frozen.record.outcome is Outcome.UNKNOWN and frozen.record.answered_at is not None
            assert await anna.post(call.ended("no-answer")) is Receipt.ACCEPTED
            await anna.housekeeping.turn()
            assert anna.row("other") == frozen and anna.journal() == []
            assert anna.bugs == []

    run(test())


@pytest.mark.parametrize("days", [30, 0])
def test_numbers_are_masked_by_age_and_masked_rows_are_frozen(tmp_path: Path, days: int) -> None:
    async def test() -> None:
        async with office(tmp_path / "callpop.sqlite3") as anna:
            await play(anna)
            anna.note("hers", "wants a quote")
            clearing = clearing_of(anna, mask_days=days)
            anna.now = NOON + 31 * DAY
            await clearing.turn()
            row = anna.row("hers")
            assert row is not None and row.masked is bool(days)
            if not days:
                return
            assert (row.record.remote.number, row.note, row.name) == ("+31xxxxxxx78", "wants a quote", "")
            assert anna.ask(lambda conn: call_log.page(conn, search="12345678")) == []
            assert anna.journal() == []
            assert [event.entry.masked for event in anna.events if isinstance(event, EntryChanged)] == [True, True]
            assert not [event for event in anna.events if isinstance(event, RowsChanged)]
            # A late notification changes nothing, and does not stay.
            late = Call("hers", began=NOON + MINUTE)
            await anna.post(late.answered(ANNA))
            assert anna.row("hers") == row
            anna.now += 2 * DAY
            await clearing.turn()
            assert anna.journal() == []

    run(test())


@pytest.mark.parametrize("how", ["deleted", "masked"])
def test_what_grew_old_is_in_no_byte_of_any_file(tmp_path: Path, how: str) -> None:
    secrets = (b"612345678", b"12345678", b"Zwolfkampfer", b"zwo", b"quixotic")

    def holding() -> set[str]:
        held = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
        return {name for name, all_ in held.items() if any(secret in all_ for secret in secrets)}

    def rename(conn: sqlite3.Connection) -> None:
        # Some builds of SQLite overwrite what is deleted; those of most systems do not.
        conn.execute("PRAGMA secure_delete = OFF")
        call_log.rename(conn, "hers", "Zwolfkampfer")
        if how == "deleted":
            call_log.set_note(conn, "hers", "quixotic", NOON)

    async def test() -> None:
        async with office(tmp_path / "callpop.sqlite3") as anna:
            await play(anna)
            await anna.vault.run(rename)
            clearing = clearing_of(anna, mask_days=30 if how == "masked" else 0)
            old, young = (tmp_path / f"callpop.sqlite3.backup-{name}-v1" for name in ("old", "young"))
            for copy, age in ((old, 32 * DAY), (young, 30 * DAY + MINUTE)):
                copy.write_bytes(b"x" + CALLER.encode())
                os.utime(copy, ns=((NOON + 61 * DAY - age) * 1000,) * 2)
            anna.now = NOON + 31 * DAY
            anna.retention_days = 30 if how == "deleted" else 0
            await anna.housekeeping.turn()
            await clearing.turn()
            # A copy that is not a day old yet stays until it is.
            assert holding() == {young.name}
            anna.now += DAY
            await clearing.turn()
            assert holding() == set() and not young.exists()
            row = anna.row("hers")
            assert (row is None) if how == "deleted" else (row is not None and row.masked)
            assert not anna.vault.to_tidy(anna.now + 9 * DAY)

    run(test())


def test_what_old_calls_left_is_cleared_once_a_day(tmp_path: Path) -> None:
    async def test() -> None:
        async with office(tmp_path / "callpop.sqlite3") as anna:
            await anna.vault.run(tidying.note_due)
            clearing = clearing_of(anna)
            await clearing.turn()
            await anna.vault.run(tidying.note_due)
            assert not anna.vault.to_tidy(anna.now + DAY - 1)
            assert anna.vault.to_tidy(anna.now + DAY)
            # Killed half-way: it is not forgotten.
            await anna.vault.run(lambda conn: tidying.begin(conn, anna.now))
            assert anna.vault.to_tidy(anna.now + DAY)

    run(test())


def test_what_is_younger_or_internal_is_not_masked(tmp_path: Path) -> None:
    async def test() -> None:
        async with office(tmp_path / "callpop.sqlite3") as anna:
            await play(anna)
            inside = Call("inside", caller="bob", began=NOON)
            await anna.play(inside.ringing(ANNA), inside.ended("no-answer"))
            young = Call("young", caller=CALLER, began=NOON + 20 * DAY)
            await anna.play(young.ringing(ANNA), young.ended("no-answer"))
            anna.now = NOON + 31 * DAY
            assert await clearing_of(anna, mask_days=30).mask(anna.now - 30 * DAY) == 2
            masked = {call_id: row.masked for call_id in ("hers", "inside", "young") if (row := anna.row(call_id))}
            assert masked == {"hers": True, "inside": False, "young": False}

    run(test())


def test_a_clock_far_ahead_masks_no_number_until_a_call_tells_the_time(tmp_path: Path) -> None:
    async def test() -> None:
        async with office(tmp_path / "callpop.sqlite3") as anna:
            await play(anna)
        async with office(tmp_path / "callpop.sqlite3", now=NOON + 800 * DAY) as anna:
            clearing = clearing_of(anna, mask_days=30)
            clearing.mask_soon()
            await clearing.turn()
            await anna.post(Call("new", began=NOON + 20 * DAY).ringing(ANNA))
            clearing.mask_soon()
            await clearing.turn()
            assert (row := anna.row("hers")) is not None and not row.masked
            await anna.vault.run(tidying.note_due)
            await clearing.turn()
        async with office(tmp_path / "callpop.sqlite3", now=NOON + 31 * DAY) as anna:
            clearing = clearing_of(anna, mask_days=30)
            clearing.mask_soon()
            await clearing.turn()
            assert (row := anna.row("hers")) is not None and row.masked

    run(test())


def test_many_masked_rows_are_told_in_one_word_and_none_is_read_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def test() -> None:
        async with office(tmp_path / "callpop.sqlite3") as anna:
            for number in range(FEW + 5):
                call = Call(f"c{number}", caller=OTHER, began=NOON + number)
                await anna.play(call.ringing(ANNA), call.ended("no-answer"))
            anna.events.clear()
            monkeypatch.setattr(anna.vault, "stored", lambda _: pytest.fail("each row was read"))
            monkeypatch.setattr(in_time, "LONGEST", 0.0)
            anna.now = NOON + 31 * DAY
            assert await clearing_of(anna, mask_days=30).mask(anna.now - 30 * DAY) == FEW + 5
            assert anna.events == [RowsChanged(frozenset(f"c{number}" for number in range(FEW + 5)))]

    run(test())


def test_a_wiped_line_is_told_in_one_word_of_all_calls_that_came_in_on_it(tmp_path: Path) -> None:
    async def test() -> None:
        async with office(tmp_path / "callpop.sqlite3") as anna:
            for number in range(FEW + 5):
                call = Call(f"c{number}", caller=OTHER, dialled=CALLER, began=NOON + number)
                await anna.play(call.ringing(ANNA), call.ended("no-answer"))
            hers = Call("hers", caller=CALLER, began=NOON)
            await anna.play(hers.ringing(ANNA), hers.ended("no-answer"))
            anna.events.clear()
            await clearing_of(anna).wipe(CALLER)
            told = [event for event in anna.events if isinstance(event, RowsChanged | RowsRemoved | EntryChanged)]
            changed = frozenset(f"c{number}" for number in range(FEW + 5))
            assert told == [RowsRemoved(("hers",), wiped=True), RowsChanged(changed)]

    run(test())
