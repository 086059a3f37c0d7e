"""``GET /v1/profile``: what the company says for all its desktops, and what is the asking one's own."""

from __future__ import annotations

from aiohttp import web

from callpop.http import answers
from callpop.relay.agents import Reader
from callpop.relay.asked import Asked, RelayContext, unauthorised
from callpop.relay.limits import Wrong

_HEADERS = {"Cache-Control": "private, no-cache"}


class Profiles:
    """Hands out company profiles.

    Args:
        context: What all surfaces share.
    """

    def __init__(self, context: RelayContext) -> None:
        self._context = context

    async def answer(self, asked: Asked) -> web.Response:
        """Answer one request; 304 if the desktop has it already."""
        reader = await self._context.reader(asked)
        if not isinstance(reader, Reader):
            return reader
        office = self._context.registry.office(reader.company)
        if office is None:
            return self._context.turn_away(asked, Wrong.TOKEN, unauthorised())
        profile = office.profile.of_reader(reader.agent)
        headers = {**_HEADERS, "ETag": profile.etag}
        if _has(asked.request.headers.get("If-None-Match", ""), profile.etag):
            return web.Response(status=304, headers=headers)
        return answers.encoded(profile.content, headers=headers)


def _has(given: str, etag: str) -> bool:
    """RFC 9110, 13.1.2: a list, compared weakly."""
    return any(one.strip().removeprefix("W/") in (etag, "*") for one in given.split(","))
