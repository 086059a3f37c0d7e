"""A server that tells of a version, over real HTTP on loopback."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web

Answer = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


class StandIn:
    """What it was asked, and where it is."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.url = ""


@asynccontextmanager
async def served(answer: Answer) -> AsyncIterator[StandIn]:
    """Serve answers to any request."""
    made = StandIn()

    async def handle(request: web.BaseRequest) -> web.StreamResponse:
        made.requests.append((request.raw_path, dict(request.headers)))
        return await answer(request)

    server = web.Server(handle)
    runner = web.ServerRunner(server, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        made.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield made
    finally:
        await runner.cleanup()
