"""How the agent left the call log window: size, columns, period. Kept in a small file of the profile."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Protocol

from callpop.desktop.state_file import StateFile


@dataclass(frozen=True, slots=True)
class LogWindowState:
    """All of it; each part as plain values, checked by whoever takes it up.

    Attributes:
        width: Logical pixels; 0: the window's own choice. ``height`` alike.
        maximized: Whether it filled the screen.
        columns: Names of the columns that are shown; None: all.
        who: Width of the names' column; 0: by itself. ``note`` alike.
        period: Its kind; '' if none was chosen yet.
        first: The first day of a period of days (ISO), or ''. ``last`` alike.
    """

    width: int = 0
    height: int = 0
    maximized: bool = False
    columns: tuple[str, ...] | None = None
    who: int = 0
    note: int = 0
    period: str = ""
    first: str = ""
    last: str = ""


class WindowState(Protocol):
    """Remembers it."""

    def load(self) -> LogWindowState:
        """As it was left, or as it is at first."""

    def save(self, state: LogWindowState) -> None:
        """Keep it."""


class ForgottenState:
    """Remembers only as long as it lives."""

    def __init__(self, state: LogWindowState | None = None) -> None:
        self._state = state or LogWindowState()

    def load(self) -> LogWindowState:
        """As it was left, or as it is at first."""
        return self._state

    def save(self, state: LogWindowState) -> None:
        """Keep it."""
        self._state = state


class KeptState:
    """A file; one that cannot be read or written costs the agent nothing but their columns.

    Args:
        path: Where.
    """

    def __init__(self, path: Path) -> None:
        self._file = StateFile(path)

    def load(self) -> LogWindowState:
        """As it was left, or as it is at first."""
        told = self._file.load().get("log")
        return _state_of(told) if isinstance(told, dict) else LogWindowState()

    def save(self, state: LogWindowState) -> None:
        """Keep it. Returns at once: a disk can take its time."""
        self._file.save({"log": asdict(state)})

    def finish(self) -> None:
        """Wait until what is to be kept is written: the folder may go with the app."""
        self._file.finish()


def _state_of(told: dict[str, Any]) -> LogWindowState:
    """What of it is of the right kind."""
    good: dict[str, Any] = {}
    first = LogWindowState()
    for field in fields(LogWindowState):
        value = told.get(field.name)
        if field.name == "columns":
            if isinstance(value, list) and all(isinstance(each, str) for each in value):
                good["columns"] = tuple(value)
        elif type(value) is type(getattr(first, field.name)):
            good[field.name] = value
    return LogWindowState(**good)
