"""What could not be done is told to the agent, whichever thread finds out."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from callpop.desktop.complaints import Complaints
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import DARK
from callpop.desktop.words import Words
from callpop.settings.schema import AppearanceSettings, ColourScheme

pytestmark = pytest.mark.logs_warnings


def boxes() -> list[QDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]


def said(box: QDialog) -> list[str]:
    return [label.text() for label in box.findChildren(QLabel) if label.isVisible()]


def test_from_any_thread_it_is_told_on_this_one(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    told: list[tuple[str, int]] = []

    def balloon(words: str) -> bool:
        told.append((words, threading.get_ident()))
        return True

    complaints = Complaints(balloon=balloon, theme=Theme(), words=lambda: Words.load("en"))
    browser = threading.Thread(target=complaints.tell, args=("firefox could not open the address",))
    browser.start()
    browser.join()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("firefox could not open the address", threading.get_ident())]
    assert "could not open" in caplog.text
    assert boxes() == []


def test_without_a_tray_a_dialogue_says_it_as_plain_text(qtbot: QtBot) -> None:
    complaints = Complaints(balloon=lambda _: False, theme=Theme(), words=lambda: Words.load("en"))
    complaints.tell("<b>one</b>")
    qtbot.waitUntil(lambda: bool(boxes()))
    assert said(boxes()[0]) == ["That did not work", "<b>one</b>"]
    complaints.tell("two")
    qtbot.waitUntil(lambda: said(boxes()[0])[1] == "two")
    assert len(boxes()) == 1
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in boxes()[0].findChildren(QLabel))
    assert boxes()[0].accessibleDescription() == "two"
    assert not boxes()[0].isModal()
    complaints.close()
    assert boxes() == []


def test_the_dialogue_has_the_windows_look_and_language(qtbot: QtBot) -> None:
    """A grey box of the platform's own would be the only one of its kind."""
    theme, languages = Theme(AppearanceSettings(theme=ColourScheme.DARK)), ["en"]
    complaints = Complaints(balloon=lambda _: False, theme=theme, words=lambda: Words.load(languages[-1]))
    languages.append("de")
    complaints.tell("xdg-open")
    qtbot.waitUntil(lambda: bool(boxes()))
    (box,) = boxes()
    assert not isinstance(box, QMessageBox)
    assert said(box)[0] == "Das hat nicht geklappt"
    assert box.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window
    complaints.close()


def test_what_fails_after_it_was_closed_is_said_anew(qtbot: QtBot) -> None:
    complaints = Complaints(balloon=lambda _: False, theme=Theme(), words=lambda: Words.load("en"))
    complaints.tell("one")
    qtbot.waitUntil(lambda: bool(boxes()))
    boxes()[0].findChildren(QPushButton)[-1].click()
    assert boxes() == []
    complaints.tell("two")
    qtbot.waitUntil(lambda: bool(boxes()))
    assert said(boxes()[0])[1] == "two"
    complaints.close()
