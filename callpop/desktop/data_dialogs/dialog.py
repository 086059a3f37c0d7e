"""What the dialogues of this room share: a heading, what it is about, a column for the rest, and buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.labels import plain_label
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle
from callpop.desktop.tray_icon import TrayState, tray_icon
from callpop.desktop.words import Words

_WIDTH = 500


class DataDialog(QDialog):
    """A dialogue in Callpop's look. Shown with ``open()``, never ``exec()``; it deletes itself when it is closed.

    Args:
        theme: The look in force.
        words: The language of the windows.
        title: What it does.
        about: What the agent should know before, or ''.
        parent: The owner.

    Attributes:
        body: Takes what stands between the heading and the buttons.
        buttons: Takes buttons, the one that does it last.
    """

    def __init__(
        self, *, theme: Theme, words: Words, title: str, about: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme, self.words = theme, words
        self.setWindowTitle(f"{title} · Callpop")
        self.setAccessibleName(title)
        self.setWindowIcon(tray_icon(TrayState.CONNECTED))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        self.heading = plain_label("heading", title)
        self.heading.setWordWrap(True)
        column.addWidget(self.heading)
        self.about = plain_label("second", about)
        self.about.setWordWrap(True)
        self.about.setVisible(bool(about))
        column.addWidget(self.about)
        column.addSpacing(4)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        column.addLayout(self.body)
        column.addSpacing(12)
        column.addStretch(1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        column.addLayout(self.buttons)
        self.setMinimumWidth(round(_WIDTH * theme.scale))
        self._restyle()
        theme.changed.connect(self._restyle)

    def add_button(self, label: str, *, filled: bool = False, danger: bool = False) -> ThemedButton:
        """Add a button to the row at the end.

        Args:
            label: What it does.
            filled: Whether it is what the dialogue is for.
            danger: Whether it takes something away for good.
        """
        button = ThemedButton(
            theme=self.theme, label=label, kind=ButtonKind.FILLED if filled or danger else ButtonKind.PLAIN
        )
        if danger:
            button.setProperty("danger", True)
        # Nothing is taken away by a key that was meant for another window.
        button.setAutoDefault(False)
        button.setDefault(filled)
        self.buttons.addWidget(button)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus; elsewhere it does what the dialogue is for."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
            return
        super().keyPressEvent(event)

    def fit(self) -> None:
        """As high as what it says now needs."""
        column = self.layout()
        if column is not None:
            column.activate()
        width = max(self.width(), self.minimumWidth())
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        self.resize(width, max(height, self.minimumSizeHint().height()))

    def _restyle(self) -> None:
        self.setPalette(self.theme.qt_palette())
        self.setFont(self.theme.font(TextStyle.BODY))
        palette = self.theme.palette
        danger = (
            f'QPushButton[danger="true"] {{ background: {palette.error.solid}; color: {palette.surface};'
            f" border-color: {palette.error.solid}; }}"
            f'QPushButton[danger="true"]:hover {{ background: {palette.error.ink}; color: {palette.surface};'
            f" border-color: {palette.error.ink}; }}"
            f'QPushButton[danger="true"]:disabled {{ background: {palette.sunken}; color: {palette.text3};'
            f" border-color: {palette.border}; }}"
            f"QProgressBar {{ background: {palette.sunken}; border: none; border-radius: 4px;"
            " min-height: 8px; max-height: 8px; }"
            f"QProgressBar::chunk {{ background: {palette.accent}; border-radius: 4px; }}"
        )
        self.setStyleSheet(self.theme.style_sheet() + danger)
