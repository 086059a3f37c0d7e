"""What was promised, and what the agent is to be reminded of."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import Future

from callpop.calls.entry import LogEntry
from callpop.calls.local_time import day_of
from callpop.calls.log_filters import Group, LogFilters
from callpop.calls.reminding import LATER, Reminder, moment
from callpop.engine.door import Door
from callpop.events import EntryChanged, Event
from callpop.intake.vault import Vault
from callpop.settings.schema import LogSettings
from callpop.storage import call_log, log_pages, promises, reminders


class FollowUpDoor:
    """Promises and reminders. May be used from any thread.

    Args:
        door: To the engine.
        vault: Has the file.
        settings: When the agent wants to be reminded.
        deliver: Takes each event.
        clock: Microseconds UTC.

    Attributes:
        language: The agent's, as far as it is known.
    """

    def __init__(
        self,
        *,
        door: Door,
        vault: Vault,
        settings: Callable[[], LogSettings],
        deliver: Callable[[Event], None],
        clock: Callable[[], int],
    ) -> None:
        self._door, self._vault, self._settings = door, vault, settings
        self._deliver, self._clock = deliver, clock
        self.language = "en"

    def speak(self, language: str) -> None:
        """Read days in notes as they are written in this language (two letters)."""
        self.language = language

    def open_missed(self, limit: int) -> Future[list[LogEntry]]:
        """The newest missed calls that are open."""
        filters = LogFilters(group=Group.MISSED_OPEN)
        return self._door.ask(lambda conn: [entry for _, entry in log_pages.page(conn, filters, limit=limit)])

    def finish(self, promise_id: int, done: bool = True) -> Future[None]:
        """Say that a promise was kept, or is still to be; ``EntryChanged`` brings the call's row as it is then."""
        return self._door.submit(self._finish(promise_id, done))

    def reminders(self) -> Future[tuple[Reminder, ...]]:
        """What the agent is to be told now: nothing while a call is up, or until the time they asked to wait for.

        Promises come first, the most pressing one before all; then missed calls, the newest first.
        """
        now, wanted = self._clock(), self._settings()
        asked = moment(now, day_start=wanted.remind_at.value, missed_after=wanted.missed_reminder)
        today = day_of(now)

        def look(conn: sqlite3.Connection) -> tuple[Reminder, ...]:
            if reminders.call_is_up(conn) or now < reminders.later_until(conn):
                return ()
            found: list[Reminder] = []
            for promise in reminders.due_promises(conn, today) if asked.day_has_begun else ():
                if (entry := call_log.entry(conn, promise.call_id)) is not None:
                    found.append(Reminder(entry, promise))
            missed = reminders.open_missed(conn, since=asked.missed_since, until=asked.missed_until)
            entries = (call_log.entry(conn, call_id) for call_id in missed)
            return (*found, *(Reminder(entry) for entry in entries if entry is not None))

        return self._door.ask(look)

    def seen(self, told: Sequence[Reminder]) -> Future[None]:
        """The agent has put these reminders away: they do not come again."""
        at = self._clock()
        promise_ids = [one.promise.promise_id for one in told if one.promise is not None]
        call_ids = [one.entry.record.call_id for one in told if one.promise is None]

        def work(conn: sqlite3.Connection) -> None:
            reminders.mark(conn, promise_ids=promise_ids, call_ids=call_ids, at=at)

        return self._door.submit(self._vault.run(work))

    def later(self) -> Future[None]:
        """Remind the agent again in an hour, of all there is then."""
        until = self._clock() + LATER
        return self._door.submit(self._vault.run(lambda conn: reminders.remind_later(conn, until)))

    async def _finish(self, promise_id: int, done: bool) -> None:
        at = self._clock() if done else None

        def work(conn: sqlite3.Connection) -> LogEntry | None:
            promise = promises.finish(conn, promise_id, at)
            return call_log.entry(conn, promise.call_id) if promise is not None else None

        entry = await self._vault.run(work)
        if entry is not None:
            self._deliver(EntryChanged(entry))
