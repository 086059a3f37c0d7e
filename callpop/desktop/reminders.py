"""Reminds the agent of what is due, when it disturbs nobody: no call is up, and they are there to see it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from callpop.calls.entry import LogEntry
from callpop.calls.record import Outcome
from callpop.calls.reminding import Reminder
from callpop.desktop.errands import Errands
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.platform.surface import Surface
from callpop.desktop.popup.reminder_view import ReminderAct, present_reminders
from callpop.engine.follow_up_door import FollowUpDoor
from callpop.events import CallEvent

_EVERY_MS = 60_000
_SOON_MS = 1_500
"""After a call, or a change in the log: several come together."""

_UP = (Outcome.RINGING, Outcome.IN_PROGRESS)


class Deeds(Protocol):
    """What a reminder's buttons do elsewhere."""

    def open_in_log(self, call_id: str) -> None:
        """Show a call in the log."""

    def open_log(self) -> None:
        """Show the log."""

    def set_handled(self, call_id: str, handled: bool) -> None:
        """Mark a missed call as dealt with."""


class Reminders(QObject):
    """Asks now and then what is due, and shows it in one place.

    The engine knows what was put away, so that a reminder comes once, and a restart brings back one that
    stood on the screen.

    Args:
        door: Knows what is due.
        errands: Waits for it.
        surface: What shows calls, as it is now.
        presenter: Language and names, as they are now.
        deeds: What the buttons do.
        hides: Whether a call is about to be taken away, and so is out of sight.
        parent: The owner.
    """

    def __init__(
        self,
        *,
        door: FollowUpDoor,
        errands: Errands,
        surface: Callable[[], Surface],
        presenter: Callable[[], RowPresenter],
        deeds: Deeds,
        hides: Callable[[LogEntry], bool] = lambda _: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._door, self._errands, self._surface = door, errands, surface
        self._presenter, self._deeds, self._hides = presenter, deeds, hides
        self._told: tuple[Reminder, ...] = ()
        # What was dealt with keeps its place until the next minute: nothing moves under the pointer.
        self._done: frozenset[str] = frozenset()
        self._opened: frozenset[str] = frozenset()
        self._up: set[str] = set()
        self._quiet: frozenset[str] = frozenset()
        self._closed = False
        self._every = QTimer(self, interval=_EVERY_MS)
        self._every.timeout.connect(self._clear_up)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._look)

    def start(self) -> None:
        """Begin to look."""
        self._every.start()
        self.look_soon()

    def close(self) -> None:
        """Remind of nothing any more."""
        self._closed = True
        self._every.stop()
        self._soon.stop()

    def look_soon(self) -> None:
        """Something has changed that may be due, or no more."""
        if not self._soon.isActive() and self._every.isActive():
            self._soon.start()

    def set_quiet(self, why: str, quiet: bool) -> None:
        """Say nothing for a reason ('paused', 'away'), or no more for that one."""
        self._quiet = self._quiet | {why} if quiet else self._quiet - {why}
        if quiet:
            self._show(())
        else:
            self.look_soon()

    def call_changed(self, event: CallEvent) -> None:
        """A call of the agent is new, or has changed."""
        record = event.entry.record
        if record.outcome in _UP:
            self._up.update(record.call_ids)
            self._show(())
        else:
            self.calls_ended(record.call_ids)

    def calls_ended(self, call_ids: tuple[str, ...]) -> None:
        """These calls are over, or were never the agent's."""
        self._up.difference_update(call_ids)
        self.look_soon()

    def renew(self) -> None:
        """Say the same in other words, or on another surface."""
        if self._told:
            self._say()

    def said(self, act: str, key: str) -> None:
        """The agent answers a reminder."""
        told = self._told
        one = next((one for one in told if one.key == key), None)
        if act == ReminderAct.LATER:
            self._errands.send(self._door.later(), "while a reminder was put off")
            self._show(())
        elif act in (ReminderAct.CLOSE, ReminderAct.LOG):
            self._put_away(told)
            self._show(())
            if act == ReminderAct.LOG:
                self._deeds.open_log()
        elif one is not None:
            if act == ReminderAct.OPEN:
                self._opened |= {key}
                self._put_away((one,))
                self._deeds.open_in_log(one.entry.record.call_id)
            elif key not in self._done:
                self._done |= {key}
                self._finish(one)
            if all(other.key in self._dealt_with for other in told):
                self._show(())
            else:
                self._say()

    def _finish(self, one: Reminder) -> None:
        if one.promise is None:
            self._deeds.set_handled(one.entry.record.call_id, True)
        else:
            self._errands.send(self._door.finish(one.promise.promise_id), "while a promise was ticked")

    def _put_away(self, told: tuple[Reminder, ...]) -> None:
        self._errands.send(self._door.seen(told), "while a reminder was put away")

    @property
    def _dealt_with(self) -> frozenset[str]:
        return self._done | self._opened

    @property
    def _may(self) -> bool:
        return not (self._up or self._quiet or self._closed)

    def _clear_up(self) -> None:
        self._show(tuple(one for one in self._told if one.key not in self._dealt_with))
        self._look()

    def _look(self) -> None:
        if self._may:
            self._errands.then(self._door.reminders(), self._take, "while reminders were looked up", quietly=True)

    def _take(self, due: tuple[Reminder, ...]) -> None:
        """Show what is due; what was dealt with a moment ago stays where it stands."""
        by_key = {one.key: one for one in due if one.key not in self._dealt_with and not self._hides(one.entry)}
        told = [one for one in self._told if not self._hides(one.entry)]
        kept = [by_key.pop(one.key, one) for one in told if one.key in {*by_key, *self._dealt_with}]
        self._show((*kept, *by_key.values()) if any(one.key not in self._dealt_with for one in kept) or by_key else ())

    def _show(self, told: tuple[Reminder, ...]) -> None:
        if not self._may:
            told = ()
        if told == self._told:
            return
        self._told = told
        if told:
            self._say()
        else:
            self._done = self._opened = frozenset()
            self._surface().remind(None)

    def _say(self) -> None:
        presenter = self._presenter()
        today = presenter.words.date_of(presenter.now())
        self._surface().remind(present_reminders(self._told, presenter, today, done=self._done))
