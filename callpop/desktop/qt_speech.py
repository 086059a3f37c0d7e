"""What Qt itself says and how the system writes: its own menus in Callpop's language, and the country's ways."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from callpop.desktop.ways import Ways


class QtSpeech:
    """Lets the menus and dialogues that Qt brings along ('Copy', 'Select all') speak Callpop's language."""

    def __init__(self) -> None:
        self._translator: QTranslator | None = None

    def speak(self, language: str) -> None:
        """Speak it from now on; English is what Qt speaks by itself, or where its texts are left out of a bundle."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        made = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if language != "en" and made.load(f"qtbase_{language}", folder):
            QCoreApplication.installTranslator(made)
            self._translator = made


def ways_of(language: str, system: QLocale) -> Ways:
    """The system's ways if it speaks this language; else the language's own.

    Args:
        language: What is spoken.
        system: The system's locale.
    """
    if QLocale.languageToCode(system.language()) != language:
        return Ways()
    halves = (system.amText(), system.pmText())
    return Ways(
        locale=system.name(),
        decimal=system.decimalPoint(),
        thousands=system.groupSeparator(),
        halves=halves if "ap" in system.timeFormat(QLocale.FormatType.ShortFormat).lower() else None,
        month_first=system.dateFormat(QLocale.FormatType.ShortFormat).startswith("M"),
    )
