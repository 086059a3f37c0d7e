"""What was seen lately, gathered in memory and written down together: for ``relay explain`` and ``agent list``."""

from __future__ import annotations

import logging
from collections.abc import Callable

from callpop.notifications.model import Party
from callpop.relay.roster import Roster
from callpop.relay.staff import NUMBERS_BETWEEN, Staff
from callpop.relay.store import MOST_SIGHTINGS, Lasts, Sighting, SightingKind, Store
from callpop.store_faults import StorageUnavailable

log = logging.getLogger(__name__)

NOTE_SECONDS = 1.0
"""How often a relay writes down what it saw: what is younger is seen by no other process."""

_Key = tuple[str, SightingKind, str]


def lasting(roster: Roster, staff_of: Callable[[str], Staff | None] = lambda _: None) -> Lasts:
    """Which sightings stay however old they are: those of the agents, desktops and companies that there are.

    ``relay explain`` and ``agent list`` say "never" where there is none. What was seen of an address or a number
    before its agent was enrolled is the agent's.

    Args:
        roster: Who there is.
        staff_of: Finds a company's agents.
    """
    agents = {(company.name, agent.id) for company in roster.companies for agent in company.agents}
    tokens = {
        (company.name, token.id) for company in roster.companies for agent in company.agents for token in agent.tokens
    }
    companies = {company.name for company in roster.companies}

    def lasts(one: Sighting) -> bool:
        match one.kind:
            case SightingKind.AGENT:
                return (one.company, one.subject) in agents
            case SightingKind.DESKTOP:
                return (one.company, one.subject) in tokens
            case SightingKind.NOTIFICATION:
                return one.company in companies
            case SightingKind.STRANGER | SightingKind.NUMBER:
                staff = staff_of(one.company)
                return staff is not None and bool(enrolled_since(one, staff))
            case _:
                return False

    return lasts


def enrolled_since(one: Sighting, staff: Staff) -> frozenset[str]:
    """The mailboxes of agents whose address or number was a stranger's when it was seen."""
    if one.kind is SightingKind.STRANGER:
        return staff.is_party(Party(emails=(one.subject,)))
    numbers = one.subject.split(NUMBERS_BETWEEN) if one.kind is SightingKind.NUMBER else ()
    return frozenset(mailbox for number in numbers for mailbox in staff.owners(number))


class Sightings:
    """Adds up what was seen, and has the store note it now and then.

    Args:
        store: Keeps it.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._seen: dict[_Key, tuple[int, int]] = {}

    def add(self, company: str, kind: SightingKind, subject: str, at: int) -> None:
        """Something was seen, at microseconds UTC."""
        key = (company, kind, subject)
        found = self._seen.get(key)
        if found is not None:
            self._seen[key] = (max(at, found[0]), found[1] + 1)
        elif len(self._seen) < MOST_SIGHTINGS:
            self._seen[key] = (at, 1)

    async def flush(self) -> None:
        """Write it down, every few seconds. What cannot be written now is kept for the next time."""
        seen, self._seen = self._seen, {}
        if not seen:
            return
        try:
            await self._store.note([Sighting(*key, at, times) for key, (at, times) in seen.items()])
        except StorageUnavailable as fault:
            log.info("what was seen cannot be noted now: %s", fault.message)
            for key, (at, times) in self._seen.items():
                before = seen.get(key, (0, 0))
                seen[key] = (max(at, before[0]), times + before[1])
            self._seen = seen
