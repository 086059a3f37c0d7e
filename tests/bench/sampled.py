"""Runs the app with a stopwatch on its GUI loop: ``sampled.py FILE lags|contacts|census [callpop arguments]``.

The product has no hook for it. Qt's loop is run by qasync; the first time it runs, a timer is put on it: one of
2 ms that notes by how much it comes too late, or one of 2 s that counts what could leak (not both: the notes of the
first grow). ``contacts`` is ``lags`` with the settings window open at its page of address books.
At the end FILE is ``{"lags": [[monotonic seconds, milliseconds], …], "census": [{…}, …]}``.
"""

from __future__ import annotations

import asyncio
import atexit
import gc
import json
import sys
import threading
import time
from pathlib import Path
from typing import Any

import qasync
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

PERIOD = 0.002


class Stopwatch:
    """The timers, and what they noted."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self.lags: list[tuple[float, float]] = []
        self.census: list[dict[str, Any]] = []
        self._last = time.monotonic()
        self._timer, self._slow = QTimer(), QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._slow.timeout.connect(self._count)

    def start(self) -> None:
        """Begin."""
        self._last = time.monotonic()
        if self._kind == "census":
            self._slow.start(2000)
            return
        self._timer.start(int(PERIOD * 1000))
        if self._kind == "contacts":
            QTimer.singleShot(1000, _open_contacts)

    def stop(self) -> None:
        """End, before Qt does."""
        self._timer.stop()
        self._slow.stop()

    def _tick(self) -> None:
        now = time.monotonic()
        late = now - self._last - PERIOD
        self._last = now
        self.lags.append((now, max(0.0, late) * 1e3))

    def _count(self) -> None:
        began = time.monotonic()
        everything = gc.get_objects()
        timers = [one for one in everything if isinstance(one, QTimer) and isValid(one)]
        self.census.append(
            {
                "at": began,
                "objects": len(everything),
                "timers": len(timers),
                "active_timers": sum(1 for one in timers if one.isActive()),
                "tasks": len(asyncio.all_tasks()),
                "threads": threading.active_count(),
                "windows": len(QApplication.topLevelWidgets()),
            }
        )


def _open_contacts() -> None:
    from callpop.desktop.windows import Windows

    windows = next(one for one in gc.get_objects() if isinstance(one, Windows))
    windows.show_settings("contacts")


def main() -> int:
    """Run the app under the stopwatch."""
    path, kind, sys.argv[1:] = Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
    watch: list[Stopwatch] = []
    run_forever = qasync.QEventLoop.run_forever

    def run(loop: Any) -> Any:
        if not watch:
            watch.append(Stopwatch(kind))
            watch[0].start()
        return run_forever(loop)

    def write() -> None:
        told = {"lags": watch[0].lags, "census": watch[0].census} if watch else {}
        path.write_text(json.dumps(told), encoding="utf-8")

    qasync.QEventLoop.run_forever = run
    atexit.register(write)
    from callpop.__main__ import main as callpop

    return callpop() or 0


if __name__ == "__main__":
    sys.exit(main())
