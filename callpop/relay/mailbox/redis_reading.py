"""What a notification's step is planned on: the conversations that it joins, as Redis keeps them now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from callpop.notifications.decode import decode
from callpop.notifications.model import Notification, Status
from callpop.relay import routing
from callpop.relay.linking import Linking
from callpop.relay.mailbox.redis_conversation import Kept
from callpop.relay.mailbox.redis_keys import Keys
from callpop.relay.mailbox.redis_lane import Lane, Word
from callpop.relay.mailbox.redis_script import script
from callpop.relay.staff import Staff

_AROUND = 500
"""Calls of one agent that are looked through for what a transfer merges, at most."""

Window = tuple[str, int, int, int]
"""A sorted set's key, the greatest and the least score, how many at most."""


class Read:
    """What was read for one attempt. All of it must be so still when the step is taken.

    Attributes:
        lonely: How many lonely transfers there ever were that name an agent whom the notification names, too, by
            mailbox; as text.
        changes: How many changes there ever were; as text.
        near: Calls of lonely transfers that the notification may be about.
        joined: The conversations that the notification joins.
        considered: Others that were looked at for what a lonely transfer merges.
        windows: And what was found where they were looked for.
        linking: What such transfers link; None: there are none around.
        call_of: Of the notifications of all these, by digest; only where there are such transfers.
    """

    def __init__(self, mailboxes: Sequence[str], reply: list[object]) -> None:
        lonely, changes, near, *found = reply
        assert isinstance(lonely, list) and isinstance(changes, bytes) and isinstance(near, list)
        self.lonely: dict[str, bytes] = dict(zip(mailboxes, lonely, strict=True))
        self.changes = changes
        self.near: list[bytes] = near
        self.joined = [Kept.of(one) for one in found]  # type: ignore[arg-type]
        self.considered: list[Kept] = []
        self.windows: dict[Window, list[bytes]] = {}
        self.linking: Linking | None = None
        self.call_of: dict[str, str] = {}

    def has(self, notification: Notification) -> bool:
        """Whether this very notification is kept."""
        return any(one.has(notification) for one in self.joined)


class Reading:
    """Reads; changes nothing.

    Args:
        reads: Where questions go.
        keys: How things are named.
    """

    def __init__(self, *, reads: Lane, keys: Keys) -> None:
        self._reads = reads
        self._keys = keys

    async def of(self, company: str, staff: Staff, notification: Notification) -> Read:
        """What is kept of the conversations that a notification joins."""
        asked = [one for one in (notification.call_id, notification.merged_id) if one is not None]
        # Only a transfer that names one of its agents can merge it.
        read = await self._load(company, asked, sorted(staff.named(notification)), notification.stamped_at)
        if not read.has(notification) and (read.near or routing.is_lonely(notification)):
            await self._link(company, staff, notification, read)
        return read

    async def notifications(
        self, company: str, kept: Iterable[Kept], statuses: Iterable[Status] = Status
    ) -> list[Notification]:
        """The notifications of conversations, those that told certain statuses."""
        wanted = frozenset(statuses)
        digests = [entry.digest for one in kept for entry in one.content.entries if entry.status in wanted]
        if not digests:
            return []
        found: list[bytes | None] = await self._reads.call(
            script("bodies"), tuple(self._key(company, "body", digest) for digest in digests)
        )
        return [_decoded(one) for one in found if one is not None]  # what is gone makes the step fail and begin anew

    async def _link(self, company: str, staff: Staff, notification: Notification, read: Read) -> None:
        """Add the conversations that transfers join which do not say what they merge."""
        own = {one.id: one for one in read.joined}
        found = await self._transfers(company, notification, read) if read.near else []
        transfers = [transfer for transfer, _ in found]
        if routing.is_lonely(notification):
            transfers.append(notification)
        if not transfers:
            return
        calls: dict[str, None] = {}
        for transfer in transfers:
            for mailbox in sorted(staff.named(transfer)):
                key = self._key(company, "of", mailbox)
                window = (key, transfer.stamped_at, transfer.stamped_at - routing.LINK_WINDOW, _AROUND)
                read.windows[window] = await self._between(*window)
                calls.update(dict.fromkeys(one.decode() for one in read.windows[window]))
        around = (await self._load(company, list(calls))).joined if calls else []
        others = {one.id: one for one in (*(kept for _, kept in found), *around) if one.id not in own}
        everything = await self.notifications(company, (*own.values(), *others.values()))
        read.linking = Linking(notification, everything)
        read.call_of = {one.digest: one.call_id for one in everything}
        for one in others.values():
            is_linked = not read.linking.call_ids.isdisjoint(one.content.calls)
            (read.joined if is_linked else read.considered).append(one)

    async def _transfers(self, company: str, notification: Notification, read: Read) -> list[tuple[Notification, Kept]]:
        """Of the lonely transfers near a notification those that its call may be merged by, and where they stand."""
        own = {one.id for one in read.joined}
        near = [one for one in (await self._load(company, _texts(read.near))).joined if one.id not in own]
        standing = {digest: one for one in near for digest in (entry.digest for entry in one.content.entries)}
        lonely = [one for one in await self.notifications(company, near, (Status.TRANSFER,)) if routing.is_lonely(one)]
        if not lonely:
            return []
        known = await self.notifications(company, read.joined)
        call = [notification, *(one for one in known if one.call_id == notification.call_id)]
        return [(one, standing[one.digest]) for one in lonely if routing.may_be_merged(call, one)]

    async def _between(self, key: str, newest: int, oldest: int, most: int) -> list[bytes]:
        found: list[bytes] = await self._reads.run("ZREVRANGEBYSCORE", key, newest, oldest, "LIMIT", 0, most)
        return found

    async def _load(
        self, company: str, call_ids: list[str], mailboxes: Sequence[str] = (), stamped_at: int = 0
    ) -> Read:
        keys = tuple(self._key(company, kind) for kind in ("calls", "counts", "lonely"))
        since, until = stamped_at - routing.LINK_WINDOW, stamped_at + routing.LINK_WINDOW
        words: tuple[Word, ...] = (
            self._key(company, "conversation"),
            since,
            until,
            len(mailboxes),
            *mailboxes,
            *call_ids,
        )
        return Read(mailboxes, await self._reads.call(script("load"), keys, *words))

    def _key(self, company: str, kind: str, one: str = "") -> str:
        return self._keys.of_company(company, kind, one)


def _texts(words: Sequence[bytes]) -> list[str]:
    return [one.decode() for one in words]


@lru_cache(maxsize=2000)
def _decoded(canonical: bytes) -> Notification:
    return decode(canonical)
