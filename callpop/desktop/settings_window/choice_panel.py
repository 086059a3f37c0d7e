"""A choice in a panel of its own, which is as good to click as its circle."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from callpop.desktop.stats.radio import ThemedRadio
from callpop.desktop.theme import Theme


class ChoicePanel(QFrame):
    """The panel; what stands in it is its owner's.

    Args:
        theme: The look in force.
        title: What is chosen.
        hint: What it is, for screen readers.
        icon_name: Its sign, or ''.
        parent: The owner.

    Attributes:
        radio: Chooses it.
    """

    def __init__(
        self, *, theme: Theme, title: str, hint: str = "", icon_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("source")
        self.radio = ThemedRadio(theme=theme, option=True)
        self.radio.set_label(title, icon_name)
        self.radio.setAccessibleDescription(hint)
        # They stand in panels of their own, so Qt does not know that they belong together.
        self.radio.setAutoExclusive(False)

    def show_chosen(self, chosen: bool) -> None:
        """Show whether it is the one."""
        self.radio.setChecked(chosen)
        if bool(self.property("chosen")) != chosen:
            self.setProperty("chosen", chosen)
            self.style().unpolish(self)
            self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole panel is as good as its circle."""
        if event.button() is Qt.MouseButton.LeftButton and not self.radio.isChecked() and self.radio.isEnabled():
            self.radio.click()
