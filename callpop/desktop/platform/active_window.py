"""Which window of any program has the keyboard, and giving it back: Qt knows only its own windows.

Where neither can be found out, nothing happens: the system then decides where the keyboard goes.
"""

from __future__ import annotations

import ctypes
import struct
import sys
from contextlib import suppress
from functools import lru_cache
from typing import Any, Protocol

from PySide6.QtGui import QGuiApplication

_CLIENT_MESSAGE = 33
_SUBSTRUCTURE = 0x80000 | 0x100000
_ANY_TYPE = 0
_FROM_A_PAGER = 2


class ActiveWindow(Protocol):
    """What a platform can say and do about the window with the keyboard."""

    def current(self) -> int:
        """Its id, 0 if not known."""

    def activate(self, window: int) -> None:
        """Give the keyboard to a window."""


def active_window() -> ActiveWindow:
    """The platform's own way."""
    if sys.platform == "win32":
        return _OnWindows()
    if QGuiApplication.platformName() == "xcb":
        return _OnX11()
    return _Unknown()


class _Unknown:
    """Nothing is known: Wayland and macOS give the keyboard back by themselves."""

    def current(self) -> int:
        return 0

    def activate(self, window: int) -> None:
        return


class _OnWindows:
    """Allowed while one's own window is in the foreground, as it is when a note is left."""

    def current(self) -> int:
        return int(ctypes.windll.user32.GetForegroundWindow() or 0)  # type: ignore[attr-defined,unused-ignore]

    def activate(self, window: int) -> None:
        ctypes.windll.user32.SetForegroundWindow(window)  # type: ignore[attr-defined,unused-ignore]


class _OnX11:
    """EWMH: the root window's ``_NET_ACTIVE_WINDOW``, and a message of that name to change it."""

    def current(self) -> int:
        with suppress(OSError, AttributeError, ValueError):
            return _Conversation().active()
        return 0

    def activate(self, window: int) -> None:
        with suppress(OSError, AttributeError, ValueError):
            _Conversation().activate(window)


class _Iterator(ctypes.Structure):
    """``xcb_screen_iterator_t``; a screen begins with its root window."""

    _fields_ = (("data", ctypes.POINTER(ctypes.c_uint32)), ("rem", ctypes.c_int), ("index", ctypes.c_int))


class _Atom(ctypes.Structure):
    """``xcb_intern_atom_reply_t``."""

    _fields_ = (("head", ctypes.c_uint32), ("length", ctypes.c_uint32), ("atom", ctypes.c_uint32))


@lru_cache(maxsize=1)
def _xcb() -> Any:
    xcb = ctypes.CDLL("libxcb.so.1")
    pointer, word = ctypes.c_void_p, ctypes.c_uint32
    for name, result, arguments in (
        ("xcb_connect", pointer, [ctypes.c_char_p, pointer]),
        ("xcb_connection_has_error", ctypes.c_int, [pointer]),
        ("xcb_disconnect", None, [pointer]),
        ("xcb_get_setup", pointer, [pointer]),
        ("xcb_setup_roots_iterator", _Iterator, [pointer]),
        ("xcb_intern_atom", word, [pointer, ctypes.c_uint8, ctypes.c_uint16, ctypes.c_char_p]),
        ("xcb_intern_atom_reply", ctypes.POINTER(_Atom), [pointer, word, pointer]),
        ("xcb_get_property", word, [pointer, ctypes.c_uint8, word, word, word, word, word]),
        ("xcb_get_property_reply", pointer, [pointer, word, pointer]),
        ("xcb_get_property_value", pointer, [pointer]),
        ("xcb_get_property_value_length", ctypes.c_int, [pointer]),
        ("xcb_send_event", word, [pointer, ctypes.c_uint8, word, word, ctypes.c_char_p]),
        ("xcb_flush", ctypes.c_int, [pointer]),
    ):
        function = getattr(xcb, name)
        function.restype, function.argtypes = result, arguments
    return xcb


class _Conversation:
    """One connection of our own, for one question or one wish."""

    def __init__(self) -> None:
        self._xcb = _xcb()
        self._connection = self._xcb.xcb_connect(None, None)
        if self._xcb.xcb_connection_has_error(self._connection):
            self._xcb.xcb_disconnect(self._connection)
            raise OSError("no X server answers")
        setup = self._xcb.xcb_get_setup(self._connection)
        self._root = self._xcb.xcb_setup_roots_iterator(setup).data[0]
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = [ctypes.c_void_p]

    def active(self) -> int:
        """The window with the keyboard; closes the connection."""
        try:
            cookie = self._xcb.xcb_get_property(self._connection, 0, self._root, self._atom(), _ANY_TYPE, 0, 1)
            reply = self._xcb.xcb_get_property_reply(self._connection, cookie, None)
            if not reply:
                return 0
            found = 0
            if self._xcb.xcb_get_property_value_length(reply) == struct.calcsize("I"):
                found = ctypes.cast(self._xcb.xcb_get_property_value(reply), ctypes.POINTER(ctypes.c_uint32))[0]
            self._free(reply)
            return found
        finally:
            self._xcb.xcb_disconnect(self._connection)

    def activate(self, window: int) -> None:
        """Ask the window manager; closes the connection."""
        try:
            event = struct.pack("=BBHII5I", _CLIENT_MESSAGE, 32, 0, window, self._atom(), _FROM_A_PAGER, 0, 0, 0, 0)
            self._xcb.xcb_send_event(self._connection, 0, self._root, _SUBSTRUCTURE, event)
            self._xcb.xcb_flush(self._connection)
        finally:
            self._xcb.xcb_disconnect(self._connection)

    def _atom(self) -> int:
        name = b"_NET_ACTIVE_WINDOW"
        cookie = self._xcb.xcb_intern_atom(self._connection, 0, len(name), name)
        reply = self._xcb.xcb_intern_atom_reply(self._connection, cookie, None)
        if not reply:
            raise OSError("the X server names no atom")
        atom = int(reply.contents.atom)
        self._free(reply)
        return atom
