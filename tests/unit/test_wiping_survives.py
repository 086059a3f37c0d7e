"""A wipe that the agent agreed to is carried out whatever ends the app, and nothing of what was wiped comes back."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from callpop.__main__ import main
from callpop.engine.clearing import Clearing
from callpop.events import WhileAway
from callpop.http.receipt import Receipt
from callpop.intake.callers import Callers
from callpop.intake.mail import Mail
from callpop.intake.relay_pages import Item, Page
from callpop.settings.profile import Profile
from callpop.storage import confirmed, connections, in_time, mailbox, refused, remains, traces, wipe, wishes
from callpop.storage.connections import connect_reader, connect_writer
from callpop.storage.leftovers import Leftovers
from callpop.store_faults import StorageUnavailable
from tests.unit.intake.office import ANNA, BOB, CALLER, DAY, MINUTE, NOON, Call, Office, locked, office

OTHER = "+31687654321"
NAME = "Zwolfkampfer"
SECRETS = (b"612345678", b"12345678", NAME.encode(), NAME.lower().encode())

CHILD = """
import sys, time
from pathlib import Path
from callpop.engine import Engine
from callpop.settings.profile import Profile
from callpop.settings.schema import ListenerSettings, Settings
from callpop.settings.secrets import Secrets

profile = Profile.locate(Path(sys.argv[1]), {})
engine = Engine(
    profile=profile, settings=Settings(listener=ListenerSettings(port=0)),
    secrets=Secrets(profile, {"CALLPOP_LISTENER_SECRET": "s3cret"}), deliver=lambda event: None,
    hide=lambda secret: None, report=lambda error, where: print(error, where, file=sys.stderr),
)
engine.start()
while not engine.listener_url():
    time.sleep(0.01)
print(*engine.data.begin_wipe(sys.argv[2]).result(), flush=True)
time.sleep(600)
"""


def run(work: Coroutine[Any, Any, None]) -> None:
    asyncio.run(work)


def clearing_of(anna: Office) -> Clearing:
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
        mask_days=lambda: 0,
        deliver=anna.events.append,
        clock=lambda: anna.now,
    )


async def play(anna: Office, calls: int = 1) -> None:
    for number in range(calls):
        for call_id, caller in ((f"hers-{number}", CALLER), (f"other-{number}", OTHER)):
            call = Call(call_id, caller=caller, began=NOON + number * 60 * 1_000_000)
            await anna.play(call.ringing(ANNA), call.ended("no-answer"))


def naming(folder: Path) -> list[str]:
    """The files that hold the number, or its owner's name."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return sorted(file.name for file in files if any(secret in file.read_bytes() for secret in SECRETS))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "callpop.sqlite3"


def test_an_app_that_is_killed_while_the_wipe_can_be_undone_wipes_at_its_next_start(path: Path) -> None:
    async def before() -> None:
        async with office(path) as anna:
            await play(anna)

    async def after() -> None:
        async with office(path) as anna:
            assert anna.row("hers-0") is not None
            await clearing_of(anna).turn()
            assert anna.row("hers-0") is None and anna.row("other-0") is not None
            assert naming(path.parent) == []

    run(before())
    command = [sys.executable, "-c", CHILD, str(path.parent), CALLER]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as child:
        assert child.stdout is not None
        assert child.stdout.readline().split() == ["hers-0"]
        child.kill()
    run(after())


def test_while_it_can_be_undone_nothing_is_wiped_and_undone_it_is_forgotten(path: Path) -> None:
    async def test() -> None:
        async with office(path) as anna:
            await play(anna)
            clearing = clearing_of(anna)
            await clearing.agree(CALLER)
            await clearing.turn()
            assert anna.row("hers-0") is not None
            # A full disk, or a lock of another program, must not make an undone wipe come true at the next start.
            with locked(path):
                await clearing.take_back(CALLER)
            for each in (clearing, clearing_of(anna)):
                await each.turn()
            assert anna.row("hers-0") is not None

    run(test())


def test_what_could_not_be_taken_back_is_said_and_not_wiped_as_long_as_the_app_runs(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, number_key: str) -> bool:
        raise PermissionError(13, "Permission denied")

    async def test() -> None:
        async with office(path) as anna:
            await play(anna)
            clearing = clearing_of(anna)
            await clearing.agree(CALLER)
            with monkeypatch.context() as patch:
                patch.setattr(confirmed, "take_back", fail)
                with pytest.raises(StorageUnavailable):
                    await clearing.take_back(CALLER)
            await clearing.turn()
            assert anna.row("hers-0") is not None
            await clearing.take_back(CALLER)
            assert confirmed.numbers(path) == ()

    run(test())


def half_written(path: Path, number: str) -> Path:
    """What a kill leaves between writing a wish and giving it its name."""
    confirmed.keep(path, number)
    (file,) = path.parent.glob("*.to-wipe-*")
    return file.rename(file.with_name(f"{file.name}.part"))


def test_a_wish_that_a_kill_left_half_written_is_no_wish_and_names_no_number(path: Path) -> None:
    async def test() -> None:
        async with office(path) as anna:
            await play(anna)
            part = half_written(path, CALLER)
            clearing = clearing_of(anna)
            await clearing.agree(OTHER)
            await clearing.turn()
            assert not part.exists() and anna.row("hers-0") is not None
            assert confirmed.numbers(path) == (OTHER,)

    run(test())


@pytest.mark.parametrize("by", ["the app", "a command"])
def test_a_wipe_takes_a_half_written_wish_of_its_number_along(path: Path, by: str) -> None:
    async def test() -> None:
        async with office(path) as anna:
            await play(anna)
            clearing = clearing_of(anna)
            await clearing.turn()
            half_written(path, CALLER)
            if by == "the app":
                await clearing.wipe(CALLER)

    run(test())
    if by == "a command":
        assert main(["log", "--profile", str(path.parent), "--wipe-number", CALLER, "--yes"]) == 0
    assert naming(path.parent) == []


def test_what_cannot_be_noted_is_not_begun(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path, number_key: str) -> None:
        raise OSError(28, "No space left on device")

    async def test() -> None:
        async with office(path) as anna:
            await play(anna)
            clearing = clearing_of(anna)
            with monkeypatch.context() as patch:
                patch.setattr(confirmed, "keep", fail)
                with pytest.raises(StorageUnavailable):
                    await clearing.agree(CALLER)
            await clearing.turn()
            assert anna.row("hers-0") is not None and naming(path.parent)

    run(test())


def test_a_number_is_noted_whole_or_not_at_all(path: Path) -> None:
    for number in (CALLER, OTHER):
        confirmed.keep(path, number)
    path.with_name(f"{path.name}.to-wipe-half.part").write_text("+3161", encoding="utf-8")
    assert set(confirmed.numbers(path)) == {CALLER, OTHER}
    assert confirmed.take_back(path, OTHER) and not confirmed.take_back(path, OTHER)
    assert confirmed.numbers(path) == (CALLER,)


def test_a_wipe_that_was_killed_half_way_is_gone_on_with(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_time, "LONGEST", 0.0)

    async def test() -> None:
        async with office(path) as anna:
            await play(anna, 3)
            anna.ask(lambda conn: conn.execute("UPDATE calls SET name = ? WHERE number_key = ?", (NAME, CALLER)))
            logs = path.parent / "logs"
            logs.mkdir()
            (logs / "callpop.log").write_text(f"DEBUG {NAME} called\n", encoding="utf-8")
            with contextlib.closing(connect_reader(path)) as conn:
                erasure = wipe.Erasure(traces.trace(conn, CALLER), NOON)
            await anna.vault.run(lambda conn: wishes.begin(conn, CALLER))
            for _ in range(3):
                await anna.vault.run(erasure.go_on)
            assert not erasure.done and anna.row("hers-0") is None
        # The rows with the name are gone: only what was noted with them tells what to look for beside the file.
        async with office(path) as anna:
            assert naming(path.parent) == ["callpop.log", "callpop.sqlite3"]
            await clearing_of(anna).turn()
            assert naming(path.parent) == []
            assert [anna.row(f"hers-{n}") for n in range(3)] == [None] * 3
            assert all(anna.row(f"other-{n}") for n in range(3))
            assert anna.ask(wishes.under_way) == () and not anna.ask(remains.is_due)

    run(test())


def test_calls_are_taken_while_a_number_is_wiped(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_time, "LONGEST", 0.0)

    def rewrite(conn: sqlite3.Connection) -> None:
        raise AssertionError("nobody could write meanwhile")

    monkeypatch.setattr(remains, "scrub", rewrite)

    async def test() -> None:
        async with office(path) as anna:
            await play(anna, 10)
            order = []

            async def take() -> None:
                call = Call("meanwhile", caller=OTHER, began=NOON + 3600 * 1_000_000)
                await anna.post(call.ringing(ANNA))
                order.append("taken")

            async def wiping() -> None:
                await clearing_of(anna).wipe(CALLER)
                order.append("wiped")

            await asyncio.gather(wiping(), take())
            assert order == ["taken", "wiped"]
            assert anna.row("meanwhile") is not None and anna.row("hers-9") is None
            assert naming(path.parent) == []

    run(test())


def test_a_wipe_that_goes_on_is_not_begun_a_second_time(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_time, "LONGEST", 0.0)
    asked: list[str] = []
    look = traces.trace

    def trace(conn: sqlite3.Connection, number_key: str) -> traces.Traces:
        asked.append(number_key)
        return look(conn, number_key)

    monkeypatch.setattr(traces, "trace", trace)

    async def test() -> None:
        async with office(path) as anna:
            await play(anna, 5)
            clearing = clearing_of(anna)
            wiping = asyncio.create_task(clearing.wipe(CALLER))
            while not wiping.done():
                await clearing.turn()
                await asyncio.sleep(0)
            assert (await wiping).calls == 5 and asked == [CALLER]

    run(test())


def test_of_two_wipes_of_one_number_the_second_is_known_when_the_first_is_over(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look, let_go = traces.trace, threading.Event()
    asked: list[str] = []

    def trace(conn: sqlite3.Connection, number_key: str) -> traces.Traces:
        asked.append(number_key)
        if len(asked) == 2:
            let_go.wait()
        return look(conn, number_key)

    monkeypatch.setattr(traces, "trace", trace)

    async def test() -> None:
        async with office(path) as anna:
            await play(anna)
            clearing = clearing_of(anna)
            first = asyncio.create_task(clearing.wipe(CALLER))
            second = asyncio.create_task(clearing.wipe(CALLER))
            await asyncio.wait((first, second), return_when=asyncio.FIRST_COMPLETED)
            # What a command wishes meanwhile is being done.
            await anna.vault.run(lambda conn: wishes.wish(conn, CALLER))
            await clearing.turn()
            let_go.set()
            await asyncio.gather(first, second)
            assert asked == [CALLER, CALLER] and naming(path.parent) == []

    run(test())


def test_in_a_file_from_before_nothing_was_overwritten_no_byte_is_left_either(path: Path) -> None:
    async def test() -> None:
        async with office(path) as anna:

            def forget(conn: sqlite3.Connection) -> None:
                conn.execute("PRAGMA secure_delete = OFF")
                conn.execute("DELETE FROM meta WHERE key = 'overwritten'")

            await anna.vault.run(forget)
            await play(anna, 3)
            await anna.vault.run(lambda conn: conn.execute("PRAGMA secure_delete = ON").fetchone())
            assert not await anna.vault.run(remains.is_overwritten)
            await clearing_of(anna).wipe(CALLER)
            assert naming(path.parent) == []
            assert await anna.vault.run(remains.is_overwritten)

    run(test())


@pytest.mark.parametrize("how", ["wiped", "frozen"])
def test_what_comes_of_it_after_a_restart_is_let_pass(path: Path, how: str) -> None:
    number = CALLER if how == "wiped" else OTHER
    call = Call("call", caller=number, dialled=CALLER, began=NOON)

    async def test() -> None:
        async with office(path) as anna:
            await anna.play(call.ringing(ANNA), call.answered(ANNA))
            await clearing_of(anna).wipe(CALLER)
            before = anna.row("call")
            assert (before is None) == (how == "wiped")
        async with office(path, now=NOON + MINUTE) as anna:
            anna.pipeline.follow_refused()
            assert await anna.post(call.ended("no-answer")) is Receipt.ACCEPTED
            await anna.housekeeping.turn()
            assert anna.row("call") == before and anna.journal() == [] and anna.shown() == []
            # Some weeks later nothing comes any more, and there is nothing left to grow. No call_id was kept.
            assert anna.ask(refused.count) == 1
            assert b"call" not in b"".join(str(mark).encode() for mark in anna.ask(refused.marks))
            anna.now = NOON + refused.KEPT + 2 * DAY
            # A clock that is ten years on needs somebody who confirms it.
            await anna.post(Call("much later", began=anna.now).created())
            await anna.housekeeping.turn()
            assert anna.ask(refused.count) == 0

    run(test())


def test_what_comes_of_a_call_that_a_command_has_masked_is_let_pass(path: Path) -> None:
    call = Call("call", began=NOON)

    async def test() -> None:
        async with office(path) as anna:
            await anna.play(call.ringing(ANNA), call.answered(ANNA))
            await clearing_of(anna).mask(anna.now + DAY)
            frozen = anna.row("call")
            assert frozen is not None and frozen.masked
            async with office(path, now=anna.now) as later:
                await later.housekeeping.turn()
                await later.post(call.ended("no-answer"))
                assert later.row("call") == frozen and later.journal() == [] and later.shown() == []

    run(test())


def kept_of_calls(anna: Office) -> list[int]:
    """How many rows tell of any call."""
    tables = ("calls", "journal", "cards", "decisions")
    return [anna.ask(lambda conn, t=table: conn.execute(f"SELECT count(*) FROM {t}").fetchone()[0]) for table in tables]


@pytest.mark.logs_warnings
def test_what_waited_for_the_disk_is_wiped_with_the_rest(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("callpop.storage.connections.BUSY_SECONDS", 0.02)

    async def test() -> None:
        async with office(path) as anna:
            with locked(path), pytest.raises(StorageUnavailable):
                await anna.post(Call("hers", began=NOON).ringing(ANNA))
            await clearing_of(anna).wipe(CALLER)
            await anna.housekeeping.turn()
            assert kept_of_calls(anna) == [0, 0, 0, 0]
            assert naming(path.parent) == []

    run(test())


@pytest.mark.logs_warnings
def test_what_waited_for_the_disk_when_its_call_was_masked_is_not_stored_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("callpop.storage.connections.BUSY_SECONDS", 0.02)
    call = Call("call", began=NOON)

    async def test() -> None:
        async with office(path) as anna:
            await anna.play(call.ringing(ANNA))
            with locked(path), pytest.raises(StorageUnavailable):
                await anna.post(call.answered(ANNA))
            await clearing_of(anna).mask(anna.now + DAY)
            frozen = anna.row("call")
            await anna.housekeeping.turn()
            assert frozen is not None and anna.row("call") == frozen and anna.journal() == []

    run(test())


def test_what_leaves_the_disk_to_its_card_for_a_moment_is_wiped_with_the_rest(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("callpop.intake.pipeline._CARD_FIRST", 0.3)

    async def test() -> None:
        async with office(path) as anna:
            posting = asyncio.create_task(anna.post(Call("hers", began=NOON).ringing(ANNA)))
            await asyncio.sleep(0)
            await clearing_of(anna).wipe(CALLER)
            assert await posting is Receipt.ACCEPTED
            assert kept_of_calls(anna) == [0, 0, 0, 0]

    run(test())


def behind_the_wipe(monkeypatch: pytest.MonkeyPatch, arrive: Callable[[], Awaitable[object]]) -> list[Any]:
    """Have something arrive when its call is gone from the file, and nobody was told of that yet."""
    loop, go_on = asyncio.get_running_loop(), wipe.Erasure.go_on
    arrived: list[Any] = []

    async def begin() -> None:
        arrived.append(asyncio.ensure_future(arrive()))
        await asyncio.sleep(0)

    def gone(erasure: wipe.Erasure, conn: sqlite3.Connection) -> wipe.Erased:
        erased = go_on(erasure, conn)
        if erased.call_ids and not arrived:
            asyncio.run_coroutine_threadsafe(begin(), loop).result()
        return erased

    monkeypatch.setattr(wipe.Erasure, "go_on", gone)
    return arrived


@pytest.mark.parametrize("by", ["the listener", "the relay"])
def test_what_was_on_its_way_to_the_disk_behind_the_wipe_is_not_kept(
    path: Path, by: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The call came when the file had been looked through: only its row is found.
    monkeypatch.setattr(traces, "trace", lambda conn, key: traces.Traces(key, frozenset(), frozenset(), ()))
    call = Call("hers", began=NOON)

    async def test() -> None:
        async with office(path) as anna:
            mail = Mail(
                pipeline=anna.pipeline,
                vault=anna.vault,
                deliver=anna.events.append,
                region=lambda: "NL",
                clock=lambda: anna.now,
            )
            page = Page((Item("a.2", NOON, json.dumps(call.answered(ANNA)).encode()),), "a.2", NOON)
            ways: dict[str, Callable[[], Awaitable[object]]] = {
                "the listener": lambda: anna.post(call.answered(ANNA)),
                "the relay": lambda: mail.take(page, backlog=True),
            }
            await anna.play(call.ringing(ANNA))
            wiped, held, run_work = asyncio.Event(), list[object](), anna.vault.run

            async def slow(work: Callable[[sqlite3.Connection], Any]) -> Any:
                if held:
                    held.clear()
                    await wiped.wait()
                return await run_work(work)

            def arrive() -> Awaitable[object]:
                held.append(by)
                return ways[by]()

            monkeypatch.setattr(anna.vault, "run", slow)
            arrived = behind_the_wipe(monkeypatch, arrive)
            await clearing_of(anna).wipe(CALLER)
            wiped.set()
            await asyncio.gather(*arrived)
            await anna.housekeeping.turn()
            assert len(arrived) == 1 and kept_of_calls(anna) == [0, 0, 0, 0]

    run(test())


def test_what_was_wiped_while_a_backlog_was_read_is_not_told_at_its_end(path: Path) -> None:
    async def test() -> None:
        async with office(path) as anna:
            mail = Mail(
                pipeline=anna.pipeline,
                vault=anna.vault,
                deliver=anna.events.append,
                region=lambda: "NL",
                clock=lambda: anna.now,
            )
            await anna.vault.run(lambda conn: mailbox.move(conn, mail.mailbox, mailbox.ReadTo("a.1", NOON)))
            await mail.read_to()
            for call_id, number in (("hers", CALLER), ("other", OTHER)):
                call = Call(call_id, caller=number, began=NOON - 60 * MINUTE)
                said = [json.dumps(one).encode() for one in (call.ringing(ANNA), call.ended("no-answer"))]
                items = tuple(Item(f"a.{call_id}.{place}", NOON, one) for place, one in enumerate(said))
                await mail.take(Page(items, items[-1].cursor, NOON), backlog=True)
            await clearing_of(anna).wipe(CALLER)
            await mail.caught_up()
            (told,) = [event for event in anna.events if isinstance(event, WhileAway)]
            assert [record.call_id for record in told.records] == ["other"]

    run(test())


def test_what_comes_of_a_call_of_others_while_it_is_wiped_is_not_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = Call("theirs", began=NOON)

    async def test() -> None:
        async with office(path) as anna:
            await anna.play(call.ringing(BOB))
            arrived = behind_the_wipe(monkeypatch, lambda: anna.post(call.answered(BOB)))
            await clearing_of(anna).wipe(CALLER)
            await asyncio.gather(*arrived)
            assert len(arrived) == 1 and anna.journal() == []

    run(test())


def test_a_mailbox_that_is_read_once_more_months_later_brings_nothing_back(path: Path) -> None:
    """As a relay may keep one for years, and a desktop that is enrolled anew reads it from the oldest entry."""
    hers, other = Call("hers", began=NOON), Call("other", caller=OTHER, dialled=CALLER, began=NOON)
    said = [json.dumps(one).encode() for call in (hers, other) for one in (call.ringing(ANNA), call.ended("no-answer"))]
    items = tuple(Item(f"a.{place}", NOON, one) for place, one in enumerate(said))

    async def test() -> None:
        async with office(path) as anna:
            for one in said:
                await anna.pipeline.accept(one)
            anna.now = NOON + 40 * DAY
            await clearing_of(anna).wipe(CALLER)
            frozen = anna.row("other")
            assert frozen is not None
        async with office(path, now=NOON + 200 * DAY) as anna:
            await anna.housekeeping.turn()
            mail = Mail(
                pipeline=anna.pipeline,
                vault=anna.vault,
                deliver=anna.events.append,
                region=lambda: "NL",
                clock=lambda: anna.now,
            )
            await mail.take(Page(items, items[-1].cursor, anna.now), backlog=True)
            await mail.caught_up()
            anna.now += 2 * MINUTE
            await anna.housekeeping.turn()
            assert anna.row("hers") is None and anna.row("other") == frozen
            assert anna.journal() == [] and anna.bugs == []

    run(test())


def test_masked_calls_leave_no_mark_for_years(path: Path) -> None:
    async def test() -> None:
        async with office(path) as anna:
            await play(anna, 2)
            anna.now = NOON + 8 * DAY
            assert await clearing_of(anna).mask(NOON + DAY) == 4
            assert anna.ask(refused.count) == 4
            anna.now += refused.SOON + DAY
            await anna.housekeeping.turn()
            assert anna.ask(refused.count) == 0

    run(test())


def test_of_old_calls_nothing_is_refused(path: Path) -> None:
    async def test() -> None:
        async with office(path) as anna:
            await play(anna, 2)
            anna.now = NOON + 2 * refused.KEPT
            await clearing_of(anna).wipe(CALLER)
            assert anna.ask(refused.count) == 0

    run(test())


@pytest.mark.parametrize("how", ["wiped", "masked", "deleted"])
def test_pages_that_were_split_and_rewritten_keep_nothing(
    path: Path, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with an SQLite that overwrites nothing by itself: copies would stay in the slack of many pages."""
    plain: Callable[..., sqlite3.Connection] = connections._connect

    def connect(target: str, *, uri: bool = False) -> sqlite3.Connection:
        conn = plain(target, uri=uri)
        conn.execute("PRAGMA secure_delete = OFF").fetchone()
        return conn

    monkeypatch.setattr(connections, "_connect", connect)

    def fill(conn: sqlite3.Connection) -> None:
        row = (
            "INSERT INTO calls (id, call_id, started_at, direction, outcome, number_key, name, through, search_text,"
            " record) VALUES (?, ?, ?, 'incoming', 'missed', ?, ?, 0, ?, ?)"
        )
        record = conn.execute("SELECT record FROM calls WHERE call_id = 'hers-0'").fetchone()[0]
        for number in range(900):
            hers = number % 30 == 0
            key = CALLER if hers else f"+316{(number * 7919 + 20_000_000) % 80_000_000:08d}"
            text = f"{NAME.lower() if hers else 'other'} {number}\n{key[1:]}"
            values = (9 + number, f"{number * 7919 % 997:03d}-{number}", NOON - number, key, NAME if hers else "Other")
            told = record.replace(CALLER, key).replace("hers-0", str(values[1]))
            conn.execute(row, (*values, text, told))
            conn.execute("INSERT INTO call_ids (call_id, row) VALUES (?, ?)", (values[1], values[0]))
        # Longer and shorter by turns: what was there before moves to other pages.
        for length in (300, 20):
            conn.execute("UPDATE calls SET search_text = search_text || ? WHERE id < 1000", ("x" * length,))

    async def test() -> None:
        async with office(path) as anna:
            await play(anna)
            await anna.vault.run(fill)
            assert naming(path.parent)
            clearing = clearing_of(anna)
            if how == "wiped":
                await clearing.wipe(CALLER)
            else:
                anna.now = NOON + 40 * DAY
                if how == "masked":
                    assert await clearing.mask(anna.now - 30 * DAY) > 30
                else:
                    anna.retention_days = 30
                    await anna.housekeeping.turn()
                await clearing.turn()
            assert naming(path.parent) == []

    run(test())


def test_connections_that_write_overwrite_what_they_delete(path: Path) -> None:
    with contextlib.closing(connect_writer(path)) as conn:
        assert conn.execute("PRAGMA secure_delete").fetchone() == (1,)


def leave_in_the_slack(path: Path, secret: bytes) -> int:
    """Write it between the cells of the file's leaves, as SQLite leaves there what it moved; returns of how many."""
    data = bytearray(path.read_bytes())
    left = 0
    for page in range(4096, len(data), 4096):
        kind, cells = data[page], int.from_bytes(data[page + 3 : page + 5], "big")
        begin, content = page + 8 + 2 * cells, page + (int.from_bytes(data[page + 5 : page + 7], "big") or 65536)
        if kind in (10, 13) and content - begin > 100:
            data[begin + 20 : begin + 20 + len(secret)] = secret
            left += 1
    path.write_bytes(data)
    return left


@pytest.mark.parametrize("secret", [CALLER.encode(), b"06-12 34 56 78"])
def test_what_lies_between_the_cells_of_a_page_goes_with_the_wipe(path: Path, secret: bytes) -> None:
    async def test() -> None:
        async with office(path) as anna:
            await play(anna, 2)
        assert leave_in_the_slack(path, secret) > 5
        async with office(path) as anna:
            anna.now = NOON + DAY
            await clearing_of(anna).wipe(CALLER)
            assert naming(path.parent) == [] and secret not in path.read_bytes() and anna.row("other-1") is not None

    run(test())


def test_what_was_found_and_not_rewritten_before_a_crash_is_rewritten_later(path: Path) -> None:
    async def test() -> None:
        async with office(path) as anna:
            await play(anna, 2)
        leave_in_the_slack(path, b"+31699999999")
        async with office(path) as anna:
            await anna.vault.run(remains.note_left)
            await clearing_of(anna).turn()
            assert b"31699999999" not in path.read_bytes() and not anna.ask(remains.is_due)
            assert anna.ask(remains.is_overwritten) and anna.row("other-1") is not None

    run(test())


def test_a_file_is_rewritten_only_for_the_number_itself(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remains, "rewrite", lambda _: pytest.fail("it was rewritten"))

    async def test() -> None:
        async with office(path) as anna:
            await play(anna, 2)
        leave_in_the_slack(path, CALLER.encode() + b"9")
        async with office(path) as anna:
            await clearing_of(anna).wipe(CALLER)

    run(test())


def test_the_bytes_of_a_number_are_found_wherever_they_stand(tmp_path: Path) -> None:
    file = tmp_path / "file"
    for at in (0, 65_530, 65_536, 200_000):
        file.write_bytes(b"\0" * at + b"(06)12 34 56-78" + b"\0" * 999)
        assert Leftovers(file).names(CALLER) and not Leftovers(file).names(OTHER)
    assert not Leftovers(file).names("201")
