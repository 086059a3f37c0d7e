"""What a connected desktop does beside reading: keeps the company's profile fresh, tells what was handled."""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial

from callpop.intake.company_profile import CompanyProfile
from callpop.intake.relay_api import RelayApi
from callpop.intake.relay_trouble import RelayTrouble
from callpop.intake.vault import Vault
from callpop.storage import mailbox
from callpop.store_faults import StorageUnavailable

log = logging.getLogger(__name__)

PROFILE_EVERY = 900.0
_AGAIN = 60.0


class RelayErrands:
    """Runs while there is a connection; best effort, tried again.

    Args:
        vault: Holds what is to be told.
        company: Keeps the profile.
        origin: The relay's.
        steady: Seconds.
        chance: From 0 to 1: not all desktops ask in the same moment.
    """

    def __init__(
        self,
        *,
        vault: Vault,
        company: CompanyProfile,
        origin: str,
        steady: Callable[[], float] = time.monotonic,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._vault, self._company, self._origin = vault, company, origin
        self._steady, self._chance = steady, chance
        self._wake = asyncio.Event()
        self._profile_at = steady()
        self._profile = ""

    def hurry(self) -> None:
        """Something is to be told now."""
        self._wake.set()

    def profile_is(self, etag: str) -> None:
        """The relay says which profile there is now: another one is fetched at once. '' if it does not say."""
        if etag and etag != self._profile:
            self._profile = etag
            self._profile_at = self._steady()
            self._wake.set()

    async def run(self, api: RelayApi) -> None:
        """Do what is due until cancelled."""
        while True:
            # One that cannot be run now holds up no other.
            done = [await self._try(partial(self._tell, api)), await self._try(partial(self._refresh, api))]
            pause = max(1.0, self._profile_at - self._steady()) if all(done) else _AGAIN * (0.5 + self._chance())
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._wake.wait()
            self._wake.clear()

    async def _try(self, errand: Callable[[], Awaitable[None]]) -> bool:
        try:
            await errand()
        except (RelayTrouble, StorageUnavailable) as problem:
            log.info("an errand at the relay has to wait: %s", problem)
            return False
        return True

    async def _refresh(self, api: RelayApi) -> None:
        due = self._profile_at
        if self._steady() < due:
            return
        # Before the question: while that is under way another one may become due.
        self._profile_at = self._steady() + PROFILE_EVERY * (0.9 + 0.2 * self._chance())
        try:
            await self._company.refresh(api, self._origin)
        except BaseException:
            self._profile_at = due
            raise

    async def _tell(self, api: RelayApi) -> None:
        for call_id in await self._vault.run(mailbox.untold):
            await api.handled(call_id)
            await self._vault.run(partial(mailbox.told, call_ids=(call_id,)))
