"""How far the setting-up has come: kept in the profile, so that it can be left at any step and comes back there."""

from __future__ import annotations

import logging
from enum import StrEnum
from pathlib import Path

from callpop.settings.atomic import write_private
from callpop.settings.schema import Settings

log = logging.getLogger(__name__)
_FILE = "setup-step"


class SetupStep(StrEnum):
    """The steps, in their order."""

    SOURCE = "source"
    YOU = "you"
    CRM = "crm"
    TEST = "test"
    DONE = "done"


class SetupProgress:
    """Remembers the step.

    Args:
        folder: The profile's.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE

    def at(self, settings: Settings) -> SetupStep:
        """Where to go on. Who has said whose calls are theirs without these steps needs none of them."""
        try:
            return SetupStep(self._path.read_text(encoding="ascii").strip())
        except (OSError, ValueError):
            mine = settings.agent
            return SetupStep.DONE if mine.emails or mine.numbers or mine.mobiles else SetupStep.SOURCE

    def keep(self, step: SetupStep) -> None:
        """Remember a step; a folder that cannot be written makes the steps begin anew, and that is all."""
        try:
            write_private(self._path, step.value.encode())
        except OSError as error:
            log.info("the step of the setting-up is not kept: %s", error.strerror)
