"""Keeps notes as they are typed, and tries again while the log cannot be written."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Future

from callpop.desktop.slots import AsyncSlots
from callpop.store_faults import StorageUnavailable

log = logging.getLogger(__name__)

_AGAIN = 2.0


class NoteKeeper:
    """Stores the newest text of each call's note.

    Args:
        save: Stores a note; the future says when it is on the disk.
        slots: Runs the work.
        saved: Told the call_id and the text that is stored, or None while it cannot be.
        again: Seconds until another try.
    """

    def __init__(
        self,
        *,
        save: Callable[[str, str], Future[None]],
        slots: AsyncSlots,
        saved: Callable[[str, str | None], None],
        again: float = _AGAIN,
    ) -> None:
        self._save, self._slots, self._saved, self._again = save, slots, saved, again
        self._waiting: dict[str, str] = {}
        self._busy: set[str] = set()
        self._hurry = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()

    def keep(self, call_id: str, text: str) -> None:
        """Store a note; a newer text takes the place of one that still waits."""
        self._waiting[call_id] = text
        if call_id not in self._busy:
            self._busy.add(call_id)
            self._idle.clear()
            self._slots.run(self._store(call_id), "while a note was stored")

    async def flush(self, longest: float) -> None:
        """Wait until everything is on the disk, but no longer than so many seconds; nothing is tried twice any more."""
        self._hurry.set()
        try:
            async with asyncio.timeout(longest):
                await self._idle.wait()
        except TimeoutError:
            pass
        if self._waiting:
            log.error("%d notes could not be stored before the end", len(self._waiting))

    async def _store(self, call_id: str) -> None:
        try:
            while call_id in self._waiting:
                text = self._waiting[call_id]
                try:
                    await asyncio.wrap_future(self._save(call_id, text))
                except StorageUnavailable:
                    self._saved(call_id, None)
                    if self._hurry.is_set():
                        return
                    await self._pause()
                    continue
                except Exception:
                    self._saved(call_id, None)
                    raise
                if self._waiting[call_id] == text:
                    del self._waiting[call_id]
                    self._saved(call_id, text)
        finally:
            self._busy.discard(call_id)
            if not self._busy:
                self._idle.set()

    async def _pause(self) -> None:
        """Until the next try: a while, or until the app ends."""
        try:
            async with asyncio.timeout(self._again):
                await self._hurry.wait()
        except TimeoutError:
            pass
