"""The settings window: a page for each subject, applied at once, no OK button."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from callpop.desktop.arrivals import Look
from callpop.desktop.labels import divider, plain_label
from callpop.desktop.rail import Rail
from callpop.desktop.settings_window.card_page import CardPage
from callpop.desktop.settings_window.change_strip import ChangeStrip
from callpop.desktop.settings_window.connection_page import ConnectionPage
from callpop.desktop.settings_window.contacts_page import ContactsPage
from callpop.desktop.settings_window.crm_page import CrmPage
from callpop.desktop.settings_window.diagnostics_page import DiagnosticsDoor, DiagnosticsPage, NoDoctor
from callpop.desktop.settings_window.door import BooksDoor
from callpop.desktop.settings_window.everyday_page import everyday_page
from callpop.desktop.settings_window.finder import Entry, find
from callpop.desktop.settings_window.log_page import LogPage
from callpop.desktop.settings_window.lookups_page import LookupsPage
from callpop.desktop.settings_window.names_page import NamesPage
from callpop.desktop.settings_window.page import SettingsPage, section_keys
from callpop.desktop.settings_window.pages import Pages
from callpop.desktop.settings_window.phone_page import PhonePage
from callpop.desktop.settings_window.profile_page import ProfilePage
from callpop.desktop.settings_window.rules_page import RulesPage
from callpop.desktop.settings_window.search import SearchField, entries_of
from callpop.desktop.settings_window.search_page import SearchPage
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.settings_window.transfer import Transfer
from callpop.desktop.settings_window.weighing import Keep, weigh
from callpop.desktop.theme import Theme
from callpop.desktop.themed_window import ThemedWindow
from callpop.desktop.words import Words
from callpop.events import BookState, LookupState, SourceState
from callpop.settings.origin import Origin, Standing
from callpop.settings.schema import Settings
from callpop.settings.values import value_of

_PAGES = (
    ("you", "person"),
    ("connection", "link"),
    ("card", "bell"),
    ("crm", "globe"),
    ("contacts", "people"),
    ("lookups", "search"),
    ("rules", "flag"),
    ("names", "tag"),
    ("phone", "phone"),
    ("log", "lines"),
    ("appearance", "computer"),
    ("everyday", "clock"),
    ("profile", "folder"),
    ("diagnostics", "info"),
)
_SIZE = (840, 640)
"""At a text size of 100 %."""

_PAUSE = 40
"""Milliseconds between the pages that are made unasked once the window shows, so that searching finds them made."""

_SECTIONS = {"you": "agent", "log": "log", "appearance": "appearance"}
_CLAIMED = frozenset({*_SECTIONS.values(), "source", "listener", "relay", "crm", "popup", "sounds", "dial"})
"""Sections that have a page; all others are on the page 'everyday'."""


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
        transfer: The settings file: what it says, how it travels; None leaves its page out.
        keep: Asks whether calls may be taken away by another time of keeping; None: nobody is asked.
        look: Asks what has come lately; None: nobody can tell.
        unoffered: Settings that this system has nothing for: which of the words say so.
        parent: The owner.

    Signals:
        test_call: A test call shall be played.
        try_sound: A sound shall be played: which one.
        enrol: This desktop shall be known at a relay (an ``Enrolment``).
        enrol_given_up: Or not any more.
        data_wanted: Something shall be done with the agent's data: ``export``, ``import`` or ``wipe``.
    """

    test_call = Signal()
    try_sound = Signal(str)
    enrol = Signal(object)
    enrol_given_up = Signal()
    data_wanted = Signal(str)

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
        transfer: Transfer | None = None,
        keep: Keep | None = None,
        look: Look | None = None,
        unoffered: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme=theme, parent=parent)
        self._books, self._now = books if books is not None else BooksDoor(), now
        self._doctor = doctor if doctor is not None else NoDoctor()
        self._apply, self._notification_url, self._version = apply, notification_url, version
        self._settings = settings
        self._source = (SourceState.STARTING, "", False)
        self._standing = Standing()
        self._transfer, self._keep, self._look = transfer, keep, look
        self._unoffered = unoffered or {}
        self._page = "you"
        self._rest = QTimer(self, interval=_PAUSE)
        self._rest.timeout.connect(self._make_one_more)
        self._outer = QHBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self.setMinimumSize(720, 480)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self._escape)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self._begin_search)
        self.set_words(words)

    def restyle(self) -> None:
        """Larger text, chosen in this very window, makes it larger."""
        super().restyle()
        self.resize(self.size().expandedTo(self.at_text_size(*_SIZE)))

    def set_words(self, words: Words) -> None:
        """Speak another language: all pages are made anew."""
        self.setWindowTitle(f"{words.text('settings.title')} · Callpop")
        while (item := self._outer.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._words = words
        names = [name for name, _ in _PAGES if name != "profile" or self._transfer is not None]
        self.pages = Pages(names, self._make)
        entries = [(name, icon, words.text(f"page.{name}.label")) for name, icon in _PAGES if name in self.pages]
        self._rail = Rail(theme=self.theme, entries=entries, title=words.text("settings.title"))
        self._rail.chosen.connect(self.show_page)
        self.search = SearchField(theme=self.theme, words=words)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._open_first)
        self.search.down.connect(self._enter_results)
        self._rail.column.insertWidget(0, self.search)
        self._rail.column.insertSpacing(1, 4)
        self._rail.column.addStretch()
        version = plain_label("caption", words.text("settings.version", version=self._version))
        version.setContentsMargins(12, 0, 0, 0)
        self._rail.column.addWidget(version)
        self._pages = QStackedWidget()
        self.results = SearchPage(theme=self.theme, words=words)
        self.results.chosen.connect(self.go_to)
        self._pages.addWidget(self.results)
        self.strip = ChangeStrip(theme=self.theme, words=words, change_all=self._change_all, tell=self._tell)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._pages, 1)
        right.addWidget(self.strip)
        holder = QWidget()
        holder.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        for widget in (self._rail, divider(upright=True)):
            self._outer.addWidget(widget)
        self._outer.addWidget(holder, 1)
        self.show_page(self._page)
        if self.isVisible():
            self._rest.start()

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget."""
        super().showEvent(event)
        self._rest.start()

    def show_page(self, name: str) -> None:
        """Turn to a page: ``you``, ``connection``, ``card``, ``crm``, ``contacts``…"""
        self._page = name
        self.search.forget()
        self._rail.set_current(name)
        self._pages.setCurrentWidget(self.pages[name])

    def go_to(self, entry: Entry) -> None:
        """Turn to what was found, and mark it."""
        self.show_page(entry.page)
        if entry.key:
            self.pages[entry.page].reveal(entry.key)

    def show_settings(
        self, settings: Settings, locked: frozenset[str] | None = None, *, standing: Standing | None = None
    ) -> None:
        """Show what is set, and who decides it; what is being typed stays.

        Args:
            settings: As they are now.
            locked: What the company has locked, where nothing more is known.
            standing: Who decides what; None: as before.
        """
        self._settings = settings
        if standing is not None:
            self._standing = standing
        elif locked is not None:
            self._standing = Standing(locks=dict.fromkeys(locked, Origin.COMPANY))
        for page in self.pages.made.values():
            self._show_on(page)

    @property
    def connection(self) -> ConnectionPage:
        """The page 'Connection'."""
        page = self.pages["connection"]
        assert isinstance(page, ConnectionPage)
        return page

    def set_source(self, state: SourceState, message: str, *, final: bool = False) -> None:
        """Show whether notifications can arrive; ``final``: nothing is tried until somebody does something."""
        self._source = (state, message, final)
        if "connection" in self.pages.made:
            self.connection.set_source(state, message, final=final)

    def save_report(self) -> None:
        """Ask where a report of the installation shall be saved."""
        page = self.pages["diagnostics"]
        assert isinstance(page, DiagnosticsPage)
        page.ask_where()

    def set_lookup(self, state: LookupState) -> None:
        """Say how a CRM is that is asked for callers."""
        page = self.pages.made.get("lookups")  # one that is made later asks by itself
        if isinstance(page, LookupsPage):
            page.set_state(state)

    def set_book(self, state: BookState) -> None:
        """Show how an address book is now."""
        page = self.pages.made.get("contacts")  # as above
        if isinstance(page, ContactsPage):
            page.set_state(state)

    def sound_tried(self, name: str, problem: str) -> None:
        """Say that a sound plays (''), or what is wrong with it."""
        page = self.pages["card"]
        assert isinstance(page, CardPage)
        page.sound_tried(name, problem)

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(840, 640)

    def _make_one_more(self) -> None:
        if not self.isVisible() or not self.pages.make_one_more():
            self._rest.stop()

    def _make(self, name: str) -> SettingsPage:
        page = self._made(name, self._words)
        page.reset.connect(self._reset)
        self._pages.addWidget(page)
        self._show_on(page)
        if isinstance(page, ConnectionPage):
            page.set_source(*self._source[:2], final=self._source[2])
        return page

    def _show_on(self, page: SettingsPage) -> None:
        page.set_standing(self._standing)
        page.show_settings(self._settings)
        for key, row in (*page.rows.items(), *page.guests.items()):
            if key in self._unoffered:
                row.show_lock(self._words.text(self._unoffered[key]))

    def _made(self, name: str, words: Words) -> SettingsPage:
        theme, apply = self.theme, self._apply
        if name == "connection":
            connection = ConnectionPage(
                theme=theme,
                words=words,
                apply=self._apply_source,
                notification_url=self._notification_url,
                look=self._look,
            )
            connection.ended.connect(self._disconnect)
            connection.test_call.connect(self.test_call)
            connection.enrol.wanted.connect(self.enrol)
            connection.enrol.given_up.connect(self.enrol_given_up)
            return connection
        if name == "crm":
            return CrmPage(theme=theme, words=words, apply=apply)
        if name == "contacts":
            return ContactsPage(theme=theme, words=words, apply=apply, door=self._books, now=self._now)
        if name == "lookups":
            return LookupsPage(theme=theme, words=words, apply=apply, door=self._books, now=self._now)
        if name == "diagnostics":
            return DiagnosticsPage(theme=theme, words=words, apply=apply, door=self._doctor, now=self._now)
        if name == "phone":
            return PhonePage(theme=theme, words=words, apply=apply, door=self._books)
        if name == "rules":
            return RulesPage(theme=theme, words=words, apply=apply)
        if name == "names":
            return NamesPage(theme=theme, words=words, apply=apply)
        if name == "card":
            card = CardPage(theme=theme, words=words, apply=apply)
            card.test_call.connect(self.test_call)
            card.try_sound.connect(self.try_sound)
            return card
        if name == "log":
            log = LogPage(theme=theme, words=words, apply=apply, keep=self._keep)
            log.data_wanted.connect(self.data_wanted)
            return log
        if name == "profile" and self._transfer is not None:
            profile = ProfilePage(theme=theme, words=words, transfer=self._transfer)
            profile.take.connect(self._take_over)
            profile.said.connect(self._say)
            return profile
        if name == "everyday":
            return everyday_page(theme=theme, words=words, apply=apply, elsewhere=_CLAIMED, now=self._now)
        page = SettingsPage(name=name, theme=theme, words=words, apply=apply)
        page.add_rows(section_keys(_SECTIONS[name]))
        page.body.addStretch()
        return page

    def _reset(self, keys: Iterable[str]) -> None:
        own = {key: self._standing.own[key] for key in keys if key in self._standing.own}
        self._weigh(dict.fromkeys(own), lambda: self.strip.reset(own))

    def _say(self, said: str) -> None:
        self.strip.say(said)

    def _take_over(self, values: Mapping[str, object]) -> None:
        transfer = self._transfer
        if transfer is not None:
            self._weigh(values, lambda: self.strip.take_over(values, transfer.before(values)))

    def _weigh(self, values: Mapping[str, object], go: Callable[[], None]) -> None:
        transfer, usual = self._transfer, Settings()
        beneath = transfer.beneath if transfer is not None else lambda key: value_of(usual, key)
        weigh(values, now=self._settings, beneath=beneath, keep=self._keep, go=go)

    def _change_all(self, values: Mapping[str, object]) -> str | None:
        if self._transfer is not None:
            return self._transfer.change_all(values)
        return next((told for key, value in values.items() if (told := self._apply(key, value))), None)

    def _tell(self, values: Mapping[str, object], problem: str | None) -> None:
        pages = self.pages.made if problem is None else self.pages
        for page in pages.values():
            for key in page.rows.keys() & values.keys():
                page.rows[key].show_problem(problem)

    def _search(self, query: str) -> None:
        if not query.strip():
            self._pages.setCurrentWidget(self.pages[self._page])
            return
        found = find(query, entries_of(self.pages, self._words))
        self.results.show_found(query.strip(), found)
        self._pages.setCurrentWidget(self.results)

    def _open_first(self) -> None:
        if self.search.text().strip() and self.results.results:
            self.go_to(self.results.results[0].entry)

    def _enter_results(self) -> None:
        self.results.enter()

    def _begin_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _escape(self) -> None:
        if self.search.text():
            self.search.clear()
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.close()

    def _disconnect(self) -> None:
        """Read the relay no more: its key is kept, so that this can be taken back."""
        before = {"relay.url": self._standing.own.get("relay.url")}
        self.strip.change({"relay.url": ""}, before, self._words.text("connection.disconnected"))

    def _apply_source(self, key: str, value: object) -> str | None:
        problem = self._apply(key, value)
        if problem is None:
            self.connection.show_url()
        return problem
