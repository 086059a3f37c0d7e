"""A writer for commands that read address books, while the app may have the file open or not."""

from __future__ import annotations

import sqlite3
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

from callpop.storage.connections import connect_reader, connect_writer
from callpop.storage.database import Database, Operation
from callpop.storage.faults import unavailable

T = TypeVar("T")


class SideWriter:
    """An existing file of this Callpop's version, beside the app that may have it open. Of one thread.

    Args:
        path: The file.

    Raises:
        StorageUnavailable: It cannot be used now, or has another version.
    """

    def __init__(self, path: Path) -> None:
        with Database.read_only(path):
            self._path = path
        self._conn: sqlite3.Connection | None = None

    def connect_reader(self) -> sqlite3.Connection:
        """A new read-only connection; the caller closes it."""
        try:
            return connect_reader(self._path)
        except sqlite3.Error as error:
            raise unavailable(error) or error from error

    def submit(self, operation: Operation[T]) -> Future[T]:
        """As of ``Database``, but at once and on this thread: in a transaction of its own."""
        future: Future[T] = Future()
        try:
            future.set_result(self._run(operation))
        except sqlite3.Error as error:
            future.set_exception(unavailable(error) or error)
        return future

    def close(self) -> None:
        """Let go of the file. Idempotent."""
        conn, self._conn = self._conn, None
        if conn is not None:
            conn.close()

    def _run(self, operation: Operation[T]) -> T:
        if self._conn is None:
            self._conn = connect_writer(self._path)
        conn = self._conn
        conn.execute("BEGIN IMMEDIATE")
        try:
            value = operation(conn)
            conn.execute("COMMIT")
        except BaseException:
            if conn.in_transaction:
                conn.execute("ROLLBACK")
            raise
        return value
