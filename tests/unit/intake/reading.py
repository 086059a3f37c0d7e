"""An office whose notifications come from a relay."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from callpop.events import EntryChanged, GapsChanged, SourceEvent, SourceState
from callpop.intake.backoff import Backoff
from callpop.intake.company_profile import CompanyProfile
from callpop.intake.mail import Mail
from callpop.intake.relay_client import RelayClient
from callpop.settings.keyring_asking import KeyringFailed
from callpop.settings.schema import RelaySettings
from tests.unit.intake.office import Office
from tests.unit.intake.relay_stand_in import TOKEN, StandIn

_PATIENCE = 60.0


async def until(condition: Callable[[], object], what: str) -> None:
    """Wait until something is so; only a hang takes as long as this waits."""
    last = time.monotonic() + _PATIENCE
    while not condition():
        if time.monotonic() > last:
            raise AssertionError(f"never came: {what}")
        await asyncio.sleep(0.005)


class Reading:
    """The client of one office.

    Args:
        office: Whose.
        relay: Where from.
        token: With which.
        pause: Seconds between tries.
    """

    def __init__(self, office: Office, relay: StandIn, *, token: str = TOKEN, pause: float = 0.01) -> None:
        self.office, self.relay, self.token = office, relay, token
        self.keyring_is_locked = False
        self.states: list[SourceEvent] = []
        self.mail = Mail(
            pipeline=office.pipeline,
            vault=office.vault,
            deliver=office.events.append,
            region=lambda: "NL",
            clock=lambda: office.now,
            steady=lambda: office.now / 1e6,
        )

        async def find_token() -> str | None:
            if self.keyring_is_locked:
                raise KeyringFailed("it is locked")
            return self.token or None

        self.company_file = office.path.with_name("company.json")
        self.client = RelayClient(
            settings=RelaySettings(url=relay.url),
            token=find_token,
            mail=self.mail,
            vault=office.vault,
            company=CompanyProfile(self.company_file, office.events.append),
            tell=self.states.append,
            clock=lambda: office.now,
            backoff=Backoff(first=pause, longest=pause),
        )
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Read, until the mailbox has been read to its end."""
        self.relay.asked.clear()
        self._task = asyncio.create_task(self.client.run())
        await self.caught_up()

    async def stop(self) -> None:
        """Read no more."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
            self._task = None

    async def caught_up(self) -> None:
        """Wait until the client waits at the end of the mailbox, everything before it stored."""
        at_end = self.relay.cursor(len(self.relay.items))

        def waits() -> bool:
            polls = self.relay.polls()
            return bool(polls) and polls[-1].get("after") == at_end and polls[-1]["wait"] != "0"

        await until(waits, f"a poll that waits after {at_end}")

    @property
    def state(self) -> SourceState | None:
        """What the agent was told last."""
        return self.states[-1].state if self.states else None

    def settled(self) -> list[EntryChanged]:
        """What the desktop was told that others dealt with."""
        return [event for event in self.office.events if isinstance(event, EntryChanged)]

    def gaps(self) -> list[tuple[int | None, int]]:
        """The gaps that the desktop was told of last."""
        told = [event for event in self.office.events if isinstance(event, GapsChanged)]
        return [(gap.since, gap.until) for gap in told[-1].gaps] if told else []


@asynccontextmanager
async def reading(office: Office, relay: StandIn, **more: object) -> AsyncIterator[Reading]:
    """A client that runs."""
    made = Reading(office, relay, **more)  # type: ignore[arg-type]
    try:
        await made.start()
        yield made
    finally:
        await made.stop()


def company_file(folder: Path) -> Path:
    """Where an office's company profile is kept."""
    return folder / "company.json"
