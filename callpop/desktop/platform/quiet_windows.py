"""The 'do not disturb' of Windows: presentation settings, and focus assist where it can be read.

Windows announces neither to programs like this one, so both are looked at now and then; each look takes microseconds.
A program that merely fills the screen is no wish for silence: agents work in browsers that do.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

_EVERY_MS = 5_000
_PRESENTING = 4
"""QUNS_PRESENTATION_MODE of SHQueryUserNotificationState."""

_QUIET_TIME = 6
"""QUNS_QUIET_TIME: the first hour of a new user."""

_FOCUS_ASSIST = 0xD83063EA3BF1C75
"""WNF_SHEL_QUIETHOURS_ACTIVE_PROFILE_CHANGED. Microsoft documents no way to ask for focus assist ('do not disturb' in
Windows 11); this state is what its own shell reads. 0: off, 1: priority only, 2: alarms only."""


class WindowsQuiet(QObject):
    """Looks every few seconds.

    Args:
        state: Asks SHQueryUserNotificationState; None where it cannot be asked.
        focus: Asks for focus assist; None where it cannot be asked.
        parent: The owner.
    """

    changed = Signal()

    def __init__(
        self,
        *,
        state: Callable[[], int | None] | None = None,
        focus: Callable[[], int | None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._focus = state or notification_state, focus or focus_assist
        self._on: bool | None = None
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self.look()
        self._timer.start()

    @property
    def on(self) -> bool | None:
        """Whether it is on; None: Windows does not say."""
        return self._on

    @property
    def source(self) -> str:
        """Who says it."""
        return "" if self._on is None else "Windows"

    def look(self) -> None:
        """Ask now."""
        state, focus = self._state(), self._focus()
        known = state is not None or focus is not None
        on = (state in (_PRESENTING, _QUIET_TIME) or bool(focus)) if known else None
        if on != self._on:
            self._on = on
            self.changed.emit()

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()


def notification_state() -> int | None:
    """QUERY_USER_NOTIFICATION_STATE, or None if it cannot be had."""
    library = getattr(ctypes, "windll", None)
    if library is None:
        return None
    state = ctypes.c_int(0)
    try:
        failed = library.shell32.SHQueryUserNotificationState(ctypes.byref(state))
    except (AttributeError, OSError):
        return None
    return None if failed else state.value


def focus_assist() -> int | None:
    """The profile of focus assist in force, or None if it cannot be had."""
    library = getattr(ctypes, "windll", None)
    if library is None:
        return None
    name = ctypes.c_uint64(_FOCUS_ASSIST)
    stamp, value, size = ctypes.c_uint32(0), ctypes.c_uint32(0), ctypes.c_uint32(4)
    try:
        failed = library.ntdll.NtQueryWnfStateData(
            ctypes.byref(name), None, None, ctypes.byref(stamp), ctypes.byref(value), ctypes.byref(size)
        )
    except (AttributeError, OSError):
        return None
    return None if failed or size.value < ctypes.sizeof(value) else value.value
