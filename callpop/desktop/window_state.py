"""How the agent left the call log window: size, columns, period. Kept in one small file of the profile."""

from __future__ import annotations

import json
import logging
import threading
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Protocol

from callpop.settings.atomic import write_private

_log = logging.getLogger(__name__)


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
        self._path = path
        self._writing = threading.Lock()
        self._newest: LogWindowState | None = None
        self._thread: threading.Thread | None = None

    def load(self) -> LogWindowState:
        """As it was left, or as it is at first."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return LogWindowState()
        told = found.get("log") if isinstance(found, dict) else None
        return _state_of(told) if isinstance(told, dict) else LogWindowState()

    def save(self, state: LogWindowState) -> None:
        """Keep it. Returns at once: a disk can take its time."""
        self._newest = state
        self._thread = threading.Thread(target=self._write, name="callpop-window-state")
        self._thread.start()

    def finish(self) -> None:
        """Wait until what is to be kept is written: the folder may go with the app."""
        if self._thread is not None:
            self._thread.join()

    def _write(self) -> None:
        with self._writing:
            state, self._newest = self._newest, None
            if state is None:
                return
            try:
                write_private(self._path, json.dumps({"log": asdict(state)}).encode() + b"\n")
            except OSError as error:
                _log.warning("%s cannot be written (%s): the window opens as before", self._path, error.strerror)


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
