"""List mode: which calls are rows of the panel, and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from callpop.desktop.popup.layout import Item
from callpop.desktop.popup.list_panel import ListPanel
from callpop.desktop.popup.slot import Slot
from callpop.desktop.popup.view import CardView
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words

PANEL = "list of ringing calls"
BEGINS_ABOVE = 4
"""More ringing calls than this become a list."""
ENDS_AT = 2
"""The list becomes cards again when so few ring: not at four, where it would flap at a busy reception."""
_MOST_ROWS = 12
_FEWEST_ROWS = 3


class Listing:
    """Chooses what is listed, and fills the panel."""

    def __init__(self, *, theme: Theme, words: Words, composited: bool, now: Callable[[], int]) -> None:
        """List nothing yet."""
        self.panel = ListPanel(theme=theme, words=words, composited=composited)
        self._words, self._now = words, now
        self._listed: list[Slot] = []
        self._order = 0.0

    @property
    def shown(self) -> dict[str, ListPanel]:
        """The panel, if anything is listed."""
        return {PANEL: self.panel} if self._listed else {}

    def choose(self, slots: Sequence[Slot], *, held: bool) -> None:
        """Decide what is listed. While the stack is held no row comes or goes by itself.

        Args:
            slots: All cards.
            held: Whether the pointer or a note holds the stack.
        """
        ringing = [slot for slot in slots if slot.rings]
        if not held:
            was = bool(self._listed)
            listing = len(ringing) > BEGINS_ABOVE or (was and len(ringing) > ENDS_AT)
            for slot in slots:
                slot.listed = listing and slot.rings
            if listing and not was:
                self._order = min(slot.order for slot in ringing)
        self._listed = sorted((slot for slot in slots if slot.listed), key=lambda slot: (slot.waits_since, slot.order))

    def items(self, *, room: int) -> list[tuple[float, Item]]:
        """The panel, for the layout, with its place in time.

        Args:
            room: The height that is left for it.
        """
        if not self._listed:
            return []
        most = max(_FEWEST_ROWS, min(_MOST_ROWS, self.panel.rows_within(room)))
        self.panel.set_calls([slot.view for slot in self._listed], most=most, time=self._time)
        height = self.panel.body_size.height()
        return [(self._order, Item(PANEL, height, height, counts=False))]

    def tick(self) -> None:
        """Let the seconds of the rows go on."""
        if self._listed:
            self.panel.tick(self._time)

    def _time(self, view: CardView) -> str:
        if view.timer_from is None:
            return view.timer_text
        return self._words.timer((self._now() - view.timer_from) / 1e6)
