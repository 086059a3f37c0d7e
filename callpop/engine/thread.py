"""The engine's thread: runs a loop until it is asked to stop, and gives what runs there time to end."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import Future
from contextlib import suppress
from typing import Any

from callpop.engine.door import Door

log = logging.getLogger(__name__)


class EngineThread:
    """A plain asyncio loop on a thread of its own.

    Args:
        live: What is done there until the end; it is cancelled then. If it ends by itself, everything does.
        wind_up: What is done last.
        report: Takes our own bugs: an exception, and what was being done.

    Attributes:
        loop: What runs there.
        door: How other threads reach it.
        ended: Done when the thread has done its last work.
    """

    def __init__(
        self,
        *,
        live: Callable[[], Coroutine[Any, Any, None]],
        wind_up: Callable[[], Awaitable[None]],
        report: Callable[[BaseException, str], None],
    ) -> None:
        self._live, self._wind_up, self._report = live, wind_up, report
        self.loop = asyncio.new_event_loop()
        self.ended: Future[None] = Future()
        self._stopping = asyncio.Event()
        self._lock = threading.Lock()
        self._started = False
        self.door = Door(self.loop, lambda: self._started and not self._stopping.is_set())
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)

    def start(self) -> None:
        """Start it. Once only, and not after a stop."""
        with self._lock:
            if not self._started and not self.ended.done():
                self._started = True
                self._thread.start()

    def request_stop(self) -> None:
        """End what is done there; ``ended`` tells when. May be repeated."""
        with self._lock:
            if self._started:
                self.door.post(self._stopping.set)
            elif not self.ended.done():
                self.loop.close()
                self.ended.set_result(None)

    def stop(self) -> None:
        """The same, and wait for it."""
        self.request_stop()
        if self._started:
            self._thread.join()

    def _run(self) -> None:
        asyncio.set_event_loop(self.loop)
        self.loop.set_exception_handler(self._task_error)
        try:
            self.loop.run_until_complete(self._main())
        except Exception as error:
            self._report(error, "in the engine, which stopped: restart Callpop")
        finally:
            # Threads of its executor are not waited for: each ends with the request it has posted.
            self.loop.close()
            self.ended.set_result(None)

    async def _main(self) -> None:
        living = self.loop.create_task(self._live())
        # Only a bug ends it by itself.
        living.add_done_callback(lambda _: self._stopping.set())
        try:
            await self._stopping.wait()
            living.cancel()
            with suppress(asyncio.CancelledError):
                await living
        finally:
            await self._wind_up()

    def _task_error(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """A task's error that nobody awaited surfaces only here."""
        error = context.get("exception")
        if isinstance(error, BaseException):
            self._report(error, f"in the engine ({context.get('message', '')})")
        else:
            log.error("in the engine: %s", context.get("message", ""))
