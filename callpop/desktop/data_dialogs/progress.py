"""How far something is that takes its time: a bar, a line of words, and a way to give it up."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from callpop.desktop.labels import plain_label


class Progress(QWidget):
    """Shown while something is under way.

    Args:
        parent: The owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.words = plain_label("second")
        self.words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.words)
        self.hide()

    def show_progress(self, done: int, total: int, words: str) -> None:
        """Say how far it is; a total of 0 is not known."""
        # Qt counts in 32 bits; a thousandth is finer than the bar.
        self.bar.setRange(0, 1000 if total else 0)
        self.bar.setValue(min(1000, done * 1000 // total) if total else 0)
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        self.show()
