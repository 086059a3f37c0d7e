"""The page 'Connection': whether calls can arrive, the URL for the portal or the way to a relay, and the source."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import plain_label
from callpop.desktop.settings_window.controls import ChoiceControl
from callpop.desktop.settings_window.enrol_panel import EnrolPanel
from callpop.desktop.settings_window.page import SettingsPage, section_keys
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.source_words import source_title
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_PANEL
from callpop.desktop.words import Words
from callpop.events import SourceState
from callpop.settings.relay_address import Enrolment
from callpop.settings.schema import Settings, SourceKind
from callpop.settings.source_lock import may_enrol, may_listen

_COPIED_MS = 2000


class ConnectionPage(SettingsPage):
    """State, URL, source.

    Args:
        theme: The look in force.
        words: The language of the windows.
        apply: Puts a value into force.
        notification_url: The URL for the portal, its secret included; '' while there is none.
        parent: The owner.

    Signals:
        test_call: A test call shall be played.
    """

    test_call = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        words: Words,
        apply: Apply,
        notification_url: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name="connection", theme=theme, words=words, apply=apply, parent=parent)
        self._notification_url = notification_url
        self._relayed = False
        self.banner = StateBanner(theme=theme, words=words)
        self.banner.button.clicked.connect(self.test_call)
        self.body.addSpacing(8)
        self.body.addWidget(self.banner)
        self.body.addSpacing(16)
        self._add_url()
        self.enrol = EnrolPanel(theme=theme, words=words)
        self._offered = False
        self.enrol.given_up.connect(self._put_offer_away)
        self.enrol.taken_up.connect(self._show_offer)
        self.body.addWidget(self.enrol)
        self.add_rows(["source.kind", *section_keys("listener"), *section_keys("relay")])
        self.body.addStretch()
        theme.changed.connect(self._limit_source)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, and only what belongs to the source in use."""
        super().show_settings(settings)
        for name, row in self.rows.items():
            section = name.partition(".")[0]
            row.setVisible(section in ("source", settings.source.kind.value) or name == self.revealed)
        self._limit_source()
        self._relayed = settings.source.kind is SourceKind.RELAY
        self._url_box.setVisible(not self._relayed)
        standing = self.standing
        self.enrol.show_settings(settings, locked=not may_enrol(settings, standing))
        self.enrol.set_guard(lambda url: may_enrol(settings, standing, url))
        self.enrol.setVisible(self._relayed or self._offered)
        self.show_url()

    @property
    def resettable(self) -> list[str]:
        """As on every page; where this computer is not to be chosen there is no way back to it either."""
        return [name for name in super().resettable if name != "source.kind" or self._may_listen]

    @property
    def _may_listen(self) -> bool:
        return may_listen(self.standing, shared=self.theme.restrained)

    def offer(self, enrolment: Enrolment, *, needs_email: bool = False) -> None:
        """Ask whether to enrol with what a link, or the computer's policy, brought."""
        self._show_offer()
        self.enrol.offer(enrolment, needs_email=needs_email)

    def set_source(self, state: SourceState, message: str, *, final: bool = False) -> None:
        """Show whether notifications can arrive."""
        self.banner.set_source(state, message, final=final)
        self.show_url()

    def show_url(self) -> None:
        """Show the URL as it is now, its secret hidden."""
        url = self._notification_url()
        self.url.setText(hidden(url))
        self.url.setCursorPosition(0)
        self.copy.setEnabled(bool(url))

    def _add_url(self) -> None:
        text = self.words.text
        self._url_box = QFrame()
        column = QVBoxLayout(self._url_box)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        column.addWidget(plain_label("strong", text("settings.url")))
        column.addWidget(plain_label("second", text("settings.url_hint")))
        column.addSpacing(8)
        self.url = QLineEdit()
        self.url.setReadOnly(True)
        self.url.setFont(self.theme.mono_font())
        self.url.setObjectName("url")
        self.url.setAccessibleName(text("settings.url"))
        self.url.setPlaceholderText(text("settings.url_none"))
        self.copy = ThemedButton(theme=self.theme, label=text("settings.url_copy"), icon_name="copy")
        self.copy.clicked.connect(self._copy)
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._copied.setInterval(_COPIED_MS)
        self._copied.timeout.connect(lambda: self._say(text("settings.url_copy"), "copy"))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.url, 1)
        line.addWidget(self.copy)
        column.addLayout(line)
        self.body.addWidget(self._url_box)

    def _limit_source(self) -> None:
        """Where many share the computer, it is not to be chosen as what takes calls in."""
        row, here = self.rows["source.kind"], SourceKind.LISTENER
        shared = not self._may_listen
        if isinstance(row.control, ChoiceControl):
            row.control.set_offered(here, not shared)
        choice = self.words.text(f"choice.sourcekind.{here}")
        row.show_limit(self.words.text("terminal.not_offered", choice=choice) if shared else "")
        if row.reset_button is not None:
            row.reset_button.setVisible("source.kind" in self.resettable)
        self.reset_button.setVisible(bool(self.resettable))

    def _show_offer(self) -> None:
        self._offered = True
        self.enrol.show()

    def _put_offer_away(self) -> None:
        self._offered = False
        self.enrol.setVisible(self._relayed)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._notification_url())
        self._say(self.words.text("copy.done"), "check")
        self._copied.start()

    def _say(self, label: str, icon_name: str) -> None:
        self.copy.set_label(label)
        self.copy.set_icon(icon_name)


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
        self._state = SourceState.STARTING
        self._title, self._text = plain_label("strong"), plain_label("second")
        self._text.setWordWrap(True)
        self.button = ThemedButton(theme=theme, label=words.text("settings.test_call"), icon_name="play")
        labels = QVBoxLayout()
        labels.setSpacing(0)
        labels.addWidget(self._title)
        labels.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(64, 14, 16, 14)
        row.setSpacing(16)
        row.addLayout(labels, 1)
        row.addWidget(self.button)
        self.setMinimumHeight(68)
        theme.changed.connect(self.update)
        self.set_source(SourceState.STARTING, "")

    def set_source(self, state: SourceState, message: str, *, final: bool = False) -> None:
        """Show whether notifications can arrive, and in words what is wrong."""
        self._state = state
        self._title.setText(source_title(state, self._words, final=final))
        self._text.setText(message)
        self._text.setVisible(bool(message))
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
        top = (self.height() - 32) / 2
        painter.drawEllipse(QRectF(16, top, 32, 32))
        painter.drawPixmap(24, round(top) + 8, icon_pixmap(sign, shades.ink, 16, painter.deviceTransform().m11()))


def hidden(url: str) -> str:
    """A notification URL as it may stand on a screen that others see: without its secret."""
    return re.sub(r"/[^/]+$", "/••••••••", url)
