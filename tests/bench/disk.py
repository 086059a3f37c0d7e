"""The disk's own stalls while something is measured that waits for it.

What is durable is as slow as the disk at that moment, and a machine's neighbours may hold it up for a second; so a
small file is synced beside the measure, on the same disk, and a run in which that took long is repeated (as one in
which the hypervisor took the processor away is).
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.measuring import percentile

_EVERY_SECONDS = 0.05
_PAGE = b"\0" * 4096

CALM_MS = 8.0
"""A disk whose slowest of a hundred syncs takes longer is disturbed."""


class Disk:
    """What was seen of it."""

    def __init__(self) -> None:
        self.syncs: list[float] = []

    def add(self, seconds: float) -> None:
        """Note a sync, and with it those that would have begun while it lasted: one long stall holds up many."""
        while seconds > 0:
            self.syncs.append(seconds)
            seconds -= _EVERY_SECONDS

    @property
    def p99_ms(self) -> float:
        """The 99th percentile of its syncs, milliseconds."""
        return percentile(self.syncs, 0.99) * 1e3 if self.syncs else 0.0

    @property
    def calm(self) -> bool:
        """Whether nothing held it up."""
        return self.p99_ms <= CALM_MS


@contextmanager
def watched(folder: Path) -> Iterator[Disk]:
    """Sync a page of a file there every now and then, until the end."""
    seen, over = Disk(), threading.Event()
    path = folder / "disk.probe"
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)

    def work() -> None:
        while not over.wait(_EVERY_SECONDS):
            began = time.perf_counter()
            os.pwrite(file, _PAGE, 0)
            os.fdatasync(file)
            seen.add(time.perf_counter() - began)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    try:
        yield seen
    finally:
        over.set()
        thread.join()
        os.close(file)
        path.unlink()
