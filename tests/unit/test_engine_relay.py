"""The engine with a relay as its source: enrolled, read, told what was handled, and left again."""

from __future__ import annotations

import asyncio
import datetime
import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from callpop.desktop.source_words import source_message
from callpop.desktop.words import Words
from callpop.engine import Engine, now_us
from callpop.events import CallEvent, CompanyChanged, EntryChanged, Event, GapsChanged, SourceEvent, SourceState
from callpop.intake import relay_client, relay_errands
from callpop.intake.relay_api import Enrolled, Waiting
from callpop.intake.relay_trouble import Kind, RelayTrouble
from callpop.relay import membership
from callpop.relay.membership import Person
from callpop.said import Said, said_of
from callpop.settings.company import KeptProfile, keep
from callpop.settings.file import read
from callpop.settings.profile import Profile
from callpop.settings.relay_address import Enrolment, origin_of
from callpop.settings.schema import (
    AgentSettings,
    ListenerSettings,
    RelaySettings,
    Settings,
    SourceKind,
    SourceSettings,
)
from callpop.settings.secrets import RELAY_TOKEN, SERVICE, Secrets
from callpop.simulation.player import CannotPost
from callpop.storage import mailbox
from callpop.storage.database import Database
from tests.unit.intake.office import ANNA, CALLER, SECOND, Call
from tests.unit.intake.reading import until
from tests.unit.intake.relay_stand_in import TOKEN, StandIn, stand_in
from tests.unit.relay.served import ANNA as ADDRESS
from tests.unit.relay.served import serving, staffed, token_of
from tests.unit.settings.test_secrets import Ring

pytestmark = pytest.mark.asyncio


class Desk:
    """An engine whose settings name a relay."""

    def __init__(
        self,
        folder: Path,
        relay: StandIn,
        *,
        environ: dict[str, str] | None = None,
        ring: Ring | None = None,
        longest_wait: float = 5.0,
    ) -> None:
        self.profile = Profile.locate(folder, {})
        self.profile.create()
        self.ring = ring or Ring()
        self.relay = relay
        self.settings = Settings(
            agent=AgentSettings(emails=("anna@example.com",)),
            source=SourceSettings(SourceKind.RELAY),
            relay=RelaySettings(relay.url),
            listener=ListenerSettings(port=0),
        )
        self.events: list[Event] = []
        self.hidden: list[str] = []
        self.bugs: list[tuple[BaseException, str]] = []
        self.engine = Engine(
            profile=self.profile,
            settings=self.settings,
            secrets=Secrets(self.profile, environ or {}, open_keyring=lambda: self.ring, longest_wait=longest_wait),
            deliver=self.events.append,
            hide=self.hidden.append,
            report=lambda error, where: self.bugs.append((error, where)),
        )

    async def __aenter__(self) -> Desk:
        self.engine.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await asyncio.to_thread(self.engine.stop)
        assert self.bugs == []

    def state(self) -> SourceEvent | None:
        told = [event for event in self.events if isinstance(event, SourceEvent)]
        return told[-1] if told else None

    def is_in(self, state: SourceState) -> Callable[[], bool]:
        return lambda: (now := self.state()) is not None and now.state is state

    async def caught_up(self) -> None:
        at_end = f"{self.relay.store}.{len(self.relay.items)}"
        await until(
            lambda: any(one.get("after") == at_end and one["wait"] != "0" for one in self.relay.polls()), "its poll"
        )


def environ() -> dict[str, str]:
    return {"CALLPOP_RELAY_TOKEN": TOKEN}


async def test_a_token_of_the_environment_reads_the_mailbox_and_is_hidden_from_logs(tmp_path: Path) -> None:
    async with stand_in(now_us) as relay, Desk(tmp_path, relay, environ=environ()) as desk:
        await until(desk.is_in(SourceState.CONNECTED), "the connection")
        assert TOKEN in desk.hidden
        assert desk.engine.listener_url() == desk.engine.notification_url() == ""
        relay.put(Call("c1", began=now_us()).ringing(ANNA, at=0))
        await until(lambda: any(isinstance(event, CallEvent) and event.changes for event in desk.events), "the card")
        assert desk.ring.kept == {}


async def test_a_code_becomes_a_token_in_the_keyring_that_is_used_at_once(tmp_path: Path) -> None:
    async with stand_in(now_us) as relay, Desk(tmp_path, relay) as desk:
        keep(desk.profile.company_file, KeptProfile(origin_of(relay.url), '"old"', {"people": []}))
        await until(desk.is_in(SourceState.DISCONNECTED), "the word that it is not enrolled")
        done = await asyncio.wrap_future(desk.engine.enrol(desk.settings.relay, "GOOD-CODE"))
        assert isinstance(done, Enrolled)
        assert desk.ring.kept == {}, "it may have been given up meanwhile"
        assert desk.profile.company_file.exists()
        await asyncio.wrap_future(desk.engine.keep_token(desk.settings.relay, done.token))
        assert list(desk.ring.kept.values()) == [TOKEN]
        assert {TOKEN, "GOOD-CODE"} <= set(desk.hidden)
        assert not desk.profile.company_file.exists()
        # The settings are what they were: it is the token that is new.
        await asyncio.wrap_future(desk.engine.apply(desk.settings))
        await until(desk.is_in(SourceState.CONNECTED), "the connection")


class LockedRing(Ring):
    """A keyring that nobody has opened yet."""

    def __init__(self) -> None:
        super().__init__()
        self.opened = threading.Event()
        self.patient = False
        self.asked = 0

    def get_password(self, service: str, username: str) -> str | None:
        if not username.startswith(RELAY_TOKEN):
            return super().get_password(service, username)
        self.asked += 1
        if self.patient:
            assert self.opened.wait(60)
        elif not self.opened.is_set():
            raise KeyringLocked
        return super().get_password(service, username)


class KeyringLocked(Exception):
    """As the keyring library's own."""


async def test_a_keyring_that_is_opened_after_the_start_brings_the_token(tmp_path: Path) -> None:
    ring = LockedRing()
    async with stand_in(now_us) as relay:
        desk = Desk(tmp_path, relay, ring=ring)
        ring.kept[SERVICE, f"{RELAY_TOKEN}@{origin_of(relay.url)}:{desk.profile.identity}"] = TOKEN
        async with desk:
            await until(desk.is_in(SourceState.DISCONNECTED), "the word that it is locked")
            told = desk.state()
            assert told is not None and (told.key, told.final) == ("trouble.keyring", False)
            said = source_message(told, Words.load("de"), 0)
            assert "er ist gesperrt" in said and "entsperren" in said and "angemeldet" not in said
            assert relay.asked == []
            ring.opened.set()
            desk.engine.nudge()
            await until(desk.is_in(SourceState.CONNECTED), "the connection")
            assert TOKEN in desk.hidden
            relay.put(Call("c1", began=now_us()).ringing(ANNA, at=0))
            await until(lambda: any(isinstance(one, CallEvent) and one.changes for one in desk.events), "the card")


async def test_a_keyring_that_waits_for_its_password_is_asked_once_and_heard_whenever_it_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relay_client, "_KEYRING_AGAIN", 0.0)
    ring = LockedRing()
    ring.patient = True
    async with stand_in(now_us) as relay:
        desk = Desk(tmp_path, relay, ring=ring, longest_wait=0.01)
        ring.kept[SERVICE, f"{RELAY_TOKEN}@{origin_of(relay.url)}:{desk.profile.identity}"] = TOKEN
        async with desk:
            await until(desk.is_in(SourceState.DISCONNECTED), "the word that it does not answer")
            told = desk.state()
            assert told is not None and told.key == "trouble.keyring"
            for _ in range(3):
                desk.engine.nudge()
                await asyncio.sleep(0.02)
            ring.opened.set()
            desk.engine.nudge()
            await until(desk.is_in(SourceState.CONNECTED), "the connection")
            assert ring.asked == 1


async def test_a_machine_without_a_keyring_is_one_that_is_not_enrolled(tmp_path: Path) -> None:
    class NoKeyringError(Exception):
        """As the keyring library's own."""

    class NoRing(Ring):
        def get_password(self, service: str, username: str) -> str | None:
            raise NoKeyringError

    async with stand_in(now_us) as relay, Desk(tmp_path, relay, ring=NoRing()) as desk:
        await until(desk.is_in(SourceState.DISCONNECTED), "the word that it is not enrolled")
        told = desk.state()
        assert told is not None and told.key == "trouble.no_token"


async def test_a_wrong_code_changes_nothing(tmp_path: Path) -> None:
    async with stand_in(now_us) as relay, Desk(tmp_path, relay) as desk:
        await until(desk.is_in(SourceState.DISCONNECTED), "the word that it is not enrolled")
        with pytest.raises(RelayTrouble) as caught:
            await asyncio.wrap_future(desk.engine.enrol(desk.settings.relay, "WRONG"))
        assert caught.value.kind is Kind.CODE
        assert desk.ring.kept == {}


async def test_a_desktop_that_waits_for_approval_is_the_same_one_when_it_asks_again(tmp_path: Path) -> None:
    async with stand_in(now_us) as relay, Desk(tmp_path, relay) as desk:
        for _ in range(2):
            answer = await asyncio.wrap_future(desk.engine.enrol(desk.settings.relay, "JOIN-CODE", "anna@example.com"))
            assert answer == Waiting("AB12CD", 5.0)
        relay.approved = True
        answer = await asyncio.wrap_future(desk.engine.enrol(desk.settings.relay, "JOIN-CODE", "anna@example.com"))
        assert isinstance(answer, Enrolled)
        assert len(relay.desktops) == 1


async def test_what_waits_for_approval_is_known_after_a_restart_and_its_code_stands_in_no_file(tmp_path: Path) -> None:
    asked = Enrolment("https://relay.example.com", "JOIN-CODE", "anna@example.com")
    async with stand_in(now_us) as relay:
        async with Desk(tmp_path, relay) as desk:
            ring = desk.ring
            assert await asyncio.wrap_future(desk.engine.enrolments.kept()) is None
            await asyncio.wrap_future(desk.engine.enrolments.keep(asked))
        for file in tmp_path.rglob("*"):
            with suppress(IsADirectoryError, FileNotFoundError):  # SQLite's own come and go
                assert b"JOIN-CODE" not in file.read_bytes()
        assert desk.profile.enrolment_file.stat().st_mode & 0o077 == 0
        again = Desk(tmp_path, relay)
        again.ring.kept = ring.kept
        async with again as desk:
            assert await asyncio.wrap_future(desk.engine.enrolments.kept()) == asked
            assert "JOIN-CODE" in desk.hidden
            await asyncio.wrap_future(desk.engine.enrolments.forget())
            assert await asyncio.wrap_future(desk.engine.enrolments.kept()) is None
            assert "JOIN-CODE" not in desk.ring.kept.values()
            assert not desk.profile.enrolment_file.exists()


async def test_what_the_agent_handled_is_told_to_the_relay_and_what_a_colleague_settled_to_the_agent(
    tmp_path: Path,
) -> None:
    began = now_us() - 60 * SECOND
    async with stand_in(now_us) as relay, Desk(tmp_path, relay, environ=environ()) as desk:
        for name in ("mine", "theirs"):
            call = Call(name, began=began, caller=CALLER if name == "theirs" else "+31687654321")
            relay.put(call.ringing(ANNA))
            relay.put(call.ended("no-answer", at=20))
        await desk.caught_up()
        await asyncio.wrap_future(desk.engine.log.set_handled("mine", True))
        await until(lambda: relay.handled == ["mine"], "the word to the relay")
        relay.settle(CALLER, "bob@example.com", now_us(), how="talked", call_ids=["theirs"])
        # The agent's own mark is told of as well.
        await until(
            lambda: any(isinstance(one, EntryChanged) and one.entry.settled is not None for one in desk.events),
            "the word to the agent",
        )
        # Marked as open again, nobody else has dealt with it.
        await asyncio.wrap_future(desk.engine.log.set_handled("theirs", False))
        entry = await asyncio.wrap_future(desk.engine.log.entry("theirs"))
        assert entry is not None
        assert (entry.handled, entry.settled) == (False, None)
        assert relay.handled == ["mine"]


async def test_what_was_handled_while_the_relay_was_gone_waits_in_the_file(tmp_path: Path) -> None:
    began = now_us() - 60 * SECOND
    async with stand_in(now_us) as relay:
        async with Desk(tmp_path, relay, environ=environ()) as desk:
            call = Call("c1", began=began)
            relay.put(call.ringing(ANNA))
            relay.put(call.ended("no-answer", at=20))
            await desk.caught_up()
            relay.handled_down = True
            await asyncio.wrap_future(desk.engine.log.set_handled("c1", True))
        with Database.read_only(desk.profile.database) as conn:
            assert mailbox.untold(conn) == ("c1",)
        relay.handled_down = False
        async with Desk(tmp_path, relay, environ=environ()):
            await until(lambda: relay.handled == ["c1"], "the word to the relay")


async def test_a_test_call_is_the_relays_to_play(tmp_path: Path) -> None:
    async with stand_in(now_us) as relay, Desk(tmp_path, relay, environ=environ()) as desk:
        await until(desk.is_in(SourceState.CONNECTED), "the connection")
        await asyncio.wrap_future(desk.engine.play_test_call())
        assert relay.tests == 1


async def test_without_a_connection_a_test_call_says_why(tmp_path: Path) -> None:
    async with stand_in(now_us) as relay, Desk(tmp_path, relay) as desk:
        await until(desk.is_in(SourceState.DISCONNECTED), "the word that it is not enrolled")
        with pytest.raises(CannotPost, match="not enrolled") as raised:
            await asyncio.wrap_future(desk.engine.play_test_call())
        assert isinstance(said_of(raised.value), Said), "the screen says it in its own language"


async def test_gaps_are_told_until_they_are_put_away(tmp_path: Path) -> None:
    async with stand_in(now_us) as relay, Desk(tmp_path, relay, environ=environ()) as desk:
        relay.put(Call("c1", began=now_us()).created(at=0))
        await desk.caught_up()
        relay.store, relay.items = "another", []
        relay.put(Call("c2", began=now_us()).created(at=0))
        desk.engine.nudge()
        await until(lambda: any(isinstance(one, GapsChanged) and one.gaps for one in desk.events), "the gap")
        (gap,) = next(one.gaps for one in desk.events if isinstance(one, GapsChanged) and one.gaps)
        await asyncio.wrap_future(desk.engine.log.put_away_gaps([gap.gap_id]))
        with Database.read_only(desk.profile.database) as conn:
            assert mailbox.gaps(conn) == ()


async def test_the_companys_profile_arrives_with_the_connection(tmp_path: Path) -> None:
    async with stand_in(now_us) as relay, Desk(tmp_path, relay, environ=environ()) as desk:
        relay.profile = {"lines": [{"number": "+31508009000", "label": "Sales"}]}
        await until(lambda: CompanyChanged() in desk.events, "the profile")
        assert desk.profile.company_file.stat().st_mode & 0o077 == 0


async def test_an_address_that_an_administrator_adds_later_is_known_to_the_desktop_and_its_calls_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relay_errands, "PROFILE_EVERY", 0.0)
    company = staffed(ADDRESS)
    more, _ = membership.add(company, Person((ADDRESS, "a.new@example.com")), agent_id="new", now=2)
    async with serving(company) as served:
        relay = StandIn(now_us)
        relay.url = served.relay.url
        desk = Desk(tmp_path, relay, environ={"CALLPOP_RELAY_TOKEN": token_of(ADDRESS)})
        desk.profile.settings_file.write_text(
            f'[source]\nkind = "relay"\n[relay]\nurl = "{relay.url}"\n[agent]\nemails = ["{ADDRESS}"]\n', "utf-8"
        )

        def known() -> tuple[str, ...]:
            desk.settings = read(desk.profile.settings_file, {}, desk.profile.company_file).settings
            return desk.settings.agent.emails

        def rings(call_id: str) -> bool:
            told = [event for event in desk.events if isinstance(event, CallEvent) and event.changes]
            return any(event.entry.record.call_id == call_id for event in told)

        async def post() -> None:
            stamp = datetime.datetime.now(datetime.UTC).isoformat(timespec="microseconds")
            assert (await served.post("a.new@example.com", timestamp=stamp)).status == 200

        async with desk:
            await until(desk.is_in(SourceState.CONNECTED), "the connection")
            served.change(more)
            # The call is in the mailbox before the desktop knows whose it is: it is folded again then.
            await until(lambda: served.relay._registry.roster.companies == (more,), "the relay's new list")
            await post()
            await until(lambda: "a.new@example.com" in known(), "the word of it")
            await asyncio.wrap_future(desk.engine.apply(desk.settings))
            await post()
            await until(lambda: rings("call-2"), "the card of the call")
            while await asyncio.wrap_future(desk.engine.log.entry("call-1")) is None:
                await asyncio.sleep(0.01)
            served.change(company)
            await until(lambda: known() == (ADDRESS,), "that it is taken away again")


async def test_the_source_can_change_to_the_listener_and_back(tmp_path: Path) -> None:
    async with stand_in(now_us) as relay, Desk(tmp_path, relay, environ=environ()) as desk:
        await until(desk.is_in(SourceState.CONNECTED), "the connection")
        listening = replace(desk.settings, source=SourceSettings(SourceKind.LISTENER))
        await asyncio.wrap_future(desk.engine.apply(listening))
        await until(lambda: desk.engine.listener_url() != "", "the listener")
        asked = len(relay.polls())
        relay.put(Call("c1", began=now_us()).ringing(ANNA, at=0))
        await asyncio.wrap_future(desk.engine.apply(desk.settings))
        await desk.caught_up()
        assert desk.engine.listener_url() == ""
        assert len(relay.polls()) > asked
        assert await asyncio.wrap_future(desk.engine.log.entry("c1")) is not None


async def test_the_log_holds_neither_token_nor_code(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with stand_in(now_us) as relay, Desk(tmp_path, relay) as desk:
        done = await asyncio.wrap_future(desk.engine.enrol(desk.settings.relay, "GOOD-CODE"))
        assert isinstance(done, Enrolled)
        await asyncio.wrap_future(desk.engine.keep_token(desk.settings.relay, done.token))
        await asyncio.wrap_future(desk.engine.apply(desk.settings))
        await until(desk.is_in(SourceState.CONNECTED), "the connection")
    assert "GOOD-CODE" not in caplog.text
    assert TOKEN not in caplog.text
    assert TOKEN not in str(desk.events)
