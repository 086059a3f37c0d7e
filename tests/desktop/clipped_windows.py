"""What is cut in the windows, on the screen of a usual desk: ``python -m tests.desktop.clipped_windows 200 de nl``.

It is a process of its own: a screen's size is settled before Qt starts, and the other tests count on a small one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from callpop.cli.demo_everything import SCREEN
from callpop.desktop.gallery_windows import windows
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.schema import AppearanceSettings
from tests.desktop.clipping import cut_texts, draw, watched_painters

ROOT = Path(__file__).parents[2]
Found = dict[str, list[str]]


def cut_in_windows(
    theme: Theme, words: Words, patch: pytest.MonkeyPatch, also: Callable[[QWidget], list[str]] = lambda _: []
) -> tuple[Found, int]:
    """What is cut in every window, by its name, and how many windows there were.

    Args:
        theme: The look.
        words: The language.
        patch: Watches what painters do.
        also: Finds something else in a window.
    """
    found: Found = {}
    seen = 0
    with watched_painters(patch) as painted:
        for name, window in windows(theme, words, everything=True):
            show(window)
            painted.clear()
            draw(window)
            if lost := [*cut_texts(window, painted), *also(window)]:
                found[name] = lost
            seen += 1
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return found, seen


def show(window: QWidget) -> None:
    """Have it laid out."""
    window.ensurePolished()
    window.show()
    for _ in range(3):
        QApplication.processEvents()


def cut_at(text_size: int, *languages: str, folder: Path) -> dict[str, Found]:
    """What is cut at a text size in percent, by language, as a process of its own finds it."""
    screen = folder / "screen.json"
    screen.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
    env = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={screen}"}
    command = [sys.executable, "-m", "tests.desktop.clipped_windows", str(text_size), *languages]
    done = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, done.stderr
    told: dict[str, Found] = json.loads(done.stdout)
    return told


def main() -> None:
    """Tell it as JSON."""
    application = QApplication([])
    size = application.primaryScreen().size()
    assert (size.width(), size.height()) == (SCREEN["width"], SCREEN["height"])
    theme = Theme(AppearanceSettings(text_size=int(sys.argv[1])))
    told = {}
    with pytest.MonkeyPatch.context() as patch:
        for language in sys.argv[2:]:
            told[language], seen = cut_in_windows(theme, Words.load(language), patch)
            assert seen > 50
    print(json.dumps(told))


if __name__ == "__main__":
    main()
