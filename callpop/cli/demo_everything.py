"""``callpop demo --screenshots DIR --everything``: every window, card, dialogue and menu as it can look."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from callpop.cli.failure import DONE, FAILED, CommandFailed

SCALES = {"100": (1, 100), "200": (2, 100), "text-200": (1, 200)}
"""Device pixels for a logical one, and the text size in percent."""

SCREEN = {
    **{"name": "pictures", "x": 0, "y": 0, "width": 1920, "height": 1080},
    **{"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
}
"""The screen of a usual desk, as Qt's offscreen platform is told of it."""


def save_everything(folder: Path, scale: str | None, *, pseudo: bool = False) -> int:
    """Save the pictures: ``light-de-200/log-window.png`` and so on; the exit status.

    Args:
        folder: Where; made if it is missing.
        scale: One of ``SCALES``: this process draws it; None: a process for each is started.
        pseudo: In the language that shows what has no room, and in no other.

    Raises:
        CommandFailed: The folder cannot be made, or a picture not be written.
    """
    if scale is not None:
        return _draw(folder, scale, pseudo=pseudo)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandFailed(f"{folder} cannot be made: {error.strerror}") from error
    # In a bundle the executable is Callpop itself.
    callpop = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "callpop"]
    with tempfile.TemporaryDirectory(prefix="callpop-screen-", ignore_cleanup_errors=True) as place:
        screen = Path(place, "screen.json")
        screen.write_text(json.dumps({"screens": [SCREEN]}))
        for each, (pixels, _) in SCALES.items():
            platform = f"offscreen:configfile={screen}"
            environ = os.environ | {"QT_QPA_PLATFORM": platform, "QT_SCALE_FACTOR": str(pixels)}
            command = [*callpop, "demo", "--screenshots", str(folder), "--everything", "--scale", each]
            command += ["--pseudo"] if pseudo else []
            if subprocess.run(command, env=environ, stdin=subprocess.DEVNULL, check=False).returncode != DONE:
                return FAILED
    print(f"{sum(1 for _ in folder.rglob('*.png'))} pictures in {folder}")
    return DONE


def _draw(folder: Path, scale: str, *, pseudo: bool) -> int:
    from PySide6.QtWidgets import QApplication

    from callpop.cli.demo_pictures import render_everything
    from callpop.desktop.words import LANGUAGES, Words

    if pseudo:
        from callpop.desktop.pseudo import pseudo_words

        spoken = {"pseudo": pseudo_words()}
    else:
        spoken = {language: Words.load(language) for language in LANGUAGES}
    application = QApplication.instance() or QApplication([])
    pixels, text_size = SCALES[scale]
    try:
        render_everything(folder, spoken, name=scale, pixels=pixels, text_size=text_size)
    except OSError as error:
        raise CommandFailed(str(error)) from error
    finally:
        # Before the windows' Python halves are gone.
        application.processEvents()
    return DONE
