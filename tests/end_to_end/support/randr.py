"""Give a virtual screen another size through RandR, as a docking station does when a monitor goes."""

from __future__ import annotations

import ctypes
import time
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_uint, c_ulong, c_void_p


class _ModeInfo(Structure):
    """``XRRModeInfo``."""

    _fields_ = (
        ("id", c_ulong),
        ("width", c_uint),
        ("height", c_uint),
        ("dot_clock", c_ulong),
        *((name, c_uint) for name in ("h_start", "h_end", "h_total", "h_skew", "v_start", "v_end", "v_total")),
        ("name", c_char_p),
        ("name_length", c_uint),
        ("flags", c_ulong),
    )


class _Resources(Structure):
    """``XRRScreenResources``."""

    _fields_ = (
        ("timestamp", c_ulong),
        ("config_timestamp", c_ulong),
        ("crtc_count", c_int),
        ("crtcs", POINTER(c_ulong)),
        ("output_count", c_int),
        ("outputs", POINTER(c_ulong)),
        ("mode_count", c_int),
        ("modes", c_void_p),
    )


def _libraries() -> tuple[ctypes.CDLL, ctypes.CDLL]:
    x11, randr = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXrandr.so.2")
    x11.XOpenDisplay.restype = c_void_p
    x11.XDefaultRootWindow.argtypes, x11.XDefaultRootWindow.restype = [c_void_p], c_ulong
    x11.XSync.argtypes, x11.XCloseDisplay.argtypes = [c_void_p, c_int], [c_void_p]
    randr.XRRGetScreenResources.argtypes = [c_void_p, c_ulong]
    randr.XRRGetScreenResources.restype = POINTER(_Resources)
    randr.XRRCreateMode.argtypes, randr.XRRCreateMode.restype = [c_void_p, c_ulong, POINTER(_ModeInfo)], c_ulong
    randr.XRRAddOutputMode.argtypes = [c_void_p, c_ulong, c_ulong]
    randr.XRRSetScreenSize.argtypes = [c_void_p, c_ulong, c_int, c_int, c_int, c_int]
    randr.XRRSetCrtcConfig.argtypes = [
        c_void_p, POINTER(_Resources), c_ulong, c_ulong, c_int, c_int, c_ulong, ctypes.c_ushort, c_void_p, c_int,
    ]  # fmt: skip
    return x11, randr


def resize(display_name: str, width: int, height: int) -> None:
    """Shrink the screen, or let it grow back up to what it was started with.

    Raises:
        ValueError: The screen cannot be had in that size.
    """
    x11, randr = _libraries()
    display = x11.XOpenDisplay(display_name.encode())
    try:
        root = x11.XDefaultRootWindow(display)
        name = f"{width}x{height} {time.monotonic_ns()}".encode()  # two modes of one name are an X error
        info = _ModeInfo(width=width, height=height, name=name, name_length=len(name))
        # Totals that give 60 Hz; no picture tube looks at them.
        info.dot_clock, info.h_total, info.v_total = width * height * 60, width, height
        resources = randr.XRRGetScreenResources(display, root)
        crtc, output = resources.contents.crtcs[0], resources.contents.outputs[0]
        mode = randr.XRRCreateMode(display, root, byref(info))
        randr.XRRAddOutputMode(display, output, mode)
        x11.XSync(display, 0)
        outputs = (c_ulong * 1)(output)
        # Off, another size, on again: a screen is never smaller than what shines on it.
        randr.XRRSetCrtcConfig(display, resources, crtc, 0, 0, 0, 0, 1, None, 0)
        randr.XRRSetScreenSize(display, root, width, height, int(width * 0.2646), int(height * 0.2646))
        failed = randr.XRRSetCrtcConfig(display, resources, crtc, 0, 0, 0, mode, 1, outputs, 1)
        x11.XSync(display, 0)
        if failed:
            raise ValueError(f"the screen refused {width}x{height} ({failed})")
    finally:
        x11.XCloseDisplay(display)
