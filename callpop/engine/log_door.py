"""What the windows may ask of the call log, and what the agent adds to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import tzinfo
from typing import TYPE_CHECKING

from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import Earlier, Key, LogCounts, LogFilters, Page, RecentCaller
from callpop.calls.record import Outcome
from callpop.engine.door import Door
from callpop.intake.announce import Announcer
from callpop.intake.pipeline import Pipeline
from callpop.intake.source import Source
from callpop.intake.vault import Vault
from callpop.storage import call_log, callers, log_counts, log_pages, mailbox, promises, tags
from callpop.storage.reader import UNFINISHED, Unfinished

if TYPE_CHECKING:
    from callpop.calls.day_sheet import DaySheet
    from callpop.calls.statistics import Statistics


class LogDoor:
    """The call log. May be used from any thread.

    Args:
        door: To the engine.
        vault: Has the file.
        announcer: Says what was typed where the call is told of next.
        pipeline: Tells how many missed calls wait.
        source: Tells a relay what was dealt with.
        language: The agent's, in which days are read from notes.
        clock: Microseconds UTC.
        region: Country of numbers that are typed without a country code.
    """

    def __init__(
        self,
        *,
        door: Door,
        vault: Vault,
        announcer: Announcer,
        pipeline: Pipeline,
        source: Source,
        language: Callable[[], str],
        clock: Callable[[], int],
        region: Callable[[], str] = lambda: "",
    ) -> None:
        self._region = region
        self._door, self._vault, self._announcer = door, vault, announcer
        self._pipeline, self._source, self._clock = pipeline, source, clock
        self._language = language

    def page(
        self,
        filters: LogFilters,
        *,
        before: Key | None = None,
        after: Key | None = None,
        limit: int = 50,
        slot: str = "log",
    ) -> Future[Page]:
        """Rows of the log, newest first: the newest, those below ``before``, or those right above ``after``.

        A newer question for the first page supersedes an older one, and one of any slot that begins with ``log-``: so
        what is typed stops what was typed before. One for a further page supersedes its like alone.
        """
        further, filters = before is not None or after is not None, self._here(filters)
        return self._door.ask(
            lambda conn: log_pages.page(conn, filters, before=before, after=after, limit=limit),
            slot=f"{slot}-further" if further else slot,
        )

    def around(self, filters: LogFilters, moment: int, *, limit: int = 50, slot: str = "log") -> Future[Page]:
        """Rows from a moment (microseconds UTC) downwards."""
        here = self._here(filters)
        return self._door.ask(lambda conn: log_pages.around(conn, here, moment, limit=limit), slot=slot)

    def counts(self, filters: LogFilters, *, slot: str = "log-counts") -> Future[LogCounts]:
        """How many rows each list has; the filters' group is left out, and so are test calls.

        With a text that many rows have it takes seconds in a large log, in parts that hold up no other question.
        """
        counting = log_counts.Counting(self._here(filters))

        def some(conn: sqlite3.Connection) -> LogCounts | Unfinished:
            done = counting.go_on(conn)
            return UNFINISHED if done is None else done

        return self._door.ask_in_parts(some, slot=slot)

    def counts_soon(self, filters: LogFilters, *, slot: str = "log-counts") -> Future[LogCounts]:
        """The same within some ten milliseconds: of many rows the newest are counted, which ``LogCounts.more`` says."""
        here = self._here(filters)
        return self._door.ask(lambda conn: log_counts.counts_soon(conn, here), slot=slot)

    def lines(self) -> Future[tuple[tuple[str, int], ...]]:
        """The keys of the dialled lines, each with how many calls it had, most first."""
        return self._door.ask(log_counts.lines)

    def tags(self) -> Future[tuple[tuple[str, int], ...]]:
        """The tags in use, each with how many calls have it, most first."""
        return self._door.ask(tags.tags)

    def recent_callers(self, limit: int, text: str = "", *, slot: str = "callers") -> Future[tuple[RecentCaller, ...]]:
        """The other ends of the newest calls, each once, newest first; a newer question supersedes an older one."""
        region = self._region()
        return self._door.ask(lambda conn: callers.recent_callers(conn, limit, text, region=region), slot=slot)

    def earlier(self, number_key: str, *, before: Key | None = None, limit: int = 20) -> Future[Earlier]:
        """Calls with a number from a place downwards, and how many there are."""
        return self._door.ask(lambda conn: callers.earlier(conn, number_key, before=before, limit=limit))

    def statistics(
        self, since: int, until: int, line: str | None = None, zone: tzinfo | None = None
    ) -> Future[Statistics]:
        """A period (microseconds UTC, on quarters of an hour) in figures, of one line or of all.

        A newer question supersedes one that still runs. ``zone``: whose days; None for the computer's.
        """
        from callpop.storage import statistics  # loaded when they are first wanted

        return self._door.ask(
            lambda conn: statistics.statistics(conn, since, until, line=line, zone=zone), slot="statistics"
        )

    def day_sheet(self, day: str, zone: tzinfo | None = None) -> Future[DaySheet]:
        """What is still to be done on a local day (ISO ``YYYY-MM-DD``)."""
        from callpop.storage import day_sheet  # loaded when it is first wanted

        return self._door.ask(lambda conn: day_sheet.day_sheet(conn, day, zone))

    def recent(self, limit: int) -> Future[list[LogEntry]]:
        """The newest rows."""
        return self._door.ask(lambda conn: [entry for _, entry in call_log.page(conn, before=None, limit=limit)])

    def entry(self, call_id: str) -> Future[LogEntry | None]:
        """The row of a call, whichever of its call_ids is given."""
        return self._door.ask(lambda conn: call_log.entry(conn, call_id))

    def save_note(self, call_id: str, text: str) -> Future[None]:
        """Keep a note, and the promises in it; done when it is on the disk. StorageUnavailable if it cannot be.

        ``EntryChanged`` brings the row as it is then.
        """
        return self._door.submit(self._save_note(call_id, text))

    def set_handled(self, call_ids: str | Sequence[str], handled: bool) -> Future[None]:
        """Mark missed calls as dealt with, or as open again."""
        return self._door.submit(self._set_handled((call_ids,) if isinstance(call_ids, str) else call_ids, handled))

    def set_tag(self, call_id: str, tag: str, on: bool) -> Future[None]:
        """File a call under a tag, or no longer; its other tags stay, whatever became of them meanwhile."""
        return self._door.submit(self._set_tag(call_id, tag, on))

    def set_voicemail(self, call_id: str, voicemail: bool) -> Future[None]:
        """Say that a voicemail answered a call, which makes it missed; or take that back."""
        return self._door.submit(self._set_voicemail(call_id, voicemail))

    def put_away_gaps(self, gap_ids: Sequence[int]) -> Future[None]:
        """The agent has seen these gaps."""
        return self._door.submit(self._vault.run(lambda conn: mailbox.forget_gaps(conn, gap_ids)))

    def _here(self, filters: LogFilters) -> LogFilters:
        """What is typed is read as it is meant in the agent's country."""
        return replace(filters, region=self._region())

    async def _save_note(self, call_id: str, text: str) -> None:
        self._announcer.typed(call_id, text)
        at = self._clock()
        language = self._language()

        def work(conn: sqlite3.Connection) -> str | None:
            if call_log.is_wiped(conn, call_id):
                return None
            entry = call_log.set_note(conn, call_id, text, at)
            promises.follow_note(conn, call_id, text, at=at, language=language)
            return entry.record.call_id if entry is not None else None

        changed = await self._vault.run(work)
        self._announcer.saved(call_id, text)
        if changed is not None:
            self._pipeline.tell_changed((changed,))

    async def _set_handled(self, call_ids: Sequence[str], handled: bool) -> None:
        at = self._clock()
        to_tell = self._source.reads_relay

        def work(conn: sqlite3.Connection) -> tuple[str, ...]:
            changed = []
            for call_id in call_ids:
                entry = call_log.set_handled(conn, call_id, handled, at)
                mailbox.told(conn, entry.record.call_ids if entry is not None else (call_id,))
                if entry is None:
                    continue
                changed.append(entry.record.call_id)
                if to_tell and handled and entry.record.outcome is Outcome.MISSED:
                    mailbox.note_untold(conn, entry.record.call_id, at)
            return tuple(changed)

        changed = await self._vault.run(work)
        if to_tell and handled:
            self._source.tell_handled()
        self._pipeline.tell_changed(changed)

    async def _set_tag(self, call_id: str, tag: str, on: bool) -> None:
        entry = await self._vault.run(lambda conn: call_log.set_tag(conn, call_id, tag, on))
        if entry is not None:
            self._pipeline.tell_changed((entry.record.call_id,))

    async def _set_voicemail(self, call_id: str, voicemail: bool) -> None:
        at = self._clock()
        entry, closed = await self._vault.run(lambda conn: call_log.set_voicemail(conn, call_id, voicemail, at))
        own = () if entry is None else (entry.record.call_id,)
        self._pipeline.tell_changed({*own, *closed})
