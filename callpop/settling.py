"""What a long-running process does with its memory once it has started."""

from __future__ import annotations

import gc
import linecache


def settle_memory() -> None:
    """Freeze what is loaded now, so that full collections (tens of milliseconds) skip it."""
    # Where PySide has put the source of all modules that were loaded after it: some ten megabytes. Tracebacks fetch it.
    linecache.clearcache()
    gc.collect()
    gc.freeze()
    # Nearly nothing of a notification's is part of a cycle: to look for those more often costs a third of the intake.
    gc.set_threshold(20_000, 20, 100)
    gc.enable()
