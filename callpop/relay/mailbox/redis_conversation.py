"""A conversation as Redis keeps it: one document, replaced only if nobody has changed it since it was read."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from callpop.notifications.model import Notification, Status
from callpop.relay.routing import Conversation, Entry


class KeptEntry(msgspec.Struct, array_like=True, frozen=True):
    """One notification of it; the notification itself is kept once for all that hold it.

    Attributes:
        number: Greater than those of all that were received before. Those of several conversations, received at the
            same moment, may have the same: see ``number_apart``.
        digest: The notification's; ``lua/forget.lua`` knows where it stands.
        received_at: When.
        status: What it told.
        dialled: What was dialled.
    """

    number: int
    digest: str
    received_at: int
    status: Status
    dialled: str | None


class Content(msgspec.Struct):
    """What the document says.

    Attributes:
        calls: Each call, with the earliest stamp of its notifications; 0 for one that was only merged.
        participants: Mailboxes.
        entries: In order of receipt.
        missed: Numbers that somebody missed by it (``redis_misses.py``).
        staff: By whom the participants were named (``routing.Conversation``).
    """

    calls: dict[str, int] = {}
    participants: list[str] = []
    entries: list[KeptEntry] = []
    missed: list[str] = []
    staff: str = ""


class Kept(msgspec.Struct):
    """A conversation that was read.

    Attributes:
        id: Its key's end; random.
        version: As it was read; b"" if it is new.
        content: What it says, or what it is to say.
    """

    id: str
    version: bytes
    content: Content

    @classmethod
    def of(cls, reply: Sequence[bytes]) -> Kept:
        """From what ``load.lua`` returns."""
        return cls(reply[0].decode(), reply[1], _decode(reply[2]))

    def encoded(self) -> bytes:
        """The document."""
        return msgspec.json.encode(self.content)

    def for_routing(self) -> Conversation:
        """As the rules of routing want it."""
        content = self.content
        return Conversation(
            frozenset(content.calls),
            frozenset(content.participants),
            tuple(Entry(one.number, one.status, one.dialled) for one in content.entries),
            content.staff,
        )

    def has(self, notification: Notification) -> bool:
        """Whether it holds this very notification."""
        return any(one.digest == notification.digest for one in self.content.entries)


_decode = msgspec.json.Decoder(Content).decode


def number_apart(kept: Sequence[Kept]) -> None:
    """See to it that no two entries of several conversations have the same number; their order stays."""
    if len(kept) <= 1:
        return
    last = 0
    in_order = sorted(
        (
            (entry.number, entry.received_at, at, nth)
            for at, one in enumerate(kept)
            for nth, entry in enumerate(one.content.entries)
        )
    )
    for number, _, at, nth in in_order:
        last = max(number, last + 1)
        entries = kept[at].content.entries
        entries[nth] = msgspec.structs.replace(entries[nth], number=last)


def together(kept: Sequence[Kept], id_: str) -> Kept:
    """Several conversations as one, which takes the place of the first; a new one if there are none."""
    calls: dict[str, int] = {}
    for one in kept:
        calls.update(one.content.calls)
    entries = sorted((entry for one in kept for entry in one.content.entries), key=lambda entry: entry.number)
    return Kept(
        kept[0].id if kept else id_,
        kept[0].version if kept else b"",
        Content(
            calls,
            list(dict.fromkeys(mailbox for one in kept for mailbox in one.content.participants)),
            entries,
            list(dict.fromkeys(number for one in kept for number in one.content.missed)),
        ),
    )
