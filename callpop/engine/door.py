"""How another thread has something done by the engine, or asks the call log."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, TypeVar

from callpop.said import Said
from callpop.storage.reader import Reader, Unfinished
from callpop.store_faults import StorageUnavailable

T = TypeVar("T")

_UNREADABLE = Said("The call log cannot be read now.", "log_unreadable")


class Door:
    """May be used from any thread.

    Args:
        loop: The engine's.
        is_open: Whether the engine runs and is not about to end.

    Attributes:
        reader: Answers questions to the file; None while it cannot be read.
        trouble: Says why it cannot, as far as that is known; '' otherwise.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, is_open: Callable[[], bool]) -> None:
        self._loop, self._is_open = loop, is_open
        self.reader: Reader | None = None
        self.trouble: Callable[[], str] = str

    def submit(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        """Run a coroutine on the engine's loop; StorageUnavailable once the engine ends."""
        if self._is_open():
            with suppress(RuntimeError):  # the loop was closed just now
                return asyncio.run_coroutine_threadsafe(work, self._loop)
        work.close()
        return _failed(StorageUnavailable(Said("Callpop is closing.", "closing")))

    def post(self, act: Callable[..., object], *values: object) -> None:
        """Call something on the engine's loop; nobody waits for it, and after the engine's end it is left out."""
        with suppress(RuntimeError):  # it has ended
            self._loop.call_soon_threadsafe(act, *values)

    def ask(self, question: Callable[[sqlite3.Connection], T], *, slot: str = "") -> Future[T]:
        """Read something of the file; a newer question of the same slot supersedes one that still runs.

        Raises (in the future):
            Superseded: A newer question was asked.
            StorageUnavailable: The file cannot be read.
        """
        if self.reader is None:
            return self._unreadable()
        return self.reader.submit(question, slot=slot)

    def ask_in_parts(self, question: Callable[[sqlite3.Connection], T | Unfinished], *, slot: str = "") -> Future[T]:
        """As ``ask``, for what takes long: the question is asked until its answer is not ``UNFINISHED``."""
        if self.reader is None:
            return self._unreadable()
        return self.reader.submit_in_parts(question, slot=slot)

    def _unreadable(self) -> Future[Any]:
        return _failed(StorageUnavailable(self.trouble() or _UNREADABLE))


def _failed(error: Exception) -> Future[Any]:
    failed: Future[Any] = Future()
    failed.set_exception(error)
    return failed
