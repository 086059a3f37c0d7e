"""Two things that Qt does not tell or do on X11: is there a compositor, and where does a window take clicks?

Both talk to the X server through libxcb, which Qt's own platform plugin has loaded already. Where that fails,
the answers are the careful ones: no compositor, and clicks are taken everywhere.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import Any

_SHAPE_SET = 0
_SHAPE_INPUT = 2
_UNSORTED = 0


class _Reply(ctypes.Structure):
    """``xcb_intern_atom_reply_t`` and ``xcb_get_selection_owner_reply_t``: the answer stands at the same place."""

    _fields_ = (
        ("response_type", ctypes.c_uint8),
        ("pad0", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("value", ctypes.c_uint32),
    )


class _Rectangle(ctypes.Structure):
    """``xcb_rectangle_t``."""

    _fields_ = (
        ("x", ctypes.c_int16),
        ("y", ctypes.c_int16),
        ("width", ctypes.c_uint16),
        ("height", ctypes.c_uint16),
    )


@lru_cache(maxsize=1)
def _xcb() -> Any:
    library = ctypes.CDLL("libxcb.so.1")
    library.xcb_connect.restype = ctypes.c_void_p
    library.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_int)]
    library.xcb_disconnect.argtypes = [ctypes.c_void_p]
    library.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    library.xcb_flush.argtypes = [ctypes.c_void_p]
    library.xcb_intern_atom.restype = ctypes.c_uint
    library.xcb_intern_atom.argtypes = [ctypes.c_void_p, ctypes.c_uint8, ctypes.c_uint16, ctypes.c_char_p]
    library.xcb_get_selection_owner.restype = ctypes.c_uint
    library.xcb_get_selection_owner.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
    for name in ("xcb_intern_atom_reply", "xcb_get_selection_owner_reply"):
        getattr(library, name).restype = ctypes.POINTER(_Reply)
        getattr(library, name).argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_void_p]
    return library


@lru_cache(maxsize=1)
def _xcb_shape() -> Any:
    library = ctypes.CDLL("libxcb-shape.so.0")
    library.xcb_shape_rectangles.restype = ctypes.c_uint
    library.xcb_shape_rectangles.argtypes = [
        ctypes.c_void_p, ctypes.c_uint8, ctypes.c_uint8, ctypes.c_uint8, ctypes.c_uint32,
        ctypes.c_int16, ctypes.c_int16, ctypes.c_uint32, ctypes.POINTER(_Rectangle),
    ]  # fmt: skip
    return library


@contextmanager
def _connected() -> Iterator[tuple[Any, int, int]]:
    """The library, a connection of our own, and the number of the default screen."""
    xcb = _xcb()
    screen = ctypes.c_int(0)
    connection = xcb.xcb_connect(None, ctypes.byref(screen))
    try:
        if xcb.xcb_connection_has_error(connection):
            raise OSError("no X server answers")
        yield xcb, connection, screen.value
    finally:
        xcb.xcb_disconnect(connection)


def has_compositor() -> bool:
    """Whether a compositing manager owns the screen (EWMH: it holds the selection ``_NET_WM_CM_Sn``)."""
    free = ctypes.CDLL(None).free
    free.argtypes = [ctypes.c_void_p]
    with suppress(OSError, AttributeError), _connected() as (xcb, connection, screen):
        name = f"_NET_WM_CM_S{screen}".encode()
        atom = xcb.xcb_intern_atom_reply(connection, xcb.xcb_intern_atom(connection, 0, len(name), name), None)
        if not atom:
            return False
        cookie = xcb.xcb_get_selection_owner(connection, atom.contents.value)
        owner = xcb.xcb_get_selection_owner_reply(connection, cookie, None)
        found = bool(owner) and owner.contents.value != 0
        free(atom)
        free(owner)
        return found
    return False


class InputShape:
    """Says where windows take clicks: those in the shadow around a card belong to the window below."""

    def __init__(self, connection: int) -> None:
        """Use Qt's own connection, so that the wish follows the window's creation.

        Args:
            connection: The address of the ``xcb_connection_t``.
        """
        self._connection = connection

    def apply(self, window: int, rectangles: tuple[tuple[int, int, int, int], ...]) -> bool:
        """Let the window take clicks only inside these rectangles.

        Args:
            window: The X window.
            rectangles: x, y, width, height in device pixels.

        Returns:
            Whether it could be asked for.
        """
        try:
            shape, xcb = _xcb_shape(), _xcb()
        except OSError:
            return False
        made = (_Rectangle * len(rectangles))(*(_Rectangle(*each) for each in rectangles))
        shape.xcb_shape_rectangles(
            self._connection, _SHAPE_SET, _SHAPE_INPUT, _UNSORTED, window, 0, 0, len(rectangles), made
        )
        return bool(xcb.xcb_flush(self._connection) > 0)
