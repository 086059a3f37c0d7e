"""What ``callpop relay agent list`` prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from callpop.cli.relay_place import all_noted
from callpop.cli.terminal import json_line, one_line
from callpop.relay.agents import Registry
from callpop.relay.companies import choose
from callpop.relay.roster import Agent, Company
from callpop.relay.stamps import now, written
from callpop.relay.store import SightingKind, Store

Line = dict[str, Any]


async def listing(registry: Registry, store: Store, company: str | None, *, json: bool) -> list[str]:
    """One line for each agent and each desktop that asks.

    Args:
        registry: The roster.
        store: Knows when desktops were last seen.
        company: Which one; None: all.
        json: Whether lines are JSON objects.

    Raises:
        StorageUnavailable: It cannot be read.
    """
    roster = registry.roster
    chosen = roster.companies if company is None else (choose(roster, company),)
    several = len(roster.companies) > 1
    lines: list[str] = []
    desktops = {(one.name, token.id) for one in chosen for agent in one.agents for token in agent.tokens}
    seen = await _seen(store, chosen)
    if not desktops <= seen.keys():
        await all_noted()
        seen = await _seen(store, chosen)
    for one in chosen:
        own = {desktop: at for (company, desktop), at in seen.items() if company == one.name}
        for line in (*_agents(one, own), *_requests(one)):
            lines.append(json_line(line) if json else one_line(_text(line, several=several)))
    return lines


async def _seen(store: Store, companies: Iterable[Company]) -> dict[tuple[str, str], int]:
    """When each desktop of these companies asked last, by company and desktop."""
    return {
        (one.name, sighting.subject): sighting.at
        for one in companies
        for sighting in await store.sightings(one.name)
        if sighting.kind is SightingKind.DESKTOP and sighting.company == one.name
    }


def last_seen(agent: Agent, seen: dict[str, int]) -> int | None:
    """When any desktop of the agent asked last; microseconds UTC."""
    return max((seen[token.id] for token in agent.tokens if token.id in seen), default=None)


def _agents(company: Company, seen: dict[str, int]) -> Iterator[Line]:
    for agent in company.agents:
        yield {
            "company": company.name,
            "emails": agent.emails,
            "numbers": agent.numbers,
            "mobiles": agent.mobiles,
            "name": agent.name,
            "desktops": [
                {"id": token.id, "since": written(token.since), "last_seen": _when(seen.get(token.id))}
                for token in agent.tokens
            ],
            "unused_codes": len(company.unused_codes(agent, now=now())),
            "last_seen": _when(last_seen(agent, seen)),
        }


def _requests(company: Company) -> Iterator[Line]:
    for request in company.requests:
        yield {
            "company": company.name,
            "request": request.id,
            "emails": (request.email,),
            "asked_at": written(request.at),
            "approved": request.approved,
            "denied": request.denied,
            "known_by_address": request.site or None,
        }


def _text(line: Line, *, several: bool) -> str:
    who = ", ".join(line["emails"])
    where = f"{line['company']}: " if several else ""
    if "request" in line:
        state = (
            "approved, not fetched yet" if line["approved"] else f"asks to be let in since {_local(line['asked_at'])}"
        )
        if line["denied"]:
            state = "denied until there is another join code; 'callpop relay agent approve' lets it in"
        elif line["known_by_address"]:
            state += f"; known by its address {line['known_by_address']} alone"
        return f"{where}{who}  [{line['request']}] {state}"
    numbers = ", ".join((*line["numbers"], *line["mobiles"]))
    parts = [f"{where}{who}" + (f" ({line['name']})" if line["name"] else "")]
    if numbers:
        parts.append(numbers)
    for desktop in line["desktops"]:
        seen = f"last seen {_local(desktop['last_seen'])}" if desktop["last_seen"] else "never seen"
        parts.append(f"desktop {desktop['id']} {seen}")
    if not line["desktops"]:
        parts.append("no desktop yet")
    if line["unused_codes"]:
        parts.append(f"{line['unused_codes']} unused code{'s' if line['unused_codes'] > 1 else ''}")
    return "  ".join(parts)


def _when(moment: int | None) -> str | None:
    return None if moment is None else written(moment)


def _local(text: str) -> str:
    return f"{datetime.fromisoformat(text).astimezone():%Y-%m-%d %H:%M}"
