"""Every way to ask for the end becomes one call, and the loop goes on until its owner ends it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from callpop.desktop.quit_requests import SignalWatch

NAMES = [name for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)]


@pytest.mark.parametrize("name", NAMES)
def test_a_signal_becomes_a_request_on_this_thread(qtbot: QtBot, name: str) -> None:
    requests: list[str] = []
    watch = SignalWatch(lambda: requests.append("quit"))
    try:
        signal.raise_signal(getattr(signal, name))
        qtbot.waitUntil(lambda: bool(requests))
        signal.raise_signal(getattr(signal, name))
        qtbot.waitUntil(lambda: len(requests) == 2)
    finally:
        watch.close()


def test_closed_it_leaves_the_signals_as_they_were(qtbot: QtBot) -> None:
    before = [signal.getsignal(getattr(signal, name)) for name in NAMES]
    SignalWatch(lambda: None).close()
    assert [signal.getsignal(getattr(signal, name)) for name in NAMES] == before


QT_ASKS = """
import sys
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from callpop.desktop.quit_requests import Application

asked = []
app = Application(sys.argv[:1], lambda: asked.append(1))
QTimer.singleShot(0, app.quit)                                              # Cmd-Q, the end of the session
QTimer.singleShot(0, lambda: QCoreApplication.postEvent(app, QEvent(QEvent.Type.Quit)))
QTimer.singleShot(50, lambda: app.exit(40 + len(asked)))
sys.exit(app.exec())
"""


def test_qts_own_wish_to_quit_is_a_request_and_stops_no_loop() -> None:
    done = subprocess.run([sys.executable, "-c", QT_ASKS], capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 42, done.stderr


LINK_COMES = """
import sys
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from callpop.desktop.quit_requests import Application

links = []
app = Application(sys.argv[:1], lambda: None, links.append)
link = "callpop://enrol?url=https%3A%2F%2Frelay.example.com&code=a%0Ab"
app.sendEvent(app, QFileOpenEvent(QUrl(link)))
app.sendEvent(app, QFileOpenEvent("/etc/passwd"))
assert links == [link], links
"""


def test_a_link_that_macos_hands_over_is_taken_and_a_file_is_not() -> None:
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", LINK_COMES], env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
