"""Notices when the agent goes and comes back: a locked screen, a sleeping computer."""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QWindow

_LOCKS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
)
"""Who announces a locked screen, and where. The signal is ``ActiveChanged(bool)`` everywhere."""

_WM_POWERBROADCAST = 0x0218
_PBT_APMSUSPEND = 0x0004
_PBT_APMRESUMEAUTOMATIC = 0x0012
_WM_WTSSESSION_CHANGE = 0x02B1
_WTS_SESSION_LOCK = 0x7
_WTS_SESSION_UNLOCK = 0x8
GAP = 30.0
"""Seconds that the wall clock may run ahead of the steady one before it counts as sleep."""


class AwayWatch(QObject):
    """Emits ``left`` when the screen is locked or the computer goes to sleep, ``returned`` when both are over.

    It costs nothing while nothing happens: it is told over D-Bus or by window messages, and polls no clock.
    Where neither tells (macOS), ``look`` finds a sleep in the gap between two clocks when the next call comes.
    """

    left = Signal()
    returned = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        wall: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
        system: str = sys.platform,
    ) -> None:
        """Begin to listen.

        Args:
            parent: The owner.
            wall: The wall clock, seconds; runs on in sleep.
            steady: A clock that stands still in sleep, seconds.
            system: ``sys.platform``.
        """
        super().__init__(parent)
        self._wall, self._steady = wall, steady
        self._ahead = wall() - steady()
        self._reasons: set[str] = set()
        self._filter: _WindowMessages | None = None
        self._asking: QWindow | None = None
        if system.startswith("linux"):
            self._listen_on_dbus()
        elif system == "win32":
            self._filter = _WindowMessages(self)
            if (app := QCoreApplication.instance()) is not None:
                app.installNativeEventFilter(self._filter)
            self._ask_for_locks()

    @property
    def away(self) -> bool:
        """Whether the agent is away now."""
        return bool(self._reasons)

    def look(self) -> bool:
        """Whether the computer slept since the last look, as far as the clocks tell. Call it when a call comes."""
        ahead = self._wall() - self._steady()
        slept = ahead - self._ahead > GAP
        self._ahead = ahead
        return slept

    def note(self, reason: str, *, away: bool) -> None:
        """Take notice of one reason for absence, or of its end.

        Args:
            reason: 'locked' or 'asleep'.
            away: Whether it begins or ends.
        """
        before = self.away
        if away:
            self._reasons.add(reason)
        else:
            self._reasons.discard(reason)
        if self.away and not before:
            self.left.emit()
        elif before and not self.away:
            self.returned.emit()

    def close(self) -> None:
        """Stop listening."""
        if self._filter is not None and (app := QCoreApplication.instance()) is not None:
            app.removeNativeEventFilter(self._filter)
            self._filter = None

    def _ask_for_locks(self) -> None:
        """Windows tells of locks only to windows that asked: a hidden one of ours does."""
        library = getattr(ctypes, "windll", None)
        if library is not None:
            self._asking = QWindow()
            self._asking.create()
            library.wtsapi32.WTSRegisterSessionNotification(int(self._asking.winId()), 0)

    def _listen_on_dbus(self) -> None:
        session = QDBusConnection.sessionBus()
        if session.isConnected():
            for name, path in _LOCKS:
                session.connect(name, path, name, "ActiveChanged", self, SLOT("on_locked(bool)"))  # type: ignore[call-overload]
        system = QDBusConnection.systemBus()
        if system.isConnected():
            login = "org.freedesktop.login1"
            system.connect(
                login, "/org/freedesktop/login1", f"{login}.Manager", "PrepareForSleep",
                self, SLOT("on_sleep(bool)"),
            )  # type: ignore[call-overload]  # fmt: skip

    @Slot(bool)
    def on_locked(self, locked: bool) -> None:
        """The screen was locked or unlocked."""
        self.note("locked", away=locked)

    @Slot(bool)
    def on_sleep(self, about_to: bool) -> None:
        """The computer is about to sleep, or has woken."""
        self.note("asleep", away=about_to)


class _WindowMessages(QAbstractNativeEventFilter):
    """Windows tells by messages to our windows."""

    def __init__(self, watch: AwayWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> Any:
        if bytes(QByteArray(kind).data()) == b"windows_generic_MSG":
            from ctypes import wintypes

            told = ctypes.cast(int(message), ctypes.POINTER(wintypes.MSG)).contents
            self.tell(told.message, int(told.wParam))
        return False, 0

    def tell(self, message: int, what: int) -> None:
        """Pass one message on."""
        known = {
            (_WM_POWERBROADCAST, _PBT_APMSUSPEND): ("asleep", True),
            (_WM_POWERBROADCAST, _PBT_APMRESUMEAUTOMATIC): ("asleep", False),
            (_WM_WTSSESSION_CHANGE, _WTS_SESSION_LOCK): ("locked", True),
            (_WM_WTSSESSION_CHANGE, _WTS_SESSION_UNLOCK): ("locked", False),
        }.get((message, what))
        if known is not None:
            self._watch.note(known[0], away=known[1])
