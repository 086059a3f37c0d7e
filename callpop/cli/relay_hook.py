"""``callpop relay hook``: the URL to which the platform posts."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime

from callpop.cli.failure import DONE
from callpop.cli.quantities import real
from callpop.cli.relay_place import add_company, add_place, administer, all_noted, base_url, change
from callpop.cli.terminal import json_line, one_line
from callpop.relay import hook_keys
from callpop.relay.agents import Registry
from callpop.relay.companies import choose
from callpop.relay.hook_use import HookUse, uses
from callpop.relay.keys import digest, new_secret
from callpop.relay.roster import Company, Hook, Roster
from callpop.relay.stamps import now, written
from callpop.relay.store import Store

_HOUR = 3_600_000_000
_OVERLAP_HOURS = 24.0
_YEAR = 24 * 365
_MENUS = "Paste it into the portal under Anrufbenachrichtigungen (German) or Gespreksnotificaties (Dutch)."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    actions = parser.add_subparsers(dest="action", metavar="show|list|rotate|restrict", required=True)
    show = actions.add_parser("show", help="print the path, or with --base-url the whole URL")
    everyone = actions.add_parser("list", help="which URLs there are, and which of them the platform posts to")
    everyone.add_argument("--json", action="store_true", help="one JSON object a line")
    rotate = actions.add_parser("rotate", help="print a new path; the old one works on for a while")
    rotate.add_argument(
        "--overlap",
        type=_hours,
        default=_OVERLAP_HOURS,
        metavar="HOURS",
        help=f"how long the old one works on (default {_OVERLAP_HOURS:g}; 0: not at all)",
    )
    restrict = actions.add_parser("restrict", help="say where posts may come from, and what they have to bring")
    where = restrict.add_mutually_exclusive_group()
    where.add_argument("--source", action="append", metavar="NETWORK", help="only from there; may be given again")
    where.add_argument("--any-source", action="store_true", help="from anywhere again")
    what = restrict.add_mutually_exclusive_group()
    what.add_argument("--authorization", action="store_true", help="ask for an Authorization token, and print it")
    what.add_argument("--no-authorization", action="store_true", help="ask for none again")
    for sub in (show, everyone, rotate, restrict):
        add_place(sub)
        add_company(sub)
    for sub in (show, rotate):
        sub.add_argument("--base-url", type=base_url, metavar="URL", help="the public address of the relay")


def run(args: argparse.Namespace) -> int:
    """Do it; the exit status."""
    if args.action == "restrict":
        return _restrict(args)
    if args.action == "list":
        for line in administer(args, lambda registry, store: _listing(args, registry, store)):
            print(line)
        return DONE
    hook = administer(args, lambda registry, _: _hook(args, registry), begins=True)
    path = f"/hooks/{hook.secret}"
    print(f"{args.base_url or ''}{path}")
    if args.base_url:
        print(_MENUS, file=sys.stderr)
    return DONE


async def _hook(args: argparse.Namespace, registry: Registry) -> Hook:
    secret = new_secret()

    def with_hook(roster: Roster) -> tuple[Roster, Hook]:
        company = choose(roster, args.company, create=True, beside=args.action == "show")
        if args.action == "show":
            changed, hook = hook_keys.ensure(company, secret, now=now())
        else:
            changed, hook = hook_keys.rotate(company, secret, now=now(), overlap=int(args.overlap * _HOUR))
        return _with(roster, company, changed), hook

    return await change(registry, with_hook)


async def _listing(args: argparse.Namespace, registry: Registry, store: Store) -> list[str]:
    company = choose(registry.roster, args.company)
    found = uses(company, await store.sightings(company.name), now=now())
    if any(one.used is None for one in found):
        await all_noted()
        found = uses(company, await store.sightings(company.name), now=now())
    return [_json(one) if args.json else one_line(_text(one)) for one in found]


def _json(one: HookUse) -> str:
    return json_line(
        {
            "hook": one.name,
            "since": None if one.since is None else written(one.since),
            "until": None if one.until is None else written(one.until),
            "works": one.works,
            "last_post": None if one.used is None else written(one.used),
            "times": one.times,
            "still_used": one.still_used,
        }
    )


def _text(one: HookUse) -> str:
    if one.until is None:
        state = "the current URL"
    else:
        state = f"an old URL, {'works until' if one.works else 'refused since'} {_local(one.until)}"
    used = "nothing was posted to it yet" if one.used is None else f"last post {_local(one.used)} ({one.times} ×)"
    parts = [one.name, state, used]
    if one.still_used:
        parts.append("THE PLATFORM STILL USES IT: paste the one of 'callpop relay hook show' into the portal")
    return "  ".join(parts)


def _local(moment: int) -> str:
    return f"{datetime.fromisoformat(written(moment)).astimezone():%Y-%m-%d %H:%M:%S}"


def _restrict(args: argparse.Namespace) -> int:
    token = new_secret() if args.authorization else ""
    sources = () if args.any_source else tuple(args.source) if args.source else None
    authorization = digest(token) if token else "" if args.no_authorization else None

    async def work(registry: Registry, _: Store) -> Company:
        def restricted(roster: Roster) -> tuple[Roster, Company]:
            company = choose(roster, args.company, create=True)
            changed = hook_keys.restrict(company, sources=sources, authorization=authorization)
            return _with(roster, company, changed), changed

        return await change(registry, restricted)

    company = administer(args, work, begins=True)
    if token:
        print(token)
        print("The platform has to send it as the header 'Authorization: Bearer …'.", file=sys.stderr)
    print(f"From: {', '.join(company.sources) or 'anywhere'}", file=sys.stderr)
    print(f"Authorization: {'asked for' if company.authorization else 'none'}", file=sys.stderr)
    return DONE


def _with(roster: Roster, company: Company, changed: Company) -> Roster:
    return roster if changed is company else roster.with_company(changed)


_hours = real(lambda hours: 0 <= hours <= _YEAR, f"hours from 0 to {_YEAR}")
