"""Keeps windows out of screenshots and shared screens, where the system offers it.

Windows 10 2004 and later leave such a window out, older ones paint it black (``SetWindowDisplayAffinity``). macOS
leaves it out for programs that ask in the usual way (``NSWindow.sharingType``); some of macOS 15 on do not ask.
Written after their documentation; not run where Callpop is built.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import logging
import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

log = logging.getLogger(__name__)

_WDA_NONE, _WDA_MONITOR, _WDA_EXCLUDEFROMCAPTURE = 0x00, 0x01, 0x11
_SHARING_NONE, _SHARING_READ_ONLY = 0, 1

LeaveOut = Callable[[int, bool], None]
"""Leaves a window (its native handle) out of what is captured, or no longer."""


class CaptureGuard(QObject):
    """Leaves the windows that it watches out, while that is wanted.

    Args:
        leave_out: Does it.
        parent: The owner.
    """

    def __init__(self, leave_out: LeaveOut, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leave_out = leave_out
        self._wanted = False
        self._windows: list[QWidget] = []
        self._done: dict[QWidget, tuple[int, bool]] = {}

    def watch(self, window: QWidget) -> None:
        """Care for a window from now on."""
        if window in self._windows:
            return
        self._windows.append(window)
        window.installEventFilter(self)
        window.destroyed.connect(lambda: self._forget(window))
        self._follow(window)

    @property
    def watched(self) -> tuple[QWidget, ...]:
        """The windows it cares for."""
        return tuple(self._windows)

    def set_wanted(self, wanted: bool) -> None:
        """Leave them out, or not any more."""
        self._wanted = wanted
        for window in self._windows:
            self._follow(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that is shown may have another handle than before."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.WinIdChange) and isinstance(watched, QWidget):
            self._follow(watched)
        return False

    def _follow(self, window: QWidget) -> None:
        handle = int(window.internalWinId()) if window.internalWinId() else 0
        before, out = self._done.get(window, (0, False))
        state = (handle, self._wanted)
        if handle and state != (before, out) and (self._wanted or before == handle):
            self._done[window] = state
            self._leave_out(*state)

    def _forget(self, window: QWidget) -> None:
        self._windows.remove(window)
        self._done.pop(window, None)


def system_leave_out(system: str = sys.platform) -> LeaveOut | None:
    """What this system has for it; None if it has nothing (X11, Wayland).

    Args:
        system: ``sys.platform``.
    """
    return {"win32": _windows, "darwin": _macos}.get(system)


def _windows(handle: int, out: bool) -> None:
    library = getattr(ctypes, "windll", None)
    if library is None:
        return
    affinity = library.user32.SetWindowDisplayAffinity
    affinity.argtypes, affinity.restype = (ctypes.c_void_p, ctypes.c_uint32), ctypes.c_int
    if not out:
        affinity(handle, _WDA_NONE)
    elif not affinity(handle, _WDA_EXCLUDEFROMCAPTURE) and not affinity(handle, _WDA_MONITOR):
        log.warning("Windows does not leave cards out of what is captured")


def _macos(handle: int, out: bool) -> None:
    """``[[view window] setSharingType: …]``: Qt's handle is an NSView."""
    found = ctypes.util.find_library("objc")
    if found is None:
        return
    objc = ctypes.CDLL(found)
    objc.sel_registerName.restype, objc.sel_registerName.argtypes = ctypes.c_void_p, (ctypes.c_char_p,)
    address = ctypes.cast(objc.objc_msgSend, ctypes.c_void_p).value or 0
    ask = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(address)
    tell = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)(address)
    window = ask(handle, objc.sel_registerName(b"window"))
    if window:
        tell(window, objc.sel_registerName(b"setSharingType:"), _SHARING_NONE if out else _SHARING_READ_ONLY)
