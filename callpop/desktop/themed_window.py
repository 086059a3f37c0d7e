"""What all windows share: the theme's style sheet, re-applied as it changes, and the icon."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle
from callpop.desktop.tray_icon import TrayState, tray_icon


class ThemedWindow(QWidget):
    """A window with a native frame in Callpop's look.

    Args:
        theme: The look in force.
        parent: The owner.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.theme = theme
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowIcon(tray_icon(TrayState.CONNECTED))
        self.restyle()
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take over the theme's colours and fonts."""
        self.setPalette(self.theme.qt_palette())
        self.setFont(self.theme.font(TextStyle.BODY))
        self.setStyleSheet(self.theme.style_sheet())

    def at_text_size(self, width: int, height: int) -> QSize:
        """A size at the agent's text size, as far as the screen has room; logical pixels.

        Args:
            width: At a text size of 100 %, as is the height; it is never less.
            height: See above.
        """
        screen = QGuiApplication.primaryScreen().availableSize() - QSize(40, 60)
        scaled = QSize(round(width * self.theme.scale), round(height * self.theme.scale))
        return scaled.boundedTo(screen).expandedTo(QSize(width, height))

    def bring_forward(self) -> None:
        """Show the window and give it the focus; only ever at the agent's own wish."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
