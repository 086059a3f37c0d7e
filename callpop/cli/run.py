"""``callpop run``: the tray app."""

from __future__ import annotations

import argparse
import gc
import importlib
import logging
import os

from callpop.cli.failure import WrongUsage
from callpop.dialling.links import is_phone_link
from callpop.settings.profile import Profile
from callpop.settings.relay_address import is_link


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    about = "a callpop:// or tel: link to show and ask about"
    parser.add_argument("link", nargs="?", default="", metavar="LINK", help=about)


def run(args: argparse.Namespace) -> int:
    """Run the app until it is quit."""
    if args.link and not (is_link(args.link) or is_phone_link(args.link)):
        raise WrongUsage(f"expected a link that begins with callpop:// or tel:, not {args.link[:40]!a}")
    # What a start makes stays: looking through it for garbage, again and again, took a tenth of the start.
    # The app looks once when it is ready, and goes on as usual.
    gc.disable()
    # Before Qt: from then on PySide reads the source of every module that is loaded, to see whether it uses Qt.
    importlib.import_module("callpop.engine")
    from callpop.app import run_desktop

    level = logging.DEBUG if args.debug else logging.INFO
    return run_desktop(Profile.locate(args.profile, os.environ), environ=os.environ, level=level, link=args.link)
