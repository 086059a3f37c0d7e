"""What the windows may ask of the call log, and what the agent adds to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import Future

from callpop.calls.entry import LogEntry
from callpop.calls.record import Direction, Outcome
from callpop.engine.door import Door
from callpop.intake.announce import Announcer
from callpop.intake.pipeline import Pipeline
from callpop.intake.source import Source
from callpop.intake.vault import Vault
from callpop.storage import call_log, mailbox

Page = list[tuple[tuple[int, int], LogEntry]]


class LogDoor:
    """The call log. May be used from any thread.

    Args:
        door: To the engine.
        vault: Has the file.
        announcer: Says what was typed where the call is told of next.
        pipeline: Tells how many missed calls wait.
        source: Tells a relay what was dealt with.
        clock: Microseconds UTC.
    """

    def __init__(
        self,
        *,
        door: Door,
        vault: Vault,
        announcer: Announcer,
        pipeline: Pipeline,
        source: Source,
        clock: Callable[[], int],
    ) -> None:
        self._door, self._vault, self._announcer = door, vault, announcer
        self._pipeline, self._source, self._clock = pipeline, source, clock

    def search(
        self,
        text: str = "",
        *,
        before: tuple[int, int] | None = None,
        limit: int = 50,
        outcomes: Sequence[Outcome] = (),
        directions: Sequence[Direction] = (),
    ) -> Future[Page]:
        """A page of the call log, newest first, after the key ``before``.

        A newer question supersedes one that still runs; that one's future raises Superseded.
        """
        return self._door.ask(
            lambda conn: call_log.page(
                conn, before=before, limit=limit, search=text, outcomes=tuple(outcomes), directions=tuple(directions)
            ),
            slot="log",
        )

    def recent(self, limit: int) -> Future[list[LogEntry]]:
        """The newest rows."""
        return self._door.ask(lambda conn: [entry for _, entry in call_log.page(conn, before=None, limit=limit)])

    def entry(self, call_id: str) -> Future[LogEntry | None]:
        """The row of a call, whichever of its call_ids is given."""
        return self._door.ask(lambda conn: call_log.entry(conn, call_id))

    def save_note(self, call_id: str, text: str) -> Future[None]:
        """Keep a note; done when it is on the disk. StorageUnavailable if it cannot be."""
        return self._door.submit(self._save_note(call_id, text))

    def set_handled(self, call_id: str, handled: bool) -> Future[None]:
        """Mark a missed call as dealt with, or not."""
        return self._door.submit(self._set_handled(call_id, handled))

    def put_away_gaps(self, gap_ids: Sequence[int]) -> Future[None]:
        """The agent has seen these gaps."""
        return self._door.submit(self._vault.run(lambda conn: mailbox.forget_gaps(conn, gap_ids)))

    async def _save_note(self, call_id: str, text: str) -> None:
        self._announcer.typed(call_id, text)
        at = self._clock()
        await self._vault.run(lambda conn: call_log.set_note(conn, call_id, text, at))
        self._announcer.saved(call_id, text)

    async def _set_handled(self, call_id: str, handled: bool) -> None:
        at = self._clock()
        to_tell = self._source.reads_relay

        def work(conn: sqlite3.Connection) -> None:
            entry = call_log.set_handled(conn, call_id, handled, at)
            call_ids = entry.record.call_ids if entry is not None else (call_id,)
            mailbox.told(conn, call_ids)
            if to_tell and handled and entry is not None and entry.record.outcome is Outcome.MISSED:
                mailbox.note_untold(conn, entry.record.call_id, at)

        await self._vault.run(work)
        if to_tell and handled:
            self._source.tell_handled()
        self._pipeline.tell_missed()
