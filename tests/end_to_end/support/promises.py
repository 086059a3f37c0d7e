"""What a relay and a desktop promise of each notification that was confirmed, looked at afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field

from tests.end_to_end.support.desktops import Desktop
from tests.end_to_end.support.platform import Key, key_of
from tests.end_to_end.support.relay import Relay
from tests.end_to_end.support.waiting import eventually


@dataclass
class Broken:
    """What was promised and not kept; all empty when all is well.

    Attributes:
        lost: Notifications that were confirmed, and that the desktop has not.
        twice: What the mailbox or the desktop holds more than once.
        astray: What only one of mailbox and desktop holds.
        unlogged: Calls without a row of their own, or with several.
        again: Cards that were shown more than once.
        gaps: How many gaps the agent is told of.
    """

    lost: list[Key] = field(default_factory=list)
    twice: list[Key] = field(default_factory=list)
    astray: list[Key] = field(default_factory=list)
    unlogged: list[str] = field(default_factory=list)
    again: list[str] = field(default_factory=list)
    gaps: int = 0

    def __len__(self) -> int:
        """How many promises were broken."""
        kinds = (self.lost, self.twice, self.astray, self.unlogged, self.again)
        return sum(map(len, kinds)) + self.gaps


def broken_promises(
    desktop: Desktop, relay: Relay, token: str, promised: set[Key], *, shown: Iterable[str] | None = None
) -> Broken:
    """Wait until a desktop has read its mailbox to the end, and compare.

    Args:
        desktop: Whose mailbox; all calls are simple ones, with one call_id each.
        relay: One that serves it.
        token: The desktop's.
        promised: What was confirmed and concerns the desktop.
        shown: The cards that were shown; by default those that this object was told of.
    """
    eventually(desktop.read_to_end(relay), what="everything has been read")
    kept = desktop.journal()
    # A row whose call could not be looked up at once, on a machine that has much to do, is made by housekeeping.
    with suppress(AssertionError):
        eventually(lambda: _unlogged(desktop), lambda missing: not missing, what="every call has its row", pause=0.5)
    held = Counter(key_of(item["notification"]) for item in relay.mailbox(token) if "notification" in item)
    return Broken(
        lost=sorted(promised - set(kept)),
        twice=sorted(key for key, times in (held | kept).items() if times > 1),
        astray=sorted(set(held) ^ set(kept)),
        unlogged=_unlogged(desktop),
        again=sorted(card for card, times in Counter(desktop.shown() if shown is None else shown).items() if times > 1),
        gaps=desktop.gaps(),
    )


def _unlogged(desktop: Desktop) -> list[str]:
    """Calls without a row, or with several."""
    rows = Counter(row["call_id"] for row in desktop.records())
    rows.subtract({call_id for call_id, *_ in desktop.journal()})
    return sorted(call_id for call_id, difference in rows.items() if difference)
