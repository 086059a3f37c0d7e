"""Several settings changed at once, and the line at the foot of the window that offers to take it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from callpop.desktop.log_window.strip import UNDO_MS, Strip
from callpop.desktop.settings_window.make_control import label_of
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.values import all_keys

Tell = Callable[[Mapping[str, object], str | None], None]
"""Says beside the rows of these settings what is wrong, or that nothing is."""


class ChangeStrip(Strip):
    """Puts several changes into force, and says so.

    Args:
        theme: The look in force.
        words: The language of the windows.
        change_all: Puts values by key, rows by table, into force together; None takes a key out of the user's file.
            Says what is wrong, or None.
        tell: Says it beside the rows.
    """

    def __init__(
        self, *, theme: Theme, words: Words, change_all: Callable[[Mapping[str, object]], str | None], tell: Tell
    ) -> None:
        super().__init__(theme=theme)
        self._words, self._change_all, self._tell = words, change_all, tell

    def reset(self, own: Mapping[str, object]) -> None:
        """Take the user's choices back.

        Args:
            own: What the user's file says of them, so that it can be written again.
        """
        if not own or not self._put(dict.fromkeys(own, None)):
            return
        if len(own) == 1:
            name = label_of(all_keys()[next(iter(own))], self._words)
            said = self._words.text("settings_more.reset_done", name=name)
        else:
            said = self._words.count("settings_more.reset_page_done", len(own))
        self._offer_undo(said, own)

    def change(self, values: Mapping[str, object], before: Mapping[str, object], said: str) -> None:
        """Put something into force, say so, and offer to take it back; ``before`` is what the user's file says now."""
        if self._put(values):
            self._offer_undo(said, before)

    def take_over(self, values: Mapping[str, object], before: Mapping[str, object]) -> None:
        """Put an import into force; ``before`` is what the user's file says now."""
        if self._put(values):
            self._offer_undo(self._words.count("profile_page.taken", len(values)), before)

    def say(self, said: str) -> None:
        """Say something for a while."""
        self.offer(said, "", lambda: None, for_ms=UNDO_MS)
        self.button.hide()

    def _put(self, values: Mapping[str, object]) -> bool:
        told = self._change_all(values)
        problem = self._words.said(told) if told else None
        self._tell(values, problem)
        if problem:
            self.say(problem)
        return not problem

    def _offer_undo(self, said: str, before: Mapping[str, object]) -> None:
        def undo() -> None:
            self._put(before)

        self.offer(said, self._words.text("settings_more.undo"), undo, for_ms=UNDO_MS)
        self.button.show()
