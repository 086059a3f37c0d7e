"""The open connections of a server: how many there may be, and how long one may keep silent."""

from __future__ import annotations

import asyncio
import logging
import ssl
import traceback
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from callpop.http import answers
from callpop.http.handshake import Accepted, Handshake
from callpop.http.limits import Limits

log = logging.getLogger(__name__)

_SWEEP_SECONDS = 1.0
_SERVER_ERROR = 500


class Connection(web.RequestHandler):
    """One connection, as aiohttp runs it, that knows how long it has been idle.

    Attributes:
        busy: Whether a request of it is being answered.
        served: Whether it ever sent a complete request.
        idle_since: The loop's time of its opening, or of its last answer.
        on_lost: Told once that the other side is gone, while a request of it is being answered.
    """

    __slots__ = ("_connections", "_wire", "busy", "idle_since", "on_lost", "served")

    def __init__(self, connections: Connections, *, loop: asyncio.AbstractEventLoop, **settings: Any) -> None:
        super().__init__(connections, loop=loop, **settings)
        self._connections = connections
        self._wire: asyncio.Transport | None = None
        self.busy = False
        self.served = False
        self.on_lost: Callable[[], None] | None = None
        self.idle_since = loop.time()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to read, or refuse the connection if there are too many."""
        assert isinstance(transport, asyncio.Transport)
        self._wire = transport
        if self._connections.admit(self):
            super().connection_made(transport)
            return
        transport.write(answers.FULL)
        transport.close()
        self.force_close()

    def connection_lost(self, exc: BaseException | None) -> None:
        """Forget it."""
        self._connections.forget(self)
        if self.on_lost is not None:
            self.on_lost()
        super().connection_lost(exc)

    def begin(self) -> None:
        """A request of it is being answered from now on."""
        self.busy = True
        self.served = True

    def rest(self) -> None:
        """It has its answer, and may take its time to read it and to ask again; but not for ever."""
        self.busy = False
        self.idle_since = self._loop.time()

    def cut(self) -> None:
        """End it at once. Closing alone would wait until the other side has read all that was written to it."""
        self.force_close()
        if self._wire is not None:
            self._wire.abort()

    def handle_error(
        self, request: web.BaseRequest, status: int = 500, exc: BaseException | None = None, message: str | None = None
    ) -> web.StreamResponse:
        """Answer what is no HTTP. aiohttp's own would log the request line, and the secret with it."""
        if request.writer.output_size > 0:
            raise ConnectionError("an answer was begun already")
        if status >= _SERVER_ERROR:
            self.log_exception("", exc_info=exc)
            answer = answers.not_stored()
        else:
            self._connections.was_no_http(request.remote, status)
            answer = answers.not_a_notification("request: expected HTTP")
        answer.force_close()
        return answer

    def log_exception(self, *args: Any, **kw: Any) -> None:
        """Log an error inside aiohttp without its text, which may hold the secret."""
        problem = kw.get("exc_info")
        if isinstance(problem, BaseException):
            where = "".join(traceback.format_tb(problem.__traceback__))
            log.error("A connection failed with %s\n%s", type(problem).__name__, where)
        else:
            log.error("A connection failed")


class Connections(web.Server):
    """All open connections: aiohttp's server, with a bound.

    Args:
        handler: Answers one request.
        limits: How many, and how long.
        on_full: Told of each connection that is refused for there being too many.
        on_no_http: Told of each request that is none: the peer's address, and aiohttp's status for it. Nothing else:
            its line may hold a secret.
    """

    def __init__(
        self,
        handler: Callable[[web.BaseRequest], Awaitable[web.StreamResponse]],
        *,
        limits: Limits,
        on_full: Callable[[], None] | None = None,
        on_no_http: Callable[[str | None, int], None] | None = None,
    ) -> None:
        super().__init__(handler)
        self._limits = limits
        self._on_full, self._on_no_http = on_full, on_no_http
        self._running = asyncio.get_running_loop()
        self._open: set[Accepted] = set()

    def __call__(self) -> Connection:
        """Make the protocol of a new connection, as asyncio asks for it."""
        return Connection(
            self,
            loop=self._running,
            access_log=None,
            # A compressed body is not in the format, and may be a bomb.
            auto_decompress=False,
            lingering_time=self._limits.linger_seconds,
            keepalive_timeout=self._limits.idle_seconds,
        )

    def behind_tls(self, context: ssl.SSLContext, *, seconds: float) -> Callable[[], Handshake]:
        """What makes the protocol of a new connection where TLS is spoken; for a server without TLS of its own.

        Args:
            context: Certificate and key.
            seconds: What a handshake may take.
        """
        return lambda: Handshake(self, context=context, seconds=seconds, protocol=self)

    def admit(self, connection: Accepted) -> bool:
        """Whether a new connection may stay. One that has long been idle is closed to make room."""
        if len(self._open) >= self._limits.connections:
            idle = [each for each in self._open if not each.busy]
            oldest = min(idle, key=lambda each: each.idle_since, default=None)
            if oldest is None or self._running.time() - oldest.idle_since < _SWEEP_SECONDS:
                if self._on_full is not None:
                    self._on_full()
                return False
            self._open.discard(oldest)
            oldest.cut()
        self._open.add(connection)
        return True

    def was_no_http(self, peer: str | None, status: int) -> None:
        """A request could not be read as HTTP."""
        if self._on_no_http is not None:
            self._on_no_http(peer, status)

    def forget(self, connection: Accepted) -> None:
        """A connection is gone."""
        self._open.discard(connection)

    async def sweep(self) -> None:
        """Close those that have been silent for too long; runs until it is cancelled."""
        while True:
            await asyncio.sleep(min(_SWEEP_SECONDS, self._limits.header_seconds))
            now = self._running.time()
            for each in tuple(self._open):
                patience = self._limits.idle_seconds if each.served else self._limits.header_seconds
                if not each.busy and now - each.idle_since > patience:
                    each.cut()

    async def end(self) -> None:
        """Close all: the idle ones at once, those with a running request after it, or after a short while."""
        self.pre_shutdown()
        await self.shutdown(self._limits.stop_seconds)
        # What was answered lies in the system's buffers by now, unless the other side does not read.
        await asyncio.sleep(0)
        for each in tuple(self._open):
            each.cut()
