"""Where a file goes, and its writing: the system's dialog is not waited for, and neither is the disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, QThreadPool, Signal
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


class Writing(QObject):
    """One file that is being written, on a thread of Qt's pool.

    Args:
        file: Where it goes.
        make: Makes its bytes; called on that thread.

    Signals:
        done: It is written: its name, and what went wrong, in the system's words; '' if nothing.
    """

    done = Signal(str, str)

    def __init__(self, file: Path, make: Callable[[], bytes]) -> None:
        super().__init__()
        self._file, self._make = file, make

    def start(self) -> None:
        """Begin; whoever wants to hear of the end is connected by then."""
        QThreadPool.globalInstance().start(self._write)

    def _write(self) -> None:
        problem = ""
        try:
            self._file.write_bytes(self._make())
        except OSError as fault:
            problem = fault.strerror or str(fault)
        self.done.emit(self._file.name, problem)
