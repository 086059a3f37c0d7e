"""A process of its own that opens the screen, prints what it can do as JSON, and ends."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from callpop.diagnostics.checks.patient import ScreenFacts

if TYPE_CHECKING:
    from callpop.desktop.platform.quiet_watch import QuietWatch

_ANSWER_MS = 400
"""Buses answer within some milliseconds; a setting is read by a program that has to start."""


def facts(watch: QuietWatch | None = None) -> ScreenFacts:
    """What the screen of the running application object can do.

    Args:
        watch: Knows what the system says of quiet; None: nobody does.
    """
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QSystemTrayIcon

    from callpop.desktop.platform.session import session

    found = session(QGuiApplication.platformName(), os.environ)
    return ScreenFacts(
        platform=found.platform,
        tray=QSystemTrayIcon.isSystemTrayAvailable(),
        places_windows=found.places_windows,
        why_not=found.why_not,
        notifications=not found.places_windows and _has_notification_server(),
        screens=len(QGuiApplication.screens()),
        system_quiet=watch.on if watch is not None else None,
        quiet_source=watch.source if watch is not None else "",
    )


def _has_notification_server() -> bool:
    from PySide6.QtDBus import QDBusConnection

    bus = QDBusConnection.sessionBus()
    asked = bus.interface() if bus.isConnected() else None
    return asked is not None and bool(asked.isServiceRegistered("org.freedesktop.Notifications").value())


def _asked() -> QuietWatch:
    """What follows the system's quiet, after it has had a moment for its answers."""
    from PySide6.QtCore import QEventLoop, QTimer

    from callpop.desktop.platform.quiet_watch import quiet_watch

    watch = quiet_watch(os.environ)
    loop = QEventLoop()
    QTimer.singleShot(_ANSWER_MS, loop, loop.quit)
    loop.exec()
    watch.close()
    return watch


def main() -> int:
    """Print them."""
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        print(f"Qt cannot be loaded: {error}", file=sys.stderr)
        return 1
    from callpop.desktop.platform.session import wanted_by_qt

    with wanted_by_qt(os.environ):
        application = QApplication(sys.argv[:1])
    print(json.dumps(asdict(facts(_asked()))))
    application.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
