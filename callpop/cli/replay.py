"""``callpop replay``: run notifications of a file through the real meaning of calls, in memory."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from callpop.calls.agent import Agent
from callpop.calls.desk import Desk
from callpop.calls.entry import LogEntry
from callpop.calls.popup import CardKind, CardRules, Step
from callpop.cli.record_line import print_entries
from callpop.contacts.directory import Directory
from callpop.notifications.decode import NotANotification, decode


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", metavar="FILE", help="notifications: JSON lines or a JSON array; - for stdin")
    parser.add_argument("--email", action="append", default=[], metavar="A", help="an address of the agent")
    parser.add_argument("--number", action="append", default=[], metavar="N", help="an own number of the agent")
    parser.add_argument("--region", default="NL", metavar="CC", help="country of national numbers (default NL)")
    parser.add_argument("--json", action="store_true", help="print the records as JSON lines")


def run(args: argparse.Namespace) -> int:
    """Print the records; 1 if the file cannot be read or a line is no notification."""
    try:
        content = sys.stdin.buffer.read() if args.file == "-" else Path(args.file).read_bytes()
    except OSError as error:
        print(f"callpop replay: {args.file}: {error.strerror or error}", file=sys.stderr)
        return 1
    desk = Desk(Agent.of(emails=tuple(args.email), numbers=tuple(args.number), region=args.region))
    status = 0
    now = 0
    for place, body in _bodies(content):
        try:
            notification = decode(body)
        except NotANotification as problem:
            print(f"callpop replay: {args.file}: {place}: {problem}", file=sys.stderr)
            status = 1
            continue
        now = notification.stamped_at
        desk.receive(notification, now, CardRules())
    desk.expire(now, CardRules())
    entries = sorted((_entry(desk, one.call_id) for one in desk.records()), key=lambda entry: entry.record.started_at)
    directory = Directory((), (), args.region)
    print_entries(entries, directory, region=args.region, as_json=args.json)
    return status


def _entry(desk: Desk, call_id: str) -> LogEntry:
    record = next(one for one in desk.records() if one.call_id == call_id)
    cards = desk.cards(record.call_ids)
    return LogEntry(
        record=record,
        rings_shown=sum(card.kind is CardKind.RING and Step.SHOWN in card.steps for card in cards),
        steps=tuple(step for card in cards for step in card.steps),
    )


def _bodies(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Each notification with its place in the file."""
    if content.lstrip()[:1] == b"[":
        try:
            items = json.loads(content)
        except (ValueError, RecursionError) as error:
            yield "the array", str(error).encode()
            return
        for index, item in enumerate(items, start=1):
            yield f"item {index}", json.dumps(item).encode()
        return
    for number, line in enumerate(content.splitlines(), start=1):
        if line.strip():
            yield f"line {number}", line
