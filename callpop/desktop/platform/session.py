"""Facts of the desktop session: can windows be placed here, is there a compositor?"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from callpop.desktop.platform import x11

PREFERRED = "xcb"
"""Qt's platform on Linux: it alone can place windows and keep them above others."""
_VARIABLE = "QT_QPA_PLATFORM"
_HEADLESS = ("offscreen", "minimal")


@dataclass(frozen=True, slots=True)
class Session:
    """What the stack depends on.

    Attributes:
        platform: Qt's platform: xcb, wayland, windows, cocoa, offscreen.
        wayland: Whether the session is a Wayland one (xcb then means XWayland).
        compositor: Whether windows can be translucent.
    """

    platform: str
    wayland: bool = False
    compositor: bool = True

    @property
    def places_windows(self) -> bool:
        """Whether a client can say where its windows stand. A Wayland client cannot."""
        return not self.platform.startswith("wayland")

    @property
    def why_not(self) -> str:
        """In words, why popups cannot be placed; '' if they can."""
        if self.places_windows:
            return ""
        return "this Wayland session has no XWayland, and Wayland lets no program place its windows"


def wanted_platform(environ: Mapping[str, str], *, system: str = sys.platform) -> str | None:
    """The Qt platform to ask for before the application object is made, or None to leave it to Qt.

    On a Wayland session XWayland is preferred when it is there: ``DISPLAY`` is set. What the user chose wins.

    Args:
        environ: The process's environment.
        system: ``sys.platform``.
    """
    if not system.startswith("linux") or environ.get(_VARIABLE):
        return None
    if is_wayland(environ) and environ.get("DISPLAY"):
        return f"{PREFERRED};wayland"
    return None


@contextmanager
def wanted_by_qt(environ: Mapping[str, str]) -> Iterator[None]:
    """While it lasts, an application that is made gets the platform it is to have.

    Qt reads it from the environment, once. There it must not stay: the browser and the mail program inherit what
    this process has, and some of them are Qt programs of their own.
    """
    platform = wanted_platform(environ)
    if platform is None:
        yield
        return
    os.environ[_VARIABLE] = platform  # which was not there, or empty
    try:
        yield
    finally:
        os.environ.pop(_VARIABLE, None)


def is_wayland(environ: Mapping[str, str]) -> bool:
    """Whether the session is a Wayland one."""
    return bool(environ.get("WAYLAND_DISPLAY")) or environ.get("XDG_SESSION_TYPE", "").lower() == "wayland"


def session(
    platform: str, environ: Mapping[str, str], *, has_compositor: Callable[[], bool] = x11.has_compositor
) -> Session:
    """The facts of the running session.

    Args:
        platform: ``QGuiApplication.platformName()``.
        environ: The process's environment.
        has_compositor: Asks the X server; only called on X11.
    """
    compositor = has_compositor() if platform == PREFERRED else platform not in _HEADLESS
    return Session(platform, is_wayland(environ) and platform not in _HEADLESS, compositor)
