"""The one writer of the call log's file, or of a relay's store: a thread that commits in groups.

Whatever has queued up while the last commit was on its way to the disk goes into ONE transaction,
so that a burst of notifications costs few waits for the disk (DESIGN.md, Threads and loops).
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources.abc import Traversable
from itertools import chain
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from callpop.storage.connections import connect_reader, connect_writer
from callpop.storage.faults import (
    CALL_LOG,
    Holding,
    NewerDatabase,
    StorageUnavailable,
    closed,
    code_of,
    is_damage,
    unavailable,
)
from callpop.storage.opening import Told, connect_current, mark_closed, prepare, tell_nobody

__all__ = ["Database", "NewerDatabase", "Operation", "StorageUnavailable"]

T = TypeVar("T")
Operation = Callable[[sqlite3.Connection], T]
"""Reads and writes through the connection; no BEGIN or COMMIT of its own, no waiting for anything else."""

_log = logging.getLogger(__name__)
_BATCH = 512
"""Operations in one transaction at most: bounds how long the first one waits."""

_ROWS = 64
"""Rows in one statement at most: SQLite keeps each number of them prepared."""

_REOPENED_AFTER = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PROTOCOL})
"""Errors after which a connection may be stuck although the file is well again."""


@dataclass(slots=True, eq=False)
class _Job:
    operation: Operation[Any] | None
    future: Future[Any] | asyncio.Future[Any]
    loop: asyncio.AbstractEventLoop | None
    row: tuple[str, tuple[Any, ...]] | None = None
    alone: bool = False
    value: Any = None
    error: BaseException | None = None

    def run(self, conn: sqlite3.Connection) -> Any:
        """Do it: the operation, or the row."""
        if self.operation is not None:
            return self.operation(conn)
        assert self.row is not None
        conn.execute(*self.row)
        return None


class Database:
    """The call log's file, or a relay's store, open for writing. Thread-safe.

    Attributes:
        path: The file.
        holding: What it holds.
        notices: What people should know since it was opened (a damaged file was set aside), in words.
    """

    def __init__(
        self, *, path: Path, conn: sqlite3.Connection, notices: tuple[str, ...] = (), holding: Holding = CALL_LOG
    ) -> None:
        self.path = path
        self.holding = holding
        self.notices = notices
        self._conn: sqlite3.Connection | None = conn
        self._damaged = False
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._gathered: list[_Job] = []
        self._door = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="callpop-writer", daemon=True)
        self._thread.start()

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        migrations: Traversable | None = None,
        sole: bool = True,
        holding: Holding = CALL_LOG,
        told: Told = tell_nobody,
    ) -> Database:
        """Open the file, make it if it is not there, and bring it to the newest schema.

        A damaged call log is set aside under a dated name and a new one begun; ``notices`` says so.

        Args:
            path: The file. Only the one running app may open it so; others use ``connect_reader``.
            migrations: A folder of migrations other than the product's own.
            sole: False for a command beside a server: see ``opening.prepare``.
            holding: What it holds.
            told: Told what keeps a large file from being ready; on this thread.

        Raises:
            DamagedDatabase: It is damaged, and no file that a new one is begun for; nothing was touched.
            NewerDatabase: A newer Callpop made the file; nothing was touched.
            StorageUnavailable: It cannot be opened now: full, locked, read-only, no folder.
        """
        conn, notices = prepare(path, folder=migrations, sole=sole, holding=holding, told=told)
        return cls(path=path, conn=conn, notices=notices, holding=holding)

    @staticmethod
    @contextlib.contextmanager
    def read_only(path: Path) -> Iterator[sqlite3.Connection]:
        """A connection for a command that only looks, while the app may be running.

        Raises:
            StorageUnavailable: The file cannot be read now, or has another version than this Callpop's.
            sqlite3.Error: What a question of the caller's raised.
        """
        try:
            conn = connect_current(path)
        except sqlite3.Error as error:
            raise unavailable(error) or error from error
        with contextlib.closing(conn):
            yield conn

    def submit(self, operation: Operation[T]) -> Future[T]:
        """Run an operation on the writer thread; from any thread.

        Returns:
            A future that holds the result once it is committed. It raises ``StorageUnavailable`` if
            the world is at fault, or what the operation raised; either way nothing of it was kept.
        """
        future: Future[T] = Future()
        try:
            self._put(_Job(operation, future, None))
        except StorageUnavailable as closed:
            future.set_exception(closed)
        return future

    async def run(self, operation: Operation[T]) -> T:
        """Run an operation on the writer thread and wait on the running loop until it is committed.

        A batch wakes each loop once. Cancelling the wait does not undo the operation.

        Raises:
            StorageUnavailable: The world is at fault; nothing of the operation was kept.
        """
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._put(_Job(operation, future, loop))
        return await future

    async def alone(self, operation: Operation[T]) -> T:
        """As ``run``, but outside a transaction: for what SQLite does in none (VACUUM, a checkpoint).

        All else that is written waits meanwhile. What of it is done when it fails is the operation's own affair.
        """
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._put(_Job(operation, future, loop, alone=True))
        return await future

    def insert(self, statement: str, values: tuple[Any, ...]) -> asyncio.Future[None]:
        """Run ``INSERT … VALUES (?, …)`` for one row.

        Rows that come within one turn of the loop wake the writer once, and neighbours of the same
        statement go to SQLite in one call: most of a company's notifications are nothing but a line of
        the journal, and each call hands Python's lock to another thread and back.

        Returns:
            A future of the running loop, done when the row is committed. It raises ``StorageUnavailable``
            if the world is at fault, and the row was not kept.

        Raises:
            StorageUnavailable: The file is closed.
        """
        loop = asyncio.get_running_loop()
        future: asyncio.Future[None] = loop.create_future()
        job = _Job(None, future, loop, (statement, values))
        with self._door:
            self._refuse_if_closed()
            if not self._gathered:
                loop.call_soon(self._hand_over)
            self._gathered.append(job)
        return future

    def connect_reader(self) -> sqlite3.Connection:
        """A new read-only connection to the file, in autocommit mode; the caller closes it."""
        try:
            return connect_reader(self.path)
        except sqlite3.Error as error:
            raise unavailable(error, self.holding) or error from error

    def close(self) -> None:
        """Commit what is queued, move the write-ahead log into the file, and close it. Idempotent."""
        with self._door:
            if not self._closed:
                self._closed = True
                self._queue_gathered()
                self._jobs.put(None)
        self._thread.join()

    def _put(self, job: _Job) -> None:
        with self._door:
            self._refuse_if_closed()
            self._queue_gathered()
            self._jobs.put(job)

    def _hand_over(self) -> None:
        with self._door:
            self._queue_gathered()

    def _queue_gathered(self) -> None:
        """What came first is committed first, whichever way it came."""
        for job in self._gathered:
            self._jobs.put(job)
        self._gathered.clear()

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise closed(self.holding)

    # The rest runs on the writer thread.

    def _work(self) -> None:
        jobs = self._jobs
        last = False
        while not last:
            first = jobs.get()
            if first is None:
                break
            batch = [first]
            try:
                while len(batch) < _BATCH:
                    job = jobs.get_nowait()
                    if job is None:
                        last = True
                        break
                    batch.append(job)
            except Empty:
                pass
            batch = [job for job in batch if _wanted(job)]
            for together in _stretches(batch):
                if together[0].alone:
                    self._carry_out(together[0])
                else:
                    self._commit(together)
                _deliver(together)
            first = job = None
            batch = together = []  # else the last results would live until the next call
        self._finish()

    def _commit(self, batch: list[_Job]) -> None:
        """Run the batch in one transaction; whatever happens, each job has its value or its error after."""
        try:
            conn = self._connection()
            conn.execute("BEGIN IMMEDIATE")
            if len(batch) == 1:
                self._run_alone(conn, batch[0])
            else:
                for together in _runs(batch):
                    if not _insert_together(conn, together):
                        for job in together:
                            _run_among_others(conn, job)
                conn.execute("COMMIT")
        except BaseException as error:
            self._roll_back()
            self._note(error)
            for job in batch:
                job.value = None
                job.error = unavailable(error, self.holding) or error

    def _carry_out(self, job: _Job) -> None:
        """Run one operation in no transaction; it has its value or its error after."""
        try:
            job.value = job.run(self._connection())
        except BaseException as error:
            self._roll_back()
            self._note(error)
            job.error = unavailable(error, self.holding) or error

    def _run_alone(self, conn: sqlite3.Connection, job: _Job) -> None:
        """One operation needs no savepoint: its failure undoes the transaction."""
        try:
            job.value = job.run(conn)
        except BaseException as error:
            if _is_the_worlds(error):
                raise
            job.error = error
            self._roll_back()
        else:
            conn.execute("COMMIT")

    def _connection(self) -> sqlite3.Connection:
        if self._conn is None:
            self._conn = connect_writer(self.path, self.holding)
        return self._conn

    def _roll_back(self) -> None:
        conn = self._conn
        if conn is not None and conn.in_transaction:
            try:
                conn.execute("ROLLBACK")
            except sqlite3.Error:
                _log.exception("a transaction could not be rolled back; the file is opened anew")
                self._drop()

    def _note(self, error: BaseException) -> None:
        _log.warning("the database could not be written: %r", error)
        self._damaged = self._damaged or is_damage(error)
        if code_of(error) in _REOPENED_AFTER:
            self._drop()

    def _drop(self) -> None:
        conn, self._conn = self._conn, None
        if conn is not None:
            try:
                conn.close()
            except sqlite3.Error as error:
                _log.warning("the database could not be closed: %r", error)

    def _finish(self) -> None:
        try:
            conn = self._connection()
            if not self._damaged:
                mark_closed(conn)
            conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except (sqlite3.Error, StorageUnavailable) as error:
            _log.warning("the database was not closed cleanly: %r", error)
        self._drop()


def _wanted(job: _Job) -> bool:
    """Whether somebody still waits; from now on the job cannot be cancelled."""
    return job.loop is not None or (isinstance(job.future, Future) and job.future.set_running_or_notify_cancel())


def _is_the_worlds(error: BaseException) -> bool:
    """Whether the file, not the operation, is at fault."""
    return isinstance(error, sqlite3.Error) and unavailable(error) is not None


def _stretches(batch: list[_Job]) -> Iterator[list[_Job]]:
    """The batch in order, what runs outside a transaction by itself."""
    together: list[_Job] = []
    for job in batch:
        if together and (job.alone or together[0].alone):
            yield together
            together = []
        together.append(job)
    if together:
        yield together


def _runs(batch: list[_Job]) -> Iterator[list[_Job]]:
    """The batch in order, neighbours with rows of one statement taken together."""
    together: list[_Job] = []
    for job in batch:
        if together and (job.row is None or together[0].row is None or job.row[0] != together[0].row[0]):
            yield together
            together = []
        together.append(job)
    yield together


def _insert_together(conn: sqlite3.Connection, jobs: list[_Job]) -> bool:
    """Insert the rows of several jobs in one call; False if they have to be run one by one."""
    rows = [job.row for job in jobs if job.row is not None]
    if len(rows) < len(jobs) or len(jobs) == 1:
        return False
    conn.execute("SAVEPOINT rows")
    try:
        statement, values = rows[0][0], [values for _, values in rows]
        while values:
            # Each step gives Python's lock away, and another thread takes it: few steps, not one a row.
            together, values = values[:_ROWS], values[_ROWS:]
            many = _for_rows(statement, len(together[0]), len(together))
            conn.execute(many, tuple(chain.from_iterable(together)))
    except Exception as error:
        if _is_the_worlds(error) or not conn.in_transaction:
            raise
        conn.execute("ROLLBACK TO rows")
        conn.execute("RELEASE rows")
        return False
    conn.execute("RELEASE rows")
    return True


@lru_cache(_ROWS)
def _for_rows(statement: str, width: int, count: int) -> str:
    """The INSERT of one row as one of several."""
    row = f"({', '.join('?' * width)})"
    before, found, after = statement.partition(f"VALUES {row}")
    if not found:
        raise ValueError(f"expected an INSERT with 'VALUES {row}', found {statement!r}")
    return f"{before}VALUES {', '.join([row] * count)}{after}"


def _run_among_others(conn: sqlite3.Connection, job: _Job) -> None:
    """Run one operation of several so that its failure harms only itself."""
    conn.execute("SAVEPOINT job")
    try:
        job.value = job.run(conn)
    except BaseException as error:
        # The world's fault would meet the others too; and SQLite may have undone the whole transaction.
        if _is_the_worlds(error) or not conn.in_transaction:
            raise
        job.error = error
        conn.execute("ROLLBACK TO job")
    conn.execute("RELEASE job")


def _deliver(batch: list[_Job]) -> None:
    by_loop: dict[asyncio.AbstractEventLoop, list[_Job]] = {}
    for job in batch:
        if job.loop is not None:
            by_loop.setdefault(job.loop, []).append(job)
        else:
            _resolve(job)
    for loop, jobs in by_loop.items():
        try:
            loop.call_soon_threadsafe(_resolve_all, jobs)
        except RuntimeError:  # the loop is closed: nobody waits any more
            _log.debug("%d results came after their loop was closed", len(jobs))


def _resolve_all(jobs: list[_Job]) -> None:
    for job in jobs:
        if not job.future.done():
            _resolve(job)


def _resolve(job: _Job) -> None:
    if isinstance(job.error, StopIteration):  # no future takes one
        job.future.set_exception(RuntimeError("the operation raised StopIteration"))
    elif job.error is not None:
        job.future.set_exception(job.error)
    else:
        job.future.set_result(job.value)
