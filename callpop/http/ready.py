"""An answer that is the same each time, written as it stands: nearly all that the listener ever says."""

from __future__ import annotations

from aiohttp import HttpVersion11, web
from aiohttp.abc import AbstractStreamWriter
from aiohttp.helpers import rfc822_formatted_time


class Ready(web.StreamResponse):
    """A 200 with a body, for a connection that stays open. It keeps nothing of a request, so one serves all.

    aiohttp's own response costs as much as all else that is done for a notification: it makes, completes
    and writes its headers anew each time.
    """

    def __init__(self, body: bytes, *, headers: dict[str, str]) -> None:
        super().__init__()
        lines = [f"{name}: {value}\r\n" for name, value in headers.items()]
        self._before = f"HTTP/1.1 200 OK\r\n{''.join(lines)}Content-Length: {len(body)}\r\nDate: ".encode()
        self._after = b"\r\n\r\n" + body

    @staticmethod
    def fits(request: web.BaseRequest) -> bool:
        """Whether the connection stays open after this request, without its saying so."""
        return request.keep_alive and request.version == HttpVersion11 and request.method == "POST"

    @property
    def keep_alive(self) -> bool:
        """Always: see ``fits``."""
        return True

    async def prepare(self, request: web.BaseRequest) -> AbstractStreamWriter | None:
        """Write all of it."""
        transport = request.transport
        if transport is None or transport.is_closing():
            raise ConnectionResetError("the sender has hung up")
        transport.write(b"".join((self._before, rfc822_formatted_time().encode(), self._after)))
        return None

    async def write_eof(self, data: bytes = b"") -> None:
        """There is nothing left to write."""
