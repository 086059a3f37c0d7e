"""What is left of a call when its number is masked: where from, how it went, and the last two digits.

A masked number has an ``x`` for each digit that is gone (``+31xxxxxxx78``), as the platform itself writes a number
that is hidden. So it counts as withheld everywhere: it is never looked up, called back, or joined with another's.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import msgspec

from callpop.calls import country_codes
from callpop.calls.numbers import is_withheld
from callpop.calls.record import Direction, Record, Ring, Stop
from callpop.calls.story import Scene
from callpop.notifications.model import Party

_LONGEST_INTERNAL = 6
_KEPT = 2

_BEGIN = re.compile(rf"\+{country_codes.PATTERN}|0?")


def masked_number(number: str | None) -> str | None:
    """The number with its country code and its last two digits; an internal one, and none, stay as they are."""
    if number is None:
        return None
    digits = [place for place, one in enumerate(number) if one.isdigit()]
    if len(digits) <= _LONGEST_INTERNAL:
        return number
    begin = _BEGIN.match(number)
    kept = begin.end() if begin is not None else 0
    # Of a number that came masked, the end is no secret: there is none.
    shown = set() if is_withheld(number) else set(digits[-_KEPT:])
    inside = (("x" if place not in shown and one.isdigit() else one, place) for place, one in enumerate(number))
    return number[:kept] + "".join(one for one, place in inside if place >= kept and (one.isalnum()))


def masked_record(record: Record) -> Record:
    """The record without numbers and names of people outside the company; calls between colleagues stay."""
    if record.internal:
        return record
    outgoing = record.direction is Direction.OUTGOING
    return replace(
        _changed(record, _stranger),
        remote=_nameless(record.remote),
        dialled=masked_number(record.dialled) if outgoing else record.dialled,
    )


def without_number(record: Record, pattern: re.Pattern[str]) -> Record:
    """The record with one number masked, and its owner's name gone, wherever they stand in it.

    Args:
        record: Any; its other end is somebody else.
        pattern: Finds all spellings of the number.
    """

    def change(party: Party) -> Party:
        return _nameless(party) if party.number and pattern.search(party.number) else party

    dialled = record.dialled
    if dialled is not None and pattern.search(dialled):
        dialled = masked_number(dialled)
    placed_as = record.placed_as
    if placed_as is not None and pattern.search(placed_as):
        placed_as = masked_number(placed_as)
    return replace(_changed(record, change), remote=change(record.remote), dialled=dialled, placed_as=placed_as)


def _stranger(party: Party) -> Party:
    """Colleagues stay: the log is about what the company made of a call."""
    return party if party.has_identity else _nameless(party)


def _nameless(party: Party) -> Party:
    return Party(number=masked_number(party.number))


def _changed(record: Record, change: Callable[[Party], Party]) -> Record:
    """The record with every party changed but its other end."""

    def maybe(party: Party | None) -> Party | None:
        return None if party is None else change(party)

    def in_ring(ring: Ring) -> Ring:
        others = tuple(map(change, ring.others))
        return replace(ring, answered_by=maybe(ring.answered_by), passed_by=maybe(ring.passed_by), others=others)

    def in_scene(scene: Scene) -> Scene:
        return msgspec.structs.replace(scene, by=maybe(scene.by), to=tuple(map(change, scene.to)))

    return replace(
        record,
        answered_by=maybe(record.answered_by),
        transferred_by=maybe(record.transferred_by),
        transferred_to=tuple(map(change, record.transferred_to)),
        rings=tuple(map(in_ring, record.rings)),
        lineage=tuple(Stop(maybe(one.party), one.at, one.talked_seconds) for one in record.lineage),
        story=tuple(map(in_scene, record.story)),
    )
