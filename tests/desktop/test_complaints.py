"""What could not be done is told to the agent, whichever thread finds out."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from callpop.desktop.complaints import Complaints

pytestmark = pytest.mark.logs_warnings


def boxes() -> list[QMessageBox]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox) and each.isVisible()]


def test_from_any_thread_it_is_told_on_this_one(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    told: list[tuple[str, int]] = []

    def balloon(words: str) -> bool:
        told.append((words, threading.get_ident()))
        return True

    complaints = Complaints(balloon=balloon)
    browser = threading.Thread(target=complaints.tell, args=("firefox could not open the address",))
    browser.start()
    browser.join()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("firefox could not open the address", threading.get_ident())]
    assert "could not open" in caplog.text
    assert boxes() == []


def test_without_a_tray_a_box_says_it_as_plain_text(qtbot: QtBot) -> None:
    complaints = Complaints(balloon=lambda _: False)
    complaints.tell("<b>one</b>")
    qtbot.waitUntil(lambda: bool(boxes()))
    complaints.tell("two")
    qtbot.waitUntil(lambda: boxes()[0].text() == "two")
    assert len(boxes()) == 1
    assert boxes()[0].textFormat() is Qt.TextFormat.PlainText
    complaints.close()
    assert boxes() == []
