"""What callers and lines are called in the statistics."""

from __future__ import annotations

from callpop.calls.statistics import Caller
from callpop.contacts.directory import NameSource
from callpop.desktop.popup.naming import Naming
from callpop.notifications.model import Party


class Names:
    """Names of the directory, else what the log wrote down, else numbers.

    Args:
        naming: Names and numbers, in the agent's words.
    """

    def __init__(self, naming: Naming) -> None:
        self._naming = naming

    def caller(self, caller: Caller) -> tuple[str, str]:
        """A caller's name and number; the number alone twice over is said once, and then the second is ''."""
        number = self._naming.number(caller.number_key) or caller.number_key
        known = self._naming.directory.name(Party(number=caller.number_key))
        name = known.text if known.source is NameSource.DIRECTORY else caller.name
        return (name, number) if name and name != number else (number, "")

    def line(self, line: str) -> tuple[str, str]:
        """A line's label and number, likewise."""
        label, number = self._naming.line(line)
        number = number or line
        return (label, number) if label and label != number else (number, "")
