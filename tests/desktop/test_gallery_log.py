"""The pictures of the call log show what the log would: of the README, and of the demo."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from callpop.desktop.gallery_calls import entries
from callpop.desktop.gallery_windows import windows
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words


@pytest.fixture
def log(qtbot: QtBot) -> LogWindow:
    """As the README has it."""
    made: dict[str, QWidget] = {}
    for name, widget in windows(Theme(), Words.load("en"), main_only=True):
        made[name] = widget
        if name == "log-window":
            break
    window = made["log-window"]
    assert isinstance(window, LogWindow)
    qtbot.addWidget(window)
    return window


def test_earlier_calls_are_the_callers_and_earlier(log: LogWindow) -> None:
    shown = next(entry.record for entry in entries() if entry.record.call_id == "c2")
    assert log.detail.entry is not None and log.detail.entry.record == shown
    earlier = [row.entry.record for row in log.detail.earlier.rows if row.entry is not None]
    assert len(earlier) == 3
    assert all(record.remote == shown.remote for record in earlier)
    times = [shown.started_at, *(record.started_at for record in earlier)]
    assert times == sorted(times, reverse=True)


def test_the_rail_has_what_the_app_has(log: LogWindow) -> None:
    assert not log.rail.statistics.isHidden()
