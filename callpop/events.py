"""What the engine tells the desktop: values, handed over in one queued signal each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from callpop.calls.entry import History, LogEntry
from callpop.calls.popup import CardChange


@dataclass(frozen=True, slots=True)
class CallEvent:
    """A conversation of the agent is new or has changed.

    Attributes:
        entry: Its row.
        changes: The card changes to carry out, in order; may be empty.
        history: What the log knows of the caller; present when a card is shown or changed.
        missed_open: How many missed calls wait to be handled.
    """

    entry: LogEntry
    changes: tuple[CardChange, ...] = ()
    history: History | None = None
    missed_open: int = 0


@dataclass(frozen=True, slots=True)
class RowsRemoved:
    """Rows that are no more: merged into another, purged, or proved not the agent's.

    Attributes:
        call_ids: The ``record.call_id`` of each.
        missed_open: How many missed calls wait to be handled.
    """

    call_ids: tuple[str, ...]
    missed_open: int = 0


class SourceState(StrEnum):
    """Whether notifications can arrive."""

    STARTING = "starting"
    CONNECTED = "connected"
    DISCONNECTED = "disconnected"


@dataclass(frozen=True, slots=True)
class SourceEvent:
    """The state of the listener or the relay client.

    Attributes:
        state: Whether notifications can arrive.
        message: In words, with what to do when something is wrong.
    """

    state: SourceState
    message: str


@dataclass(frozen=True, slots=True)
class TroubleEvent:
    """Something the agent should know once, or that it is over.

    Attributes:
        key: What kind of trouble; a second one of the same key replaces the first.
        message: In words; '' when it is over.
    """

    key: str
    message: str


Event = CallEvent | RowsRemoved | SourceEvent | TroubleEvent
