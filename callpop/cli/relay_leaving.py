"""``callpop relay agent revoke`` and ``remove``: who goes, or what goes from an agent who stays; and what that is."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass

from callpop.cli.failure import CommandFailed, WrongUsage
from callpop.cli.relay_place import administer, change
from callpop.cli.terminal import json_line, one_line
from callpop.relay import membership, removal
from callpop.relay.agents import Registry
from callpop.relay.companies import choose
from callpop.relay.membership import Person
from callpop.relay.roster import Agent, Company, Roster
from callpop.relay.store import Store
from callpop.store_faults import StorageUnavailable


@dataclass(frozen=True, slots=True)
class Departure:
    """What went with a revocation.

    Attributes:
        company: Whose.
        agent: Who is out, or whose desktop is; None if a desktop is out that only asked to be let in.
        whole: Whether the agent is out, with the mailbox.
        desktops: Ids of those that can read no more.
        codes: Enrolment codes that were not used yet.
        requests: Ids of desktops that asked to be let in.
        emails: The agent's addresses, or those that the desktops asked with.
    """

    company: str
    agent: Agent | None
    whole: bool
    desktops: tuple[str, ...]
    codes: int
    requests: tuple[str, ...]
    emails: tuple[str, ...]

    @classmethod
    def of(cls, before: Company, after: Company, gone: Agent | None) -> Departure:
        """What is missing after a revocation.

        Args:
            before: The company until then.
            after: The company since.
            gone: Whose mailbox is nobody's now; None: a desktop is out, and its agent stays.
        """
        reading = {token.id for one in after.agents for token in one.tokens}
        out = {token.id: one for one in before.agents for token in one.tokens if token.id not in reading}
        agent = gone or next(iter(out.values()), None)
        requests = [one for one in before.requests if one not in after.requests]
        return cls(
            company=before.name,
            agent=agent,
            whole=gone is not None,
            desktops=tuple(out),
            codes=len(before.codes) - len(after.codes),
            requests=tuple(one.id for one in requests),
            emails=agent.emails if agent is not None else tuple(dict.fromkeys(one.email for one in requests)),
        )

    @property
    def json(self) -> str:
        """As one JSON object."""
        whole = self.agent if self.whole else None
        return json_line(
            {
                "company": self.company,
                "revoked": "agent" if self.whole else "desktop" if self.desktops else "request",
                "emails": self.emails,
                "numbers": whole.numbers if whole is not None else (),
                "mobiles": whole.mobiles if whole is not None else (),
                "desktops": self.desktops,
                "unused_codes": self.codes,
                "requests": self.requests,
            }
        )

    @property
    def text(self) -> str:
        """In words."""
        name = " and ".join(self.emails)
        if self.agent is None:
            return f"Out: {_many(len(self.requests), 'desktop')} that asked to be let in as {name}."
        if not self.whole:
            return f"Desktop {' and '.join(self.desktops)} is out; {self.agent.emails[0]} stays."
        numbers = (*self.agent.numbers, *self.agent.mobiles)
        parts = [f"{_of_many(len(self.emails), 'address', 'addresses')} {name}"]
        if numbers:
            parts.append(f"{_of_many(len(numbers), 'number', 'numbers')} {' and '.join(numbers)}")
        if self.desktops:
            parts.append(_many(len(self.desktops), "desktop"))
        if self.codes:
            parts.append(_many(self.codes, "unused code"))
        if self.requests:
            parts.append(f"{_many(len(self.requests), 'desktop')} that asked to be let in")
        return f"{self.agent.emails[0]} is out, with all that was this agent's: {', '.join(parts)}, and the mailbox."


def revoke(args: argparse.Namespace) -> None:
    """Take somebody out, and say all that goes."""
    departure = administer(args, lambda registry, store: _revoke(args, registry, store))
    if args.json:
        print(departure.json)
    else:
        print(one_line(departure.text), file=sys.stderr)


def remove(args: argparse.Namespace) -> None:
    """Take addresses and numbers away from an agent who stays."""
    less = Person(tuple(args.email), tuple(args.number), tuple(args.mobile))
    if less == Person(()):
        raise WrongUsage("agent remove: expected --email, --number or --mobile")
    agent = administer(args, lambda registry, _: _remove(args, registry, less))
    left = ", ".join((*agent.emails, *agent.numbers, *agent.mobiles))
    print(
        one_line(
            f"{', '.join((*less.emails, *less.numbers, *less.mobiles))}: taken away. Left: {left}. "
            "Desktops that are connected learn it within half a minute."
        ),
        file=sys.stderr,
    )


async def _revoke(args: argparse.Namespace, registry: Registry, store: Store) -> Departure:
    def without(roster: Roster) -> tuple[Roster, tuple[Company, Company, Agent | None]]:
        company = choose(roster, args.company)
        changed, agent = membership.revoke(company, args.who)
        return (roster if changed is company else roster.with_company(changed)), (company, changed, agent)

    def deleted(roster: Roster) -> tuple[Roster, None]:
        company = choose(roster, before.name)
        return roster.with_company(membership.gone(company, agent.id if agent is not None else "")), None

    before, after, agent = await change(registry, without)
    # Not before every relay goes by it: one might still take something for the agent.
    if agent is not None:
        try:
            await store.drop(agent.id)
        except StorageUnavailable as fault:
            raise CommandFailed(
                f"{args.who} can read no more, but the mailbox could not be deleted: {fault.message} "
                "Give the same command again."
            ) from fault
        await registry.edit(deleted)
    return Departure.of(before, after, agent)


async def _remove(args: argparse.Namespace, registry: Registry, less: Person) -> Agent:
    def without(roster: Roster) -> tuple[Roster, Agent]:
        changed, agent = removal.take_away(choose(roster, args.company), args.who, less)
        return roster.with_company(changed), agent

    return await change(registry, without)


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _of_many(count: int, one: str, several: str) -> str:
    return f"the {one if count == 1 else several}"
