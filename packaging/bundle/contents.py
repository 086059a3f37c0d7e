"""What goes into a bundle and what stays out, by the names that files have in it.

Patterns are ``fnmatch``'s, on lower-case names; a folder's plugins are named without their system's beginning and end
(``libqxcb.so``, ``qwindows.dll`` and ``libqcocoa.dylib`` are ``xcb``, ``windows`` and ``cocoa``).
"""

from __future__ import annotations

import fnmatch
import re
from pathlib import PurePath

# Of each kind of Qt's plugins what Callpop uses; other kinds stay out altogether. The screen is painted without
# OpenGL, TLS is Python's, and what an embedded device would need is of no use on a desktop.
PLUGINS = {
    "platforms": ("xcb", "wayland*", "offscreen", "windows", "cocoa"),
    "platformthemes": ("gtk3", "xdgdesktopportal"),
    "platforminputcontexts": ("compose*", "ibus*"),
    "imageformats": ("jpeg", "gif", "webp", "svg"),
    "iconengines": ("svgicon",),
    "networkinformation": ("*",),
    "styles": ("*",),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("adwaita", "bradient"),
}

# Qt's texts in the languages that Callpop speaks; English is what they are written in.
TRANSLATIONS = ("qtbase_de.qm", "qtbase_nl.qm")

# Libraries that only plugins that stay out would load, and a software OpenGL for Windows.
LEFT_OUT = (
    *("libqt6eglfs*", "libqt6opengl*", "libqt6wlshell*", "qt6opengl*", "qtopengl*", "opengl32sw.dll", "d3dcompiler*"),
    *("libqt6qml*", "libqt6quick*", "qt6qml*", "qt6quick*", "qtqml*", "qtquick*", "*virtualkeyboard*", "*qt6pdf*"),
)

# On Linux: libraries of the system that the bundle brings, for Python's own modules are linked to just these, and for
# small parts of X that many a desktop lacks. All others (graphics, fonts, D-Bus, GTK) are the desktop's, and fit it.
CARRIED = (
    *("libbz2*", "libcrypto*", "libexpat*", "libffi*", "liblzma*", "libmpdec*", "libsqlite3*", "libssl*", "libuuid*"),
    *("libxcb-cursor*", "libxcb-icccm*", "libxcb-image*", "libxcb-keysyms*", "libxcb-render-util*", "libxcb-util*"),
    *("libxcb-xkb*", "libxkbcommon*"),
)

# Modules that something names and nothing of Callpop needs.
MODULES_LEFT_OUT = (
    *("tkinter", "turtle", "idlelib", "lib2to3", "test", "ensurepip", "pydoc_data"),
    *("setuptools", "pkg_resources", "_distutils_hack", "distutils", "pip"),
    *("readline", "curses", "_curses", "_curses_panel"),
    # Only a relay on Redis wants it: that is installed with pip, on a server.
    "redis",
    # Whose network a number is in, and which time of day it is there: Callpop says neither.
    *("phonenumbers.carrier", "phonenumbers.carrierdata", "phonenumbers.timezone", "phonenumbers.tzdata"),
)

# Modules of nothing but tables, 38 MiB of them: to search them for imports takes minutes, and they have none.
TABLES = ("phonenumbers.geodata",)

# Packages whose modules stay files of their own: their licence (LGPL) lets everybody put others in their place.
LOOSE = ("ldap3",)

# Distributions that say in a bundle, too, which version of them is in it: a report tells it. (Keyring also finds what
# keeps secrets by its own.)
STATED = ("callpop", "PySide6-Essentials", "qasync", "aiohttp", "msgspec", "keyring", "phonenumbers", "ldap3")

# Time zones for calendars: of a vCard library Callpop reads contacts with.
DATA_LEFT_OUT = ("pytz/zoneinfo/*",)

_PLUGIN = re.compile(r"(?:^|/)plugins/([^/]+)/(?:lib)?q?([^/]+?)(?:plugin)?\.(?:so|dll|dylib)$")


def wanted(name: str) -> bool:
    """Whether a file belongs in the bundle, by its name there."""
    path = PurePath(name.replace("\\", "/"))
    lower = path.as_posix().lower()
    plugin = _PLUGIN.search(lower)
    if plugin:
        return _fits(plugin[2], PLUGINS.get(plugin[1], ()))
    if path.suffix == ".qm" and lower.startswith("pyside6/"):
        return path.name in TRANSLATIONS
    return not _fits(path.name.lower(), LEFT_OUT) and not _fits(lower, DATA_LEFT_OUT)


def carried(name: str) -> bool:
    """Whether a library of the system is brought along."""
    return _fits(PurePath(name).name.lower(), CARRIED)


def _fits(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)
