"""Whether notifications can arrive, in colour, sign and words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import plain_label, plain_tooltip
from callpop.desktop.source_words import source_title
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_PANEL
from callpop.desktop.words import Words
from callpop.events import SourceState

_CIRCLE = 32


class StateBanner(QFrame):
    """Whether notifications can arrive, in colour, sign and words, with a way to try it.

    Args:
        theme: The look in force.
        words: The language of the windows.
        parent: The owner.
    """

    def __init__(self, *, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._state, self._final = SourceState.STARTING, False
        self._message = self._host = self._lately = ""
        self._title, self._text = plain_label("strong"), plain_label("second")
        self._text.setWordWrap(True)
        self.button = ThemedButton(theme=theme, label=words.text("settings.test_call"), icon_name="play")
        labels = QVBoxLayout()
        labels.setSpacing(0)
        labels.addWidget(self._title)
        labels.addWidget(self._text)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(16)
        row.addLayout(labels, 1)
        row.addWidget(self.button)
        self.setMinimumHeight(68)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.set_source(SourceState.STARTING, "")

    def set_source(self, state: SourceState, message: str, *, final: bool = False) -> None:
        """Show whether notifications can arrive, and in words what is wrong."""
        self._state, self._message, self._final = state, message, final
        self._say()

    def set_host(self, host: str) -> None:
        """Know with which relay it is; '': with none."""
        self._host = host
        self._say()

    def set_lately(self, lately: str) -> None:
        """Know in words when the last notification came; told while nothing is wrong."""
        if lately != self._lately:
            self._lately = lately
            self._say()

    def _restyle(self) -> None:
        self._row.setContentsMargins(32 + round(_CIRCLE * self._theme.scale), 14, 16, 14)
        self.update()

    def _say(self) -> None:
        connected = self._state is SourceState.CONNECTED
        title = source_title(self._state, self._words, final=self._final)
        self._title.setText(
            self._words.text("connection.to_relay", host=self._host) if connected and self._host else title
        )
        said = self._lately if connected and self._lately else self._message
        self._text.setText(said)
        self._text.setVisible(bool(said))
        self.setToolTip(plain_tooltip(self._message) if said != self._message else "")
        self.update()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(400, max(68, super().sizeHint().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        tones = {SourceState.CONNECTED: ("answered", "check"), SourceState.DISCONNECTED: ("error", "plug")}
        tone, sign = tones.get(self._state, ("quiet", "refresh"))
        shades, palette = self._theme.shades(tone), self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(shades.ink) if palette.border_width > 1 else QColor(shades.tint))
        painter.setBrush(QColor(shades.tint))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PANEL, RADIUS_PANEL)
        painter.setPen(QColor(shades.tint))
        painter.setBrush(QColor(palette.surface))
        circle, edge = round(_CIRCLE * self._theme.scale), round(16 * self._theme.scale)
        top = (self.height() - circle) / 2
        painter.drawEllipse(QRectF(16, top, circle, circle))
        pixmap = icon_pixmap(sign, shades.ink, edge, painter.deviceTransform().m11())
        painter.drawPixmap(16 + (circle - edge) // 2, round(top) + (circle - edge) // 2, pixmap)
