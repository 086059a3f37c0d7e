"""``callpop relay agent``: who has a mailbox, and which desktops may read it."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from msgspec.structs import replace

from callpop.cli.failure import DONE, CommandFailed, WrongUsage
from callpop.cli.relay_join import DAY, days
from callpop.cli.relay_leaving import remove, revoke
from callpop.cli.relay_listing import listing
from callpop.cli.relay_place import add_company, add_place, administer, base_url, change, settings
from callpop.cli.terminal import one_line
from callpop.relay import membership
from callpop.relay.agents import Registry
from callpop.relay.companies import choose
from callpop.relay.keys import code_digest, digest, new_code, new_id, new_secret
from callpop.relay.membership import NotPossible, Person
from callpop.relay.people_file import read_people
from callpop.relay.roster import Agent, Code, Company, Roster, Token
from callpop.relay.stamps import now

_REGION_LETTERS = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    actions = parser.add_subparsers(dest="action", metavar="add|import|list|approve|remove|revoke", required=True)
    add = actions.add_parser("add", help="add an agent, or a desktop of one, and print an enrolment code")
    add.add_argument("--token", action="store_true", help="print a token instead of a code")
    bring = actions.add_parser("import", help="add the people of a CSV file, and print a link for each")
    bring.add_argument("file", metavar="FILE.csv", help="columns email, number, mobile, name; '-' reads it from stdin")
    everybody = actions.add_parser("list", help="agents, their desktops, and who asks to be let in")
    everybody.add_argument("--json", action="store_true", help="one JSON object a line")
    approve = actions.add_parser("approve", help="let a desktop in that asks with the join code")
    approve.add_argument("who", metavar="WHO", help="its address, or the six characters that its window shows")
    less = actions.add_parser("remove", help="take single addresses and numbers away from an agent who stays")
    less.add_argument("who", metavar="WHO", help="any of the agent's addresses")
    out = actions.add_parser("revoke", help="take an agent out, with all addresses and desktops, and the mailbox")
    out.add_argument(
        "who", metavar="WHO", help="any of the agent's addresses; or the id of one desktop or of one that asks"
    )
    out.add_argument("--json", action="store_true", help="say all that went as a JSON object on stdout")
    for sub in (add, approve, less):
        sub.add_argument("--email", action="append", default=[], metavar="A", help="an address; may be given again")
        sub.add_argument("--number", action="append", default=[], metavar="N", help="an internal or direct number")
        sub.add_argument("--mobile", action="append", default=[], metavar="N", help="a mobile that the platform rings")
    for sub in (add, approve):
        sub.add_argument("--name", default="", metavar="NAME", help="for colleagues' desktops")
    for sub in (add, bring):
        sub.add_argument("--days", type=days, metavar="N", help="how long the code works (default 14)")
        sub.add_argument("--base-url", type=base_url, metavar="URL", help="the relay's public address, for links")
        sub.add_argument("--region", type=_region, metavar="CC", help="country of numbers without a country code")
    for sub in (add, bring, everybody, approve, less, out):
        add_place(sub)
        add_company(sub)


def run(args: argparse.Namespace) -> int:
    """Do it; the exit status."""
    if args.action == "add":
        _add(args)
    elif args.action == "import":
        _import(args)
    elif args.action == "list":
        for line in administer(args, lambda registry, store: listing(registry, store, args.company, json=args.json)):
            print(line)
    elif args.action == "approve":
        agent, unproven = administer(args, lambda registry, _: _approve(args, registry))
        print(f"{agent.emails[0]} may come in.", file=sys.stderr)
        if unproven:
            print(
                f"callpop: that desktop is known by its address {unproven} alone: the first one there that asks "
                "as this agent gets the token",
                file=sys.stderr,
            )
    elif args.action == "remove":
        remove(args)
    else:
        revoke(args)
    return DONE


@dataclass(frozen=True, slots=True)
class _Newcomer:
    """A person with what is drawn for them."""

    person: Person
    secret: str
    agent_id: str
    token_id: str

    @classmethod
    def of(cls, person: Person, *, token: bool = False) -> _Newcomer:
        return cls(person, new_secret() if token else new_code(), new_id(), new_id())

    def joined(self, company: Company, *, until: int | None, at: int) -> Company:
        """With the person as an agent who has a code until then, or a token."""
        company, agent = membership.add(company, self.person.checked(company.region), agent_id=self.agent_id, now=at)
        if until is None:
            return membership.with_token(company, agent, Token(self.token_id, digest(self.secret), at))[0]
        return membership.with_code(company, Code(code_digest(self.secret), agent.id, until), now=at)


def _add(args: argparse.Namespace) -> None:
    if not args.email:
        raise WrongUsage("agent add: expected --email")
    newcomer = _Newcomer.of(_person(args, args.email), token=args.token)
    administer(args, lambda registry, _: _take_in(args, registry, [newcomer], code=not args.token), begins=True)
    print(newcomer.secret)
    address = args.base_url or settings(args)[0].public_url
    if address and not args.token:
        print(f"Or as a link: {_link(address, newcomer.secret)}", file=sys.stderr)


def _import(args: argparse.Namespace) -> None:
    address = args.base_url or settings(args)[0].public_url
    if not address:
        raise WrongUsage("agent import: links need the relay's public address: --base-url https://relay.example.com")
    try:
        people = read_people(sys.stdin.buffer.read() if args.file == "-" else Path(args.file).read_bytes())
    except OSError as error:
        raise CommandFailed(f"{args.file} cannot be read: {error.strerror}") from error
    except NotPossible as problem:
        raise CommandFailed(f"{'standard input' if args.file == '-' else args.file}: {problem}") from problem
    newcomers = [_Newcomer.of(person) for person in people]
    administer(args, lambda registry, _: _take_in(args, registry, newcomers, code=True), begins=True)
    for newcomer in newcomers:
        print(f"{one_line(newcomer.person.emails[0])}\t{_link(address, newcomer.secret)}")


async def _take_in(args: argparse.Namespace, registry: Registry, newcomers: list[_Newcomer], *, code: bool) -> None:
    """Add all of them in one step, or none."""
    at = now()
    lasting = args.days if args.days is not None else settings(args)[0].code_days
    until = at + int(lasting * DAY) if code else None

    def with_them(roster: Roster) -> tuple[Roster, Company]:
        company = choose(roster, args.company, create=True)
        if args.region:
            company = replace(company, region=args.region)
        for newcomer in newcomers:
            company = newcomer.joined(company, until=until, at=at)
        return roster.with_company(company), company

    company = await change(registry, with_them)
    new = {agent.emails[0] for one in newcomers if (agent := company.agent(one.person.emails[0])) is not None}
    for number, who in membership.shared_numbers(company).items():
        if not new.isdisjoint(who):
            print(
                f"callpop: {' and '.join(who)} have the number {number}: its calls go to each of them, "
                "unless they name an address",
                file=sys.stderr,
            )


async def _approve(args: argparse.Namespace, registry: Registry) -> tuple[Agent, str]:
    """The agent, and where the desktop asked from if nothing else is known of it."""
    agent_id = new_id()

    def approved(roster: Roster) -> tuple[Roster, tuple[Agent, str]]:
        company = choose(roster, args.company)
        extra = _person(args, args.email)
        changed, agent = membership.approve(company, args.who, extra, agent_id=agent_id, now=now())
        (request,) = (one for one in changed.requests if one not in company.requests)
        return roster.with_company(changed), (agent, request.site)

    return await change(registry, approved)


def _person(args: argparse.Namespace, emails: list[str]) -> Person:
    return Person(tuple(emails), tuple(args.number), tuple(args.mobile), args.name)


def _link(address: str, code: str) -> str:
    return f"callpop://enrol?url={quote(address, safe='')}&code={quote(code, safe='')}"


def _region(text: str) -> str:
    region = text.strip().upper()
    if len(region) != _REGION_LETTERS or not region.isascii() or not region.isalpha():
        raise argparse.ArgumentTypeError("expected a country's two letters, such as NL")
    return region
