"""Where a file goes: the system's dialog, which is never waited for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

ChooseFile = Callable[[QWidget, str, str, Callable[[Path], None]], None]
"""Asks for a file: the owner, its suggested name, the filter ('Tables (*.csv)'), and who is told of the choice."""


def ask_for_file(parent: QWidget, name: str, kinds: str, use: Callable[[Path], None]) -> None:
    """Ask with the system's dialog."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, "", str(Path(folder) / name), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix[1:])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda chosen: use(Path(chosen)))
    dialog.open()
