"""``callpop explain``: what each notification did on this desktop, and why."""

from __future__ import annotations

import argparse
import json
import os
import sqlite3
import sys
from datetime import datetime
from typing import Any

from callpop.calls.agent import Agent
from callpop.calls.explain import why_ignored
from callpop.cli.log import count
from callpop.cli.record_line import timestamp
from callpop.notifications.decode import NotANotification, decode
from callpop.settings.agent import agent_of
from callpop.settings.file import load
from callpop.settings.profile import Profile
from callpop.storage import decisions, journal
from callpop.storage.database import Database
from callpop.storage.faults import StorageUnavailable, unavailable

Line = dict[str, Any]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("call_id", nargs="?", metavar="CALL_ID", help="only this call")
    parser.add_argument("--json", action="store_true", help="print JSON lines")
    parser.add_argument("--limit", type=count, metavar="N", help="at most so many, the newest")


def run(args: argparse.Namespace) -> int:
    """Print the decisions, newest first."""
    profile = Profile.locate(args.profile, os.environ)
    settings, _ = load(profile.settings_file, os.environ, profile.company_file)
    if not profile.database.exists():
        return 0
    agent = agent_of(settings)
    try:
        with Database.read_only(profile.database) as conn:
            made = decisions.recent(conn, call_id=args.call_id, limit=args.limit)
            received = journal.entries(conn, args.call_id, args.limit)
    except (sqlite3.Error, StorageUnavailable) as error:
        fault = unavailable(error)
        if fault is None:
            raise
        print(f"callpop explain: {fault.message}", file=sys.stderr)
        return 1
    decided = {(one.received_at, one.call_id, one.status) for one in made}
    lines = [
        _line(entry.received_at, entry.call_id, status, entry.source, "ignored", why)
        for entry in received
        for status, why in (_said_of(entry, agent),)
        if (entry.received_at, entry.call_id, status) not in decided
    ]
    lines += [
        _line(one.received_at, one.call_id or None, one.status or None, one.source, one.decision, one.why)
        for one in made
    ]
    # Those of one moment in the order of their making, and then all turned round.
    lines.sort(key=lambda line: line[0])
    for received_at, line in lines[::-1][: args.limit]:
        print(json.dumps(line, ensure_ascii=False) if args.json else _text(received_at, line))
    return 0


def _said_of(entry: journal.JournalEntry, agent: Agent) -> tuple[str, str]:
    """The wire's word for the status, and why the notification did nothing."""
    try:
        notification = decode(entry.body)
    except NotANotification as problem:  # an older Callpop accepted it
        return entry.status, f"it is no notification any more: {problem}"
    return notification.raw_status, why_ignored(notification, agent)


def _line(
    received_at: int, call_id: str | None, status: str | None, source: str, decision: str, why: str
) -> tuple[int, Line]:
    return received_at, {
        "received_at": timestamp(received_at),
        "call_id": call_id,
        "status": status,
        "source": source,
        "decision": decision,
        "why": why,
    }


def _text(received_at: int, line: Line) -> str:
    at = datetime.fromtimestamp(received_at / 1e6).astimezone()
    what = f"{line['decision']:<9} {line['status'] or '-':<12} {line['call_id'] or '-'}"
    return f"{at:%Y-%m-%d %H:%M:%S} {what}  {line['why']}"
