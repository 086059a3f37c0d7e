"""What all commands of the relay have in common: where its data is, and how they get at its roster."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

from callpop.cli.failure import CommandFailed
from callpop.cli.parser import add_common
from callpop.relay.agents import FRESH_SECONDS, Change, Registry
from callpop.relay.membership import NotPossible
from callpop.relay.options import Options, StoreLocation, WrongOption, checked, load
from callpop.relay.sightings import NOTE_SECONDS
from callpop.relay.store import Store
from callpop.settings.profile import Profile
from callpop.store_faults import StorageUnavailable

T = TypeVar("T")

_SLACK_SECONDS = 0.05
_NOTED_SECONDS = NOTE_SECONDS + 0.2
"""By then a relay that runs has written down what it saw before; its disk, too, takes its time."""


def add_place(parser: argparse.ArgumentParser) -> None:
    """Declare where the data is."""
    add_common(parser, default=argparse.SUPPRESS)
    parser.add_argument("--data", metavar="DIR", help="the folder of the relay's data (default: in the profile)")
    parser.add_argument("--store", type=value_of("store"), metavar="URL", help="redis://… instead of SQLite in DIR")
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="a TOML file with settings (default: DIR/relay.toml)"
    )


def add_company(parser: argparse.ArgumentParser) -> None:
    """Declare whose roster."""
    parser.add_argument("--company", metavar="NAME", help="which company, where the relay has several")


def value_of(key: str) -> Callable[[str], Any]:
    """How a flag's text is read."""

    def read(text: str) -> Any:
        try:
            return checked(key, text)
        except WrongOption as problem:
            raise argparse.ArgumentTypeError(str(problem).partition(": ")[2]) from None

    return read


def settings(args: argparse.Namespace, flags: dict[str, Any] | None = None) -> tuple[Options, StoreLocation]:
    """The relay's settings.

    Raises:
        CommandFailed: Something in them cannot be used.
    """
    given = {"data": args.data, "store": args.store, **(flags or {})}
    profile = Profile.locate(args.profile, os.environ)
    try:
        return load(flags=given, environ=os.environ, file=args.config, data=profile.data_folder / "relay")
    except WrongOption as problem:
        raise CommandFailed(str(problem)) from problem


def administer(args: argparse.Namespace, work: Callable[[Registry, Store], Awaitable[T]], *, begins: bool = False) -> T:
    """Do something with the roster, while the relay runs or not.

    Args:
        args: Say where.
        work: What is to be done.
        begins: Whether a store may be begun where there is none; that is said. Otherwise it is refused: the place
            is a slip of the keyboard, or not the one that the relay was told.

    Raises:
        CommandFailed: It is not possible, or the store cannot be reached.
    """
    from callpop.relay.opening import is_begun, open_store  # commands that only print help need no store

    options, location = settings(args)
    if not is_begun(location):
        if not begins:
            raise CommandFailed(
                f"there is no relay's store in {location.data}: name the one that 'callpop relay serve' uses "
                "with --data or --store"
            )
        print(f"callpop: a new relay's store is begun in {location.data}", file=sys.stderr)

    async def main() -> T:
        store = await open_store(location, options, serving=False)
        try:
            registry = Registry(store)
            await registry.refresh()
            if location.store and registry.is_empty and not begins:
                raise CommandFailed("nothing of a relay is in the store that is named: is it the one of the relay?")
            return await work(registry, store)
        finally:
            await store.close()

    try:
        return asyncio.run(main())
    except NotPossible as problem:
        raise CommandFailed(str(problem)) from problem
    except StorageUnavailable as fault:
        raise CommandFailed(fault.message) from fault


async def change(registry: Registry, what: Change[T]) -> T:
    """Change the roster; returns once every relay process goes by it.

    Raises:
        NotPossible: It cannot be done.
        StorageUnavailable: Nothing was changed.
    """
    before = {one.name for one in registry.roster.companies}
    result = await registry.edit(what)
    for company in registry.roster.companies:
        if before and company.name not in before:
            print(f"callpop: '{company.name}' is a new company beside {', '.join(sorted(before))}", file=sys.stderr)
    await asyncio.sleep(FRESH_SECONDS + _SLACK_SECONDS)
    return result


async def all_noted() -> None:
    """Wait until what came before the command can be read: else it would be said that it never came."""
    await asyncio.sleep(_NOTED_SECONDS)


def base_url(text: str) -> str:
    """The public address of the relay; for argparse."""
    try:
        return str(checked("public_url", text))
    except WrongOption as problem:
        raise argparse.ArgumentTypeError(f"{str(problem).partition(': ')[2]}, not '{text[:80]}'") from None
