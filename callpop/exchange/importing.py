"""Reads a file of JSON Lines into the log, some lines in one transaction; a line that is wrong harms no other."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, Protocol

from callpop.calls.local_time import day_of
from callpop.calls.numbers import number_key
from callpop.calls.promises import find_promises
from callpop.calls.record import Direction
from callpop.exchange.export import Cancelled
from callpop.exchange.line_reading import LONGEST_LINE, Imported, WrongLine, read_line
from callpop.storage import closing, importing
from callpop.storage.database import Operation
from callpop.storage.importing import Became, Coming

_TOGETHER = 50
"""Calls in one transaction: the writer also commits notifications."""

_WRONG_KEPT = 100
_LANGUAGES = ("en", "de", "nl")
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Wrong:
    """A line that was left out.

    Attributes:
        line: Its number, from 1.
        field: Which member is wrong; '' for the line as a whole.
        expected: What it should have been.
    """

    line: int
    field: str
    expected: str


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a file.

    Attributes:
        added: Calls that are new in the log.
        completed: Calls the log had, to which a newer note or tags came.
        known: Calls the log had; nothing changed.
        wrong: How many lines were left out.
        first_wrong: The first of these.
    """

    added: int = 0
    completed: int = 0
    known: int = 0
    wrong: int = 0
    first_wrong: tuple[Wrong, ...] = ()


class Store(Protocol):
    """What is used of ``storage.database.Database``."""

    def submit(self, operation: Operation[Counter[Became]]) -> Future[Counter[Became]]:
        """Run an operation in a transaction."""


def import_lines(
    path: Path,
    *,
    store: Store,
    region: str,
    language: str,
    now: int,
    progress: Callable[[int], bool] = lambda _: True,
) -> Report:
    """Read a file. Blocks; not for a loop's thread.

    Args:
        path: The file.
        store: Where the log is.
        region: Two-letter country of numbers without a country code.
        language: The agent's, in which the days of notes are read.
        now: Microseconds UTC: the day from which promises count whose note bears no time.
        progress: Told from time to time how many lines are read; False gives up.

    Raises:
        OSError: The file cannot be read.
        Cancelled: ``progress`` gave up; what was read until then is in the log.
        StorageUnavailable: The log cannot be written; as above.
    """
    counts: Counter[Became] = Counter()
    wrong: list[Wrong] = []
    left_out = read = 0
    waiting: list[Coming] = []

    def store_waiting() -> None:
        if waiting:
            counts.update(store.submit(partial(_put, calls=tuple(waiting), language=language)).result())
            waiting.clear()
        if not progress(read):
            raise Cancelled

    with path.open("rb") as file:
        for number, text in _lines(file):
            read = number
            try:
                waiting.append(_coming(read_line(text), region, now))
            except WrongLine as error:
                left_out += 1
                if len(wrong) < _WRONG_KEPT:
                    wrong.append(Wrong(number, error.field, error.expected))
            if len(waiting) >= _TOGETHER:
                store_waiting()
        store_waiting()
    return Report(
        counts[Became.ADDED], counts[Became.COMPLETED], counts[Became.KNOWN], wrong=left_out, first_wrong=tuple(wrong)
    )


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Each line that holds anything, with its number; one that never ends is cut, and so is wrong."""
    number = 0
    while text := file.readline(LONGEST_LINE + 2):
        number += 1
        whole = text
        while not whole.endswith(b"\n") and (whole := file.readline(LONGEST_LINE)):
            pass
        bare = text.removeprefix(_BOM).strip() if number == 1 else text.strip()
        if bare:
            yield number, bare


def _put(conn: sqlite3.Connection, calls: tuple[Coming, ...], language: str) -> Counter[Became]:
    counts: Counter[Became] = Counter()
    for call in calls:
        counts[importing.put(conn, call, language=language)] += 1
    for key in {call.number_key for call in calls if call.number_key is not None}:
        closing.rederive(conn, key)
    return counts


def _coming(read: Imported, region: str, now: int) -> Coming:
    record = read.record
    key = None if read.masked else number_key(record.remote.number, region)
    line = record.dialled if record.direction is Direction.INCOMING else None
    return Coming(
        record=record,
        number_key=key,
        line_key=None if line is None else number_key(line, region) or line or None,
        name="" if read.masked else read.name,
        organisation="" if read.masked else read.organisation,
        note=read.note if read.note.strip() else "",
        noted_at=read.noted_at or 0,
        handled_at=(read.handled_at if read.handled_at is not None else record.newest_at) if read.handled else None,
        reopened_at=read.reopened_at,
        settled=read.settled,
        tags=read.tags,
        voicemail=read.voicemail,
        promises=_promises(read, now),
        rings=read.rings,
        steps=read.steps,
        masked=read.masked,
        closed=read.closed,
    )


def _promises(read: Imported, now: int) -> tuple[tuple[str, str, str, bool], ...]:
    """The promises with the words by which the note knows each: so a later edit of the note finds them again."""
    if not read.promises:
        return ()
    written = (now, read.record.newest_at) if read.noted_at is None else (read.noted_at,)
    days = [day_of(at) for at in written]
    words = {
        (found.text, found.due): found.words
        for day in days
        for language in _LANGUAGES
        for found in find_promises(read.note, day, language)
    }
    return tuple(
        (words.get((text, due), f"{due} {place}"), text, due, done)
        for place, (text, due, done) in enumerate(read.promises)
    )
