"""A TLS connection before its handshake is done: it counts from the moment it was accepted.

asyncio's own TLS servers tell of a connection only after the handshake. Whoever connects and keeps silent would be
in no count until then, and could take all descriptors of the process.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from typing import Protocol


class Accepted(Protocol):
    """An open connection, as far as room has to be made."""

    busy: bool
    served: bool
    idle_since: float

    def cut(self) -> None:
        """End it at once."""


class Admission(Protocol):
    """Who may stay."""

    def admit(self, connection: Accepted) -> bool:
        """Whether a new connection may stay."""

    def forget(self, connection: Accepted) -> None:
        """A connection is gone."""


class Handshake(asyncio.Protocol):
    """Greets one connection, and hands it over to the protocol of the requests.

    Args:
        admission: Asked before the first byte is read.
        context: Certificate and key.
        seconds: What a handshake may take.
        protocol: Makes the protocol of the requests.

    Attributes:
        busy: Never: it may be cut off to make room.
        served: Never.
        idle_since: The loop's time of its opening.
    """

    def __init__(
        self,
        admission: Admission,
        *,
        context: ssl.SSLContext,
        seconds: float,
        protocol: Callable[[], asyncio.Protocol],
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._admission = admission
        self._context = context
        self._seconds = seconds
        self._protocol = protocol
        self._wire: asyncio.Transport | None = None
        self._task: asyncio.Task[None] | None = None
        self._next: asyncio.Protocol | None = None
        self._early = bytearray()
        self.busy = False
        self.served = False
        self.idle_since = self._loop.time()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Greet it, or end it at once if there are too many: it could not read a word of ours yet."""
        assert isinstance(transport, asyncio.Transport)
        self._wire = transport
        if self._admission.admit(self):
            self._task = self._loop.create_task(self._greet(transport))
        else:
            transport.abort()

    def data_received(self, data: bytes) -> None:
        """Keep what comes together with the last of the handshake."""
        if self._next is None:
            self._early += data
        else:
            self._next.data_received(data)

    def connection_lost(self, exc: Exception | None) -> None:
        """Told on, if it was handed over: the loop may have meant the one who greeted."""
        if self._next is not None:
            self._next.connection_lost(exc)

    def cut(self) -> None:
        """End it at once."""
        if self._task is not None:
            self._task.cancel()
        if self._wire is not None:
            self._wire.abort()

    async def _greet(self, wire: asyncio.Transport) -> None:
        secure: asyncio.Transport | None = None
        try:
            secure = await self._loop.start_tls(
                wire, self, self._context, server_side=True, ssl_handshake_timeout=self._seconds
            )
        except OSError:
            # Gone, too slow, or no TLS: whoever it is finds the connection closed.
            wire.abort()
        finally:
            self._admission.forget(self)
        if secure is None or secure.is_closing():
            return
        self._next = self._protocol()
        secure.set_protocol(self._next)
        self._next.connection_made(secure)
        if self._early:
            self._next.data_received(bytes(self._early))
            self._early.clear()
