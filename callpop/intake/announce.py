"""Events for the desktop, made of what became of a conversation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from callpop.calls.desk import Change
from callpop.calls.entry import History, LogEntry
from callpop.calls.known import NOTHING, Known
from callpop.calls.local_time import day_of
from callpop.calls.numbers import number_key
from callpop.calls.periods import begin_of
from callpop.calls.popup import Card, CardKind, CardPlan, Step
from callpop.calls.record import Direction, Outcome, Record
from callpop.contacts.directory import Directory, NameSource
from callpop.events import CallEvent, Event, RowsRemoved
from callpop.intake.entry import Row
from callpop.intake.vault import Vault

_NAMES = frozenset({NameSource.DIRECTORY, NameSource.BOOK, NameSource.NETWORK, NameSource.EMAIL})
_TYPED = 64
_MOST_NUMBERS = 4
"""Of a contact, whose calls are counted: each is a look into the log while the phone rings."""


class Announcer:
    """Adds to a record what the log and the agent know of it.

    Args:
        vault: The log.
        directory: Names of colleagues and lines.
        region: Two-letter country of numbers without a country code.
        known: What is at hand of a caller; asked for the agent's own calls alone, and must answer at once.
        ask: Told of a call whose card has just been shown: more may be found out of its caller.
    """

    def __init__(
        self,
        *,
        vault: Vault,
        directory: Directory,
        region: str,
        known: Callable[[Record], Known] = lambda _: NOTHING,
        ask: Callable[[Record], None] = lambda _: None,
    ) -> None:
        self._known, self._ask = known, ask
        self._vault = vault
        self._directory = directory
        self._region = region
        self._typed: dict[str, str] = {}

    def events(self, change: Change, now: int, *, known: bool = True, ahead: int = 0) -> Iterator[Event]:
        """What the desktop is to be told of a change.

        Args:
            change: What became of a conversation.
            now: Microseconds UTC.
            known: Whether the desktop may have been told of this call before.
            ahead: As ``CallEvent`` has it.
        """
        if change.record is None:
            yield from self._removed(change, known=known)
            return
        record = change.record
        who = self._known(record)
        history = self.history(record, now, who) if change.plan.changes else None
        entry = replace(
            self.entry(record, change.plan),
            name=self._name(record, who) or "",
            organisation=_organisation(who) or "",
            line_key=self._line_key(record),
        )
        yield CallEvent(entry, change.plan.changes, history, who, change.plan.without_card, ahead)
        # What opens without a card may wait for the answer as well.
        if change.plan.without_card is not None or any(one.step is Step.SHOWN for one in change.plan.changes):
            self._ask(record)

    def entry(self, record: Record, plan: CardPlan) -> LogEntry:
        """The row as it will be stored."""
        stored = self._vault.stored(record.call_ids)
        shown = [card for card in plan.cards if Step.SHOWN in card.steps]
        voicemail = record.outcome is Outcome.ANSWERED and any(row.voicemail for row in stored)
        own = [row for row in stored if row.record.call_id == record.call_id]
        return LogEntry(
            record=replace(record, outcome=Outcome.MISSED) if voicemail else record,
            note=self._note(record, stored),
            handled=bool(stored) and all(row.handled for row in stored),
            rings_shown=sum(card.kind is CardKind.RING for card in shown),
            steps=steps_of(plan.cards),
            settled=own[0].settled if own else None,
            tags=tuple(dict.fromkeys(tag for row in stored for tag in row.tags)),
            # What closes it is derived when it is written; the desktop is told if that differs.
            closed=own[0].closed if own and (voicemail or record.outcome is Outcome.MISSED) else None,
            voicemail=voicemail,
            promises=tuple(promise for row in stored for promise in row.promises),
        )

    def rename(self, directory: Directory, region: str) -> None:
        """Use other names from now on."""
        self._directory, self._region = directory, region

    def typed(self, call_id: str, note: str) -> None:
        """Remember a note that is on its way to the disk."""
        self._typed.pop(call_id, None)
        self._typed[call_id] = note
        while len(self._typed) > _TYPED:
            del self._typed[next(iter(self._typed))]

    def saved(self, call_id: str, note: str) -> None:
        """Forget a note that is on the disk now, unless a newer one is on its way."""
        if self._typed.get(call_id) == note:
            del self._typed[call_id]

    def forget(self, call_ids: Iterable[str]) -> None:
        """Let go of notes on calls that were taken away."""
        for call_id in call_ids:
            self._typed.pop(call_id, None)

    def history(self, record: Record, now: int, known: Known = NOTHING) -> History | None:
        """What the log knows of the other end, over all numbers of the one contact; None for a withheld number."""
        key = number_key(record.remote.number, self._region)
        if key is None:
            return None
        today = day_of(now)
        monday = date.fromordinal(max(1, today.toordinal() - today.weekday()))
        keys = dict.fromkeys((key, *(one.main for one in known.contact.numbers))) if known.contact else (key,)
        found = [
            self._vault.history(
                number_key=each,
                started_before=record.started_at - 1,
                week_start=begin_of(monday, None),
                day_start=begin_of(today, None),
            )
            for each in list(keys)[:_MOST_NUMBERS]
        ]
        earlier = [one for one in found if one is not None]
        if not earlier:
            return None
        lasts = [one.last for one in earlier if one.last is not None]
        # This call's own row may be on its way to the disk, so it is counted here.
        return replace(
            earlier[0],
            calls_this_week=sum(one.calls_this_week for one in earlier) + 1,
            missed_today=sum(one.missed_today for one in earlier) + (record.outcome is Outcome.MISSED),
            last=max(lasts, key=lambda entry: entry.record.started_at, default=None),
            promises=tuple(sorted((each for one in earlier for each in one.promises), key=lambda each: each.due)),
        )

    def row(self, change: Change) -> Row:
        """What the log is to keep of a change."""
        if change.record is None:
            return Row(change)
        remote = change.record.remote
        known = self._known(change.record)
        name, organisation = self._name(change.record, known), _organisation(known)
        key = number_key(remote.number, self._region)
        return Row(change, key, name, organisation, self._line_key(change.record))

    def _line_key(self, record: Record) -> str | None:
        if record.direction is not Direction.INCOMING or not record.dialled:
            return None
        return number_key(record.dialled, self._region) or record.dialled

    def _name(self, record: Record, known: Known) -> str | None:
        name = self._directory.name(record.remote, known.contacts)
        return name.text if name.source in _NAMES else None

    def _note(self, record: Record, stored: list[LogEntry]) -> str:
        """The stored notes; in place of each, or before there is a row, what was typed since."""
        typed = {call_id: self._typed[call_id] for call_id in record.call_ids if call_id in self._typed}
        notes = []
        for row in stored:
            newer = [typed.pop(call_id) for call_id in row.record.call_ids if call_id in typed]
            notes.append(newer[-1] if newer else row.note)
        return "\n".join(note for note in (*notes, *typed.values()) if note.strip())

    def _removed(self, change: Change, *, known: bool) -> Iterator[RowsRemoved]:
        stored = self._vault.stored(change.call_ids)
        # A row that carries a note stays (calls.md, 'The agent').
        kept = {call_id for row in stored if row.note for call_id in row.record.call_ids}
        gone = change.call_ids - kept if stored or known else frozenset()
        if gone or change.plan.changes:
            yield RowsRemoved(tuple(sorted(gone)), change.plan.changes)


def _organisation(known: Known) -> str | None:
    return known.contact.organisation or None if known.contact is not None else None


def steps_of(cards: tuple[Card, ...]) -> tuple[Step, ...]:
    """What all cards of a conversation did, in order."""
    return tuple(step for card in cards for step in card.steps)
