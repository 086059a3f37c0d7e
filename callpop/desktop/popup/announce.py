"""Tells a screen reader what a card says, if one listens."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, assertive: bool) -> None:
    """Have a text read out.

    Args:
        widget: Whose news it is.
        text: Plain text.
        assertive: Whether it may interrupt: only ringing may.
    """
    if not QAccessible.isActive():
        return
    from PySide6.QtGui import QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(widget, text)
    kinds = QAccessible.AnnouncementPoliteness
    event.setPoliteness(kinds.Assertive if assertive else kinds.Polite)
    QAccessible.updateAccessibility(event)
