"""``callpop relay agent``: who has a mailbox, and which desktops may read it."""

from __future__ import annotations

import argparse
import sys

from callpop.cli import relay_arriving as arriving
from callpop.cli.failure import DONE
from callpop.cli.relay_join import days
from callpop.cli.relay_leaving import remove, revoke
from callpop.cli.relay_link import add_address
from callpop.cli.relay_listing import listing
from callpop.cli.relay_place import add_company, add_place, administer, change
from callpop.relay import membership
from callpop.relay.agents import Registry
from callpop.relay.companies import choose
from callpop.relay.keys import new_id
from callpop.relay.membership import Person
from callpop.relay.roster import Agent, Roster
from callpop.relay.stamps import now

_REGION_LETTERS = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    actions = parser.add_subparsers(dest="action", metavar="add|import|list|approve|remove|revoke", required=True)
    add = actions.add_parser("add", help="add an agent, or a desktop of one, and print an enrolment code")
    what = add.add_mutually_exclusive_group()
    what.add_argument("--token", action="store_true", help="print a token instead of a code")
    what.add_argument(
        "--code",
        action="store_true",
        help="print a code also where an agent who has a desktop or an unused code gets another number or address",
    )
    bring = actions.add_parser("import", help="add the people of a CSV file, and print a link for each who is new")
    bring.add_argument(
        "file",
        metavar="FILE.csv",
        help="columns email, number, mobile, name (or E-Mail, Nebenstelle, Handy; e-mailadres, toestel, mobiel, naam); "
        "'-' reads it from stdin",
    )
    bring.add_argument(
        "--code", action="store_true", help="a link also for whoever has a desktop or an unused code already"
    )
    everybody = actions.add_parser("list", help="agents, their desktops, and who asks to be let in")
    everybody.add_argument("--json", action="store_true", help="one JSON object a line")
    approve = actions.add_parser("approve", help="let a desktop in that asks with the join code")
    approve.add_argument("who", metavar="WHO", help="its address, or the six characters that its window shows")
    less = actions.add_parser("remove", help="take single addresses and numbers away from an agent who stays")
    less.add_argument("who", metavar="WHO", help="any of the agent's addresses")
    out = actions.add_parser(
        "revoke",
        help="take an agent out, with all addresses and desktops, and the mailbox; or deny a desktop that asks",
    )
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
        add_address(sub)
        sub.add_argument("--region", type=_region, metavar="CC", help="country of numbers without a country code")
    for sub in (add, bring, everybody, approve, less, out):
        add_place(sub)
        add_company(sub)


def run(args: argparse.Namespace) -> int:
    """Do it; the exit status."""
    if args.action == "add":
        arriving.add(args)
    elif args.action == "import":
        arriving.bring(args)
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


async def _approve(args: argparse.Namespace, registry: Registry) -> tuple[Agent, str]:
    """The agent, and where the desktop asked from if nothing else is known of it."""
    agent_id = new_id()

    def approved(roster: Roster) -> tuple[Roster, tuple[Agent, str]]:
        company = choose(roster, args.company)
        extra = Person(tuple(args.email), tuple(args.number), tuple(args.mobile), args.name)
        changed, agent = membership.approve(company, args.who, extra, agent_id=agent_id, now=now())
        (request,) = (one for one in changed.requests if one not in company.requests)
        return roster.with_company(changed), (agent, request.site)

    return await change(registry, approved)


def _region(text: str) -> str:
    region = text.strip().upper()
    if len(region) != _REGION_LETTERS or not region.isascii() or not region.isalpha():
        raise argparse.ArgumentTypeError("expected a country's two letters, such as NL")
    return region
