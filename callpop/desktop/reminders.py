"""Reminds the agent of what is due, when it disturbs nobody: no call is up, and they are there to see it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

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
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._door, self._errands, self._surface = door, errands, surface
        self._presenter, self._deeds = presenter, deeds
        self._told: tuple[Reminder, ...] = ()
        self._up: set[str] = set()
        self._quiet: frozenset[str] = frozenset()
        self._closed = False
        self._every = QTimer(self, interval=_EVERY_MS)
        self._every.timeout.connect(self._look)
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
        told, self._told = self._told, ()
        self._show(told)

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
            self._show(tuple(other for other in told if other is not one))
            if act == ReminderAct.OPEN:
                self._put_away((one,))
                self._deeds.open_in_log(one.entry.record.call_id)
            elif one.promise is None:
                self._deeds.set_handled(one.entry.record.call_id, True)
            else:
                self._errands.send(self._door.finish(one.promise.promise_id), "while a promise was ticked")

    def _put_away(self, told: tuple[Reminder, ...]) -> None:
        self._errands.send(self._door.seen(told), "while a reminder was put away")

    @property
    def _may(self) -> bool:
        return not (self._up or self._quiet or self._closed)

    def _look(self) -> None:
        if self._may:
            self._errands.then(self._door.reminders(), self._show, "while reminders were looked up", quietly=True)

    def _show(self, told: tuple[Reminder, ...]) -> None:
        if not self._may:
            told = ()
        if told == self._told:
            return
        self._told = told
        presenter = self._presenter()
        today = presenter.words.date_of(presenter.now())
        self._surface().remind(present_reminders(told, presenter, today) if told else None)
