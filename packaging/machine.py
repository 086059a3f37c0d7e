"""What Callpop and its tests need of the operating system, and how it gets there."""

from __future__ import annotations

import ctypes
import glob
import os
import shutil
import subprocess
import sys
from typing import Iterable, NamedTuple

# What Qt loads on Linux, offscreen too: shared library → Debian package.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}


class Peer(NamedTuple):
    """A program (or a file, as a pattern) that tests run against.

    Attributes:
        wanted: What must be there: a command's name, or a pattern with a slash in it.
        package: Debian's package that brings it.
        why: What it is for.
    """

    wanted: str
    package: str
    why: str


TEST_PEERS = (
    Peer("Xvfb", "xvfb", "a real X server without a screen"),
    Peer("xauth", "xauth", "access to that X server"),
    Peer("openbox", "openbox", "a window manager: focus and stacking are its business"),
    Peer("trayer", "trayer", "a system tray"),
    Peer("dunst", "dunst", "a notification daemon"),
    Peer("xdotool", "xdotool", "finds windows, clicks and types"),
    Peer("xprop", "x11-utils", "says how a window is mapped, and who has the focus"),
    Peer("import", "imagemagick", "takes pictures of the whole screen"),
    Peer("dbus-daemon", "dbus", "the session bus for tray and notifications"),
    Peer("dbus-send", "dbus", "asks on that bus who is there"),
    Peer("chromium", "chromium", "a real browser, which a click opens"),
    Peer("redis-server", "redis-server", "what several relays share"),
    # Debian keeps it where not everybody's PATH leads.
    Peer("/usr/*bin/nginx", "nginx-light", "a reverse proxy before the relay"),
    Peer("/usr/sbin/slapd", "slapd", "a directory as an address book"),
    Peer("ldapmodify", "ldap-utils", "fills that directory"),
    Peer("openssl", "openssl", "makes a certificate authority for it"),
    Peer("/usr/share/fonts/*/inter/*", "fonts-inter", "the pictures of the README are set in it"),
    Peer("desktop-file-validate", "desktop-file-utils", "knows what a menu entry may say"),
    Peer("appstreamcli", "appstream", "knows what a software centre wants to read"),
)

BENCH_PEERS = (
    Peer("webhook", "webhook", "what people build this with today: a web hook…"),
    Peer("notify-send", "libnotify-bin", "…that calls notify-send"),
)

BUNDLE_TOOLS = (
    Peer("objdump", "binutils", "says which libraries a library needs"),
    Peer("strip", "binutils", "takes out what only a debugger reads"),
)

DEB_TOOLS = (Peer("dpkg-deb", "dpkg", "packs a Debian package"),)


def missing_libraries() -> list[str]:
    """Debian packages of the libraries that Qt would not find here."""
    if not sys.platform.startswith("linux"):
        return []
    missing = []
    for library, package in QT_LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def missing_peers(peers: Iterable[Peer]) -> list[str]:
    """Debian packages of the peers that are not here; none where there is no X server to test on."""
    if not sys.platform.startswith("linux"):
        return []
    missing = [p.package for p in peers if not (glob.glob(p.wanted) if "/" in p.wanted else shutil.which(p.wanted))]
    return list(dict.fromkeys(missing))


def missing_library_of(python: str) -> list[str]:
    """The Debian package of an interpreter's own library, if it wants one and has none: a bundle takes it along."""
    if not sys.platform.startswith("linux"):
        return []
    asked = "import ctypes, sys, sysconfig; print('%d.%d' % sys.version_info[:2])"
    asked += "; sysconfig.get_config_var('Py_ENABLE_SHARED') and ctypes.CDLL(sysconfig.get_config_var('INSTSONAME'))"
    done = subprocess.run([python, "-c", asked], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    return [f"libpython{done.stdout.decode().strip()}"] if done.returncode else []


def install(packages: list[str]) -> bool:
    """Have Debian install packages, if this is Debian and we are root; else say the one command that does.

    Returns:
        Whether they are there now.
    """
    if not packages:
        return True
    if not shutil.which("apt-get"):
        print("Missing here (Debian's names):", *packages, file=sys.stderr)
        print("Install what brings them with your system's package manager, then try again.", file=sys.stderr)
        return False
    if os.geteuid() != 0:
        print("Some packages of the system are missing. Please run:\n", file=sys.stderr)
        print("    sudo apt-get install -y " + " ".join(packages) + "\n", file=sys.stderr)
        return False
    print("Installing", *packages, flush=True)
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    subprocess.call(["apt-get", "update", "-qq"], env=quiet)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    return subprocess.call(command, env=quiet, stdout=subprocess.DEVNULL) == 0
