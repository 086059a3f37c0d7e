"""What stands where the list would: no calls yet, nothing found, not readable."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import plain_label
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words


class Notice(QWidget):
    """A few words and one button in the middle.

    Args:
        theme: The look in force.
        icon_name: The button's icon.
        filled: Whether the button is the thing to do.
        parent: The owner.
    """

    clicked = Signal()

    def __init__(self, *, theme: Theme, icon_name: str, filled: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._text = plain_label("title"), plain_label("second")
        self._text.setWordWrap(True)
        kind = ButtonKind.FILLED if filled else ButtonKind.PLAIN
        self.button = ThemedButton(theme=theme, icon_name=icon_name, kind=kind)
        self.button.clicked.connect(self.clicked)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(32, 24, 32, 24)
        self.column.setSpacing(8)
        self.column.addStretch(5)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.column.addWidget(label)
        self.column.addSpacing(8)
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addStretch(6)

    def say(self, title: str, text: str, button: str) -> None:
        """Say what is the case and what can be done."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.button.set_label(button)


class EmptyLog(Notice):
    """No calls yet: what will be here, and how to try it.

    Args:
        theme: The look in force.
        words: The language of the windows.
        parent: The owner.
    """

    connection_clicked = Signal()

    def __init__(self, *, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, icon_name="play", filled=True, parent=parent)
        self.column.insertWidget(1, _CardPicture(theme=theme), 0, Qt.AlignmentFlag.AlignHCenter)
        self._connection = ThemedButton(theme=theme, kind=ButtonKind.GHOST)
        self._connection.clicked.connect(self.connection_clicked)
        self.column.insertWidget(self.column.count() - 1, self._connection, 0, Qt.AlignmentFlag.AlignHCenter)
        self.set_words(words)

    def set_words(self, words: Words) -> None:
        """Speak another language."""
        text = words.text
        self.say(text("log.empty"), f"{text('log.empty_hint')}\n{text('calls.empty_test')}", text("act.test"))
        self._connection.set_label(text("calls.check_connection"))


class _CardPicture(QWidget):
    """A card as it will look, without words."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(288, 172)

    def sizeHint(self) -> QSize:
        return QSize(288, 172)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(24, 12, 240, 120)
        painter.setPen(Qt.PenStyle.NoPen)
        shadow = QColor(palette.shadow)
        for spread in range(14, 0, -1):
            shadow.setAlphaF(palette.shadow_far * (15 - spread) / 150)
            painter.setBrush(shadow)
            painter.drawRoundedRect(card.adjusted(-spread, 8 - spread, spread, 8 + spread), 14 + spread, 14 + spread)
        body = QPainterPath()
        body.addRoundedRect(card, 14, 14)
        painter.fillPath(body, QColor(palette.surface))
        painter.setClipPath(body)
        painter.fillRect(QRectF(card.left(), card.top(), card.width(), 28), QColor(palette.ringing.tint))
        painter.setClipping(False)
        painter.setPen(QPen(QColor(palette.border), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 14, 14)
        painter.setPen(Qt.PenStyle.NoPen)
        ratio = painter.deviceTransform().m11()
        painter.drawPixmap(QPointF(36, 18), icon_pixmap("handset-waves", palette.ringing.ink, 16, ratio))
        for bar, colour in (
            (QRectF(60, 22, 64, 8), palette.control),
            (QRectF(100, 58, 112, 10), palette.skeleton),
            (QRectF(100, 76, 72, 8), palette.skeleton),
            (QRectF(40, 106, 208, 12), palette.skeleton),
        ):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        middle = QPointF(62, 72)
        painter.setBrush(QColor(palette.ringing.tint))
        painter.drawEllipse(middle, 16, 16)
        painter.drawPixmap(middle - QPointF(8, 8), icon_pixmap("person", palette.ringing.ink, 16, ratio))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for radius, alpha in ((20.0, 90), (24.0, 45)):
            ring = QColor(palette.accent)
            ring.setAlpha(alpha)
            painter.setPen(QPen(ring, 2))
            painter.drawEllipse(middle, radius, radius)
