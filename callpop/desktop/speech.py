"""How the settings in force let Callpop speak: the language, the names, and rows made of both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from callpop.contacts.directory import Directory
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.popup.naming import Naming
from callpop.desktop.qt_speech import ways_of
from callpop.desktop.words import Words, language_for
from callpop.settings.schema import Settings


@dataclass(frozen=True, slots=True)
class Speech:
    """Everything that turns calls into words.

    Attributes:
        words: The language.
        directory: Names of colleagues and lines.
        presenter: Makes rows.
    """

    words: Words
    directory: Directory
    presenter: RowPresenter


def speech_of(settings: Settings, *, now: Callable[[], int]) -> Speech:
    """Speak as the settings ask for, or else as the system does.

    Args:
        settings: As they are now.
        now: Microseconds UTC.
    """
    system = QLocale.system()
    language = language_for(settings.appearance.language, system.uiLanguages())
    words = Words.load(language, ways=ways_of(language, system))
    directory = Directory(settings.everybody, settings.all_lines, settings.agent.region)
    return Speech(words, directory, RowPresenter(naming=Naming(directory, settings, words), now=now))
