"""One note a call, wherever it is written: on the card or in the log window."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol

from callpop.desktop.calls_on_screen import CallsOnScreen
from callpop.desktop.note_keeper import NoteKeeper
from callpop.desktop.platform.surface import Surface
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.windows import Windows


class NoteStore(Protocol):
    """What is used of the engine."""

    def save_note(self, call_id: str, text: str) -> Future[None]:
        """Keep a note; done when it is on the disk."""


class Notes:
    """Keeps notes, and says on each surface what became of them.

    Args:
        store: Keeps them.
        slots: Runs the work.
        calls: The calls whose cards are on the screen.
        windows: The call log window.
        surface: The cards, as they are now.
    """

    def __init__(
        self,
        *,
        store: NoteStore,
        slots: AsyncSlots,
        calls: CallsOnScreen,
        windows: Windows,
        surface: Callable[[], Surface],
    ) -> None:
        self._calls = calls
        self._windows, self._surface = windows, surface
        self._keeper = NoteKeeper(save=store.save_note, slots=slots, saved=self._saved)
        self.flush = self._keeper.flush

    def keep(self, call_id: str, text: str) -> None:
        """Keep what was typed in the call log."""
        self._keeper.keep(call_id, text)
        self._share(call_id, text)

    def from_card(self, card_id: str, text: str) -> None:
        """Keep what was typed on a card."""
        call_id = self._calls.noted_call(card_id)
        if call_id is not None:
            self._keeper.keep(call_id, text)
            self._share(call_id, text, but=card_id)
            if self._windows.log is not None:
                self._windows.log.note_written(call_id, text)

    def _share(self, call_id: str, text: str, *, but: str = "") -> None:
        """Show it on the other cards of the call at once: who goes on there must not write over it."""
        show = getattr(self._surface(), "show_note", None)
        if show is None:
            return
        for card_id in self._calls.noted_cards(call_id):
            if card_id != but:
                show(card_id, text)

    def _saved(self, call_id: str, text: str | None) -> None:
        self._tell_card(call_id, stored=text is not None)
        if self._windows.log is not None:
            self._windows.log.note_saved(call_id, text)

    def _tell_card(self, call_id: str, *, stored: bool) -> None:
        # Only cards have a field for notes; the desktop's own notifications have none.
        tell = getattr(self._surface(), "note_saved" if stored else "note_failed", None)
        if tell is None:
            return
        for card_id in self._calls.noted_cards(call_id):
            tell(card_id)
