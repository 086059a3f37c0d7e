"""The engine thread: everything below the desktop runs on its loop, and this is the one door to it.

It is apart from the GUI's loop because a dragged window or a slow paint must never delay the
answer to the platform (packaging/decisions/002-engine-thread-beside-qasync.md). It imports no Qt:
the desktop hands in a callable that takes events on this thread.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, TypeVar

from callpop.calls.contact import Contact
from callpop.calls.desk import HOUR, MINUTE, Limits
from callpop.calls.entry import LogEntry
from callpop.calls.known import Known
from callpop.calls.numbers import display_number
from callpop.calls.popup import CardRules
from callpop.calls.record import Direction, Outcome, Record
from callpop.contacts.directory import Directory
from callpop.contacts.kept import contact_from
from callpop.events import BookState, EntryChanged, Event, TroubleEvent
from callpop.housekeeping import Housekeeping
from callpop.intake.announce import Announcer
from callpop.intake.aside import aside
from callpop.intake.callers import Callers
from callpop.intake.company_profile import CompanyProfile
from callpop.intake.mail import Mail
from callpop.intake.pipeline import Pipeline
from callpop.intake.relay_api import Enrolled, Waiting
from callpop.intake.relay_trouble import RelayTrouble
from callpop.intake.source import Source, asks_for_another
from callpop.intake.vault import Vault
from callpop.settings.agent import agent_of
from callpop.settings.profile import Profile
from callpop.settings.schema import CardSize, RelaySettings, Settings, SourceKind
from callpop.settings.secrets import Secrets
from callpop.simulation.player import CannotPost, play_test_call
from callpop.storage import call_log, contacts, mailbox
from callpop.storage.faults import StorageUnavailable
from callpop.storage.reader import Reader

log = logging.getLogger(__name__)
T = TypeVar("T")
Page = list[tuple[tuple[int, int], LogEntry]]

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

    Attributes:
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
    ) -> None:
        self._settings = settings
        self._deliver = deliver
        self._report = report
        self._clock = clock
        self._paused_until: int | None = None
        self._enrolled = False
        self._vault = Vault(profile.database, lambda words: deliver(TroubleEvent("storage", words)))
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
        )
        self._housekeeping = Housekeeping(
            vault=self._vault,
            pipeline=self._pipeline,
            retention_days=lambda: self._settings.log.retention_days,
            deliver=deliver,
            clock=clock,
        )
        self._source = Source(
            secrets=secrets,
            accept=self._pipeline.accept,
            mail=Mail(
                pipeline=self._pipeline,
                vault=self._vault,
                deliver=deliver,
                region=lambda: self._settings.agent.region,
                clock=clock,
            ),
            vault=self._vault,
            company=CompanyProfile(profile.company_file, deliver),
            deliver=deliver,
            hide=hide,
            clock=clock,
        )
        self._reader: Reader | None = None
        self._loop = asyncio.new_event_loop()
        self._stopping = asyncio.Event()
        self._look = asyncio.Event()
        self._door = threading.Lock()
        self._started = False
        self.ended: Future[None] = Future()
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)

    # The door: these may be called from any thread.

    def start(self) -> None:
        """Start the thread; events tell when notifications can arrive. Once only, and not after a stop."""
        with self._door:
            if not self._started and not self.ended.done():
                self._started = True
                self._thread.start()

    def request_stop(self) -> None:
        """Stop listening, finish what is queued, close the file; ``ended`` tells when. May be repeated."""
        with self._door:
            if self._started:
                with suppress(RuntimeError):  # it has ended
                    self._loop.call_soon_threadsafe(self._stopping.set)
            elif not self.ended.done():
                self._loop.close()
                self.ended.set_result(None)

    def stop(self) -> None:
        """The same, and wait for it."""
        self.request_stop()
        if self._started:
            self._thread.join()

    def apply(self, settings: Settings) -> Future[None]:
        """Take changed settings into use."""
        return self._submit(self._apply(settings))

    def pause(self, until: int | None) -> Future[None]:
        """Show no new cards until then (microseconds UTC); None resumes."""

        async def change() -> None:
            self._paused_until = until

        return self._submit(change())

    def search(
        self,
        text: str = "",
        *,
        before: tuple[int, int] | None = None,
        limit: int = 50,
        outcomes: Sequence[Outcome] = (),
        directions: Sequence[Direction] = (),
    ) -> Future[Page]:
        """A page of the call log, newest first, after the key ``before``.

        A newer question supersedes one that still runs; that one's future raises Superseded.
        """
        return self._ask(
            lambda conn: call_log.page(
                conn, before=before, limit=limit, search=text, outcomes=tuple(outcomes), directions=tuple(directions)
            ),
            slot="log",
        )

    def recent(self, limit: int) -> Future[list[LogEntry]]:
        """The newest rows."""
        return self._ask(lambda conn: [entry for _, entry in call_log.page(conn, before=None, limit=limit)])

    def entry(self, call_id: str) -> Future[LogEntry | None]:
        """The row of a call, whichever of its call_ids is given."""
        return self._ask(lambda conn: call_log.entry(conn, call_id))

    def save_note(self, call_id: str, text: str) -> Future[None]:
        """Keep a note; done when it is on the disk. StorageUnavailable if it cannot be."""
        return self._submit(self._save_note(call_id, text))

    def set_handled(self, call_id: str, handled: bool) -> Future[None]:
        """Mark a missed call as dealt with, or not."""
        return self._submit(self._set_handled(call_id, handled))

    def dismiss(self, card_id: str) -> Future[None]:
        """Remember that the agent closed a card."""
        return self._submit(self._pipeline.dismiss(card_id))

    def play_test_call(self) -> Future[None]:
        """Post a test call to the own listener, over HTTP as the platform would, or have the relay play one."""
        return self._submit(self._play_test_call())

    def enrol(self, relay: RelaySettings, code: str, email: str = "") -> Future[Enrolled | Waiting]:
        """Have this desktop known at a relay, which the settings are to name then; RelayTrouble if it cannot be.

        Args:
            relay: Which one.
            code: A personal code, or the company's join code.
            email: Whose desktop this is, for a join code.
        """
        return self._submit(self._enrol(relay, code, email))

    def nudge(self) -> None:
        """The network is another one, or the computer woke: a relay is asked again at once."""
        with suppress(RuntimeError):  # it has ended
            self._loop.call_soon_threadsafe(self._source.nudge)

    def speak(self, language: str) -> None:
        """The screen's language, two letters: places of numbers are named in it."""
        with suppress(RuntimeError):  # it has ended
            self._loop.call_soon_threadsafe(self._callers.speak, language)

    def put_away_gaps(self, gap_ids: Sequence[int]) -> Future[None]:
        """The agent has seen these gaps."""
        return self._submit(self._vault.run(lambda conn: mailbox.forget_gaps(conn, gap_ids)))

    def book_states(self) -> Future[tuple[BookState, ...]]:
        """How each address book is, in the order of trust; ``BookState`` events tell of changes."""

        async def states() -> tuple[BookState, ...]:
            return self._callers.states()

        return self._submit(states())

    def refresh_book(self, name: str | None = None) -> Future[None]:
        """Read an address book now, or all of them."""

        async def refresh() -> None:
            self._callers.refresh(name)

        return self._submit(refresh())

    def find_contacts(self, number_text: str) -> Future[Known]:
        """Who has a number, in the books and the systems that are asked when it rings; takes 1.5 seconds at most."""
        return self._submit(self._callers.find(number_text))

    def known(self, record: Record) -> Future[Known]:
        """What is at hand of the other end of a call."""

        async def known() -> Known:
            return self._callers.known(record)

        return self._submit(known())

    def choose_contact(self, record: Record, contact: Contact, *, for_number: bool = False) -> Future[None]:
        """Remember that this call, or every call of its number, is of this contact; StorageUnavailable if it cannot."""
        return self._submit(self._choose(record, contact, for_number=for_number))

    def photo(self, contact: Contact) -> Future[bytes | None]:
        """A contact's picture as its book has it, not yet decoded."""

        async def photo() -> bytes | None:
            return self._callers.photo(contact)

        return self._submit(photo())

    def search_contacts(self, text: str, limit: int = 50) -> Future[tuple[Contact, ...]]:
        """Contacts of the address books of which each word of the text is a part, by name."""
        return self._ask(
            lambda conn: tuple(contact_from(found) for _, found in contacts.page(conn, limit=limit, search=text))
        )

    def is_busy(self) -> bool:
        """Whether notifications queue up."""
        return self._pipeline.busy

    def notification_url(self) -> str:
        """The URL to paste into the portal, or '' while there is none."""
        place = self._source.place
        base = self._settings.listener.public_url.rstrip("/") or place.url
        return base + place.path if base and place.path else ""

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
        place = self._source.place
        return place.url if place.reachable else ""

    def _submit(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        if self._started and not self._stopping.is_set():
            with suppress(RuntimeError):  # the loop was closed just now
                return asyncio.run_coroutine_threadsafe(work, self._loop)
        work.close()
        return _failed(StorageUnavailable("Callpop is closing."))

    def _ask(self, question: Callable[[sqlite3.Connection], T], *, slot: str = "") -> Future[T]:
        if self._reader is None:
            return _failed(StorageUnavailable("The call log cannot be read now."))
        return self._reader.submit(question, slot=slot)

    # The thread.

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.set_exception_handler(self._task_error)
        try:
            self._loop.run_until_complete(self._main())
        except Exception as error:
            self._report(error, "in the engine, which stopped: restart Callpop")
        finally:
            # Threads of its executor are not waited for: each ends with the request it has posted.
            self._loop.close()
            self.ended.set_result(None)

    async def _main(self) -> None:
        living = self._loop.create_task(self._live())
        # Only a bug ends it by itself.
        living.add_done_callback(lambda _: self._stopping.set())
        try:
            await self._stopping.wait()
            living.cancel()
            with suppress(asyncio.CancelledError):
                await living
        finally:
            await self._wind_up()

    async def _live(self) -> None:
        opening = self._loop.create_task(self._look_after(self._open()))
        await asyncio.wait([opening], timeout=_OPENING)
        self._callers.follow(self._settings)
        await self._source.follow(self._settings)
        await opening
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
        if self._vault.database is not None and self._reader is None:
            self._reader = Reader(self._vault.database)

    async def _wind_up(self) -> None:
        """Answer what has been asked over HTTP, let go of the rest, and close the file in any case."""
        stopping = self._loop.create_task(self._source.stop())
        # Requests under way are tasks too: the listener gives them their time.
        await asyncio.wait([stopping], timeout=_CLOSING)
        rest = asyncio.all_tasks() - {asyncio.current_task()}
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)
        await self._source.stop()
        if self._reader is not None:
            self._reader.close()
        with suppress(TimeoutError):
            async with asyncio.timeout(_CLOSING):
                await self._callers.stop()
        with suppress(TimeoutError):
            async with asyncio.timeout(_CLOSING):
                await aside(self._vault.close)

    def _rules(self) -> CardRules:
        paused = self._paused_until is not None and self._clock() < self._paused_until
        popup = self._settings.popup
        return CardRules(
            age_limit=popup.age_limit * 1_000_000,
            outgoing=popup.outgoing is not CardSize.OFF,
            held="no popup: popups are paused" if paused else "",
            kept_away=self._callers.kept_away if self._settings.all_rules else None,
        )

    async def _apply(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        self._callers.follow(settings, before)
        if _named_by(settings) != _named_by(before):
            directory = Directory(settings.everybody, settings.all_lines, settings.agent.region)
            self._announcer.rename(directory, settings.agent.region)
        if agent_of(settings) != agent_of(before) or _limits(settings) != _limits(before):
            self._pipeline.follow(agent_of(settings), _limits(settings))
            self._look.set()
        if asks_for_another(settings, before) or (self._enrolled and settings.source.kind is SourceKind.RELAY):
            self._enrolled = False
            await self._source.follow(settings)

    async def _enrol(self, relay: RelaySettings, code: str, email: str) -> Enrolled | Waiting:
        result = await self._source.enrol(relay, code, email)
        if isinstance(result, Enrolled):
            self._enrolled = True
        return result

    async def _save_note(self, call_id: str, text: str) -> None:
        self._announcer.typed(call_id, text)
        at = self._clock()
        await self._vault.run(lambda conn: call_log.set_note(conn, call_id, text, at))
        self._announcer.saved(call_id, text)

    async def _choose(self, record: Record, contact: Contact, *, for_number: bool) -> None:
        await self._callers.choose(record, contact, for_number=for_number)
        entry = await self._vault.run(lambda conn: call_log.rename(conn, record.call_id, contact.title))
        if entry is not None:
            self._deliver(EntryChanged(entry))

    async def _set_handled(self, call_id: str, handled: bool) -> None:
        at = self._clock()
        to_tell = self._source.reads_relay

        def work(conn: sqlite3.Connection) -> None:
            entry = call_log.set_handled(conn, call_id, handled, at)
            call_ids = entry.record.call_ids if entry is not None else (call_id,)
            mailbox.told(conn, call_ids)
            if to_tell and handled and entry is not None and entry.record.outcome is Outcome.MISSED:
                mailbox.note_untold(conn, entry.record.call_id, at)

        await self._vault.run(work)
        if to_tell and handled:
            self._source.tell_handled()
        self._pipeline.tell_missed()

    def _task_error(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """A task's error that nobody awaited surfaces only here."""
        error = context.get("exception")
        if isinstance(error, BaseException):
            self._report(error, f"in the engine ({context.get('message', '')})")
        else:
            log.error("in the engine: %s", context.get("message", ""))

    async def _play_test_call(self) -> None:
        place, agent = self._source.place, self._settings.agent
        if self._source.reads_relay:
            try:
                await self._source.play_test_call()
            except RelayTrouble as trouble:
                raise CannotPost(str(trouble)) from trouble
            return
        if not place.reachable:
            raise StorageUnavailable("There is no listener to play a test call to.")
        await play_test_call(place.url + place.path, next(iter(agent.emails), ""), agent.numbers)


def _failed(error: Exception) -> Future[Any]:
    failed: Future[Any] = Future()
    failed.set_exception(error)
    return failed


def _limits(settings: Settings) -> Limits:
    return Limits(ringing=settings.log.ringing_limit * MINUTE, call=settings.log.call_limit * HOUR)


def _named_by(settings: Settings) -> tuple[object, ...]:
    return settings.agent, settings.everybody, settings.all_lines
