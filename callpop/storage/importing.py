"""Puts calls that came from a file into the log: none twice, and nothing that the agent wrote since is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from callpop.calls.entry import Closed, Settled
from callpop.calls.popup import Card, CardKind, CardState, Step
from callpop.calls.record import Direction, Outcome, Record
from callpop.storage import call_log, cards, marks, masking, promises, settlements
from callpop.storage.rows import call_ids_of, rows_of
from callpop.storage.storable import storable


class Became(StrEnum):
    """What became of a call of a file."""

    ADDED = "added"
    COMPLETED = "completed"
    """The log had it; a note that was newer, or tags that were missing, came in."""

    KNOWN = "known"
    """The log had it, and nothing changed."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A call as it is to stand in the log.

    Attributes:
        record: Its record.
        number_key: The key of the other end's number; None if withheld or masked.
        line_key: The key of the number that an incoming call had dialled.
        name: The other end's name, or ''.
        organisation: Theirs, or ''.
        note: What the agent wrote.
        noted_at: When, microseconds UTC; 0 if nobody knows: then it takes the place of none.
        handled_at: When the agent marked it as dealt with; None if not.
        reopened_at: When the agent marked it as open again; None for never.
        settled: Which colleague dealt with it, or None.
        tags: The agent's.
        voicemail: Whether a voicemail answered it.
        promises: Words, text, day, and whether it was kept.
        rings: How many ring cards were shown.
        steps: What its cards did.
        masked: Whether its numbers are masked.
        closed: What closed a missed call whose numbers are masked, or None.
    """

    record: Record
    number_key: str | None
    line_key: str | None = None
    name: str = ""
    organisation: str = ""
    note: str = ""
    noted_at: int = 0
    handled_at: int | None = None
    reopened_at: int | None = None
    settled: Settled | None = None
    tags: tuple[str, ...] = ()
    voicemail: bool = False
    promises: tuple[tuple[str, str, str, bool], ...] = ()
    rings: int = 0
    steps: tuple[Step, ...] = ()
    masked: bool = False
    closed: Closed | None = None


def put(conn: sqlite3.Connection, call: Coming, *, language: str) -> Became:
    """Add a call, unless one of its call_ids is in the log.

    Args:
        conn: In a transaction of the writer. ``closing.rederive`` is to follow for the numbers.
        call: The call.
        language: The agent's, in which a note's days are read.
    """
    rows = rows_of(conn, call.record.call_ids)
    if rows:
        return _complete(conn, rows[0], call, language)
    record, call_ids = call.record, call.record.call_ids
    _keep_cards(conn, call)
    # A note may be waiting for its call, as it does when a row went: the agent's own is not replaced.
    if call.note and not marks.joined_note(conn, call_ids):
        marks.replace_note(conn, call_ids, owner=record.call_id, text=call.note, at=_noted_at(call))
    if call.voicemail and record.outcome is Outcome.MISSED:
        marks.mark_voicemail(conn, call_ids, voicemail=True, at=record.newest_at)
        record = replace(record, outcome=Outcome.ANSWERED)
    call_log.upsert(
        conn,
        record,
        number_key=call.number_key,
        name=call.name or None,
        organisation=call.organisation or None,
        line_key=call.line_key,
        through=0,
    )
    if call.tags:
        call_log.set_tags(conn, record.call_id, call.tags)
    _keep_promises(conn, call.promises, call_id=record.call_id, number_key=call.number_key, at=_noted_at(call))
    if call.reopened_at is not None:
        marks.mark_reopened(conn, call_ids, call.reopened_at)
    if call.settled is not None:
        settlements.settle(conn, call.settled, number_key=None, call_ids=[record.call_id])
    elif call.handled_at is not None:
        call_log.set_handled(conn, record.call_id, True, call.handled_at)
    if call.masked:
        (row, *_) = rows_of(conn, call_ids)
        conn.execute("UPDATE calls SET masked = 1 WHERE id = ?", (row,))
        if call.closed is not None:
            # Another call to or from the number closed it, and which number that was is not known any more.
            conn.execute(
                "UPDATE calls SET closed_kind = ?, closed_at = ? WHERE id = ? AND outcome = 'missed'",
                (call.closed.kind.value, call.closed.at, row),
            )
    else:
        masking.rewind(conn, record.started_at)
    return Became.ADDED


def _complete(conn: sqlite3.Connection, row: int, call: Coming, language: str) -> Became:
    """The log's own row stays; what the agent wrote is joined to it where it has nothing newer."""
    call_ids = call_ids_of(conn, row)
    (own, masked) = conn.execute("SELECT call_id, masked FROM calls WHERE id = ?", (row,)).fetchone()
    if masked:
        return Became.KNOWN
    became = Became.KNOWN
    newest = max((at for (at,) in _noted(conn, call_ids)), default=None)
    if call.note.strip() and (newest is None or newest < call.noted_at):
        before = marks.joined_note(conn, call_ids)
        if before != storable(call.note):
            call_log.set_note(conn, own, call.note, _noted_at(call))
            if call.promises:
                _take_promises(conn, row, call_ids, call)
            else:
                promises.follow_note(conn, own, call.note, at=_noted_at(call), language=language)
            became = Became.COMPLETED
    entry = call_log.entry(conn, own)
    tags = entry.tags if entry is not None else ()
    missing = [tag for tag in call.tags if tag.casefold() not in {one.casefold() for one in tags}]
    if missing:
        call_log.set_tags(conn, own, (*tags, *missing))
        became = Became.COMPLETED
    return became


def _noted_at(call: Coming) -> int:
    return call.noted_at or call.record.newest_at


def _noted(conn: sqlite3.Connection, call_ids: set[str]) -> list[tuple[int]]:
    return [row for one in call_ids for row in conn.execute("SELECT at FROM notes WHERE call_id = ?", (one,))]


def _keep_cards(conn: sqlite3.Connection, call: Coming) -> None:
    """What was shown of it, so that the log goes on saying so."""
    stretches: list[list[Step]] = []
    for step in call.steps:
        if step is Step.SHOWN or not stretches:
            stretches.append([])
        stretches[-1].append(step)
    shown = sum(Step.SHOWN in stretch for stretch in stretches)
    # The small card of an outgoing call counts as no ring, and came first.
    others = max(0, shown - call.rings) if call.record.direction is Direction.OUTGOING else 0
    for place, stretch in enumerate(stretches):
        made = Card(
            card_id=f"{call.record.call_id}/imported/{place}",
            kind=CardKind.OUTGOING if others > 0 else CardKind.RING,
            call_id=call.record.call_id,
            notifications=frozenset(),
            state=CardState.GONE,
            fingerprint="",
            dismissed=True,
            steps=tuple(stretch),
        )
        others -= Step.SHOWN in stretch
        cards.save(conn, made)


def _take_promises(conn: sqlite3.Connection, row: int, call_ids: set[str], call: Coming) -> None:
    """With the note came its promises: they take the place of those that it no longer makes."""
    coming = {(storable(text), due): done for _, text, due, done in call.promises}
    stand = set()
    for one in promises.of(conn, call_ids):
        done = coming.get((one.text, one.due))
        if done is None:
            conn.execute("DELETE FROM promises WHERE id = ?", (one.promise_id,))
            continue
        stand.add((one.text, one.due))
        if done and not one.done:
            promises.finish(conn, one.promise_id, _noted_at(call))
    own, number_key = conn.execute("SELECT call_id, number_key FROM calls WHERE id = ?", (row,)).fetchone()
    new = [one for one in call.promises if (storable(one[1]), one[2]) not in stand]
    _keep_promises(conn, new, call_id=own, number_key=number_key, at=_noted_at(call))


def _keep_promises(
    conn: sqlite3.Connection,
    those: Iterable[tuple[str, str, str, bool]],
    *,
    call_id: str,
    number_key: str | None,
    at: int,
) -> None:
    conn.executemany(
        "INSERT INTO promises (call_id, number_key, words, text, due, done_at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (call_id, words) DO NOTHING",
        [
            (call_id, number_key, storable(words), storable(text), due, at if done else None)
            for words, text, due, done in those
        ],
    )


class Times(NamedTuple):
    """When the agent did what to a conversation, microseconds UTC; None for never.

    Attributes:
        noted: Changed the note.
        handled: Marked it as dealt with.
        reopened: Marked it as open again.
    """

    noted: int | None
    handled: int | None
    reopened: int | None


def times(conn: sqlite3.Connection, call_ids: tuple[str, ...]) -> Times:
    """The times that a row itself does not say."""
    found: list[int | None] = []
    for table in ("notes", "handled", "reopened"):
        at = [
            moment
            for one in call_ids
            for (moment,) in conn.execute(f"SELECT at FROM {table} WHERE call_id = ?", (one,))
        ]
        found.append(max(at, default=None))
    return Times(*found)
