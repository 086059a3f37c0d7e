"""Where widgets stand when one goes on with Tab: those that come later, and one of several that is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget


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


def enter_at_chosen(group: QButtonGroup) -> None:
    """Let Tab come to the one of several that is chosen; the arrows go on from there.

    Qt lets it come to the first of them, and from then on to the one that was left.
    """

    def toggled(chosen: QAbstractButton, on: bool) -> None:
        if not on:
            return
        for button in group.buttons():
            policy = button.focusPolicy() & ~Qt.FocusPolicy.TabFocus
            button.setFocusPolicy(policy | Qt.FocusPolicy.TabFocus if button is chosen else policy)

    group.buttonToggled.connect(toggled)
    checked = group.checkedButton()
    if checked is not None:
        toggled(checked, True)


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
