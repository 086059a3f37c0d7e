"""A process of its own that opens the screen, prints what it can do as JSON, and ends."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict

from callpop.diagnostics.checks.patient import ScreenFacts


def facts() -> ScreenFacts:
    """What the screen of the running application object can do."""
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
    )


def _has_notification_server() -> bool:
    from PySide6.QtDBus import QDBusConnection

    bus = QDBusConnection.sessionBus()
    asked = bus.interface() if bus.isConnected() else None
    return asked is not None and bool(asked.isServiceRegistered("org.freedesktop.Notifications").value())


def main() -> int:
    """Print them."""
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        print(f"Qt cannot be loaded: {error}", file=sys.stderr)
        return 1
    from callpop.desktop.platform.session import wanted_platform

    platform = wanted_platform(os.environ)
    if platform is not None:
        os.environ["QT_QPA_PLATFORM"] = platform
    application = QApplication(sys.argv[:1])
    print(json.dumps(asdict(facts())))
    application.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
