"""``callpop log``: the call log, from the shell."""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from callpop.calls.entry import LogEntry
from callpop.calls.local_time import stamp_of
from callpop.calls.log_filters import Key, LogFilters
from callpop.calls.record import Outcome
from callpop.cli.failure import WrongUsage
from callpop.cli.log_clear import mask_older, wipe_number
from callpop.cli.log_files import export, form_of, import_file
from callpop.cli.quantities import days, rows
from callpop.cli.record_line import print_entries
from callpop.contacts.directory import Directory
from callpop.exchange.lines import Format
from callpop.settings.file import load
from callpop.settings.profile import Profile
from callpop.storage import call_log, log_pages
from callpop.storage.database import Database
from callpop.storage.faults import unavailable
from callpop.store_faults import StorageUnavailable

_PAGE = 500


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--json", action="store_true", help="print records as JSON lines")
    parser.add_argument(
        "--search",
        default="",
        metavar="TEXT",
        help="any part of names, organisations, numbers (in any spelling), notes and tags; one or two begin words",
    )
    parser.add_argument("--outcome", choices=[one.value for one in Outcome], help="only calls that went so")
    parser.add_argument("--since", type=_moment, metavar="D", help="from this day or moment on (ISO 8601, local time)")
    parser.add_argument("--until", type=_moment, metavar="D", help="before this day or moment")
    parser.add_argument("--limit", type=rows, metavar="N", help="at most so many, the newest")
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--export", type=Path, metavar="FILE", help="write these calls to FILE")
    instead.add_argument("--import", type=Path, metavar="FILE", dest="import_file", help="read calls from JSON Lines")
    instead.add_argument(
        "--wipe-number", metavar="NUMBER", help="remove everything about a number for good, in any spelling"
    )
    instead.add_argument("--mask", type=days, metavar="DAYS", help="mask the numbers of older calls for good")
    parser.add_argument(
        "--format",
        choices=[one.value for one in Format],
        dest="form",
        help="of --export: csv for a spreadsheet, jsonl with all there is (by FILE's name)",
    )
    parser.add_argument("--bom", action="store_true", help="begin a CSV with the mark by which old Excel knows UTF-8")
    parser.add_argument("--yes", action="store_true", help="do not ask before --wipe-number and --mask")


def run(args: argparse.Namespace) -> int:
    """Print the rows, newest first, or do what else is asked with them."""
    profile = Profile.locate(args.profile, os.environ)
    settings, _ = load(profile.settings_file, os.environ, profile.company_file)
    _refuse_what_does_not_fit(args)
    if args.import_file is not None:
        return import_file(args.import_file, profile=profile, settings=settings)
    if args.wipe_number is not None:
        return wipe_number(args.wipe_number, profile=profile, settings=settings, sure=args.yes)
    if args.mask is not None:
        return mask_older(args.mask, profile=profile, sure=args.yes)
    try:
        if args.export is not None:
            form = form_of(args.export, args.form)
            pages = read_pages(profile.database, args, settings.agent.region)
            return export(args.export, pages, database=profile.database, settings=settings, form=form, bom=args.bom)
        entries = read_entries(profile.database, args, settings.agent.region) if profile.database.exists() else []
    except StorageUnavailable as fault:
        print(f"callpop log: {fault.message}", file=sys.stderr)
        return 1
    directory = Directory(settings.everybody, settings.all_lines, settings.agent.region)
    print_entries(entries, directory, region=settings.agent.region, as_json=args.json, of_log=True)
    return 0


def read_entries(path: Path, args: argparse.Namespace, region: str = "") -> list[LogEntry]:
    """The rows that the arguments ask for.

    Raises:
        StorageUnavailable: The file cannot be read.
    """
    return [entry for page in read_pages(path, args, region) for entry in page]


def read_pages(path: Path, args: argparse.Namespace, region: str = "") -> Iterator[list[LogEntry]]:
    """The same, a page at a time.

    Raises:
        StorageUnavailable: The file cannot be read.
    """
    wanted = args.limit if args.limit is not None else sys.maxsize
    try:
        with Database.read_only(path) as conn:
            for page in _searched(conn, args, region) if args.search else _listed(conn, args):
                yield page[:wanted]
                wanted -= len(page)
                if wanted <= 0:
                    return
    except sqlite3.Error as error:
        raise unavailable(error) or error from error


def _listed(conn: sqlite3.Connection, args: argparse.Namespace) -> Iterator[list[LogEntry]]:
    before: Key | None = None
    outcomes = (Outcome(args.outcome),) if args.outcome else ()
    limit = _PAGE if args.limit is None else min(_PAGE, args.limit)
    while page := call_log.page(
        conn, before=before, limit=limit, outcomes=outcomes, since=args.since, until=args.until
    ):
        yield [entry for _, entry in page]
        before = page[-1][0]


def _searched(conn: sqlite3.Connection, args: argparse.Namespace, region: str) -> Iterator[list[LogEntry]]:
    """In the order of the texts' index: what very many rows have would take long to sort."""
    before: Key | None = None
    filters = LogFilters(text=args.search, since=args.since, until=args.until, region=region)
    # Of an outcome there are fewer.
    limit = _PAGE if args.limit is None or args.outcome else min(_PAGE, args.limit)
    while page := log_pages.page(conn, filters, before=before, limit=limit):
        yield [entry for _, entry in page if not args.outcome or _counts_as(entry) == args.outcome]
        before = page[-1][0]


def _counts_as(entry: LogEntry) -> str:
    """The outcome by which a row is listed: what a voicemail answered was missed."""
    return (Outcome.MISSED if entry.voicemail else entry.record.outcome).value


def _refuse_what_does_not_fit(args: argparse.Namespace) -> None:
    if args.export is None and (args.form is not None or args.bom):
        raise WrongUsage("--format and --bom belong to --export")
    if args.export is not None and args.json:
        raise WrongUsage("--json prints; what --export writes is chosen with --format jsonl")
    if args.bom and form_of(args.export, args.form) is not Format.CSV:
        raise WrongUsage("--bom is for CSV: --format csv")
    changes = [args.import_file, args.wipe_number, args.mask]
    narrowed = args.search or args.outcome or args.since is not None or args.until is not None or args.limit is not None
    if any(one is not None for one in changes) and (narrowed or args.json):
        raise WrongUsage("filters and --json do not go with --import, --wipe-number or --mask")
    if args.yes and args.wipe_number is None and args.mask is None:
        raise WrongUsage("--yes belongs to --wipe-number and --mask")


def _moment(text: str) -> int:
    """A local day or moment in microseconds UTC."""
    try:
        return stamp_of(datetime.fromisoformat(text))
    except (ValueError, OverflowError, OSError) as error:
        raise argparse.ArgumentTypeError(f"'{text}' is no date: expected 2026-11-20 or 2026-11-20T14:00") from error
