"""``callpop log --export`` and ``--import``: the call log to a file, and from one."""

from __future__ import annotations

import contextlib
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import Future
from pathlib import Path

from callpop.calls.entry import LogEntry
from callpop.cli.failure import DONE, FAILED, CommandFailed
from callpop.cli.spoken import spoken
from callpop.cli.terminal import one_line
from callpop.contacts.directory import Directory
from callpop.exchange.export import CannotWrite, Lines, write_file
from callpop.exchange.importing import Report, import_lines
from callpop.exchange.lines import Format, lines_for
from callpop.exchange.reading import row_of
from callpop.exchange.row import Row
from callpop.settings.profile import Profile
from callpop.settings.schema import Settings
from callpop.storage import changes
from callpop.storage.database import Database, Operation
from callpop.storage.importing import Became
from callpop.store_faults import StorageUnavailable

_WRONG_SHOWN = 20


def form_of(path: Path, said: str | None) -> Format:
    """The format that was asked for, else the one that the file's name stands for."""
    if said is not None:
        return Format(said)
    return Format.CSV if path.suffix.lower() == ".csv" else Format.JSON_LINES


def export(
    path: Path,
    pages: Iterable[Iterable[LogEntry]],
    *,
    database: Path,
    settings: Settings,
    form: Format,
    bom: bool,
) -> int:
    """Write the rows; returns the exit status.

    Raises:
        CommandFailed: The file cannot be written.
        StorageUnavailable: The log cannot be read.
    """
    from callpop.desktop.words import Words  # needs no Qt

    words = Words.without_qt(spoken(settings))
    directory = Directory(settings.everybody, settings.all_lines, settings.agent.region)
    lines = lines_for(form, directory, word=lambda name: words.text(f"export.column.{name}"), bom=bom)
    with contextlib.ExitStack() as held:
        if database.exists():
            conn = held.enter_context(Database.read_only(database))
            found = ([row_of(conn, entry) for entry in page] for page in pages)
            written = _write(path, found, lines)
        else:
            written = _write(path, [], lines)
    print(f"callpop log: {_calls(written)} written to {path}", file=sys.stderr)
    return DONE


def _write(path: Path, found: Iterable[Iterable[Row]], lines: Lines) -> int:
    try:
        return write_file(path, found, lines)
    except CannotWrite as fault:
        raise CommandFailed(str(fault)) from fault


def import_file(path: Path, *, profile: Profile, settings: Settings) -> int:
    """Read the file into the log; returns the exit status: 1 if lines were left out.

    Raises:
        CommandFailed: The file cannot be read, or the log not written.
    """
    try:
        profile.create()
        with contextlib.closing(Database.open(profile.database, sole=False)) as store:
            now = time.time_ns() // 1000
            region, language = settings.agent.region, spoken(settings)
            report = import_lines(path, store=_Telling(store), region=region, language=language, now=now)
    except OSError as error:
        raise CommandFailed(f"{path} cannot be read: {error.strerror}") from error
    except StorageUnavailable as fault:
        raise CommandFailed(fault.message) from fault
    _tell(report, path)
    return FAILED if report.wrong else DONE


class _Telling:
    """Tells the app that may be running, in each transaction that brings it something.

    Args:
        store: The log.
    """

    def __init__(self, store: Database) -> None:
        self._store = store

    def submit(self, operation: Operation[Counter[Became]]) -> Future[Counter[Became]]:
        """See ``Database``."""

        def work(conn: sqlite3.Connection) -> Counter[Became]:
            counts = operation(conn)
            if counts[Became.ADDED] or counts[Became.COMPLETED]:
                changes.note(conn)
            return counts

        return self._store.submit(work)


def _tell(report: Report, path: Path) -> None:
    for wrong in report.first_wrong[:_WRONG_SHOWN]:
        where = f"{path}:{wrong.line}: {wrong.field}" if wrong.field else f"{path}:{wrong.line}"
        print(one_line(f"callpop log: {where}: {wrong.expected}"), file=sys.stderr)
    more = report.wrong - min(report.wrong, _WRONG_SHOWN)
    if more:
        print(f"callpop log: … and {more} more such lines", file=sys.stderr)
    said = [f"{_calls(report.added)} added", f"{report.completed} completed", f"{report.known} known already"]
    if report.wrong:
        said.append(f"{report.wrong} lines left out")
    print(f"callpop log: {', '.join(said)}", file=sys.stderr)


def _calls(count: int) -> str:
    return "1 call" if count == 1 else f"{count} calls"
