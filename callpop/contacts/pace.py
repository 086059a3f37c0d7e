"""Long work on a thread beside the screen's: it holds the interpreter for a millisecond at a time."""

from __future__ import annotations

import time

_WORK = 0.001
_REST = 0.001


class Pace:
    """Of one thread. Without it a thread that computes makes others wait 5 ms at each of their steps."""

    def __init__(self) -> None:
        self._since = time.perf_counter()

    def rest(self) -> None:
        """Sleep for a moment if a millisecond has passed since the last time."""
        if time.perf_counter() - self._since >= _WORK:
            time.sleep(_REST)
            self._since = time.perf_counter()
