"""Keeps notes as they are typed, and tries again while the log cannot be written."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future

from callpop.desktop.slots import AsyncSlots
from callpop.storage.faults import StorageUnavailable

_AGAIN = 2.0


class NoteKeeper:
    """Stores the newest text of each call's note.

    Args:
        save: Stores a note; the future says when it is on the disk.
        slots: Runs the work.
        saved: Told the call_id and the text that is stored, or None while it cannot be.
    """

    def __init__(
        self,
        *,
        save: Callable[[str, str], Future[None]],
        slots: AsyncSlots,
        saved: Callable[[str, str | None], None],
    ) -> None:
        self._save, self._slots, self._saved = save, slots, saved
        self._waiting: dict[str, str] = {}
        self._busy: set[str] = set()

    def keep(self, call_id: str, text: str) -> None:
        """Store a note; a newer text takes the place of one that still waits."""
        self._waiting[call_id] = text
        if call_id not in self._busy:
            self._busy.add(call_id)
            self._slots.run(self._store(call_id), "a note was stored")

    async def _store(self, call_id: str) -> None:
        try:
            while call_id in self._waiting:
                text = self._waiting[call_id]
                try:
                    await asyncio.wrap_future(self._save(call_id, text))
                except StorageUnavailable:
                    self._saved(call_id, None)
                    await asyncio.sleep(_AGAIN)
                    continue
                if self._waiting[call_id] == text:
                    del self._waiting[call_id]
                    self._saved(call_id, text)
        finally:
            self._busy.discard(call_id)
