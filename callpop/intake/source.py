"""The source of notifications, as the settings want it: the own listener, or the company's relay."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from callpop.events import Event, SourceEvent, SourceState, TroubleEvent
from callpop.http.receipt import Receipt
from callpop.intake.aside import aside
from callpop.intake.company_profile import CompanyProfile
from callpop.intake.listener import Listener
from callpop.intake.mail import Mail
from callpop.intake.relay_api import Enrolled, RelayApi, Waiting
from callpop.intake.relay_client import RelayClient
from callpop.intake.relay_way import find_way
from callpop.intake.vault import Vault
from callpop.settings.relay_address import origin_of
from callpop.settings.schema import RelaySettings, Settings, SourceKind
from callpop.settings.secrets import Secrets

_BEGINNING = 1.0
"""Seconds: the look-up of a host's name may take longer."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the listener is.

    Attributes:
        url: Its own address, without the secret; '' if there is none.
        path: What has to follow, with the secret.
        reachable: Whether it listens now.
    """

    url: str = ""
    path: str = ""
    reachable: bool = False


class Source:
    """Runs the listener or the relay client.

    Attributes:
        place: Where the listener is; replaced as a whole, so that any thread may read it.

    Args:
        secrets: The listener's secret, the relay's token.
        accept: Takes each body that is posted.
        mail: Takes what the relay has.
        vault: The storage.
        company: Keeps the company's profile.
        deliver: Told of the source's state.
        hide: Told secrets that no log may show.
        clock: Microseconds UTC.
    """

    def __init__(
        self,
        *,
        secrets: Secrets,
        accept: Callable[[bytes], Awaitable[Receipt]],
        mail: Mail,
        vault: Vault,
        company: CompanyProfile,
        deliver: Callable[[Event], None],
        hide: Callable[[str], None],
        clock: Callable[[], int],
    ) -> None:
        self._secrets = secrets
        self._accept = accept
        self._mail, self._vault, self._company, self._clock = mail, vault, company, clock
        self._deliver = deliver
        self._hide = hide
        self._listener: Listener | None = None
        self._client: RelayClient | None = None
        self._reading: asyncio.Task[None] | None = None
        self._changing = asyncio.Lock()
        self.place = Place()

    async def follow(self, settings: Settings) -> None:
        """Listen where the settings say, and no longer where they said before."""
        async with self._changing:
            await self._end()
            if settings.source.kind is SourceKind.RELAY:
                await self._follow_relay(settings.relay)
                return
            # The keyring may ask the agent first, or never answer.
            secret = await aside(self._secrets.listener_secret)
            self._hide(secret)
            self._tell_notices()
            wanted = settings.listener
            self._listener = Listener(
                host=wanted.host,
                port=wanted.port,
                secret=secret,
                accept=self._accept,
                on_state=self._tell,
                certificate=wanted.certificate,
                key=wanted.key,
            )
            await _whole(self._listener.start())

    @property
    def reads_relay(self) -> bool:
        """Whether notifications come from a relay."""
        return self._client is not None

    @property
    def has_environment_token(self) -> bool:
        """Whether the environment brought a relay's token."""
        return self._secrets.has_environment_token

    def nudge(self) -> None:
        """The network is another one, or the computer woke: do not wait for the next try."""
        if self._client is not None:
            self._client.nudge()

    def tell_handled(self) -> None:
        """The agent marked calls as handled: the relay is to be told."""
        if self._client is not None:
            self._client.tell_handled()

    async def play_test_call(self) -> None:
        """Have the relay play a test call.

        Raises:
            RelayTrouble: It cannot be asked now.
        """
        if self._client is not None:
            await self._client.play_test_call()

    async def enrol(self, relay: RelaySettings, code: str, email: str) -> Enrolled | Waiting:
        """Have this desktop known at a relay; its token is kept, and used once the settings name that relay.

        Args:
            relay: Which one.
            code: A personal code, or the company's join code.
            email: Whose desktop this is, for a join code; '' otherwise.

        Raises:
            RelayTrouble: It could not be done.
        """
        way = await aside(lambda: find_way(relay.url, relay.ca_file))
        origin = origin_of(way.url)
        desktop = await aside(lambda: self._secrets.desktop_key(origin)) if email else ""
        self._hide(code)
        async with RelayApi(way) as api:
            result = await api.enrol(code, email, desktop)
        if isinstance(result, Enrolled):
            self._hide(result.token)
            await aside(lambda: self._secrets.keep_relay_token(origin, result.token))
            await self._company.forget()
            self._tell_notices()
        return result

    async def stop(self) -> None:
        """Listen and read no more."""
        async with self._changing:
            await self._end()

    async def _end(self) -> None:
        listener, self._listener = self._listener, None
        reading, self._reading, self._client = self._reading, None, None
        self.place = Place()
        if reading is not None:
            reading.cancel()
            await asyncio.wait([reading])
        if listener is not None:
            await listener.stop()

    async def _follow_relay(self, relay: RelaySettings) -> None:
        origin = origin_of(relay.url)
        token = await aside(lambda: self._secrets.relay_token(origin)) if origin else None
        if token:
            self._hide(token)
        self._tell_notices()
        self._client = RelayClient(
            settings=relay,
            token=token or "",
            mail=self._mail,
            vault=self._vault,
            company=self._company,
            tell=self._deliver,
            clock=self._clock,
        )
        self._reading = asyncio.create_task(self._client.run())

    def _tell_notices(self) -> None:
        for notice in self._secrets.notices:
            self._deliver(TroubleEvent("secrets", notice))

    def _tell(self, state: SourceState, message: str) -> None:
        listener = self._listener
        if listener is not None:
            reachable = state is SourceState.CONNECTED
            # Which free port it will be is not known before it is bound.
            url = listener.url if reachable or listener.port else ""
            self.place = Place(url, listener.notification_path, reachable)
        self._deliver(SourceEvent(state, message))


async def _whole(starting: Coroutine[Any, Any, None]) -> None:
    """Begin to listen, also if nobody wants it any more: cut short, it would leave a socket open."""
    task = asyncio.ensure_future(starting)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task], timeout=_BEGINNING)
        raise


def asks_for_another(settings: Settings, before: Settings) -> bool:
    """Whether the source has to be begun anew; under which address the platform reaches it plays no part."""

    def wanted(one: Settings) -> tuple[object, ...]:
        listener = one.listener
        return one.source, one.relay, listener.host, listener.port, listener.certificate, listener.key

    return wanted(settings) != wanted(before)
