"""Makes what the writer has committed durable, on a thread beside it: the writer goes on, and so may whoever reads.

The writer of such a file commits with ``synchronous=NORMAL``: SQLite itself waits for the disk only where it reuses the
write-ahead log or moves it into the file. A commit is durable once that log, as it stood then, is on the disk.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sqlite3
import threading
from pathlib import Path
from queue import Empty, SimpleQueue

from callpop.storage.connections import connect_writer
from callpop.storage.faults import CALL_LOG, Holding, held, unavailable
from callpop.storage.jobs import Job, tell
from callpop.store_faults import StorageUnavailable

_log = logging.getLogger(__name__)


def sync(handle: int) -> None:
    """Have the system write a file to the disk, and wait for it. Raises ``OSError``."""
    if hasattr(os, "fdatasync"):
        os.fdatasync(handle)
    else:
        os.fsync(handle)


class Flusher:
    """Tells those who wait for a job, in the jobs' order, after a flush that began after its commit.

    After a flush that failed the system takes what it could not write for written (Linux), and the next one proves
    nothing. So from then on nobody is told of success before all of the log was moved into the file, and synced there.

    Args:
        path: The database's file. It is never opened here but by SQLite, whose locks would be gone otherwise.
        holding: What it holds.
    """

    def __init__(self, path: Path, *, holding: Holding = CALL_LOG) -> None:
        self._path = path
        self._log_path = Path(f"{path}-wal")
        self._holding = holding
        self._handle: int | None = None
        self._committed: SimpleQueue[Job | None] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin; the writer has the file open, and has committed nothing yet."""
        # A life before this one may have left in the log what a flush of its did not bring to the disk. What stands in
        # the way of moving it (somebody makes a backup) is no reason not to begin.
        try:
            self._move()
        except (StorageUnavailable, sqlite3.Error, OSError) as error:
            _log.info("the write-ahead log was not moved at the start: %r", error)
            with contextlib.suppress(OSError):
                self._open()
        self._thread = threading.Thread(target=self._work, name="callpop-flusher", daemon=True)
        self._thread.start()

    def put(self, jobs: list[Job]) -> None:
        """Take what was committed, or has failed."""
        for job in jobs:
            self._committed.put(job)

    def close(self) -> None:
        """Flush what is left, tell it, and let go of the log. Idempotent; the writer still has the file open."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._committed.put(None)
            thread.join()

    # The rest runs on the flusher's thread.

    def _work(self) -> None:
        last = False
        while not last:
            together: list[Job] = []
            job = self._committed.get()
            with contextlib.suppress(Empty):
                while job is not None:
                    together.append(job)
                    job = self._committed.get_nowait()
                last = True
            if together:
                self._flush(together)
            job = None  # else the last result would live until the next one
        self._let_go()

    def _flush(self, together: list[Job]) -> None:
        try:
            if not any(job.changes for job in together):
                pass  # an idle disk is left in peace
            elif self._handle is not None and self._is_same(self._handle):
                sync(self._handle)
            else:
                self._move()
        except BaseException as error:
            _log.warning("what was committed could not be flushed: %r", error)
            self._let_go()  # so that nothing but the file itself is believed
            for job in together:
                job.fail(unavailable(error, self._holding) or error)
        tell(together)

    def _is_same(self, handle: int) -> bool:
        """Whether the log at hand is still the database's."""
        try:
            return os.path.samestat(os.fstat(handle), self._log_path.stat())
        except FileNotFoundError:
            return False

    def _move(self) -> None:
        """Bring all of the log into the file, durably, so that what is committed next begins a new one."""
        with contextlib.closing(connect_writer(self._path, self._holding)) as conn:
            busy = conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            raise held(self._holding)
        self._open()

    def _open(self) -> None:
        """Have the log at hand from now on: an error of the disk is told to those who had the file open by then."""
        self._let_go()
        self._handle = os.open(self._log_path, os.O_RDWR | getattr(os, "O_BINARY", 0))

    def _let_go(self) -> None:
        handle, self._handle = self._handle, None
        if handle is not None:
            with contextlib.suppress(OSError):
                os.close(handle)
