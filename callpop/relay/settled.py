"""``POST /v1/handled``: a desktop's agent dealt with a missed call, and colleagues need not call back too."""

from __future__ import annotations

from typing import Annotated

import msgspec
from aiohttp import web

from callpop.http import answers
from callpop.relay.agents import Reader
from callpop.relay.asked import Asked, RelayContext, private
from callpop.relay.store import Store


class _Body(msgspec.Struct):
    call_id: Annotated[str, msgspec.Meta(min_length=1, max_length=512)]


class Handled:
    """Passes on that a missed call is settled.

    Args:
        context: What all surfaces share.
        store: Knows who else missed it.
    """

    def __init__(self, context: RelayContext, *, store: Store) -> None:
        self._context = context
        self._store = store

    async def answer(self, asked: Asked) -> web.Response:
        """Answer one request. Whether anybody else missed the call is not told.

        Raises:
            StorageUnavailable: Nothing was changed.
        """
        reader = await self._context.reader(asked)
        if not isinstance(reader, Reader):
            return reader
        content = await self._context.body(asked)
        if not isinstance(content, bytes):
            return content
        try:
            body = msgspec.json.decode(content, type=_Body)
        except (msgspec.MsgspecError, UnicodeError, RecursionError):
            return answers.refused(400, "body: expected an object with a call_id")
        office = self._context.registry.office(reader.company)
        if office is not None:
            await self._store.handled(
                company=reader.company,
                staff=office.staff,
                mailbox=reader.agent.id,
                call_id=body.call_id,
                by=reader.agent.emails[0],
                at=self._context.clock(),
            )
        return private({"status": "ok"})
