"""``callpop relay``: the server that receives notifications for all desktops of a company, and its administration."""

from __future__ import annotations

import argparse
import importlib
from typing import cast

from callpop.cli.parser import CommandModule

_ACTIONS = {
    "serve": "receive notifications and let desktops fetch theirs",
    "agent": "who may read: add, import, list, approve, remove, revoke",
    "hook": "the URL to paste into the portal: show, list, rotate, restrict",
    "join": "the code with which desktops ask to be let in: new, off",
    "profile": "what the company says for all desktops: show, set",
    "store": "whether the SQLite store is sound: check, set-aside",
    "explain": "what desktops cannot see: addresses that nobody is enrolled for, and more",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    actions = parser.add_subparsers(dest="relay_action", metavar="|".join(_ACTIONS), required=True)
    for name, about in _ACTIONS.items():
        sub = actions.add_parser(name, help=about, description=f"{about[:1].upper()}{about[1:]}.", allow_abbrev=False)
        _module(name).add_arguments(sub)


def run(args: argparse.Namespace) -> int:
    """Do it; the exit status."""
    return _module(args.relay_action).run(args)


def _module(action: str) -> CommandModule:
    return cast(CommandModule, importlib.import_module(f"callpop.cli.relay_{action}"))
