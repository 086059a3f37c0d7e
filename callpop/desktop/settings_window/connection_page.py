"""The page 'Connection': whether calls can arrive, by which way they come, and what has come lately."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from callpop.desktop.arrivals import LatelyCame, Look
from callpop.desktop.buttons import LowButton, ThemedButton
from callpop.desktop.labels import PitchedLabel
from callpop.desktop.settings_window.arrivals_list import ArrivalsList
from callpop.desktop.settings_window.door import while_alive
from callpop.desktop.settings_window.enrol_panel import EnrolPanel
from callpop.desktop.settings_window.make_control import label_of
from callpop.desktop.settings_window.page import SettingsPage, section_keys
from callpop.desktop.settings_window.relay_control import RelayControl
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.settings_window.source_control import SourceControl
from callpop.desktop.settings_window.state_banner import StateBanner
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.events import SourceState
from callpop.settings.relay_address import Enrolment
from callpop.settings.schema import Settings, SourceKind
from callpop.settings.source_lock import may_enrol, may_listen
from callpop.settings.values import all_keys

_COPIED_MS = 2000
_LOOK_MS = 2000


class ConnectionPage(SettingsPage):
    """State, the two ways, what has come.

    Args:
        theme: The look in force.
        words: The language of the windows.
        apply: Puts a value into force.
        notification_url: The URL for the portal, its secret included; '' while there is none.
        look: Asks what has come lately; None: nobody can tell.
        parent: The owner.

    Signals:
        test_call: A test call shall be played.
        ended: The relay shall be read no more.
    """

    test_call = Signal()
    ended = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        words: Words,
        apply: Apply,
        notification_url: Callable[[], str],
        look: Look | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name="connection", theme=theme, words=words, apply=apply, parent=parent)
        self._notification_url, self._look = notification_url, look
        self._settings = Settings()
        self._offered = self._renewing = False
        self._enrolled = ""
        self._known = self._refused = False
        self.banner = StateBanner(theme=theme, words=words)
        self.banner.button.clicked.connect(self.test_call)
        self.body.addSpacing(8)
        self.body.addWidget(self.banner)
        self.body.addSpacing(8)
        keys = all_keys()
        self.source = SourceControl(theme=theme, words=words, name=label_of(keys["source.kind"], words))
        self.add_rows(["source.kind"], control=self.source, bare=True)
        self._here, self._relay = self.source.panels[SourceKind.LISTENER], self.source.panels[SourceKind.RELAY]
        self.enrol = EnrolPanel(theme=theme, words=words, trust=lambda path: apply("relay.ca_file", path))
        self.enrol.turned.connect(self._show_rows)
        self.enrol.put_away.connect(self._put_offer_away)
        self.enrol.taken_up.connect(self._show_offer)
        self._add_url(self._here.column)
        self.add_rows(section_keys("listener"), into=self._here.column)
        self._fill_relay(self._relay.column)
        for panel in (self._here, self._relay):
            self.body.addWidget(panel)
            self.body.addSpacing(12)
        for last in (section_keys("listener")[-1], section_keys("relay")[-1]):
            self.rows[last].end_group()
        self.body.addSpacing(8)
        self.arrivals = ArrivalsList(words=words)
        self.arrivals.setVisible(look is not None)
        self.body.addWidget(self.arrivals)
        self.body.addStretch()
        # Nobody tells of notifications that are none of the agent's.
        self._again = QTimer(self, interval=_LOOK_MS)
        self._again.timeout.connect(self._look_again)
        theme.changed.connect(self._limit_source)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, and only what belongs to the source in use."""
        super().show_settings(settings)
        if settings.relay.url != self._settings.relay.url:
            self._renewing, self._enrolled = False, ""
        self._settings = settings
        self._show_rows()
        self._limit_source()
        standing = self.standing
        self.enrol.show_settings(settings, locked=not may_enrol(settings, standing))
        self.enrol.set_guard(lambda url: may_enrol(settings, standing, url))
        control = self.rows["relay.url"].control
        if isinstance(control, RelayControl):
            control.disconnect_button.setEnabled("relay.url" not in standing.locks)
        self.banner.set_host(Enrolment(settings.relay.url, "").host if self._relayed else "")
        self._show_parts()
        self.show_url()
        self._look_again()

    @property
    def resettable(self) -> list[str]:
        """As on every page; where this computer is not to be chosen there is no way back to it either."""
        return [name for name in super().resettable if name != "source.kind" or self._may_listen]

    def reveal(self, name: str) -> None:
        """As on every page; what belongs to the way that is not in use is shown in its panel."""
        for section, panel in (("listener", self._here), ("relay", self._relay)):
            if name.startswith(f"{section}."):
                panel.body.show()
        super().reveal(name)

    def offer(self, enrolment: Enrolment, *, needs_email: bool = False) -> None:
        """Ask whether to enrol with what a link, or the computer's policy, brought."""
        self._show_offer()
        self.enrol.offer(enrolment, needs_email=needs_email)

    def set_source(self, state: SourceState, message: str, *, final: bool = False) -> None:
        """Show whether notifications can arrive."""
        self.banner.set_source(state, message, final=final)
        if self._relayed:
            self.enrol.set_source(state, message, final=final)
        # A relay that answers knows this desktop; one that does not any more wants another code.
        self._known = state is SourceState.CONNECTED
        self._refused = state is SourceState.DISCONNECTED and final
        self._show_parts()
        self.show_url()
        self._look_again()

    def show_url(self) -> None:
        """Show the URL as it is now, its secret hidden."""
        url = self._notification_url()
        self.url.setText(hidden(url))
        self.url.setCursorPosition(0)
        self.copy.setEnabled(bool(url))

    def showEvent(self, event: QShowEvent) -> None:
        """What comes is shown as long as somebody can see it."""
        super().showEvent(event)
        self._again.start()
        self._look_again()

    def hideEvent(self, event: QHideEvent) -> None:
        """See above."""
        super().hideEvent(event)
        self._again.stop()

    @property
    def _relayed(self) -> bool:
        return self._settings.source.kind is SourceKind.RELAY

    @property
    def _may_listen(self) -> bool:
        return may_listen(self.standing, shared=self.theme.restrained)

    def _add_url(self, column: QVBoxLayout) -> None:
        text = self.words.text
        self._url_box = QFrame()
        box = QVBoxLayout(self._url_box)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(0)
        box.addWidget(PitchedLabel("strong", text("settings.url")))
        box.addWidget(PitchedLabel("second", text("settings.url_hint")))
        box.addSpacing(8)
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
        box.addLayout(line)
        column.addWidget(self._url_box)

    def _fill_relay(self, column: QVBoxLayout) -> None:
        text, key = self.words.text, "relay.url"
        control = RelayControl(theme=self.theme, words=self.words, name=label_of(all_keys()[key], self.words))
        control.ended.connect(self.ended)
        self.add_rows([key], control=control, below=frozenset([key]), into=column)
        self.rows[key].end_group()
        self._who = QWidget()
        line = QHBoxLayout(self._who)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.enrolled = PitchedLabel("second")
        self.new_code = LowButton(theme=self.theme, label=text("connection.new_code"), look="link")
        self.new_code.clicked.connect(self._renew)
        line.addWidget(self.enrolled, 1)
        line.addWidget(self.new_code)
        column.addWidget(self._who)
        column.addWidget(self.enrol)
        self.add_rows([one for one in section_keys("relay") if one != key], into=column)

    def _show_rows(self) -> None:
        """Show the settings of the way that is in use, and of the other one what an enrolment lacks."""
        sections = ("source", self._settings.source.kind.value)
        for name, row in self.rows.items():
            lacking = name == "relay.ca_file" and self.enrol.needs_authority
            row.setVisible(name.partition(".")[0] in sections or name == self.revealed or lacking)

    def _show_parts(self) -> None:
        """Show of each way what there is to be said of it now."""
        relayed, named = self._relayed, bool(self._settings.relay.url)
        # What is asked now is in sight: the other way's settings make room for it.
        here = not relayed and not self._offered
        self._here.body.setVisible(here or self.revealed.startswith("listener."))
        self._url_box.setVisible(not relayed)
        self._relay.body.setVisible(relayed or self._offered or self.revealed.startswith("relay."))
        # Who is known there needs no code; the way to another one is a click away.
        asked = self._offered or (relayed and (not named or self._renewing or self._refused))
        self.enrol.setVisible(asked)
        self._who.setVisible(relayed and named)
        self.new_code.setVisible(not asked)
        who = ", ".join(part for part in self._agent if part)
        said = self.words.text("connection.enrolled_as", who=who)
        if self._enrolled:
            said = self.words.text("connection.enrolled_on", date=self._enrolled, who=who)
        self.enrolled.setText(said if who and (self._known or self._enrolled) else "")

    @property
    def _agent(self) -> tuple[str, str]:
        """What the agent is called, and their first number."""
        agent = self._settings.agent
        mine = {email.casefold() for email in agent.emails}
        people = self._settings.everybody
        name = next((one.name for one in people if not mine.isdisjoint(e.casefold() for e in one.emails)), "")
        return name or next(iter(agent.emails), ""), next(iter(agent.numbers), "")

    def _limit_source(self) -> None:
        """Where many share the computer, it is not to be chosen as what takes calls in."""
        row, here = self.rows["source.kind"], SourceKind.LISTENER
        shared = not self._may_listen
        self.source.set_offered(here, not shared)
        choice = self.words.text(f"choice.sourcekind.{here}")
        row.show_limit(self.words.text("terminal.not_offered", choice=choice) if shared else "")
        if row.reset_button is not None:
            row.reset_button.setVisible("source.kind" in self.resettable)
        self.reset_button.setVisible(bool(self.resettable))

    def _renew(self) -> None:
        self._renewing = True
        self._show_parts()
        self.enrol.code.setFocus()

    def _show_offer(self) -> None:
        self._offered = True
        self._show_parts()

    def _put_offer_away(self) -> None:
        self._offered = self._renewing = False
        self._show_parts()

    def _look_again(self) -> None:
        if self._look is not None and self.isVisible():
            self._look(while_alive(self, self._show_lately))

    def _show_lately(self, lately: LatelyCame) -> None:
        self.banner.set_lately(lately.summary)
        self.arrivals.show_rows(lately.rows)
        if lately.enrolled != self._enrolled:
            self._enrolled = lately.enrolled
            self._show_parts()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._notification_url())
        self._say(self.words.text("copy.done"), "check")
        self._copied.start()

    def _say(self, label: str, icon_name: str) -> None:
        self.copy.set_label(label)
        self.copy.set_icon(icon_name)


def hidden(url: str) -> str:
    """A notification URL as it may stand on a screen that others see: without its secret."""
    return re.sub(r"/[^/]+$", "/••••••••", url)
