"""Keeps the company's profile as the relay last gave it, for this start and the next ones."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from callpop.events import CompanyChanged, Event
from callpop.intake.aside import aside
from callpop.intake.relay_api import RelayApi
from callpop.settings.company import KeptProfile, forget, keep, load_kept
from callpop.settings.company_agent import ever_named

log = logging.getLogger(__name__)


class CompanyProfile:
    """The profile's file.

    Args:
        path: Where it is (``Profile.company_file``).
        deliver: Told when it is another one.
    """

    def __init__(self, path: Path, deliver: Callable[[Event], None]) -> None:
        self._path = path
        self._deliver = deliver

    async def refresh(self, api: RelayApi, origin: str) -> None:
        """Ask the relay for it, and keep it if it has changed.

        Args:
            api: The connection.
            origin: Whose connection it is.

        Raises:
            RelayTrouble: It cannot be had now; what is kept stays.
        """
        kept = await aside(lambda: load_kept(self._path))
        fetched = await api.profile(kept.etag if kept.origin == origin else "")
        if fetched is None:
            return
        before = kept.named if kept.origin == origin else {}
        new = KeptProfile(origin, fetched.etag, fetched.profile, ever_named(before, fetched.profile))
        if new == kept:
            return
        try:
            await aside(lambda: keep(self._path, new))
        except OSError as error:
            log.info("the company's profile cannot be kept (%s)", error.strerror or error)
            return
        if (kept.origin, kept.profile) != (new.origin, new.profile):
            self._deliver(CompanyChanged())

    async def forget(self) -> None:
        """The desktop belongs to another agent, or another relay, from now on."""
        await aside(lambda: forget(self._path))
