"""What stands between a relay and its Redis: a name or a proxy that leads to one server now, and to another later."""

from __future__ import annotations

import asyncio
import contextlib
from types import TracebackType

from tests.end_to_end.support.balancer import pass_on


class TcpSwitch:
    """Listens on loopback; a context manager.

    Attributes:
        to: The port that new connections lead to; those that stand stay where they are.
        port: Where it listens.
        swallow: Connections are cut instead of passing the next answer on.
    """

    def __init__(self, to: int) -> None:
        self.to = to
        self.port = 0
        self.swallow = False
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> TcpSwitch:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server is not None
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    @property
    def url(self) -> str:
        """For a relay's store."""
        return f"redis://127.0.0.1:{self.port}/0"

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        with contextlib.suppress(OSError, asyncio.CancelledError):
            there = await asyncio.open_connection("127.0.0.1", self.to)
            try:
                ways = (
                    asyncio.create_task(pass_on(reader, there[1])),
                    asyncio.create_task(self._answer(there[0], writer)),
                )
                try:
                    await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
                finally:
                    for way in ways:
                        way.cancel()
                    await asyncio.gather(*ways, return_exceptions=True)
            finally:
                there[1].close()
        writer.close()
        self._tasks.discard(task)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while said := await reader.read(65536):
            if self.swallow:
                self.swallow = False
                return
            writer.write(said)
            await writer.drain()
