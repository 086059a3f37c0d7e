"""Cards are left out of what is captured while that is wanted, whatever becomes of their windows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from callpop.desktop.platform.screen_capture import CaptureGuard, system_leave_out


def test_windows_are_left_out_once_shown_and_no_longer_when_not_wanted(qtbot: QtBot) -> None:
    done: list[tuple[int, bool]] = []
    guard = CaptureGuard(lambda handle, out: done.append((handle, out)))
    window = QWidget()
    qtbot.addWidget(window)
    guard.watch(window)
    window.show()
    assert done == [], "nobody wants it"
    guard.set_wanted(True)
    handle = int(window.winId())
    assert done == [(handle, True)]
    window.hide()
    window.show()
    assert done == [(handle, True)], "it is so already"
    guard.set_wanted(False)
    assert done[-1] == (handle, False)


def test_a_window_that_is_shown_later_is_left_out_too(qtbot: QtBot) -> None:
    done: list[tuple[int, bool]] = []
    guard = CaptureGuard(lambda handle, out: done.append((handle, out)))
    guard.set_wanted(True)
    window = QWidget()
    qtbot.addWidget(window)
    guard.watch(window)
    assert done == []
    window.show()
    assert done == [(int(window.winId()), True)]


def test_windows_that_are_gone_are_forgotten(qtbot: QtBot) -> None:
    guard = CaptureGuard(lambda handle, out: None)
    window = QWidget()
    guard.watch(window)
    window.deleteLater()
    qtbot.waitUntil(lambda: not guard.watched)
    guard.set_wanted(True)


def test_linux_has_nothing_for_it() -> None:
    assert system_leave_out("linux") is None
    assert system_leave_out("win32") is not None
    assert system_leave_out("darwin") is not None
