"""Stands before the disk of a ``Flusher``."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

import pytest

from callpop.storage import flushing


class Disk:
    """Holds flushes up, or fails them.

    Attributes:
        begun: Released by each flush that begins.
        broken: Whether flushes fail.
        files: The inode of what was flushed each time.
        before: Called by each flush with the real disk still untouched.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun = threading.Semaphore(0)
        self.passed = threading.Event()
        self.passed.set()
        self.broken = False
        self.files: list[int] = []
        self.before: Callable[[], None] = lambda: None
        real = flushing.sync

        def sync(handle: int) -> None:
            self.files.append(os.fstat(handle).st_ino)
            self.begun.release()
            self.passed.wait()
            if self.broken:
                raise OSError(5, "Input/output error")
            self.before()
            real(handle)

        monkeypatch.setattr(flushing, "sync", sync)

    def hold(self) -> None:
        """From now on every flush waits."""
        self.passed.clear()

    def let_go(self) -> None:
        """Let them go on."""
        self.passed.set()
