"""A relay as interface.md describes it, small enough to be made to misbehave."""

from __future__ import annotations

import asyncio
import datetime
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from tests.unit.intake.office import EPOCH, Payload

TOKEN = "token-of-anna-0123456789"


def iso(at: int) -> str:
    return (EPOCH + datetime.timedelta(microseconds=at)).isoformat(timespec="microseconds")


class StandIn:
    """One agent's mailbox behind HTTP.

    Args:
        clock: The relay's, microseconds UTC.

    Attributes:
        boot: Given, all places but the first are told before they are durable, and belong to it.
        refuse: What every request is answered with meanwhile.
        refuse_polls: So many polls, and no more, are answered 502.
        closing: Whether no poll waits any more.
    """

    def __init__(self, clock: Callable[[], int]) -> None:
        self.clock = clock
        self.store = "store-a"
        self.boot = ""
        self.items: list[dict[str, Any]] = []
        self.gone = 0
        self.page_size = 200
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        self.authorisations: list[str] = []
        self.handled: list[str] = []
        self.handled_down = False
        self.tests = 0
        self.codes = {"GOOD-CODE": TOKEN}
        self.approved = False
        self.desktops: set[str] = set()
        self.profile: dict[str, Any] = {}
        self.etag = '"one"'
        self.tells_profile = False
        self.profile_asked = 0
        self.profile_held: asyncio.Event | None = None
        self.profile_down = False
        self.profile_answers: list[int] = []
        self.refuse: web.Response | None = None
        self.refuse_polls = 0
        self.closing = False
        self.refusals = 0
        self.url = ""
        self._news = asyncio.Event()

    def put(self, payload: Payload, *, received_at: int | None = None) -> None:
        """Append a notification."""
        self._append(self.clock() if received_at is None else received_at, {"notification": payload})

    def settle(self, number: str, by: str, at: int, **more: Any) -> None:
        """Append that a missed call was dealt with."""
        self._append(self.clock(), {"settled": {"number": number, "by": by, "at": iso(at), **more}})

    def lose(self, count: int) -> None:
        """Delete the oldest items."""
        self.gone += count

    def polls(self) -> list[dict[str, str]]:
        """The queries of all polls."""
        return [query for _, path, query in self.asked if path == "/v1/notifications"]

    def end_polls(self) -> None:
        """Wake what waits."""
        self._news.set()
        self._news = asyncio.Event()

    def _append(self, received_at: int, content: dict[str, Any]) -> None:
        self.items.append({"received_at": iso(received_at), **content})
        self.end_polls()

    async def poll(self, request: web.Request) -> web.Response:
        after, wait = request.query.get("after"), float(request.query.get("wait", "25"))
        place = self.gone
        if after is not None:
            store, _, at = after.partition(".")
            sure, _, early = at.partition("~")
            boot, _, ahead = early.partition(".")
            place = int(ahead) if boot and boot == self.boot else int(sure)
            if store != self.store or place < self.gone or place > len(self.items):
                return web.json_response({"oldest": f"{self.store}.{self.gone}"}, status=410)
        if place == len(self.items) and wait and not self.closing:
            news = self._news
            try:
                async with asyncio.timeout(wait):
                    await news.wait()
            except TimeoutError:
                pass
            if self.refuse is not None:
                return self._refused(self.refuse)
        if self.refuse_polls:
            self.refuse_polls -= 1
            return self._refused(web.Response(status=502))
        found = self.items[place : place + self.page_size]
        return web.json_response(
            {
                "notifications": [{"cursor": self.cursor(place + n + 1), **one} for n, one in enumerate(found)],
                "next": self.cursor(place + len(found)),
                "now": iso(self.clock()),
            }
            | ({"profile": self.etag.strip('"')} if self.tells_profile else {})
        )

    def cursor(self, place: int) -> str:
        """A place as it is told."""
        return f"{self.store}.1~{self.boot}.{place}" if self.boot and place > 1 else f"{self.store}.{place}"

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.asked.append((request.method, request.path, dict(request.query)))
        self.authorisations.append(request.headers.get("Authorization", ""))
        if self.refuse is not None:
            return self._refused(self.refuse)
        if request.path == "/v1/enrol":
            return await self._enrol(await request.json())
        if request.headers.get("Authorization") != f"Bearer {TOKEN}":
            return web.json_response({"error": "token"}, status=401)
        match request.path:
            case "/v1/notifications":
                return await self.poll(request)
            case "/v1/profile" if self.profile_down:
                return web.json_response({"error": "down"}, status=500)
            case "/v1/profile":
                etag, profile = self.etag, self.profile
                self.profile_asked += 1
                if self.profile_held is not None:
                    await self.profile_held.wait()
                same = request.headers.get("If-None-Match") == etag
                self.profile_answers.append(304 if same else 200)
                if same:
                    return web.Response(status=304, headers={"ETag": etag})
                return web.json_response(profile, headers={"ETag": etag})
            case "/v1/test":
                self.tests += 1
                return web.json_response({"status": "playing"}, status=202)
            case "/v1/handled" if self.handled_down:
                return web.json_response({"error": "down"}, status=503)
            case "/v1/handled":
                self.handled.append((await request.json())["call_id"])
                return web.json_response({"status": "ok"})
        return web.json_response({"error": "not found"}, status=404)

    def _refused(self, refuse: web.Response) -> web.Response:
        self.refusals += 1
        return web.Response(status=refuse.status, headers=dict(refuse.headers), body=refuse.body)

    async def _enrol(self, body: dict[str, str]) -> web.Response:
        if body["code"] == "JOIN-CODE":
            if not body.get("email"):
                return web.json_response({"error": "email: expected one"}, status=400)
            self.desktops.add(body["desktop"])
            if not self.approved:
                return web.json_response({"request": "AB12CD"}, status=202, headers={"Retry-After": "5"})
            return web.json_response({"token": TOKEN, "emails": [body["email"]], "numbers": []})
        token = self.codes.pop(body["code"], None)
        if token is None:
            return web.json_response({"error": "code"}, status=401)
        return web.json_response({"token": token, "emails": ["anna@example.com"], "numbers": ["201"]})


@asynccontextmanager
async def stand_in(clock: Callable[[], int], *, port: int = 0, ssl: Any = None) -> AsyncIterator[StandIn]:
    """A running relay; its ``url`` tells where."""
    made = StandIn(clock)
    async with served(made, port=port, ssl=ssl):
        yield made


@asynccontextmanager
async def served(made: StandIn, *, port: int = 0, ssl: Any = None) -> AsyncIterator[StandIn]:
    """Serve it, perhaps again."""
    runner = web.ServerRunner(web.Server(made.handle, access_log=None), handle_signals=False, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", port, ssl_context=ssl)
    await site.start()
    made.closing = False
    bound = runner.addresses[0][1]
    made.url = f"{'https' if ssl else 'http'}://127.0.0.1:{bound}"
    try:
        yield made
    finally:
        # A desktop that goes on polls again at once: nobody would end that poll, were its connection gone by then.
        made.closing = True
        made.end_polls()
        await runner.cleanup()


def dumped(payload: Payload) -> bytes:
    """A notification as the relay hands it on."""
    return json.dumps(payload).encode()
