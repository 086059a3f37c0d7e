"""Waiting for what another process does: poll, with a deadline so generous that only a hang meets it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 60.0


def eventually(
    read: Callable[[], T],
    wanted: Callable[[T], object] = bool,
    *,
    what: str,
    patience: float = PATIENCE,
    pause: float = 0.03,
) -> T:
    """Read until the value is as wanted, and return it.

    Args:
        read: Looks at the world.
        wanted: Whether that is what was waited for; by default, anything true.
        what: What is waited for, in words.
        patience: Seconds after which nobody can call it slowness any more.
        pause: Seconds between two looks.

    Raises:
        AssertionError: It never came; the message has the last value seen.
    """
    until = time.monotonic() + patience
    while True:
        value = read()
        if wanted(value):
            return value
        if time.monotonic() > until:
            raise AssertionError(f"{what}: not within {patience:g} s; last seen: {value!r}")
        time.sleep(pause)


def stays(read: Callable[[], T], wanted: Callable[[T], object], *, what: str, during: float = 1.0) -> None:
    """Look for a while and see that nothing changes.

    Raises:
        AssertionError: It was otherwise at some moment.
    """
    until = time.monotonic() + during
    while time.monotonic() < until:
        value = read()
        assert wanted(value), f"{what}: seen {value!r}"
        time.sleep(0.05)
