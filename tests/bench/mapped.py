"""Sees windows being mapped on an X screen, the moment the server says so."""

from __future__ import annotations

import ctypes
import os
import select
import time
from ctypes import POINTER, Structure, Union, byref, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p

MAP_NOTIFY, UNMAP_NOTIFY, DESTROY_NOTIFY = 19, 18, 17
SUBSTRUCTURE_NOTIFY = 1 << 19
# Trays, tool tips and the helpers of window managers are smaller than any card.
LEAST_WIDTH, LEAST_HEIGHT = 200, 40


class _MapEvent(Structure):
    """``XMapEvent``; unmap and destroy events begin alike."""

    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("event", c_ulong),
        ("window", c_ulong),
        ("override_redirect", c_int),
    )


class _Event(Union):
    """``XEvent``."""

    _fields_ = (("type", c_int), ("map", _MapEvent), ("pad", c_long * 24))


class Screen:
    """A client that hears of every top-level window, frames of the window manager included.

    Under a reparenting window manager a frame is what is mapped on the root; both peers of a comparison are
    seen through the same rule: the first window of a card's size that is mapped on the root.
    """

    def __init__(self, display: str) -> None:
        """Connect."""
        self._x11 = x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.argtypes, x11.XOpenDisplay.restype = [c_char_p], c_void_p
        x11.XDefaultRootWindow.argtypes, x11.XDefaultRootWindow.restype = [c_void_p], c_ulong
        x11.XSelectInput.argtypes = [c_void_p, c_ulong, c_long]
        x11.XNextEvent.argtypes = [c_void_p, POINTER(_Event)]
        x11.XPending.argtypes = x11.XConnectionNumber.argtypes = x11.XCloseDisplay.argtypes = [c_void_p]
        x11.XSync.argtypes = [c_void_p, c_int]
        x11.XGetGeometry.argtypes = [c_void_p, c_ulong, *([c_void_p] * 7)]
        # A window may be gone when it is asked for its size; the default handler would end the process.
        handler_type = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)
        self._handler = handler_type(lambda display, error: 0)
        x11.XSetErrorHandler.argtypes = [handler_type]
        x11.XSetErrorHandler(self._handler)
        self._display = x11.XOpenDisplay(display.encode())
        if not self._display:
            raise RuntimeError(f"no X server at {display}")
        x11.XSelectInput(self._display, x11.XDefaultRootWindow(self._display), SUBSTRUCTURE_NOTIFY)
        x11.XSync(self._display, 0)
        self._socket = x11.XConnectionNumber(self._display)

    def close(self) -> None:
        """Disconnect."""
        self._x11.XCloseDisplay(self._display)

    def forget(self) -> None:
        """Drop what has been heard so far."""
        self._x11.XSync(self._display, 1)

    def mapped(self, patience: float = 20.0) -> tuple[int, float] | None:
        """Wait for a window of a card's size; returns it and when it was heard of (monotonic seconds)."""
        until = time.monotonic() + patience
        while (left := until - time.monotonic()) > 0:
            heard = self._next(left)
            if heard is None:
                return None
            kind, window, at = heard
            if kind == MAP_NOTIFY and self._is_card(window):
                return window, at
        return None

    def gone(self, window: int, patience: float = 20.0) -> bool:
        """Wait until that window is unmapped or destroyed."""
        until = time.monotonic() + patience
        while (left := until - time.monotonic()) > 0:
            heard = self._next(left)
            if heard is None:
                return False
            kind, which, _ = heard
            if which == window and kind in {UNMAP_NOTIFY, DESTROY_NOTIFY}:
                return True
        return False

    def _next(self, patience: float) -> tuple[int, int, float] | None:
        event = _Event()
        until = time.monotonic() + patience
        while not self._x11.XPending(self._display):
            left = until - time.monotonic()
            if left <= 0 or not select.select([self._socket], [], [], left)[0]:
                return None
        at = time.monotonic()
        self._x11.XNextEvent(self._display, byref(event))
        return event.type, event.map.window, at

    def _is_card(self, window: int) -> bool:
        root, x, y = c_ulong(), c_int(), c_int()
        width, height, border, depth = c_uint(), c_uint(), c_uint(), c_uint()
        found = self._x11.XGetGeometry(
            self._display, window, byref(root), byref(x), byref(y),
            byref(width), byref(height), byref(border), byref(depth),
        )  # fmt: skip
        return bool(found) and width.value >= LEAST_WIDTH and height.value >= LEAST_HEIGHT


def display_of(environment: dict[str, str]) -> str:
    """The display that an environment names."""
    return environment.get("DISPLAY") or os.environ["DISPLAY"]
