"""A burst of events, cut down to what there is still to see when the screen gets to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import msgspec

from callpop.calls.popup import CardChange, CardState, Step
from callpop.events import CallEvent, Event, MissedOpen, RowsRemoved

_NOT_WORTH_A_CARD = frozenset({CardState.ENDED, CardState.ANSWERED_ELSEWHERE, CardState.GONE})


def merged(events: Iterable[Event]) -> list[Event]:
    """The same news in fewer events, in order.

    Of a conversation only the newest event is left, with what its cards have to do in all: a card that was
    to be shown and is over by now is not shown at all (but a missed one is). Of the counts of missed calls
    only the last is left.
    """
    kept: list[Event | None] = []
    latest: dict[str, int] = {}
    missed: int | None = None
    for event in events:
        place = len(kept)
        kept.append(event)
        if isinstance(event, CallEvent):
            for index in sorted({latest[one] for one in event.entry.record.call_ids if one in latest}):
                before, now = kept[index], kept[place]
                if isinstance(before, CallEvent) and isinstance(now, CallEvent):
                    kept[index], kept[place] = None, _joined(before, now)
            latest.update(dict.fromkeys(event.entry.record.call_ids, place))
        elif isinstance(event, RowsRemoved):
            for one in event.call_ids:
                latest.pop(one, None)
        elif isinstance(event, MissedOpen):
            if missed is not None:
                kept[missed] = None
            missed = place
    return [event for event in kept if event is not None]


def _joined(before: CallEvent, after: CallEvent) -> CallEvent:
    return msgspec.structs.replace(
        after, changes=_changes((*before.changes, *after.changes)), history=after.history or before.history
    )


def _changes(changes: Sequence[CardChange]) -> tuple[CardChange, ...]:
    by_card: dict[str, list[CardChange]] = {}
    for one in changes:
        by_card.setdefault(one.card.card_id, []).append(one)
    return tuple(change for of_card in by_card.values() for change in _of_card(of_card))


def _of_card(changes: Sequence[CardChange]) -> tuple[CardChange, ...]:
    """What one card has to do in all."""
    first, last = changes[0], changes[-1]
    if first.step is not Step.SHOWN:
        closed = any(one.step is Step.CLOSED for one in changes)
        return (replace(last, step=Step.CLOSED),) if closed and last.card.state.final else (last,)
    if last.card.state in _NOT_WORTH_A_CARD:
        return ()
    if last.card.state is CardState.MISSED and last is not first:
        return first, last
    return (replace(last, step=Step.SHOWN),)
