"""The source of notifications, as the settings want it: the own listener, or the company's relay."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from callpop.events import Event, SourceEvent, SourceState, TroubleEvent
from callpop.http.receipt import Receipt
from callpop.intake.aside import aside
from callpop.intake.listener import Listener
from callpop.settings.remote_session import is_terminal_server
from callpop.settings.schema import RelaySettings, Settings, SourceKind
from callpop.settings.secrets import Secrets

if TYPE_CHECKING:  # loaded where a relay is used
    from callpop.intake.relay_api import Enrolled, Waiting
    from callpop.intake.relay_source import RelaySource

_BEGINNING = 1.0
"""Seconds: the look-up of a host's name may take longer."""


@dataclass(frozen=True, slots=True)
class ListenerAddress:
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
    """Runs the listener, or reads a relay.

    Attributes:
        address: Where the listener is; replaced as a whole, so that any thread may read it.

    Args:
        secrets: The listener's secret.
        accept: Takes each body that is posted.
        make_relay: Loads and makes the way to a relay.
        deliver: Told of the source's state.
        hide: Told secrets that no log may show.
        remote: Whether the session looks like one of many on another computer.
    """

    def __init__(
        self,
        *,
        secrets: Secrets,
        accept: Callable[[bytes], Awaitable[Receipt]],
        make_relay: Callable[[], RelaySource],
        deliver: Callable[[Event], None],
        hide: Callable[[str], None],
        remote: bool = False,
    ) -> None:
        self._secrets = secrets
        self._remote = remote
        self._accept = accept
        self._make_relay = make_relay
        self._deliver = deliver
        self._hide = hide
        self._listener: Listener | None = None
        self._used: RelaySource | None = None
        self._changing = asyncio.Lock()
        self.address = ListenerAddress()

    async def follow(self, settings: Settings) -> None:
        """Listen where the settings say, and no longer where they said before."""
        async with self._changing:
            await self._end()
            if settings.source.kind is SourceKind.RELAY:
                await self.relay.follow(settings.relay)
                self._tell_notices()
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
                any_port=is_terminal_server(settings.system.terminal_server, self._remote),
            )
            await _whole(self._listener.start())

    @property
    def reads_relay(self) -> bool:
        """Whether notifications come from a relay."""
        return self._used is not None and self._used.reads

    @property
    def has_environment_token(self) -> bool:
        """Whether the environment brought a relay's token."""
        return self._secrets.has_environment_token

    def nudge(self) -> None:
        """The network is another one, or the computer woke: do not wait for the next try."""
        if self._used is not None:
            self._used.nudge()

    def tell_handled(self) -> None:
        """The agent marked calls as handled: a relay is to be told."""
        if self._used is not None:
            self._used.tell_handled()

    @property
    def relay(self) -> RelaySource:
        """The way to a relay; loaded when it is first wanted."""
        if self._used is None:
            self._used = self._make_relay()
        return self._used

    async def enrol(self, relay: RelaySettings, code: str, email: str) -> Enrolled | Waiting:
        """Have this desktop known at a relay; see ``RelaySource.enrol``."""
        result = await self.relay.enrol(relay, code, email)
        self._tell_notices()
        return result

    async def keep_token(self, relay: RelaySettings, token: str) -> None:
        """Keep what an enrolment brought; see ``RelaySource.keep_token``."""
        await self.relay.keep_token(relay, token)
        self._tell_notices()

    async def stop(self) -> None:
        """Listen and read no more."""
        async with self._changing:
            await self._end()

    async def _end(self) -> None:
        listener, self._listener = self._listener, None
        self.address = ListenerAddress()
        if self._used is not None:
            await self._used.end()
        if listener is not None:
            await listener.stop()

    def _tell_notices(self) -> None:
        for notice in self._secrets.notices:
            self._deliver(TroubleEvent("secrets", notice))

    def _tell(self, state: SourceState, message: str) -> None:
        listener = self._listener
        if listener is not None:
            reachable = state is SourceState.CONNECTED
            # Which free port it will be is not known before it is bound.
            url = listener.url if reachable or listener.port else ""
            self.address = ListenerAddress(url, listener.notification_path, reachable)
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
    """Whether the source has to be begun anew: not for what only the other kind of source would heed.

    Under which address the platform reaches the listener plays no part either.
    """

    def wanted(one: Settings) -> tuple[object, ...]:
        if one.source.kind is SourceKind.RELAY:
            return one.source, one.relay
        listener = one.listener
        where = listener.host, listener.port, one.system.terminal_server
        return one.source, *where, listener.certificate, listener.key

    return wanted(settings) != wanted(before)
