"""Carries out an enrolment: the engine asks the relay, the answer goes into the settings."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from callpop.desktop.preferences import Preferences
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.words import Words
from callpop.intake.relay_api import Enrolled, Waiting
from callpop.intake.relay_trouble import Kind, RelayTrouble
from callpop.said import said_of
from callpop.settings.relay_address import Enrolment
from callpop.settings.schema import RelaySettings, Settings
from callpop.settings.source_lock import may_enrol
from callpop.store_faults import StorageUnavailable

if TYPE_CHECKING:  # it is loaded with the settings window
    from callpop.desktop.settings_window.enrol_panel import EnrolPanel


_ASKED_AGAIN = 10.0
"""Seconds between two questions after a restart, until the relay says how long."""


class Memory(Protocol):
    """Knows after a restart what is waited for."""

    def kept(self) -> Future[Enrolment | None]:
        """What was waited for when Callpop ended last."""

    def keep(self, enrolment: Enrolment) -> Future[None]:
        """Go on with it after a restart."""

    def forget(self) -> Future[None]:
        """It was answered, or given up."""


class Registrar(Protocol):
    """What is used of the engine."""

    @property
    def has_environment_token(self) -> bool:
        """Whether the environment brought a token."""

    @property
    def enrolments(self) -> Memory:
        """Where an enrolment that waits for an administrator is kept."""

    def enrol(self, relay: RelaySettings, code: str, email: str = "") -> Future[Enrolled | Waiting]:
        """Have this desktop known at a relay; nothing is kept of the answer."""

    def keep_token(self, relay: RelaySettings, token: str) -> Future[None]:
        """Keep what it brought."""

    def apply(self, settings: Settings) -> Future[None]:
        """Take settings into use."""


class Enrolling:
    """One enrolment at a time.

    Args:
        engine: Asks the relay.
        preferences: Takes the answer.
        slots: Runs the asking.
        words: The language as it is now.
        panel: Where it is told, if there is one.
    """

    def __init__(
        self,
        *,
        engine: Registrar,
        preferences: Preferences,
        slots: AsyncSlots,
        words: Callable[[], Words],
        panel: Callable[[], EnrolPanel | None],
    ) -> None:
        self._engine, self._preferences, self._slots = engine, preferences, slots
        self._words, self._panel = words, panel
        self._number = 0
        self._asking = 0

    @property
    def busy(self) -> bool:
        """Whether a relay is being asked, or an administrator's approval waited for."""
        return self._asking > 0

    def resume(self) -> None:
        """Go on with what was waited for when Callpop ended last."""
        self._slots.run(self._resume(), "while an enrolment was gone on with")

    def begin(self, enrolment: Enrolment, *, again: bool = False) -> None:
        """Ask; an earlier asking is given up.

        Args:
            enrolment: With what.
            again: Whether the relay knows of it already: then a line that is not up yet is no answer.
        """
        if not may_enrol(self._preferences.settings, self._preferences.standing, enrolment.url):
            self._tell(lambda panel: panel.show_trouble(self._words().text("relay.wrong.locked")))
            return
        self._number += 1
        self._slots.run(self._ask(enrolment, self._number, again), "while this desktop was enrolled")

    def give_up(self) -> None:
        """Ask no more, also after a restart; an answer that comes all the same is let go of."""
        self._number += 1
        self._slots.run(self._forget(), "while an enrolment was given up")

    async def _resume(self) -> None:
        number = self._number
        try:
            asked = await asyncio.wrap_future(self._engine.enrolments.kept())
        except StorageUnavailable:  # Callpop is closing
            return
        # Somebody, or the computer's policy, may have begun one meanwhile.
        if asked is not None and number == self._number and not self.busy:
            self.begin(asked, again=True)

    async def _forget(self) -> None:
        with suppress(StorageUnavailable):
            await asyncio.wrap_future(self._engine.enrolments.forget())

    async def _ask(self, enrolment: Enrolment, number: int, again: bool) -> None:
        self._asking += 1
        try:
            await self._enrol(enrolment, number, _ASKED_AGAIN if again else 0.0)
        finally:
            self._asking -= 1

    async def _enrol(self, enrolment: Enrolment, number: int, pause: float) -> None:
        relay = replace(self._preferences.settings.relay, url=enrolment.url)
        if not pause:
            self._tell(lambda panel: panel.show_working(enrolment))
        try:
            while True:
                try:
                    result = await asyncio.wrap_future(self._engine.enrol(relay, enrolment.code, enrolment.email))
                except RelayTrouble as trouble:
                    # While somebody has yet to approve it, a line that breaks for a moment is no answer.
                    if trouble.final or not pause:
                        raise
                    await asyncio.sleep(max(pause, trouble.retry_after))
                    if number != self._number:
                        return
                    continue
                if number != self._number:
                    return
                if isinstance(result, Enrolled):
                    # From here on it cannot be given up: in this very turn it was wanted still.
                    await asyncio.wrap_future(self._engine.keep_token(relay, result.token))
                    break
                request, pause = result.request, result.retry_after
                self._tell(lambda panel, request=request: panel.show_waiting(request, enrolment))  # type: ignore[misc]
                await asyncio.wrap_future(self._engine.enrolments.keep(enrolment))
                if number != self._number:
                    return
                await asyncio.sleep(pause)
                if number != self._number:
                    return
        except RelayTrouble as trouble:
            if number == self._number:
                await self._forget()
            if number == self._number:
                self._fail(trouble, enrolment)
            return
        except StorageUnavailable:  # Callpop is closing
            return
        self._take(enrolment, result)
        if number == self._number:  # else it is another one that is waited for
            await self._forget()
        with suppress(StorageUnavailable):
            # The settings may be the same as before, and the token another.
            await asyncio.wrap_future(self._engine.apply(self._preferences.settings))

    def _take(self, enrolment: Enrolment, result: Enrolled) -> None:
        # What an earlier enrolment's relay adds is gone with it, and is no part of the user's own.
        self._preferences.reload()
        settings, locked = self._preferences.settings, self._preferences.locked
        agent = settings.agent
        brought: dict[str, object] = {
            "agent.emails": joined(agent.emails, result.emails),
            "agent.numbers": joined(agent.numbers, result.numbers),
            "agent.mobiles": joined(agent.mobiles, result.mobiles),
            "relay.url": enrolment.url,
            "source.kind": "relay",
        }
        # What an administrator decides stays as it is; that it leads to this relay was seen before.
        problem = self._preferences.change_all({key: value for key, value in brought.items() if key not in locked})
        if problem is not None:
            self._tell(lambda panel: panel.show_trouble(problem, of=enrolment))
        else:
            more = self._words().text("relay.kept_by_environment") if self._engine.has_environment_token else ""
            self._tell(lambda panel: panel.show_done(result.emails, enrolment, more=more))

    def _fail(self, trouble: RelayTrouble, enrolment: Enrolment) -> None:
        said = self._words().said(said_of(trouble))
        email, authority = trouble.kind is Kind.EMAIL, trouble.kind in (Kind.UNTRUSTED, Kind.AUTHORITY)
        self._tell(lambda panel: panel.show_trouble(said, of=enrolment, needs_email=email, needs_authority=authority))

    def _tell(self, act: Callable[[EnrolPanel], None]) -> None:
        panel = self._panel()
        if panel is not None:
            act(panel)


def joined(mine: Iterable[str], theirs: Iterable[str]) -> list[str]:
    """What is set, and what of the relay's is missing there."""
    found = list(mine)
    known = {one.casefold() for one in found}
    return found + [one for one in theirs if one.casefold() not in known]
