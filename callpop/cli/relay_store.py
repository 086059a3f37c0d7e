"""``callpop relay store``: whether the SQLite store is sound, and an empty one in the place of a damaged one."""

from __future__ import annotations

import argparse
import sys

from callpop.cli.failure import DONE, CommandFailed
from callpop.cli.relay_place import add_place, settings
from callpop.relay.opening import FILE_NAME
from callpop.store_faults import StorageUnavailable


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    actions = parser.add_subparsers(dest="action", metavar="check|set-aside", required=True)
    check = actions.add_parser("check", help="say whether the file is sound; also while the relay runs")
    aside = actions.add_parser(
        "set-aside",
        help="with the relay stopped: put a damaged file aside, so that an empty one is begun; a sound one stays",
    )
    for sub in (check, aside):
        add_place(sub)


def run(args: argparse.Namespace) -> int:
    """Do it; the exit status."""
    # Only who asks for it needs SQLite's side of the relay.
    from callpop.relay.mailbox.sqlite import HOLDING, MIGRATIONS
    from callpop.storage.opening import set_aside_if_damaged, why_damaged

    _, location = settings(args)
    if location.store:
        raise CommandFailed("the store is not SQLite's: its own server looks after it")
    path = location.data / FILE_NAME
    try:
        if args.action == "check":
            problem = why_damaged(path, migrations_in=MIGRATIONS, holding=HOLDING)
            if problem:
                raise CommandFailed(f"{path} is damaged ({problem}). {HOLDING.when_damaged}")
            print(f"{path} is sound.", file=sys.stderr)
        else:
            told = set_aside_if_damaged(path, migrations_in=MIGRATIONS, holding=HOLDING)
            if told is None:
                raise CommandFailed(f"{path} is sound: it stays where it is")
            print(f"{told} The next start begins an empty one.", file=sys.stderr)
    except StorageUnavailable as fault:
        raise CommandFailed(fault.message) from fault
    return DONE
