"""The database as commands use it that read address books, whether or not the app is running."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from callpop.storage.connections import connect_reader, connect_writer
from callpop.storage.database import Database, Operation
from callpop.storage.faults import unavailable

T = TypeVar("T")


class Beside:
    """An existing file of this Callpop's version, beside the app that may have it open. Of one thread.

    Args:
        path: The file.

    Raises:
        StorageUnavailable: It cannot be read now, or has another version.
    """

    def __init__(self, path: Path) -> None:
        with Database.read_only(path):
            self._path = path
        self._writer: sqlite3.Connection | None = None

    def __enter__(self) -> Beside:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._writer is not None:
            self._writer.close()

    def connect_reader(self) -> sqlite3.Connection:
        """As of ``Database``."""
        return connect_reader(self._path)

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A read-only connection."""
        with contextlib.closing(self.connect_reader()) as conn:
            yield conn

    def submit(self, operation: Operation[T]) -> Future[T]:
        """As of ``Database``: in a transaction of its own, at once."""
        future: Future[T] = Future()
        try:
            future.set_result(self._run(operation))
        except sqlite3.Error as error:
            future.set_exception(unavailable(error) or error)
        return future

    def _run(self, operation: Operation[T]) -> T:
        if self._writer is None:
            self._writer = connect_writer(self._path)
        conn = self._writer
        conn.execute("BEGIN IMMEDIATE")
        try:
            value = operation(conn)
            conn.execute("COMMIT")
        except BaseException:
            if conn.in_transaction:
                conn.execute("ROLLBACK")
            raise
        return value


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Beside]:
    """The file, made if it is not there.

    Raises:
        StorageUnavailable: It cannot be used now, or has another version.
    """
    if not path.exists():
        Database.open(path).close()
    with Beside(path) as store:
        yield store
