"""What Qt says by itself is said in Callpop's language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from callpop.desktop.qt_speech import QtSpeech

pytestmark = pytest.mark.desktop


def said() -> str:
    return QCoreApplication.translate("QWidgetTextControl", "Select All")


def test_qts_own_menus_follow_the_language(qapp: QApplication) -> None:
    speech = QtSpeech()
    try:
        speech.speak("de")
        assert said() == "Alles auswählen"
        speech.speak("nl")
        assert said() == "Alles selecteren"
    finally:
        speech.speak("en")
    assert said() == "Select All"
