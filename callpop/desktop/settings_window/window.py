"""The settings window: a page for each subject, applied at once, no OK button."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from callpop.desktop.labels import divider, plain_label
from callpop.desktop.rail import Rail
from callpop.desktop.settings_window.card_page import CardPage
from callpop.desktop.settings_window.connection_page import ConnectionPage
from callpop.desktop.settings_window.contacts_page import ContactsPage
from callpop.desktop.settings_window.crm_page import CrmPage
from callpop.desktop.settings_window.diagnostics_page import DiagnosticsDoor, DiagnosticsPage, NoDoctor
from callpop.desktop.settings_window.door import BooksDoor
from callpop.desktop.settings_window.lookups_page import LookupsPage
from callpop.desktop.settings_window.names_page import NamesPage
from callpop.desktop.settings_window.page import SettingsPage, section_keys
from callpop.desktop.settings_window.rules_page import RulesPage
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.theme import Theme
from callpop.desktop.themed_window import ThemedWindow
from callpop.desktop.words import Words
from callpop.events import BookState, SourceState
from callpop.settings.schema import Settings

_PAGES = (
    ("you", "person"),
    ("connection", "link"),
    ("card", "card"),
    ("crm", "open"),
    ("contacts", "book"),
    ("lookups", "search"),
    ("rules", "flag"),
    ("names", "people"),
    ("log", "lines"),
    ("appearance", "appearance"),
    ("diagnostics", "info"),
)
_SECTIONS = {"you": "agent", "log": "log", "appearance": "appearance"}


class SettingsWindow(ThemedWindow):
    """All settings.

    Args:
        theme: The look in force.
        words: The language of the windows.
        settings: What is set.
        apply: Puts ``section.field`` or a table such as ``people`` into force at once; says what is wrong, or None.
        notification_url: The URL for the portal, its secret included; '' while there is none.
        version: Callpop's.
        books: Asks for address books and look-ups.
        doctor: Makes the checks of the page 'Diagnostics'.
        now: Microseconds UTC.
        parent: The owner.

    Signals:
        test_call: A test call shall be played.
        try_sound: A sound shall be played: which one.
        enrol: This desktop shall be known at a relay (an ``Enrolment``).
        enrol_given_up: Or not any more.
    """

    test_call = Signal()
    try_sound = Signal(str)
    enrol = Signal(object)
    enrol_given_up = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        words: Words,
        settings: Settings,
        apply: Apply,
        notification_url: Callable[[], str],
        version: str,
        books: BooksDoor | None = None,
        doctor: DiagnosticsDoor | None = None,
        now: Callable[[], int] = lambda: time.time_ns() // 1000,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme=theme, parent=parent)
        self._books, self._now = books if books is not None else BooksDoor(), now
        self._doctor = doctor if doctor is not None else NoDoctor()
        self._apply, self._notification_url, self._version = apply, notification_url, version
        self._settings = settings
        self._source = (SourceState.STARTING, "", False)
        self._locked: frozenset[str] = frozenset()
        self._page = "you"
        self._outer = QHBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self.setMinimumSize(720, 480)
        self.resize(840, 640)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.close)
        self.set_words(words)

    def set_words(self, words: Words) -> None:
        """Speak another language: all pages are made anew."""
        self.setWindowTitle(f"{words.text('settings.title')} · Callpop")
        while (item := self._outer.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        entries = [(name, icon_name, words.text(f"page.{name}.label")) for name, icon_name in _PAGES]
        self._rail = Rail(theme=self.theme, entries=entries, title=words.text("settings.title"))
        self._rail.chosen.connect(self.show_page)
        self._rail.column.addStretch()
        version = plain_label("caption", words.text("settings.version", version=self._version))
        version.setContentsMargins(12, 0, 0, 0)
        self._rail.column.addWidget(version)
        self._pages = QStackedWidget()
        self.pages = {name: self._make(name, words) for name, _ in _PAGES}
        for page in self.pages.values():
            self._pages.addWidget(page)
        for widget in (self._rail, divider(upright=True)):
            self._outer.addWidget(widget)
        self._outer.addWidget(self._pages, 1)
        self.show_settings(self._settings)
        self.set_source(*self._source[:2], final=self._source[2])
        self.show_page(self._page)

    def show_page(self, name: str) -> None:
        """Turn to a page: ``you``, ``connection``, ``card``, ``crm``, ``contacts``…"""
        self._page = name
        self._rail.set_current(name)
        self._pages.setCurrentWidget(self.pages[name])

    def show_settings(self, settings: Settings, locked: frozenset[str] | None = None) -> None:
        """Show what is set, and what of it the company has locked; what is being typed stays."""
        self._settings = settings
        if locked is not None:
            self._locked = locked
        for page in self.pages.values():
            page.set_locked(self._locked)
            page.show_settings(settings)

    @property
    def connection(self) -> ConnectionPage:
        """The page 'Connection'."""
        page = self.pages["connection"]
        assert isinstance(page, ConnectionPage)
        return page

    def set_source(self, state: SourceState, message: str, *, final: bool = False) -> None:
        """Show whether notifications can arrive; ``final``: nothing is tried until somebody does something."""
        self._source = (state, message, final)
        self.connection.set_source(state, message, final=final)

    def set_book(self, state: BookState) -> None:
        """Show how an address book is now."""
        page = self.pages["contacts"]
        assert isinstance(page, ContactsPage)
        page.set_state(state)

    def sound_tried(self, name: str, problem: str) -> None:
        """Say that a sound plays (''), or what is wrong with it."""
        page = self.pages["card"]
        assert isinstance(page, CardPage)
        page.sound_tried(name, problem)

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(840, 640)

    def _make(self, name: str, words: Words) -> SettingsPage:
        theme, apply = self.theme, self._apply
        if name == "connection":
            connection = ConnectionPage(
                theme=theme, words=words, apply=self._apply_source, notification_url=self._notification_url
            )
            connection.test_call.connect(self.test_call)
            connection.enrol.wanted.connect(self.enrol)
            connection.enrol.given_up.connect(self.enrol_given_up)
            return connection
        if name == "crm":
            return CrmPage(theme=theme, words=words, apply=apply)
        if name == "contacts":
            return ContactsPage(theme=theme, words=words, apply=apply, door=self._books, now=self._now)
        if name == "lookups":
            return LookupsPage(theme=theme, words=words, apply=apply, door=self._books)
        if name == "diagnostics":
            return DiagnosticsPage(theme=theme, words=words, apply=apply, door=self._doctor, now=self._now)
        if name == "rules":
            return RulesPage(theme=theme, words=words, apply=apply)
        if name == "names":
            return NamesPage(theme=theme, words=words, apply=apply)
        if name == "card":
            card = CardPage(theme=theme, words=words, apply=apply)
            card.test_call.connect(self.test_call)
            card.try_sound.connect(self.try_sound)
            return card
        page = SettingsPage(name=name, theme=theme, words=words, apply=apply)
        page.add_rows(section_keys(_SECTIONS[name]))
        page.body.addStretch()
        return page

    def _apply_source(self, key: str, value: object) -> str | None:
        problem = self._apply(key, value)
        if problem is None:
            self.connection.show_url()
        return problem
