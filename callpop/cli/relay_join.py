"""``callpop relay join``: the code with which desktops ask to be let in; an administrator approves each."""

from __future__ import annotations

import argparse
import sys

from callpop.calls.local_time import local
from callpop.cli.failure import DONE
from callpop.cli.quantities import real
from callpop.cli.relay_link import add_address, link, public_address
from callpop.cli.relay_place import add_company, add_place, administer, change
from callpop.relay.agents import Registry
from callpop.relay.companies import choose
from callpop.relay.keys import code_digest, new_code
from callpop.relay.membership import with_join_code
from callpop.relay.roster import JoinCode, Roster
from callpop.relay.stamps import now
from callpop.relay.store import Store

DAY = 24 * 3_600_000_000
_DAYS = 14.0
_MOST_DAYS = 365


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    actions = parser.add_subparsers(dest="action", metavar="new|off", required=True)
    new = actions.add_parser("new", help="print a new code; an older one ends")
    new.add_argument("--days", type=days, default=_DAYS, metavar="N", help=f"how long it works (default {_DAYS:g})")
    off = actions.add_parser("off", help="no desktop can ask any more")
    add_address(new)
    for sub in (new, off):
        add_place(sub)
        add_company(sub)


def run(args: argparse.Namespace) -> int:
    """Do it; the exit status."""
    code = new_code() if args.action == "new" else ""
    join = JoinCode(code_digest(code), now() + int(args.days * DAY)) if code else None

    async def work(registry: Registry, _: Store) -> None:
        def changed(roster: Roster) -> tuple[Roster, None]:
            company = choose(roster, args.company, create=join is not None)
            return roster.with_company(with_join_code(company, join)), None

        await change(registry, changed)

    administer(args, work, begins=join is not None)
    if join is not None:
        print(code)
        address = public_address(args)
        if address:
            print(f"Or as a link: {link(address, code)}", file=sys.stderr)
        until = local(join.until)
        print(
            f"It works until {until:%Y-%m-%d %H:%M}. Approve desktops with 'callpop relay agent approve'.",
            file=sys.stderr,
        )
    return DONE


days = real(lambda value: 0 < value <= _MOST_DAYS, f"days above 0, at most {_MOST_DAYS}")
"""How many days a code works; for argparse."""
