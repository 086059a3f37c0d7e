"""What an event of the engine means to each part of the desktop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from callpop.calls.entry import LogEntry
from callpop.calls.record import Outcome, Record
from callpop.desktop.by_itself import OpensByItself
from callpop.desktop.calls_on_screen import CallsOnScreen
from callpop.desktop.first_start import FirstStart
from callpop.desktop.lately import Lately
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.newest import NewestRecords
from callpop.desktop.open_missed import OpenMissed
from callpop.desktop.overviews import Overviews
from callpop.desktop.phone import Phone
from callpop.desktop.photos import Photos
from callpop.desktop.platform.surface import Surface
from callpop.desktop.policy_enrolment import PolicyEnrolment
from callpop.desktop.popup.away import AwaySummary
from callpop.desktop.preferences import Preferences
from callpop.desktop.presence import Presence
from callpop.desktop.reminders import Reminders
from callpop.desktop.rest import RestDesk
from callpop.desktop.ring_seconds import RingSeconds
from callpop.desktop.sounds import Sounds
from callpop.desktop.tray import Tray
from callpop.desktop.windows import Windows
from callpop.desktop.words import Words
from callpop.events import (
    BookState,
    BookStatus,
    CallEvent,
    CompanyChanged,
    ContactsChanged,
    DialEvent,
    EntryChanged,
    Event,
    GapsChanged,
    LogPreparing,
    LookupState,
    MissedOpen,
    NewVersion,
    RowsChanged,
    RowsRemoved,
    SourceEvent,
    TrialArrived,
    TroubleEvent,
    WhileAway,
)


class News:
    """Passes events on.

    Args:
        tray: The icon in the panel, with its menu.
        windows: Call log, settings, and the rest.
        calls: What the cards show.
        first_start: The steps of the first start.
        surface: What shows calls, as it is now.
        sounds: What is heard.
        reminders: Remind of missed calls and promises.
        overviews: Statistics and day sheet.
        by_itself: Opens records.
        by_policy: Enrols by the computer's policy.
        phone: Calls that begin on the screen.
        photos: Pictures of contacts.
        preferences: The settings in force.
        rest: Quiet hours, a pause, the system's 'do not disturb'.
        presence: Whether the agent is there, and the network.
        lately: The last calls in the tray.
        ring_seconds: For how long calls have been ringing.
        open_missed: How many missed calls wait.
        with_entry: Reads a call of the log, and hands it on if there is one.
        hides: Whether a call is about to be taken away: no list shows it, whatever becomes of it.
        presenter: Names, as they are known now.
        words: The language as it is now.

    Attributes:
        new_version: The newest version there is; without a number if it runs.
    """

    def __init__(
        self,
        *,
        tray: Tray,
        windows: Windows,
        calls: CallsOnScreen,
        first_start: FirstStart,
        surface: Callable[[], Surface],
        sounds: Sounds,
        reminders: Reminders,
        overviews: Overviews,
        by_itself: OpensByItself,
        by_policy: PolicyEnrolment,
        phone: Phone,
        photos: Photos,
        preferences: Preferences,
        rest: RestDesk,
        presence: Presence,
        lately: Lately,
        ring_seconds: RingSeconds,
        open_missed: OpenMissed,
        with_entry: Callable[[str, Callable[[LogEntry], None]], None],
        hides: Callable[[LogEntry], bool],
        presenter: Callable[[], RowPresenter],
        words: Callable[[], Words],
    ) -> None:
        self._tray, self._windows, self._calls, self._first_start = tray, windows, calls, first_start
        self._surface, self._sounds, self._reminders, self._overviews = surface, sounds, reminders, overviews
        self._by_itself, self._by_policy, self._phone, self._photos = by_itself, by_policy, phone, photos
        self._preferences, self._rest, self._presence, self._lately = preferences, rest, presence, lately
        self._open_missed, self._ring_seconds = open_missed, ring_seconds
        self._with_entry = with_entry
        self._hides, self._presenter, self._words = hides, presenter, words
        self._newest = NewestRecords()
        self.new_version = NewVersion()

    def handle(self, event: Event) -> None:
        """Take one event of the engine."""
        match event:
            case CallEvent():
                self._newest.told(event.entry.record)
                self._presence.call_came()
                self._rest.look()
                self._ring_seconds.heard(event)
                self._calls.call_changed(event)
                self._first_start.call_changed(event)
                self._sounds.call_changed(event)
                self._reminders.call_changed(event)
                self._list(event.entry)
                self._overviews.calls_changed()
                self._by_itself.call_changed(event)
                self._lately.look_soon()
            case ContactsChanged():
                self._calls.contacts_changed(event)
                self._by_itself.contacts_changed(event)
            case RowsRemoved():
                self._newest.forget(event.call_ids)
                self._calls.rows_removed(event)
                self._reminders.calls_ended(event.call_ids)
                self._windows.rows_removed(event.call_ids, wiped=event.wiped)
                self._overviews.calls_changed()
                self._lately.look_soon()
            case MissedOpen():
                self._open_missed.told(event.count)
                self._reminders.look_soon()
                # The engine says this once it has the log at hand, too.
                self._lately.look_soon()
            case SourceEvent():
                self._presence.source_changed(event)
                self._by_policy.source_changed(event)
                self._windows.set_source(event)
                self._first_start.source_changed(event)
            case EntryChanged():
                self._entry_changed(event.entry)
                self._reminders.look_soon()
                self._overviews.calls_changed()
                self._lately.look_soon()
            case RowsChanged():
                # What is told of single calls is read for these alone; lists read what they show anew.
                shown = self._windows.shown_call
                of_window = {shown} if shown and (event.call_ids is None or shown in event.call_ids) else set()
                for call_id in sorted({*self._calls.concerned(event.call_ids), *of_window}):
                    self._with_entry(call_id, self._entry_changed)
                self._reminders.look_soon()
                self._windows.rows_changed()
                self._overviews.calls_changed()
                self._lately.look_soon()
            case GapsChanged():
                self._windows.show_gaps(event.gaps)
            case WhileAway():
                if not self._rest.resting:
                    self._surface().away(self._summary(event.records))
            case BookState():
                if event.status is BookStatus.READY:
                    # Another reading may have brought other pictures, under the same names.
                    self._photos.forget()
                self._windows.set_book(event)
            case LookupState():
                self._windows.set_lookup(event)
            case CompanyChanged():
                self._preferences.reload()
            case DialEvent():
                self._phone.told(event)
            case NewVersion():
                self.new_version = event
                self._tray.menu.set_new_version(event.version)
                self._windows.set_new_version(event)
            case TroubleEvent():
                self._tray.set_trouble(event.key, event.message)
                if event.key == "storage":
                    self._windows.set_log_trouble(event.message)
            case TrialArrived():
                self._first_start.trial_arrived()
            case LogPreparing():
                self._say_preparing(event.stage)

    def _entry_changed(self, entry: LogEntry) -> None:
        entry = self._newest.of(entry)
        self._calls.entry_changed(entry)
        self._list(entry)

    def _list(self, entry: LogEntry) -> None:
        if not self._hides(entry):
            self._windows.call_changed(entry)

    def _say_preparing(self, stage: str) -> None:
        """Say what keeps a large log from being ready; then an open window shows it."""
        self._tray.set_trouble("log-preparing", self._words().text(f"tray.log_{stage}") if stage else "")
        if not stage and self._windows.log is not None:
            self._windows.log.reload()

    def _summary(self, records: Iterable[Record]) -> AwaySummary:
        """Calls of a time without a connection in one line; what rang only briefly is left to the log."""
        shortest = self._preferences.settings.popup.missed_minimum
        name = self._presenter().naming.directory.name
        missed, names = 0, Counter[str]()
        for record in records:
            if record.outcome is Outcome.MISSED:
                missed += (record.ring_seconds or 0.0) >= shortest
            else:
                names[name(record.answered_by).text if record.answered_by is not None else ""] += 1
        return AwaySummary(missed, tuple(names.most_common()))
