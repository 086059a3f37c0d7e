"""When something next happens by itself: one timer serves all cards."""

from __future__ import annotations

from collections.abc import Iterable

from callpop.desktop.popup.hold import Hold
from callpop.desktop.popup.slot import Slot

_SECOND = 1_000_000


def seconds_until_next(slots: Iterable[Slot], hold: Hold, *, now: float, moment: int) -> float | None:
    """Seconds until a card changes, leaves or counts another second, or the hold ends; None if never.

    Args:
        slots: All cards.
        hold: Whether the stack is held.
        now: Steady seconds.
        moment: Microseconds, by the clock that counts the seconds on the cards.
    """
    left = [hold.seconds_left(now)]
    for slot in slots:
        view = slot.view
        left.append(slot.seconds_left(now, hold.since))
        if view.timer_from is not None:
            left.append((_SECOND - (moment - view.timer_from) % _SECOND) / _SECOND)
        if view.waiting_from is not None and view.waiting_from > moment:
            left.append((view.waiting_from - moment) / _SECOND)
    return min((seconds for seconds in left if seconds is not None), default=None)
