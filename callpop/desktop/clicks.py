"""Carries out what the agent clicks: on a card, in the tray's menu, in the call log."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from callpop.calls.contact import Contact
from callpop.calls.entry import LogEntry
from callpop.calls.known import NOTHING, Known
from callpop.calls.log_filters import Group
from callpop.desktop.call_actions import CallActions
from callpop.desktop.calls_on_screen import CallsOnScreen
from callpop.desktop.errands import Errands
from callpop.desktop.notes import Notes
from callpop.desktop.pause import Pause
from callpop.desktop.platform.surface import Surface
from callpop.desktop.popup.stack import Stack
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.tray import Tray
from callpop.desktop.windows import Windows
from callpop.desktop.words import Words
from callpop.engine import Engine
from callpop.said import Said, said_of
from callpop.simulation.player import CannotPost
from callpop.store_faults import StorageUnavailable

if TYPE_CHECKING:
    from callpop.desktop.log_window.window import LogWindow

_FURTHER = 16
"""So many times as many calls are looked at for the last one in sight, where all before are about to go."""


class Clicks:
    """Knows what each click means.

    Args:
        engine: The door to everything below.
        calls: The calls whose cards are on the screen.
        actions: Opens records, copies numbers, calls back.
        notes: Keeps notes.
        pause: Popups at rest.
        windows: The windows.
        surface: The cards, as they are now.
        errands: Asks the engine.
        slots: Runs what takes longer.
        complain: Told in words what could not be done.
        words: The language as it is now.
        hides: Whether a call is about to be taken away, and so is out of sight.
    """

    def __init__(
        self,
        *,
        engine: Engine,
        calls: CallsOnScreen,
        actions: CallActions,
        notes: Notes,
        pause: Pause,
        windows: Windows,
        surface: Callable[[], Surface],
        errands: Errands,
        slots: AsyncSlots,
        complain: Callable[[str], None],
        words: Callable[[], Words],
        hides: Callable[[LogEntry], bool] = lambda _: False,
    ) -> None:
        self._words, self._hides = words, hides
        self._engine, self._calls, self._actions, self._notes = engine, calls, actions, notes
        self._pause, self._windows, self._surface = pause, windows, surface
        self._errands, self._slots, self._complain = errands, slots, complain

    def follow_surface(self, surface: Surface) -> None:
        """Hear of clicks on cards."""
        surface.open_clicked.connect(self._on_card_of(self._actions.open_record))
        acts: list[tuple[SignalInstance, Callable[[LogEntry], None]]] = [
            (surface.copy_clicked, self._actions.copy_number),
            (surface.call_back_clicked, self._actions.call_back),
            (surface.handled_clicked, lambda entry: self.set_handled(entry.record.call_id, True)),
        ]
        if isinstance(surface, Stack):
            surface.create_clicked.connect(self._on_card_of(self._actions.create))
            surface.search_clicked.connect(self._on_card_of(self._actions.search))
            surface.match_clicked.connect(self._on_match)
            surface.this_is_clicked.connect(self._on_card(self._ask_who))
            surface.ask_clicked.connect(self._on_card(lambda entry: self.ask_call_back(entry.record.call_id)))
            surface.remember_clicked.connect(self._on_card_of(partial(self._remember, for_number=True)))
            surface.forget_clicked.connect(self._on_card_of(partial(self._remember, for_number=False)))
        for signal, act in acts:
            signal.connect(self._on_card(act))
        surface.note_changed.connect(self._notes.from_card)
        surface.dismissed.connect(self._dismiss)
        surface.missed_strip_clicked.connect(lambda: self._windows.show_log(Group.MISSED_OPEN))

    def follow_tray(self, tray: Tray) -> None:
        """Hear of what is chosen from the menu."""
        tray.open_record.connect(self.open_record)
        tray.open_call.connect(self.open_in_log)
        tray.open_missed.connect(lambda: self._windows.show_log(Group.MISSED_OPEN))
        tray.open_log.connect(self._windows.bring_log_forward)
        tray.find_caller.connect(self._windows.show_palette)
        tray.note_last.connect(self._note_on_last_call)
        tray.pause.connect(self._pause.begin)
        tray.resume.connect(self._pause.end)
        tray.test_call.connect(self.play_test_call)
        tray.copy_url.connect(self._copy_url)
        tray.settings.connect(self._windows.bring_settings_forward)
        tray.about.connect(self._windows.show_about)

    def follow_log(self, log: LogWindow) -> None:
        """Hear of what is done in the call log window."""
        log.open_record.connect(self.open_record)
        log.this_is.connect(self.say_who)
        log.note_changed.connect(self._notes.keep)
        log.handled_changed.connect(self.set_handled)
        log.gaps_seen.connect(self._put_away_gaps)
        log.call_back.connect(self.call_back)
        log.tag_changed.connect(self.set_tag)
        log.detail.call_back.connect(self.call_back)
        log.call_back_note.connect(self.ask_call_back)

    def open_record(self, call_id: str) -> None:
        """Open the record of a call that need not be on the screen."""
        where = "while a record was opened"

        def find(entry: LogEntry) -> None:
            self._errands.then(
                self._engine.contacts.known(entry.record), lambda known: self._actions.open_record(entry, known), where
            )

        self._with_entry(call_id, find, where)

    def open_in_log(self, call_id: str) -> None:
        """Show a call in the log."""
        self._with_entry(
            call_id, lambda entry: self._windows.show_log().show_call(entry), "while a call was opened in the log"
        )

    def open_log(self) -> None:
        """Show the log."""
        self._windows.bring_log_forward()

    def call_back(self, call_id: str) -> None:
        """Call the number of a call that need not be on the screen."""
        self._with_entry(call_id, self._actions.call_back, "while a caller was called back")

    def ask_call_back(self, call_id: str) -> None:
        """Let the agent ask a colleague to call somebody back."""

        def ask(entry: LogEntry) -> None:
            self._windows.ask_call_back(entry).mail_wanted.connect(self._actions.open_mail)

        # From the log, also for a card: the row has the name that books have brought, and the newest note.
        self._with_entry(call_id, ask, "while a call-back note was begun")

    def say_who(self, call_id: str) -> None:
        """Let the agent say who a caller is."""
        self._with_entry(call_id, self._ask_who, "while it was asked who called")

    def set_handled(self, call_id: str | tuple[str, ...], handled: bool) -> None:
        """Mark a missed call as dealt with, or not, or several of them; the engine tells wherever they are shown."""
        self._errands.send(self._engine.log.set_handled(call_id, handled), "while a call was marked as handled")

    def set_tag(self, call_id: str, tag: str, on: bool) -> None:
        """File a call under a tag, or no longer."""
        self._errands.send(self._engine.log.set_tag(call_id, tag, on), "while a call was filed")

    def play_test_call(self, tell: Callable[[str], bool] = lambda _: False) -> None:
        """Play a test call, and say why if it cannot be.

        Args:
            tell: Says it where the call was asked for; False if that place is gone.
        """

        async def work() -> None:
            try:
                await asyncio.wrap_future(self._engine.play_test_call())
            except (CannotPost, StorageUnavailable) as problem:
                why = said_of(problem)
                if not tell(why):
                    self._complain(why)

        self._slots.run(work(), "while a test call was played")

    def _ask_who(self, entry: LogEntry) -> None:
        remote = entry.record.remote
        dialog = self._windows.ask_who(has_number=bool(remote.number) and not remote.withheld)

        def search(text: str) -> None:
            self._errands.then(
                self._engine.contacts.search(text),
                lambda found: dialog.show_contacts(found) if isValid(dialog) else None,
                "while contacts were searched",
            )

        dialog.search_wanted.connect(search)
        dialog.chosen.connect(lambda contact, for_number: self._choose(entry, contact, for_number=for_number))
        search("")

    def _remember(self, entry: LogEntry, known: Known, *, for_number: bool) -> None:
        """What the agent said of this call holds for its number from now on, or for this call alone again."""
        if known.contact is not None:
            self._choose(entry, known.contact, for_number=for_number)

    def _choose(self, entry: LogEntry, contact: Contact, *, for_number: bool = False) -> None:
        kept = self._engine.contacts.choose(entry.record, contact, for_number=for_number)
        self._errands.send(kept, "while it was kept who called")

    def _on_card(self, act: Callable[[LogEntry], None]) -> Callable[[str], None]:
        def clicked(card_id: str) -> None:
            entry = self._calls.entry(card_id)
            if entry is not None:
                act(entry)

        return clicked

    def _on_card_of(self, act: Callable[[LogEntry, Known], None]) -> Callable[[str], None]:
        def clicked(card_id: str) -> None:
            entry = self._calls.entry(card_id)
            if entry is not None:
                act(entry, self._calls.known(card_id))

        return clicked

    def _on_match(self, card_id: str, key: str) -> None:
        """One of several people it is; without a key, all of them are to be shown."""
        entry, contact = self._calls.entry(card_id), self._calls.match(card_id, key)
        if entry is None:
            return
        if contact is None:
            self._actions.search(entry, NOTHING)
            return
        self._actions.open_record(entry, Known((contact,)))
        self._choose(entry, contact)

    def _with_entry(self, call_id: str, act: Callable[[LogEntry], None], where: str) -> None:
        def use(entry: LogEntry | None) -> None:
            if entry is not None:
                act(entry)

        self._errands.then(self._engine.log.entry(call_id), use, where)

    def _dismiss(self, card_id: str) -> None:
        self._calls.dismissed(card_id)
        self._errands.send(self._engine.dismiss(card_id), "while a card was closed")

    def _note_on_last_call(self) -> None:
        def look_among(newest: int) -> None:
            def use(entries: list[LogEntry]) -> None:
                last = next((entry for entry in entries if not self._hides(entry)), None)
                if last is not None:
                    self._write_note(last)
                elif len(entries) == newest:
                    look_among(newest * _FURTHER)

            self._errands.then(self._engine.log.recent(newest), use, "while the last call's note was opened")

        look_among(1)

    def _write_note(self, entry: LogEntry) -> None:
        card_id, surface = self._calls.card_of(entry.record.call_id), self._surface()
        if card_id is None or not isinstance(surface, Stack) or not surface.open_note(card_id):
            self._windows.show_log().focus_note(entry)

    def _put_away_gaps(self, gap_ids: tuple[int, ...]) -> None:
        self._windows.show_gaps(())
        self._errands.send(self._engine.log.put_away_gaps(gap_ids), "while a gap was put away")

    def _copy_url(self) -> None:
        url = self._engine.notification_url()
        if url:
            QGuiApplication.clipboard().setText(url)
        elif self._engine.reads_relay:
            self._complain(self._words().text("relay.url_is_the_relays"))
        else:
            self._complain(Said("There is no notification URL yet: the listener is not running.", "no_url_yet"))
