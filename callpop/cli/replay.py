"""``callpop replay``: run notifications of a file through the real meaning of calls, in memory."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from callpop.calls.agent import Agent
from callpop.calls.desk import Change, Desk
from callpop.calls.entry import LogEntry
from callpop.calls.popup import CardKind, CardRules, Step
from callpop.calls.record import Outcome, Record
from callpop.cli.record_line import print_entries
from callpop.contacts.directory import Directory
from callpop.notifications.decode import NotANotification, decode
from callpop.notifications.model import Notification

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_RULES = CardRules()


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
    if not args.email and not args.number:
        print("callpop replay: without --email or --number no call is anybody's", file=sys.stderr)
    replay = Replay(Agent.of(emails=tuple(args.email), numbers=tuple(args.number), region=args.region))
    status = 0
    for place, body in _bodies(content.removeprefix(_BYTE_ORDER_MARK)):
        try:
            replay.take(decode(body))
        except NotANotification as problem:
            print(f"callpop replay: {args.file}: {place}: {problem}", file=sys.stderr)
            status = 1
    directory = Directory((), (), args.region)
    print_entries(replay.entries(), directory, region=args.region, as_json=args.json)
    return status


class Replay:
    """What the app would have made of the notifications, each at the moment of its own stamp.

    Args:
        agent: Whose calls matter.
    """

    def __init__(self, agent: Agent) -> None:
        self._desk = Desk(agent)
        self._going_on: dict[str, Record] = {}
        self._now = 0

    def take(self, notification: Notification) -> None:
        """Take one notification; the clock is set to its stamp, backwards too."""
        self._now = notification.stamped_at
        self._give_up_lost_calls()
        for change in self._desk.receive(notification, self._now, _RULES):
            self._note(change)

    def entries(self) -> list[LogEntry]:
        """The rows as they are at the last stamp, oldest first."""
        self._give_up_lost_calls()
        entries = [self._entry(record) for record in self._desk.records()]
        return sorted(entries, key=lambda entry: (entry.record.started_at, entry.record.call_id))

    def _give_up_lost_calls(self) -> None:
        # The desk would look through all records each time.
        limits = {Outcome.RINGING: self._desk.limits.ringing, Outcome.IN_PROGRESS: self._desk.limits.call}
        if any(self._now - one.newest_at > limits[one.outcome] for one in self._going_on.values()):
            for change in self._desk.expire(self._now, _RULES):
                self._note(change)

    def _note(self, change: Change) -> None:
        for call_id in change.call_ids:
            self._going_on.pop(call_id, None)
        record = change.record
        if record is not None and record.outcome in (Outcome.RINGING, Outcome.IN_PROGRESS):
            self._going_on[record.call_id] = record

    def _entry(self, record: Record) -> LogEntry:
        cards = self._desk.cards(record.call_ids)
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
        except (ValueError, RecursionError):
            yield "the array", content
            return
        for index, item in enumerate(items, start=1):
            yield f"item {index}", json.dumps(item).encode()
        return
    for number, line in enumerate(content.splitlines(), start=1):
        if line.strip():
            yield f"line {number}", line
