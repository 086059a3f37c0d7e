"""The command that starts this Callpop on this profile again: at login, from a link, from another profile's tray."""

from __future__ import annotations

import sys
from pathlib import Path

from callpop.settings.profile import Profile


def launch_command(
    profile: Profile,
    *,
    executable: str = sys.executable,
    frozen: bool = bool(getattr(sys, "frozen", False)),
    system: str = sys.platform,
) -> tuple[str, ...]:
    """The words of the command line.

    Args:
        profile: On which profile; one that is not the usual one is named.
        executable: The bundle's program, or the interpreter: of a virtual environment its own.
        frozen: Whether this is a bundle.
        system: ``sys.platform``.
    """
    program = Path(executable)
    if not frozen and system == "win32" and program.name.lower() == "python.exe":
        # The other one opens a console beside the app.
        windowed = program.with_name("pythonw.exe")
        program = windowed if windowed.exists() else program
    words = (str(program),) if frozen else (str(program), "-m", "callpop")
    return words if profile.is_usual else (*words, "--profile", str(profile.data_folder))
