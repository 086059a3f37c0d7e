"""All about a number goes: asked first, taken back for some seconds, and told how it went."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from callpop.desktop.data_surroundings import Surroundings
from callpop.desktop.wiping import Wiping
from callpop.desktop.words import Words
from callpop.store_faults import StorageUnavailable

if TYPE_CHECKING:  # dialogues are loaded when they are first wanted
    from callpop.desktop.data_dialogs.undo_bar import UndoBar
    from callpop.storage.traces import TraceCounts

_AT_THE_END = 5.0
"""Seconds that the app's end waits for a number to be wiped."""


class NumberWiping(QObject):
    """Removes numbers.

    Args:
        surroundings: Where it is done.
        gone: Told of calls that are out of sight: their call_ids.
        parent: The owner.

    Attributes:
        wiping: Numbers that are about to go.
    """

    def __init__(
        self, *, surroundings: Surroundings, gone: Callable[[tuple[str, ...]], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._at, self._gone = surroundings, gone
        self.wiping = Wiping(key_of=self._key_of, parent=self)
        self.wiping.ticked.connect(self._announce)
        self.wiping.taken_back.connect(
            lambda key: surroundings.run(self._keep_after_all(key), "while a wipe was taken back")
        )
        self.wiping.due.connect(lambda key: surroundings.run(self._wipe(key), "while a number was wiped"))
        self._bars: dict[str, UndoBar] = {}

    def _key_of(self, number: str | None) -> str | None:
        return self._at.engine.data.key_of(number)

    def wipe_caller(self, call_id: str) -> None:
        """Ask whether all about a call's other end shall go."""

        async def work() -> None:
            entry = await asyncio.wrap_future(self._at.engine.log.entry(call_id))
            if entry is not None and entry.record.remote.number and not entry.record.remote.withheld:
                await self._confirm_wipe(entry.record.remote.number)

        self._at.run(work(), "while a number was looked up")

    def ask_number(self) -> None:
        """Ask which number shall go."""
        from callpop.desktop.data_dialogs.number_dialog import NumberDialog

        dialog = NumberDialog(theme=self._at.theme, words=self._at.words(), parent=self._at.front())

        def typed(number: str) -> None:
            if self._key_of(number) is None:
                dialog.show_problem(self._at.words().text("wipe.no_number"))
                return
            dialog.accept()
            self._at.run(self._confirm_wipe(number), "while a number was looked up")

        dialog.typed.connect(typed)
        dialog.open()

    async def finish(self) -> None:
        """The app ends: what was about to go, goes. What takes longer, the next start goes on with."""
        for key in self.wiping.finish():
            try:
                async with asyncio.timeout(_AT_THE_END):
                    await asyncio.wrap_future(self._at.engine.data.wipe(key))
            except TimeoutError:
                return
            except StorageUnavailable as fault:
                self._at.complain(fault.message)

    async def _confirm_wipe(self, number: str) -> None:
        found = await asyncio.wrap_future(self._at.engine.data.count(number))
        if found is None:
            return
        key, counts = found
        words = self._at.words()
        from callpop.desktop.data_dialogs.confirm_dialog import ConfirmDialog

        dialog = ConfirmDialog(
            theme=self._at.theme,
            words=words,
            title=words.text("wipe.title", number=self._at.shown(key)),
            about=words.text("wipe.about"),
            goes=_goes(words, counts),
            remarks=(words.text("wipe.stays"), words.text("wipe.undo_for")),
            accept=words.text("wipe.accept"),
            parent=self._at.front(),
        )
        dialog.agreed.connect(lambda: self._at.run(self._begin_wipe(key), "while a number was wiped"))
        dialog.open()

    async def _begin_wipe(self, key: str) -> None:
        gone = await asyncio.wrap_future(self._at.engine.data.begin_wipe(key))
        self.wiping.begin(key)
        self._gone(gone)

    async def _keep_after_all(self, key: str) -> None:
        self._drop_bar(key)
        self._at.reload()
        await asyncio.wrap_future(self._at.engine.data.take_back_wipe(key))

    def _announce(self, key: str, seconds: int) -> None:
        window = self._at.front()
        bar = self._bars.get(key)
        if bar is None or not isValid(bar):
            if window is None:
                return
            from callpop.desktop.data_dialogs.undo_bar import UndoBar

            bar = self._bars[key] = UndoBar(
                theme=self._at.theme, undo=self._at.words().text("wipe.undo"), parent=window
            )
            bar.undone.connect(lambda: self.wiping.take_back(key))
            bar.show()
        bar.say(self._at.words().count("wipe.soon", seconds, number=self._at.shown(key)))

    async def _wipe(self, key: str) -> None:
        self._drop_bar(key)
        try:
            wiped = await asyncio.wrap_future(self._at.engine.data.wipe(key))
        finally:
            self.wiping.done(key)
            self._at.reload()
        if wiped.left:
            self._at.complain(self._at.words().text("wipe.left", files=", ".join(map(str, wiped.left))))

    def _drop_bar(self, key: str) -> None:
        bar = self._bars.pop(key, None)
        if bar is not None and isValid(bar):
            bar.hide()
            bar.deleteLater()


def _goes(words: Words, counts: TraceCounts) -> list[str]:
    """What goes, a line each."""
    found = {
        "calls": counts.calls,
        "notes": counts.notes,
        "tags": counts.tags,
        "promises": counts.promises,
        "contacts": counts.contacts,
        "copies": counts.copies,
    }
    lines = [words.count(f"wipe.{what}", n) for what, n in found.items() if n or what == "calls"]
    return [*lines, words.text("wipe.rest")]
