"""The relay as a whole: builds its parts, listens, runs, and stops without leaving anybody without an answer."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import ssl
from collections.abc import Awaitable, Callable

from aiohttp import web

from callpop.http import answers
from callpop.http.binding import BACKLOG, CannotListen, open_sockets, url_of
from callpop.http.connections import Connection, Connections
from callpop.http.limits import Limits
from callpop.http.renewed_tls import RenewedTls
from callpop.relay import openapi
from callpop.relay.access_log import AccessLog
from callpop.relay.admin import Admin
from callpop.relay.agents import Registry
from callpop.relay.asked import Asked, RelayContext
from callpop.relay.client_address import ClientAddress
from callpop.relay.company_profile import Profiles
from callpop.relay.enrol import Enrolments
from callpop.relay.hooks import Hooks
from callpop.relay.lag import Lag
from callpop.relay.limits import Patience, Refused
from callpop.relay.metrics import Metrics
from callpop.relay.options import Options
from callpop.relay.poll import Polls
from callpop.relay.settled import Handled
from callpop.relay.sightings import NOTE_SECONDS, Sightings, lasting
from callpop.relay.stamps import now
from callpop.relay.store import Store
from callpop.relay.surface import Door, Surface, path_of
from callpop.relay.test_call import TestCalls
from callpop.relay.waiting import Waiting
from callpop.store_faults import StorageUnavailable

log = logging.getLogger(__name__)

_REFRESH_SECONDS = 0.5
_PURGE_SECONDS = 60.0
_CERTIFICATE_SECONDS = 30.0
_TLS_SECONDS = 10.0
_STOP_SECONDS = 0.6
_ADMIN_CONNECTIONS = 64
_SILENT_SECONDS = 60.0
_SECTION = "--"
"""Before the name of an option in messages: a relay's settings have no section, and ``--port`` names them all."""

Handler = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


class Relay:
    """One relay process. Belongs to the loop that made it.

    Args:
        options: What the operator set.
        store: Open; stays the caller's to close.
        access_log: Is told of each request.
    """

    def __init__(self, *, options: Options, store: Store, access_log: AccessLog) -> None:
        self._options = options
        self._store = store
        loop = asyncio.get_running_loop()
        self._metrics = Metrics()
        self._registry = Registry(store)
        self._waiting = Waiting(most_each=options.polls_each)
        self._sightings = Sightings(store)
        self._lag = Lag(loop.time)
        self._limits = Limits(connections=options.connections, stop_seconds=_STOP_SECONDS)
        context = RelayContext(
            registry=self._registry,
            patience=Patience(each=options.wrong_each, per_minute=options.wrong_per_minute, clock=loop.time),
            metrics=self._metrics,
            limits=self._limits,
            clock=now,
        )
        self._tests = TestCalls(context, store=store)
        self._surface = Surface(
            doors=self._doors(context),
            hooks=Hooks(context, store=store, sightings=self._sightings).answer,
            addresses=ClientAddress(options.trusted_proxies),
            metrics=self._metrics,
            access_log=access_log,
        )
        self._admin = Admin(store=store, metrics=self._metrics)
        self._metrics.gauge("waiting_polls", "Desktops that wait.", lambda: len(self._waiting))
        self._metrics.gauge("mailboxes_behind", "Mailboxes with something not fetched yet.", self._lag.behind)
        self._metrics.gauge("mailbox_lag_seconds", "How long the longest of them is behind.", self._lag.longest)
        self._servers: list[asyncio.Server] = []
        self._connections: list[Connections] = []
        self._tasks: list[asyncio.Task[None]] = []
        self._tls: RenewedTls | None = None
        self._full_silent_until = float("-inf")
        self.url = ""
        self.admin_url = ""

    async def start(self) -> None:
        """Listen.

        Raises:
            CannotListen: A port, an address or the certificate cannot be used.
            StorageUnavailable: The store cannot be read.
        """
        await self._registry.refresh()
        self._registry.on_change = self._roster_changed
        self._store.watch(self._came)
        try:
            await self._listen_all()
        except CannotListen:
            await self.stop()
            raise
        for work, seconds in (
            (self._registry.refresh, _REFRESH_SECONDS),
            (self._sightings.flush, NOTE_SECONDS),
            (self._purge, _PURGE_SECONDS),
            (self.renew_certificate, _CERTIFICATE_SECONDS),
        ):
            self._tasks.append(asyncio.create_task(_every(seconds, work)))

    async def renew_certificate(self, *, at_once: bool = False) -> bool:
        """Take a renewed certificate into use; that is looked for now and then, too.

        Args:
            at_once: Somebody asks for it: read the files whether they changed or not.

        Returns:
            Whether another one counts from now on.
        """
        if self._tls is None:
            return False
        tls = self._tls
        problem = await asyncio.to_thread(lambda: tls.renew(at_once=at_once))
        if problem == "":
            log.info("The certificate was read anew.")
        elif problem is not None:
            log.warning("The renewed certificate cannot be used, and the old one goes on. %s", problem)
        return problem == ""

    async def stop(self) -> None:
        """Take nothing new, answer what waits, and end; in about a second."""
        for server in self._servers:
            server.close()
        self._servers.clear()
        self._waiting.close()
        await self._tests.stop()
        tasks, self._tasks = self._tasks, []
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0)
        await asyncio.gather(*(one.end() for one in self._connections))
        self._connections.clear()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_STOP_SECONDS):
                await self._sightings.flush()

    def _doors(self, context: RelayContext) -> dict[str, Door]:
        polls = Polls(context, store=self._store, waiting=self._waiting, sightings=self._sightings, lag=self._lag)
        about = openapi.document()

        async def healthy(_: Asked) -> web.Response:
            return answers.healthy()

        async def described(_: Asked) -> web.Response:
            return answers.encoded(about)

        return {
            "/v1/notifications": Door("notifications", ("GET",), polls.answer),
            "/v1/enrol": Door("enrol", ("POST",), Enrolments(context).answer),
            "/v1/profile": Door("profile", ("GET",), Profiles(context).answer),
            "/v1/test": Door("test", ("POST",), self._tests.answer),
            "/v1/handled": Door("handled", ("POST",), Handled(context, store=self._store).answer),
            "/healthz": Door("healthz", ("GET", "HEAD"), healthy),
            "/openapi.json": Door("openapi", ("GET", "HEAD"), described),
        }

    async def _listen_all(self) -> None:
        options = self._options
        if options.certificate or options.key:
            self._tls = RenewedTls(options.certificate, options.key, section=_SECTION)
        context = self._tls.context if self._tls is not None else None
        port = await self._listen(self._surface.handle, options.host, options.port, self._limits, context)
        self.url = url_of(options.host, port, secure=context is not None)
        admin = options.admin_address()
        if admin is None:
            return
        limits = Limits(connections=_ADMIN_CONNECTIONS, stop_seconds=_STOP_SECONDS)
        try:
            port = await self._listen(self._handle_admin, *admin, limits, None)
        except CannotListen as problem:
            if options.admin_listen:
                raise
            # Nobody asked for this very port: a second relay on this machine takes another.
            log.info("%s Another port is taken for /metrics.", problem.message)
            port = await self._listen(self._handle_admin, admin[0], 0, limits, None)
        self.admin_url = url_of(admin[0], port, secure=False)

    async def _listen(
        self, handler: Handler, host: str, port: int, limits: Limits, context: ssl.SSLContext | None
    ) -> int:
        is_public = limits is self._limits
        connections = Connections(
            handler,
            limits=limits,
            on_full=self._was_full if is_public else None,
            on_no_http=self._surface.was_no_http if is_public else None,
        )
        made = connections if context is None else connections.behind_tls(context, seconds=_TLS_SECONDS)
        loop = asyncio.get_running_loop()
        bound = port
        for each in await open_sockets(host, port, section=_SECTION):
            self._servers.append(await loop.create_server(made, sock=each, backlog=BACKLOG))
            bound = each.getsockname()[1]
        self._connections.append(connections)
        self._tasks.append(asyncio.create_task(connections.sweep()))
        return bound

    def _was_full(self) -> None:
        """Count a connection that is refused; say so once a minute, however many there are."""
        self._metrics.refused[Refused.FULL.value] += 1
        now = asyncio.get_running_loop().time()
        if now >= self._full_silent_until:
            self._full_silent_until = now + _SILENT_SECONDS
            log.warning(
                "All %d connections are taken, and new ones are refused: set more `connections` if so many desktops "
                "ask, or look who holds them.",
                self._limits.connections,
            )

    async def _handle_admin(self, request: web.BaseRequest) -> web.StreamResponse:
        connection = request.protocol
        assert isinstance(connection, Connection)
        connection.begin()
        try:
            return await self._admin.answer(request, path_of(request))
        except Exception:
            log.exception("An operator's request could not be answered")
            return answers.not_stored()
        finally:
            connection.rest()

    def _came(self, mailboxes: frozenset[str]) -> None:
        self._lag.came(mailboxes)
        self._waiting.wake(mailboxes)

    def _roster_changed(self) -> None:
        readers = {agent.id for company in self._registry.roster.companies for agent in company.agents}
        self._lag.forget(lambda mailbox: mailbox not in readers)
        self._waiting.dismiss(lambda desktop: not self._registry.knows(desktop))

    async def _purge(self) -> None:
        await self._registry.refresh()
        await self._store.purge(now(), lasts=lasting(self._registry.roster, self._registry.staff))


async def _every(seconds: float, work: Callable[[], Awaitable[object]]) -> None:
    """Do something again and again, whatever happens; runs until it is cancelled."""
    while True:
        await asyncio.sleep(seconds)
        try:
            await work()
        except StorageUnavailable as fault:
            log.info("what is done every %g s has to wait: %s", seconds, fault.message)
        except Exception:
            log.exception("What is done every %g s failed", seconds)
