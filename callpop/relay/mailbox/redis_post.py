"""What a notification does to the conversations, mailboxes and misses of a company, in one step.

It is worked out here from what was read, and carried out if nothing of that has changed meanwhile; else again.
"""

from __future__ import annotations

import secrets

from callpop.notifications.model import Notification
from callpop.relay import routing, settling
from callpop.relay.mailbox.redis_conversation import Kept, KeptEntry, number_apart, together
from callpop.relay.mailbox.redis_keys import Keys
from callpop.relay.mailbox.redis_lane import Lane
from callpop.relay.mailbox.redis_misses import KeptMiss, Misses, by_hand, by_talk
from callpop.relay.mailbox.redis_reading import Read, Reading
from callpop.relay.mailbox.redis_script import script
from callpop.relay.mailbox.redis_step import Changed, Step
from callpop.relay.mailbox.redis_turns import Turns
from callpop.relay.staff import Staff
from callpop.relay.store import Posted, Retention

_FORGOTTEN_AT_ONCE = 200


class Posting:
    """Posts and settles.

    Args:
        reads: Where questions go.
        writes: Where changes go.
        keys: How things are named.
        retention: How long they are kept.
    """

    def __init__(self, *, reads: Lane, writes: Lane, keys: Keys, retention: Retention) -> None:
        self._reads = reads
        self._writes = writes
        self._keys = keys
        self._retention = retention
        self._misses = Misses(reads=reads, keys=keys)
        self._reading = Reading(reads=reads, keys=keys)
        self._turns = Turns()

    async def post(
        self, company: str, staff: Staff, notification: Notification, received_at: int, token: str
    ) -> Posted:
        """See ``Store.post``."""

        async def attempt() -> Posted | Changed:
            read = await self._reading.of(company, staff, notification)
            if read.has(notification):
                await self._writes.sure()  # whoever posted it may have been told that it is not on the disk yet
                return Posted(False, frozenset())
            step = Step(self._keys, company, token)
            self._expect(step, company, notification, read)
            await self._plan(step, company, staff, notification, received_at, read)
            mailboxes = await step.commit(self._writes, length=self._retention.mailbox_length)
            return mailboxes if isinstance(mailboxes, Changed) else Posted(True, mailboxes)

        return await self._turns.done(f"{company} {notification.call_id}", attempt)

    async def handled(
        self, company: str, staff: Staff, mailbox: str, call_id: str, by: str, at: int, token: str
    ) -> frozenset[str]:
        """See ``Store.handled``."""

        async def attempt() -> frozenset[str] | Changed:
            key = await self._misses.number_of(company, mailbox, call_id)
            if key is None:
                return frozenset()
            number = (await self._misses.read(company, [key]))[key]
            settled = by_hand(number, mailbox, call_id, by=by, at=at)
            if settled is None:
                return frozenset()
            step = Step(self._keys, company, token)
            self._misses.write(step, company, number)
            for other in staff.known(settled):
                step.append(other, at, settled[other])
            return await step.commit(self._writes, length=self._retention.mailbox_length)

        return await self._turns.done(f"{company} {call_id}", attempt)

    async def purge(self, company: str, now: int) -> int:
        """Forget conversations that were silent too long; returns how many notifications nobody holds any more."""
        before = now - self._retention.conversation_age
        ends = self._key(company, "ends")
        freed = 0
        while True:
            words = ("ZRANGEBYSCORE", ends, "-inf", f"({before}", "LIMIT", 0, _FORGOTTEN_AT_ONCE)
            old: list[bytes] = await self._reads.run(*words)
            for one in old:
                id_ = one.decode()
                keys = (self._conversation(company, id_), self._key(company, "calls"), ends)
                beginnings = (self._key(company, "body"), self._key(company, "of"))
                freed += (
                    await self._writes.call(
                        script("forget"), (*keys, self._key(company, "lonely")), id_, before, *beginnings
                    )
                )[1]
            if len(old) < _FORGOTTEN_AT_ONCE:
                break
        await self._misses.purge(self._writes, company, now - self._retention.mailbox_age)
        return freed

    # What is done

    async def _plan(
        self,
        step: Step,
        company: str,
        staff: Staff,
        notification: Notification,
        received_at: int,
        read: Read,
    ) -> None:
        joined = read.joined
        number_apart(joined)
        outdated = [one for one in joined if one.content.staff != staff.fingerprint]
        named_by_others = await self._reading.notifications(company, outdated)
        plan = routing.plan(
            notification, staff=staff, kept=[one.for_routing() for one in joined], earlier=named_by_others
        )
        whole = together(joined, secrets.token_hex(8))
        content = whole.content
        content.staff = staff.fingerprint
        earlier = content.calls.get(notification.call_id, 0)
        due = settling.is_due(notification, [entry for one in joined for entry in one.for_routing().entries])
        for call_id in plan.call_ids:
            content.calls.setdefault(call_id, 0)
            held = {one.id: one for one in joined if call_id in one.content.calls}
            step.expect(self._key(company, "calls"), call_id, next(iter(held), ""))
        content.calls[notification.call_id] = min(earlier or notification.stamped_at, notification.stamped_at)
        before, content.participants = content.participants, sorted(plan.participants)
        by_number = {entry.number: entry for entry in content.entries}
        step.keep(notification.digest, notification.canonical)
        self._bring_lacking(step, notification, received_at, read, whole)
        for mailbox in content.participants:
            for number in plan.backlog.get(mailbox, ()):
                step.append(mailbox, by_number[number].received_at, by_number[number].digest)
            step.append(mailbox, received_at, notification.digest)
        latest = max((int(read.changes or 0), *by_number))
        content.entries.append(
            KeptEntry(latest + 1, notification.digest, received_at, notification.status, notification.dialled)
        )
        for one in joined:
            self._expect_kept(step, company, one)
            if one.id != whole.id:
                step.write("DEL", self._conversation(company, one.id))
                step.write("ZREM", self._key(company, "ends"), one.id)
        await self._reckon(step, company, staff, notification, received_at, whole, joined, due=due)
        self._write_kept(step, company, whole)
        self._write_indexes(step, company, notification, received_at, whole, set(before), earlier)

    def _bring_lacking(self, step: Step, notification: Notification, received_at: int, read: Read, whole: Kept) -> None:
        """Append what some mailboxes lack of other calls (``Linking.lacking``)."""
        if read.linking is None or not read.linking.in_doubt:
            return
        kept = (*read.joined, *read.considered)
        before = {call_id: frozenset(one.content.participants) for one in kept for call_id in one.content.calls}
        now = {**before, **dict.fromkeys(whole.content.calls, frozenset(whole.content.participants))}
        known = sorted((entry for one in kept for entry in one.content.entries), key=lambda entry: entry.received_at)
        for mailbox, call_ids in read.linking.lacking(before, now).items():
            for entry in known:
                if read.call_of.get(entry.digest) in call_ids:
                    step.append(mailbox, entry.received_at, entry.digest)
            if notification.call_id in call_ids:
                step.append(mailbox, received_at, notification.digest)

    async def _reckon(
        self,
        step: Step,
        company: str,
        staff: Staff,
        notification: Notification,
        received_at: int,
        whole: Kept,
        joined: list[Kept],
        *,
        due: bool,
    ) -> None:
        """Bring misses up to date, and tell those whose misses are settled by that."""
        kept = whole.content.missed
        talks = settling.talks(notification, staff=staff, received_at=received_at)
        found: tuple[settling.Miss, ...] = ()
        if due:
            conversation = [*await self._reading.notifications(company, joined), notification]
            found = settling.misses(
                conversation, staff=staff, participants=whole.content.participants, received_at=received_at
            )
        numbers = await self._misses.read(
            company, (*kept, *(one.number for one in found), *(one.number for one in talks))
        )
        ids = {whole.id, *(one.id for one in joined)}
        before = [one.miss for number in numbers.values() for one in number.misses if one.conversation in ids]
        if due:
            talked = {key: number.talk for key, number in numbers.items() if number.talk is not None}
            reckoning = settling.reckon(before, found, talked)
            misses = reckoning.misses
            for mailbox, settled in reckoning.settled.items():
                step.append(mailbox, received_at, settled)
        else:
            misses = tuple(before)
        whole.content.missed = list(dict.fromkeys(one.number for one in misses))
        for key, number in numbers.items():
            number.replace(ids, [KeptMiss(whole.id, one) for one in misses if one.number == key])
        for talk in talks:
            for mailbox, settled in by_talk(numbers[talk.number], talk).items():
                step.append(mailbox, received_at, settled)
        for number in numbers.values():
            self._misses.write(step, company, number)

    def _expect(self, step: Step, company: str, notification: Notification, read: Read) -> None:
        counts = self._key(company, "counts")
        for mailbox, lonely in read.lonely.items():
            step.expect(counts, f"lonely:{mailbox}", lonely)
        # Another call that comes at this very moment may be what a transfer merges, or a second candidate.
        for window, found in read.windows.items():
            step.expect_between(*window, found)
        for one in read.considered:
            self._expect_kept(step, company, one)
        step.write("HINCRBY", counts, "changes", 1)
        if routing.is_lonely(notification):
            for mailbox in read.lonely:
                step.write("HINCRBY", counts, f"lonely:{mailbox}", 1)
                step.write("ZADD", self._key(company, "lonely", mailbox), notification.stamped_at, notification.call_id)

    def _expect_kept(self, step: Step, company: str, kept: Kept) -> None:
        step.expect(self._conversation(company, kept.id), "version", kept.version)

    def _write_kept(self, step: Step, company: str, kept: Kept) -> None:
        key = self._conversation(company, kept.id)
        step.write("HSET", key, "content", kept.encoded())
        step.write("HINCRBY", key, "version", 1)

    def _write_indexes(
        self,
        step: Step,
        company: str,
        notification: Notification,
        received_at: int,
        whole: Kept,
        before: set[str],
        earlier: int,
    ) -> None:
        calls = whole.content.calls
        for call_id in calls:
            step.write("HSET", self._key(company, "calls"), call_id, whole.id)
        step.write("ZADD", self._key(company, "ends"), "GT", received_at, whole.id)
        moved = calls[notification.call_id] != earlier
        for mailbox in whole.content.participants:
            key = self._key(company, "of", mailbox)
            if mailbox not in before:
                for call_id, stamped_at in calls.items():
                    if stamped_at:
                        step.write("ZADD", key, stamped_at, call_id)
            elif moved:
                step.write("ZADD", key, calls[notification.call_id], notification.call_id)

    def _key(self, company: str, kind: str, one: str = "") -> str:
        return self._keys.of_company(company, kind, one)

    def _conversation(self, company: str, id_: str) -> str:
        return self._keys.of_company(company, "conversation", id_)
