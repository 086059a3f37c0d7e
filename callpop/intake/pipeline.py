"""The way of one notification, from its bytes to the journal, the log and the desktop.

decode → fold in memory → one transaction (journal entry, row, cards) → only then 'accepted'.
The desktop is told before the disk is: a card must not wait for it, and must come even when
storage fails (architecture.md, 'A record is a fold'). It runs on the engine's loop and on no other thread.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

from callpop.calls.agent import Agent
from callpop.calls.clock import StampClock
from callpop.calls.desk import Change, Desk, Limits
from callpop.calls.popup import CardRules, CardState, Step
from callpop.diagnostics.redact import mask_numbers
from callpop.events import Event, MissedOpen, TrialArrived
from callpop.http.receipt import Receipt
from callpop.intake.announce import Announcer
from callpop.intake.entry import Effects, Entry, Row
from callpop.intake.ledger import Ledger
from callpop.intake.memory import Memory
from callpop.intake.quota import Quota
from callpop.intake.telling import Telling
from callpop.intake.vault import Vault
from callpop.intake.writing import write
from callpop.notifications.decode import NotANotification, decode
from callpop.notifications.model import Notification
from callpop.notifications.trial import is_trial
from callpop.storage import decisions, journal, refused
from callpop.store_faults import StorageUnavailable

log = logging.getLogger(__name__)

_CARD_FIRST = 0.01
"""Seconds in which the interpreter is left to the GUI when a card is to be shown: this thread's and the
writer's work would make it wait for the lock that they share, and the platform can wait for its answer."""

_BUSY = 4
"""From this many calls on their way to the disk on, delaying the commit no longer helps the GUI."""

_QUEUE = 8
_STAYS_BUSY = 500_000
"""Microseconds that a queue of so many calls counts."""

_TOLD_AN_HOUR = 2000
"""Refusals and duplicates that ``callpop explain`` is told of: a flood must not fill the disk."""

_QUIET = CardRules(held="folded again from the journal", outgoing=False)


class Pipeline:
    """Receives notifications for one agent.

    Args:
        vault: The storage, which may be out of order for a while.
        agent: Whose calls matter.
        announcer: Makes events of changes.
        deliver: Takes each event; called on the engine's thread.
        rules: Gives the rules for new cards at this moment.
        clock: Microseconds UTC.
        limits: When calls without an end are given up.
        report: Takes our own bugs.
        steady: Microseconds by a clock that nobody sets, by which the seconds on cards are counted; None: ``clock``.
    """

    def __init__(
        self,
        *,
        vault: Vault,
        agent: Agent,
        announcer: Announcer,
        deliver: Callable[[Event], None],
        rules: Callable[[], CardRules],
        clock: Callable[[], int],
        limits: Limits,
        report: Callable[[BaseException, str], None],
        steady: Callable[[], int] | None = None,
    ) -> None:
        self._report = report
        self._vault = vault
        self._announcer = announcer
        self._deliver = deliver
        self._rules = rules
        self._clock = clock
        self._telling = Telling(vault=vault, deliver=deliver)
        self._stamps = StampClock(clock, steady)
        self._quota = Quota(_TOLD_AN_HOUR)
        self._ledger = Ledger(vault=vault, quota=self._quota, is_newest=self._is_newest)
        self._memory = Memory(desk=Desk(agent, limits), vault=vault, waiting=self._ledger.of)
        self._refused: frozenset[int] = frozenset()
        self._missed_told: int | None = None
        self._busy_at = 0

    def go_by(self, clock: Callable[[], int] | None, heard: Callable[[], bool] = lambda: True) -> None:
        """Tell a ring's age by another clock than this computer's: the relay's (calls.md, 'The card'); None: ours."""
        self._stamps.go_by(clock, heard)

    def witnessed(self) -> int | None:
        """The time as the platform or the relay tells it, microseconds UTC; None while neither has been heard."""
        return self._stamps.witnessed()

    @property
    def busy(self) -> bool:
        """Whether notifications queue up, or did so just now. May be asked from any thread."""
        return self._clock() - self._busy_at < _STAYS_BUSY

    @property
    def desk(self) -> Desk:
        """The conversations at hand."""
        return self._memory.desk

    async def accept(self, body: bytes, source: str = "listener", *, rules: CardRules | None = None) -> Receipt:
        """Take one notification; returns once it is committed.

        Args:
            body: As it was posted.
            source: Where it came from, for ``callpop explain``.
            rules: Instead of the rules of the moment (a backlog has its own age limit).

        Raises:
            NotANotification: It is none.
            StorageUnavailable: It could not be stored; it is kept in memory and stored later.
        """
        received_at = self._clock()
        try:
            notification = decode(body)
        except NotANotification as problem:
            self.reject(received_at, source, str(problem))
            raise
        if self.is_wiped(notification):
            return Receipt.ACCEPTED
        if rules is None:
            self.observe(notification, received_at=received_at)
        if self._ledger.under_way >= _QUEUE:
            self._busy_at = received_at
        entry = self.receive(notification, body, received_at, source, rules)
        shown = entry.rows and any(each.step is Step.SHOWN for row in entry.rows for each in row.change.plan.changes)
        patience = _CARD_FIRST if shown and self._ledger.under_way < _BUSY else 0.0
        new = await self._ledger.commit(entry, patience=patience)
        if self._ledger.lags:
            try:
                await self._fold_late()
            except StorageUnavailable as fault:  # this one is stored; the others wait on
                log.info("rows still have to wait: %s", fault.message)
        if entry.rows:
            self.tell_missed()
        return Receipt.ACCEPTED if new else Receipt.DUPLICATE

    def receive(
        self,
        notification: Notification,
        body: bytes,
        received_at: int,
        source: str,
        rules: CardRules | None,
        *,
        passing: bool = True,
    ) -> Entry:
        """Follow a notification in memory, and tell the desktop.

        Args:
            notification: What it says.
            body: As it came.
            received_at: Microseconds UTC.
            source: Where it came from.
            rules: For new cards; None: those of the moment.
            passing: Whether calls of others may pass by memory. A mailbox holds none: those that seem so are
                what came before a call was passed on to the agent, perhaps in the same transaction.

        Returns:
            What is to be stored of it.
        """
        rows: tuple[Row, ...] = ()
        complete, known = False, True
        if notification.test:
            self._deliver(TrialArrived())
        try:
            if passing and self._memory.pass_by(notification):
                return Entry(notification, body, received_at, source, rows, folded=True, known=False)
            complete = self._memory.recall(notification)
            known = self.desk.knows(notification)
            now = self._stamps.now(trial=_is_trial(notification))
            changes = self.desk.receive(notification, now, rules or self._rules())
            for change in changes:
                self._announce(change, received_at)
            rows = tuple(map(self._announcer.row, changes))
        except Exception as error:
            # Our bug: the journal keeps the notification, and housekeeping folds it again.
            self._report(error, "while a notification was followed")
            complete = False
        return Entry(notification, body, received_at, source, rows, complete, known)

    def _announce(self, change: Change, received_at: int) -> None:
        known, record = self._memory.note(change), change.record
        ahead = 0 if record is None else self._stamps.ahead(trial=is_trial(record.call_id, test=record.test))
        for event in self._announcer.events(change, received_at, known=known, ahead=ahead):
            self._deliver(event)

    def reject(self, received_at: int, source: str, why: str) -> None:
        """Remember why something was refused."""

        def work(conn: sqlite3.Connection) -> None:
            decisions.add(
                conn,
                received_at=received_at,
                call_id="",
                status="",
                source=source,
                decision="rejected",
                why=mask_numbers(why),
                mine=False,
            )

        if self._quota.allows(received_at):
            self._vault.submit(work)

    # Used by mail.py to take a mailbox's page at once.

    @property
    def rules(self) -> CardRules:
        """The rules for new cards at this moment."""
        return self._rules()

    def observe(self, notification: Notification, *, received_at: int) -> None:
        """Take a live receipt, by the clock that ages count by."""
        trial = _is_trial(notification)
        self._stamps.observe(received_at=received_at, stamped_at=notification.stamped_at, trial=trial)

    def together(self) -> AbstractContextManager[None]:
        """Entered before the first ``gather``, and left after ``derive``."""
        return self._memory.together()

    def gather(self, notification: Notification, body: bytes, received_at: int, source: str) -> tuple[Entry, set[str]]:
        """Take one of many into memory, and leave what follows from it to ``derive``.

        Returns:
            What is to be stored of it, and one call_id of each of the agent's conversations it may have changed.
        """
        complete, touched = False, frozenset[str]()
        try:
            complete = self._memory.recall(notification)
            touched = self.desk.take(notification)
        except Exception as error:
            # Our bug: the journal keeps the notification, and housekeeping folds it again.
            self._report(error, "while a notification was followed")
            complete = False
        return Entry(notification, body, received_at, source, (), complete), set(touched)

    def derive(self, call_ids: Iterable[str], now: int, rules: CardRules) -> list[Row]:
        """Derive conversations anew and tell the desktop.

        Returns:
            Their rows, to be stored.
        """
        seen: set[str] = set()
        rows = []
        for call_id in call_ids:
            if call_id in seen:
                continue
            if call_id not in self.desk:  # let go of meanwhile: the journal has it, or will
                self._ledger.lag([call_id])
                continue
            try:
                change = self._refold(call_id, rules)
                self._announce(change, now)
                rows.append(self._announcer.row(change))
                seen |= change.call_ids
            except Exception as error:
                self._report(error, "while a call was followed")
                self._ledger.lag([call_id])
        return rows

    def newest(self, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        """Drop rows whose conversation has a newer change."""
        return tuple(row for row in rows if self._memory.is_newest(row.change))

    async def stored(self, effects: Effects) -> None:
        """Go on after a transaction that did this to other rows."""
        self._ledger.lag(effects.left)
        self._ledger.note_closed(effects.closed)
        try:
            await self._fold_late()
        except StorageUnavailable as fault:  # what was stored is stored; the others wait on
            log.info("rows still have to wait: %s", fault.message)

    async def settle(self) -> None:
        """Do what time asks for: give up calls without an end, store what could not be stored.

        Raises:
            StorageUnavailable: Storage is still out of order; what can be done without it was done.
        """
        now = self._clock()
        try:
            await self._carry_out(self.desk.expire(self._stamps.now(), self._rules()), now)
        finally:
            await self._ledger.flush()
            await self._fold_late()

    async def store_waiting(self) -> None:
        """Write everything pending, including commits that are delayed in favour of a card.

        Raises:
            StorageUnavailable: Storage is still out of order.
        """
        before = self._ledger.on_the_way()
        while not before.isdisjoint(self._ledger.on_the_way()):
            await asyncio.sleep(_CARD_FIRST)
        await self._ledger.flush()
        await self._fold_late()

    async def refold(self, call_ids: Iterable[str]) -> None:
        """Derive conversations again from the journal: rows that lag, or that a new rule changes.

        No card is shown for them: what is folded again is no news.

        Raises:
            StorageUnavailable: Nothing of it was written.
        """
        now = self._clock()
        asked = list(call_ids)
        seen: set[str] = set()
        changes = []
        for call_id in asked:
            if call_id in seen:
                continue
            seen.add(call_id)
            try:
                if self._memory.recall_call(call_id):
                    change = self._refold(call_id)
                    seen |= change.call_ids
                    changes.append(change)
            except StorageUnavailable:
                self._ledger.lag(asked)
                raise
            except Exception as error:
                # Our bug. Marked as folded all the same, or it would be met again at every turn.
                self._report(error, "while a call was folded again")
        await self._carry_out(changes, now, folded=seen)

    def _refold(self, call_id: str, rules: CardRules = _QUIET) -> Change:
        call_ids, notifications = self.desk.conversation(call_id)
        before = {card.card_id: card for card in self.desk.cards(call_ids)}
        now = self._stamps.now(trial=any(map(_is_trial, notifications)))
        change = self.desk.refold(call_id, now, rules)
        plan = change.plan
        # Cards that have left are not painted anew, and their steps stay what they were.
        left = {
            card.card_id: before[card.card_id]
            for card in plan.cards
            if card.card_id in before and _has_left(before[card.card_id].state, card.state)
        }
        for card in left.values():
            self.desk.replace_card(card)
        cards = tuple(left.get(card.card_id, card) for card in plan.cards)
        changes = tuple(one for one in plan.changes if one.card.card_id not in left)
        return replace(change, plan=replace(plan, cards=cards, changes=changes))

    async def dismiss(self, card_id: str) -> None:
        """Remember that the agent closed a card: it never returns for that ring."""
        card = self.desk.card(card_id)
        found = card or self._vault.card(card_id)
        if found is not None:
            dismissed = found.closed_by_agent()
            if card is not None:
                self.desk.replace_card(dismissed)
            await self._ledger.save_card(dismissed)

    def follow(self, agent: Agent, limits: Limits) -> None:
        """Go on for another agent (an address was added); housekeeping folds the journal again."""
        going_on = self._memory.going_on()
        self._memory = Memory(desk=Desk(agent, limits), vault=self._vault, waiting=self._ledger.of)
        self._ledger.lag(going_on)

    def tell_changed(self, call_ids: Iterable[str]) -> None:
        """Tell of rows that the agent changed, and how many missed calls wait, if that has changed."""
        self._ledger.note_closed(call_ids)
        self.tell_missed()

    def refuse(self, call_ids: Iterable[str]) -> None:
        """What still comes of these calls is let pass: nothing is kept of them any more, or their rows are frozen."""
        gone = set(call_ids)
        self._refused |= set(map(refused.mark_of, gone))
        self._ledger.drop(gone)
        self.let_go(gone)

    def follow_refused(self) -> None:
        """Refuse the calls that the file says: those of earlier starts and of commands, and no longer than it says."""
        marks = self._vault.refused(len(self._refused))
        if marks is not None:
            self._refused = marks

    def let_go(self, call_ids: Iterable[str]) -> None:
        """The journal keeps nothing of these calls any more: memory need not either."""
        self._memory.forget(call_ids)

    def is_wiped(self, notification: Notification) -> bool:
        """Whether all that this notification goes on from has been taken away while the call went on."""
        return self.refuses((notification.call_id,))

    def refuses(self, call_ids: Iterable[str]) -> bool:
        """Whether nothing is taken any more of one of these calls."""
        return bool(self._refused) and any(refused.mark_of(one) in self._refused for one in call_ids)

    def tell_missed(self) -> None:
        """Tell which missed calls were closed or opened by others, and how many wait, if that has changed."""
        self._telling.changed(self._ledger.take_closed())
        self._telling.tell()
        count = self._vault.missed_open()
        if count != self._missed_told:
            self._missed_told = count
            self._deliver(MissedOpen(count))

    def _is_newest(self, change: Change) -> bool:
        return self._memory.is_newest(change)

    async def _fold_late(self) -> None:
        """Write the rows of what was stored late."""
        lagging = self._ledger.take_lagging()
        if lagging:
            await self.refold(lagging)

    async def _carry_out(self, changes: Sequence[Change], now: int, *, folded: Iterable[str] = ()) -> None:
        if not changes and not folded:
            return
        for change in changes:
            self._announce(change, now)
        rows = list(map(self._announcer.row, changes))
        done = sorted(folded)

        def work(conn: sqlite3.Connection) -> Effects:
            effects = Effects()
            for row in rows:
                effects.add(write(conn, row, _newest(conn, row.change.call_ids)))
            journal.mark_folded(conn, done)
            return effects

        try:
            effects = await self._vault.run(work)
        except StorageUnavailable:
            self._ledger.lag(change_id for change in changes for change_id in change.call_ids)
            raise
        # A link was undone: its other side is a row of its own again.
        self._ledger.lag(effects.left.difference(*(change.call_ids for change in changes)))
        self._ledger.note_closed(effects.closed)
        self.tell_missed()


def _is_trial(notification: Notification) -> bool:
    return is_trial(notification.call_id, test=notification.test)


def _has_left(before: CardState, after: CardState) -> bool:
    """Whether a card that is folded again has nothing more to say; a missed call's stays until it is seen to."""
    return before.final and (after is before or (after is CardState.GONE and before is not CardState.MISSED))


def _newest(conn: sqlite3.Connection, call_ids: Iterable[str]) -> int:
    """The newest journal entry of a conversation; 0 if the journal has none."""
    newest = [entry.entry_id for call_id in call_ids for entry in journal.entries(conn, call_id, 1)]
    return max(newest, default=0)
