"""A window in which somebody types; run as a program: ``typist.py FILE``.

Writes a JSON line for each change of the text and for each time the field gains or loses the keyboard.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit


class Diary(QObject):
    """Writes down what happens to the field."""

    def __init__(self, field: QLineEdit, path: Path) -> None:
        super().__init__(field)
        self._path = path
        field.installEventFilter(self)
        field.textChanged.connect(lambda text: self.write("text", text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note gains and losses of the keyboard."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.write("focus", event.type() == QEvent.Type.FocusIn)
        elif event.type() in {QEvent.Type.WindowActivate, QEvent.Type.WindowDeactivate}:
            self.write("active", event.type() == QEvent.Type.WindowActivate)
        return super().eventFilter(watched, event)

    def write(self, what: str, value: object) -> None:
        """Append a line."""
        with self._path.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps([what, value]) + "\n")


def main() -> int:
    """Show the window until the process is ended."""
    application = QApplication(sys.argv[:1])
    field = QLineEdit()
    field.setWindowTitle("Somebody's work")
    field.resize(700, 60)
    field.move(60, 200)
    diary = Diary(field, Path(sys.argv[1]))
    field.show()
    field.activateWindow()
    status = application.exec()
    del diary
    return status


if __name__ == "__main__":
    sys.exit(main())
