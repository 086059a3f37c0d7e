"""The strips of the stack: one for missed calls, one for what came while the agent was away."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from callpop.desktop.popup.away import AwaySummary
from callpop.desktop.popup.layout import Item
from callpop.desktop.popup.strip import Strip
from callpop.desktop.popup.strip_words import StripWords
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words

MISSED = "strip of missed calls"
AWAY = "strip of an absence"


class Strips(QObject):
    """What the strips tell, and where in time they stand.

    Signals:
        opened: The key of the strip that was clicked.
        closed: The key of the strip whose cross was clicked.
    """

    opened = Signal(str)
    closed = Signal(str)

    def __init__(self, *, theme: Theme, words: Words, composited: bool) -> None:
        """Tell nothing yet."""
        super().__init__()
        self._words = StripWords(words)
        self._folded: dict[str, float] = {}
        self._summary = AwaySummary()
        self._orders: dict[str, float] = {}
        self._strips = {key: Strip(theme=theme, words=words, composited=composited) for key in (MISSED, AWAY)}
        for key, strip in self._strips.items():
            strip.opened.connect(lambda key=key: self.opened.emit(key))
            strip.closed.connect(lambda key=key: self.closed.emit(key))

    @property
    def panes(self) -> tuple[Strip, ...]:
        """The windows, shown or not."""
        return tuple(self._strips.values())

    @property
    def shown(self) -> dict[str, Strip]:
        """Those that have something to tell."""
        return {key: self._strips[key] for key in self._orders}

    def answerer(self, header: str) -> str:
        """Who a card's header says has answered."""
        return self._words.answerer(header)

    def fold(self, card_id: str, *, order: float) -> None:
        """A missed call becomes one of those that the strip counts; the first gives it its place.

        Args:
            card_id: Its card.
            order: Where its card stood in time.
        """
        self._folded[card_id] = order
        self._orders.setdefault(MISSED, order)
        self._say()

    def unfold(self, card_id: str) -> bool:
        """A call that was thought missed was not.

        Returns:
            Whether it was among them.
        """
        found = self._folded.pop(card_id, None) is not None
        self._say()
        return found

    def tell_away(self, summary: AwaySummary, *, order: float) -> None:
        """Tell of an absence; a second one is added to the first."""
        self._summary = self._summary + summary
        self._orders.setdefault(AWAY, order)
        self._say()

    def limit(self, number: int) -> bool:
        """Tell of no more missed calls than there still are.

        Returns:
            Whether something changed.
        """
        before = (len(self._folded), self._summary)
        while len(self._folded) > number:
            del self._folded[next(iter(self._folded))]
        if self._summary.missed > number:
            self._summary = AwaySummary(number, self._summary.answered)
        self._say()
        return before != (len(self._folded), self._summary)

    def drop(self, key: str) -> None:
        """Forget what a strip tells."""
        if key == MISSED:
            self._folded.clear()
        else:
            self._summary = AwaySummary()
        self._say()

    def clear(self) -> None:
        """Forget everything."""
        self.drop(MISSED)
        self.drop(AWAY)

    def items(self) -> list[tuple[float, Item]]:
        """The strips, for the layout, with their places in time."""
        found = []
        for key, order in self._orders.items():
            height = self._strips[key].body_size.height()
            found.append((order, Item(key, height, height, counts=False)))
        return found

    def _say(self) -> None:
        if self._folded:
            self._strips[MISSED].set_text(self._words.missed(len(self._folded)))
        else:
            self._orders.pop(MISSED, None)
        if self._summary:
            self._strips[AWAY].set_text(self._words.away(self._summary))
        else:
            self._orders.pop(AWAY, None)
