"""Which of two versions is the newer one (PEP 440's order, as far as releases need it)."""

from __future__ import annotations

import re

_VERSION = re.compile(
    r"v?([0-9]{1,9}(?:\.[0-9]{1,9}){0,4})(?:[-_.]?(dev|alpha|a|beta|b|rc)[-_.]?([0-9]{0,9}))?", re.IGNORECASE
)
_STAGES = {"dev": 0, "a": 1, "alpha": 1, "b": 2, "beta": 2, "rc": 3}
_FINAL = 4

Order = tuple[tuple[int, ...], int, int]


def order_of(version: str) -> Order | None:
    """What to compare a version by; None if it is none."""
    found = _VERSION.fullmatch(version.strip())
    if found is None:
        return None
    numbers = [int(part) for part in found[1].split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    stage = _STAGES[found[2].lower()] if found[2] else _FINAL
    return tuple(numbers), stage, int(found[3] or 0)


def is_newer(version: str, running: str) -> bool:
    """Whether a version comes after the one that runs; not if either of them is none."""
    told, own = order_of(version), order_of(running)
    return told is not None and own is not None and told > own
