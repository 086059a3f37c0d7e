"""Picks a file in the system's dialogue, beside the loop of the desktop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[Path], None]
Pick = Callable[[QWidget, str, str, Chosen], None]
"""Asks for a file: the owner, the dialogue's title, the name that is offered ('' to open one), who is told."""


def pick_file(owner: QWidget, title: str, name: str, chosen: Chosen) -> None:
    """Ask where to write a file of this name, or, without a name, which one to read; nobody is told of a refusal."""
    dialog = QFileDialog(owner, title)
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog.setDirectory(folder)
    if name:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.selectFile(name)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    # Not exec: the loop of the desktop goes on.
    dialog.open()
