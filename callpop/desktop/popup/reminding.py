"""The reminder's place in the stack: it gives way to every call."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from callpop.desktop.popup.layout import Item
from callpop.desktop.popup.reminder_pane import ReminderPane
from callpop.desktop.popup.reminder_view import ReminderView
from callpop.desktop.popup.slot import Slot
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words

REMINDER = "reminder"


class Reminding(QObject):
    """What is reminded of, and whether it may stand on the screen now.

    Signals:
        said: What the agent says (a ``ReminderAct``), and the key of what they say it of, or ''.
    """

    said = Signal(str, str)

    def __init__(self, *, theme: Theme, words: Words, composited: bool) -> None:
        """Remind of nothing yet."""
        super().__init__()
        self.pane = ReminderPane(theme=theme, words=words, composited=composited)
        self._view: ReminderView | None = None
        self._order = 0.0
        self._shown = False
        self.pane.said.connect(self.said)

    def tell(self, view: ReminderView | None, *, order: float) -> None:
        """Remind of this, or of nothing (None); what stands there already keeps its place.

        Args:
            view: What to say.
            order: Where in time it stands, if it is new.
        """
        if self._view is None:
            self._order = order
        self._view = view
        if view is not None:
            self.pane.set_view(view)

    def choose(self, slots: Iterable[Slot], *, may: bool) -> None:
        """Decide whether it is shown: never beside a call that rings or that the agent is in.

        Args:
            slots: All cards.
            may: Whether anything may be told now.
        """
        self._shown = self._view is not None and may and not any(slot.rings or slot.mine for slot in slots)

    @property
    def shown(self) -> dict[str, ReminderPane]:
        """The pane, if it is to stand there."""
        return {REMINDER: self.pane} if self._shown else {}

    def items(self) -> list[tuple[float, Item]]:
        """The pane, for the layout, with its place in time."""
        height = self.pane.body_size.height()
        return [(self._order, Item(REMINDER, height, height, counts=False))] if self._shown else []
