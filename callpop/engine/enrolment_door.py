"""What the desktop may ask of an enrolment that waits for an administrator."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from callpop.engine.door import Door
from callpop.intake.aside import aside
from callpop.settings.asked_enrolment import AskedEnrolment
from callpop.settings.relay_address import Enrolment

log = logging.getLogger(__name__)
T = TypeVar("T")


class EnrolmentDoor:
    """One after the other, in the order asked. May be used from any thread.

    Args:
        door: To the engine.
        asked: Where it is kept.
        hide: Told the code, which no log may show.
    """

    def __init__(self, *, door: Door, asked: AskedEnrolment, hide: Callable[[str], None]) -> None:
        self._door, self._asked, self._hide = door, asked, hide
        self._one_at_a_time = asyncio.Lock()

    def kept(self) -> Future[Enrolment | None]:
        """What was waited for when Callpop ended last."""
        return self._door.submit(self._kept())

    def keep(self, enrolment: Enrolment) -> Future[None]:
        """Go on with it after a restart."""
        return self._door.submit(self._keep(enrolment))

    def forget(self) -> Future[None]:
        """It was answered, or given up."""
        return self._door.submit(self._in_turn(self._asked.forget))

    async def _kept(self) -> Enrolment | None:
        found = await self._in_turn(self._asked.kept)
        if found is not None:
            self._hide(found.code)
        return found

    async def _keep(self, enrolment: Enrolment) -> None:
        try:
            await self._in_turn(lambda: self._asked.keep(enrolment))
        except OSError as error:  # it goes on all the same, as long as Callpop runs
            log.info("that an approval is waited for cannot be kept: %s", error.strerror)

    async def _in_turn(self, work: Callable[[], T]) -> T:
        async with self._one_at_a_time:
            return await aside(work)
