"""Brings the detail pane what it shows beside the call itself, and carries out what is changed there."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from callpop.calls.contact import Contact
from callpop.calls.entry import LogEntry
from callpop.calls.known import Known
from callpop.calls.log_filters import Earlier, Key
from callpop.calls.numbers import number_key
from callpop.calls.record import Record
from callpop.desktop.errands import Errands

if TYPE_CHECKING:  # the window is loaded when it is first wanted
    from callpop.desktop.log_window.window import LogWindow

_SHOWN = 3
_REST_MS = 60
"""Who runs through the list with an arrow key held asks for the details of the last row only."""


class Log(Protocol):
    """What is asked of the call log."""

    def earlier(self, number_key: str, *, before: Key | None = None, limit: int = 20) -> Future[Earlier]:
        """Calls with a number from a place downwards, and how many there are."""

    def tags(self) -> Future[tuple[tuple[str, int], ...]]:
        """The tags in use."""

    def set_tag(self, call_id: str, tag: str, on: bool) -> Future[None]:
        """File a call under a tag, or no longer."""

    def set_voicemail(self, call_id: str, voicemail: bool) -> Future[None]:
        """Say that a voicemail answered a call, or that it did not."""


class Contacts(Protocol):
    """What is asked of the address books."""

    def known(self, record: Record) -> Future[Known]:
        """What is at hand of the other end of a call."""

    def place(self, number_key: str) -> Future[str]:
        """Where a number is from, or ''."""


class CallerDetails(QObject):
    """Follows the detail pane of the call log window.

    Args:
        log: The call log.
        contacts: The address books.
        errands: Asks them.
        photo: The picture of a contact, or None; the callback is called when it has come.
        finish: Keeps that a promise was kept, or was not.
        region: Two-letter country of numbers without a country code.
        parent: The owner.
    """

    def __init__(
        self,
        *,
        log: Log,
        contacts: Contacts,
        errands: Errands,
        photo: Callable[[Contact, Callable[[], None]], QImage | None],
        finish: Callable[[int, bool], Future[None]],
        region: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._log, self._contacts, self._errands = log, contacts, errands
        self._photo, self._finished, self._region = photo, finish, region
        self._window: LogWindow | None = None
        self._entry: LogEntry | None = None
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._timer.timeout.connect(self._fill)

    def follow_log(self, window: LogWindow) -> None:
        """Hear of the window's detail pane."""
        self._window = window
        detail = window.detail
        detail.details_wanted.connect(self._wanted)
        detail.tag_changed.connect(self._set_tag)
        detail.voicemail_clicked.connect(self._set_voicemail)
        detail.promise_done.connect(self._finish)
        detail.show_call.connect(self._show_call)
        window.pane.towns.wanted.connect(self._look_for_place)
        window.destroyed.connect(self._forget)
        if detail.entry is not None:
            self._wanted(detail.entry)

    def _forget(self) -> None:
        self._window = None

    def _wanted(self, entry: LogEntry) -> None:
        self._entry = entry
        self._timer.start()

    def _fill(self) -> None:
        entry, where = self._entry, "while the details of a call were read"
        if entry is None or self._window is None:
            return
        then = self._errands.then
        key = number_key(entry.record.remote.number, self._region())
        if key is not None and not entry.masked:
            # Rows of the same moment are told apart by their number, which is above 0.
            asked = self._log.earlier(key, before=(entry.record.started_at, 0), limit=_SHOWN)
            then(asked, lambda found: self._count(entry, key, found), where, quietly=True)
        then(self._contacts.known(entry.record), lambda known: self._show_known(entry, known), where, quietly=True)
        then(self._log.tags(), self._offer_tags, where, quietly=True)

    def _count(self, entry: LogEntry, key: str, found: Earlier) -> None:
        calls = [each for _, each in found.page]

        def show(every: Earlier) -> None:
            if self._window is not None:
                self._window.detail.show_earlier(entry.record.call_id, calls, every.count)

        self._errands.then(self._log.earlier(key, limit=1), show, "while a caller's calls were counted", quietly=True)

    def _show_known(self, entry: LogEntry, known: Known) -> None:
        contact = known.contact
        if self._window is None or contact is None:
            return
        picture = self._photo(contact, lambda: self._show_known(entry, known))
        organisation = contact.organisation if contact.name else ""
        self._window.detail.show_known(entry.record.call_id, organisation=organisation, picture=picture)

    def _look_for_place(self, key: str) -> None:
        def show(place: str) -> None:
            if self._window is not None:
                self._window.pane.towns.told(key, place)

        self._errands.then(self._contacts.place(key), show, "while the place of a number was looked up", quietly=True)

    def _offer_tags(self, tags: tuple[tuple[str, int], ...]) -> None:
        if self._window is not None:
            self._window.detail.offer_tags([tag for tag, _ in tags])

    def _set_tag(self, call_id: str, tag: str, on: bool) -> None:
        self._errands.send(self._log.set_tag(call_id, tag, on), "while a call was tagged")

    def _set_voicemail(self, call_id: str, voicemail: bool) -> None:
        self._errands.send(self._log.set_voicemail(call_id, voicemail), "while a voicemail was marked")

    def _finish(self, promise_id: int, done: bool) -> None:
        self._errands.send(self._finished(promise_id, done), "while a promise was ticked off")

    def _show_call(self, entry: LogEntry) -> None:
        if self._window is not None and not self._window.pick(entry.record.call_id):
            # Not read, or filtered away: the pane can show it all the same.
            self._window.detail.show_entry(entry)
