"""Everything the agent sees, wired together: events in, clicks out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from callpop.calls.entry import LogEntry
from callpop.contacts.directory import Directory
from callpop.desktop.call_actions import CallActions
from callpop.desktop.calls_on_screen import CallsOnScreen
from callpop.desktop.log_window.query import LogFailure, LogFilter, LogPage, LogQuery
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.log_window.window import LogWindow
from callpop.desktop.note_keeper import NoteKeeper
from callpop.desktop.pause import Pause
from callpop.desktop.platform.away_watch import AwayWatch
from callpop.desktop.platform.surface import Surface
from callpop.desktop.popup.naming import Naming
from callpop.desktop.popup.stack import Stack
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.theme import Theme
from callpop.desktop.tray import Tray
from callpop.desktop.tray_menu import RECENT
from callpop.desktop.windows import Windows
from callpop.desktop.words import Words, language_for
from callpop.engine import Engine
from callpop.events import CallEvent, Event, MissedOpen, RowsRemoved, SourceEvent, SourceState, TroubleEvent
from callpop.settings.edit import CannotEdit, UnknownKey, replace_lines, replace_people, set_value
from callpop.settings.profile import Profile
from callpop.settings.schema import Settings
from callpop.settings.values import WrongValue
from callpop.simulation.player import CannotPost
from callpop.storage.faults import StorageUnavailable, Superseded

_CATCH_UP_MS = 400
T = TypeVar("T")


def words_of(settings: Settings) -> Words:
    """The words of the language that the settings or the system ask for."""
    return Words.load(language_for(settings.appearance.language, QLocale.system().uiLanguages()))


class Workplace(QObject):
    """The desktop of one agent.

    Args:
        engine: The door to everything below.
        profile: Where the files are.
        settings: As they are now.
        load_settings: Reads them again after a change.
        theme: The look in force.
        surface: Makes what shows calls.
        slots: Runs coroutines.
        version: Callpop's.

    Signals:
        quit_requested: The agent wants it to end.
        listening: Notifications can arrive, for the first time or again.
    """

    quit_requested = Signal()
    listening = Signal()

    def __init__(
        self,
        *,
        engine: Engine,
        profile: Profile,
        settings: Settings,
        load_settings: Callable[[], Settings],
        theme: Theme,
        words: Words,
        surface: Surface,
        slots: AsyncSlots,
        version: str,
        now: Callable[[], int],
    ) -> None:
        super().__init__()
        self._engine, self._profile, self._slots = engine, profile, slots
        self._settings, self._load_settings = settings, load_settings
        self._theme, self._surface, self._now = theme, surface, now
        directory, presenter = self._speak(settings, words)
        self.calls = CallsOnScreen(
            surface=surface, settings=settings, directory=directory, words=words, now=now, parent=self
        )
        self._actions = CallActions(settings=settings, directory=directory, complain=self._complain_anywhere)
        self._notes = NoteKeeper(save=engine.save_note, slots=slots, saved=self._note_saved)
        self._pause = Pause(now=now, parent=self)
        self.tray = Tray(presenter=presenter, parent=self)
        self.windows = Windows(
            theme=theme,
            presenter=presenter,
            settings=settings,
            profile=profile,
            version=version,
            fetch=self._fetch,
            apply_setting=self._apply_setting,
            notification_url=engine.notification_url,
            wire_log=self._wire_log,
            test_call=self._play_test_call,
            parent=self,
        )
        self._away = AwayWatch(self)
        self._recent_timer = QTimer(self, singleShot=True, interval=_CATCH_UP_MS)
        self._wire()

    def start(self) -> None:
        """Show the tray and what stands in it."""
        self.tray.start()
        self._recent_timer.start()

    def shutdown(self) -> None:
        """Take everything off the screen for good."""
        self._away.close()
        self._recent_timer.stop()
        self._surface.shutdown()
        self.windows.close()
        self.tray.stop()

    def handle(self, event: Event) -> None:
        """Take one event of the engine."""
        match event:
            case CallEvent():
                self.calls.call_changed(event)
                self.windows.call_changed(event.entry)
                if not self._recent_timer.isActive():
                    self._recent_timer.start()
            case RowsRemoved():
                self.calls.rows_removed(event)
                self.windows.rows_removed(event.call_ids)
            case MissedOpen():
                self.tray.set_missed(event.count)
                self.windows.set_missed(event.count)
                self._surface.set_missed_open(event.count)
            case SourceEvent():
                self.tray.set_source(event.state, event.message)
                self.windows.set_source(event)
                if event.state is SourceState.CONNECTED:
                    self.listening.emit()
            case TroubleEvent():
                self.tray.set_trouble(event.key, event.message)

    def _speak(self, settings: Settings, words: Words) -> tuple[Directory, RowPresenter]:
        directory = Directory(settings.people, settings.lines, settings.agent.region)
        return directory, RowPresenter(naming=Naming(directory, settings, words), now=self._now)

    def _wire(self) -> None:
        surface, tray = self._surface, self.tray
        clicks: tuple[tuple[object, Callable[[LogEntry], None]], ...] = (
            (surface.open_clicked, self._actions.open_record),
            (surface.copy_clicked, self._actions.copy_number),
            (surface.call_back_clicked, self._actions.call_back),
            (surface.handled_clicked, lambda entry: self._set_handled(entry.record.call_id, True)),
        )
        for signal, act in clicks:
            self._on_card(signal, act)
        if isinstance(surface, Stack):
            # Without address books there is nothing to search or to create: the template's page does it.
            self._on_card(surface.create_clicked, self._actions.open_record)
            self._on_card(surface.search_clicked, self._actions.open_record)
        surface.note_changed.connect(self._card_note)
        surface.dismissed.connect(self._dismiss)
        surface.missed_strip_clicked.connect(lambda: self.windows.show_log(LogFilter.MISSED))
        self.calls.ringing_changed.connect(lambda name, call_id: tray.set_ringing(name or None, call_id))
        tray.open_record.connect(self._open_record_of)
        tray.open_log.connect(lambda: self.windows.show_log())
        tray.note_last.connect(self._note_on_last_call)
        tray.pause.connect(self._pause.begin)
        tray.resume.connect(self._pause.end)
        tray.test_call.connect(self._play_test_call)
        tray.copy_url.connect(self._copy_url)
        tray.settings.connect(lambda: self.windows.show_settings())
        tray.about.connect(self.windows.show_about)
        tray.quit_requested.connect(self.quit_requested)
        tray.unavailable.connect(self._no_tray)
        self._pause.changed.connect(self._paused)
        self._away.left.connect(lambda: surface.set_away(True))
        self._away.returned.connect(lambda: surface.set_away(False))
        self._recent_timer.timeout.connect(lambda: self._slots.run(self._catch_up(), "the tray's last calls were read"))

    def _on_card(self, signal: object, act: Callable[[LogEntry], None]) -> None:
        def clicked(card_id: str) -> None:
            entry = self.calls.entry(card_id)
            if entry is not None:
                act(entry)

        signal.connect(clicked)  # type: ignore[attr-defined]

    def _wire_log(self, log: LogWindow) -> None:
        log.open_record.connect(self._open_record_of)
        log.note_changed.connect(self._notes.keep)
        log.handled_changed.connect(self._set_handled)

    # Clicks

    def _card_note(self, card_id: str, text: str) -> None:
        entry = self.calls.entry(card_id)
        if entry is not None:
            self._notes.keep(entry.record.call_id, text)

    def _note_saved(self, call_id: str, text: str | None) -> None:
        card_id = self.calls.card_of(call_id)
        if card_id is not None and isinstance(self._surface, Stack):
            (self._surface.note_saved if text is not None else self._surface.note_failed)(card_id)
        if self.windows.log is not None:
            self.windows.log.note_saved(call_id, text)

    def _dismiss(self, card_id: str) -> None:
        self.calls.dismissed(card_id)
        self._send(self._engine.dismiss(card_id), "a card was closed")

    def _set_handled(self, call_id: str, handled: bool) -> None:
        async def work() -> None:
            await self._tolerant(self._engine.set_handled(call_id, handled))
            entry = await self._tolerant(self._engine.entry(call_id))
            if entry is not None:
                self.windows.call_changed(entry)

        self._slots.run(work(), "a call was marked as handled")

    def _open_record_of(self, call_id: str) -> None:
        async def work() -> None:
            entry = await self._tolerant(self._engine.entry(call_id))
            if entry is not None:
                self._actions.open_record(entry)

        self._slots.run(work(), "a record was opened")

    def _note_on_last_call(self) -> None:
        async def work() -> None:
            for entry in await self._tolerant(self._engine.recent(1)) or ():
                card_id = self.calls.card_of(entry.record.call_id)
                if card_id is None or not isinstance(self._surface, Stack) or not self._surface.open_note(card_id):
                    self.windows.show_log().focus_note(entry)

        self._slots.run(work(), "the last call's note was opened")

    def _play_test_call(self) -> None:
        async def work() -> None:
            try:
                await asyncio.wrap_future(self._engine.play_test_call())
            except (CannotPost, StorageUnavailable) as problem:
                self._complain(str(problem))

        self._slots.run(work(), "a test call was played")

    def _copy_url(self) -> None:
        url = self._engine.notification_url()
        if url:
            QGuiApplication.clipboard().setText(url)

    def _paused(self, until: int | None) -> None:
        self._send(self._engine.pause(until), "popups were paused")
        self._surface.set_paused(until is not None)
        self.tray.set_paused(until)

    def _no_tray(self) -> None:
        self.windows.set_menu(self.tray.menu.menu)
        self.windows.show_log()

    # Settings

    def _apply_setting(self, key: str, value: object) -> str | None:
        """Write one setting and take it into use; says in words what is wrong with it, or None."""
        path = self._profile.settings_file
        try:
            if key == "people":
                replace_people(path, value)  # type: ignore[arg-type]
            elif key == "lines":
                replace_lines(path, value)  # type: ignore[arg-type]
            else:
                set_value(path, key, value)  # type: ignore[arg-type]
        except (UnknownKey, WrongValue, CannotEdit) as problem:
            return str(problem)
        self.apply(self._load_settings())
        return None

    def apply(self, settings: Settings) -> None:
        """Take changed settings into use, everywhere and at once."""
        self._settings = settings
        words = words_of(settings)
        directory, presenter = self._speak(settings, words)
        self._theme.apply(settings.appearance)
        self._surface.apply(settings)
        self.calls.apply(settings, directory, words)
        self._actions.apply(settings, directory)
        self.tray.set_presenter(presenter)
        self.windows.apply(settings, presenter)
        self._send(self._engine.apply(settings), "settings were applied")

    # Asking the engine

    def _fetch(self, query: LogQuery, answer: Callable[[LogPage | LogFailure], None]) -> None:
        async def work() -> None:
            try:
                rows = await asyncio.wrap_future(
                    self._engine.search(
                        query.text,
                        before=query.before,
                        limit=query.limit,
                        outcomes=query.filter.outcomes,
                        directions=query.filter.directions,
                    )
                )
            except Superseded:
                return
            except StorageUnavailable as fault:
                answer(LogFailure(fault.message))
                return
            answer(LogPage(tuple(rows)))

        self._slots.run(work(), "a page of the log was read")

    async def _catch_up(self) -> None:
        entries = await self._tolerant(self._engine.recent(RECENT))
        self.tray.set_recent(entries or ())

    async def _tolerant(self, future: Future[T]) -> T | None:
        """The result; None, and a word in the tray, if the log is out of order."""
        try:
            return await asyncio.wrap_future(future)
        except StorageUnavailable as fault:
            self._complain(fault.message)
            return None

    def _send(self, future: Future[None], where: str) -> None:
        async def work() -> None:
            await self._tolerant(future)

        self._slots.run(work(), where)

    def _complain(self, words: str) -> None:
        self.tray.tell("Callpop", words)

    def _complain_anywhere(self, words: str) -> None:
        """The same, from any thread."""
        QTimer.singleShot(0, self, lambda: self._complain(words))
