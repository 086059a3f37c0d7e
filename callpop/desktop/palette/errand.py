"""Finds whom the palette asks for, and does what is chosen there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from callpop.calls.contact import Contact
from callpop.calls.log_filters import RecentCaller
from callpop.desktop.palette.found import Found
from callpop.desktop.slots import AsyncSlots
from callpop.store_faults import StorageUnavailable, Superseded

if TYPE_CHECKING:  # the window is loaded when it is first wanted
    from callpop.desktop.palette.window import PaletteWindow

_MOST = 20
_TYPING_MS = 50
"""The books are read after a moment without a key; the log's callers at once."""


class Log(Protocol):
    """What is asked of the call log."""

    def recent_callers(self, limit: int, text: str = "", *, slot: str = "callers") -> Future[tuple[RecentCaller, ...]]:
        """The other ends of the newest calls, each once, newest first."""


class Contacts(Protocol):
    """What is asked of the address books."""

    def search(self, text: str, limit: int = 50) -> Future[tuple[Contact, ...]]:
        """Contacts of which each word of the text is a part."""


class Deeds(Protocol):
    """What can be done with somebody."""

    def open_contact(self, contact: Contact, number: str) -> None:
        """Open somebody's record."""

    def dial(self, number: str | None) -> None:
        """Call a number."""

    def copy(self, number: str | None) -> None:
        """Put a number on the clipboard."""


class PaletteErrand(QObject):
    """Follows the palette.

    Args:
        log: The call log.
        contacts: The address books.
        deeds: What can be done with somebody.
        open_record: Opens the record of a call, by its call_id.
        slots: Runs the waiting.
        hides: Whether a number (its key) is about to be taken away, and so is out of sight.
        parent: The owner.
    """

    def __init__(
        self,
        *,
        log: Log,
        contacts: Contacts,
        deeds: Deeds,
        open_record: Callable[[str], None],
        slots: AsyncSlots,
        hides: Callable[[str], bool] = lambda _: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._log, self._contacts, self._deeds = log, contacts, deeds
        self._open_record, self._slots, self._hides = open_record, slots, hides
        self._palette: PaletteWindow | None = None
        self._text = ""
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self._ask_books)

    def follow(self, palette: PaletteWindow) -> None:
        """Hear of what is typed and chosen in it."""
        self._palette = palette
        palette.wanted.connect(self._wanted)
        palette.open_clicked.connect(self._open)
        palette.call_clicked.connect(lambda found: self._deeds.dial(found.number))
        palette.copy_clicked.connect(lambda found: self._deeds.copy(found.number))

    def look_again(self) -> None:
        """Somebody has gone, or is back: whom the palette has at hand is no longer so."""
        if self._palette is not None and isValid(self._palette):
            self._palette.forget()

    def _wanted(self, text: str) -> None:
        self._text = text
        self._slots.run(self._find_callers(text), "while recent callers were read")
        self._typing.start()

    def _ask_books(self) -> None:
        self._slots.run(self._find_contacts(self._text), "while contacts were searched")

    async def _find_callers(self, text: str) -> None:
        # What cannot be read now is not offered; whoever clicks in the log is told why.
        with suppress(Superseded, StorageUnavailable):
            callers = await asyncio.wrap_future(self._log.recent_callers(_MOST, text))
            if self._palette is not None:
                self._palette.show_callers(text, [one for one in callers if not self._hides(one.number_key)])

    async def _find_contacts(self, text: str) -> None:
        with suppress(Superseded, StorageUnavailable):
            contacts = await asyncio.wrap_future(self._contacts.search(text, _MOST))
            if self._palette is not None:
                self._palette.show_contacts(text, contacts)

    def _open(self, found: Found) -> None:
        if found.entry is not None:
            self._open_record(found.entry.record.call_id)
        elif found.contact is not None:
            self._deeds.open_contact(found.contact, found.number)
