"""The engine thread and its door: real sockets, a real file, a keyring that the test decides about."""

from __future__ import annotations

import asyncio
import gc
import http.client
import json
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from callpop.calls.log_filters import LogFilters
from callpop.calls.popup import Step
from callpop.engine import Engine
from callpop.events import CallEvent, Event, MissedOpen, SourceEvent, SourceState, TroubleEvent
from callpop.settings.keyring_asking import Keyring
from callpop.settings.profile import Profile
from callpop.settings.schema import AgentSettings, ListenerSettings, RelaySettings, Settings, SourceKind, SourceSettings
from callpop.settings.secrets import Secrets
from callpop.simulation.player import CannotPost
from callpop.store_faults import StorageUnavailable
from tests.unit.intake.office import ANNA, BOB, SECOND, Call, Payload, locked

SECRET = "s3cret"
TLS = Path(__file__).parent / "intake" / "tls"
SETTINGS = Settings(
    agent=AgentSettings(emails=("anna@example.com",), numbers=("201",)), listener=ListenerSettings(port=0)
)


class Running:
    """An engine with what it told."""

    def __init__(
        self,
        folder: Path,
        settings: Settings = SETTINGS,
        *,
        environ: dict[str, str] | None = None,
        open_keyring: Callable[[], Keyring] | None = None,
    ) -> None:
        self.profile = Profile.locate(folder, {})
        self.profile.create()
        self.settings = settings
        self.events: list[Event] = []
        self.hidden: list[str] = []
        self.bugs: list[tuple[BaseException, str]] = []
        wanted = {"CALLPOP_LISTENER_SECRET": SECRET} if environ is None else environ
        more = {} if open_keyring is None else {"open_keyring": open_keyring}
        self.engine = Engine(
            profile=self.profile,
            settings=settings,
            secrets=Secrets(self.profile, wanted, longest_wait=300.0, **more),
            deliver=self.events.append,
            hide=self.hidden.append,
            report=lambda error, where: self.bugs.append((error, where)),
        )

    def start(self, *, file_opens: bool = True) -> Running:
        self.engine.start()
        self.until(lambda: self.engine.listener_url() != "")
        if file_opens:
            # On a busy machine a new file takes more than the second that the listener waits for it.
            self.until(lambda: self.engine.log.recent(1).exception(60) is None)
        return self

    def until(self, true: Callable[[], object]) -> None:
        """Wait until something is so."""
        deadline = time.monotonic() + 60
        while not true():
            assert time.monotonic() < deadline, (self.events, self.bugs)
            time.sleep(0.005)

    def post(self, payload: Payload, *, secret: str = SECRET) -> int:
        """The status of the answer."""
        where = urlsplit(self.engine.listener_url())
        assert where.port is not None
        if where.scheme == "https":
            trusting = ssl._create_unverified_context()
            connection = http.client.HTTPSConnection("127.0.0.1", where.port, timeout=60, context=trusting)
        else:
            connection = http.client.HTTPConnection("127.0.0.1", where.port, timeout=60)
        try:
            connection.request("POST", f"/notify/{secret}", json.dumps(payload))
            return connection.getresponse().status
        finally:
            connection.close()

    def shown(self) -> list[str]:
        calls = [event for event in self.events if isinstance(event, CallEvent)]
        return [one.card.card_id for event in calls for one in event.changes if one.step is Step.SHOWN]

    def sources(self) -> list[SourceState]:
        return [event.state for event in self.events if isinstance(event, SourceEvent)]

    def troubles(self, key: str) -> list[str]:
        return [event.message for event in self.events if isinstance(event, TroubleEvent) and event.key == key]


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    """One that runs; what time asks for never comes to its help."""
    monkeypatch.setattr("callpop.housekeeping.Housekeeping.interval", 3600.0)
    made = Running(tmp_path / "p").start()
    yield made
    made.engine.stop()
    assert made.bugs == []


def now() -> int:
    return time.time_ns() // 1000


def ring(call_id: str = "c1", *whom: str) -> Payload:
    return Call(call_id, began=now() - SECOND).ringing(*(whom or (ANNA,)))


def test_a_call_comes_in_over_http_and_the_door_tells_of_it(running: Running) -> None:
    assert running.post(ring()) == 200
    assert len(running.shown()) == 1
    (entry,) = running.engine.log.recent(10).result(60)
    assert entry.record.call_id == "c1"
    assert running.engine.log.entry("c1").result(60) == entry
    assert [found for _, found in running.engine.log.page(LogFilters("612345")).result(60)] == [entry]
    assert running.engine.log.page(LogFilters("nobody")).result(60) == []
    running.until(lambda: MissedOpen(0) in running.events)


def test_what_the_agent_does_is_kept(running: Running) -> None:
    call = Call("c1", began=now() - SECOND)
    running.post(call.ringing(ANNA))
    running.engine.log.save_note("c1", "call back").result(60)
    running.post(call.ended("no-answer"))
    running.until(lambda: MissedOpen(1) in running.events)
    running.engine.log.set_handled("c1", True).result(60)
    running.engine.dismiss(running.shown()[0]).result(60)
    entry = running.engine.log.entry("c1").result(60)
    assert entry is not None
    assert (entry.note, entry.handled, entry.steps[-1]) == ("call back", True, Step.CLOSED)
    assert running.events[-1] == MissedOpen(0)


def test_while_popups_are_paused_no_card_is_shown(running: Running) -> None:
    running.engine.pause(now() + 3600 * SECOND).result(60)
    running.post(ring("c1"))
    assert running.shown() == []
    running.engine.pause(None).result(60)
    running.post(ring("c2"))
    assert len(running.shown()) == 1
    running.engine.pause(now() - SECOND).result(60)
    running.post(ring("c3"))
    assert len(running.shown()) == 2


def test_secrets_are_hidden_and_no_address_tells_them(running: Running) -> None:
    assert running.hidden == [SECRET]
    assert SECRET not in running.engine.listener_url()
    assert running.engine.notification_url() == f"{running.engine.listener_url()}/notify/{SECRET}"


def test_a_public_address_stands_in_the_url_without_a_restart(running: Running) -> None:
    before = running.engine.listener_url()
    wanted = replace(SETTINGS.listener, public_url="https://calls.example.com/")
    # The settings window reads it in the same breath, whatever the engine's thread is at.
    busy = threading.Event()
    running.engine._door.post(busy.wait)
    applied = running.engine.apply(replace(SETTINGS, listener=wanted))
    try:
        assert running.engine.notification_url() == f"https://calls.example.com/notify/{SECRET}"
    finally:
        busy.set()
    applied.result(60)
    assert running.engine.listener_url() == before
    assert running.sources() == [SourceState.CONNECTED]


def test_a_changed_listener_is_taken_into_use(running: Running) -> None:
    before = running.engine.listener_url()
    certificate, key = str(TLS / "certificate.pem"), str(TLS / "key.pem")
    wanted = replace(SETTINGS.listener, host="localhost", certificate=certificate, key=key)
    running.engine.apply(replace(SETTINGS, listener=wanted)).result(60)
    assert running.engine.listener_url().startswith("https://localhost:")
    assert running.engine.listener_url() != before
    assert running.post(ring()) == 200
    running.engine.apply(SETTINGS).result(60)
    assert running.engine.listener_url().startswith("http://127.0.0.1:")
    assert running.post(ring("c2")) == 200
    assert running.sources() == [SourceState.CONNECTED] * 3


def test_what_only_a_relay_would_heed_leaves_the_listener_as_it_is(running: Running) -> None:
    before = running.engine.listener_url()
    relay = RelaySettings("https://relay.example.com", "/none.pem")
    running.engine.apply(replace(SETTINGS, relay=relay)).result(60)
    assert running.engine.listener_url() == before
    assert running.sources() == [SourceState.CONNECTED]
    assert running.post(ring()) == 200


def test_the_addresses_can_be_asked_for_at_any_moment(running: Running) -> None:
    seen: set[str] = set()
    over = threading.Event()
    failures: list[BaseException] = []

    def ask() -> None:
        try:
            while not over.is_set():
                seen.add(running.engine.listener_url())
                seen.add(running.engine.notification_url())
        except BaseException as error:
            failures.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    for host in ("localhost", "127.0.0.1") * 5:
        running.engine.apply(replace(SETTINGS, listener=replace(SETTINGS.listener, host=host))).result(60)
    over.set()
    asking.join()
    assert failures == []
    assert all(not url or url.startswith("http://") for url in seen)


def test_several_changes_at_once_leave_one_listener(running: Running) -> None:
    hosts = ("localhost", "127.0.0.1", "localhost", "127.0.0.1")
    changes = [
        running.engine.apply(replace(SETTINGS, listener=replace(SETTINGS.listener, host=host))) for host in hosts
    ]
    for change in changes:
        change.result(60)
    assert running.engine.listener_url().startswith("http://127.0.0.1:")
    assert running.post(ring()) == 200


@pytest.mark.logs_warnings
def test_a_taken_port_is_said_and_nothing_is_called_reachable(running: Running) -> None:
    taken = urlsplit(running.engine.listener_url()).port
    assert taken is not None
    settings = replace(SETTINGS, listener=ListenerSettings(port=taken))
    other = Running(running.profile.data_folder / "other", settings)
    other.engine.start()
    other.until(lambda: other.sources() == [SourceState.DISCONNECTED])
    assert other.engine.listener_url() == ""
    assert other.engine.notification_url() == f"http://127.0.0.1:{taken}/notify/{SECRET}"
    with pytest.raises(CannotPost):
        other.engine.play_test_call().result(60)
    other.engine.stop()


def test_a_relay_without_an_address_is_said_with_what_to_do(running: Running) -> None:
    running.engine.apply(replace(SETTINGS, source=SourceSettings(kind=SourceKind.RELAY))).result(60)
    running.until(lambda: running.sources()[-1] is SourceState.DISCONNECTED)
    (said,) = [event.message for event in running.events if isinstance(event, SourceEvent) and event.final]
    assert "paste the code or the link" in said
    assert running.engine.listener_url() == ""
    assert running.engine.notification_url() == ""


def test_a_new_address_is_followed_at_once_and_back_in_the_journal(running: Running) -> None:
    running.until(lambda: MissedOpen(0) in running.events)
    running.post(ring("c1", BOB))
    assert running.engine.log.entry("c1").result(60) is None
    bob = AgentSettings(emails=("anna@example.com", "bob@example.com"), numbers=("201",))
    running.engine.apply(replace(SETTINGS, agent=bob)).result(60)
    running.until(lambda: running.engine.log.entry("c1").result(60))
    running.post(ring("c2", BOB))
    assert len(running.shown()) == 1


def test_the_test_call_comes_over_the_own_listener(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    played: list[tuple[str, str]] = []

    async def play(url: str, email: str, numbers: tuple[str, ...]) -> None:
        played.append((url, email))
        assert numbers == ("201",)

    monkeypatch.setattr("callpop.simulation.player.play_test_call", play)
    running.engine.play_test_call().result(60)
    assert played == [(running.engine.notification_url(), "anna@example.com")]


def test_without_an_address_the_test_call_says_so(tmp_path: Path) -> None:
    made = Running(tmp_path, replace(SETTINGS, agent=AgentSettings())).start()
    with pytest.raises(CannotPost, match="address"):
        made.engine.play_test_call().result(60)
    made.engine.stop()


@pytest.mark.logs_warnings
def test_a_locked_file_is_told_and_the_card_comes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("callpop.storage.connections.BUSY_SECONDS", 0.02)
    running = Running(tmp_path).start()
    call = Call("c1", began=now() - SECOND)
    with locked(running.profile.database):
        assert running.post(call.ringing(ANNA)) == 503
        assert len(running.shown()) == 1
        with pytest.raises(StorageUnavailable):
            running.engine.log.save_note("c1", "x").result(60)
    assert running.post(call.ringing(ANNA)) == 200
    assert len(running.shown()) == 1
    words = running.troubles("storage")
    assert words[0]
    assert words[1:] == [""]
    running.engine.stop()
    assert running.bugs == []


@pytest.mark.logs_warnings
def test_a_file_that_opens_late_is_asked_and_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("callpop.housekeeping.Housekeeping.interval", 0.05)
    made = Running(tmp_path / "p")
    made.profile.database.mkdir()
    made.start(file_opens=False)
    assert made.post(ring()) == 503
    assert len(made.shown()) == 1
    with pytest.raises(StorageUnavailable):
        made.engine.log.recent(1).result(60)
    made.profile.database.rmdir()
    made.until(lambda: made.troubles("storage")[1:] == [""])
    made.until(lambda: MissedOpen(0) in made.events)
    made.until(lambda: [entry.record.call_id for entry in made.engine.log.recent(1).result(60)] == ["c1"])
    assert made.post(ring("c2")) == 200
    made.engine.stop()
    assert made.bugs == []


def test_calls_of_before_a_restart_are_finished_after_it(tmp_path: Path) -> None:
    call = Call("c1", began=now() - SECOND)
    first = Running(tmp_path).start()
    first.post(call.ringing(ANNA))
    first.engine.stop()
    second = Running(tmp_path).start()
    assert second.post(call.ringing(ANNA)) == 200
    assert second.post(call.ended("no-answer")) == 200
    entry = second.engine.log.entry("c1").result(60)
    assert entry is not None
    assert (entry.record.outcome, entry.steps) == ("missed", (Step.SHOWN, Step.CLOSED))
    second.engine.stop()


# The end.


def test_stopping_may_be_repeated_and_the_door_then_says_that_it_closes(tmp_path: Path) -> None:
    made = Running(tmp_path).start()
    made.engine.stop()
    made.engine.stop()
    assert made.engine.ended.done()
    assert made.engine.listener_url() == ""
    with pytest.raises(StorageUnavailable):
        made.engine.log.save_note("c1", "x").result(60)
    with pytest.raises(StorageUnavailable):
        made.engine.log.recent(1).result(60)
    made.engine.start()
    assert made.bugs == []


def test_an_engine_that_was_never_started_can_be_stopped(tmp_path: Path) -> None:
    made = Running(tmp_path)
    made.engine.stop()
    made.engine.stop()
    assert made.engine.ended.done()
    made.engine.start()
    with pytest.raises(StorageUnavailable):
        made.engine.pause(None).result(60)


def test_it_can_be_stopped_while_it_starts(tmp_path: Path) -> None:
    for attempt in range(12):
        made = Running(tmp_path / str(attempt))
        made.engine.start()
        time.sleep(attempt * 0.002)
        made.engine.stop()
        assert made.engine.ended.done()
        assert made.bugs == []


def test_several_threads_may_stop_it(tmp_path: Path) -> None:
    made = Running(tmp_path).start()
    stopping = [threading.Thread(target=made.engine.stop) for _ in range(4)]
    for one in stopping:
        one.start()
    for one in stopping:
        one.join()
    assert made.engine.ended.done()


def test_a_keyring_that_never_answers_does_not_keep_it_from_ending(tmp_path: Path) -> None:
    asked, forever = threading.Event(), threading.Event()

    def silent() -> Keyring:
        asked.set()
        forever.wait()
        raise RuntimeError("too late")

    made = Running(tmp_path, environ={}, open_keyring=silent)
    made.engine.start()
    assert asked.wait(60)
    made.engine.stop()
    # The keyring would have been waited for five minutes.
    assert not forever.is_set()
    assert made.engine.ended.done()
    assert made.bugs == []
    forever.set()


def test_whoever_waits_for_something_when_it_ends_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    began = threading.Event()

    async def play_for_ever(*_: object) -> None:
        began.set()
        await asyncio.Event().wait()

    monkeypatch.setattr("callpop.simulation.player.play_test_call", play_for_ever)
    made = Running(tmp_path).start()
    future = made.engine.play_test_call()
    assert began.wait(60)
    made.engine.stop()
    assert future.cancelled()
    assert made.bugs == []


def test_a_file_that_is_locked_at_the_end_does_not_keep_it_from_ending(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    made = Running(tmp_path).start()
    made.post(ring())
    with locked(made.profile.database):
        made.engine.stop()
        assert made.engine.ended.done()
    assert made.bugs == []
    gc.collect()
    assert "pending" not in caplog.text


def test_a_bug_in_housekeeping_is_told_and_calls_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("callpop.housekeeping.Housekeeping.interval", 0.02)

    async def fail(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("callpop.housekeeping.Housekeeping.turn", fail)
    made = Running(tmp_path).start()
    made.until(lambda: len(made.bugs) > 1)
    assert made.post(ring()) == 200
    made.engine.stop()
    assert {type(error) for error, _ in made.bugs} == {ZeroDivisionError}
