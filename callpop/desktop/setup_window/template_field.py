"""The field of an address with placeholders, which stand out in it."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QInputMethodEvent, QTextCharFormat

from callpop.desktop.settings_window.controls import TextControl
from callpop.desktop.theme import Theme

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


class TemplateField(TextControl):
    """One line of text in which whatever stands between braces is tinted.

    Args:
        theme: The look in force.
        name: What it sets, for screen readers.
    """

    def __init__(self, *, theme: Theme, name: str) -> None:
        super().__init__(theme=theme, name=name, width=120)
        self._look = theme
        self.setFont(theme.mono_font())
        self.textChanged.connect(self._tint)
        theme.changed.connect(self._tint)

    def _tint(self) -> None:
        # A field of one line takes formats from whoever composes text, and from nobody else.
        shades, kind = self._look.palette.ringing, QInputMethodEvent.AttributeType.TextFormat
        tint = QTextCharFormat()
        tint.setForeground(QColor(shades.ink))
        tint.setBackground(QColor(shades.tint))
        at = self.cursorPosition()
        formats = [
            QInputMethodEvent.Attribute(kind, found.start() - at, found.end() - found.start(), tint)
            for found in _PLACEHOLDER.finditer(self.text())
        ]
        QCoreApplication.sendEvent(self, QInputMethodEvent("", formats))
