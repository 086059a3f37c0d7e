"""Calls that begin on the screen: through this computer's phone program, or through the telephony platform."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from callpop.calls.numbers import display_number, number_key
from callpop.crm.guard import Guard
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.words import Words
from callpop.dialling.links import SCHEMES
from callpop.dialling.states import CannotDial
from callpop.engine.dial_door import DialDoor
from callpop.events import DialEvent
from callpop.said import Said, said_of
from callpop.settings.dial_link import TELEPHONE, USUAL, filled, scheme_of
from callpop.settings.schema import DialBy, Settings
from callpop.store_faults import StorageUnavailable

_LONGEST_CLIPBOARD = 60


class Phone:
    """Calls numbers, one at a time, and says how it goes on.

    Args:
        door: Calls through the platform.
        slots: Runs the waiting.
        settings: As they are now.
        words: The language of the windows.
        complain: Told in words what could not be done.
        say: Told in words how a call goes on.
    """

    def __init__(
        self,
        *,
        door: DialDoor,
        slots: AsyncSlots,
        settings: Callable[[], Settings],
        words: Callable[[], Words],
        complain: Callable[[str], None],
        say: Callable[[str], None],
    ) -> None:
        self._door, self._slots, self._settings = door, slots, settings
        self._words, self._complain, self._say = words, complain, say
        self._asking = False

    def call(self, number: str | None) -> None:
        """Call a number: nothing but ``+`` and digits goes out (interface.md, 'Rules')."""
        settings = self._settings()
        key = number_key(number, settings.agent.region)
        if key is None:
            return
        if settings.dial.by is DialBy.PLATFORM:
            # A second click while the first one is on its way must not ring the phone twice.
            if not self._asking:
                self._asking = True
                self._slots.run(self._ask(key), "while a number was called")
        else:
            self._hand_over(filled(settings.dial.link.strip() or USUAL, key), settings)

    def call_clipboard(self) -> None:
        """Call the number that was copied somewhere."""
        text = QGuiApplication.clipboard().text().strip()
        number = text.removeprefix("tel:") if len(text) <= _LONGEST_CLIPBOARD else ""
        if "\n" in number or number_key(number, self._settings().agent.region) is None:
            self._complain(self._words().text("dial.no_number"))
        else:
            self.call(number)

    def told(self, event: DialEvent) -> None:
        """Say how a call goes on."""
        words = self._words()
        number = display_number(event.number, self._settings().agent.region)
        said = words.text(f"dial.{event.state.replace('-', '_')}", number=number)
        self._say(f"{said} {words.said(event.message)}".strip())

    def _hand_over(self, address: str, settings: Settings) -> None:
        """Let this computer's phone program call."""
        scheme = scheme_of(address)
        problem = Guard.of(schemes=(*TELEPHONE, *settings.crm.schemes), hosts=settings.crm.hosts).check(address)
        if problem is not None:
            self._complain(problem)
        elif settings.system.tel_links and scheme in SCHEMES:
            # It would come back as a link, and ask.
            self._complain(self._words().text("link.needs_platform"))
        elif not QDesktopServices.openUrl(QUrl(address)):  # not ``open_url``: that is for the browser
            if scheme == "tel":
                self._complain(Said("No program on this computer takes telephone numbers (tel:).", "no_phone"))
            else:
                self._complain(
                    Said("No program on this computer takes addresses with {scheme}:", "no_phone_for", scheme=scheme)
                )

    async def _ask(self, key: str) -> None:
        try:
            await asyncio.wrap_future(self._door.call(key))
        except CannotDial as problem:
            self._complain(said_of(problem))
        except StorageUnavailable as fault:
            self._complain(fault.message)
        finally:
            self._asking = False
