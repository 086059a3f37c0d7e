"""What all errands with the agent's data go by: the engine, the language, the window in front, and who complains."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from callpop.calls.numbers import display_number
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.engine import Engine
from callpop.settings.schema import Settings
from callpop.store_faults import StorageUnavailable

if TYPE_CHECKING:  # the window is loaded when it is first wanted
    from callpop.desktop.log_window.window import LogWindow


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where an errand is done.

    Attributes:
        engine: Does it.
        theme: The look in force.
        words: The language as it is now.
        settings: As they are now.
        slots: Runs the waiting.
        complain: Told in words what could not be done.
        log: The call log window, if it is there.
        front: The window in front of which a dialogue opens, or None.
    """

    engine: Engine
    theme: Theme
    words: Callable[[], Words]
    settings: Callable[[], Settings]
    slots: AsyncSlots
    complain: Callable[[str], None]
    log: Callable[[], LogWindow | None]
    front: Callable[[], QWidget | None]

    def run(self, work: Coroutine[Any, Any, None], where: str) -> None:
        """Do something while the screen goes on; a storage that cannot is complained about.

        Args:
            work: What.
            where: What it is, in words, for the log should it fail.
        """

        async def told() -> None:
            try:
                await work
            except StorageUnavailable as fault:
                self.complain(fault.message)

        self.slots.run(told(), where)

    def reload(self) -> None:
        """The log has changed: what is shown of it is read anew."""
        log = self.log()
        if log is not None:
            log.reload()

    def shown(self, key: str) -> str:
        """A number as people read it."""
        return display_number(key, self.settings().agent.region)
