"""What the steps have in common: a title and what it is about, on the window's own ground."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from callpop.desktop.labels import PitchedLabel


class StepPage(QScrollArea):
    """A step; it scrolls where large text meets a small screen.

    Args:
        title: The question.
        hint: Why it is asked.
        body: What answers it.
    """

    def __init__(self, *, title: str, hint: str, body: QWidget) -> None:
        super().__init__()
        page = QWidget()
        page.setObjectName("clear")
        page.setAccessibleName(title)
        column = QVBoxLayout(page)
        column.setContentsMargins(32, 12, 32, 8)
        column.setSpacing(0)
        column.addWidget(PitchedLabel("title", title))
        column.addWidget(PitchedLabel("body", hint))
        column.addSpacing(20)
        column.addWidget(body, 1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        self.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
