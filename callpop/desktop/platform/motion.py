"""Does the system ask for less motion?"""

from __future__ import annotations

import ctypes
import subprocess
import sys
from collections.abc import Callable

from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage, QDBusVariant

from callpop.settings.schema import Motion

_PORTAL = "org.freedesktop.portal.Desktop"
_PORTAL_PATH = "/org/freedesktop/portal/desktop"
_PORTAL_SETTINGS = "org.freedesktop.portal.Settings"
_GNOME = ("org.gnome.desktop.interface", "enable-animations")
_SPI_GETCLIENTAREAANIMATION = 0x1042
_ANSWER_MS = 300


def reduced_motion(setting: Motion, *, system_wish: Callable[[], bool] | None = None) -> bool:
    """Whether nothing may slide or pulse.

    Args:
        setting: The agent's wish; SYSTEM asks the desktop.
        system_wish: Asks the desktop; for tests.
    """
    if setting is Motion.SYSTEM:
        return (system_wish or system_reduces_motion)()
    return setting is Motion.REDUCED


def system_reduces_motion(system: str = sys.platform) -> bool:
    """What the desktop says; False where it says nothing.

    Args:
        system: ``sys.platform``.
    """
    if system == "win32":
        return _windows()
    if system == "darwin":
        return _macos()
    return _portal()


def _portal() -> bool:
    """The desktop portal hands on GNOME's key; others answer nothing and stay with motion."""
    bus = QDBusConnection.sessionBus()
    interface = bus.interface() if bus.isConnected() else None
    if interface is None or not interface.isServiceRegistered(_PORTAL).value():
        return False
    settings = QDBusInterface(_PORTAL, _PORTAL_PATH, _PORTAL_SETTINGS, bus)
    settings.setTimeout(_ANSWER_MS)
    reply = settings.call("Read", *_GNOME)
    if reply.type() is not QDBusMessage.MessageType.ReplyMessage:
        return False
    value: object = reply.arguments()[0]
    while isinstance(value, QDBusVariant):
        value = value.variant()
    return value is False


def _windows() -> bool:
    """'Show animations in Windows' (SPI_GETCLIENTAREAANIMATION)."""
    library = getattr(ctypes, "windll", None)
    if library is None:
        return False
    animates = ctypes.c_int(1)
    asked = library.user32.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animates), 0)
    return bool(asked) and not animates.value


def _macos() -> bool:
    """'Reduce motion' in the accessibility settings."""
    command = ["/usr/bin/defaults", "read", "com.apple.universalaccess", "reduceMotion"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, timeout=2, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.stdout.strip() == "1"
