"""Cards are left out of what is captured while that is wanted, whatever becomes of their windows."""

from __future__ import annotations

import ctypes

import pytest
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


class User32:
    """Windows' own, as far as it is asked here: what it takes, and what it was told."""

    def __init__(self, takes: set[int]) -> None:
        self.told: list[tuple[int, int]] = []

        def affinity(handle: int, value: int) -> int:
            self.told.append((handle, value))
            return int(value in takes)

        self.SetWindowDisplayAffinity = affinity
        self.user32 = self


@pytest.mark.parametrize(
    ("takes", "told"),
    [({0x0, 0x1, 0x11}, [(7, 0x11), (7, 0x0)]), ({0x0, 0x1}, [(7, 0x11), (7, 0x1), (7, 0x0)])],
)
def test_older_windows_paints_it_black(
    monkeypatch: pytest.MonkeyPatch, takes: set[int], told: list[tuple[int, int]]
) -> None:
    library = User32(takes)
    monkeypatch.setattr(ctypes, "windll", library, raising=False)
    leave_out = system_leave_out("win32")
    assert leave_out is not None
    leave_out(7, True)
    leave_out(7, False)
    assert library.told == told
