"""A notification that is to be stored, and what it changed in the log."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from callpop.calls.desk import Change
from callpop.notifications.model import Notification
from callpop.storage import journal
from callpop.storage.call_log import Upserted


@dataclass(frozen=True, slots=True)
class Row:
    """A change with what the log keeps beside the record.

    Attributes:
        change: What became of a conversation.
        number_key: The key of the other end's number, or None.
        name: The other end's name as it is shown, or None.
        organisation: Theirs, or None.
        line_key: The key of the number that an incoming call had dialled, or None.
    """

    change: Change
    number_key: str | None = None
    name: str | None = None
    organisation: str | None = None
    line_key: str | None = None


@dataclass(slots=True)
class Effects:
    """What writing some rows did to others.

    Attributes:
        left: Calls that rows have lost: they are rows of their own again.
        closed: Missed calls that were closed or opened.
    """

    left: set[str] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)

    def add(self, done: Upserted | Effects) -> None:
        """Add what was done."""
        self.left |= done.left
        self.closed |= done.closed


class Entry(msgspec.Struct, frozen=True, eq=False):
    """A notification that is to be stored.

    Attributes:
        notification: What it says.
        body: As it was posted.
        received_at: Microseconds UTC.
        source: Where it came from.
        rows: What it changed in the log.
        folded: Whether ``rows`` take all that is known into account.
        known: Whether the same notification had come before, as far as memory and journal know.
    """

    notification: Notification
    body: bytes
    received_at: int
    source: str
    rows: tuple[Row, ...]
    folded: bool
    known: bool = True

    @property
    def line(self) -> tuple[object, ...]:
        """Its line of the journal."""
        return journal.line(
            self.notification,
            body=self.body,
            received_at=self.received_at,
            source=self.source,
            folded=self.folded,
        )

    @property
    def is_plain(self) -> bool:
        """Whether a line of the journal is all that it needs: so it is with the calls of others."""
        return self.folded and not self.known and not self.rows

    @property
    def key(self) -> tuple[str, str]:
        """Equal for two deliveries of one notification."""
        return self.notification.call_id, self.notification.digest

    @property
    def conversation(self) -> frozenset[str]:
        """Its call, and the others that it was found to belong to."""
        own = self.notification.call_id
        return frozenset({own}).union(*(row.change.call_ids for row in self.rows if own in row.change.call_ids))
