"""``callpop relay profile``: what the company says for all its desktops."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec
from msgspec.structs import replace

from callpop.cli.failure import DONE, CommandFailed
from callpop.cli.relay_place import add_company, add_place, administer, change
from callpop.relay.agents import Registry
from callpop.relay.companies import choose
from callpop.relay.membership import NotPossible
from callpop.relay.profile import Profile, read
from callpop.relay.roster import Roster
from callpop.relay.store import Store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    actions = parser.add_subparsers(dest="action", metavar="show|set", required=True)
    show = actions.add_parser("show", help="print what desktops get, as JSON")
    put = actions.add_parser("set", help="replace it by a JSON or TOML file")
    put.add_argument("file", metavar="FILE", help="people, lines, crm, contacts, locked; '-' reads JSON from stdin")
    for sub in (show, put):
        add_place(sub)
        add_company(sub)


def run(args: argparse.Namespace) -> int:
    """Do it; the exit status."""
    if args.action == "show":
        print(administer(args, lambda registry, _: _show(args, registry)))
    else:
        _set(args)
    return DONE


async def _show(args: argparse.Namespace, registry: Registry) -> str:
    content = Profile.of(choose(registry.roster, args.company)).content
    return msgspec.json.format(content, indent=2).decode()


def _set(args: argparse.Namespace) -> None:
    name = "standard input" if args.file == "-" else args.file
    try:
        content = sys.stdin.buffer.read() if args.file == "-" else Path(args.file).read_bytes()
    except OSError as error:
        raise CommandFailed(f"{name} cannot be read: {error.strerror}") from error
    try:
        profile = read(content, toml=args.file.lower().endswith(".toml"))
    except NotPossible as problem:
        raise CommandFailed(f"{name}: {problem}") from problem

    async def work(registry: Registry, _: Store) -> None:
        def changed(roster: Roster) -> tuple[Roster, None]:
            company = choose(roster, args.company, create=True)
            return roster.with_company(replace(company, profile=profile)), None

        await change(registry, changed)

    administer(args, work, begins=True)
