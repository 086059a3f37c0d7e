"""``callpop replay``: run notifications of a file through the app's own pipeline, on a log that is thrown away."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from callpop.calls.agent import Agent
from callpop.calls.desk import Limits
from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import LogFilters
from callpop.calls.popup import CardRules
from callpop.calls.record import Outcome, Record
from callpop.cli.failure import CommandFailed
from callpop.cli.record_line import print_entries
from callpop.cli.terminal import one_line
from callpop.contacts.directory import Directory
from callpop.events import CallEvent, Event, RowsRemoved
from callpop.intake.announce import Announcer
from callpop.intake.pipeline import Pipeline
from callpop.intake.vault import Vault
from callpop.notifications.decode import NotANotification, decode
from callpop.storage import log_pages
from callpop.store_faults import StorageUnavailable

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_RULES = CardRules()
_LIMITS = Limits()
_AT_ONCE = 64
"""Notifications on their way to the disk at a time: they share transactions."""
_PAGE = 1000


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
    agent = Agent.of(emails=tuple(args.email), numbers=tuple(args.number), region=args.region)
    wrong: list[str] = []
    try:
        entries = replayed(agent, _bodies(content.removeprefix(_BYTE_ORDER_MARK)), wrong.append)
    except (OSError, StorageUnavailable) as error:
        raise CommandFailed(f"there is no room for a log of a moment: {error}") from error
    for problem in wrong:
        print(one_line(f"callpop replay: {args.file}: {problem}"), file=sys.stderr)
    directory = Directory((), (), args.region)
    print_entries(entries, directory, region=args.region, as_json=args.json)
    return 1 if wrong else 0


def replayed(
    agent: Agent, bodies: Iterable[tuple[str, bytes]], refuse: Callable[[str], None] = lambda _: None
) -> list[LogEntry]:
    """What the app would have made of notifications, each at the moment of its own stamp.

    Args:
        agent: Whose calls matter.
        bodies: Each with its place in the file.
        refuse: Told in words of what is no notification.

    Returns:
        The rows as they are at the last stamp, oldest first.

    Raises:
        OSError: There is no folder for a file of a moment.
        StorageUnavailable: It cannot be written.
    """

    async def run(path: Path) -> list[LogEntry]:
        replay = Replay(agent, path)
        await replay.open()
        try:
            for place, body in bodies:
                try:
                    await replay.take(body)
                except NotANotification as problem:
                    refuse(f"{place}: {problem}")
            return await replay.entries()
        finally:
            replay.close()

    with tempfile.TemporaryDirectory(prefix="callpop-replay-", ignore_cleanup_errors=True) as folder:
        return asyncio.run(run(Path(folder) / "callpop.sqlite3"))


class Replay:
    """The pipeline of one agent on a log of its own, by a clock that notifications set. Nothing is ever purged.

    Args:
        agent: Whose calls matter.
        path: The log; made anew.
    """

    def __init__(self, agent: Agent, path: Path) -> None:
        self._now = 0
        self._vault = Vault(path, lambda _: None)
        directory = Directory((), (), agent.region)
        self._pipeline = Pipeline(
            vault=self._vault,
            agent=agent,
            announcer=Announcer(vault=self._vault, directory=directory, region=agent.region),
            deliver=self._told,
            rules=lambda: _RULES,
            clock=lambda: self._now,
            limits=_LIMITS,
            report=self._found_bug,
        )
        self._under_way: list[asyncio.Task[None]] = []
        self._going_on: dict[str, Record] = {}
        self._bugs: list[BaseException] = []

    async def open(self) -> None:
        """Make the log."""
        await self._vault.open()
        await self._vault.learn()

    def close(self) -> None:
        """Let go of the log."""
        self._vault.close()

    async def take(self, body: bytes) -> None:
        """Take one notification; the clock is set to its stamp, backwards too.

        Raises:
            NotANotification: It is none.
            StorageUnavailable: It, or one before it, cannot be written.
        """
        at = decode(body).stamped_at
        limits = {Outcome.RINGING: _LIMITS.ringing, Outcome.IN_PROGRESS: _LIMITS.call}
        # The app looks every few seconds; the pipeline would look through all calls each time.
        if any(at - one.newest_at > limits[one.outcome] for one in self._going_on.values()):
            await self._settle(at)
        self._under_way.append(asyncio.ensure_future(self._accept(at, body)))
        await asyncio.sleep(0)  # up to where it waits for the disk: the next one comes behind it
        if len(self._under_way) >= _AT_ONCE:
            await self._written()

    async def entries(self) -> list[LogEntry]:
        """The rows as they are at the last stamp, oldest first."""
        await self._settle(self._now)
        found: list[LogEntry] = []
        before = None
        while page := await self._vault.run(
            lambda conn, key=before: log_pages.page(conn, LogFilters(), before=key, limit=_PAGE)  # type: ignore[misc]
        ):
            found += [entry for _, entry in page]
            before = page[-1][0]
        return sorted(found, key=lambda entry: (entry.record.started_at, entry.record.call_id))

    async def _accept(self, at: int, body: bytes) -> None:
        self._now = at
        # With rules of its own it teaches nothing about the clock, which is the stamps' own.
        await self._pipeline.accept(body, "replay", rules=_RULES)

    async def _written(self) -> None:
        waiting, self._under_way = self._under_way, []
        await asyncio.gather(*waiting)
        if self._bugs:
            raise self._bugs[0]

    async def _settle(self, at: int) -> None:
        await self._written()
        self._now = at
        await self._pipeline.settle()

    def _told(self, event: Event) -> None:
        if isinstance(event, RowsRemoved):
            for call_id in event.call_ids:
                self._going_on.pop(call_id, None)
        if isinstance(event, CallEvent):
            record = event.entry.record
            for call_id in record.call_ids:
                self._going_on.pop(call_id, None)
            if record.outcome in (Outcome.RINGING, Outcome.IN_PROGRESS):
                self._going_on[record.call_id] = record

    def _found_bug(self, error: BaseException, _where: str) -> None:
        self._bugs.append(error)


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
