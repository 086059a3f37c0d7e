"""``callpop log``: the call log, from the shell."""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
from datetime import datetime
from pathlib import Path

from callpop.calls.entry import LogEntry
from callpop.calls.record import Outcome
from callpop.cli.record_line import print_entries
from callpop.contacts.directory import Directory
from callpop.settings.file import load
from callpop.settings.profile import Profile
from callpop.storage import call_log
from callpop.storage.database import Database
from callpop.storage.faults import StorageUnavailable, unavailable

_PAGE = 500


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--json", action="store_true", help="print records as JSON lines")
    parser.add_argument("--search", default="", metavar="TEXT", help="part of a name, number or note")
    parser.add_argument("--outcome", choices=[one.value for one in Outcome], help="only calls that went so")
    parser.add_argument("--since", type=_moment, metavar="D", help="from this day or moment on (ISO 8601, local time)")
    parser.add_argument("--until", type=_moment, metavar="D", help="before this day or moment")
    parser.add_argument("--limit", type=count, metavar="N", help="at most so many, the newest")


def run(args: argparse.Namespace) -> int:
    """Print the rows, newest first."""
    profile = Profile.locate(args.profile, os.environ)
    settings, _ = load(profile.settings_file, os.environ, profile.company_file)
    directory = Directory(settings.everybody, settings.all_lines, settings.agent.region)
    if not profile.database.exists():
        return 0
    try:
        entries = read_entries(profile.database, args)
    except StorageUnavailable as fault:
        print(f"callpop log: {fault.message}", file=sys.stderr)
        return 1
    print_entries(entries, directory, region=settings.agent.region, as_json=args.json, of_log=True)
    return 0


def read_entries(path: Path, args: argparse.Namespace) -> list[LogEntry]:
    """The rows that the arguments ask for.

    Raises:
        StorageUnavailable: The file cannot be read.
    """
    entries: list[LogEntry] = []
    before: tuple[int, int] | None = None
    wanted = args.limit if args.limit is not None else sys.maxsize
    try:
        with Database.read_only(path) as conn:
            while len(entries) < wanted:
                page = call_log.page(
                    conn,
                    before=before,
                    limit=min(_PAGE, wanted - len(entries)),
                    search=args.search,
                    outcomes=(Outcome(args.outcome),) if args.outcome else (),
                    since=args.since,
                    until=args.until,
                )
                if not page:
                    break
                entries.extend(entry for _, entry in page)
                before = page[-1][0]
    except sqlite3.Error as error:
        raise unavailable(error) or error from error
    return entries


def _moment(text: str) -> int:
    """A local day or moment in microseconds UTC."""
    try:
        return int(datetime.fromisoformat(text).timestamp() * 1e6)
    except (ValueError, OverflowError, OSError) as error:
        raise argparse.ArgumentTypeError(f"'{text}' is no date: expected 2026-11-20 or 2026-11-20T14:00") from error


def count(text: str) -> int:
    """A number of rows, as an argument."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"'{text}' is no number of rows")
    return int(text)
