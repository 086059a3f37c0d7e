"""The link by which a desktop enrols: it prefills a form that asks before anything is done."""

from __future__ import annotations

import argparse
from urllib.parse import quote

from callpop.cli.relay_place import base_url, settings


def add_address(parser: argparse.ArgumentParser) -> None:
    """Declare where desktops reach the relay."""
    parser.add_argument("--base-url", type=base_url, metavar="URL", help="the relay's public address, for links")


def public_address(args: argparse.Namespace) -> str:
    """Where desktops reach the relay; '' if nobody has said so.

    Raises:
        CommandFailed: Something in the relay's settings cannot be used.
    """
    return str(args.base_url or settings(args)[0].public_url)


def link(address: str, code: str) -> str:
    """A link for a personal code, or for the company's join code."""
    return f"callpop://enrol?url={quote(address, safe='')}&code={quote(code, safe='')}"
