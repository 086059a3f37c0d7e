"""A clock that nobody sets."""

from __future__ import annotations

import sys
import time


def steady_us() -> int:
    """Microseconds since some moment: neither NTP nor the user sets this clock, and it runs on in sleep.

    Python's own steady clock stands still in sleep on Linux and macOS: the talk time of a call that goes on
    at the agent's telephone meanwhile would be too short.
    """
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1000
    if sys.platform == "darwin":
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000
    return time.monotonic_ns() // 1000
