"""Asks before a change of the settings takes calls away, by whatever way it comes: a row, a reset, an import."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from callpop.settings.schema import Settings
from callpop.settings.values import value_of

Keep = Callable[[str, int, Callable[[bool], None]], None]
"""Asks whether calls may be taken away by another time of keeping: the key, the days, and who is told."""

WEIGHED = frozenset({"log.retention_days", "log.mask_days"})
"""Keys whose values take calls away."""


def weigh(
    values: Mapping[str, object],
    *,
    now: Settings,
    beneath: Callable[[str], object],
    keep: Keep | None,
    go: Callable[[], None],
) -> None:
    """Ask about each time of keeping among the values, and go on if all may hold.

    Args:
        values: By key; None takes the key out of the user's file.
        now: What is set.
        beneath: What holds of a key where the user's file says nothing.
        keep: Asks; None: nobody is asked.
        go: Carries the change out.
    """
    waiting: list[tuple[str, int]] = []
    for key in sorted(WEIGHED & values.keys()):
        days = beneath(key) if values[key] is None else values[key]
        if isinstance(days, int) and days != value_of(now, key):
            waiting.append((key, days))

    def on(so: bool = True) -> None:
        if not so:
            return
        if keep is None or not waiting:
            go()
        else:
            keep(*waiting.pop(0), on)

    on()
