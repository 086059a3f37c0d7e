"""Promises and reminders through the engine's door, on a real file."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from callpop.calls.day_sheet import DuePromise
from callpop.calls.promises import Promise
from callpop.calls.record import Outcome
from callpop.calls.reminding import LATER, MINUTE, Reminder
from callpop.engine import Engine
from callpop.events import EntryChanged, Event
from callpop.settings.profile import Profile
from callpop.settings.schema import AgentSettings, ListenerSettings, LogSettings, Settings
from callpop.settings.secrets import Secrets
from callpop.storage import call_log
from tests.unit.storage.samples import record

MONDAY_NOON = int(datetime(2026, 11, 23, 12).timestamp() * 1e6)
DAY = 24 * 60 * MINUTE
SETTINGS = Settings(
    agent=AgentSettings(emails=("anna@example.com",), numbers=("201",)), listener=ListenerSettings(port=0)
)


class Desk:
    """An engine whose clock the test turns."""

    def __init__(self, folder: Path, settings: Settings = SETTINGS) -> None:
        self.now = MONDAY_NOON
        self.events: list[Event] = []
        profile = Profile.locate(folder, {})
        profile.create()
        self.bugs: list[BaseException] = []
        self.engine = Engine(
            profile=profile,
            settings=settings,
            secrets=Secrets(profile, {"CALLPOP_LISTENER_SECRET": "s3cret"}),
            deliver=self.events.append,
            hide=lambda _: None,
            report=lambda error, _: self.bugs.append(error),
            clock=lambda: self.now,
        )
        self.engine.start()
        deadline = time.monotonic() + 60
        while self.engine._door.reader is None:
            assert time.monotonic() < deadline, self.bugs
            time.sleep(0.005)

    def call(self, call_id: str, outcome: Outcome = Outcome.MISSED, *, number: str = "+31612345678") -> None:
        up = outcome in (Outcome.RINGING, Outcome.IN_PROGRESS)
        one = record(
            call_id,
            outcome=outcome,
            started_at=self.now,
            answered_at=None,
            ended_at=None if up else self.now,
            over=not up,
        )
        run = self.engine._vault.run(lambda conn: call_log.upsert(conn, one, number_key=number, name=None, through=1))
        self.engine._door.submit(run).result(60)

    def due(self) -> list[str]:
        return [one.promise.text if one.promise else one.entry.record.call_id for one in self.reminders()]

    def reminders(self) -> tuple[Reminder, ...]:
        return self.engine.follow_up.reminders().result(60)

    def at(self, *, days: int, hour: int, minute: int = 0) -> None:
        moment = datetime(2026, 11, 23) + timedelta(days=days, hours=hour, minutes=minute)
        self.now = int(moment.timestamp() * 1e6)


@pytest.fixture
def make(tmp_path: Path) -> Iterator[type[Desk]]:
    made: list[Desk] = []

    class Kept(Desk):
        def __init__(self, settings: Settings = SETTINGS) -> None:
            super().__init__(tmp_path / "profile", settings)
            made.append(self)

        def restart(self) -> None:
            self.engine.stop()
            now = self.now
            super().__init__(tmp_path / "profile")
            self.now = now

    yield Kept
    for desk in made:
        desk.engine.stop()
        assert desk.bugs == []


@pytest.fixture
def desk(make: type[Desk]) -> Desk:
    return make()  # type: ignore[call-arg]


def open_promises(desk: Desk) -> tuple[DuePromise, ...]:
    """What the day sheet of a day far ahead says is still to be kept."""
    return desk.engine.log.day_sheet("2999-12-31").result(60).promises


def test_a_saved_note_makes_a_promise_and_says_so(desk: Desk) -> None:
    desk.call("a", Outcome.ANSWERED)
    desk.engine.log.save_note("a", "quote by Friday").result(60)
    (told,) = [event.entry for event in desk.events if isinstance(event, EntryChanged)]
    assert told.promises == (Promise(1, "a", "quote by Friday", "2026-11-27"),)
    (due,) = open_promises(desk)
    assert (due.promise_id, due.entry.record.call_id, due.text, due.due) == (1, "a", "quote by Friday", "2026-11-27")
    desk.engine.log.save_note("a", "quote by Friday").result(60)
    again = [event.entry for event in desk.events if isinstance(event, EntryChanged)][-1]
    assert again.promises == told.promises


def test_days_are_read_in_the_agents_language(desk: Desk) -> None:
    desk.call("a", Outcome.ANSWERED)
    desk.engine.follow_up.speak("nl")
    desk.engine.log.save_note("a", "offerte uiterlijk vr").result(60)
    assert [one.due for one in open_promises(desk)] == ["2026-11-27"]


def test_a_promise_is_told_on_its_day_from_the_start_of_the_agents_day_on(desk: Desk) -> None:
    desk.call("a", Outcome.ANSWERED)
    desk.engine.log.save_note("a", "quote by Friday").result(60)
    for days, hour, minute, told in [(3, 23, 0, False), (4, 8, 59, False), (4, 9, 0, True), (6, 9, 0, True)]:
        desk.at(days=days, hour=hour, minute=minute)
        assert desk.due() == (["quote by Friday"] if told else [])


def test_a_missed_call_is_told_once_it_has_waited_and_never_where_that_is_off(make: type[Desk]) -> None:
    desk = make()  # type: ignore[call-arg]
    desk.call("a")
    desk.now += 29 * MINUTE
    assert desk.due() == []
    desk.now += 2 * MINUTE
    assert desk.due() == ["a"]
    desk.engine.apply(replace(SETTINGS, log=LogSettings(missed_reminder=0))).result(60)
    assert desk.due() == []


def test_nothing_is_told_while_a_call_is_up(desk: Desk) -> None:
    desk.call("a")
    desk.now += 31 * MINUTE
    desk.call("b", Outcome.RINGING, number="+31687654321")
    assert desk.due() == []
    desk.call("b", Outcome.MISSED, number="+31687654321")
    assert desk.due() == ["a"]


def test_what_was_put_away_does_not_come_again_even_after_a_restart(desk: Desk) -> None:
    desk.call("a")
    desk.engine.log.save_note("a", "quote by Tuesday").result(60)
    desk.at(days=1, hour=9)
    told = desk.reminders()
    assert [one.key for one in told] == ["promise 1", "call a"]
    desk.engine.follow_up.seen(told[:1]).result(60)
    desk.restart()  # type: ignore[attr-defined]
    assert desk.due() == ["a"]


def test_what_stood_on_the_screen_when_callpop_ended_comes_back(desk: Desk) -> None:
    desk.call("a")
    desk.now += 31 * MINUTE
    assert desk.due() == ["a"]
    desk.restart()  # type: ignore[attr-defined]
    assert desk.due() == ["a"]


def test_later_is_in_an_hour(desk: Desk) -> None:
    desk.call("a")
    desk.now += 31 * MINUTE
    desk.engine.follow_up.later().result(60)
    desk.now += LATER - 1
    assert desk.due() == []
    desk.now += 1
    assert desk.due() == ["a"]


def test_a_ticked_promise_is_told_of_no_more_and_its_row_says_so(desk: Desk) -> None:
    desk.call("a", Outcome.ANSWERED)
    desk.engine.log.save_note("a", "quote by Friday").result(60)
    desk.engine.follow_up.finish(1).result(60)
    changed = desk.events[-1]
    assert isinstance(changed, EntryChanged)
    assert [one.done for one in changed.entry.promises] == [True]
    desk.at(days=4, hour=9)
    assert desk.due() == []
    desk.engine.follow_up.finish(1, False).result(60)
    assert desk.due() == ["quote by Friday"]


def test_a_call_that_was_called_back_is_told_of_no_more(desk: Desk) -> None:
    desk.call("a")
    desk.now += 31 * MINUTE
    assert [entry.record.call_id for entry in desk.engine.follow_up.open_missed(5).result(60)] == ["a"]
    desk.call("b", Outcome.ANSWERED)
    assert desk.due() == []
    assert desk.engine.follow_up.open_missed(5).result(60) == []


def test_a_note_on_a_call_that_was_wiped_leaves_nothing_behind(desk: Desk) -> None:
    desk.call("a", Outcome.MISSED)
    desk.engine.log.save_note("a", "quote by Friday").result(60)
    desk.engine.data.wipe("+31612345678").result(60)
    desk.engine.log.save_note("a", "quote by Monday").result(60)
    desk.engine.log.set_tag("a", "offer", True).result(60)
    assert open_promises(desk) == ()

    def left(conn: sqlite3.Connection) -> list[int]:
        return [conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("notes", "promises", "tags")]

    assert desk.engine._door.ask(left).result(60) == [0, 0, 0]
