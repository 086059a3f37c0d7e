"""What the operating system holds on or off for this user: an entry at login, a handler of links."""

from __future__ import annotations

from typing import Protocol


class Switch(Protocol):
    """One of them. The system's own state is the truth: the agent may change it there."""

    def is_on(self) -> bool:
        """Whether it is on now, as the system has it."""

    def is_brought(self) -> bool:
        """Whether it is on as it was installed for everybody: this user has switched nothing."""

    def turn_on(self) -> None:
        """Put it on, or mend what it says: the program may have moved. OSError if the system refuses."""

    def turn_off(self) -> None:
        """Take it off. OSError if the system refuses."""
