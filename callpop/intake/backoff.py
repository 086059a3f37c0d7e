"""When to try again: the longer it fails the later, and never all desktops at once."""

from __future__ import annotations

import random
from collections.abc import Callable


class Backoff:
    """Full jitter: a random time between nothing and a bound that doubles.

    A relay that starts again would otherwise meet all its desktops in the same second.

    Args:
        first: The first bound, in seconds.
        longest: The last one.
        chance: A number from 0 to 1, evenly spread.
    """

    def __init__(
        self, *, first: float = 1.0, longest: float = 60.0, chance: Callable[[], float] = random.random
    ) -> None:
        self._first, self._longest, self._chance = first, longest, chance
        self._failures = 0

    def next(self, *, at_least: float = 0.0) -> float:
        """Seconds to wait after one more failure.

        Args:
            at_least: What the other side asked for; it is spread as well.
        """
        bound = min(self._longest, self._first * 2.0 ** min(self._failures, 30))
        self._failures += 1
        return at_least + self._chance() * bound

    def reset(self) -> None:
        """It works again."""
        self._failures = 0
