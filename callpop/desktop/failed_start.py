"""A start that an error of our own has ended is told at once: the next one would end the same way, and say nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QFileDialog

from callpop.desktop.crash_window import CrashWindow
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words, language_for
from callpop.settings.schema import Language


def tell_of_failed_start(app: QApplication, *, log: Path, save_report: Callable[[Path], str]) -> None:
    """Say so in a window; returns when it is closed.

    What is set may be what fails, so neither language nor look is asked of it: both are the system's.

    Args:
        app: Its loop does not run.
        log: Where the error stands.
        save_report: Writes a report of the installation, a zip file; returns what stood in the way, mostly nothing.
    """
    words = Words.load(language_for(Language.SYSTEM, QLocale.system().uiLanguages()))
    window = CrashWindow(theme=Theme(), words=words, left=log, key="failed_start")

    def ask_where() -> None:
        title, suggested = words.text("diagnostics.report"), str(Path.home() / "callpop-report.zip")
        name, _ = QFileDialog.getSaveFileName(window, title, suggested, "*.zip")
        if name:
            problem = save_report(Path(name))
            text = words.text
            window.say(text("diagnostics.not_saved", why=problem) if problem else text("diagnostics.saved", file=name))

    window.report.connect(ask_where)
    window.finished.connect(lambda _: app.exit())  # to quit is asked of whoever runs Callpop, and nobody does
    window.show()
    app.exec()
