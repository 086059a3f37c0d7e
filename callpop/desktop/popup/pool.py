"""Cards that are ready before a call comes: made, painted once, hidden."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from callpop.calls.popup import CardState
from callpop.desktop.popup.card import Card
from callpop.desktop.popup.view import Action, Avatar, AvatarKind, Button, CardView, ContextLine

REFILL_MS = 250
"""How long after a card was taken the next spare one is made: not while the call is being shown."""
MOST = 4
"""Used cards that are kept for the next calls."""

SAMPLE = CardView(
    card_id="spare",
    state=CardState.RINGING,
    header="0",
    title="0",
    avatar=Avatar(AvatarKind.INITIALS, "A", "spare"),
    organisation="0",
    number="0",
    context=(ContextLine("arrow-right", "0", "0", "0"), ContextLine("clock", "0", "0", "0")),
    primary=Button(Action.OPEN, "0", "open", filled=True),
    others=(Button(Action.NOTE, "0", "pencil"), Button(Action.COPY, "0", "copy")),
)
"""What a spare card has painted before it is shown, so that fonts and icons are loaded."""


class Pool(QObject):
    """One spare card at least, and some of those that were used before: making one costs more than showing it.

    Args:
        make: Makes a card.
        parent: The owner.
    """

    def __init__(self, make: Callable[[], Card], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._spare: list[Card] = []
        self._refill = QTimer(self, singleShot=True, interval=REFILL_MS)
        self._refill.timeout.connect(self.prepare)

    @property
    def spare(self) -> int:
        """How many cards are ready."""
        return len(self._spare)

    def prepare(self) -> None:
        """Make the spare card now, if there is none."""
        if not self._spare:
            self._spare.append(self._warm())

    def take(self) -> Card:
        """A hidden card with its native window; a new spare one is made soon after."""
        card = self._spare.pop() if self._spare else self._warm()
        if not self._spare:
            self._refill.start()
        return card

    def give_back(self, card: Card) -> bool:
        """Keep a hidden card for the next call.

        Returns:
            Whether it is kept; otherwise it is no longer needed.
        """
        if len(self._spare) >= MOST:
            return False
        self._refill.stop()
        self._spare.append(card)
        return True

    def close(self) -> list[Card]:
        """Give all spare cards out of hand, for deletion."""
        self._refill.stop()
        cards, self._spare = self._spare, []
        return cards

    def _warm(self) -> Card:
        card = self._make()
        card.warm_up(SAMPLE)
        return card
