"""The way of one notification, from its bytes to the journal, the log and the desktop.

decode → fold in memory → one transaction (journal entry, row, cards) → only then 'accepted'.
The desktop is told before the disk is: a card must not wait for it, and must come even when
storage fails (DESIGN.md, The core idea). It runs on the engine's loop and on no other thread.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Sequence

from callpop.calls.agent import Agent
from callpop.calls.clock import Skew
from callpop.calls.desk import Change, Desk, Limits
from callpop.calls.numbers import number_key
from callpop.calls.popup import CardRules, Step
from callpop.calls.record import Outcome
from callpop.events import Event, MissedOpen
from callpop.intake.announce import Announcer
from callpop.intake.receipt import Receipt
from callpop.intake.vault import Vault
from callpop.notifications.decode import NotANotification, decode
from callpop.notifications.model import Notification
from callpop.storage import call_log, cards, decisions, journal
from callpop.storage.faults import StorageUnavailable

log = logging.getLogger(__name__)

_AT_HAND = 1000
"""Calls kept in memory; older ones come back from the journal when somebody speaks of them."""

_UNSAVED = 10_000
_CARD_FIRST = 0.005
"""Seconds in which the interpreter is left to the GUI when a card is to be shown: this thread's and the
writer's work would make it wait for the lock that they share, and the platform can wait for its answer."""

_UNFINISHED = (Outcome.RINGING, Outcome.IN_PROGRESS)

Work = Callable[[sqlite3.Connection], int | None]


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
    ) -> None:
        self._report = report
        self._vault = vault
        self._announcer = announcer
        self._deliver = deliver
        self._rules = rules
        self._clock = clock
        self._skew = Skew()
        self._at_hand: OrderedDict[str, None] = OrderedDict()
        self._unsaved: deque[Work] = deque(maxlen=_UNSAVED)
        self.desk = Desk(agent, limits)

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
            self._reject(received_at, source, str(problem))
            raise
        if rules is None:
            self._skew.observe(received_at=received_at, stamped_at=notification.stamped_at)
        changes, folded = self._receive(notification, received_at, rules or self._rules())
        if any(each.step is Step.SHOWN for change in changes for each in change.plan.changes):
            await asyncio.sleep(_CARD_FIRST)
        work = self._storing(notification, body, received_at, source, changes, folded)
        try:
            through = await self._vault.run(work)
        except StorageUnavailable:
            self._unsaved.append(work)
            raise
        if changes:
            await self._tell_missed()
        return Receipt.DUPLICATE if through is None else Receipt.ACCEPTED

    def _receive(
        self, notification: Notification, received_at: int, rules: CardRules
    ) -> tuple[tuple[Change, ...], bool]:
        try:
            self._fetch(notification)
            changes = self.desk.receive(notification, received_at - self._skew.offset, rules)
            for change in changes:
                self._announce(change, received_at)
        except Exception as error:
            # Our bug: the journal keeps the notification, and housekeeping folds it again.
            self._report(error, "while a notification was followed")
            return (), False
        self._keep_at_hand(notification.call_id)
        return changes, True

    def _fetch(self, notification: Notification) -> None:
        """Bring what the journal knows of this call into memory."""
        asked = [notification.call_id]
        if notification.merged_id is not None:
            asked.append(notification.merged_id)
        missing = [call_id for call_id in asked if call_id not in self.desk]
        if missing:
            self._load(self._vault.known(missing))

    def _load(self, call_ids: Iterable[str]) -> None:
        wanted = [call_id for call_id in call_ids if call_id not in self.desk]
        if wanted:
            self.desk.load(*self._vault.conversation(wanted))
            for call_id in wanted:
                self._keep_at_hand(call_id)

    def _keep_at_hand(self, call_id: str) -> None:
        self._at_hand[call_id] = None
        self._at_hand.move_to_end(call_id)
        while len(self._at_hand) > _AT_HAND:
            oldest = next(iter(self._at_hand))
            call_ids, _ = self.desk.conversation(oldest)
            lasting = any(r.call_id in call_ids and r.outcome in _UNFINISHED for r in self.desk.records())
            if lasting or call_id in call_ids:
                self._at_hand.move_to_end(oldest)
                break
            self.desk.forget(call_ids)
            for gone in call_ids:
                self._at_hand.pop(gone, None)

    def _announce(self, change: Change, received_at: int) -> None:
        for event in self._announcer.events(change, received_at):
            self._deliver(event)

    def _storing(
        self,
        notification: Notification,
        body: bytes,
        received_at: int,
        source: str,
        changes: Sequence[Change],
        folded: bool,
    ) -> Work:
        def work(conn: sqlite3.Connection) -> int | None:
            through = journal.append(
                conn, notification, body=body, received_at=received_at, source=source, folded=folded
            )
            if through is None:
                decision, why = "duplicate", "the same notification had been received before"
            elif changes:
                for change in changes:
                    self._write(conn, change, through)
                decision, why = _decision(changes)
            else:
                return through
            decisions.add(
                conn,
                received_at=received_at,
                call_id=notification.call_id,
                status=notification.raw_status,
                source=source,
                decision=decision,
                why=why,
                mine=bool(changes),
            )
            return through

        return work

    def _write(self, conn: sqlite3.Connection, change: Change, through: int) -> None:
        record = change.record
        if record is None:
            call_log.remove(conn, change.call_ids)
        else:
            key = number_key(record.remote.number, self.desk.agent.region)
            name = self._announcer.name_of(record)
            call_log.upsert(conn, record, number_key=key, name=name, through=through)
        for card in change.plan.cards:
            cards.save(conn, card)

    def _reject(self, received_at: int, source: str, why: str) -> None:
        def work(conn: sqlite3.Connection) -> None:
            decisions.add(
                conn,
                received_at=received_at,
                call_id="",
                status="",
                source=source,
                decision="rejected",
                why=why,
                mine=False,
            )

        self._vault.submit(work)

    async def settle(self) -> None:
        """Do what time asks for: give up calls without an end, store what could not be stored."""
        now = self._clock()
        while self._unsaved:
            try:
                await self._vault.run(self._unsaved[0])
            except StorageUnavailable:
                break
            self._unsaved.popleft()
        changes = self.desk.expire(now - self._skew.offset, self._rules())
        await self._carry_out(changes, now)

    async def refold(self, call_ids: Sequence[str]) -> None:
        """Derive conversations again from the journal: rows that lag, or that a new rule changes.

        Cards are left alone: what is folded again is no news.
        """
        now = self._clock()
        quiet = CardRules(held="folded again from the journal", outgoing=False)
        seen: set[str] = set()
        changes = []
        for call_id in call_ids:
            if call_id not in seen:
                self._load(self._vault.known([call_id]) or [call_id])
                change = self.desk.refold(call_id, now - self._skew.offset, quiet)
                seen |= change.call_ids
                changes.append(change)
        await self._carry_out(changes, now)
        await self._vault.run(lambda conn: journal.mark_folded(conn, sorted(seen)))

    def bring_to_hand(self, call_ids: Iterable[str]) -> None:
        """Take conversations into memory that still go on, so that time can end them."""
        quiet = CardRules(held="was going on before the start", outgoing=False)
        for call_id in call_ids:
            if call_id not in self.desk:
                self._load(self._vault.known([call_id]))
                if call_id in self.desk:
                    self.desk.refold(call_id, self._clock() - self._skew.offset, quiet)

    async def dismiss(self, card_id: str) -> None:
        """Remember that the agent closed a card: it never returns for that ring."""
        card = self.desk.card(card_id) or self._vault.card(card_id)
        if card is not None:
            dismissed = card.closed_by_agent()
            self.desk.replace_card(dismissed)
            await self._vault.run(lambda conn: cards.save(conn, dismissed))

    def follow(self, agent: Agent, limits: Limits) -> None:
        """Go on for another agent (an address was added); housekeeping folds the journal again."""
        self.desk = Desk(agent, limits)
        self._at_hand.clear()

    async def _carry_out(self, changes: Sequence[Change], now: int) -> None:
        if not changes:
            return
        for change in changes:
            self._announce(change, now)

        def work(conn: sqlite3.Connection) -> None:
            for change in changes:
                self._write(conn, change, _newest(conn, change.call_ids))

        await self._vault.run(work)
        await self._tell_missed()

    async def _tell_missed(self) -> None:
        self._deliver(MissedOpen(self._vault.missed_open()))


def _newest(conn: sqlite3.Connection, call_ids: Iterable[str]) -> int:
    """The newest journal entry of a conversation; 0 if the journal has none."""
    newest = [entry.entry_id for call_id in call_ids for entry in journal.entries(conn, call_id, 1)]
    return max(newest, default=0)


def _decision(changes: Sequence[Change]) -> tuple[str, str]:
    """What ``callpop explain`` says of a notification of the agent's own calls."""
    for change in changes:
        if change.plan.changes:
            return change.plan.changes[-1].step.value, change.plan.why
    whys = [change.plan.why for change in changes if change.plan.why]
    return "logged", whys[0] if whys else "the call log was brought up to date"
