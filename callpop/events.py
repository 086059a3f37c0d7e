"""What the engine tells the desktop: values, handed over in one queued signal each.

They are structs: to make as many dataclasses takes longer than all else that this module needs at the start.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from callpop.calls.entry import History, LogEntry
from callpop.calls.known import NOTHING, Known
from callpop.calls.popup import CardChange, CardState
from callpop.calls.record import Record


class CallEvent(msgspec.Struct, frozen=True):
    """A conversation of the agent is new or has changed.

    Attributes:
        entry: Its row.
        changes: The card changes to carry out, in order; may be empty.
        history: What the log knows of the caller; present when a card is shown or changed.
        known: Who the caller is, as far as that is at hand.
        without_card: The state that a suppressed card would show; None if none was suppressed.
        ahead: Offset of the clock by which the cards' seconds are counted against the one that stamped this call,
            microseconds; positive if ahead.
    """

    entry: LogEntry
    changes: tuple[CardChange, ...] = ()
    history: History | None = None
    known: Known = NOTHING
    without_card: CardState | None = None
    ahead: int = 0


class ContactsChanged(msgspec.Struct, frozen=True):
    """More is known of a caller than when their call rang, or the agent said who it is.

    Attributes:
        known: All that is known now.
        number_key: Whose calls it is about, by their number; None if it is about single calls.
        call_ids: Single calls it is about.
    """

    known: Known
    number_key: str | None = None
    call_ids: tuple[str, ...] = ()


class RowsRemoved(msgspec.Struct, frozen=True):
    """Rows that are no more: merged into another, purged, or proved not the agent's.

    Attributes:
        call_ids: All call_ids of the conversation.
        changes: What their cards are to do.
        wiped: Whether the agent had all about them taken away: nothing that is still typed of them may be kept.
    """

    call_ids: tuple[str, ...]
    changes: tuple[CardChange, ...] = ()
    wiped: bool = False


class MissedOpen(msgspec.Struct, frozen=True):
    """How many missed calls wait to be handled."""

    count: int


class SourceState(StrEnum):
    """Whether notifications can arrive."""

    STARTING = "starting"
    CONNECTED = "connected"
    DISCONNECTED = "disconnected"


class SourceEvent(msgspec.Struct, frozen=True):
    """The state of the listener or the relay client.

    Attributes:
        state: Whether notifications can arrive.
        message: In words, with what to do when something is wrong; ``Said`` where it has no key.
        key: What the screen's own languages call it (``relay.<key>`` among the words); '' where ``message`` is all.
        host: For these words: with whom.
        detail: For these words: what the system or the other side says, untranslated.
        since: Since when it is connected, microseconds UTC; None if it is not, or nobody cares.
        final: Whether only somebody's doing helps, not another try.
        started: Whether all that this computer can do is done: a relay that is down must not look like a
            Callpop that does not start.
    """

    state: SourceState
    message: str
    key: str = ""
    host: str = ""
    detail: str = ""
    since: int | None = None
    final: bool = False
    started: bool = False


class EntryChanged(msgspec.Struct, frozen=True):
    """What stands beside a call's record has changed elsewhere: a colleague dealt with it.

    Attributes:
        entry: Its row.
    """

    entry: LogEntry


class RowsChanged(msgspec.Struct, frozen=True):
    """Many rows have become others at once, or are new: whoever shows some of them reads these anew.

    Attributes:
        call_ids: The ``record.call_id`` of each; None: it may be any.
    """

    call_ids: frozenset[str] | None = None


class WhileAway(msgspec.Struct, frozen=True):
    """What the agent missed while there was no connection: told in one line, not in a card each.

    Attributes:
        records: Calls that were missed, or that somebody else answered.
    """

    records: tuple[Record, ...]


class Gap(msgspec.Struct, frozen=True):
    """A time of which notifications were lost before this desktop could read them.

    Attributes:
        gap_id: Tells it from others.
        since: From when, microseconds UTC; None if nothing had been read before.
        until: To when.
    """

    gap_id: int
    since: int | None
    until: int


class GapsChanged(msgspec.Struct, frozen=True):
    """The gaps that the agent has not put away, oldest first; may be none."""

    gaps: tuple[Gap, ...]


class TrialArrived(msgspec.Struct, frozen=True):
    """A notification of a test call has arrived, whosever it is; that it is the agent's, a call's own event says."""


class CompanyChanged(msgspec.Struct, frozen=True):
    """The relay brought another company profile: the settings are to be read again."""


class TroubleEvent(msgspec.Struct, frozen=True):
    """Something the agent should know once, or that it is over.

    Attributes:
        key: What kind of trouble; a second one of the same key replaces the first.
        message: In words, as ``Said`` where the screen has them in its languages; '' when it is over.
    """

    key: str
    message: str


class DialEvent(msgspec.Struct, frozen=True):
    """How a call goes on that the agent began on the screen.

    Attributes:
        number: Whom it calls.
        state: How far it is (``dial.<state>`` among the words).
        message: Why nobody knows any more, in words; '' otherwise.
    """

    number: str
    state: str
    message: str = ""


class NewVersion(msgspec.Struct, frozen=True):
    """There is a newer Callpop, or none any more.

    Attributes:
        version: Which; '' if there is none.
        page: The https address that tells of it; '' if none is known.
    """

    version: str = ""
    page: str = ""


class BookStatus(StrEnum):
    """What an address book is doing."""

    WAITING = "waiting"
    READING = "reading"
    READY = "ready"
    FAILED = "failed"


class BookState(msgspec.Struct, frozen=True):
    """One address book as the agent sees it. Contacts that were read once stay, whatever it is doing.

    Attributes:
        name: As in the settings.
        kind: As in the settings (``csv``, ``carddav``…).
        status: What it is doing.
        contacts: How many of it are known.
        done: How far a reading is, in the source's own measure.
        total: Of how much; 0 if that is not known.
        last_success: When it was last read to its end, in microseconds UTC, or None.
        message: What is wrong and what to do, in words; '' while nothing is.
        notes: What else people should know (rows that name nobody).
    """

    name: str
    kind: str
    status: BookStatus = BookStatus.WAITING
    contacts: int = 0
    done: int = 0
    total: int = 0
    last_success: int | None = None
    message: str = ""
    notes: tuple[str, ...] = ()


class LookupState(msgspec.Struct, frozen=True):
    """How a CRM is that is asked for callers.

    Attributes:
        name: As in the settings.
        message: What is wrong, in words; '' while nothing is.
        asked_at: When it last answered or failed, microseconds UTC; None: not since the start.
    """

    name: str
    message: str = ""
    asked_at: int | None = None


class LogPreparing(msgspec.Struct, frozen=True):
    """The call log is not ready yet, and why.

    Attributes:
        stage: ``check``: it is looked through after an unclean end; ``upgrade``: it is brought up to date after a new
            Callpop came; '': it is ready.
    """

    stage: str


Event = (
    CallEvent
    | RowsRemoved
    | MissedOpen
    | SourceEvent
    | TroubleEvent
    | EntryChanged
    | RowsChanged
    | GapsChanged
    | WhileAway
    | CompanyChanged
    | ContactsChanged
    | BookState
    | LookupState
    | DialEvent
    | NewVersion
    | LogPreparing
    | TrialArrived
)
