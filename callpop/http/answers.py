"""The HTTP answers of listener and relay (interface.md, 'The listener' and 'The relay')."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from aiohttp import web

from callpop.http.ready import Ready
from callpop.http.receipt import Receipt

_HEADERS = {"Content-Type": "application/json", "Server": "Callpop"}
_RECEIVED = {receipt: msgspec.json.encode({"status": receipt.value}) for receipt in Receipt}
_READY = {receipt: Ready(body, headers=_HEADERS) for receipt, body in _RECEIVED.items()}
_HEALTHY = msgspec.json.encode({"status": "ok"})
_RETRY_AFTER = {"Retry-After": "5"}

FULL = (
    b"HTTP/1.1 503 Service Unavailable\r\nServer: Callpop\r\nRetry-After: 5\r\n"
    b"Content-Length: 0\r\nConnection: close\r\n\r\n"
)
"""For a connection that is not even listened to."""


def received(request: web.BaseRequest, receipt: Receipt) -> web.StreamResponse:
    """200: the notification is committed."""
    if Ready.fits(request):
        return _READY[receipt]
    return web.Response(body=_RECEIVED[receipt], headers=_HEADERS)


def healthy() -> web.Response:
    """200: the listener runs."""
    return web.Response(body=_HEALTHY, headers=_HEADERS)


def not_a_notification(problem: str) -> web.Response:
    """400: the body, or the request around it, is not what it should be."""
    return refused(400, problem)


def not_found() -> web.Response:
    """404: a wrong path and a wrong secret look the same."""
    return refused(404, "not found")


def wrong_method(allowed: str) -> web.Response:
    """405: right address, wrong method."""
    return refused(405, f"expected {allowed}", {"Allow": allowed})


def too_slow(seconds: float) -> web.Response:
    """408: the body did not come in time. Ends the connection."""
    answer = refused(408, f"body: expected within {seconds:g} seconds")
    answer.force_close()
    return answer


def too_large(limit: int) -> web.Response:
    """413: the body is too long. Ends the connection, the rest of the body is not wanted."""
    answer = refused(413, f"body: expected at most {limit} bytes")
    answer.force_close()
    return answer


def not_expected() -> web.Response:
    """417: the sender expects something of us that we cannot do."""
    return refused(417, "Expect: expected 100-continue")


def not_stored() -> web.Response:
    """503: it may be a notification, but it could not be committed. Why is told to the agent, not to the sender."""
    return refused(503, "cannot be stored at the moment", _RETRY_AFTER)


def refused(status: int, problem: str, headers: Mapping[str, str] | None = None) -> web.Response:
    """Any status above 399, with the problem in words."""
    return encoded(msgspec.json.encode({"error": problem}), status=status, headers=headers)


def encoded(body: bytes, *, status: int = 200, headers: Mapping[str, str] | None = None) -> web.Response:
    """An answer whose JSON is ready."""
    return _Passing(status=status, body=body, headers={**_HEADERS, **headers} if headers else _HEADERS)


class _Passing(web.Response):
    """Lets go of its body once that is sent.

    aiohttp keeps a connection's last answer until the next one is made: for a desktop that has read a long mailbox,
    and waits now, that would be the mailbox.
    """

    async def write_eof(self, data: bytes = b"") -> None:
        await super().write_eof(data)
        self.body = None
