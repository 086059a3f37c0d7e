"""A stretch of time as whole months, days and quarters of an hour that the summaries know, and the rest as rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

QUARTERS, DAYS, MONTHS = 0, 1, 2
"""The levels of the summaries; their months are stretches of 32 days."""

ALL_LINES = 3
"""The level of quarters of an hour in which all lines stand together, under ''."""

ALL_LINES_SPANS = 4
"""The level of months in which how long was rung and talked stands for all lines together, under ''."""

LENGTHS = {QUARTERS: 900_000_000, DAYS: 86_400_000_000, MONTHS: 32 * 86_400_000_000}
"""How long a bucket of each is, in microseconds."""


class Buckets(NamedTuple):
    """Neighbouring buckets of one level.

    Attributes:
        level: Which.
        first: The first one's number.
        end: The number after the last.
    """

    level: int
    first: int
    end: int


class Rest(NamedTuple):
    """A time that no bucket fits.

    Attributes:
        since: When it begins, microseconds UTC.
        until: When it is over.
    """

    since: int
    until: int


def pieces(since: int, until: int, levels: Sequence[int] = (MONTHS, DAYS, QUARTERS)) -> Iterator[Buckets | Rest]:
    """Cut a stretch into the longest buckets that fit, and what is left at its ends.

    Args:
        since: When it begins, microseconds UTC; not before 1970.
        until: When it is over.
        levels: The levels to use, the longest first.
    """
    if since >= until:
        return
    if not levels:
        yield Rest(since, until)
        return
    level, *shorter = levels
    length = LENGTHS[level]
    first, end = -(-since // length), until // length
    if first >= end:
        yield from pieces(since, until, shorter)
        return
    yield from pieces(since, first * length, shorter)
    yield Buckets(level, first, end)
    yield from pieces(end * length, until, shorter)
