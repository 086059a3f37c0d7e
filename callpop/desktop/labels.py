"""Labels of the windows: plain text always, elided where there is no room."""

from __future__ import annotations

import html

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget


def plain_label(type_: str = "", text: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that never reads its text as markup.

    Args:
        type_: The style of type: ``title``, ``heading``, ``strong``, ``second``, ``caption``, ``error``.
        text: What it says.
        parent: The owner.
    """
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if type_:
        label.setProperty("type", type_)
    return label


def plain_tooltip(text: str) -> str:
    """Text as a tooltip that cannot be read as markup: Qt guesses, unless it is told."""
    return f"<qt>{html.escape(text)}</qt>" if text else ""


def divider(*, upright: bool = False) -> QFrame:
    """A hair line between parts."""
    line = QFrame()
    line.setObjectName("divider")
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


class ElidedLabel(QLabel):
    """One line that gives way: the whole text is in the tooltip and told to screen readers.

    Args:
        type_: As in ``plain_label``.
        middle: Elide in the middle, as addresses are.
        parent: The owner.
    """

    def __init__(self, type_: str = "", *, middle: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._whole = ""
        self._mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        if type_:
            self.setProperty("type", type_)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def sizeHint(self) -> QSize:
        """As wide as the whole text."""
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, hint.height())

    def minimumSizeHint(self) -> QSize:
        """May shrink to nothing."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fitting = self.fontMetrics().elidedText(self._whole, self._mode, max(0, self.width()))
        self.setText(fitting)
        self.setToolTip(plain_tooltip(self._whole) if fitting != self._whole else "")


class WrappingLabel(QLabel):
    """Words on one line while there is room, else on several: a usual label that may wrap likes to be narrow.

    Args:
        type_: As in ``plain_label``.
        text: What it says.
    """

    def __init__(self, type_: str = "", text: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if type_:
            self.setProperty("type", type_)

    def sizeHint(self) -> QSize:
        """As wide as all the words."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word."""
        metrics = self.fontMetrics()
        return QSize(
            max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0), metrics.height()
        )
