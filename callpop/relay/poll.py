"""``GET /v1/notifications``: a desktop reads its mailbox, and waits if there is nothing yet."""

from __future__ import annotations

import asyncio
import math
from contextlib import AbstractAsyncContextManager, nullcontext

import msgspec
from aiohttp import web

from callpop.http import answers
from callpop.relay.agents import Reader
from callpop.relay.asked import PRIVATE, Asked, RelayContext, unauthorised
from callpop.relay.lag import Lag
from callpop.relay.limits import Refused, Wrong
from callpop.relay.sightings import Sightings
from callpop.relay.stamps import written
from callpop.relay.store import UNSEALED, Gone, Item, Page, Place, Settled, SightingKind, Store
from callpop.relay.waiting import Crowded, Waiting

WAIT_SECONDS = 25.0
LONGEST_WAIT = 60.0
"""Longer than this, proxies give up a silent request."""

_TOGETHER = 500
_MOST_BYTES = 256 * 1024
_COMING_BACK = 32
"""Polls at once whose mailbox is read before they wait. Where a thousand desktops come back together, with a long
mailbox each, few pages are in memory, and what is posted meanwhile waits for few of them."""
_CROWDED_SECONDS = "30"
"""Desktops beyond what may wait for one mailbox would ask again at once, without end."""
_SECOND = 1_000_000
_TEST = b'"test":true'


class Polls:
    """Answers desktops that ask for what is new.

    Args:
        context: What all surfaces share.
        store: Holds the mailboxes.
        waiting: The polls that wait.
        sightings: Told which desktops asked.
        lag: Told what was fetched.
    """

    def __init__(
        self, context: RelayContext, *, store: Store, waiting: Waiting, sightings: Sightings, lag: Lag
    ) -> None:
        self._context = context
        self._store = store
        self._waiting = waiting
        self._sightings = sightings
        self._lag = lag
        self._coming_back = asyncio.Semaphore(_COMING_BACK)
        self._loop = asyncio.get_running_loop()

    async def answer(self, asked: Asked) -> web.Response:
        """Answer one poll.

        Raises:
            StorageUnavailable: The mailbox cannot be read.
        """
        reader = await self._context.reader(asked)
        if not isinstance(reader, Reader):
            return reader
        query = asked.request.query
        wait = _seconds(query.get("wait"))
        if wait is None:
            return answers.refused(400, "wait: expected seconds from 0 on")
        after = query.get("after") or None
        place = None if after is None else self._store.place_of(after)
        self._lag.asked(reader.agent.id)
        self._sightings.add(reader.company, SightingKind.DESKTOP, reader.token.id, self._context.clock())
        try:
            page = await self._page(asked, reader, place, self._loop.time() + wait)
        except Crowded:
            answer = answers.refused(429, "too many desktops of this agent wait", {"Retry-After": _CROWDED_SECONDS})
            return self._context.turn_away(asked, Refused.QUEUE, answer)
        if isinstance(page, Gone):
            oldest = self._store.cursor(reader.agent.id, page.oldest)
            return answers.encoded(msgspec.json.encode({"oldest": oldest}), status=410, headers=PRIVATE)
        if not self._context.registry.is_valid(reader.token):
            return self._context.turn_away(asked, Wrong.TOKEN, unauthorised())
        profile = self._context.registry.profile_etag(reader.token.digest)
        return answers.encoded(self._content(reader.agent.id, page, profile.strip('"')), headers=PRIVATE)

    async def _page(self, asked: Asked, reader: Reader, place: Place | None, deadline: float) -> Page | Gone:
        mailbox = reader.agent.id
        after, seal = place or (None, UNSEALED)
        turn: AbstractAsyncContextManager[object] = self._coming_back
        while True:
            # Before the read: what comes in between wakes it.
            poll = self._waiting.begin(mailbox, reader.token.digest, deadline)
            asked.connection.on_lost = poll.end
            try:
                async with turn:
                    page = await self._store.read(mailbox, after=after, seal=seal, limit=_TOGETHER)
                if isinstance(page, Gone) or page.items or self._loop.time() >= deadline:
                    return page
                if not await poll.woken:
                    if poll.displaced:
                        raise Crowded
                    return page
            finally:
                asked.connection.on_lost = None
                self._waiting.end(poll)
            turn = nullcontext()  # it waited: what woke it is short

    def _content(self, mailbox: str, page: Page, profile: str) -> bytes:
        cursor = self._store.cursor
        now = self._context.clock()
        parts: list[bytes] = []
        size, last, seal = 0, page.next, page.seal
        for item in page.items:
            if size > _MOST_BYTES:
                break
            part = b'{"cursor":"%b","received_at":"%b",%b}' % (
                cursor(mailbox, item.place, item.seal).encode(),
                written(item.received_at).encode(),
                _told(item),
            )
            parts.append(part)
            size += len(part)
            last, seal = item.place, item.seal
            self._count(item, now)
        if len(parts) == len(page.items) < _TOGETHER:
            self._lag.fetched(mailbox)
        return b'{"notifications":[%b],"next":"%b","now":"%b","profile":"%b"}' % (
            b",".join(parts),
            cursor(mailbox, last, seal).encode(),
            written(now).encode(),
            profile.encode(),
        )

    def _count(self, item: Item, now: int) -> None:
        if isinstance(item.content, Settled):
            kind = "settled"
        elif _TEST in item.content:  # test calls stay out of statistics
            return
        else:
            kind = "notification"
        self._context.metrics.handed_out(kind, (now - item.received_at) / _SECOND)


def _told(item: Item) -> bytes:
    content = item.content
    if isinstance(content, bytes):
        return b'"notification":' + content
    settled = {
        "number": content.number,
        "by": content.by,
        "at": written(content.at),
        "how": content.how.value,
        "call_ids": content.call_ids,
    }
    return b'"settled":' + msgspec.json.encode(settled)


def _seconds(text: str | None) -> float | None:
    """How long to wait; None if that is no number of seconds."""
    if text is None:
        return WAIT_SECONDS
    if "_" in text:  # as Python writes numbers, and nobody else
        return None
    try:
        seconds = float(text)
    except ValueError:
        return None
    return min(seconds, LONGEST_WAIT) if math.isfinite(seconds) and seconds >= 0 else None
