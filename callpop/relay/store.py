"""What a relay keeps, and what it promises of it: one protocol, two implementations.

``mailbox/sqlite.py`` and ``mailbox/redis.py`` pass the same tests (tests/unit/relay/store_contract.py).
All times are integer microseconds since the epoch, UTC. Every method may raise
``callpop.store_faults.StorageUnavailable``: the world is at fault, and what was asked was not done, or may not last.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, Protocol

from callpop.notifications.model import Notification
from callpop.relay.staff import Staff

OLDEST = 0
"""The place before the first item of every mailbox."""

NOWHERE = -1
"""Stands for a cursor that is no place of this store; reading after it gives ``Gone``."""

UNSEALED = 0
"""Stands for a seal that is not known, and is not checked."""

_DIGITS = 18
_SEAL_DIGITS = 8
_HEX = frozenset("0123456789abcdef")


def new_seal() -> int:
    """A random 32-bit value that a step mixes into the seal of each mailbox it appends to.

    A mailbox's seal after a step is ``(that before it * 69069 + the step's) mod 2**32``. So it says which steps there
    were, all of them: a store that was set back (a replica took over that lacked the last ones, a backup was played
    back) and gave the same places away again has others.
    """
    return secrets.randbits(32)


class Place(NamedTuple):
    """How far a mailbox was read.

    Attributes:
        number: See ``Item.place``.
        seal: See ``Item.seal``.
    """

    number: int
    seal: int = UNSEALED


@dataclass(frozen=True, slots=True)
class Document:
    """The roster as the store keeps it: bytes that it does not look into.

    Attributes:
        version: 0 before the first one is kept; grows with each replacement.
        content: ``b""`` at version 0.
    """

    version: int
    content: bytes


class SettledBy(StrEnum):
    """How a missed call was dealt with."""

    TALKED = "talked"
    HANDLED = "handled"


@dataclass(frozen=True, slots=True)
class Settled:
    """Somebody of the company dealt with a call that the mailbox's agent missed.

    Nothing of the colleague's own call goes along.

    Attributes:
        number: Key (``number_key``) of whom the agent missed.
        by: Address of the colleague, else an internal number; '' if the wire names neither.
        at: When they talked (by the payloads' stamps, but not after the relay heard of it), or when the call was
            marked as handled.
        how: Which of the two.
        call_ids: The agent's own missed calls that this clears; one of each conversation at least.
    """

    number: str
    by: str
    at: int
    how: SettledBy
    call_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a mailbox.

    Attributes:
        place: 1, 2, 3, … within its mailbox: without gaps, and never used twice, also not after a crash, unless the
            store is set back to what it was earlier.
        received_at: When the relay received it.
        content: A notification's canonical JSON (it may stand in a JSON answer as it is), or that
            missed calls were settled.
        seal: Says which items stand up to here (``new_seal``); ``UNSEALED`` in stores of old. Says nothing of the
            content, and so is not compared.
    """

    place: int
    received_at: int
    content: bytes | Settled
    seal: int = field(default=UNSEALED, compare=False)


@dataclass(frozen=True, slots=True)
class Page:
    """What stands in a mailbox after a place.

    Attributes:
        items: In order; empty if there is nothing yet.
        next: The place of the last item here; where there is none, the place after which was read.
        seal: That of ``next``, as far as it is known.
    """

    items: tuple[Item, ...]
    next: int
    seal: int = field(default=UNSEALED, compare=False)


@dataclass(frozen=True, slots=True)
class Gone:
    """The place cannot be read from: an item after it was deleted, no place of this mailbox was given, or another
    item stands there than the one that was read.

    Attributes:
        oldest: Reading after this place gives all that the mailbox still has.
    """

    oldest: int


@dataclass(frozen=True, slots=True)
class Posted:
    """What became of a notification.

    Attributes:
        new: False if the company had sent the very same one before; then nothing was changed.
        mailboxes: Which got something because of it, the ``settled`` items included.
    """

    new: bool
    mailboxes: frozenset[str]


class SightingKind(StrEnum):
    """What ``callpop relay explain`` and ``relay agent list`` tell of. ``subject`` in brackets."""

    NOTIFICATION = "notification"
    """The company's hook took a notification (``keys.hook_name``; '' in older notes)."""
    ENDED_HOOK = "ended-hook"
    """The platform posted to a hook that works no more (its name)."""
    AGENT = "agent"
    """An agent was a target of a notification (the mailbox)."""
    STRANGER = "stranger"
    """A target's address that nobody is enrolled for (the address)."""
    NUMBER = "number"
    """A target that is no agent, in a notification that names no target by e-mail (its internal numbers)."""
    ADDRESSES = "addresses"
    """The platform names targets by e-mail ('')."""
    REFUSED = "refused"
    """A hook refused a request (why, in a word)."""
    DESKTOP = "desktop"
    """An agent's desktop asked for its mailbox (its token's id)."""


MOST_SIGHTINGS = 10_000
"""Subjects of one company: anybody can invent addresses."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """That something was seen, how often, and when last.

    Attributes:
        company: Whose; '' if no company is known (a wrong secret).
        kind: What.
        subject: See ``SightingKind``; no secrets.
        at: When last.
        times: How often; in ``Store.note``: since it was last noted.
    """

    company: str
    kind: SightingKind
    subject: str
    at: int
    times: int = 1


@dataclass(frozen=True, slots=True)
class Retention:
    """How long things are kept.

    Attributes:
        mailbox_age: Microseconds an item stays in its mailbox.
        mailbox_length: Items a mailbox holds at most.
        conversation_age: Microseconds after its last receipt that a conversation stays known: until
            then a late transfer brings its earlier notifications to whom it now concerns, and a
            repeated notification is found to be one (architecture.md: 24 hours).
        sighting_age: Microseconds that a sighting stays (addresses of people who are not enrolled), unless it is
            one that lasts (``Store.purge``).
    """

    mailbox_age: int = 7 * 24 * 3_600_000_000
    mailbox_length: int = 20_000
    conversation_age: int = 24 * 3_600_000_000
    sighting_age: int = 30 * 24 * 3_600_000_000


@dataclass(frozen=True, slots=True)
class Purged:
    """What a purge removed: items of mailboxes, and notifications that no conversation or mailbox has any more."""

    items: int
    notifications: int


Lasts = Callable[[Sighting], bool]
"""Whether a sighting stays however old it is."""


def none_lasts(_: Sighting) -> bool:
    """Every sighting goes when it is old."""
    return False


Watcher = Callable[[frozenset[str]], None]
"""Told which mailboxes have got something; runs on the event loop that opened the store, and must not wait."""


class Store(Protocol):
    """The roster, the conversations and the mailboxes of a relay. Methods belong to the loop that opened it.

    Cursors on the wire are written by ``cursor`` and read by ``place_of``. Within one life of a relay they never skip
    and never repeat; after it one may repeat what was told while it was not durable yet.
    """

    @property
    def id(self) -> str:
        """Random, made with the store, kept as long as it: tells its cursors from another store's."""
        ...

    @property
    def notices(self) -> tuple[str, ...]:
        """What the operator should know since it was opened, in words; mostly nothing."""
        ...

    # The roster

    async def roster(self, *, unless: int = -1) -> Document | None:
        """The roster, or None if its version is ``unless``: cheap enough to ask every second."""
        ...

    async def replace_roster(self, version: int, content: bytes) -> bool:
        """Keep a new roster in the place of the one with that version (0: of none).

        Returns:
            False, and nothing is changed, if another process was faster. Of several at once one wins.
        """
        ...

    # What comes in

    async def post(self, *, company: str, staff: Staff, notification: Notification, received_at: int) -> Posted:
        """Take a notification from a company's hook; returns when it is durable.

        Those who watch may be told before that, as soon as it can be read. If it could not be made durable then,
        this raises although they have it; posted again it is no new one, and returns when it is durable.

        In one step that is done wholly or not at all: it is found to be new, joins its conversation, and is
        appended to the mailboxes of all whom the conversation concerns, earlier notifications first where a
        mailbox lacks them (``routing.py``, ``linking.py``); misses are opened and settled (``settling.py``).

        Args:
            company: Nothing crosses from one company to another, whatever the call_ids.
            staff: Of this company, as enrolled now.
            notification: What was posted. Its canonical JSON is what mailboxes hold.
            received_at: When. Items of one mailbox need not be in order of it.
        """
        ...

    async def append(self, *, mailbox: str, notification: Notification, received_at: int) -> int:
        """Append to one mailbox and nothing else, a test call's notification; returns its place.

        It belongs to no conversation, and is appended again if it comes again.
        """
        ...

    async def handled(
        self, *, company: str, staff: Staff, mailbox: str, call_id: str, by: str, at: int
    ) -> frozenset[str]:
        """The agent of a mailbox marked a missed call as handled: settle it for the colleagues who missed it too.

        Args:
            company: The agent's.
            staff: Of this company.
            mailbox: The agent's.
            call_id: Any call_id of the missed conversation. One that is not known as a miss of this
                very mailbox changes nothing.
            by: The agent's address (``Settled.by``).
            at: When.

        Returns:
            The mailboxes that got a ``settled`` item. The agent's own is not among them.
        """
        ...

    # What goes out

    async def read(self, mailbox: str, *, after: int | None, seal: int = UNSEALED, limit: int = 200) -> Page | Gone:
        """The items after a place.

        Reading changes nothing. A mailbox that nothing was appended to is empty, and its newest place is 0.

        Args:
            mailbox: Whose; the caller has seen to it that the asker may read it.
            after: A place; None for all that is kept.
            seal: The place's, if it is known.
            limit: At most so many items.

        Returns:
            ``Gone`` only if an item after the place was deleted, the place is negative or ahead of the newest, or has
            another seal: then what stands at and before it may be unread. Where the place's own item has been deleted
            its seal is not known any more, and the given one is accepted unchecked.
        """
        ...

    def watch(self, watcher: Watcher) -> None:
        """Have somebody told about appended items, also about those of other processes on the same store.

        Told after the items can be read, durable or not; sometimes about a mailbox that has nothing new. To miss
        nothing, begin to wait for a mailbox before it is read, not after.
        """
        ...

    def cursor(self, mailbox: str, place: int, seal: int = UNSEALED) -> str:
        """A place of a mailbox, which was read, as it stands on the wire now; opaque to clients."""
        ...

    def place_of(self, text: str) -> Place:
        """The place that a cursor stands for; ``NOWHERE`` if it is another store's, or none at all.

        It may be an earlier place than the cursor was written for: see ``cursor``, the function.
        """
        ...

    async def drop(self, mailbox: str) -> None:
        """Delete a mailbox of a revoked agent with all that stands in it. It is not to be used again."""
        ...

    # For the operator

    async def note(self, sightings: Iterable[Sighting]) -> None:
        """Add up what was seen. Gather for some seconds and note it together: each call is a commit.

        A company that has ``MOST_SIGHTINGS`` gets no new ones: those that there are go on to add up.
        """
        ...

    async def sightings(self, company: str) -> tuple[Sighting, ...]:
        """What was seen of a company (and, for '', of no company), newest first."""
        ...

    async def purge(self, now: int, *, lasts: Lasts = none_lasts) -> Purged:
        """Delete what its retention is over for. To be called now and then, by any or all processes.

        Args:
            now: Microseconds UTC.
            lasts: Asked of each old sighting, on any thread: what is told as "never" must not be so for age alone.
        """
        ...

    async def ping(self) -> None:
        """Return if the store can be written to now, else raise ``StorageUnavailable``."""
        ...

    async def close(self) -> None:
        """Finish what is under way and let go of everything. Idempotent."""
        ...


def cursor(store_id: str, place: Place, *, sure: Place | None = None, boot: str = "") -> str:
    """A place as it stands on the wire: ``<store>.<place>``, or ``<store>.<sure>~<boot>.<place>`` if a power cut may
    take it, after which the same place may hold something else. Each place is a number, and its seal if that is known:
    ``12`` or ``12-0a1b2c3d``.

    Args:
        store_id: ``Store.id``.
        place: Of a mailbox.
        sure: Its newest place that is durable; None: all are.
        boot: As long as this is the same, so is what stands at the place.
    """
    if sure is None or place.number <= sure.number:
        return f"{store_id}.{_written(place)}"
    return f"{store_id}.{_written(sure)}~{boot}.{_written(place)}"


def place_of(store_id: str, text: str, *, boot: str = "") -> Place:
    """The place that a cursor stands for: of another boot's, the one that was durable when it was written.

    ``NOWHERE`` if it is another store's, or none at all. Cursors without seals are understood.
    """
    before, after = f"{store_id}.", text[len(store_id) + 1 :]
    if not text.startswith(before):
        return Place(NOWHERE)
    durable, tilde, early = after.partition("~")
    sure = _read(durable)
    if not tilde or sure.number == NOWHERE:
        return sure
    given, _, ahead = early.partition(".")
    place = _read(ahead)
    if not given or place.number <= sure.number:
        return Place(NOWHERE)
    return place if given == boot else sure


def _written(place: Place) -> str:
    return f"{place.number}-{place.seal:0{_SEAL_DIGITS}x}" if place.seal else str(place.number)


def _read(text: str) -> Place:
    number, dash, seal = text.partition("-")
    if not (number.isascii() and number.isdigit() and len(number) <= _DIGITS):
        return Place(NOWHERE)
    if not dash:
        return Place(int(number))
    if len(seal) != _SEAL_DIGITS or not _HEX.issuperset(seal):
        return Place(NOWHERE)
    sealed = Place(int(number), int(seal, 16))
    return Place(NOWHERE) if sealed.seal == UNSEALED else sealed
