"""Start at login on macOS: a launch agent of the user (launchd.plist(5))."""

from __future__ import annotations

import plistlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError


class LaunchAgent:
    """One agent. It is not loaded at once: that would start a second Callpop beside this one.

    Args:
        label: Its name for launchd, and the file's.
        command: What it starts.
        home: The user's home.
    """

    def __init__(self, *, label: str, command: Sequence[str], home: Path) -> None:
        self._label, self._command = label, list(command)
        self.path = home / "Library" / "LaunchAgents" / f"{label}.plist"

    def is_on(self) -> bool:
        """Whether launchd will start it."""
        found = self._read()
        return found is not None and found.get("RunAtLoad") is True and found.get("Disabled") is not True

    def is_brought(self) -> bool:
        """Never: an agent is the user's own."""
        return False

    def turn_on(self) -> None:
        """Write the agent; what its owner added stays."""
        found = self._read() or {}
        wanted = found | {
            "Label": self._label,
            "ProgramArguments": self._command,
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        wanted.pop("Disabled", None)
        if wanted != found:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_bytes(plistlib.dumps(wanted))

    def turn_off(self) -> None:
        """Take the agent away."""
        self.path.unlink(missing_ok=True)

    def _read(self) -> dict[str, Any] | None:
        try:
            found = plistlib.loads(self.path.read_bytes())
        except (OSError, ValueError, ExpatError, plistlib.InvalidFileException):
            return None
        return found if isinstance(found, dict) else None
