"""One line of a JSON Lines file as a row for the log, or what is wrong with it: which field, and what was expected."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any

import msgspec

from callpop.calls.entry import Closed, ClosedBy, Settled
from callpop.calls.local_time import stamp_of
from callpop.calls.popup import Step
from callpop.calls.record import Direction, Outcome, Record, Ring, RingEnd, Stop
from callpop.calls.story import Scene
from callpop.notifications.model import NOBODY, Party

LONGEST_LINE = 4 * 1024 * 1024
"""Bytes: a call passed on a hundred times, with a note of a hundred pages, is a tenth of it."""

_Id = Annotated[str, msgspec.Meta(min_length=1, max_length=1024)]
_Moment = Annotated[datetime, msgspec.Meta(tz=True)]
_Count = Annotated[int, msgspec.Meta(ge=0)]

_MOST_STEPS = 10_000
"""So many of what a call's cards did are kept: each time one was shown is a row. More is no reason to refuse a call."""

_PLACE = re.compile(r"(?P<said>.*?)(?: - at `\$\.?(?P<field>[^`]*)`)?", re.DOTALL)
_MISSING = re.compile(r"Object missing required field `(\w+)`")
_UNFINISHED = (Outcome.RINGING, Outcome.IN_PROGRESS)
_ENUMS: dict[str, type[StrEnum]] = {"direction": Direction, "outcome": Outcome}


class WrongLine(Exception):
    """A line that is no call of a call log.

    Attributes:
        field: Which member, as ``remote.number``; '' for the line as a whole.
        expected: What it should have been, in words.
    """

    def __init__(self, field: str, expected: str) -> None:
        super().__init__(f"{field}: {expected}" if field else expected)
        self.field, self.expected = field, expected


@dataclass(frozen=True, slots=True)
class Imported:
    """A call as a file has it.

    Attributes:
        record: Its record; a call that was still going on when it was written down is ``unknown``.
        name: Who the other end was, or ''.
        organisation: Theirs, or ''.
        note: What the agent wrote.
        noted_at: When, microseconds UTC; None if the file does not say.
        handled: Whether the agent marked it as dealt with.
        handled_at: When, or None.
        reopened_at: When they marked it as open again, or None.
        settled: Which colleague dealt with it, or None.
        tags: The agent's.
        voicemail: Whether the answer was a mobile's voicemail.
        promises: Text, day as ISO and whether it was kept.
        rings: How many ring cards were shown.
        steps: What its cards did.
        masked: Whether its number was masked.
        closed: What closed it, where its number was masked: nothing in the log can tell it any more.
    """

    record: Record
    name: str = ""
    organisation: str = ""
    note: str = ""
    noted_at: int | None = None
    handled: bool = False
    handled_at: int | None = None
    reopened_at: int | None = None
    settled: Settled | None = None
    tags: tuple[str, ...] = ()
    voicemail: bool = False
    promises: tuple[tuple[str, str, bool], ...] = ()
    rings: int = 0
    steps: tuple[Step, ...] = ()
    masked: bool = False
    closed: Closed | None = None


class _PartyLine(msgspec.Struct):
    number: str | None = None
    name: str | None = None
    emails: tuple[str, ...] = ()


class _PromiseLine(msgspec.Struct):
    text: str
    due: date
    done: bool = False


class _ClosedLine(msgspec.Struct):
    kind: ClosedBy
    at: _Moment
    by: _PartyLine | None = None


class _PopupLine(msgspec.Struct):
    rings: _Count = 0
    steps: tuple[Step, ...] = ()


class _DetailLine(msgspec.Struct):
    remote: Party | None = None
    answered_by: Party | None = None
    transferred_by: Party | None = None
    transferred_to: tuple[Party, ...] = ()
    rings: tuple[Ring, ...] = ()
    lineage: tuple[Stop, ...] = ()
    newest_at: int = 0
    over: bool = True
    by_mobile: bool = False
    original_call_id: str = ""
    story: tuple[Scene, ...] = ()
    placed_as: str | None = None


class _Line(msgspec.Struct):
    call_id: _Id
    direction: Direction
    outcome: Outcome
    remote: _PartyLine
    started_at: _Moment
    call_ids: tuple[_Id, ...] = ()
    reason: str | None = None
    internal: bool = False
    display_name: str | None = None
    organisation: str | None = None
    dialled: str | None = None
    answered_by: _PartyLine | None = None
    transferred_by: _PartyLine | None = None
    transferred_to: tuple[_PartyLine, ...] = ()
    answered_at: _Moment | None = None
    ended_at: _Moment | None = None
    ring_seconds: float | None = None
    note: str = ""
    noted_at: _Moment | None = None
    tags: tuple[str, ...] = ()
    handled: bool = False
    handled_at: _Moment | None = None
    reopened_at: _Moment | None = None
    closed: _ClosedLine | None = None
    voicemail: bool = False
    promises: tuple[_PromiseLine, ...] = ()
    test: bool = False
    masked: bool = False
    popup: _PopupLine = msgspec.field(default_factory=_PopupLine)
    detail: _DetailLine | None = None


_decode = msgspec.json.Decoder(_Line).decode


def read_line(text: bytes) -> Imported:
    """Read one line.

    Args:
        text: The line's bytes, UTF-8.

    Raises:
        WrongLine: It is no call.
    """
    if len(text) > LONGEST_LINE:
        raise WrongLine("", f"a line of at most {LONGEST_LINE} bytes")
    try:
        line = _decode(text)
    except msgspec.ValidationError as error:
        raise _wrong(str(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise WrongLine("", "expected one JSON object a line, in UTF-8") from error
    except RecursionError as error:
        raise WrongLine("", "expected fewer objects and lists within each other") from error
    return _imported(line)


def _imported(line: _Line) -> Imported:
    call_ids = line.call_ids or (line.call_id,)
    if line.call_id not in call_ids:
        raise WrongLine("call_ids", f"expected to hold the call_id '{line.call_id}'")
    return Imported(
        record=_record(line, call_ids),
        name=line.display_name or "",
        organisation=line.organisation or "",
        note=line.note,
        noted_at=_us(line.noted_at),
        handled=line.handled,
        handled_at=_us(line.handled_at),
        reopened_at=_us(line.reopened_at),
        settled=_settled(line.closed),
        closed=_closed(line.closed) if line.masked else None,
        tags=line.tags,
        voicemail=line.voicemail,
        promises=tuple((one.text, one.due.isoformat(), one.done) for one in line.promises),
        rings=line.popup.rings,
        steps=line.popup.steps[:_MOST_STEPS],
        masked=line.masked,
    )


def _record(line: _Line, call_ids: tuple[str, ...]) -> Record:
    detail = line.detail or _DetailLine()
    started_at = _us(line.started_at) or 0
    return Record(
        call_id=line.call_id,
        call_ids=call_ids,
        direction=line.direction,
        outcome=Outcome.UNKNOWN if line.outcome in _UNFINISHED else line.outcome,
        reason=line.reason,
        internal=line.internal,
        remote=_party(line.remote, detail.remote),
        dialled=line.dialled,
        answered_by=_party_or_none(line.answered_by, detail.answered_by),
        transferred_by=_party_or_none(line.transferred_by, detail.transferred_by),
        transferred_to=tuple(
            _party(one, detail.transferred_to[place] if place < len(detail.transferred_to) else None)
            for place, one in enumerate(line.transferred_to)
        ),
        started_at=started_at,
        answered_at=_us(line.answered_at),
        ended_at=_us(line.ended_at),
        rings=detail.rings or _ring(line, started_at),
        lineage=detail.lineage,
        newest_at=detail.newest_at or _us(line.ended_at) or _us(line.answered_at) or started_at,
        over=detail.over,
        by_mobile=detail.by_mobile,
        test=line.test,
        original_call_id=detail.original_call_id,
        story=detail.story,
        placed_as=detail.placed_as,
    )


def _ring(line: _Line, started_at: int) -> tuple[Ring, ...]:
    """That it rang, where the file does not say how often."""
    if line.direction is not Direction.INCOMING or line.ring_seconds is None or line.detail is not None:
        return ()
    state = RingEnd.ANSWERED if line.outcome is Outcome.ANSWERED else RingEnd.OVER
    return (Ring(frozenset(), line.call_id, started_at, started_at, state, _us(line.answered_at or line.ended_at)),)


def _closed(closed: _ClosedLine | None) -> Closed | None:
    return None if closed is None else Closed(closed.kind, _us(closed.at) or 0)


def _settled(closed: _ClosedLine | None) -> Settled | None:
    if closed is None or closed.kind not in (ClosedBy.SETTLED, ClosedBy.COLLEAGUE_HANDLED):
        return None
    by = NOBODY if closed.by is None else _party(closed.by, None)
    return Settled(by, _us(closed.at) or 0, talked=closed.kind is ClosedBy.SETTLED)


def _party(one: _PartyLine, known: Party | None) -> Party:
    """The party as the file's own members say; what they leave out is taken from the details, if these agree."""
    if known is not None and (known.number, known.emails) == (one.number, one.emails):
        return known
    return Party(number=one.number, name=one.name, emails=one.emails)


def _party_or_none(one: _PartyLine | None, known: Party | None) -> Party | None:
    return None if one is None else _party(one, known)


def _us(moment: datetime | None) -> int | None:
    """Microseconds UTC, to the digit."""
    return None if moment is None else stamp_of(moment)


def _wrong(said: str) -> WrongLine:
    found = _PLACE.fullmatch(said)
    words, field = (found["said"], found["field"] or "") if found is not None else (said, "")
    missing = _MISSING.fullmatch(words)
    if missing is not None:
        return WrongLine(f"{field}.{missing[1]}".strip("."), "it is missing")
    if field in _ENUMS and words.startswith("Invalid enum value"):
        return WrongLine(field, f"expected one of {', '.join(one.value for one in _ENUMS[field])}")
    return WrongLine(field, words[:1].lower() + words[1:].replace("`", "'"))


def detail_of(record: Record) -> dict[str, Any]:
    """What the stable shape of a record leaves out and the log shows: its rings, its way, whole parties."""
    return {name: getattr(record, name) for name in _DetailLine.__struct_fields__}
