"""Is this session one of many on another computer: a terminal server, a remote desktop?"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Mapping

from callpop.settings.schema import TerminalServer

_SIGNS = ("XRDP_SESSION", "X2GO_SESSION", "NXSESSIONID", "TLSESSIONDATA")
"""What xrdp, X2Go, NX and ThinLinc put into a session's environment."""

_SM_REMOTESESSION = 0x1000


def is_remote(
    environ: Mapping[str, str], *, system: str = sys.platform, metric: Callable[[int], int] | None = None
) -> bool:
    """Whether the screen is somewhere else than this process.

    Args:
        environ: The environment.
        system: ``sys.platform``.
        metric: Windows' ``GetSystemMetrics``; None: the real one.
    """
    if system == "win32":
        name = environ.get("SESSIONNAME", "").upper()
        return bool((metric or _system_metric)(_SM_REMOTESESSION)) or name.startswith(("RDP-", "ICA-"))
    if system == "darwin":
        return False
    display = environ.get("DISPLAY", "")
    # 'localhost:10.0' is a display that ssh forwards, 'host:0' one over the network; ':0' is here.
    elsewhere = bool(display) and not display.startswith((":", "unix:"))
    over_ssh = bool(environ.get("SSH_CONNECTION")) and not (display or environ.get("WAYLAND_DISPLAY"))
    return elsewhere or over_ssh or any(environ.get(sign) for sign in _SIGNS)


def is_terminal_server(setting: TerminalServer, remote: bool) -> bool:
    """Whether Callpop is to be one of many on this computer.

    Args:
        setting: What the settings say.
        remote: What the session looks like.
    """
    return remote if setting is TerminalServer.AUTO else setting is TerminalServer.ON


def _system_metric(which: int) -> int:
    library = getattr(ctypes, "windll", None)
    return int(library.user32.GetSystemMetrics(which)) if library is not None else 0
