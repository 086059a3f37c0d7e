"""Round numbers for axes, and steps of colour."""

from __future__ import annotations

from itertools import count

STEPS = 6
"""The heat map's colours: none, and five for more and more."""

_LINES = 5
_FEWEST = 5


def ticks(highest: int) -> tuple[int, ...]:
    """The values at which the lines of a chart lie, from 0 to one above the highest bar.

    Steps are 1, 2 or 5 times a power of ten.
    """
    step = next(times * 10**power for power in count() for times in (1, 2, 5) if highest < _LINES * times * 10**power)
    return tuple(range(0, step * (highest // step + 1) + 1, step))


def heat_step(calls: int, most: int) -> int:
    """The colour of a cell, 0 to 5: 0 for no call, 5 for the busiest; few calls stay pale however few there are."""
    if calls <= 0:
        return 0
    return min(STEPS - 1, -(-calls * (STEPS - 1) // max(most, _FEWEST)))
