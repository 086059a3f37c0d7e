"""A field with a sign before its words, as large as they are: Qt's own are 16 px whatever the text size."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from callpop.desktop.icons import icon_pixmap
from callpop.desktop.theme import Theme

_GAP = 8


class SignedField(QLineEdit):
    """A line to type into.

    Args:
        theme: The look in force.
        sign: The name of its icon; it says nothing that the field's own name does not.
        size: Of the icon, at 100 % text size.
        padding: What the style sheet keeps free at the field's sides, in pixels.
        behind: What is kept free behind the words, at 100 % text size.
        parent: The owner.
    """

    def __init__(
        self,
        *,
        theme: Theme,
        sign: str,
        size: int = 16,
        padding: int = 12,
        behind: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._sign, self._size, self._padding, self._behind = theme, sign, size, padding, behind
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def sign_size(self) -> int:
        """The edge of its sign, in pixels."""
        return round(self._size * self._theme.scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign is painted: as a child it would be one more thing without a name to a screen reader."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = self.sign_size
        ratio = painter.deviceTransform().m11()
        pixmap = icon_pixmap(self._sign, self._theme.palette.text2, side, ratio)
        painter.drawPixmap(self._padding, (self.height() - side) // 2, pixmap)
        painter.end()

    def _fit(self) -> None:
        scale = self._theme.scale
        self.setTextMargins(self.sign_size + round(_GAP * scale), 0, round(self._behind * scale), 0)
        self.update()
