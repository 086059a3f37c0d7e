"""What a notification does to the conversations, mailboxes and misses of a company, in one step.

It is worked out here from what was read, and carried out if nothing of that has changed meanwhile; else again.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from functools import lru_cache

from callpop.notifications.decode import decode
from callpop.notifications.model import Notification
from callpop.relay import routing, settling
from callpop.relay.mailbox.redis_conversation import Kept, KeptEntry, number_apart, together
from callpop.relay.mailbox.redis_keys import Keys
from callpop.relay.mailbox.redis_lane import Lane
from callpop.relay.mailbox.redis_misses import KeptMiss, Misses, by_hand, by_talk
from callpop.relay.mailbox.redis_script import script
from callpop.relay.mailbox.redis_step import Step
from callpop.relay.staff import Staff
from callpop.relay.store import Posted, Retention
from callpop.storage.faults import StorageUnavailable

_ATTEMPTS = 100
_CONTENDED = "Too many relays change the same conversation at once."
_AROUND = 500
"""Calls of one agent that are looked through for what a transfer merges, at most."""
_FORGOTTEN_AT_ONCE = 200


class Read:
    """What was read for one attempt.

    Attributes:
        lonely: How many lonely transfers there ever were; as text.
        changes: How many changes there ever were; as text.
        near: Calls of lonely transfers that the notification may be about.
        kept: Conversations, by id.
    """

    def __init__(self, reply: list[object]) -> None:
        lonely, changes, near, *found = reply
        assert isinstance(lonely, bytes) and isinstance(changes, bytes) and isinstance(near, list)
        self.lonely, self.changes = lonely, changes
        self.near: list[bytes] = near
        self.kept = {one.id: one for one in map(Kept.of, found)}  # type: ignore[arg-type]


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

    async def post(
        self, company: str, staff: Staff, notification: Notification, received_at: int, token: str
    ) -> Posted:
        """See ``Store.post``."""
        for _ in range(_ATTEMPTS):
            read, joined = await self._joined(company, staff, notification)
            if any(one.has(notification) for one in joined):
                return Posted(False, frozenset())
            step = Step(self._keys, company, token)
            self._expect(step, company, notification, read)
            await self._plan(step, company, staff, notification, received_at, read, joined)
            mailboxes = await step.commit(self._writes, length=self._retention.mailbox_length)
            if mailboxes is not None:
                return Posted(True, mailboxes)
        raise StorageUnavailable(_CONTENDED)

    async def handled(
        self, company: str, staff: Staff, mailbox: str, call_id: str, by: str, at: int, token: str
    ) -> frozenset[str]:
        """See ``Store.handled``."""
        for _ in range(_ATTEMPTS):
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
            mailboxes = await step.commit(self._writes, length=self._retention.mailbox_length)
            if mailboxes is not None:
                return mailboxes
        raise StorageUnavailable(_CONTENDED)

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

    # What is read

    async def _joined(self, company: str, staff: Staff, notification: Notification) -> tuple[Read, list[Kept]]:
        """What is kept of the conversations that a notification joins."""
        asked = [one for one in (notification.call_id, notification.merged_id) if one is not None]
        read = await self._load(company, asked, notification.stamped_at)
        joined = list(read.kept.values())
        if any(one.has(notification) for one in joined):
            return read, joined
        if read.near or routing.is_lonely(notification):
            joined = await self._with_linked(company, staff, notification, read)
        return read, joined

    async def _with_linked(self, company: str, staff: Staff, notification: Notification, read: Read) -> list[Kept]:
        """The same where transfers that do not say what they merge are near."""
        own = list(read.kept.values())
        if read.near:
            near = await self._load(company, [one.decode() for one in read.near], 0)
            read.kept = {**near.kept, **read.kept}
        transfers = [one for one in await self._notifications(company, read.kept.values()) if routing.is_lonely(one)]
        if routing.is_lonely(notification):
            transfers.append(notification)
        calls: dict[str, None] = {}
        for transfer in transfers:
            since = transfer.stamped_at - routing.LINK_WINDOW
            for mailbox in sorted(staff.named(transfer)):
                words = ("ZREVRANGEBYSCORE", self._key(company, "of", mailbox), transfer.stamped_at, since)
                found: list[bytes] = await self._reads.run(*words, "LIMIT", 0, _AROUND)
                calls.update(dict.fromkeys(one.decode() for one in found))
        if calls:
            around = await self._load(company, list(calls), 0)
            read.kept = {**around.kept, **read.kept}
        linked = routing.linked(notification, await self._notifications(company, read.kept.values()))
        others = [one for one in read.kept.values() if one not in own and not linked.isdisjoint(one.content.calls)]
        return own + others

    async def _load(self, company: str, call_ids: list[str], stamped_at: int) -> Read:
        keys = tuple(self._key(company, kind) for kind in ("calls", "counts", "lonely"))
        since, until = (stamped_at - routing.LINK_WINDOW, stamped_at + routing.LINK_WINDOW) if stamped_at else (1, 0)
        beginning = self._key(company, "conversation")
        return Read(await self._reads.call(script("load"), keys, beginning, since, until, *call_ids))

    async def _notifications(self, company: str, kept: Iterable[Kept]) -> list[Notification]:
        digests = [entry.digest for one in kept for entry in one.content.entries]
        if not digests:
            return []
        found: list[bytes | None] = await self._reads.call(
            script("bodies"), tuple(self._key(company, "body", digest) for digest in digests)
        )
        return [_decoded(one) for one in found if one is not None]  # what is gone makes the step fail and begin anew

    # What is done

    async def _plan(
        self,
        step: Step,
        company: str,
        staff: Staff,
        notification: Notification,
        received_at: int,
        read: Read,
        joined: list[Kept],
    ) -> None:
        number_apart(joined)
        outdated = [one for one in joined if one.content.staff != staff.fingerprint]
        named_by_others = await self._notifications(company, outdated)
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
            conversation = [*await self._notifications(company, joined), notification]
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
        step.expect(counts, "lonely", read.lonely)
        if read.near or routing.is_lonely(notification):
            # Another call that comes at this very moment may be what the transfer merges, or a second candidate.
            step.expect(counts, "changes", read.changes)
        step.write("HINCRBY", counts, "changes", 1)
        if routing.is_lonely(notification):
            step.write("HINCRBY", counts, "lonely", 1)
            step.write("ZADD", self._key(company, "lonely"), notification.stamped_at, notification.call_id)

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


@lru_cache(maxsize=2000)
def _decoded(canonical: bytes) -> Notification:
    return decode(canonical)
