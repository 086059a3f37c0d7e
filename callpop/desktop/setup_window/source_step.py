"""Step 1: where notifications come from. A relay first: it brings all the rest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.labels import plain_label
from callpop.desktop.settings_window.connection_page import hidden
from callpop.desktop.settings_window.enrol_panel import EnrolPanel, EnrolState
from callpop.desktop.settings_window.setting_row import Apply, LockLine
from callpop.desktop.settings_window.source_control import SourcePanel
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.events import SourceState
from callpop.settings.origin import Standing
from callpop.settings.schema import Settings, SourceKind
from callpop.settings.source_lock import may_enrol


class SourceStep(QWidget):
    """A relay, or this computer under 'advanced'.

    Args:
        theme: The look in force.
        words: The language of the windows.
        apply: Puts a value into force.
        notification_url: The URL for the portal, its secret included; '' while there is none.
        relay_only: Whether calls cannot come to this computer itself.

    Signals:
        changed: Whether one may go on may have changed.
    """

    changed = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        words: Words,
        apply: Apply,
        notification_url: Callable[[], str],
        relay_only: bool = False,
    ) -> None:
        super().__init__()
        self._relay_only = relay_only
        self._words, self._apply, self._url_now = words, apply, notification_url
        self._relayed = self._connected = False
        text = words.text
        self._panels = {
            kind: SourcePanel(theme=theme, title=text(f"setup.{key}"), hint=text(hint), icon_name=sign)
            for kind, key, hint, sign in (
                (SourceKind.RELAY, "relay", "setup.relay_hint", "cloud"),
                (SourceKind.LISTENER, "here", "terminal.not_here" if relay_only else "setup.here_hint", "computer"),
            )
        }
        self.relay, self.here = (self._panels[kind].radio for kind in (SourceKind.RELAY, SourceKind.LISTENER))
        self.enrol = EnrolPanel(theme=theme, words=words, titled=False, trust=lambda path: apply("relay.ca_file", path))
        self.enrol.turned.connect(self.changed)
        self._panels[SourceKind.RELAY].column.addWidget(self.enrol)
        self._add_url(self._panels[SourceKind.LISTENER].column, theme)
        self.problem = plain_label("error")
        self.problem.setWordWrap(True)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._panels[SourceKind.RELAY])
        column.addWidget(plain_label("note", text("setup.advanced")))
        column.addWidget(self._panels[SourceKind.LISTENER])
        column.addWidget(self.problem)
        column.addStretch()
        self.relay.clicked.connect(lambda: self._choose(SourceKind.RELAY))
        self.here.clicked.connect(lambda: self._choose(SourceKind.LISTENER))

    @property
    def ready(self) -> bool:
        """Whether one may go on: this computer listens, or a relay knows this desktop."""
        return self.here.isChecked() or self.brought

    @property
    def brought(self) -> bool:
        """Whether a relay knows this desktop, since now or since an earlier start: it brings much else."""
        return self.enrol.state is EnrolState.DONE or (self._relayed and self._connected)

    def take_over(self, other: SourceStep) -> None:
        """Go on where another one was, in another language."""
        self._show(SourceKind.LISTENER if other.here.isChecked() else SourceKind.RELAY)
        self.enrol.take_over(other.enrol)

    def show_settings(self, settings: Settings, standing: Standing) -> None:
        """Show what is set, and what of it is somebody else's to decide."""
        self._relayed = settings.source.kind is SourceKind.RELAY
        self.enrol.show_settings(settings, locked=not may_enrol(settings, standing))
        self.enrol.set_guard(lambda url: may_enrol(settings, standing, url))
        locked = "source.kind" in standing.locks
        if not self.relay.isChecked() and not self.here.isChecked():
            # The default is no choice: only who has made it before finds it again.
            chose_here = not self._relayed and "source.kind" in standing.own
            self._show(SourceKind.LISTENER if chose_here else SourceKind.RELAY)
        for one in (self.relay, self.here):
            one.setEnabled(not locked)
        if self._relay_only:
            self.here.setEnabled(False)
        self.show_url()

    def set_source(self, state: SourceState, message: str, *, final: bool = False) -> None:
        """Say whether notifications can arrive, and in words why they cannot."""
        self._connected = state is SourceState.CONNECTED
        if self._relayed:
            self.enrol.set_source(state, message, final=final)
        self.show_url()

    def show_url(self) -> None:
        """Show the URL as it is now, its secret hidden."""
        url = self._url_now()
        self.url.setText(hidden(url))
        self.url.setCursorPosition(0)
        self.copy.setEnabled(bool(url))
        self.changed.emit()

    def finish(self) -> bool:
        """Put into force what was chosen; False if that cannot be, which is said."""
        problem = self._apply("source.kind", SourceKind.LISTENER) if self.here.isChecked() else None
        self.problem.setText(problem or "")
        self.problem.setVisible(problem is not None)
        return problem is None

    def _choose(self, kind: SourceKind) -> None:
        self._show(kind)
        if kind is SourceKind.LISTENER:
            self.finish()
            self.show_url()
        self.changed.emit()

    def _show(self, kind: SourceKind) -> None:
        for one, panel in self._panels.items():
            panel.show_chosen(one is kind)
            panel.body.setVisible(one is kind)

    def _add_url(self, column: QVBoxLayout, theme: Theme) -> None:
        text = self._words.text
        self.url = QLineEdit()
        self.url.setReadOnly(True)
        self.url.setObjectName("url")
        self.url.setFont(theme.mono_font())
        self.url.setAccessibleName(text("settings.url"))
        self.url.setPlaceholderText(text("settings.url_none"))
        self.copy = ThemedButton(theme=theme, label=text("settings.url_copy"), icon_name="copy")
        self.copy.clicked.connect(self._copy)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.url, 1)
        line.addWidget(self.copy)
        label = plain_label("label", text("setup.url"))
        label.setWordWrap(True)
        secret = LockLine()
        secret.restyle(theme)
        secret.show_reason(text("setup.secret"))
        theme.changed.connect(lambda: secret.restyle(theme))
        column.addSpacing(12)
        column.addWidget(label)
        column.addSpacing(4)
        column.addLayout(line)
        column.addSpacing(8)
        column.addWidget(secret)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._url_now())
        self.copy.set_label(self._words.text("copy.done"))
