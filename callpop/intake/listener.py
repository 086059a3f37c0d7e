"""The HTTP listener that the platform posts to (interface.md, 'The listener').

It runs on aiohttp's low-level server: two addresses need no router, and the platform waits for the answer.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
import socket
from collections.abc import Awaitable, Callable
from urllib.parse import quote, unquote_to_bytes

from aiohttp import web

from callpop.events import SourceState
from callpop.http import answers
from callpop.http.binding import BACKLOG, CannotListen, open_sockets, tls_context, url_of
from callpop.http.body import read_body
from callpop.http.connections import Connection, Connections
from callpop.http.limits import Limits
from callpop.http.receipt import Receipt
from callpop.notifications.decode import NotANotification
from callpop.said import Said
from callpop.store_faults import StorageUnavailable

log = logging.getLogger(__name__)

_PREFIX = "/notify/"
_HEALTH = b"/healthz"
_TLS_SECONDS = 10.0
_DEFAULT_LIMITS = Limits()


class Listener:
    """Takes notifications over HTTP and answers once they are committed.

    Args:
        host: The address to bind; '' for all of this computer's.
        port: The port to bind; 0 takes any free one.
        secret: What the URL has to end with. Never logged.
        accept: Takes a body of at most ``limits.body_bytes`` and returns once it is committed. Raises
            NotANotification (answered 400) or StorageUnavailable (503).
        on_state: Told on the loop's thread whether notifications can arrive, and in words why not.
        certificate: A PEM file for HTTPS; '' for HTTP.
        key: The certificate's key; '' if it stands in the same file.
        limits: What a sender may take.
        any_port: Whether another port will do where this one is taken: by a colleague's Callpop, on a terminal server.
    """

    def __init__(
        self,
        *,
        host: str,
        port: int,
        secret: str,
        accept: Callable[[bytes], Awaitable[Receipt]],
        on_state: Callable[[SourceState, str], None],
        certificate: str = "",
        key: str = "",
        limits: Limits = _DEFAULT_LIMITS,
        any_port: bool = False,
    ) -> None:
        if not secret:
            raise ValueError("a listener without a secret would take notifications from anybody")
        self._host = host
        self._port = port
        self._address = _PREFIX.encode() + secret.encode()
        self._notification_path = _PREFIX + quote(secret, safe="")
        self._accept = accept
        self._on_state = on_state
        self._certificate = certificate
        self._key = key
        self._limits = limits
        self._any_port = any_port
        self._connections: Connections | None = None
        self._servers: list[asyncio.Server] = []
        self._tasks: list[asyncio.Task[None]] = []

    @property
    def port(self) -> int:
        """The port that is bound; before that, the one of the settings."""
        if not self._servers:
            return self._port
        bound: int = self._servers[0].sockets[0].getsockname()[1]
        return bound

    @property
    def url(self) -> str:
        """Where this computer reaches it, without the secret."""
        return url_of(self._host, self.port, secure=bool(self._certificate))

    @property
    def notification_path(self) -> str:
        """The path that the platform posts to, secret included."""
        return self._notification_path

    async def start(self) -> None:
        """Listen, or say why not and try again in the background. Never raises for the world's faults."""
        self._connections = Connections(self._handle, limits=self._limits)
        self._tasks.append(asyncio.create_task(self._connections.sweep()))
        problem = await self._listen(self._connections, known="")
        if problem:
            self._tasks.append(asyncio.create_task(self._keep_trying(self._connections, problem)))

    async def stop(self) -> None:
        """Close everything in less than a second. What is not committed by then gets no answer."""
        tasks, self._tasks = self._tasks, []
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        servers, self._servers = self._servers, []
        for server in servers:
            server.close()
        if self._connections is not None:
            connections, self._connections = self._connections, None
            await connections.end()

    async def _listen(self, connections: Connections, *, known: str) -> str:
        """Try once. Returns what is wrong, in words, or ''; tells it unless it is known."""
        sockets: list[socket.socket] = []
        try:
            context = tls_context(self._certificate, self._key)
            sockets = await self._open()
            loop = asyncio.get_running_loop()
            made = connections if context is None else connections.behind_tls(context, seconds=_TLS_SECONDS)
            for each in sockets:
                self._servers.append(await loop.create_server(made, sock=each, backlog=BACKLOG))
        except CannotListen as problem:
            if problem.message != known:
                log.warning("%s", problem.message)
                again = Said("{problem} Trying again every few seconds.", "listen_again", problem=problem.message)
                self._on_state(SourceState.DISCONNECTED, again)
            return problem.message
        log.info("Listening on %s", self.url)
        self._on_state(SourceState.CONNECTED, Said("Listening on {url}", "listening", url=self.url))
        return ""

    async def _open(self) -> list[socket.socket]:
        try:
            return await open_sockets(self._host, self._port)
        except CannotListen as problem:
            if not (problem.taken and self._any_port):
                raise
        return await open_sockets(self._host, 0)

    async def _keep_trying(self, connections: Connections, problem: str) -> None:
        tried = 0
        waits = self._limits.retry_seconds
        while problem:
            await asyncio.sleep(waits[min(tried, len(waits) - 1)])
            tried += 1
            problem = await self._listen(connections, known=problem)

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        connection = request.protocol
        assert isinstance(connection, Connection)
        connection.begin()
        try:
            path = request.raw_path
            if path[:1] != "/":
                # The absolute form (RFC 9112, 3.2.2), as a proxy sends it.
                path = request.rel_url.raw_path
            return await self._answer(request, path)
        except NotANotification as problem:
            return answers.not_a_notification(str(problem))
        except StorageUnavailable:
            return answers.not_stored()
        except Exception:
            # Our bug, not the sender's: the platform may try again, and the log tells us.
            log.exception("A notification could not be taken")
            return answers.not_stored()
        finally:
            connection.rest()

    async def _answer(self, request: web.BaseRequest, path: str) -> web.StreamResponse:
        given = path.partition("?")[0].encode("utf-8", "surrogateescape")
        if b"%" in given:
            given = unquote_to_bytes(given)
        if not hmac.compare_digest(given, self._address):
            if given != _HEALTH:
                return answers.not_found()
            return answers.healthy() if request.method in ("GET", "HEAD") else answers.wrong_method("GET, HEAD")
        if request.method != "POST":
            return answers.wrong_method("POST")
        body = await read_body(request, self._limits)
        if not isinstance(body, bytes):
            return body
        return answers.received(request, await self._accept(body))
