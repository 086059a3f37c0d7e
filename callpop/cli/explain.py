"""``callpop explain``: what each notification did on this desktop, and why."""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
from typing import Any

from callpop.calls.local_time import local
from callpop.cli.quantities import rows
from callpop.cli.record_line import timestamp
from callpop.cli.terminal import json_line, one_line
from callpop.settings.agent import agent_of
from callpop.settings.file import load
from callpop.settings.profile import Profile
from callpop.storage.database import Database
from callpop.storage.decisions import Decision
from callpop.storage.explained import explained
from callpop.storage.faults import unavailable
from callpop.store_faults import StorageUnavailable


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("call_id", nargs="?", metavar="CALL_ID", help="only this call")
    parser.add_argument("--json", action="store_true", help="print JSON lines")
    parser.add_argument("--limit", type=rows, metavar="N", help="at most so many, the newest")


def run(args: argparse.Namespace) -> int:
    """Print the decisions, newest first."""
    profile = Profile.locate(args.profile, os.environ)
    settings, _ = load(profile.settings_file, os.environ, profile.company_file)
    if not profile.database.exists():
        return _none(args)
    try:
        with Database.read_only(profile.database) as conn:
            told = explained(conn, agent_of(settings), call_id=args.call_id, limit=args.limit)
    except (sqlite3.Error, StorageUnavailable) as error:
        fault = unavailable(error)
        if fault is None:
            raise
        print(f"callpop explain: {fault.message}", file=sys.stderr)
        return 1
    for one in told:
        print(json_line(line(one)) if args.json else one_line(_text(one)))
    return 0 if told else _none(args)


def _none(args: argparse.Namespace) -> int:
    """Nothing is known: that is no answer where somebody asked for one call, and all there is to say otherwise."""
    if args.call_id is None:
        if args.limit != 0:
            print("callpop explain: nothing has come here yet, or no more is known of it", file=sys.stderr)
        return 0
    print(
        f"callpop explain: nothing came here of a call '{args.call_id[:80]}', or no more is known of it",
        file=sys.stderr,
    )
    return 1


def line(one: Decision) -> dict[str, Any]:
    """One line of ``callpop explain --json`` (interface.md, 'What is explained')."""
    return {
        "received_at": timestamp(one.received_at),
        "call_id": one.call_id or None,
        "status": one.status or None,
        "source": one.source,
        "decision": one.decision,
        "why": one.why,
    }


def _text(one: Decision) -> str:
    at = local(one.received_at).replace(tzinfo=None).isoformat(" ", "seconds")
    return f"{at} {one.decision:<9} {one.status or '-':<12} {one.call_id or '-'}  {one.why}"
