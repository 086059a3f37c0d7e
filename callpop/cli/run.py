"""``callpop run``: the tray app."""

from __future__ import annotations

import argparse
import gc
import logging
import os

from callpop.settings.profile import Profile


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It has none of its own."""


def run(args: argparse.Namespace) -> int:
    """Run the app until it is quit."""
    # What a start makes stays: looking through it for garbage, again and again, took a tenth of the start.
    # The app looks once when it is ready, and goes on as usual.
    gc.disable()
    from callpop.app import run_desktop

    level = logging.DEBUG if args.debug else logging.INFO
    return run_desktop(Profile.locate(args.profile, os.environ), environ=os.environ, level=level)
