"""A screen that is locked, as a real message bus tells of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.support.screen import Screen

pytestmark = pytest.mark.end_to_end

PROGRAM = """
import os
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from callpop.desktop.platform.away_watch import AwayWatch

app = QCoreApplication([])
saver = QDBusConnection.connectToBus(os.environ["DBUS_SESSION_BUS_ADDRESS"], "saver")
assert saver.registerService("org.gnome.ScreenSaver")
watch = AwayWatch()
# The bus has heard by now of what the watch asks for: it answers one connection in order.
assert QDBusConnection.sessionBus().interface().isServiceRegistered("org.gnome.ScreenSaver").value()


def locked(now):
    message = QDBusMessage.createSignal("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged")
    message.setArguments([now])
    saver.send(message)


watch.left.connect(lambda: (print("left"), locked(False)))
watch.returned.connect(lambda: (print("returned"), app.quit()))
QTimer.singleShot(0, lambda: locked(True))
QTimer.singleShot(60_000, lambda: app.exit(3))
raise SystemExit(app.exec())
"""


def test_a_locked_screen_is_an_absence(tmp_path: Path) -> None:
    with Screen(tmp_path, tray=False, notifications=False, manager=False) as screen:
        env = screen.env | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM], env=env, capture_output=True, text=True, timeout=120, check=False
        )
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, ["left", "returned"], "")
