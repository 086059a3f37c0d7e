"""The one writer of the call log's file, or of a relay's store: a thread that commits in groups.

Whatever has queued up while the last commit was on its way to the disk goes into ONE transaction,
so that a burst of notifications costs few waits for the disk (architecture.md, 'Threads'). Where a ``Flusher`` waits
for the disk beside it, the next transaction need not.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from importlib.resources.abc import Traversable
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from callpop.storage.connections import connect_reader, connect_writer, leave_the_disk_to_others
from callpop.storage.faults import CALL_LOG, Holding, closed, code_of, is_damage, unavailable
from callpop.storage.flushing import Flusher
from callpop.storage.jobs import Job, OperationJob, RowsJob, announce, is_the_worlds, stretches, tell
from callpop.storage.opening import Told, connect_current, mark_closed, prepare, tell_nobody
from callpop.store_faults import StorageUnavailable

T = TypeVar("T")
Operation = Callable[[sqlite3.Connection], T]
"""Reads and writes through the connection; no BEGIN or COMMIT of its own, no waiting for anything else."""

_log = logging.getLogger(__name__)
_BATCH = 512
"""Operations in one transaction at most: bounds how long the first one waits."""

_REOPENED_AFTER = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PROTOCOL})
"""Errors after which a connection may be stuck although the file is well again."""


class Database:
    """The call log's file, or a relay's store, open for writing. Thread-safe.

    Attributes:
        path: The file.
        holding: What it holds.
        notices: What people should know since it was opened (a damaged file was set aside), in words.
    """

    def __init__(
        self,
        *,
        path: Path,
        conn: sqlite3.Connection,
        notices: tuple[str, ...] = (),
        holding: Holding = CALL_LOG,
        flusher: Flusher | None = None,
    ) -> None:
        self.path = path
        self.holding = holding
        self.notices = notices
        self._flusher = flusher
        if flusher is not None:
            flusher.start()
            leave_the_disk_to_others(conn)
        self._conn: sqlite3.Connection | None = conn
        self._damaged = False
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._gathered: list[RowsJob] = []
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
        flusher: Flusher | None = None,
    ) -> Database:
        """Open the file, make it if it is not there, and bring it to the newest schema.

        A damaged call log is set aside under a dated name and a new one begun; ``notices`` says so.

        Args:
            path: The file. Only the one running app may open it so; others use ``connect_reader``.
            migrations: A folder of migrations other than the product's own.
            sole: False for a command beside a server: see ``opening.prepare``.
            holding: What it holds.
            told: Told what keeps a large file from being ready; on this thread.
            flusher: Waits for the disk beside the writer; None: each commit waits for it. Begun and closed here. With
                one it is the caller who has the log moved into the file now and then.

        Raises:
            DamagedDatabase: It is damaged, and no file that a new one is begun for; nothing was touched.
            NewerDatabase: A newer Callpop made the file; nothing was touched.
            StorageUnavailable: It cannot be opened now: full, locked, read-only, no folder.
        """
        conn, notices = prepare(path, folder=migrations, sole=sole, holding=holding, told=told)
        return cls(path=path, conn=conn, notices=notices, holding=holding, flusher=flusher)

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
            A future that holds the result once it is committed, durably. It raises ``StorageUnavailable`` if
            the world is at fault, or what the operation raised; either way nothing of it was kept, unless a
            ``Flusher`` could not bring to the disk what was committed.
        """
        future: Future[T] = Future()
        try:
            self._put(OperationJob(operation, future, None))
        except StorageUnavailable as closed:
            future.set_exception(closed)
        return future

    async def run(
        self, operation: Operation[T], *, committed: Callable[[T], None] | None = None, changes: bool = True
    ) -> T:
        """Run an operation on the writer thread and wait on the running loop until it is committed, durably.

        A batch wakes each loop once. Cancelling the wait does not undo the operation.

        Args:
            operation: What is done.
            committed: Told its value on the running loop as soon as every connection sees what it did: before the
                disk has it, where a ``Flusher`` waits for that.
            changes: False if it only reads: then it may be answered without a flush of its own.

        Raises:
            StorageUnavailable: The world is at fault. Nothing of the operation was kept, if ``committed`` was not
                told; otherwise it is as good as any commit, but may not outlive a power cut.
        """
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._put(OperationJob(operation, future, loop, committed=committed, changes=changes))
        return await future

    async def alone(self, operation: Operation[T]) -> T:
        """As ``run``, but outside a transaction: for what SQLite does in none (VACUUM, a checkpoint).

        All else that is written waits meanwhile. What of it is done when it fails is the operation's own affair.
        """
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._put(OperationJob(operation, future, loop, alone=True))
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
        with self._door:
            self._refuse_if_closed()
            gathered = self._gathered
            if not gathered or gathered[-1].loop is not loop:  # another loop's turn may be a long one
                loop.call_soon(self._hand_over)
            if not gathered or not gathered[-1].takes(statement, loop):
                gathered.append(RowsJob(statement, loop))
            gathered[-1].add(values, future)
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

    def _put(self, job: Job) -> None:
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
            batch, size = [first], len(first)
            try:
                while size < _BATCH:
                    job = jobs.get_nowait()
                    if job is None:
                        last = True
                        break
                    batch.append(job)
                    size += len(job)
            except Empty:
                pass
            for together in stretches([job for job in batch if job.wanted()]):
                if together[0].alone:
                    self._carry_out(together[0])
                else:
                    self._commit(together)
                announce(together)
                if self._flusher is None:
                    tell(together)
                else:
                    self._flusher.put(together)
            first = job = None
            batch = together = []  # else the last results would live until the next call
        if self._flusher is not None:
            self._flusher.close()
        self._finish()

    def _commit(self, batch: list[Job]) -> None:
        """Run the batch in one transaction; whatever happens, each job has its value or its error after."""
        try:
            conn = self._connection()
            if len(batch) == 1:
                if self._committed_alone(conn, batch[0]):
                    return
                conn = self._connection()  # what could not be rolled back was closed
            conn.execute("BEGIN IMMEDIATE")
            for job in batch:
                job.run_among_others(conn)
            conn.execute("COMMIT")
        except BaseException as error:
            self._roll_back()
            self._note(error)
            for job in batch:
                job.fail(unavailable(error, self.holding) or error)

    def _committed_alone(self, conn: sqlite3.Connection, job: Job) -> bool:
        """Run one job in a transaction of its own, without a savepoint: its failure undoes the transaction.

        Returns False if a job of several parts failed, and each part is to be tried by itself.

        Each step hands Python's lock to another thread and waits for it again, so one statement is left alone.
        """
        if not job.atomic:
            conn.execute("BEGIN IMMEDIATE")
        try:
            job.run(conn)
        except BaseException as error:
            if is_the_worlds(error):
                raise
            self._roll_back()
            if len(job) > 1:
                return False
            job.fail(error)
        else:
            if not job.atomic:
                conn.execute("COMMIT")
        return True

    def _carry_out(self, job: Job) -> None:
        """Run one operation in no transaction; it has its value or its error after."""
        try:
            job.run(self._connection())
        except BaseException as error:
            self._roll_back()
            self._note(error)
            job.fail(unavailable(error, self.holding) or error)

    def _connection(self) -> sqlite3.Connection:
        if self._conn is None:
            self._conn = connect_writer(self.path, self.holding)
            if self._flusher is not None:
                leave_the_disk_to_others(self._conn)
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
            conn.execute("PRAGMA synchronous=FULL")
            if not self._damaged:
                mark_closed(conn)
            conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except (sqlite3.Error, StorageUnavailable) as error:
            _log.warning("the database was not closed cleanly: %r", error)
        self._drop()
