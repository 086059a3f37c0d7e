"""The windows that are made when they are first wanted: the call log, the settings, about."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import Group
from callpop.desktop.log_window.query import Fetch, Survey, no_survey
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.source_words import source_message
from callpop.desktop.theme import Theme
from callpop.desktop.window_state import KeptState
from callpop.events import BookState, Gap, LookupState, NewVersion, SourceEvent, SourceState
from callpop.settings.origin import Standing
from callpop.settings.profile import Profile
from callpop.settings.relay_address import Enrolment
from callpop.settings.schema import Settings

if TYPE_CHECKING:  # they are loaded when they are first wanted
    from callpop.desktop.about import AboutDialog
    from callpop.desktop.arrivals import Look
    from callpop.desktop.call_back_note import CallBackNoteDialog
    from callpop.desktop.crash_window import CrashWindow
    from callpop.desktop.log_window.window import LogWindow
    from callpop.desktop.palette.window import PaletteWindow
    from callpop.desktop.settings_window.diagnostics_page import DiagnosticsDoor
    from callpop.desktop.settings_window.door import BooksDoor
    from callpop.desktop.settings_window.enrol_panel import EnrolPanel
    from callpop.desktop.settings_window.setting_row import Apply
    from callpop.desktop.settings_window.transfer import Transfer
    from callpop.desktop.settings_window.weighing import Keep
    from callpop.desktop.settings_window.window import SettingsWindow
    from callpop.desktop.this_is import ThisIsDialog


class Windows(QObject):
    """Makes and shows them.

    Args:
        theme: The look in force.
        presenter: Language and names.
        settings: As they are now.
        profile: Where the files are.
        version: Callpop's.
        fetch: Asks for a page of the log.
        survey: Asks how many calls there are of each kind.
        apply_setting: Puts one setting into force.
        notification_url: The URL for the portal.
        books: Asks for address books and look-ups.
        doctor: Gives what makes the checks of the page 'Diagnostics'; asked when that is wanted.
        transfer: The settings file: what it says, how it travels.
        standing: Who decides what.
        keep: Asks whether calls may be taken away by another time of keeping.
        look: Asks what notifications have come lately; None: nobody can tell.
        parent: The owner.

    Signals:
        log_made: The call log window, once: its clicks can be followed.
        palette_made: The quick-open palette, once, likewise.
        test_call: A test call shall be played.
        try_sound: A sound shall be played: which one.
        enrol: This desktop shall be known at a relay (an ``Enrolment``).
        enrol_given_up: Or not any more.
        data_wanted: Something shall be done with the agent's data: ``export``, ``import`` or ``wipe``.
        settings_wanted: The settings are about to be seen.
        release_wanted: The page of a new version is wanted.
    """

    log_made = Signal(object)
    palette_made = Signal(object)
    test_call = Signal()
    try_sound = Signal(str)
    enrol = Signal(object)
    enrol_given_up = Signal()
    data_wanted = Signal(str)
    settings_wanted = Signal()
    release_wanted = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        presenter: RowPresenter,
        settings: Settings,
        profile: Profile,
        version: str,
        fetch: Fetch,
        apply_setting: Apply,
        notification_url: Callable[[], str],
        books: BooksDoor | None = None,
        doctor: Callable[[], DiagnosticsDoor] | None = None,
        survey: Survey = no_survey,
        transfer: Transfer | None = None,
        standing: Standing | None = None,
        keep: Keep | None = None,
        look: Look | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._presenter, self._settings = theme, presenter, settings
        self._profile, self._version = profile, version
        self._fetch, self._apply_setting, self._notification_url = fetch, apply_setting, notification_url
        self._books, self._doctor, self._survey = books, doctor, survey
        self._state = KeptState(profile.window_file)
        self._transfer, self._keep, self._look = transfer, keep, look
        self._source = SourceEvent(SourceState.STARTING, "")
        self._missed = 0
        self._new_version = NewVersion()
        self._gaps: tuple[Gap, ...] = ()
        self._standing = standing if standing is not None else Standing()
        self._menu: QMenu | None = None
        self.log: LogWindow | None = None
        self._palette: PaletteWindow | None = None
        self._settings_window: SettingsWindow | None = None
        self._about: AboutDialog | None = None
        self._crash: CrashWindow | None = None
        self._trouble = ""

    def show_log(self, group: Group | None = None) -> LogWindow:
        """Bring the call log forward, on one group of calls if wanted."""
        if self.log is None:
            from callpop.desktop.log_window.window import LogWindow

            self.log = LogWindow(
                theme=self._theme,
                presenter=self._presenter,
                fetch=self._fetch,
                survey=self._survey,
                state=self._state,
            )
            self.log.set_missed(self._missed)
            self.log.set_source(self._source.state, self._source_message())
            self.log.set_trouble(self._trouble)
            self.log.show_gaps(self._gaps)
            self.log.set_agent(next(iter(self._settings.agent.emails), ""))
            self.log.settings.connect(self.bring_settings_forward)
            self.log.check_connection.connect(lambda: self.show_settings("connection"))
            self.log.test_call.connect(self.test_call)
            if self._menu is not None:
                self.log.set_menu(self._menu)
            QShortcut(QKeySequence("Ctrl+K"), self.log).activated.connect(self.show_palette)
            self.log_made.emit(self.log)
        self.log.bring_forward()
        if group is not None:
            self.log.show_filter(group)
        return self.log

    def show_palette(self) -> None:
        """Let the agent find a caller with a few keys."""
        if self._palette is None:
            from callpop.desktop.palette.window import PaletteWindow
            from callpop.desktop.platform.session import session

            facts = session(QGuiApplication.platformName(), os.environ)
            shines = facts.compositor and not self._theme.restrained
            self._palette = PaletteWindow(theme=self._theme, presenter=self._presenter, composited=shines)
            self.palette_made.emit(self._palette)
        self._palette.open_fresh()

    def bring_log_forward(self) -> None:
        """Show the call log as it was left."""
        self.show_log()

    def bring_settings_forward(self) -> None:
        """Show the settings as they were left."""
        self.show_settings()

    def show_settings(self, page: str = "") -> None:
        """Bring the settings forward."""
        self.settings_wanted.emit()
        if self._settings_window is None:
            from callpop.desktop.platform.switches import not_offered
            from callpop.desktop.settings_window.window import SettingsWindow

            self._settings_window = SettingsWindow(
                theme=self._theme,
                words=self._presenter.words,
                settings=self._settings,
                apply=self._apply_setting,
                notification_url=self._notification_url,
                version=self._version,
                books=self._books,
                doctor=self._doctor() if self._doctor is not None else None,
                now=self._presenter.now,
                transfer=self._transfer,
                keep=self._keep,
                look=self._look,
                unoffered=not_offered(),
            )
            self._settings_window.show_settings(self._settings, standing=self._standing)
            self._tell_settings_window()
            self._settings_window.test_call.connect(self.test_call)
            self._settings_window.try_sound.connect(self.try_sound)
            self._settings_window.data_wanted.connect(self.data_wanted)
            self._settings_window.enrol.connect(self.enrol)
            self._settings_window.enrol_given_up.connect(self.enrol_given_up)
        if page:
            self._settings_window.show_page(page)
        self._settings_window.bring_forward()

    def offer_enrolment(self, enrolment: Enrolment, *, needs_email: bool = False) -> None:
        """Ask whether to enrol with what a link, or the computer's policy, brought."""
        self.show_settings("connection")
        if self._settings_window is not None:
            self._settings_window.connection.offer(enrolment, needs_email=needs_email)

    @property
    def front(self) -> QWidget | None:
        """The window that the agent works in, of those that are open."""
        shown = [one for one in (self._settings_window, self.log) if one is not None and one.isVisible()]
        return next((one for one in shown if one.isActiveWindow()), shown[0] if shown else None)

    @property
    def enrol_panel(self) -> EnrolPanel | None:
        """Where an enrolment is told of, if the settings are there."""
        return self._settings_window.connection.enrol if self._settings_window is not None else None

    def ask_who(self, *, has_number: bool) -> ThisIsDialog:
        """Ask who a caller is; the dialog is the caller's to follow."""
        from callpop.desktop.this_is import ThisIsDialog

        made = ThisIsDialog(theme=self._theme, words=self._presenter.words, has_number=has_number, parent=self.log)
        made.open()
        # Asked for on a card, it may have no window of ours beside it.
        made.raise_()
        made.activateWindow()
        return made

    def ask_call_back(self, entry: LogEntry) -> CallBackNoteDialog:
        """Ask who shall call somebody back; the dialog is the caller's to follow."""
        from callpop.desktop.call_back_note import CallBackNoteDialog

        own = {email.casefold() for email in self._settings.agent.emails}
        people = [one for one in self._settings.everybody if own.isdisjoint(email.casefold() for email in one.emails)]
        parent = self.log if self.log is not None and self.log.isVisible() else None
        made = CallBackNoteDialog(
            theme=self._theme, presenter=self._presenter, entry=entry, people=people, parent=parent
        )
        made.open()
        # Asked for on a card, it may have no window of ours beside it.
        made.raise_()
        made.activateWindow()
        return made

    def show_about(self) -> None:
        """Show what this is."""
        if self._about is None:
            import platform

            from callpop.desktop.about import AboutDialog, AboutFacts
            from callpop.resources import third_party

            facts = AboutFacts(
                version=self._version,
                settings_file=self._profile.settings_file,
                database=self._profile.database,
                logs=self._profile.logs,
                system=f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform(terse=True)}",
                newer=self._new_version.version,
                has_page=bool(self._new_version.page),
                third_party=third_party(),
            )
            self._about = AboutDialog(theme=self._theme, words=self._presenter.words, facts=facts)
            # It deletes itself when it is closed.
            self._about.finished.connect(self._forget_about)
            self._about.release_wanted.connect(self.release_wanted)
            self._about.open()
        self._about.raise_()
        self._about.activateWindow()

    def tell_of_crash(self, left: Path) -> None:
        """Say that Callpop crashed last time, and offer a report."""
        from callpop.desktop.crash_window import CrashWindow

        window = CrashWindow(theme=self._theme, words=self._presenter.words, left=left)
        window.report.connect(self._report)
        window.report.connect(window.close)
        # It deletes itself when it is closed.
        window.show()
        self._crash = window

    def _report(self) -> None:
        self.show_settings("diagnostics")
        if self._settings_window is not None:
            self._settings_window.save_report()

    def apply(self, settings: Settings, presenter: RowPresenter, standing: Standing | None = None) -> None:
        """Take over other settings, who decides them, and another language."""
        spoke = self._presenter.words.language
        self._settings, self._presenter = settings, presenter
        self._standing = standing if standing is not None else Standing()
        if self.log is not None:
            self.log.set_presenter(presenter)
            self.log.set_agent(next(iter(settings.agent.emails), ""))
        if self._palette is not None:
            self._palette.set_presenter(presenter)
        if self._settings_window is not None:
            if presenter.words.language != spoke:
                self._settings_window.set_words(presenter.words)
            self._settings_window.show_settings(settings, standing=self._standing)
        if presenter.words.language != spoke:
            self.set_source(self._source)

    def set_source(self, event: SourceEvent) -> None:
        """Say whether notifications can arrive."""
        self._source = event
        if self.log is not None:
            self.log.set_source(event.state, self._source_message())
        self._tell_settings_window()

    def set_log_trouble(self, trouble: str) -> None:
        """Say why calls cannot be stored, in words (``Said`` or not); '': they can."""
        self._trouble = trouble
        if self.log is not None:
            self.log.set_trouble(trouble)

    def set_lookup(self, state: LookupState) -> None:
        """Say how a CRM is that is asked for callers."""
        if self._settings_window is not None:
            self._settings_window.set_lookup(state)

    def set_book(self, state: BookState) -> None:
        """Say how an address book is."""
        if self._settings_window is not None:
            self._settings_window.set_book(state)

    def sound_tried(self, name: str, problem: str) -> None:
        """Say that a sound plays (''), or what is wrong with it."""
        if self._settings_window is not None:
            self._settings_window.sound_tried(name, problem)

    def show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """Say what was lost before this desktop could read it."""
        self._gaps = gaps
        if self.log is not None:
            self.log.show_gaps(gaps)

    def set_new_version(self, event: NewVersion) -> None:
        """Know whether there is a newer Callpop."""
        self._new_version = event

    def set_missed(self, count: int) -> None:
        """Say how many missed calls wait."""
        self._missed = count
        if self.log is not None:
            self.log.set_missed(count)

    def set_menu(self, menu: QMenu) -> None:
        """Offer the tray's menu in the log window: there is no tray."""
        self._menu = menu
        if self.log is not None:
            self.log.set_menu(menu)

    def call_changed(self, entry: LogEntry) -> None:
        """Show what has become of a call."""
        if self.log is not None:
            self.log.call_changed(entry)

    @property
    def shown_call(self) -> str:
        """The call that the log window tells of; '' if of none."""
        entry = self.log.detail.entry if self.log is not None else None
        return entry.record.call_id if entry is not None else ""

    def rows_changed(self) -> None:
        """Many calls are others, or new: read what is shown anew."""
        if self.log is not None:
            self.log.reload()

    def rows_removed(self, call_ids: tuple[str, ...], *, wiped: bool = False) -> None:
        """Take out calls that are no more; ``wiped``: with all that is typed of them."""
        if self.log is not None:
            self.log.rows_removed(call_ids, wiped=wiped)

    def tell(self, words: str) -> bool:
        """Say something in the log window; False if nobody is at work in it."""
        if self.log is None or not self.log.isActiveWindow():
            return False
        self.log.tell(words)
        return True

    def close(self) -> None:
        """Close everything for good; a note that is being typed is handed over first."""
        if self._about is not None:
            self._about.close()
        if self.log is not None:
            self.log.detail.note.flush()
        for window in (self.log, self._settings_window, self._palette):
            if window is not None:
                window.close()
                window.deleteLater()
        self.log = self._settings_window = self._palette = None
        self._state.finish()

    def _source_message(self) -> str:
        return source_message(self._source, self._presenter.words, self._presenter.now())

    def _tell_settings_window(self) -> None:
        if self._settings_window is not None:
            event = self._source
            self._settings_window.set_source(event.state, self._source_message(), final=event.final)

    def _forget_about(self) -> None:
        self._about = None
