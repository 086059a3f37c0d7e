"""``callpop relay explain``: what no desktop can see, for the administrator."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from callpop.cli.failure import DONE, FAILED
from callpop.cli.relay_listing import last_seen
from callpop.cli.relay_place import add_company, add_place, administer, all_noted
from callpop.cli.terminal import json_line, one_line
from callpop.relay.agents import Registry
from callpop.relay.companies import choose
from callpop.relay.hook_use import uses
from callpop.relay.roster import Company
from callpop.relay.sightings import enrolled_since
from callpop.relay.staff import Staff
from callpop.relay.stamps import now, written
from callpop.relay.store import Sighting, SightingKind, Store

Line = dict[str, Any]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    add_place(parser)
    add_company(parser)


def run(args: argparse.Namespace) -> int:
    """Print it; the exit status."""
    is_anybodys, lines = administer(args, lambda registry, store: _lines(args, registry, store))
    for line in lines:
        print(json_line(line) if args.json else one_line(_text(line)))
    if is_anybodys:
        return DONE
    print("callpop: no company is on this relay yet: begin with 'callpop relay agent add'", file=sys.stderr)
    return FAILED


async def _lines(args: argparse.Namespace, registry: Registry, store: Store) -> tuple[bool, list[Line]]:
    """Whether there is a company to tell of, and what there is to tell."""
    roster = registry.roster
    chosen = roster.companies if args.company is None else (choose(roster, args.company),)
    lines: list[Line] = []
    await all_noted()
    for company in chosen:
        seen = [one for one in await store.sightings(company.name) if one.company == company.name]
        lines += _of(company, registry.staff(company.name) or Staff({}), seen)
    strangers = [one for one in await store.sightings("") if not one.company]
    lines += [_line("", "refused", one, f"hooks refused: {one.subject}") for one in strangers]
    return bool(chosen), lines


def _of(company: Company, staff: Staff, seen: list[Sighting]) -> Iterator[Line]:
    kinds: dict[SightingKind, list[Sighting]] = {kind: [] for kind in SightingKind}
    for one in seen:
        kinds[one.kind].append(one)
    name = company.name
    came = kinds[SightingKind.NOTIFICATION]
    if not came:
        why = "no notification has come yet: is the URL of 'callpop relay hook show' in the portal?"
        yield _line(name, "last-notification", None, why)
    else:
        last = Sighting(
            name, SightingKind.NOTIFICATION, "", max(one.at for one in came), sum(one.times for one in came)
        )
        yield _line(name, "last-notification", last, "the last notification came")
    for hook in uses(company, seen, now=now()):
        if hook.still_used and hook.used is not None and hook.until is not None:
            old = Sighting(name, SightingKind.NOTIFICATION, hook.name, hook.used, hook.times)
            yield _line(name, "old-hook", old, _of_old(hook.until, works=hook.works))
    rung = {one.subject for one in kinds[SightingKind.AGENT]}
    for one in (*kinds[SightingKind.STRANGER], *kinds[SightingKind.NUMBER]):
        owners = enrolled_since(one, staff)
        rung |= owners
        by_email = one.kind is SightingKind.STRANGER
        # Where the platform names people by e-mail, a number without is a door, a fax or a group.
        if not owners and (by_email or not kinds[SightingKind.ADDRESSES]):
            what = "address" if by_email else "number"
            yield _line(name, "not-enrolled", one, f"{one.subject} is called, and nobody is enrolled with that {what}")
    desktops = {one.subject: one.at for one in kinds[SightingKind.DESKTOP]}
    for agent in company.agents:
        who = agent.emails[0]
        if agent.id not in rung:
            yield _line(name, "never-named", None, f"{who} was never a target of a call: is the address right?", who)
        if not agent.tokens:
            waits = company.unused_codes(agent, now=now())
            why = "the enrolment code was not used yet" if waits else "'callpop relay agent add' prints a new code"
            yield _line(name, "no-desktop", None, f"{who} has no desktop: {why}", who)
        elif last_seen(agent, desktops) is None:
            yield _line(name, "never-seen", None, f"no desktop of {who} has ever asked", who)
    for one in kinds[SightingKind.REFUSED]:
        yield _line(name, "refused", one, f"hooks refused: {one.subject}")


def _of_old(until: int, *, works: bool) -> str:
    moment = f"{datetime.fromisoformat(written(until)).astimezone():%Y-%m-%d %H:%M}"
    state = f"it works until {moment}" if works else f"it is refused since {moment}"
    return f"the platform still posts to an old URL ({state}): paste that of 'callpop relay hook show' into its portal"


def _line(company: str, kind: str, seen: Sighting | None, why: str, subject: str = "") -> Line:
    return {
        "company": company,
        "kind": kind,
        "subject": seen.subject if seen is not None else subject,
        "at": None if seen is None else written(seen.at),
        "times": 0 if seen is None else seen.times,
        "why": why,
    }


def _text(line: Line) -> str:
    where = f"{line['company']}: " if line["company"] else ""
    if line["at"] is None:
        return f"{where}{line['why']}"
    at = datetime.fromisoformat(line["at"]).astimezone()
    return f"{where}{line['why']} ({line['times']} ×, last {at:%Y-%m-%d %H:%M:%S})"
