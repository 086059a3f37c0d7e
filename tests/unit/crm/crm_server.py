"""A CRM's API on a loopback port that answers what the test says, and records what it is asked."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Asked:
    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: str


@dataclass
class CrmServer:
    base: str = ""
    asked: list[Asked] = field(default_factory=list)
    answer: Answer = field(default=lambda _: _json([]))
    hold: asyncio.Event | None = None

    def says(self, tree: Any, **options: Any) -> None:
        self.answer = lambda _: _json(tree, **options)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(
            Asked(
                request.method,
                request.raw_path.partition("?")[0],
                request.raw_path.partition("?")[2],
                {name.lower(): value for name, value in request.headers.items()},
                await request.text(),
            )
        )
        if self.hold is not None:
            await self.hold.wait()
        return await self.answer(request)


async def _json(tree: Any, **options: Any) -> web.Response:
    return web.json_response(tree, **options)


@asynccontextmanager
async def crm_server() -> AsyncIterator[CrmServer]:
    made = CrmServer()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", made.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    made.base = f"http://{host}:{port}"
    try:
        yield made
    finally:
        await runner.cleanup()
