"""Everything below the desktop, built and wired; it runs on the engine's thread.

It is apart from the GUI's loop because a dragged window or a slow paint must never delay the
answer to the platform (packaging/decisions/002-engine-thread-beside-qasync.md). It imports no Qt:
the desktop hands in a callable that takes events on this thread.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any

from callpop.calls.desk import HOUR, MINUTE, Limits
from callpop.calls.numbers import display_number, number_key
from callpop.calls.popup import CardRules
from callpop.calls.quiet import QuietHours, spans_of
from callpop.calls.rest import Resting, RestReason
from callpop.contacts.directory import Directory
from callpop.engine.contacts_door import ContactsDoor
from callpop.engine.thread import EngineThread
from callpop.events import Event, LogPreparing, TroubleEvent
from callpop.housekeeping import Housekeeping
from callpop.intake.announce import Announcer
from callpop.intake.aside import aside
from callpop.intake.callers import Callers
from callpop.intake.pipeline import Pipeline
from callpop.intake.source import Source, asks_for_another
from callpop.intake.vault import Vault
from callpop.said import Said, said_of
from callpop.settings.agent import agent_of
from callpop.settings.profile import Profile
from callpop.settings.schema import CardSize, RelaySettings, Settings, SourceKind
from callpop.settings.secrets import Secrets
from callpop.storage.reader import Reader
from callpop.store_faults import StorageUnavailable

if TYPE_CHECKING:
    from callpop.dialling.dialler import Dialler
    from callpop.engine.arrivals_door import ArrivalsDoor
    from callpop.engine.clearing import Clearing
    from callpop.engine.data_door import DataDoor
    from callpop.engine.dial_door import DialDoor
    from callpop.engine.enrolment_door import EnrolmentDoor
    from callpop.engine.follow_up_door import FollowUpDoor
    from callpop.engine.log_door import LogDoor
    from callpop.intake.relay_api import Enrolled, Waiting
    from callpop.intake.relay_source import RelaySource
    from callpop.updates.watch import UpdateWatch

log = logging.getLogger(__name__)

_OPENING = 1.0
"""Seconds that the file may take before calls are taken without it (they are stored once it is open)."""

_CLOSING = 1.0
"""Seconds that the file may take at the end. What is not committed by then was answered to nobody."""


def now_us() -> int:
    """This computer's clock: microseconds since the epoch, UTC."""
    return time.time_ns() // 1000


class Engine:
    """Receives, stores and folds notifications on a thread of its own.

    Args:
        profile: Where its files are; the folders exist.
        settings: As they are now; ``apply`` changes them.
        secrets: The listener's secret.
        deliver: Takes each event. Called on the engine's thread; must return at once.
        hide: Told secrets that no log may show.
        report: Takes our own bugs: an exception, and what was being done.
        clock: Microseconds UTC.
        steady: Microseconds by a clock that nobody sets, by which the screen counts the seconds on cards; None:
            by ``clock``.
        remote: Whether the session looks like one of many on another computer.

    Attributes:
        contacts: Address books and look-ups.
        ended: Done when the thread has done its last work.
    """

    def __init__(
        self,
        *,
        profile: Profile,
        settings: Settings,
        secrets: Secrets,
        deliver: Callable[[Event], None],
        hide: Callable[[str], None],
        report: Callable[[BaseException, str], None],
        clock: Callable[[], int] = now_us,
        steady: Callable[[], int] | None = None,
        remote: bool = False,
    ) -> None:
        self._profile, self._settings = profile, settings
        self._public_url = settings.listener.public_url
        self._secrets, self._hide = secrets, hide
        self._deliver = deliver
        self._report = report
        self._clock = clock
        self._resting = Resting(QuietHours(spans_of(settings.quiet.hours)))
        self._enrolled = False
        self._dialler: Dialler | None = None
        self._vault = Vault(
            profile.database,
            lambda words: deliver(TroubleEvent("storage", words)),
            on_stage=lambda stage: deliver(LogPreparing(stage)),
        )
        self._callers = Callers(vault=self._vault, secret=secrets.named, deliver=deliver, report=report, clock=clock)
        self._announcer = Announcer(
            vault=self._vault,
            directory=Directory(settings.everybody, settings.all_lines, settings.agent.region),
            region=settings.agent.region,
            known=self._callers.known,
            ask=self._callers.ask,
        )
        self._pipeline = Pipeline(
            vault=self._vault,
            agent=agent_of(settings),
            announcer=self._announcer,
            deliver=deliver,
            rules=self._rules,
            clock=clock,
            limits=_limits(settings),
            report=report,
            steady=steady,
        )
        self._housekeeping = Housekeeping(
            vault=self._vault,
            pipeline=self._pipeline,
            retention_days=lambda: self._settings.log.retention_days,
            deliver=deliver,
            clock=clock,
            line_key=lambda dialled: number_key(dialled, self._settings.agent.region),
        )
        self._source = Source(
            secrets=secrets,
            accept=self._pipeline.accept,
            make_relay=self._make_relay,
            deliver=deliver,
            hide=hide,
            remote=remote,
        )
        self._updates: UpdateWatch | None = None
        self._look = asyncio.Event()
        self._thread = EngineThread(live=self._live, wind_up=self._wind_up, report=report)
        self._door = door = self._thread.door
        door.trouble = lambda: self._vault.trouble
        self.ended = self._thread.ended
        self.contacts = ContactsDoor(door=door, callers=self._callers, vault=self._vault, deliver=deliver)

    # These may be called from any thread. What a start need not wait for is loaded when it is first wanted.

    @cached_property
    def log(self) -> LogDoor:
        """The call log."""
        from callpop.engine.log_door import LogDoor

        return LogDoor(
            door=self._door,
            vault=self._vault,
            announcer=self._announcer,
            pipeline=self._pipeline,
            source=self._source,
            language=lambda: self.follow_up.language,
            clock=self._clock,
            region=lambda: self._settings.agent.region,
        )

    @cached_property
    def follow_up(self) -> FollowUpDoor:
        """Promises and reminders."""
        from callpop.engine.follow_up_door import FollowUpDoor

        return FollowUpDoor(
            door=self._door,
            vault=self._vault,
            settings=lambda: self._settings.log,
            deliver=self._deliver,
            clock=self._clock,
        )

    @cached_property
    def arrivals(self) -> ArrivalsDoor:
        """What has come lately."""
        from callpop.engine.arrivals_door import ArrivalsDoor

        return ArrivalsDoor(door=self._door, vault=self._vault, settings=lambda: self._settings, clock=self._clock)

    @cached_property
    def enrolments(self) -> EnrolmentDoor:
        """The one that waits for an administrator."""
        from callpop.engine.enrolment_door import EnrolmentDoor
        from callpop.settings.asked_enrolment import AskedEnrolment

        asked = AskedEnrolment(self._profile.enrolment_file, self._secrets)
        return EnrolmentDoor(door=self._door, asked=asked, hide=self._hide)

    @cached_property
    def phone(self) -> DialDoor:
        """Calls that begin on the screen."""
        from callpop.dialling.dialler import Dialler
        from callpop.engine.dial_door import DialDoor

        self._dialler = Dialler(secret=self._secrets.named, deliver=self._deliver)
        return DialDoor(door=self._door, dialler=self._dialler, settings=lambda: self._settings)

    @cached_property
    def data(self) -> DataDoor:
        """The agent's data as files, masked, wiped."""
        from callpop.engine.data_door import DataDoor

        return DataDoor(
            door=self._door,
            profile=self._profile,
            vault=self._vault,
            pipeline=self._pipeline,
            clearing=self._clearing,
            settings=lambda: self._settings,
            language=lambda: self.follow_up.language,
            deliver=self._deliver,
            clock=self._clock,
        )

    @cached_property
    def _clearing(self) -> Clearing:
        from callpop.engine.clearing import Clearing

        return Clearing(
            profile=self._profile,
            vault=self._vault,
            pipeline=self._pipeline,
            announcer=self._announcer,
            callers=self._callers,
            mask_days=lambda: self._settings.log.mask_days,
            deliver=self._deliver,
            clock=self._clock,
        )

    def start(self) -> None:
        """Start the thread; events tell when notifications can arrive. Once only, and not after a stop."""
        self._thread.start()

    def request_stop(self) -> None:
        """Stop listening, finish what is queued, close the file; ``ended`` tells when. May be repeated."""
        self._thread.request_stop()

    def stop(self) -> None:
        """The same, and wait for it."""
        self._thread.stop()

    def apply(self, settings: Settings) -> Future[None]:
        """Take changed settings into use."""
        # Who changed it reads the URL at once.
        self._public_url = settings.listener.public_url
        return self._door.submit(self._apply(settings))

    def pause(self, until: int | None) -> Future[None]:
        """Show no new cards until then (microseconds UTC); None resumes."""

        async def change() -> None:
            self._resting.pause(until)

        return self._door.submit(change())

    def show_calls(self, until: int | None) -> Future[None]:
        """Show cards until then, whatever the quiet hours and the system say; None: no longer."""

        async def change() -> None:
            self._resting.lift(until)

        return self._door.submit(change())

    def rest_with_system(self, resting: bool) -> Future[None]:
        """Show no new cards while the system asks for that."""

        async def change() -> None:
            self._resting.system = resting

        return self._door.submit(change())

    def dismiss(self, card_id: str) -> Future[None]:
        """Remember that the agent closed a card."""
        return self._door.submit(self._pipeline.dismiss(card_id))

    def play_test_call(self) -> Future[None]:
        """Post a test call to the own listener, over HTTP as the platform would, or have the relay play one."""
        return self._door.submit(self._play_test_call())

    def enrol(self, relay: RelaySettings, code: str, email: str = "") -> Future[Enrolled | Waiting]:
        """Have this desktop known at a relay; RelayTrouble if it cannot be.

        The answer counts once ``keep_token`` has it: who gave up meanwhile lets it go.

        Args:
            relay: Which one.
            code: A personal code, or the company's join code.
            email: Whose desktop this is, for a join code.
        """
        return self._door.submit(self._source.enrol(relay, code, email))

    def keep_token(self, relay: RelaySettings, token: str) -> Future[None]:
        """Keep what ``enrol`` brought, in place of an older token; the settings are to name that relay next.

        Args:
            relay: Which one gave it.
            token: The desktop's.
        """
        return self._door.submit(self._keep_token(relay, token))

    def nudge(self) -> None:
        """The network is another one, or the computer woke: a relay is asked again at once."""
        self._door.post(self._source.nudge)

    def is_busy(self) -> bool:
        """Whether notifications queue up."""
        return self._pipeline.busy

    def notification_url(self) -> str:
        """The URL to paste into the portal, or '' while there is none."""
        address = self._source.address
        base = self._public_url.rstrip("/") or address.url
        return base + address.path if base and address.path else ""

    @property
    def reads_relay(self) -> bool:
        """Whether notifications come from a relay."""
        return self._source.reads_relay

    @property
    def has_environment_token(self) -> bool:
        """Whether the environment brought a relay's token, which weighs more than one that is enrolled for."""
        return self._source.has_environment_token

    def listener_url(self) -> str:
        """Where the listener can be reached on this computer, without its secret; '' while it cannot."""
        address = self._source.address
        return address.url if address.reachable else ""

    # On the thread.

    async def _live(self) -> None:
        opening = self._thread.loop.create_task(self._look_after(self._open()))
        await asyncio.wait([opening], timeout=_OPENING)
        self._callers.follow(self._settings)
        await self._source.follow(self._settings)
        await opening
        self._follow_updates()
        await self._look_after(self._housekeeping.turn())
        # Loads what reads numbers, so that the first ring need not.
        await aside(lambda: display_number("020 123 45 67", self._settings.agent.region))
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(self._housekeeping.interval):
                    await self._look.wait()
            self._look.clear()
            await self._look_after(self._open())
            await self._look_after(self._housekeeping.turn())
            await self._look_after(self._clearing.turn())

    def _follow_updates(self) -> None:
        """Look for new versions as the settings say; loaded only where there is an address to ask."""
        if self._updates is None and self._settings.updates.url:
            from callpop.updates.watch import UpdateWatch

            self._updates = UpdateWatch(
                memory=self._profile.data_folder / "updates.json", deliver=self._deliver, clock=self._clock
            )
        if self._updates is not None:
            self._updates.follow(self._settings.updates)

    async def _look_after(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something that must not end the engine when it fails; the next turn tries again."""
        try:
            await work
        except StorageUnavailable as fault:  # the vault tells the agent, once
            log.info("housekeeping has to wait: %s", fault.message)
        except Exception as error:
            self._report(error, "while the engine kept house")

    async def _open(self) -> None:
        for notice in await self._vault.open():
            self._deliver(TroubleEvent("database-file", notice))
        if self._vault.database is not None and self._door.reader is None:
            # Before the first notification is taken: what was wiped must not come back.
            self._pipeline.follow_refused()
            self._door.reader = Reader(self._vault.database)

    async def _wind_up(self) -> None:
        """Answer what has been asked over HTTP, let go of the rest, and close the file in any case."""
        stopping = self._thread.loop.create_task(self._source.stop())
        # Requests under way are tasks too: the listener gives them their time.
        await asyncio.wait([stopping], timeout=_CLOSING)
        rest = asyncio.all_tasks() - {asyncio.current_task()}
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)
        with suppress(TimeoutError):
            async with asyncio.timeout(_CLOSING):
                await self._source.stop()
        if self._door.reader is not None:
            self._door.reader.close()
        stops = [self._callers.stop]
        stops += [self._dialler.stop] if self._dialler is not None else []
        stops += [self._updates.stop] if self._updates is not None else []
        for stop in stops:
            with suppress(TimeoutError):
                async with asyncio.timeout(_CLOSING):
                    await stop()
        with suppress(TimeoutError):
            async with asyncio.timeout(_CLOSING):
                await aside(self._vault.close)

    def _make_relay(self) -> RelaySource:
        from callpop.intake.company_profile import CompanyProfile
        from callpop.intake.mail import Mail
        from callpop.intake.relay_source import RelaySource

        mail = Mail(
            pipeline=self._pipeline,
            vault=self._vault,
            deliver=self._deliver,
            region=lambda: self._settings.agent.region,
            clock=self._clock,
        )
        return RelaySource(
            secrets=self._secrets,
            mail=mail,
            vault=self._vault,
            company=CompanyProfile(self._profile.company_file, self._deliver),
            deliver=self._deliver,
            hide=self._hide,
            clock=self._clock,
        )

    def _rules(self) -> CardRules:
        rest = self._resting.now(self._clock())
        popup = self._settings.popup
        return CardRules(
            age_limit=popup.age_limit * 1_000_000,
            outgoing=popup.outgoing is not CardSize.OFF,
            held="" if rest is None else _HELD[rest.reason],
            kept_away=self._callers.kept_away if self._settings.all_rules else None,
        )

    async def _apply(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        self._callers.follow(settings, before)
        self._follow_updates()
        if _named_by(settings) != _named_by(before):
            directory = Directory(settings.everybody, settings.all_lines, settings.agent.region)
            self._announcer.rename(directory, settings.agent.region)
        if agent_of(settings) != agent_of(before) or _limits(settings) != _limits(before):
            self._pipeline.follow(agent_of(settings), _limits(settings))
            self._look.set()
        if settings.quiet.hours != before.quiet.hours:
            self._resting.hours = QuietHours(spans_of(settings.quiet.hours))
        if settings.log.retention_days != before.log.retention_days:
            self._housekeeping.purge_soon()
            self._look.set()
        if settings.log.mask_days != before.log.mask_days:
            self._clearing.mask_soon()
            self._look.set()
        if asks_for_another(settings, before) or (self._enrolled and settings.source.kind is SourceKind.RELAY):
            self._enrolled = False
            await self._source.follow(settings)

    async def _keep_token(self, relay: RelaySettings, token: str) -> None:
        await self._source.keep_token(relay, token)
        self._enrolled = True
        await self.arrivals.enrolled(relay.url)

    async def _play_test_call(self) -> None:
        from callpop.intake.relay_trouble import RelayTrouble
        from callpop.simulation.player import CannotPost, play_test_call

        address, agent = self._source.address, self._settings.agent
        if self._source.reads_relay:
            try:
                await self._source.relay.play_test_call()
            except RelayTrouble as trouble:
                raise CannotPost(said_of(trouble)) from trouble
            return
        if not address.reachable:
            raise CannotPost(Said("There is no listener to play a test call to.", "no_listener"))
        await play_test_call(address.url + address.path, next(iter(agent.emails), ""), agent.numbers or agent.mobiles)


_HELD = {
    RestReason.PAUSED: "no popup: popups are paused",
    RestReason.HOURS: "no popup: it came within the quiet hours",
    RestReason.SYSTEM: "no popup: the system's 'do not disturb' is on",
}


def _limits(settings: Settings) -> Limits:
    return Limits(ringing=settings.log.ringing_limit * MINUTE, call=settings.log.call_limit * HOUR)


def _named_by(settings: Settings) -> tuple[object, ...]:
    return settings.agent, settings.everybody, settings.all_lines
