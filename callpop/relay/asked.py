"""A request on its way through the relay, and what every answer needs to know of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import msgspec
from aiohttp import web

from callpop.http import answers
from callpop.http.body import read_body
from callpop.http.connections import Connection
from callpop.http.limits import Limits
from callpop.relay.agents import Reader, Registry
from callpop.relay.client_address import Address, whole_site
from callpop.relay.limits import Patience, Refused, Wrong
from callpop.relay.metrics import Metrics

_BEARER = "bearer "
_UNAUTHORISED = {"WWW-Authenticate": "Bearer"}
PRIVATE: Mapping[str, str] = {"Cache-Control": "no-store"}


@dataclass(slots=True)
class Asked:
    """One request.

    Attributes:
        request: As it came.
        connection: What it came over.
        sender: Who sent it, behind proxies too.
        refused: Why it was refused, in the word that ``/metrics`` has for it; '' if it was not.
    """

    request: web.BaseRequest
    connection: Connection
    sender: Address
    refused: str = ""

    @property
    def site(self) -> str:
        """What wrong attempts are counted by."""
        return whole_site(self.sender)


@dataclass(frozen=True, slots=True)
class RelayContext:
    """What all surfaces of the relay share.

    Attributes:
        registry: Who may do what.
        patience: How often somebody may be wrong.
        metrics: What is counted.
        limits: What a sender may take.
        clock: Microseconds UTC.
    """

    registry: Registry
    patience: Patience
    metrics: Metrics
    limits: Limits
    clock: Callable[[], int]

    async def reader(self, asked: Asked) -> Reader | web.Response:
        """Who asks, by the bearer token; or the answer to who may not."""
        given = asked.request.headers.get("Authorization", "")
        found = None
        if given[: len(_BEARER)].lower() == _BEARER:
            found = await self.registry.reader(given[len(_BEARER) :].strip())
        if found is not None:
            return found
        return self.refuse(asked, Wrong.TOKEN, unauthorised())

    def refuse(self, asked: Asked, kind: Wrong, answer: web.Response) -> web.Response:
        """Count somebody who was wrong; this answer, or that to who was so too often."""
        wait = self.patience.was_wrong(asked.site, kind)
        if wait:
            return self.turn_away(asked, Refused.RATE, too_often(wait))
        return self.turn_away(asked, kind, answer)

    def turn_away(self, asked: Asked, why: Wrong | Refused, answer: web.Response) -> web.Response:
        """Count a refusal, and have the access log name it in the same word: to the sender, some look the same."""
        self.metrics.refused[why.value] += 1
        asked.refused = why.value
        return answer

    async def body(self, asked: Asked) -> bytes | web.Response:
        """The whole body, or the answer to what is wrong with it."""
        return await read_body(asked.request, self.limits)

    async def body_of_stranger(self, asked: Asked) -> bytes | web.Response:
        """The same of somebody who has shown no secret: meanwhile the connection may be cut to make room."""
        asked.connection.rest()
        try:
            return await read_body(asked.request, self.limits)
        finally:
            asked.connection.begin()


def unauthorised() -> web.Response:
    """401: no token, a wrong one, or a revoked one."""
    return answers.refused(401, "expected a valid bearer token", _UNAUTHORISED)


def too_often(seconds: float) -> web.Response:
    """429: wrong too often."""
    return answers.refused(429, "wrong too often", {"Retry-After": str(int(seconds) + 1)})


def private(content: object, *, status: int = 200, headers: Mapping[str, str] | None = None) -> web.Response:
    """An answer for the asker alone; no proxy may keep it."""
    return answers.encoded(msgspec.json.encode(content), status=status, headers={**PRIVATE, **(headers or {})})
