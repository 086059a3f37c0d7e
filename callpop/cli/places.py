"""``callpop places``: where numbers are from, a number a line in and a place a line out."""

from __future__ import annotations

import argparse
import sys

from callpop.calls.numbers import number_key
from callpop.cli.failure import DONE


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    parser.add_argument("--language", default="en", metavar="L", help="of the places' names (default en)")
    parser.add_argument("--region", default="NL", metavar="CC", help="country of national numbers (default NL)")


def run(args: argparse.Namespace) -> int:
    """Answer until the input ends."""
    from callpop.contacts.place import describe

    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    for line in sys.stdin:
        key = number_key(line.strip(), args.region)
        place = "" if key is None else describe(key, language=args.language, region=args.region)
        print(place, flush=True)
    return DONE
