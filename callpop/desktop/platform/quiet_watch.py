"""Does the system say 'do not disturb'? Read where the system tells it, and honest where it does not.

Linux: the notification service says so itself (the property ``Inhibited`` of Plasma and others, dunst's ``paused``),
or the desktop's settings do. Windows: presentation settings and focus assist. macOS tells no program.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance


class QuietWatch(Protocol):
    """Follows the system's 'do not disturb'. ``changed`` says that ``on`` may be another."""

    changed: SignalInstance

    @property
    def on(self) -> bool | None:
        """Whether it is on; None: nothing here tells, or not yet."""

    @property
    def source(self) -> str:
        """Who tells, by name; '' if nobody does."""

    def close(self) -> None:
        """Stop listening."""


class Unreadable(QObject):
    """A system that tells nobody."""

    changed = Signal()

    @property
    def on(self) -> bool | None:
        """Nobody knows."""
        return None

    @property
    def source(self) -> str:
        """Nobody."""
        return ""

    def close(self) -> None:
        """See ``QuietWatch``."""


def quiet_watch(environ: Mapping[str, str], parent: QObject | None = None, *, system: str = sys.platform) -> QuietWatch:
    """What follows it here.

    Args:
        environ: The process's environment.
        parent: The owner.
        system: ``sys.platform``.
    """
    if system.startswith("linux"):
        from callpop.desktop.platform.quiet_linux import LinuxQuiet

        return LinuxQuiet(environ.get("XDG_CURRENT_DESKTOP", ""), parent=parent)
    if system == "win32":
        from callpop.desktop.platform.quiet_windows import WindowsQuiet

        return WindowsQuiet(parent=parent)
    return Unreadable(parent)
