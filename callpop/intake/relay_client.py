"""Reads the agent's mailbox at the company's relay: long polls, one after the other, for as long as it runs.

It never gives up: it waits longer after each failure (``backoff.py``), and not at all after a sleep or a
change of the network. The cursor stands in the journal's own transactions (``mail.py``), so that whatever is
killed when, nothing is lost and nothing counts twice.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from callpop.events import SourceEvent, SourceState
from callpop.intake.aside import aside
from callpop.intake.backoff import Backoff
from callpop.intake.company_profile import CompanyProfile
from callpop.intake.mail import Mail
from callpop.intake.relay_api import Gone, RelayApi
from callpop.intake.relay_errands import RelayErrands
from callpop.intake.relay_pages import Page
from callpop.intake.relay_trouble import Kind, RelayTrouble
from callpop.intake.relay_way import find_way
from callpop.intake.vault import Vault
from callpop.intake.wake_watch import WakeWatch
from callpop.said import said_of
from callpop.settings.keyring_asking import KeyringFailed
from callpop.settings.relay_address import origin_of
from callpop.settings.schema import RelaySettings
from callpop.store_faults import StorageUnavailable

log = logging.getLogger(__name__)
T = TypeVar("T")

WAIT = 25.0
"""Seconds that the relay may keep a poll: shorter than what proxies allow."""

_WAIT_BEHIND = 2.0
"""While storage is out of order: shorter, so that what was shown only is soon stored."""

_LOOK_AGAIN = 300.0
"""Seconds until the next try where only somebody's doing helps: perhaps it was done."""

_KEYRING_AGAIN = 5.0
"""Seconds: each question to a locked keyring may open a dialogue."""

_EARLY = 1.0
"""Seconds: a poll that waits and comes back empty sooner was not kept."""

_EARLY_IN_A_ROW = 3
"""So many are nothing: a relay that ends lets go of its polls, and what woke it may have been another's."""

_BRIEF = frozenset({Kind.LOST, Kind.BUSY, Kind.DOWN, Kind.FAULT, Kind.SILENT})
"""Troubles that are often over at the next try: the first one is not told."""


class _Nudged(Exception):
    """Begin anew, at once."""


@dataclass(slots=True)
class _Place:
    """Where the reading is.

    Attributes:
        cursor: The last page's; None: at the oldest.
        backlog: Whether something may be waiting that is not new.
        lost: Whether the relay said that something is gone.
        behind: Whether a page was shown but could not be stored: later ones must not move the cursor.
    """

    cursor: str | None
    backlog: bool = True
    lost: bool = False
    behind: bool = False


class RelayClient:
    """One desktop's connection.

    Args:
        settings: Where the relay is.
        token: Finds the desktop's token, None if it has none; KeyringFailed if nobody can say.
        mail: Takes the pages.
        vault: The storage.
        company: Keeps the company's profile.
        tell: Told of the state, whenever it changes.
        clock: Microseconds UTC.
        backoff: When to try again.
    """

    def __init__(
        self,
        *,
        settings: RelaySettings,
        token: Callable[[], Awaitable[str | None]],
        mail: Mail,
        vault: Vault,
        company: CompanyProfile,
        tell: Callable[[SourceEvent], None],
        clock: Callable[[], int],
        backoff: Backoff | None = None,
    ) -> None:
        self._settings, self._find_token, self._token = settings, token, ""
        self._mail, self._vault = mail, vault
        self._tell, self._clock = tell, clock
        self._backoff = backoff or Backoff()
        self._origin = origin_of(settings.url)
        self._errands = RelayErrands(vault=vault, company=company, origin=self._origin)
        self._nudged = asyncio.Event()
        self._api: RelayApi | None = None
        self._trouble: RelayTrouble | None = None
        self._failures = 0
        self._connected = False
        self._store_again_at = 0.0

    async def run(self) -> None:
        """Read until cancelled."""
        helpers = [asyncio.create_task(WakeWatch(self.nudge).run())]
        try:
            while True:
                pause = await self._once()
                with suppress(TimeoutError):
                    async with asyncio.timeout(pause):
                        await self._nudged.wait()
                if self._nudged.is_set():
                    self._nudged.clear()
                    self._backoff.reset()
        finally:
            for task in helpers:
                task.cancel()
            await asyncio.gather(*helpers, return_exceptions=True)
            self._mail.close()

    def nudge(self) -> None:
        """The computer woke, or the network is another one: what is open is dead, and waiting is pointless."""
        self._nudged.set()

    def tell_handled(self) -> None:
        """Something is to be told to the relay."""
        self._errands.hurry()

    async def play_test_call(self) -> None:
        """Have a test call played into the own mailbox.

        Raises:
            RelayTrouble: The relay cannot be asked now.
        """
        if self._api is None:
            raise self._trouble or RelayTrouble(Kind.SILENT)
        await self._api.test_call()

    async def _once(self) -> float:
        """Connect and read until something goes wrong; returns the seconds to wait before the next try."""
        try:
            await self._connect()
        except _Nudged:
            return 0.0
        except RelayTrouble as trouble:
            return self._failed(trouble)
        except StorageUnavailable as fault:  # the vault tells the agent
            log.info("the mailbox has to wait: %s", fault.message)
            return self._backoff.next()
        except Exception as error:
            # Our bug: it is told, and the next notifications are read all the same.
            _tell_bug(error)
            return self._backoff.next(at_least=1.0)
        finally:
            self._api = None
        return 0.0

    async def _connect(self) -> None:
        way = await aside(lambda: find_way(self._settings.url, self._settings.ca_file))
        await self._know_token(way.host)
        if self._trouble is None and not self._connected:
            words = f"Connecting to {way.host}."
            self._tell(SourceEvent(SourceState.STARTING, words, "connecting", way.host, started=True))
        async with RelayApi(way, self._token) as api:
            self._api = api
            errands = asyncio.create_task(self._errands.run(api))
            errands.add_done_callback(_report)
            try:
                await self._read(api, way.host)
            finally:
                errands.cancel()
                await asyncio.gather(errands, return_exceptions=True)

    async def _know_token(self, host: str) -> None:
        """Ask for the token, unless one is known that the relay has not refused.

        The keyring may have been locked or slow until now. It is not asked again at every break of the line: one that
        locks itself with the screen would keep a desktop from its relay that knows its token.
        """
        if self._token:
            return
        try:
            token = await self._find_token()
        except KeyringFailed as failure:
            raise RelayTrouble(
                Kind.KEYRING, host=host, detail=said_of(failure), retry_after=_KEYRING_AGAIN
            ) from failure
        if not token:
            raise RelayTrouble(Kind.NO_TOKEN, host=host)
        self._token = token
        mailbox = mailbox_id(self._origin, token)
        if self._mail.mailbox != mailbox:
            self._mail.open(mailbox)

    async def _read(self, api: RelayApi, host: str) -> None:
        loop = asyncio.get_running_loop()
        # Without the file: what comes is shown; what was read before comes again, and is known by its digests.
        place = await self._begin() or _Place(None, behind=True)
        early = 0
        while True:
            if place.behind and not self._vault.in_trouble and loop.time() >= self._store_again_at:
                self._store_again_at = loop.time() + _WAIT_BEHIND
                place = await self._begin() or place
            asked_at, patience = loop.time(), self._patience(place)
            try:
                page = await self._unless_nudged(api.poll(place.cursor, patience))
            except Gone:
                if place.cursor is None:
                    raise RelayTrouble(Kind.ANSWER, host=host) from None
                place = _Place(None, lost=True, behind=place.behind)
                continue
            self._works(host)
            self._errands.profile_is(page.profile)
            try:
                await self._take(page, place)
            except StorageUnavailable as fault:
                log.info("a page of the mailbox could not be stored: %s", fault.message)
                place.behind = True
                self._store_again_at = loop.time() + _WAIT_BEHIND
            if place.backlog and not page.items:
                place.backlog = False
                with suppress(StorageUnavailable):  # the cards are shown, and rows follow
                    await self._mail.caught_up()
            place.lost = place.lost and place.behind
            place.cursor = page.next or (page.items[-1].cursor if page.items else place.cursor)
            early = early + 1 if patience and not page.items and loop.time() - asked_at < _EARLY else 0
            if early > _EARLY_IN_A_ROW:
                # It keeps no poll at all, or a proxy does not let it: not as fast as the line is.
                await self._unless_nudged(asyncio.sleep(_EARLY))

    async def _take(self, page: Page, place: _Place) -> None:
        try:
            await self._mail.take(page, backlog=place.backlog, keep=not place.behind, gap=place.lost)
        except StorageUnavailable:
            raise
        except Exception as error:
            _tell_bug(error)
            if not place.behind:
                await self._mail.take_singly(page, _tell_bug, gap=place.lost)

    async def _begin(self) -> _Place | None:
        """Where the journal says that the reading ended; None if it cannot say."""
        try:
            read_to = await self._mail.read_to()
            await self._mail.tell_gaps()
        except StorageUnavailable:
            return None
        return _Place(read_to.cursor if read_to is not None else None)

    def _patience(self, place: _Place) -> float:
        if place.backlog:
            return 0.0
        return _WAIT_BEHIND if place.behind else WAIT

    def _works(self, host: str) -> None:
        self._backoff.reset()
        self._failures = 0
        if self._connected:
            return
        self._connected, self._trouble = True, None
        self._tell(
            SourceEvent(
                SourceState.CONNECTED, f"Connected to {host}.", "connected", host, since=self._clock(), started=True
            )
        )

    def _failed(self, trouble: RelayTrouble) -> float:
        self._failures += 1
        if trouble.kind is Kind.REFUSED:
            self._token = ""  # somebody may have enrolled this desktop anew
        if not (trouble.kind in _BRIEF and self._connected and self._failures == 1):
            before, self._trouble = self._trouble, trouble
            if self._connected or before is None or str(before) != str(trouble):
                log.info("the relay: %s", trouble)
                self._tell(
                    SourceEvent(
                        SourceState.DISCONNECTED,
                        str(trouble),
                        f"trouble.{trouble.kind}",
                        trouble.host,
                        trouble.detail,
                        final=trouble.final,
                        started=True,
                    )
                )
            self._connected = False
        if trouble.final:
            return self._backoff.next(at_least=_LOOK_AGAIN)
        return self._backoff.next(at_least=trouble.retry_after)

    async def _unless_nudged(self, work: Coroutine[Any, Any, T]) -> T:
        """Do it, unless the connection is to be begun anew."""
        task: asyncio.Task[T] = asyncio.create_task(work)
        nudge = asyncio.create_task(self._nudged.wait())
        waiting: list[Awaitable[object]] = [task, nudge]
        try:
            await asyncio.wait([task, nudge], return_when=asyncio.FIRST_COMPLETED)
            if task.done():
                return task.result()
            raise _Nudged
        finally:
            for one in (task, nudge):
                one.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)


def _tell_bug(error: Exception) -> None:
    asyncio.get_running_loop().call_exception_handler({"message": "while the relay was read", "exception": error})


def _report(task: asyncio.Task[None]) -> None:
    """A bug in an errand must not stay unseen until the connection ends."""
    if not task.cancelled() and (error := task.exception()) is not None:
        task.get_loop().call_exception_handler({"message": "while an errand was run at the relay", "exception": error})


def mailbox_id(origin: str, token: str) -> str:
    """What the mailbox is called in the file: another token may open another one."""
    return hashlib.sha256(f"{origin}\0{token}".encode()).hexdigest()[:32]
