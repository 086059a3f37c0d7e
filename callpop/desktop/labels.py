"""Labels of the windows: plain text always, elided where there is no room."""

from __future__ import annotations

import html

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontInfo, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from callpop.desktop.tokens import TYPE, TextStyle

_NO_LIMIT = 1 << 20


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


def polish_anew(widget: QWidget) -> None:
    """Have the style sheet follow a property that has changed."""
    # Polishing anew forgets the family that was inherited, unless it is asked for.
    font = widget.font()
    font.setFamilies(font.families())
    widget.style().polish(widget)
    widget.setFont(font)


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


class PitchedLabel(QLabel):
    """Words that wrap, their lines as far apart as the type's style has them: Qt's own have only the font's height.

    Args:
        type_: As in ``plain_label``, a style of type: ``second``, ``caption``, ``strong``…
        text: What it says.
        breaks: Whether a long word, such as an address, is broken where there is no room for it.
        parent: The owner.
    """

    def __init__(
        self, type_: str = "second", text: str = "", *, breaks: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        wrap = QTextOption.WrapMode
        self._wrap = wrap.WrapAtWordBoundaryOrAnywhere if breaks else wrap.WordWrap
        style = TYPE[TextStyle(type_)]
        self._lead = style.line / style.size
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("type", type_)

    @property
    def pitch(self) -> int:
        """From line to line, in px at the text size in force."""
        return round(QFontInfo(self.font()).pixelSize() * self._lead)

    def hasHeightForWidth(self) -> bool:
        """See QWidget."""
        return True

    def heightForWidth(self, width: int) -> int:
        """See QWidget."""
        edges = self.contentsMargins()
        inside = width - edges.left() - edges.right()
        return self._laid_out(inside).lineCount() * self.pitch + edges.top() + edges.bottom()

    def sizeHint(self) -> QSize:
        """As wide as Qt finds good to read."""
        width = super().sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word, unless words are broken."""
        breaks = self._wrap is not QTextOption.WrapMode.WordWrap
        return QSize(0 if breaks else super().minimumSizeHint().width(), self.pitch)

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter, area = QPainter(self), self.contentsRect()
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout = self._laid_out(area.width())
        middle = (
            0.0 if self.alignment() & Qt.AlignmentFlag.AlignTop else area.height() - layout.lineCount() * self.pitch
        )
        layout.draw(painter, QPointF(area.left(), area.top() + max(0.0, middle / 2)))

    def _laid_out(self, width: int) -> QTextLayout:
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setTextDirection(self.layoutDirection())
        option.setWrapMode(self._wrap)
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font(), self)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width if width > 0 else _NO_LIMIT)
            line.setPosition(QPointF(0, (line.lineNumber() + 0.5) * self.pitch - line.height() / 2))
        layout.endLayout()
        return layout


class WrappingLabel(PitchedLabel):
    """Words on one line while there is room, else on several: a usual label that may wrap likes to be narrow.

    Args:
        type_: As in ``plain_label``.
        text: What it says.
    """

    def sizeHint(self) -> QSize:
        """As wide as all the words."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2, self.pitch)

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word."""
        metrics = self.fontMetrics()
        return QSize(max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0), self.pitch)
