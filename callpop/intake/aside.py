"""Work that may block for long, beside a loop that must not, and that nobody waits for at the end."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


def _drop(value: Any) -> None:
    """Nothing has to be undone."""


async def aside(work: Callable[[], T], *, undo: Callable[[T], None] = _drop) -> T:
    """Run blocking work on a thread of its own.

    Not an executor's: those are joined when the program ends, and a keyring that never answers
    would keep it from ending.

    Args:
        work: Raises what the caller is to see.
        undo: Takes the result if the caller was cancelled before it came.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def succeed(value: T) -> None:
        if future.cancelled():
            undo(value)
        else:
            future.set_result(value)

    def fail(error: Exception) -> None:
        if not future.cancelled():
            future.set_exception(error)

    def run() -> None:
        try:
            value = work()
        except Exception as error:
            _hand_over(loop, fail, error)
        else:
            if not _hand_over(loop, succeed, value):
                undo(value)

    threading.Thread(target=run, name="aside", daemon=True).start()
    return await future


def _hand_over(loop: asyncio.AbstractEventLoop, take: Callable[[T], None], value: T) -> bool:
    try:
        loop.call_soon_threadsafe(take, value)
    except RuntimeError:  # the loop is closed: nobody waits any more
        return False
    return True
