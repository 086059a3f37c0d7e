"""A company's relay as the source of notifications; loaded only where one is used."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from callpop.events import Event
from callpop.intake.aside import aside
from callpop.intake.company_profile import CompanyProfile
from callpop.intake.mail import Mail
from callpop.intake.relay_api import Enrolled, RelayApi, Waiting
from callpop.intake.relay_client import RelayClient
from callpop.intake.relay_way import find_way
from callpop.intake.vault import Vault
from callpop.settings.relay_address import origin_of
from callpop.settings.schema import RelaySettings
from callpop.settings.secrets import Secrets


class RelaySource:
    """Reads this agent's mailbox at a relay, and has this desktop known there.

    Args:
        secrets: The relay's token.
        mail: Takes what the relay has.
        vault: The storage.
        company: Keeps the company's profile.
        deliver: Told of the source's state.
        hide: Told secrets that no log may show.
        clock: Microseconds UTC.
    """

    def __init__(
        self,
        *,
        secrets: Secrets,
        mail: Mail,
        vault: Vault,
        company: CompanyProfile,
        deliver: Callable[[Event], None],
        hide: Callable[[str], None],
        clock: Callable[[], int],
    ) -> None:
        self._secrets, self._mail, self._vault, self._company = secrets, mail, vault, company
        self._deliver, self._hide, self._clock = deliver, hide, clock
        self._client: RelayClient | None = None
        self._reading: asyncio.Task[None] | None = None

    @property
    def reads(self) -> bool:
        """Whether a mailbox is read."""
        return self._client is not None

    async def follow(self, relay: RelaySettings) -> None:
        """Begin to read; nothing may be read yet."""
        origin = origin_of(relay.url)
        self._client = RelayClient(
            settings=relay,
            token=lambda: self._token_of(origin),
            mail=self._mail,
            vault=self._vault,
            company=self._company,
            tell=self._deliver,
            clock=self._clock,
        )
        self._reading = asyncio.create_task(self._client.run())

    async def _token_of(self, origin: str) -> str | None:
        token = await aside(lambda: self._secrets.relay_token(origin)) if origin else None
        if token:
            self._hide(token)
        return token

    async def end(self) -> None:
        """Read no more."""
        reading, self._reading, self._client = self._reading, None, None
        if reading is not None:
            reading.cancel()
            await asyncio.wait([reading])

    def nudge(self) -> None:
        """The network is another one, or the computer woke: do not wait for the next try."""
        if self._client is not None:
            self._client.nudge()

    def tell_handled(self) -> None:
        """The agent marked calls as handled: the relay is to be told."""
        if self._client is not None:
            self._client.tell_handled()

    async def play_test_call(self) -> None:
        """Have the relay play a test call.

        Raises:
            RelayTrouble: It cannot be asked now.
        """
        if self._client is not None:
            await self._client.play_test_call()

    async def enrol(self, relay: RelaySettings, code: str, email: str) -> Enrolled | Waiting:
        """Have this desktop known at a relay; the answer comes to nothing before ``keep_token``.

        Args:
            relay: Which one.
            code: A personal code, or the company's join code.
            email: Whose desktop this is, for a join code; '' otherwise.

        Raises:
            RelayTrouble: It could not be done.
        """
        way = await aside(lambda: find_way(relay.url, relay.ca_file))
        origin = origin_of(way.url)
        desktop = await aside(lambda: self._secrets.desktop_key(origin)) if email else ""
        self._hide(code)
        async with RelayApi(way) as api:
            result = await api.enrol(code, email, desktop)
        if isinstance(result, Enrolled):
            self._hide(result.token)
        return result

    async def keep_token(self, relay: RelaySettings, token: str) -> None:
        """Keep what ``enrol`` brought, in place of an older one; it is used once the settings name that relay.

        Args:
            relay: Which one gave it.
            token: The desktop's.
        """
        await aside(lambda: self._secrets.keep_relay_token(origin_of(relay.url), token))
        await self._company.forget()
