"""From a path to the part of the relay that answers, and what is counted and logged of it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import NamedTuple
from urllib.parse import unquote

from aiohttp import web

from callpop.http import answers
from callpop.http.connections import Connection
from callpop.relay.access_log import AccessLog
from callpop.relay.asked import Asked
from callpop.relay.client_address import ClientAddress
from callpop.relay.limits import Refused
from callpop.relay.metrics import Metrics
from callpop.relay.stamps import now, written
from callpop.store_faults import StorageUnavailable

log = logging.getLogger(__name__)

HOOKS = "/hooks/"
_SILENT_SECONDS = 60.0
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"})


class Door(NamedTuple):
    """One address of the surface: its name in metrics and log, its methods, who answers."""

    name: str
    methods: tuple[str, ...]
    answer: Callable[[Asked], Awaitable[web.StreamResponse]]


class Surface:
    """Answers requests to the relay.

    Args:
        doors: By path.
        hooks: Answers below ``/hooks/``.
        addresses: Finds the sender.
        metrics: Counts.
        access_log: Is told of each request.
    """

    def __init__(
        self,
        *,
        doors: dict[str, Door],
        hooks: Callable[[Asked, str], Awaitable[web.StreamResponse]],
        addresses: ClientAddress,
        metrics: Metrics,
        access_log: AccessLog,
    ) -> None:
        self._doors = doors
        self._hooks = hooks
        self._addresses = addresses
        self._metrics = metrics
        self._access_log = access_log
        self._silent_until = float("-inf")

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request, whatever happens."""
        connection = request.protocol
        assert isinstance(connection, Connection)
        connection.begin()
        loop = asyncio.get_running_loop()
        began = loop.time()
        sender = self._addresses.of(request.remote, request.headers.getall("X-Forwarded-For", ()))
        asked = Asked(request, connection, sender)
        name, answering = self._find(asked)
        try:
            answer = await answering
        except StorageUnavailable as fault:
            self._tell(fault, began)
            answer = answers.not_stored()
        except Exception:
            # Our bug, not the sender's: it may try again, and the log tells us.
            log.exception("A request to %s could not be answered", name)
            answer = answers.not_stored()
        finally:
            connection.rest()
        self._metrics.requests[(name, answer.status)] += 1
        self._access_log.add(
            at=written(now()),
            surface=name,
            method=request.method if request.method in _METHODS else "other",
            status=answer.status,
            seconds=round(loop.time() - began, 4),
            client=str(sender),
            **({"refused": asked.refused} if asked.refused else {}),
        )
        return answer

    def was_no_http(self, peer: str | None, status: int) -> None:
        """Count and log a request that could not be read; whom a proxy would name for it nobody knows."""
        self._metrics.refused[Refused.MALFORMED.value] += 1
        self._access_log.add(
            at=written(now()),
            surface="none",
            method="other",
            status=status,
            client=str(self._addresses.of(peer, ())),
            refused=Refused.MALFORMED.value,
        )

    def _tell(self, fault: StorageUnavailable, now: float) -> None:
        """Say why hooks are not answered 200; once a minute, however many come."""
        if now >= self._silent_until:
            self._silent_until = now + _SILENT_SECONDS
            log.warning("The store cannot be used, and the platform is answered 503: %s", fault.message)

    def _find(self, asked: Asked) -> tuple[str, Awaitable[web.StreamResponse]]:
        path = path_of(asked.request)
        if path.startswith(HOOKS):
            return "hooks", self._hooks(asked, path[len(HOOKS) :])
        door = self._doors.get(path)
        if door is None:
            return "other", _always(answers.not_found())
        if asked.request.method not in door.methods:
            return door.name, _always(answers.wrong_method(", ".join(door.methods)))
        return door.name, door.answer(asked)


def path_of(request: web.BaseRequest) -> str:
    """The path without query, decoded; also where a proxy sends the absolute form (RFC 9112, 3.2.2)."""
    path = request.raw_path
    if path[:1] != "/":
        path = request.rel_url.raw_path
    path = path.partition("?")[0]
    return unquote(path, errors="surrogateescape") if "%" in path else path


async def _always(answer: web.Response) -> web.Response:
    return answer
