"""``callpop relay serve``: the relay itself."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import gc
import ipaddress
import logging
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from callpop.cli.failure import DONE, CommandFailed
from callpop.cli.relay_place import add_place, settings, value_of
from callpop.diagnostics.logging import Logging
from callpop.relay.opening import FILE_NAME
from callpop.relay.options import Options, StoreLocation, fields
from callpop.settings.turns import Busy, alone_with
from callpop.store_faults import StorageUnavailable

if TYPE_CHECKING:
    from callpop.relay.server import Relay

_OTHER_FILES = 256
"""Open files that are no connection: the store, the log, the operator's pages."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words: one flag for each setting that a server goes by."""
    add_place(parser)
    for name, field in fields().items():
        if not field.metadata["serves"]:
            continue
        about: Any = field.metadata["about"]
        shown = f" (default {field.default:g})" if isinstance(field.default, int | float) else ""
        parser.add_argument(
            f"--{name.replace('_', '-')}",
            type=value_of(name),
            metavar=name.rpartition("_")[2].upper(),
            help=f"{about}{shown}".replace("%", "%%"),
        )


def run(args: argparse.Namespace) -> int:
    """Serve until somebody ends it; the exit status."""
    options, location = settings(args, {name: getattr(args, name, None) for name in fields()})
    options = replace(options, connections=_connections(options.connections))
    log = Logging(None, level=logging.DEBUG if args.debug else logging.INFO)
    try:
        if args.store and urlsplit(args.store).password:
            _say(
                "the store's password can be read in the list of processes: give CALLPOP_RELAY_STORE instead of --store"
            )
        with contextlib.ExitStack() as held:
            held.enter_context(contextlib.suppress(KeyboardInterrupt))
            # Before there is a loop: who waits for another relay to end can be ended as any program.
            if not location.store:
                _hold(location.data / FILE_NAME, held)
            asyncio.run(_serve(options, location))
    finally:
        log.close()
    return DONE


async def _serve(options: Options, location: StoreLocation) -> None:
    from callpop.http.binding import CannotListen  # aiohttp: what only prints help need not wait for it
    from callpop.relay.access_log import AccessLog
    from callpop.relay.opening import open_store
    from callpop.relay.server import Relay

    ended = _ended()
    try:
        access_log = AccessLog(options.access_log)
    except OSError as error:
        raise CommandFailed(f"the access log {options.access_log} cannot be written: {error.strerror}") from error
    try:
        store = await open_store(location, options)
    except StorageUnavailable as fault:
        access_log.close()
        raise CommandFailed(fault.message) from fault
    try:
        for notice in store.notices:
            _say(notice)
        relay = Relay(options=options, store=store, access_log=access_log)
        try:
            await relay.start()
        except CannotListen as problem:
            raise CommandFailed(problem.message) from problem
        except StorageUnavailable as fault:
            raise CommandFailed(fault.message) from fault
        _say(f"the relay listens on {relay.url}{_and_elsewhere(options.host)}")
        _renews_on_hangup(relay)
        if relay.admin_url:
            _say(f"/readyz and /metrics are on {relay.admin_url}")
        # What was made at the start stays; looking through it again and again would hold up calls.
        gc.collect()
        gc.freeze()
        # A thousand waiting polls are a hundred thousand objects, and nearly none of what comes and goes is part of
        # a cycle: each full search takes 10 ms in which no call is passed on.
        gc.set_threshold(20_000, 20, 100)
        await ended.wait()
        await relay.stop()
    finally:
        await store.close()
        access_log.close()


def _hold(file: Path, held: contextlib.ExitStack) -> None:
    """Keep a second server off a store of which each believes that nobody else passes calls on from it.

    Commands go on beside it. Whoever is restarted may still be ending.
    """
    try:
        held.enter_context(alone_with(file))
    except Busy as busy:
        raise CommandFailed(
            f"another relay serves from {file} already: end that one, or give this one a folder of its own (--data)"
        ) from busy
    except OSError as error:
        raise CommandFailed(f"{file} cannot be locked: {error.strerror or error}") from error


def _connections(wanted: int) -> int:
    """How many connections the system lets this process have; asks for as many as it may."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return wanted
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = wanted + _OTHER_FILES
    if soft != resource.RLIM_INFINITY and soft < needed:
        raised = needed if hard == resource.RLIM_INFINITY else min(needed, hard)
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (raised, hard))
            soft = raised
    return wanted if soft == resource.RLIM_INFINITY else max(1, min(wanted, soft - _OTHER_FILES))


def _and_elsewhere(host: str) -> str:
    """What is to be said beside the address by which this computer itself reaches the relay."""
    try:
        everywhere = not host or ipaddress.ip_address(host).is_unspecified
    except ValueError:
        everywhere = False
    return " and on all other addresses of this computer" if everywhere else ""


def _ended() -> asyncio.Event:
    """Set once somebody asks for the end."""
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGTERM, signal.SIGINT):
        # Windows has no signal handlers in its loops; there, Ctrl-C interrupts.
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(one, ended.set)
    return ended


def _renews_on_hangup(relay: Relay) -> None:
    """SIGHUP, by which services are told to look at their files again; it ends nothing."""
    renewing: set[asyncio.Task[None]] = set()

    async def look_again() -> None:
        if await relay.renew_certificate(at_once=True):
            _say("the certificate was read anew")

    def renew() -> None:
        task = asyncio.ensure_future(look_again())
        renewing.add(task)
        task.add_done_callback(renewing.discard)

    with contextlib.suppress(NotImplementedError, AttributeError):  # Windows has no such signal
        asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, renew)


def _say(words: str) -> None:
    print(f"callpop: {words}", file=sys.stderr, flush=True)
