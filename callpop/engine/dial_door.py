"""What the desktop may ask of the phone: to call somebody."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from callpop.dialling.dialler import Dialler
from callpop.engine.door import Door
from callpop.settings.schema import Settings


class DialDoor:
    """Calls through the platform. May be used from any thread.

    Args:
        door: To the engine.
        dialler: Places calls.
        settings: As they are now.
    """

    def __init__(self, *, door: Door, dialler: Dialler, settings: Callable[[], Settings]) -> None:
        self._door, self._dialler, self._settings = door, dialler, settings

    def call(self, number: str) -> Future[None]:
        """Ring my phone and then this number (``+`` and digits, or digits alone); ``DialEvent`` tells how it goes on.

        Raises (in the future):
            CannotDial: It was not placed; the text says why.
        """
        return self._door.submit(self._dialler.dial(number, self._settings()))
