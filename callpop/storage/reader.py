"""The thread that answers the windows' questions, on a read-only connection of its own."""

from __future__ import annotations

import logging
import sqlite3
import threading
from concurrent.futures import Future
from dataclasses import dataclass
from enum import Enum
from queue import SimpleQueue
from typing import Any, TypeVar

from callpop.storage.database import Database, Operation
from callpop.storage.faults import closed, code_of, unavailable
from callpop.store_faults import Superseded

T = TypeVar("T")
_STEPS = 10_000
"""Steps of SQLite's machine, well under a millisecond, between looks whether the answer is still wanted."""

CACHE_KIB = 32 * 1024
"""What is typed asks for much the same pages of the texts' index at every key."""

_REOPENED_AFTER = frozenset(
    {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
)
_log = logging.getLogger(__name__)


class Unfinished(Enum):
    """What an operation returns that has done a part of its work: it is called again after all else that waits."""

    UNFINISHED = "unfinished"


UNFINISHED = Unfinished.UNFINISHED


@dataclass(slots=True, eq=False)
class _Question:
    operation: Operation[Any]
    future: Future[Any]
    slot: str
    begun: bool = False
    superseded: bool = False


class Reader:
    """Runs read-only operations in short transactions: an open one keeps the log from shrinking. Thread-safe.

    Args:
        database: The file; stays the caller's to close.
        cache_kib: Memory for the file's pages, at most.
    """

    def __init__(self, database: Database, *, cache_kib: int = CACHE_KIB) -> None:
        self._database = database
        self._cache_kib = cache_kib
        self._questions: SimpleQueue[_Question | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._slots: dict[str, _Question] = {}
        self._running: _Question | None = None
        self._conn: sqlite3.Connection | None = None
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="callpop-reader", daemon=True)
        self._thread.start()

    def submit(self, operation: Operation[T], *, slot: str = "") -> Future[T]:
        """Ask; from any thread. The operation sees one state of the database.

        Args:
            operation: Reads through the connection and returns values, no cursors.
            slot: A newer question of the same non-empty slot takes the place of an older one,
                whose future raises ``Superseded`` (never a cancellation, which would look like the
                asker's own). It also takes the place of those whose slot begins with its name and ``-``.

        Returns:
            A future; ``StorageUnavailable`` if the world is at fault.
        """
        future: Future[T] = Future()
        question = _Question(operation, future, slot)
        dropped: list[_Question] = []
        with self._lock:
            ended = self._closed
            if not ended:
                if slot:
                    older = [one for name, one in self._slots.items() if f"{name}-".startswith(f"{slot}-")]
                    dropped = [one for one in older if self._supersede(one)]
                    self._slots[slot] = question
                self._questions.put(question)
        # Futures are settled outside the lock: their callbacks may ask the next question.
        for one in dropped:
            one.future.set_exception(Superseded())
        if ended:
            future.set_exception(closed(self._database.holding))
        return future

    def submit_in_parts(self, operation: Operation[T | Unfinished], *, slot: str = "") -> Future[T]:
        """As ``submit``, for what takes long: the operation is called until it does not return ``UNFINISHED``.

        Other questions come in between. Each call sees the state of the database at its own time.
        """
        whole: Operation[Any] = operation
        return self.submit(whole, slot=slot)

    def close(self) -> None:
        """Interrupt what runs, and end the thread. What is still queued raises ``StorageUnavailable``. Idempotent."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._questions.put(None)
        self._thread.join()

    def _supersede(self, older: _Question) -> bool:
        """Stop an older question; whether it never began, and so has to be told."""
        if older.superseded:
            return False
        older.superseded = True
        return older is not self._running and (older.begun or older.future.set_running_or_notify_cancel())

    # The rest runs on the reader thread.

    def _work(self) -> None:
        while (question := self._questions.get()) is not None:
            if self._begin(question):
                self._answer(question)
        if self._conn is not None:
            self._conn.close()

    def _begin(self, question: _Question) -> bool:
        with self._lock:
            if question.superseded or not (question.begun or question.future.set_running_or_notify_cancel()):
                self._forget(question)
                return False
            question.begun = True
            self._running = question
            return True

    def _answer(self, question: _Question) -> None:
        value = error = None
        try:
            if self._closed:
                raise closed(self._database.holding)
            value = self._read(question.operation)
        except BaseException as raised:
            error = unavailable(raised, self._database.holding) or raised
        with self._lock:
            self._running = None
            if value is UNFINISHED and not question.superseded:
                if not self._closed:
                    self._questions.put(question)
                    return
                error = closed(self._database.holding)
            self._forget(question)
        if question.superseded:
            question.future.set_exception(Superseded())
        elif error is not None:
            question.future.set_exception(error)
        else:
            question.future.set_result(value)

    def _is_pointless(self) -> bool:
        """Whether SQLite is to give up the statement that runs."""
        return self._closed or self._running is None or self._running.superseded

    def _forget(self, question: _Question) -> None:
        if self._slots.get(question.slot) is question:
            del self._slots[question.slot]

    def _read(self, operation: Operation[T]) -> T:
        if self._conn is None:
            self._conn = self._database.connect_reader()
            self._conn.execute(f"PRAGMA cache_size={-self._cache_kib}")
            # Connection.interrupt is lost when it comes just before a statement begins.
            self._conn.set_progress_handler(self._is_pointless, _STEPS)
        conn = self._conn
        try:
            conn.execute("BEGIN")
            return operation(conn)
        except sqlite3.Error as error:
            if code_of(error) in _REOPENED_AFTER:
                self._conn = None
                conn.close()
            raise
        finally:
            self._end(conn)

    def _end(self, conn: sqlite3.Connection) -> None:
        if conn is self._conn and conn.in_transaction:
            try:
                conn.execute("ROLLBACK")
            except sqlite3.Error as error:
                _log.warning("a read could not be ended; the file is opened anew: %r", error)
                self._conn = None
                conn.close()
