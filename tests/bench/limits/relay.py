"""The bare limit of the relay: long polls on plain aiohttp, everything in memory, nothing durable.

Run as a program: ``relay.py READY_FILE``; writes its port there. ``POST /hooks/bare`` gives each notification
to those whom it, or an earlier one of its call, names; ``GET /v1/notifications?after=N`` with
``Authorization: Bearer <address>`` waits for one's own.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from aiohttp import web


class Mailbox:
    """What one agent is to get, and the poll that waits for it."""

    def __init__(self) -> None:
        self.items: list[Any] = []
        self.waiting: asyncio.Future[None] | None = None

    def append(self, item: Any) -> None:
        """Keep it, and wake who waits."""
        self.items.append(item)
        if self.waiting is not None and not self.waiting.done():
            self.waiting.set_result(None)


async def serve(ready: Path) -> None:
    """Listen until the process is ended."""
    loop = asyncio.get_running_loop()
    mailboxes: dict[str, Mailbox] = defaultdict(Mailbox)
    concerned: dict[str, set[str]] = defaultdict(set)

    async def hook(request: web.Request) -> web.Response:
        notification = json.loads(await request.read())
        named = concerned[notification["call_id"]]
        for target in notification["destination"].get("targets", ()):
            named.update(target["user_emails"])
        for address in named:
            mailboxes[address].append(notification)
        if notification["status"] == "ended":
            del concerned[notification["call_id"]]
        return web.Response(body=b'{"status":"accepted"}', content_type="application/json")

    async def poll(request: web.Request) -> web.Response:
        mailbox = mailboxes[request.headers["Authorization"].removeprefix("Bearer ")]
        after = int(request.query.get("after", 0))
        if len(mailbox.items) <= after:
            mailbox.waiting = loop.create_future()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(mailbox.waiting, float(request.query["wait"]))
        found = [{"cursor": str(after + n), "notification": one} for n, one in enumerate(mailbox.items[after:], 1)]
        return web.json_response({"notifications": found, "next": str(len(mailbox.items))})

    app = web.Application()
    app.router.add_post("/hooks/bare", hook)
    app.router.add_get("/v1/notifications", poll)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, backlog=2048)
    await site.start()
    assert site._server is not None
    port = site._server.sockets[0].getsockname()[1]  # type: ignore[attr-defined]
    ready.write_text(str(port), encoding="utf-8")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1])))
