"""``callpop relay agent add`` and ``import``: people become agents, and get a code, a link or a token."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from msgspec.structs import replace

from callpop.calls.local_time import local
from callpop.cli.failure import CommandFailed, WrongUsage
from callpop.cli.relay_join import DAY
from callpop.cli.relay_link import link, public_address
from callpop.cli.relay_place import administer, change, settings
from callpop.cli.terminal import one_line
from callpop.relay import membership
from callpop.relay.agents import Registry
from callpop.relay.arriving import Arrival, Newcomer, take_in
from callpop.relay.companies import choose
from callpop.relay.membership import NotPossible, Person
from callpop.relay.people_file import PeopleFile, read_people
from callpop.relay.roster import Company, Roster
from callpop.relay.stamps import now


def add(args: argparse.Namespace) -> None:
    """Add one agent, or a desktop of one; the code or token stands alone on stdout."""
    if not args.email:
        raise WrongUsage("agent add: expected --email")
    person = Person(tuple(args.email), tuple(args.number), tuple(args.mobile), args.name)
    (arrival,) = _take_in(args, [Newcomer.of(person, token=args.token)], desktop_if_unchanged=True)
    _tell(arrival)
    if not arrival.is_given:
        return
    print(arrival.newcomer.secret)
    address = public_address(args)
    if address and not args.token:
        print(f"Or as a link: {link(address, arrival.newcomer.secret)}", file=sys.stderr)


def bring(args: argparse.Namespace) -> None:
    """Add the people of a file; a line on stdout for each who gets a link."""
    address = public_address(args)
    if not address:
        raise WrongUsage("agent import: links need the relay's public address: --base-url https://relay.example.com")
    found = _read(args.file)
    newcomers = [Newcomer.of(person) for person in found.people]
    arrivals = _take_in(args, newcomers, desktop_if_unchanged=False)
    for column in found.unused:
        print(f"callpop: the column {one_line(column)} is not used", file=sys.stderr)
    for arrival in arrivals:
        _tell(arrival)
        if arrival.is_given:
            who = one_line(arrival.newcomer.person.emails[0])
            print(f"{who}\t{link(address, arrival.newcomer.secret)}", flush=True)
    new, changed = sum(one.is_new for one in arrivals), sum(one.is_changed for one in arrivals)
    print(f"{new} new, {changed} changed, {len(arrivals) - new - changed} as before.", file=sys.stderr)


def _read(file: str) -> PeopleFile:
    try:
        return read_people(sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes())
    except OSError as error:
        raise CommandFailed(f"{file} cannot be read: {error.strerror}") from error
    except NotPossible as problem:
        raise CommandFailed(f"{'standard input' if file == '-' else file}: {problem}") from problem


def _take_in(args: argparse.Namespace, newcomers: list[Newcomer], *, desktop_if_unchanged: bool) -> list[Arrival]:
    """Add all of them in one step, or none."""
    at = now()
    lasting = args.days if args.days is not None else settings(args)[0].code_days
    until = at + int(lasting * DAY)

    def with_them(roster: Roster) -> tuple[Roster, tuple[Company, list[Arrival]]]:
        company = choose(roster, args.company, create=True, beside=True)
        if args.region:
            company = replace(company, region=args.region)
        arrivals = []
        for newcomer in newcomers:
            company, arrival = take_in(
                company,
                newcomer,
                at=at,
                code_until=until,
                asked=args.code,
                desktop_if_unchanged=desktop_if_unchanged,
            )
            arrivals.append(arrival)
        return roster.with_company(company), (company, arrivals)

    async def work(registry: Registry, _: object) -> tuple[Company, list[Arrival]]:
        return await change(registry, with_them)

    company, arrivals = administer(args, work, begins=True)
    _tell_of_shared_numbers(company, arrivals)
    return arrivals


def _tell_of_shared_numbers(company: Company, arrivals: list[Arrival]) -> None:
    here = {one.agent.emails[0] for one in arrivals}
    for number, who in membership.shared_numbers(company).items():
        if not here.isdisjoint(who):
            print(
                f"callpop: {' and '.join(who)} have the number {number}: its calls go to each of them, "
                "unless they name an address",
                file=sys.stderr,
            )


def _tell(arrival: Arrival) -> None:
    """What became of somebody who was an agent already; what a new one gets says it all."""
    if arrival.before is None:
        return
    news = [f"{', '.join(arrival.added)} added"] if arrival.added else []
    news += [f"now called {arrival.name}"] if arrival.name else []
    what = "token" if arrival.newcomer.is_token else "code"
    until = "" if arrival.unused_until is None else f"{local(arrival.unused_until):%Y-%m-%d %H:%M}"
    if arrival.is_given:
        also = f"; an older code is unused and works until {until}" if until else ""
        then = f"The {what} is for {'one more' if arrival.before.tokens else 'the first'} desktop{also}."
    elif arrival.before.tokens:
        then = "No code, as there is a desktop already (--code makes one for another)."
    else:
        then = f"No code, as one is unused and works until {until} (--code makes another)."
    print(
        one_line(f"{arrival.agent.emails[0]} was an agent already: {', '.join(news) or 'nothing changed'}. {then}"),
        file=sys.stderr,
    )
