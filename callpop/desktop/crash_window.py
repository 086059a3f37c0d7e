"""Said at the next start after a crash, or at once where the start itself failed: what happened, how to report it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.labels import ElidedLabel, plain_label
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle
from callpop.desktop.tray_icon import TrayState, tray_icon
from callpop.desktop.words import Words


class CrashWindow(QDialog):
    """Comes up without taking the keyboard: the agent may be in the middle of a sentence.

    Args:
        theme: The look in force.
        words: The language of the windows.
        left: The file that the crash left, or the log of the start.
        key: Of the words ``<key>.title`` and ``<key>.text``.

    Signals:
        report: A report shall be saved.
    """

    report = Signal()

    def __init__(self, *, theme: Theme, words: Words, left: Path, key: str = "crash") -> None:
        super().__init__()
        text = words.text
        self.setWindowTitle(text(f"{key}.title"))
        self.setWindowIcon(tray_icon(TrayState.CONNECTED))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setPalette(theme.qt_palette())
        self.setFont(theme.font(TextStyle.BODY))
        self.setStyleSheet(theme.style_sheet())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(8)
        column.addWidget(plain_label("heading", text(f"{key}.title")))
        explained = plain_label("", text(f"{key}.text"))
        explained.setWordWrap(True)
        column.addWidget(explained)
        where = ElidedLabel("caption", middle=True)
        where.set_text(str(left))
        column.addWidget(where)
        self._said = plain_label("", "")
        self._said.setWordWrap(True)
        self._said.hide()
        column.addWidget(self._said)
        column.addSpacing(12)
        self.save = ThemedButton(theme=theme, label=text("diagnostics.report"), kind=ButtonKind.FILLED)
        self.save.clicked.connect(self.report)
        self.put_away = ThemedButton(theme=theme, label=text("act.close"))
        self.put_away.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.put_away)
        buttons.addWidget(self.save)
        column.addLayout(buttons)
        self._column = column
        self._fit(round(460 * theme.scale))

    def say(self, text: str) -> None:
        """Say what became of the report."""
        self._said.setText(text)
        self._said.show()
        self._fit(self.width())

    def _fit(self, width: int) -> None:
        self.resize(width, self._column.totalHeightForWidth(width))
