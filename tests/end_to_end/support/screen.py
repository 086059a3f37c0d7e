"""A desktop of one's own: a virtual X screen, a window manager, a tray, a bus and a notification daemon."""

from __future__ import annotations

import ctypes
import os
import select
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from tests.end_to_end.support.processes import end, plain_environment, spawn, tool
from tests.end_to_end.support.waiting import eventually

# No service folders: nothing is started on demand, so a desktop without dunst really has none.
BUS_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""

_ALREADY_GRABBED = 1

DUNST_CONFIG = """[global]
    width = 300
    origin = top-left
    offset = 20x20
    idle_threshold = 0
"""


class Screen:
    """One desktop; use as a context manager.

    Args:
        folder: Where its files and logs go.
        size: Pixels, ``WIDTHxHEIGHT``.
        tray: Whether there is a system tray.
        notifications: Whether there is a notification daemon.
        manager: Whether there is a window manager.

    Attributes:
        env: The environment for programs that live on this desktop.
    """

    def __init__(
        self,
        folder: Path,
        *,
        size: str = "1920x1080",
        tray: bool = True,
        notifications: bool = True,
        manager: bool = True,
    ) -> None:
        """Prepare; nothing runs before ``start``."""
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.env = plain_environment(folder / "home")
        self._size = size
        self._wants = (tray, notifications, manager)
        self._processes: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Screen:
        """Start."""
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop."""
        self.stop()

    def start(self) -> None:
        """Start everything and wait until it answers."""
        tray, notifications, manager = self._wants
        try:
            self._start_server()
            self._start_bus()
            if manager:
                self._spawn("openbox", "--sm-disable")
                eventually(lambda: self._property("_NET_SUPPORTING_WM_CHECK"), what="window manager")
            if tray:
                self.start_tray()
            if notifications:
                config = self.folder / "dunstrc"
                config.write_text(DUNST_CONFIG, encoding="utf-8")
                self._spawn("dunst", "-config", config)
                eventually(lambda: self._owned("org.freedesktop.Notifications"), what="notification daemon")
        except BaseException:
            self.stop()
            raise

    def start_tray(self) -> None:
        """Bring the system tray, at the top right so that it stays clear of the cards."""
        self._spawn(
            "trayer", "--edge", "top", "--align", "right", "--widthtype", "request", "--height", "24", "--monitor", "0"
        )
        eventually(self.has_tray, what="system tray")

    def has_tray(self) -> bool:
        """Whether somebody owns the tray's selection."""
        return self._ask(_has_tray)

    def keyboard_grabbed(self) -> bool:
        """Whether a menu, or somebody else, has all keys for itself."""
        return self._ask(_keyboard_grabbed)

    def stop(self) -> None:
        """End everything, the screen last."""
        while self._processes:
            end(self._processes.pop())

    def screenshot(self, path: Path) -> None:
        """Save what is on the screen."""
        subprocess.run(
            [tool("import"), "-window", "root", str(path)], env=self.env, check=False, timeout=30, capture_output=True
        )

    def run(self, *command: str | Path, check: bool = True) -> str:
        """Run a small tool on this desktop and return what it printed."""
        done = subprocess.run(
            [tool(str(command[0])), *map(str, command[1:])],
            env=self.env,
            check=False,
            capture_output=True,
            text=True,
            timeout=60,
        )
        if check and done.returncode:
            raise AssertionError(f"{command}: exit {done.returncode}: {done.stderr.strip()}")
        return done.stdout

    def _spawn(self, name: str, *arguments: str | Path) -> None:
        log = self.folder / f"{name}.log"
        self._processes.append(spawn([tool(name), *arguments], env=self.env, log=log))

    def _start_server(self) -> None:
        reading, writing = os.pipe()
        try:
            command = [tool("Xvfb"), "-displayfd", str(writing), "-screen", "0", f"{self._size}x24"]
            command += ["-nolisten", "tcp", "-noreset", "-dpi", "96"]
            log = self.folder / "Xvfb.log"
            self._processes.append(spawn(command, env=self.env, log=log, pass_fds=[writing]))
            number = b""
            while not number.endswith(b"\n"):  # it comes in two pieces, and Xvfb dies if the second finds no reader
                ready, _, _ = select.select([reading], [], [], 60)
                piece = os.read(reading, 16) if ready else b""
                if not piece:
                    raise RuntimeError(f"Xvfb did not start: {log.read_text(errors='replace')}")
                number += piece
            self.env["DISPLAY"] = f":{number.decode().strip()}"
            self.env["QT_QPA_PLATFORM"] = "xcb"
        finally:
            os.close(reading)
            os.close(writing)

    def _start_bus(self) -> None:
        socket = self.folder / "bus"
        config = self.folder / "bus.conf"
        config.write_text(BUS_CONFIG.format(socket=socket), encoding="utf-8")
        self._spawn("dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile")
        self.env["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={socket}"
        # Its socket is there before it listens.
        eventually(lambda: self._owned("org.freedesktop.DBus"), what="message bus")

    def _ask(self, question: Callable[[ctypes.CDLL, ctypes.c_void_p], bool]) -> bool:
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XInternAtom.restype = x11.XGetSelectionOwner.restype = x11.XDefaultRootWindow.restype = ctypes.c_ulong
        display = ctypes.c_void_p(x11.XOpenDisplay(self.env["DISPLAY"].encode()))
        try:
            return question(x11, display)
        finally:
            x11.XCloseDisplay(display)

    def _property(self, name: str) -> bool:
        return "window id" in self.run("xprop", "-root", name, check=False)

    def _owned(self, name: str) -> bool:
        call = ("--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner", f"string:{name}")
        return "boolean true" in self.run("dbus-send", "--session", "--print-reply", *call, check=False)


def _has_tray(x11: ctypes.CDLL, display: ctypes.c_void_p) -> bool:
    atom = ctypes.c_ulong(x11.XInternAtom(display, b"_NET_SYSTEM_TRAY_S0", 0))
    return bool(x11.XGetSelectionOwner(display, atom))


def _keyboard_grabbed(x11: ctypes.CDLL, display: ctypes.c_void_p) -> bool:
    """Only whoever tries to grab the keyboard learns it; meanwhile the server hears nobody else, who may want it."""
    root, both_asynchronous = ctypes.c_ulong(x11.XDefaultRootWindow(display)), (1, 1)
    x11.XGrabServer(display)
    status = x11.XGrabKeyboard(display, root, 0, *both_asynchronous, ctypes.c_ulong(0))
    x11.XUngrabKeyboard(display, ctypes.c_ulong(0))
    x11.XUngrabServer(display)
    x11.XSync(display, 0)
    return bool(status == _ALREADY_GRABBED)
