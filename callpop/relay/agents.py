"""The roster at hand: who may post and who may read, found by their secrets.

Other processes (the commands of the administrator, other relays on the same store) change it too. Whoever
comes is judged by a roster that is at most ``FRESH_SECONDS`` old, and an unknown secret is looked up anew.
"""

from __future__ import annotations

import asyncio
import ipaddress
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from callpop.calls import agent as calls_agent
from callpop.relay import roster as rosters
from callpop.relay.keys import digest, same
from callpop.relay.profile import Profile
from callpop.relay.roster import Agent, Company, Hook, Roster, Token
from callpop.relay.staff import Staff
from callpop.relay.store import Store
from callpop.store_faults import StorageUnavailable

T = TypeVar("T")
Change = Callable[[Roster], tuple[Roster, T]]

FRESH_SECONDS = 0.05
"""After so long, every relay process on the store goes by a change of the roster."""

_TRIES = 50


@dataclass(frozen=True, slots=True)
class Reader:
    """Who asks with a token: one desktop of one agent of one company."""

    company: str
    agent: Agent
    token: Token


@dataclass(frozen=True, slots=True)
class Ended:
    """A hook that works no more: whose it was, and since when it does not (microseconds UTC)."""

    company: str
    until: int


class Office:
    """One company, ready for use.

    Attributes:
        company: As it stands in the roster.
        staff: Its agents, found by what notifications name.
        profile: What its desktops are told.
        sources: Where posts may come from; empty: from anywhere.
    """

    def __init__(self, company: Company, before: Office | None = None) -> None:
        self.company = company
        self.sources = tuple(ipaddress.ip_network(one) for one in company.sources)
        # A token more or a code less changes neither: reading a thousand numbers anew would hold up calls.
        self._known_by = (company.region, [(a.id, a.emails, a.numbers, a.mobiles, a.name) for a in company.agents])
        same_people = before is not None and before._known_by == self._known_by
        self.staff: Staff = before.staff if before is not None and same_people else _staff(company)
        same_profile = same_people and before is not None and before.company.profile == company.profile
        self.profile: Profile = before.profile if before is not None and same_profile else Profile.of(company)


class _View:
    """A roster with its indexes; made anew when it changes."""

    def __init__(self, version: int, roster: Roster, before: _View | None) -> None:
        self.version = version
        self.roster = roster
        known = {} if before is None else before.offices
        self.offices: dict[str, Office] = {}
        self.readers: dict[str, Reader] = {}
        self.hooks: dict[str, tuple[Office, Hook]] = {}
        self.ended: dict[str, Ended] = {}
        for company in roster.companies:
            old = known.get(company.name)
            office = old if old is not None and old.company == company else Office(company, old)
            self.offices[company.name] = office
            self.hooks.update((digest(hook.secret), (office, hook)) for hook in company.hooks)
            self.ended.update((one.digest, Ended(company.name, one.until)) for one in company.ended)
            for agent in company.agents:
                self.readers.update((token.digest, Reader(company.name, agent, token)) for token in agent.tokens)


class Registry:
    """Looks up who may do what, and changes it.

    Args:
        store: Keeps the roster.
        clock: Microseconds UTC.
    """

    def __init__(self, store: Store, *, clock: Callable[[], int] = lambda: time.time_ns() // 1000) -> None:
        self._store = store
        self._clock = clock
        self._view = _View(-1, Roster(), None)
        self._asking: asyncio.Task[StorageUnavailable | None] | None = None
        self._asked = float("-inf")  # when the last refresh began
        self._one_at_a_time = asyncio.Lock()
        self.on_change: Callable[[], None] = lambda: None

    @property
    def roster(self) -> Roster:
        """As last seen."""
        return self._view.roster

    @property
    def is_empty(self) -> bool:
        """Whether nobody has ever put anything into the roster, as last seen."""
        return self._view.version <= 0

    def office(self, company: str) -> Office | None:
        """A company of this name."""
        return self._view.offices.get(company)

    def staff(self, company: str) -> Staff | None:
        """The agents of a company of this name."""
        office = self.office(company)
        return None if office is None else office.staff

    def is_valid(self, token: Token) -> bool:
        """Whether a desktop may still read."""
        return self.knows(token.digest)

    def knows(self, token_digest: str) -> bool:
        """Whether a token is one that may read."""
        return token_digest in self._view.readers

    def profile_etag(self, token_digest: str) -> str:
        """What the profile of a desktop that may read is told by now; '' if it may not."""
        found = self._view.readers.get(token_digest)
        return "" if found is None else self._view.offices[found.company].profile.etag_of(found.agent)

    async def reader(self, token: str) -> Reader | None:
        """Who has this token."""
        wanted = digest(token)
        came = await self._be_fresh()
        found = self._view.readers.get(wanted)
        if found is None:
            await self._look_again(came)
            found = self._view.readers.get(wanted)
        return found if found is not None and same(found.token.digest, wanted) else None

    async def hook(self, secret: str) -> Office | None:
        """Whose hook this is, while it works."""
        wanted = digest(secret)
        came = await self._be_fresh()
        found = self._working(wanted)
        if found is None:
            await self._look_again(came)
            found = self._working(wanted)
        return found

    def ended(self, secret: str) -> Ended | None:
        """Whose hook this was, if it is one that works no more; to be asked after ``hook``."""
        wanted = digest(secret)
        found = self._view.hooks.get(wanted)
        if found is None:
            return self._view.ended.get(wanted)
        office, hook = found
        over = hook.until is not None and hook.until <= self._clock()
        return Ended(office.company.name, hook.until or 0) if over else None

    async def edit(self, change: Change[T]) -> T:
        """Change the roster: as often as needed until no other process was faster.

        Args:
            change: Pure; may be called several times. Giving the same roster back changes nothing.

        Raises:
            StorageUnavailable: Nothing was changed.
        """
        for _ in range(_TRIES):
            await self.refresh()
            view = self._view
            roster, result = change(view.roster)
            if roster is view.roster:
                return result
            if await self._store.replace_roster(max(view.version, 0), rosters.encode(roster)):
                await self.refresh()
                return result
            await asyncio.sleep(0.01)
        raise StorageUnavailable("The list of agents is being changed by others all the time: try again.")

    async def refresh(self) -> None:
        """See what others have changed.

        Raises:
            StorageUnavailable: It cannot be read now; the one known goes on to count.
        """
        async with self._one_at_a_time:
            begun = asyncio.get_running_loop().time()
            try:
                document = await self._store.roster(unless=self._view.version)
            finally:
                self._asked = begun
            if document is None or document.version == self._view.version:
                return
            try:
                roster = rosters.decode(document.content)
            except msgspec.MsgspecError:
                raise StorageUnavailable("The list of agents was written by another version of Callpop.") from None
            self._view = _View(document.version, roster, self._view)
        self.on_change()

    def _working(self, wanted: str) -> Office | None:
        found = self._view.hooks.get(wanted)
        if found is None:
            return None
        office, hook = found
        works = same(digest(hook.secret), wanted) and (hook.until is None or hook.until > self._clock())
        return office if works else None

    async def _be_fresh(self) -> float:
        """Refresh if that is long ago; if it is not possible, what is known counts. Returns when this was asked."""
        came = asyncio.get_running_loop().time()
        if came - self._asked > FRESH_SECONDS:
            await self._together()
        return came

    async def _look_again(self, came: float) -> None:
        """Refresh for an unknown secret that came at this moment; wrong ones by the thousand do so together."""
        while self._asked <= came:
            fault = await self._together()
            if fault is not None:
                raise fault

    async def _together(self) -> StorageUnavailable | None:
        """Join the refresh that is under way, or begin one; what stood in its way."""
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(self._refresh_unhurried())
        return await asyncio.shield(self._asking)

    async def _refresh_unhurried(self) -> StorageUnavailable | None:
        await asyncio.sleep(max(0.0, self._asked + FRESH_SECONDS - asyncio.get_running_loop().time()))
        try:
            await self.refresh()
        except StorageUnavailable as fault:
            return fault
        return None


def _staff(company: Company) -> Staff:
    return Staff({one.id: _caller(one, company.region) for one in company.agents}, region=company.region)


def _caller(agent: Agent, region: str) -> calls_agent.Agent:
    return calls_agent.Agent.of(emails=agent.emails, numbers=agent.numbers, mobiles=agent.mobiles, region=region)
