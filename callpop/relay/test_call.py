"""``POST /v1/test``: plays a test call into the asker's own mailbox, so that a desktop can test the whole path."""

from __future__ import annotations

import asyncio
import datetime
import logging

import msgspec
from aiohttp import web

from callpop.http import answers
from callpop.notifications.decode import decode
from callpop.relay.agents import Reader
from callpop.relay.asked import Asked, RelayContext, private
from callpop.relay.roster import Agent
from callpop.relay.store import Store
from callpop.simulation.cast import Me
from callpop.simulation.expand import expand
from callpop.simulation.scenario import load_scenario
from callpop.store_faults import StorageUnavailable

log = logging.getLogger(__name__)

_SCENARIO = "test"


class TestCalls:
    """Plays test calls; one at a time for each agent.

    Args:
        context: What all surfaces share.
        store: Holds the mailboxes.
    """

    __test__ = False  # pytest takes it for tests otherwise

    def __init__(self, context: RelayContext, *, store: Store) -> None:
        self._context = context
        self._store = store
        self._playing: dict[str, asyncio.Task[None]] = {}

    async def answer(self, asked: Asked) -> web.Response:
        """Begin a test call; it goes on for some seconds after the answer."""
        reader = await self._context.reader(asked)
        if not isinstance(reader, Reader):
            return reader
        mailbox = reader.agent.id
        if mailbox in self._playing:
            return answers.refused(409, "a test call is being played", {"Retry-After": "15"})
        task = asyncio.create_task(self._play(reader.agent))
        self._playing[mailbox] = task
        task.add_done_callback(lambda _: self._playing.pop(mailbox, None))
        return private({"status": "playing"}, status=202)

    async def stop(self) -> None:
        """End those under way."""
        tasks = list(self._playing.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _play(self, agent: Agent) -> None:
        me = Me(agent.emails[0], agent.numbers, agent.mobiles)
        start = datetime.datetime.now(datetime.UTC)
        loop = asyncio.get_running_loop()
        began = loop.time()
        try:
            for at, payload in expand(load_scenario(_SCENARIO), me=me, start=start):
                await asyncio.sleep(max(0.0, began + at - loop.time()))
                await self._store.append(
                    mailbox=agent.id,
                    notification=decode(msgspec.json.encode(payload)),
                    received_at=self._context.clock(),
                )
        except StorageUnavailable as fault:
            log.info("a test call was not played to its end: %s", fault.message)
