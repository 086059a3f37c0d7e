"""What the writer has to do: operations, and rows to insert; and how those who wait learn of it."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from functools import lru_cache, partial
from itertools import chain
from typing import Any, Protocol

from callpop.storage.faults import unavailable

log = logging.getLogger(__name__)

_ROWS = 64
"""Rows in one statement at most: SQLite keeps each number of them prepared."""


class Job(Protocol):
    """One thing to do.

    Attributes:
        alone: Whether it is done in no transaction.
        changes: Whether it may change something.
        loop: Where somebody waits for it; None for another thread.
        atomic: Whether all of it is one statement, which needs no BEGIN and no COMMIT around it.
    """

    alone: bool
    changes: bool
    loop: asyncio.AbstractEventLoop | None

    @property
    def atomic(self) -> bool:
        """See above."""

    def __len__(self) -> int:
        """How much of a transaction it takes."""

    def wanted(self) -> bool:
        """Whether somebody still waits; from now on it cannot be cancelled."""

    def run(self, conn: sqlite3.Connection) -> None:
        """Do it; raises whatever went wrong, of which the caller undoes everything."""

    def run_among_others(self, conn: sqlite3.Connection) -> None:
        """Do it so that its failure harms only itself; raises only what would meet the others too."""

    def fail(self, error: BaseException) -> None:
        """Nothing of it was kept."""

    def announcement(self) -> Callable[[], None] | None:
        """What is to be called on ``loop`` now that it is committed, be it durable or not; mostly nothing."""

    def resolve(self) -> None:
        """Tell those who wait, on the thread where they do."""


class OperationJob:
    """One operation, and its value or its error.

    Args:
        operation: What is done.
        future: Holds the result once it is durable.
        loop: Where somebody waits for it; None for another thread.
        alone: Whether it is done in no transaction.
        committed: Told the value, on the loop, as soon as it is committed.
        changes: False if it only reads.
    """

    __slots__ = ("_committed", "_error", "_future", "_operation", "_value", "alone", "changes", "loop")

    def __init__(
        self,
        operation: Callable[[sqlite3.Connection], Any],
        future: Future[Any] | asyncio.Future[Any],
        loop: asyncio.AbstractEventLoop | None,
        *,
        alone: bool = False,
        committed: Callable[[Any], None] | None = None,
        changes: bool = True,
    ) -> None:
        self._operation, self._future, self.loop, self.alone = operation, future, loop, alone
        self._committed, self.changes = committed, changes
        self._value: Any = None
        self._error: BaseException | None = None

    @property
    def atomic(self) -> bool:
        """Nobody knows."""
        return False

    def __len__(self) -> int:
        """One."""
        return 1

    def wanted(self) -> bool:
        """As of ``Job``."""
        future = self._future
        return not isinstance(future, Future) or future.set_running_or_notify_cancel()

    def run(self, conn: sqlite3.Connection) -> None:
        """As of ``Job``."""
        self._value = self._operation(conn)

    def run_among_others(self, conn: sqlite3.Connection) -> None:
        """As of ``Job``."""
        error = apart(conn, lambda: self.run(conn))
        if error is not None:
            self.fail(error)

    def fail(self, error: BaseException) -> None:
        """As of ``Job``."""
        self._value, self._error = None, error

    def announcement(self) -> Callable[[], None] | None:
        """As of ``Job``."""
        if self._committed is None or self._error is not None:
            return None
        return partial(self._committed, self._value)

    def resolve(self) -> None:
        """As of ``Job``."""
        if self.loop is None or not self._future.done():
            _resolve(self._future, self._value, self._error)


class RowsJob:
    """Rows for one ``INSERT … VALUES (?, …)`` that came within one turn of a loop, or one after the other.

    Each has its own future: one that cannot be kept fails by itself.
    """

    __slots__ = ("_errors", "_futures", "_rows", "_statement", "alone", "changes", "loop")

    def __init__(self, statement: str, loop: asyncio.AbstractEventLoop) -> None:
        self._statement, self.alone, self.changes = statement, False, True
        self.loop: asyncio.AbstractEventLoop | None = loop
        self._rows: list[tuple[Any, ...]] = []
        self._futures: list[asyncio.Future[None]] = []
        self._errors: dict[int, BaseException] = {}

    def __len__(self) -> int:
        """How many rows."""
        return len(self._rows)

    @property
    def atomic(self) -> bool:
        """As of ``Job``."""
        return len(self._rows) <= _ROWS

    def takes(self, statement: str, loop: asyncio.AbstractEventLoop | None) -> bool:
        """Whether a row belongs to these."""
        return self._statement == statement and self.loop is loop

    def add(self, values: tuple[Any, ...], future: asyncio.Future[None]) -> None:
        """Take one row more."""
        self._rows.append(values)
        self._futures.append(future)

    def join(self, other: Job) -> bool:
        """Take the rows of another job, if they belong to these."""
        if not (isinstance(other, RowsJob) and self.takes(other._statement, other.loop)):
            return False
        self._rows += other._rows
        self._futures += other._futures
        return True

    def wanted(self) -> bool:
        """As of ``Job``."""
        return True

    def run(self, conn: sqlite3.Connection) -> None:
        """As of ``Job``."""
        rows, width = self._rows, len(self._rows[0])
        # Each step gives Python's lock away, and another thread takes it: few steps, not one a row.
        for begin in range(0, len(rows), _ROWS):
            together = rows[begin : begin + _ROWS]
            conn.execute(_for_rows(self._statement, width, len(together)), tuple(chain.from_iterable(together)))

    def run_among_others(self, conn: sqlite3.Connection) -> None:
        """As of ``Job``: all at once, or else one by one."""
        if apart(conn, lambda: self.run(conn)) is None:
            return
        for at, values in enumerate(self._rows):
            error = apart(conn, lambda values=values: conn.execute(self._statement, values))  # type: ignore[misc]
            if error is not None:
                self._errors[at] = error

    def fail(self, error: BaseException) -> None:
        """As of ``Job``."""
        self._errors = dict.fromkeys(range(len(self._rows)), error)

    def announcement(self) -> Callable[[], None] | None:
        """As of ``Job``."""
        return None

    def resolve(self) -> None:
        """As of ``Job``."""
        for at, future in enumerate(self._futures):
            if future.done():
                continue
            if self._errors:
                _resolve(future, None, self._errors.get(at))
            else:
                future.set_result(None)


def apart(conn: sqlite3.Connection, work: Callable[[], object]) -> BaseException | None:
    """Do a part of a transaction; if it fails by its own fault nothing of it is left, and the rest goes on.

    Returns:
        What went wrong with it.

    Raises:
        BaseException: What would meet the other parts too, or has undone the whole transaction.
    """
    conn.execute("SAVEPOINT part")
    failed: BaseException | None = None
    try:
        work()
    except BaseException as error:
        if is_the_worlds(error) or not conn.in_transaction:
            raise
        conn.execute("ROLLBACK TO part")
        failed = error
    conn.execute("RELEASE part")
    return failed


def is_the_worlds(error: BaseException) -> bool:
    """Whether the file, not the operation, is at fault."""
    return isinstance(error, sqlite3.Error) and unavailable(error) is not None


def stretches(jobs: Iterable[Job]) -> Iterator[list[Job]]:
    """Jobs in order, what runs outside a transaction by itself; rows that follow each other become one job."""
    together: list[Job] = []
    for job in jobs:
        if together and (job.alone or together[0].alone):
            yield together
            together = []
        last = together[-1] if together else None
        if not (isinstance(last, RowsJob) and last.join(job)):
            together.append(job)
    if together:
        yield together


def announce(jobs: Iterable[Job]) -> None:
    """Call what those who wait want called at the commit: each loop is woken once."""
    by_loop: dict[asyncio.AbstractEventLoop, list[Callable[[], None]]] = {}
    for job in jobs:
        call = job.announcement() if job.loop is not None else None
        if job.loop is not None and call is not None:
            by_loop.setdefault(job.loop, []).append(call)
    for loop, calls in by_loop.items():
        _have_called(loop, partial(_call_all, calls))


def tell(jobs: Iterable[Job]) -> None:
    """Have those who wait learn what became of it: each loop is woken once."""
    by_loop: dict[asyncio.AbstractEventLoop, list[Job]] = {}
    for job in jobs:
        if job.loop is not None:
            by_loop.setdefault(job.loop, []).append(job)
        else:
            job.resolve()
    for loop, those in by_loop.items():
        _have_called(loop, partial(_resolve_all, those))


def _have_called(loop: asyncio.AbstractEventLoop, call: Callable[[], None]) -> None:
    try:
        loop.call_soon_threadsafe(call)
    except RuntimeError:  # the loop is closed: nobody waits any more
        log.debug("results came after their loop was closed")


def _call_all(calls: list[Callable[[], None]]) -> None:
    for call in calls:
        call()


def _resolve_all(jobs: list[Job]) -> None:
    for job in jobs:
        job.resolve()


def _resolve(future: Future[Any] | asyncio.Future[Any], value: Any, error: BaseException | None) -> None:
    if isinstance(error, StopIteration):  # no future takes one
        future.set_exception(RuntimeError("the operation raised StopIteration"))
    elif error is not None:
        future.set_exception(error)
    else:
        future.set_result(value)


@lru_cache(_ROWS)
def _for_rows(statement: str, width: int, count: int) -> str:
    """The INSERT of one row as one of several."""
    row = f"({', '.join('?' * width)})"
    before, found, after = statement.partition(f"VALUES {row}")
    if not found:
        raise ValueError(f"expected an INSERT with 'VALUES {row}', found {statement!r}")
    return f"{before}VALUES {', '.join([row] * count)}{after}"
