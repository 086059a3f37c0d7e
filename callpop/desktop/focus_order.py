"""Where widgets that come later stand when one goes on with Tab."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stand_before(anchor: QWidget, widgets: Sequence[QWidget]) -> None:
    """Let widgets be reached right before another one: Qt puts new ones last.

    Args:
        anchor: Which one.
        widgets: In the order in which they are to be reached.
    """
    before: QWidget | None = anchor.previousInFocusChain()
    while before is not None and before is not anchor and (before in widgets or not _is_stop(before)):
        before = before.previousInFocusChain()
    for each in (*widgets, anchor):
        if before is not None and before is not each:
            QWidget.setTabOrder(before, each)
        before = each


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
