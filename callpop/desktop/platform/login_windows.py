r"""Start at login on Windows: a value of the user's ``Run`` key.

What the Task Manager's page 'Startup apps' switches off stays there, and is noted beside it (``StartupApproved``).
"""

from __future__ import annotations

from collections.abc import Sequence

from callpop.desktop.platform.registry import Registry

_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


class RunKey:
    """One value.

    Args:
        name: What it is called.
        command: What it starts.
        registry: Where it is kept.
    """

    def __init__(self, *, name: str, command: Sequence[str], registry: Registry) -> None:
        self._name, self._line, self._registry = name, command_line(command), registry

    def is_on(self) -> bool:
        """Whether Windows will start it."""
        if not self._registry.read(_RUN, self._name):
            return False
        approved = self._registry.read(_APPROVED, self._name)
        # An odd first byte says that the user switched it off.
        return not (isinstance(approved, bytes) and approved[:1] and approved[0] & 1)

    def is_brought(self) -> bool:
        """Never: the value is the user's own."""
        return False

    def turn_on(self) -> None:
        """Write the value, and take back that somebody switched it off."""
        if not self.is_on():
            self._registry.remove_value(_APPROVED, self._name)
        if self._registry.read(_RUN, self._name) != self._line:
            self._registry.write(_RUN, self._name, self._line)

    def turn_off(self) -> None:
        """Take the value away."""
        self._registry.remove_value(_RUN, self._name)
        self._registry.remove_value(_APPROVED, self._name)


def command_line(words: Sequence[str], *, more: Sequence[str] = ()) -> str:
    """A command line as Windows programs take it apart.

    Args:
        words: The program and its arguments. A path cannot hold quotation marks there.
        more: What follows, as it is: ``"%1"`` for a link.
    """
    told = [f'"{words[0]}"', *(f'"{_end(word)}"' if not word or " " in word else word for word in words[1:])]
    return " ".join((*told, *more))


def _end(word: str) -> str:
    """A word to be quoted: backslashes right before the closing mark count twice."""
    bare = word.rstrip("\\")
    return bare + "\\" * (2 * (len(word) - len(bare)))
