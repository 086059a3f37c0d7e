"""Buttons of the windows: an icon in the theme's ink, a name for screen readers, focus by keyboard only."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from callpop.desktop.icons import icon
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import CONTROL_HEIGHT, SMALLEST_TARGET


class ButtonKind(StrEnum):
    """How much a button asks for attention; at most one FILLED in sight."""

    PLAIN = "plain"
    FILLED = "filled"
    GHOST = "ghost"


class ThemedButton(QPushButton):
    """A button with a label, or with an icon alone.

    Args:
        theme: The look in force.
        label: What it does; shown, or for an icon alone its tooltip.
        icon_name: The icon before the label, or ''.
        kind: How it looks.
        icon_only: Show the icon alone, in a square.
        parent: The owner.
    """

    def __init__(
        self,
        *,
        theme: Theme,
        label: str = "",
        icon_name: str = "",
        kind: ButtonKind = ButtonKind.PLAIN,
        icon_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon_name, self._kind, self._icon_only = theme, icon_name, kind, icon_only
        self.setProperty(kind.value, True)
        self.setProperty("square", icon_only)
        across = QSizePolicy.Policy.Fixed if icon_only else QSizePolicy.Policy.Minimum
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        # A ring around what was clicked tells the hand nothing; it is for the keyboard.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_label(label)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_label(self, label: str) -> None:
        """Say what it does."""
        self.setAccessibleName(label)
        if self._icon_only:
            self.setToolTip(label)
        else:
            # Qt leaves 4 px between icon and words; the design has 8.
            self.setText((" " if self._icon_name else "") + label.replace("&", "&&"))

    def set_icon(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon_name = icon_name
        self._restyle()

    def _restyle(self) -> None:
        palette = self._theme.palette
        inks = {ButtonKind.FILLED: palette.on_accent, ButtonKind.GHOST: palette.ringing.ink}
        if self._icon_name:
            size = round(16 * self._theme.scale)
            self.setIcon(icon(self._icon_name, inks.get(self._kind, palette.text), size))
            self.setIconSize(QSize(size, size))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as all controls; an icon alone is square."""
        height = round(CONTROL_HEIGHT * self._theme.scale)
        return QSize(height if self._icon_only else super().sizeHint().width(), height)


class SmallButton(ThemedButton):
    """An icon alone, as small as can be hit."""

    def sizeHint(self) -> QSize:
        """See QWidget."""
        side = round(SMALLEST_TARGET * self._theme.scale)
        return QSize(side, side)


class LowButton(ThemedButton):
    """Words in a line of others: as low as can be hit.

    Args:
        theme: The look in force.
        label: What it does.
        look: Which of the style sheet's: ``link`` or ``insert``.
    """

    def __init__(self, *, theme: Theme, label: str = "", look: str) -> None:
        super().__init__(theme=theme, label=label, kind=ButtonKind.GHOST if look == "link" else ButtonKind.PLAIN)
        self.setProperty(look, True)

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(super().sizeHint().width(), round(SMALLEST_TARGET * self._theme.scale))
