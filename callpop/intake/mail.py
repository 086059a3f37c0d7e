"""A mailbox's pages on their way into the journal: each in ONE transaction with the cursor behind it.

What comes live goes the way of a posted notification. What had waited (a backlog) is looked at as a whole
first: it fills the log, and only what still rings at its end gets a card.
"""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

import msgspec

from callpop.calls.entry import Settled
from callpop.calls.numbers import number_key
from callpop.calls.popup import CardRules
from callpop.calls.record import Outcome, Record, RingEnd
from callpop.events import Event, GapsChanged, WhileAway
from callpop.intake.entry import Effects, Entry, Row
from callpop.intake.pipeline import Pipeline
from callpop.intake.relay_pages import Item, Page
from callpop.intake.vault import Vault
from callpop.intake.writing import append, decide, decide_own, write
from callpop.notifications.decode import NotANotification, decode
from callpop.notifications.model import Notification, Status
from callpop.storage import decisions, journal, mailbox, settlements
from callpop.storage.mailbox import ReadTo
from callpop.store_faults import StorageUnavailable

log = logging.getLogger(__name__)

SOURCE = "relay"
_BACKLOG_LIMIT = 90_000_000
"""Microseconds: a ring of the backlog that shows neither answer nor end may be so old (calls.md, 'The card')."""

_MISSED = (Outcome.MISSED, Outcome.ANSWERED_ELSEWHERE)

_HELD = CardRules(held="no popup: it came with a backlog", outgoing=False)
_WAITED = "it had waited at the relay: the call log was brought up to date"


@dataclass(slots=True)
class _Read:
    """What one page is made into."""

    entries: list[Entry] = field(default_factory=list)
    touched: dict[str, None] = field(default_factory=dict)
    settled: list[tuple[Settled, str | None, tuple[str, ...]]] = field(default_factory=list)


class Mail:
    """Takes pages of one agent's mailbox.

    Args:
        pipeline: Follows notifications.
        vault: The storage, which may be out of order for a while.
        deliver: Takes each event; called on the engine's thread.
        region: The agent's country, for numbers of settled calls.
        clock: This computer's, microseconds UTC.
        steady: Seconds by a clock that nobody sets.
    """

    def __init__(
        self,
        *,
        pipeline: Pipeline,
        vault: Vault,
        deliver: Callable[[Event], None],
        region: Callable[[], str],
        clock: Callable[[], int],
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._pipeline = pipeline
        self._vault = vault
        self._deliver = deliver
        self._region = region
        self._clock = clock
        self._steady = steady
        self._relay_clock: tuple[int, float] | None = None
        self._undecided: dict[str, None] = {}
        self._away: dict[str, Record] = {}
        self._was_read = False
        self.mailbox = ""

    def open(self, mailbox_id: str) -> None:
        """Read this mailbox from now on; the relay's clock is the one that ages count by."""
        self.mailbox = mailbox_id
        self._relay_clock = None
        self._undecided.clear()
        self._away.clear()
        self._pipeline.go_by(self.relay_now, lambda: self._relay_clock is not None)

    def close(self) -> None:
        """Read none any more."""
        self.mailbox = ""
        self._pipeline.go_by(None)

    def relay_now(self) -> int:
        """The relay's clock, microseconds UTC; ours as long as it has not been heard."""
        if self._relay_clock is None:
            return self._clock()
        told, at = self._relay_clock
        return told + round((self._steady() - at) * 1e6)

    async def read_to(self) -> ReadTo | None:
        """Where the mailbox was read to; None if it never was.

        Raises:
            StorageUnavailable: The file cannot tell now.
        """
        found = await self._vault.run(lambda conn: mailbox.read_to(conn, self.mailbox))
        self._was_read = found is not None
        return found

    async def tell_gaps(self) -> None:
        """Tell the desktop of gaps that the agent has not put away."""
        self._deliver(GapsChanged(await self._vault.run(mailbox.gaps)))

    async def take(self, page: Page, *, backlog: bool, keep: bool = True, gap: bool = False) -> None:
        """Take a page; returns when it is on the disk together with its cursor.

        Args:
            page: As the relay gave it.
            backlog: Whether more may be waiting: cards have to wait as well (``caught_up``).
            keep: False while storage is out of order and a page before this one has not been stored: what it
                says is shown, and the page comes again.
            gap: Whether the relay had lost something before it.

        Raises:
            StorageUnavailable: Nothing of it was stored; what it says was shown.
        """
        self._relay_clock = (page.now, self._steady())
        received_at = self._clock()
        read = _Read()
        with self._pipeline.together():
            for item in page.items:
                self._read(item, read, received_at, backlog=backlog)
            rows = self._pipeline.derive(read.touched, received_at, _HELD)
        if backlog:
            self._undecided.update(dict.fromkeys(call_id for row in rows for call_id in _going_on(row)))
            for row in rows:
                self._note_absence(row)
        # A mailbox in which nothing happens costs the disk nothing.
        if keep and (page.items or gap):
            await self._store(page, read, rows, gap=gap)

    async def take_singly(self, page: Page, report: Callable[[Exception], None], *, gap: bool = False) -> None:
        """Take a page that could not be taken as a whole: what is at fault is passed over, not met for ever.

        Args:
            page: As the relay gave it.
            report: Takes our own bugs.
            gap: Whether the relay had lost something before it.

        Raises:
            StorageUnavailable: As ``take``.
        """
        # Of an empty page nothing is taken, and yet something before it is gone.
        for single in [Page((item,), item.cursor, page.now) for item in page.items] or [page] * gap:
            try:
                await self.take(single, backlog=True, gap=gap)
            except StorageUnavailable:
                raise
            except Exception as error:
                report(error)
                await self._pass_over(single, gap=gap)
            gap = False
        await self.caught_up()

    async def _pass_over(self, page: Page, *, gap: bool) -> None:
        """Go on behind what is at fault; that something before it is gone is told all the same."""
        to, mailbox_id = _end_of(page), self.mailbox

        def work(conn: sqlite3.Connection) -> None:
            if gap:
                _note_gap(conn, mailbox_id, page, to)
            if to.cursor:
                mailbox.move(conn, mailbox_id, to)

        await self._vault.run(work)
        if gap:
            await self.tell_gaps()

    async def caught_up(self) -> None:
        """The backlog is at its end: what still rings gets its card.

        Raises:
            StorageUnavailable: The cards are shown, but not stored.
        """
        waiting, self._undecided = list(self._undecided), {}
        now, rules = self._clock(), self._pipeline.rules
        older = replace(rules, age_limit=max(rules.age_limit, _BACKLOG_LIMIT))
        fresh = [call_id for call_id in waiting if self._is_untouched(call_id)]
        rows = self._pipeline.derive(fresh, now, older)
        rows += self._pipeline.derive([one for one in waiting if one not in set(fresh)], now, rules)
        if rows:
            told = [(row, self._said_last(row)) for row in rows if row.change.plan.changes]

            def work(conn: sqlite3.Connection) -> Effects:
                for row, status in told:
                    _decide_shown(conn, row, status, now)
                return _write_rows(conn, rows)

            await self._pipeline.stored(await self._vault.run(work))
        self._pipeline.tell_missed()
        # What was wiped while the backlog was read is not told of.
        away = tuple(record for record in self._away.values() if not self._pipeline.refuses(record.call_ids))
        self._away = {}
        # A mailbox that is read for the first time tells of days in which nobody was away.
        if away and self._was_read:
            self._deliver(WhileAway(away))

    def _note_absence(self, row: Row) -> None:
        for call_id in row.change.call_ids:
            self._away.pop(call_id, None)
        record, cards = row.change.record, row.change.plan.cards
        # Whose card was on the screen tells it there.
        if record is not None and record.outcome in _MISSED and not record.test and not cards:
            self._away[record.call_id] = record

    def _said_last(self, row: Row) -> str:
        known = self._pipeline.desk.conversation(next(iter(row.change.call_ids)))[1]
        return known[-1].raw_status if known else ""

    def _is_untouched(self, call_id: str) -> bool:
        """Whether a call shows neither answer nor end."""
        known = self._pipeline.desk.conversation(call_id)[1]
        return not any(one.status in (Status.IN_PROGRESS, Status.ENDED) for one in known)

    def _read(self, item: Item, read: _Read, received_at: int, *, backlog: bool) -> None:
        if item.settled is not None:
            one = item.settled
            key = number_key(one.number, self._region())
            read.settled.append((Settled(one.by, one.at, one.talked), key, one.call_ids))
        elif item.body is not None:
            try:
                notification = decode(item.body)
            except NotANotification as problem:
                self._pipeline.reject(received_at, SOURCE, str(problem))
                return
            if self._pipeline.is_wiped(notification):
                return
            self._read_notification(notification, item, read, received_at, backlog=backlog)

    def _read_notification(
        self, notification: Notification, item: Item, read: _Read, received_at: int, *, backlog: bool
    ) -> None:
        body = item.body or b""
        known = self._pipeline.desk.knows(notification)
        if not known:
            # The relay received it live, however long it then had to wait.
            self._pipeline.observe(notification, received_at=item.received_at)
        if backlog or known:
            entry, touched = self._pipeline.gather(notification, body, received_at, SOURCE)
            read.touched.update(dict.fromkeys(sorted(touched)))
        else:
            entry = self._pipeline.receive(notification, body, received_at, SOURCE, None, passing=False)
        read.entries.append(entry)

    async def _store(self, page: Page, read: _Read, rows: list[Row], *, gap: bool) -> None:
        to = _end_of(page)
        entries = [msgspec.structs.replace(one, rows=self._pipeline.newest(one.rows)) for one in read.entries]
        mine = frozenset(one for row in rows if row.change.record is not None for one in row.change.call_ids)
        mailbox_id = self.mailbox

        def work(conn: sqlite3.Connection) -> tuple[tuple[str, ...], Effects]:
            effects = Effects()
            if gap:
                _note_gap(conn, mailbox_id, page, to)
            for entry in entries:
                effects.add(_append(conn, entry, mine=mine))
            effects.add(_write_rows(conn, rows))
            closed: list[str] = []
            for settled, key, call_ids in read.settled:
                closed += settlements.settle(conn, settled, number_key=key, call_ids=call_ids)
            if to.cursor:
                mailbox.move(conn, mailbox_id, to)
            return tuple(closed), effects

        closed, effects = await self._vault.run(work)
        await self._pipeline.stored(effects)
        if gap:
            await self.tell_gaps()
        self._pipeline.tell_changed(closed)


def _end_of(page: Page) -> ReadTo:
    """Where the mailbox has been read to with this page."""
    at = max((item.received_at for item in page.items), default=0)
    return ReadTo(page.next or (page.items[-1].cursor if page.items else ""), at)


def _note_gap(conn: sqlite3.Connection, mailbox_id: str, page: Page, to: ReadTo) -> None:
    """Note that something before a page is gone, unless it was noted with that page already."""
    before = mailbox.read_to(conn, mailbox_id)
    if before is not None and to.cursor and before.cursor == to.cursor:
        return
    since = before.received_at or None if before else None
    # A relay that was restored from a backup begins with what had been read long ago.
    began = [item.received_at for item in page.items]
    until = min((one for one in began if since is None or one > since), default=page.now)
    mailbox.add_gap(conn, since=since, until=until)


def _going_on(row: Row) -> Iterable[str]:
    """The calls of a row that may ask for a card once the backlog is known as a whole."""
    record = row.change.record
    return row.change.call_ids if record is not None and _may_show(record) else ()


def _may_show(record: Record) -> bool:
    return record.outcome is Outcome.IN_PROGRESS or any(ring.state is RingEnd.STILL_RINGING for ring in record.rings)


def _append(conn: sqlite3.Connection, entry: Entry, *, mine: frozenset[str]) -> Effects:
    """Store one notification with what it changed; returns what that did to other rows."""
    effects = Effects()
    through = append(conn, entry, folded=entry.folded)
    if not through:
        return effects
    if entry.folded:
        for row in entry.rows:
            effects.add(write(conn, row, through))
    if entry.rows:
        decide_own(conn, entry)
    elif entry.notification.call_id in mine:
        decide(conn, entry, "logged", _WAITED, mine=True)
    return effects


def _write_rows(conn: sqlite3.Connection, rows: Iterable[Row]) -> Effects:
    effects = Effects()
    for row in rows:
        newest = [entry.entry_id for call_id in row.change.call_ids for entry in journal.entries(conn, call_id, 1)]
        effects.add(write(conn, row, max(newest, default=0)))
    return effects


def _decide_shown(conn: sqlite3.Connection, row: Row, status: str, at: int) -> None:
    """Tell ``callpop explain`` what a call of the backlog did once it was known as a whole."""
    plan, record = row.change.plan, row.change.record
    decisions.add(
        conn,
        received_at=at,
        call_id=record.call_id if record is not None else min(row.change.call_ids),
        status=status,
        source=SOURCE,
        decision=plan.changes[-1].step.value,
        why=plan.why or "the call had waited at the relay",
        mine=True,
    )
