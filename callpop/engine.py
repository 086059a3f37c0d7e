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

from callpop.calls.desk import HOUR, MINUTE, Limits
from callpop.calls.entry import LogEntry
from callpop.calls.numbers import display_number
from callpop.calls.popup import CardRules
from callpop.calls.record import Direction, Outcome
from callpop.contacts.directory import Directory
from callpop.events import Event, MissedOpen, SourceEvent, SourceState, TroubleEvent
from callpop.housekeeping import Housekeeping
from callpop.intake.announce import Announcer
from callpop.intake.aside import aside
from callpop.intake.listener import Listener
from callpop.intake.pipeline import Pipeline
from callpop.intake.vault import Vault
from callpop.settings.agent import agent_of
from callpop.settings.profile import Profile
from callpop.settings.schema import CardSize, Settings, SourceKind
from callpop.settings.secrets import Secrets
from callpop.simulation.player import play_test_call
from callpop.storage import call_log
from callpop.storage.faults import StorageUnavailable
from callpop.storage.reader import Reader

log = logging.getLogger(__name__)
T = TypeVar("T")
Page = list[tuple[tuple[int, int], LogEntry]]


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
        self._secrets = secrets
        self._deliver = deliver
        self._hide = hide
        self._report = report
        self._clock = clock
        self._paused_until: int | None = None
        self._vault = Vault(profile.database, lambda words: deliver(TroubleEvent("storage", words)))
        self._directory = Directory(settings.people, settings.lines, settings.agent.region)
        self._announcer = Announcer(vault=self._vault, directory=self._directory, region=settings.agent.region)
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
        self._listener: Listener | None = None
        self._reader: Reader | None = None
        self._loop = asyncio.new_event_loop()
        self._stopping = asyncio.Event()
        self._at_hand = False
        self.ended: Future[None] = Future()
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)

    # The door: these may be called from any thread.

    def start(self) -> None:
        """Start the thread; events tell when notifications can arrive."""
        self._thread.start()

    def request_stop(self) -> None:
        """Stop listening, finish what is queued, close the file; ``ended`` tells when. May be repeated."""
        if not self._thread.is_alive():
            if self._thread.ident is None and not self.ended.done():
                self.ended.set_result(None)
            return
        with suppress(RuntimeError):  # the loop was closed just now
            self._loop.call_soon_threadsafe(self._stopping.set)

    def stop(self) -> None:
        """The same, and wait for it."""
        self.request_stop()
        if self._thread.is_alive():
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
        """Post a test call to the own listener, over HTTP as the platform would."""
        return self._submit(self._play_test_call())

    def notification_url(self) -> str:
        """The URL to paste into the portal, or '' while there is none."""
        listener = self._listener
        if listener is None:
            return ""
        base = self._settings.listener.public_url.rstrip("/") or listener.url
        return base + listener.notification_path

    def listener_url(self) -> str:
        """Where the listener can be reached on this computer, without its secret; '' while it cannot."""
        return self._listener.url if self._listener is not None else ""

    def _submit(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        if not self._stopping.is_set() and self._thread.is_alive():
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
            self._loop.run_until_complete(self._loop.shutdown_default_executor())
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
        await self._open()
        housekeeping = Housekeeping(
            vault=self._vault,
            pipeline=self._pipeline,
            retention_days=lambda: self._settings.log.retention_days,
            clock=self._clock,
        )
        await self._listen()
        await self._look_after(self._bring_to_hand(housekeeping))
        # Loads what reads numbers, so that the first ring need not.
        await aside(lambda: display_number("020 123 45 67", self._settings.agent.region))
        while True:
            await asyncio.sleep(housekeeping.interval)
            await self._look_after(self._keep_house(housekeeping))

    async def _wind_up(self) -> None:
        """Answer what has been asked over HTTP, let go of the rest, and close the file in any case."""
        try:
            if self._listener is not None:
                await self._listener.stop()
            rest = asyncio.all_tasks() - {asyncio.current_task()}
            for task in rest:
                task.cancel()
            await asyncio.gather(*rest, return_exceptions=True)
            if self._listener is not None:  # changed settings may just have made another one
                await self._listener.stop()
        finally:
            if self._reader is not None:
                self._reader.close()
            self._vault.close()

    async def _look_after(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something that must not end the engine when it fails; the next turn tries again."""
        try:
            await work
        except StorageUnavailable as fault:
            log.warning("housekeeping has to wait: %s", fault.message)
        except Exception as error:
            self._report(error, "while the engine kept house")

    async def _bring_to_hand(self, housekeeping: Housekeeping) -> None:
        """Once, as soon as the file can be used: what went on when the app was last ended."""
        if self._at_hand or self._vault.database is None:
            return
        await housekeeping.bring_to_hand()
        self._at_hand = True
        self._deliver(MissedOpen(self._vault.missed_open()))

    async def _keep_house(self, housekeeping: Housekeeping) -> None:
        await self._open()
        await self._bring_to_hand(housekeeping)
        await housekeeping.turn()

    async def _open(self) -> None:
        for notice in self._vault.open():
            self._deliver(TroubleEvent("database-file", notice))
        if self._vault.database is not None and self._reader is None:
            self._reader = Reader(self._vault.database)

    async def _listen(self) -> None:
        if self._settings.source.kind is SourceKind.RELAY:
            self._source(SourceState.DISCONNECTED, "This version cannot poll a relay yet: choose the listener.")
            return
        # The keyring may ask the desktop first, which takes its time.
        secret = await aside(self._secrets.listener_secret)
        self._hide(secret)
        for notice in self._secrets.notices:
            self._deliver(TroubleEvent("secrets", notice))
        listener = self._settings.listener
        self._listener = Listener(
            host=listener.host,
            port=listener.port,
            secret=secret,
            accept=self._pipeline.accept,
            on_state=self._source,
            certificate=listener.certificate,
            key=listener.key,
        )
        await self._listener.start()

    def _source(self, state: SourceState, message: str) -> None:
        self._deliver(SourceEvent(state, message))

    def _rules(self) -> CardRules:
        paused = self._paused_until is not None and self._clock() < self._paused_until
        popup = self._settings.popup
        return CardRules(
            age_limit=popup.age_limit * 1_000_000,
            outgoing=popup.outgoing is not CardSize.OFF,
            held="no popup: popups are paused" if paused else "",
        )

    async def _apply(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        if settings.listener != before.listener or settings.source != before.source:
            if self._listener is not None:
                await self._listener.stop()
                self._listener = None
            await self._listen()
        if (settings.agent, settings.people, settings.lines) != (before.agent, before.people, before.lines):
            self._directory = Directory(settings.people, settings.lines, settings.agent.region)
            self._announcer.rename(self._directory, settings.agent.region)
        if agent_of(settings) != agent_of(before) or _limits(settings) != _limits(before):
            self._pipeline.follow(agent_of(settings), _limits(settings))

    async def _save_note(self, call_id: str, text: str) -> None:
        self._announcer.typed(call_id, text)
        at = self._clock()
        await self._vault.run(lambda conn: call_log.set_note(conn, call_id, text, at))

    async def _set_handled(self, call_id: str, handled: bool) -> None:
        at = self._clock()
        await self._vault.run(lambda conn: call_log.set_handled(conn, call_id, handled, at))
        self._deliver(MissedOpen(self._vault.missed_open()))

    def _task_error(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """A task's error that nobody awaited surfaces only here."""
        error = context.get("exception")
        if isinstance(error, BaseException):
            self._report(error, f"in the engine ({context.get('message', '')})")
        else:
            log.error("in the engine: %s", context.get("message", ""))

    async def _play_test_call(self) -> None:
        if self._listener is None:
            raise StorageUnavailable("There is no listener to play a test call to.")
        agent = self._settings.agent
        url = self._listener.url + self._listener.notification_path
        await play_test_call(url, next(iter(agent.emails), ""), agent.numbers)


def _failed(error: Exception) -> Future[Any]:
    failed: Future[Any] = Future()
    failed.set_exception(error)
    return failed


def _limits(settings: Settings) -> Limits:
    return Limits(ringing=settings.log.ringing_limit * MINUTE, call=settings.log.call_limit * HOUR)
