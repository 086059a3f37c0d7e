"""What Qt says by itself is said in Callpop's language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from callpop.desktop.log_window.columns import Columns
from callpop.desktop.log_window.menus import log_menu
from callpop.desktop.qt_speech import QtSpeech
from callpop.desktop.words import Words

pytestmark = pytest.mark.desktop


def said() -> str:
    return QCoreApplication.translate("QWidgetTextControl", "Select All")


def test_qts_own_menus_follow_the_language(qapp: QApplication) -> None:
    speech, owner = QtSpeech(), QWidget()
    try:
        speech.speak("de")
        menu = log_menu(owner, Words.load("de"), Columns(), [("list.export", "Ctrl+E", lambda: None)], lambda _: None)
        assert menu.actions()[0].text().endswith("\tStrg+E")
        assert said() == "Alles auswählen"
        speech.speak("nl")
        assert said() == "Alles selecteren"
    finally:
        speech.speak("en")
    assert said() == "Select All"
