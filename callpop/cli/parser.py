"""The command line: which commands there are, and how their words are read.

Only the module of the command that is asked for is imported: ``callpop log`` pays neither for Qt
nor for aiohttp. A command's module has ``add_arguments(parser)`` and ``run(args) -> int``.
"""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, cast

from callpop.dialling.links import is_phone_link
from callpop.settings.relay_address import is_link


class CommandModule(Protocol):
    """What a module of ``callpop.cli`` offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's own words."""

    def run(self, args: argparse.Namespace) -> int:
        """Do it; the result is the exit status."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command before its module is imported.

    Attributes:
        name: As typed; the module of ``callpop.cli`` has the same name.
        about: One line for ``--help``.
        needs_desktop: Whether it needs the extra ``desktop``.
    """

    name: str
    about: str
    needs_desktop: bool = False

    def module(self) -> CommandModule:
        """Import the command."""
        return cast(CommandModule, importlib.import_module(f"callpop.cli.{self.name}"))


COMMANDS = (
    Command("run", "the tray app (the default)", needs_desktop=True),
    Command("demo", "the app with a throw-away profile and a simulated morning of calls", needs_desktop=True),
    Command("simulate", "post a realistic call to a listener or a relay"),
    Command("replay", "run recorded notifications through the pipeline and print the records"),
    Command("log", "the call log"),
    Command("explain", "what each notification did on this desktop, and why"),
    Command("doctor", "checks of this installation: what is wrong, and how to mend it"),
    Command("contacts", "the address books: who has a number"),
    Command("lookups", "the CRMs that are asked who calls: try them, keep their secrets"),
    Command("places", "where numbers are from: a number a line in, a place a line out"),
    Command("config", "read and change settings"),
    Command("relay", "many desktops, one URL for the platform: the server, and its administration"),
)
_DEFAULT = "run"  # a link that was clicked belongs to it, too
_OVERVIEW = frozenset(["-h", "--help", "--version"])


@dataclass(frozen=True, slots=True)
class Parsed:
    """A command with its words read; ``args.profile`` is a Path or None, ``args.debug`` a bool."""

    command: Command
    args: argparse.Namespace


def parse(argv: Sequence[str]) -> Parsed:
    """Read the command line.

    Raises:
        SystemExit: ``--help`` or ``--version`` (status 0), or wrong usage (2).
    """
    words = list(argv)
    place = _after_common_options(words)
    first = words[place] if place < len(words) else ""
    if (
        place == len(words)
        or (first.startswith("-") and first not in _OVERVIEW)
        or is_link(first)
        or is_phone_link(first)
    ):
        words.insert(place, _DEFAULT)
    wanted = words[place] if place < len(words) else None
    parser = argparse.ArgumentParser(
        prog="callpop",
        description="Says who is calling.",
        allow_abbrev=False,
        epilog="callpop COMMAND --help says more.",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version")
    add_common(parser)
    made = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        sub = made.add_parser(
            command.name, help=command.about, description=_sentence(command.about), allow_abbrev=False
        )
        # After the command the same words count, and must not undo those before it.
        add_common(sub, default=argparse.SUPPRESS)
        if command.name == wanted:
            command.module().add_arguments(sub)
    args = parser.parse_args(words)
    chosen = next(command for command in COMMANDS if command.name == args.command)
    return Parsed(chosen, args)


def version() -> str:
    """The installed version."""
    from importlib import metadata  # slow to load, and seldom asked

    try:
        return metadata.version("callpop")
    except metadata.PackageNotFoundError:
        return "0 (not installed)"


class _Version(argparse.Action):
    """Looks the version up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any, **__: Any) -> None:
        print(f"callpop {version()}")
        parser.exit()


def add_common(parser: argparse.ArgumentParser, **default: Any) -> None:
    """Declare the options that every command has."""
    parser.add_argument(
        "--profile", type=_folder, metavar="DIR", help="keep everything of this installation in DIR", **default
    )
    parser.add_argument("--debug", action="store_true", help="log in detail, with full phone numbers", **default)


def _folder(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("expected a folder")
    return Path(text)


def _after_common_options(words: Sequence[str]) -> int:
    """The place of the first word that is not one of the options every command has."""
    place = 0
    while place < len(words):
        if words[place] == "--profile" and place + 1 < len(words):
            place += 2
        elif words[place] == "--debug" or words[place].startswith("--profile="):
            place += 1
        else:
            break
    return place


def _sentence(about: str) -> str:
    return f"{about[:1].upper()}{about[1:]}."
