"""Starts a program that outlives this one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence

from callpop.settings.profile import VARIABLE

_DETACHED = 0x00000008 | 0x00000200
"""DETACHED_PROCESS and CREATE_NEW_PROCESS_GROUP of Windows."""


def can_start(command: Sequence[str]) -> bool:
    """Whether its program is there; asked while there is still somebody to tell."""
    return os.path.isfile(command[0]) and os.access(command[0], os.X_OK)


def start_detached(command: Sequence[str], environ: Mapping[str, str], *, system: str = sys.platform) -> int:
    """Start it, and let go of it.

    Args:
        command: Its command line.
        environ: This process's environment. What names a profile is left out: the command line says which.
        system: ``sys.platform``.

    Returns:
        Its process id.

    Raises:
        OSError: It cannot be started.
    """
    env = {name: value for name, value in environ.items() if name != VARIABLE}
    # Of a bundle in one file: its unpacked files go with this process, and the other must unpack its own.
    env["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
    windows = system == "win32"
    started = subprocess.Popen(
        list(command),
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        close_fds=True,
        start_new_session=not windows,
        creationflags=_DETACHED if windows else 0,
    )
    # Nobody waits for it: this process is about to end.
    started.returncode = 0
    return started.pid
