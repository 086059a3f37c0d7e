"""Times as they stand in the relay's answers."""

from __future__ import annotations

import time
from functools import lru_cache

from callpop.calls.local_time import utc

_SECOND = 1_000_000


def now() -> int:
    """Microseconds since the epoch, UTC."""
    return time.time_ns() // 1000


def written(moment: int) -> str:
    """``2026-11-20T09:00:00.000000+00:00``, of microseconds since the epoch, UTC."""
    seconds, rest = divmod(moment, _SECOND)
    return f"{_whole(seconds)}.{rest:06d}+00:00"


@lru_cache(maxsize=256)
def _whole(seconds: int) -> str:
    return utc(seconds * _SECOND).replace(tzinfo=None).isoformat(timespec="seconds")
